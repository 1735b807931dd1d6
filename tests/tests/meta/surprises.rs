//! What bites engineers, one test each.

use messaging_error_meta::messaging_error::catalogue::Entry;
use messaging_error_meta::{
    Actor, CATALOGUE, DuplicateRisk, Failover, Idempotency, MatchedBy, MessagingError, Outcome, Reason, RetryPolicy,
    Scope,
};

use crate::support::{envelope, envelope_with, error, event, failed, outcome, webhook};

fn error_of(outcome: Outcome) -> MessagingError {
    outcome.into_result().unwrap_err()
}

#[test]
fn an_expired_token_is_one_whatever_the_status() {
    for status in [200, 401, 403, 500] {
        let error = error(status, &envelope_with("190", "463"));
        assert_eq!(error.reason(), Reason::CredentialExpired);
        assert!(!error.is_retryable(), "a 5xx must not be believed");
    }
}

#[test]
fn a_limit_is_one_whatever_the_status() {
    for status in [400, 403, 429, 500] {
        assert_eq!(error(status, &envelope("130429")).reason(), Reason::SenderRateLimited);
        assert_eq!(error(status, &envelope("131056")).reason(), Reason::PairRateLimited);
    }
}

#[test]
fn no_status_changes_what_a_code_means() {
    let rows: Vec<Entry> = CATALOGUE.entries().collect();
    // One number has a newer meaning under another status, and a row says so.
    let depends = |code: &str| rows.iter().any(|row| row.code == code && row.http_status.is_some());
    for row in rows.iter().filter(|row| row.dialect.is_empty() && row.range_end.is_none() && !depends(&row.code)) {
        let body = envelope_with(&row.code, row.subcode.as_deref().unwrap_or("null"));
        for status in [200, 206, 400, 401, 403, 404, 429, 500, 503] {
            let outcome = outcome(status, &body);
            let error = &outcome.errors()[0];
            assert_eq!((error.reason(), error.retry()), (row.reason, row.retry), "{} under {status}", row.code);
        }
    }
}

#[test]
fn partial_success_comes_with_2xx() {
    let Outcome::Partial { accepted: 1, errors } = outcome(206, &envelope("131201")) else { panic!() };
    assert_eq!(errors[0].reason(), Reason::PartiallyFailed);
    let blocked = r#"{"error":{"code":139100,"message":"x"},"block_users":{"added_users":[{"input":"12025550101"}],
        "failed_users":[{"input":"12025550102","errors":[{"code":131021}]}]}}"#;
    let Outcome::Partial { accepted: 1, errors } = outcome(200, blocked) else { panic!() };
    assert_eq!((errors[0].reason(), errors[0].raw_recipient()), (Reason::RecipientIsSender, Some("12025550102")));
}

#[test]
fn http_200_without_a_message_id_is_no_success() {
    for body in [
        "",
        "{}",
        "[]",
        "null",
        "bad json",
        r#"{"is_error":true}"#,
        r#"{"messages":[]}"#,
        r#"{"messages":[{}]}"#,
        r#"{"messaging_product":"whatsapp"}"#,
        r#"{"messaging_product":"whatsapp","contacts":[{"input":"12025550101","wa_id":"12025550101"}]}"#,
    ] {
        let Outcome::Unclear(error) = outcome(200, body) else { panic!("{body}") };
        assert_eq!(error.duplicate_risk(), DuplicateRisk::High, "{body}");
        assert!(!error.should_retry(Idempotency::Idempotent), "{body}");
    }
}

#[test]
fn an_accepted_message_can_fail_later() {
    let sent = r#"{"messaging_product":"whatsapp","messages":[{"id":"wamid.FAKE"}]}"#;
    assert!(matches!(outcome(200, sent), Outcome::Accepted));
    for (code, reason) in [
        ("131026", Reason::RecipientUndeliverable),
        ("131042", Reason::PaymentProblem),
        ("131047", Reason::SessionWindowClosed),
        ("131049", Reason::WithheldByPlatform),
        ("131053", Reason::MediaUploadFailed),
    ] {
        let Outcome::Rejected(error) = event(&failed(code)) else { panic!("{code}") };
        assert_eq!(error.reason(), reason);
        assert_eq!(error.raw_message_id(), Some("wamid.FAKE"));
        assert_eq!(error.raw_recipient(), Some("12025550123"));
    }
}

#[test]
fn where_the_outcome_is_unknown_nothing_is_sent_twice() {
    for code in ["1", "2", "131000", "131016", "1200"] {
        let error = error(500, &envelope(code));
        assert_eq!(error.duplicate_risk(), DuplicateRisk::Possible, "{code}");
        assert!(!error.should_retry(Idempotency::NotIdempotent), "{code}");
    }
    // Documented as "all sent": an error all the same.
    let Outcome::Unclear(error) = outcome(500, &envelope_with("1", "1357046")) else { panic!() };
    assert_eq!(error.duplicate_risk(), DuplicateRisk::High);
    for (status, risk) in [(500, DuplicateRisk::Possible), (502, DuplicateRisk::Possible), (504, DuplicateRisk::High)] {
        let error = error_of(outcome(status, "<html>Sorry, something went wrong.</html>"));
        assert_eq!(error.duplicate_risk(), risk, "{status}");
        assert!(!error.should_retry(Idempotency::NotIdempotent), "{status}");
    }
}

#[test]
fn explicit_limits_were_refused_and_may_be_sent_again() {
    for code in ["4", "613", "80007", "130429", "131056"] {
        let error = error(400, &envelope(code));
        assert_eq!(error.retry(), RetryPolicy::Wait, "{code}");
        assert!(error.should_retry(Idempotency::NotIdempotent), "{code}");
    }
}

#[test]
fn withheld_messages_wait_a_day_and_then_longer() {
    let error = error(400, &envelope("131049"));
    assert_eq!(error.retry_after().unwrap().as_secs(), 86_400);
    let now = std::time::SystemTime::UNIX_EPOCH;
    assert!(error.next_delay(2, now).unwrap() > error.next_delay(1, now).unwrap());
}

#[test]
fn holdouts_and_opt_outs_never_succeed_by_retry() {
    for code in ["130472", "131050"] {
        assert_eq!(error(400, &envelope(code)).retry(), RetryPolicy::Never, "{code}");
    }
    assert_eq!(error(400, &envelope("131050")).failover(), Failover::Forbidden);
}

#[test]
fn spam_limits_stop_the_number_or_the_account() {
    let number = error(400, &envelope("131048"));
    assert_eq!((number.scope(), number.retry()), (Scope::Sender, RetryPolicy::AfterFix));
    let account = error(400, &envelope("131064"));
    assert_eq!((account.scope(), account.retry()), (Scope::Account, RetryPolicy::AfterFix));
}

#[test]
fn undeliverable_never_means_a_bad_number() {
    let error = error(400, &envelope("131026"));
    assert_eq!(error.reason(), Reason::RecipientUndeliverable);
    assert_eq!(error.failover(), Failover::OtherChannel);
}

#[test]
fn details_do_not_decide_whether_media_is_tried_again() {
    let with = |details: &str| {
        error(400, &format!(r#"{{"error":{{"code":131053,"error_data":{{"details":"{details}"}}}}}}"#)).classification()
    };
    assert_eq!(with("Unsupported Video mime type text/html"), with("Downloading failed with http code 429"));
    // One more try, then a person.
    assert_eq!(error(400, &envelope("131053")).plan().max_attempts(), Some(2));
}

#[test]
fn what_a_user_sent_is_not_ours_to_mend_nor_to_send_elsewhere() {
    let error = error(400, &envelope("131052"));
    assert_eq!((error.retry(), error.duplicate_risk()), (RetryPolicy::Never, DuplicateRisk::NotASend));
    for code in ["501", "131051", "131052", "131060"] {
        let inbound = webhook(&format!(
            r#""messages":[{{"from":"12025550101","id":"wamid.FAKE","type":"unsupported","errors":[{{"code":{code}}}]}}]"#
        ));
        let error = error_of(event(&inbound));
        assert_eq!((error.retry(), error.failover()), (RetryPolicy::Never, Failover::None), "{code}");
        assert_eq!(error.duplicate_risk(), DuplicateRisk::NotASend, "{code}");
    }
    // The webhook itself could not be made.
    let error = error_of(event(&webhook(r#""errors":[{"code":131000,"title":"x"}]"#)));
    assert_eq!((error.failover(), error.duplicate_risk()), (Failover::None, DuplicateRisk::NotASend));
}

#[test]
fn subcodes_tell_reused_numbers_apart() {
    for (code, subcode, reason) in [
        ("10", "0", Reason::PermissionDenied),
        ("10", "2018278", Reason::SessionWindowClosed),
        ("10", "2534022", Reason::SessionWindowClosed),
        ("10", "2018108", Reason::RecipientUndeliverable),
        ("200", "0", Reason::PermissionDenied),
        ("200", "1545041", Reason::RecipientUndeliverable),
        ("2", "0", Reason::ProviderUnavailable),
        ("2", "2018344", Reason::SetupIncomplete),
        ("1", "0", Reason::UnspecifiedFailure),
        ("1", "99", Reason::PermissionDenied),
        ("100", "33", Reason::ResourceNotFound),
        ("33", "0", Reason::SenderNotFound),
    ] {
        assert_eq!(error(400, &envelope_with(code, subcode)).reason(), reason, "{code}/{subcode}");
    }
}

#[test]
fn of_two_meanings_that_nothing_tells_apart_the_careful_one_holds() {
    for (code, subcode, reason, retry) in [
        // Wait, says one page; policy was broken, says the other.
        ("368", "0", Reason::AccountPolicyRestricted, RetryPolicy::AfterFix),
        // Policy, or a wrong PIN.
        ("131031", "0", Reason::AccountLocked, RetryPolicy::AfterFix),
        // The marketing endpoint means "wait ten minutes".
        ("131009", "0", Reason::InvalidParameter, RetryPolicy::AfterChange),
        ("131055", "0", Reason::OperationUnsupported, RetryPolicy::AfterChange),
        // Nine refusals in one number.
        ("100", "2388103", Reason::RequestRejectedUnspecified, RetryPolicy::AfterChange),
        ("138013", "0", Reason::AccountTierNotEligible, RetryPolicy::Never),
    ] {
        let error = error(400, &envelope_with(code, subcode));
        assert_eq!((error.reason(), error.retry()), (reason, retry), "{code}/{subcode}");
    }
    // The older meaning came with its own status.
    assert_eq!(error(429, &envelope("138013")).retry(), RetryPolicy::Wait);
}

#[test]
fn numbers_of_gateways_and_of_the_old_api_keep_their_own_meaning() {
    let gupshup =
        r#"{"type":"message-event","payload":{"type":"failed","id":"1","payload":{"code":1002,"reason":"x"}}}"#;
    assert_eq!(event(gupshup).errors()[0].reason(), Reason::RecipientNotOnChannel);
    let old = |code| error(400, &format!(r#"{{"errors":[{{"code":{code},"title":"Title"}}]}}"#)).reason();
    assert_eq!(old(1002), Reason::InvalidParameter);
    assert_eq!(old(400), Reason::MediaUrlInaccessible);
    assert_eq!(old(429), Reason::SenderRateLimited);
    assert_eq!(old(500), Reason::ProviderInternalError);
    // The Graph API's short numbers mean nothing there, the Cloud API's long ones do.
    assert_eq!(old(4), Reason::RequestRejectedUnspecified);
    assert_eq!(old(131_047), Reason::SessionWindowClosed);
    // And the other way round.
    assert_eq!(error(400, &envelope("1002")).matched_by(), MatchedBy::HttpStatus);
}

#[test]
fn the_status_in_a_flat_login_error_is_no_code() {
    let error = error(400, r#"{"error_type":"OAuthException","code":400,"error_message":"Bad redirect"}"#);
    assert_eq!(error.reason(), Reason::RequestRejectedUnspecified);
    assert_eq!(error.code().as_deref(), Some("OAuthException"));
}

#[test]
fn a_consent_refusal_is_no_outage() {
    let body = r#"{"error":{"message":"x","type":"IGApiException","code":230}}"#;
    let error = error(500, body);
    assert_eq!(error.reason(), Reason::RecipientConsentMissing);
    assert!(!error.is_retryable());
    assert_eq!(crate::support::error(500, &envelope("230")).reason(), Reason::PermissionDenied);
}

#[test]
fn subcodes_that_lists_call_codes_match_in_either_place() {
    for (parent, number, reason) in [
        ("100", "2388047", Reason::TemplateContentRejected),
        ("100", "2388072", Reason::TemplateContentRejected),
        ("10", "2388185", Reason::PermissionDenied),
        ("136024", "2388091", Reason::RegistrationAttemptsLimited),
        ("136025", "2388093", Reason::VerificationCodeRejected),
        ("100", "2494164", Reason::ResourceNotFound),
        ("100", "2593108", Reason::WrongStateForOperation),
    ] {
        assert_eq!(error(400, &envelope_with(parent, number)).reason(), reason, "{parent}/{number}");
        assert_eq!(error(400, &envelope(number)).reason(), reason, "{number}");
    }
}

#[test]
fn an_unknown_subcode_leaves_the_code_in_force() {
    assert_eq!(error(400, &envelope_with("131047", "999001")).reason(), Reason::SessionWindowClosed);
}

#[test]
fn localised_texts_change_nothing() {
    let in_german =
        r#"{"error":{"message":"(#131026) Nachricht nicht zustellbar","code":131026,"error_user_msg":"(#131056)"}}"#;
    assert_eq!(error(400, in_german).reason(), Reason::RecipientUndeliverable);
}

#[test]
fn a_number_that_stands_only_in_the_text_is_not_a_code() {
    let error = error(403, r#"{"error":{"message":"(#131056) Pair rate limit hit","type":"OAuthException"}}"#);
    assert_eq!((error.code(), error.matched_by()), (None, MatchedBy::HttpStatus));
}

#[test]
fn members_come_in_many_types() {
    for code in ["131056", "\"131056\"", "131056.0"] {
        assert_eq!(error(400, &envelope(code)).code().as_deref(), Some("131056"), "{code}");
    }
    assert_eq!(error(403, &envelope("0")).reason(), Reason::CredentialInvalid);
    assert_eq!(error(400, &envelope("-1")).reason(), Reason::MalformedRequest);
    assert_eq!(error(403, r#"{"error":{"message":"x"}}"#).matched_by(), MatchedBy::HttpStatus);
    for data in [
        "null",
        "[]",
        "7",
        "\"text\"",
        r#""{\"details\":\"text\"}""#,
        r#"{"details":"text"}"#,
        r#"{"start_offset":40}"#,
    ] {
        let body = format!(r#"{{"error":{{"code":131009,"error_data":{data}}}}}"#);
        let error = error(400, &body);
        assert_eq!(error.reason(), Reason::InvalidParameter);
        assert_eq!(error.detail().as_deref(), data.contains("text").then_some("text"), "{data}");
    }
}

#[test]
fn the_undocumented_transience_flag_decides_nothing() {
    for flag in ["true", "false", "null", "\"yes\""] {
        let with = |code: &str| {
            error(500, &format!(r#"{{"error":{{"code":{code},"is_transient":{flag}}}}}"#)).classification()
        };
        let without = |code: &str| error(500, &format!(r#"{{"error":{{"code":{code}}}}}"#)).classification();
        for code in ["2", "136024", "613", "999999"] {
            assert_eq!(with(code), without(code), "{code} {flag}");
        }
    }
}

#[test]
fn waits_come_in_different_units() {
    assert_eq!(error(400, &envelope("132069")).retry_after().unwrap().as_secs(), 3_600);
    assert_eq!(error(400, &envelope("133015")).retry_after().unwrap().as_secs(), 300);
    assert_eq!(error(400, &envelope("134101")).retry_after().unwrap().as_secs(), 600);
    assert_eq!(error(400, &envelope("138012")).retry_after().unwrap().as_secs(), 86_400);
}

#[test]
fn a_pair_limit_holds_one_lane_only() {
    let Outcome::Rejected(error) = event(&failed("131056")) else { panic!() };
    let key = error.pause_key();
    assert_eq!((key.scope(), key.raw_subject()), (Scope::Pair, Some("12025550123")));
}

#[test]
fn an_unknown_code_keeps_its_number_and_is_not_resent() {
    for status in [200, 400, 403, 404, 500, 503] {
        let error = error(status, &envelope("987654"));
        assert_eq!(error.code().as_deref(), Some("987654"));
        assert!(!error.should_retry(Idempotency::NotIdempotent), "{status}");
    }
    let unknown = event(&failed("987654"));
    assert_eq!(unknown.errors()[0].reason(), Reason::UnrecognizedCode);
}

#[test]
fn unknown_numbers_of_known_ranges_are_judged_by_the_range() {
    assert_eq!(error(500, &envelope("273")).matched_by(), MatchedBy::Range);
    let error = error(400, &envelope("80012"));
    assert_eq!((error.reason(), error.matched_by()), (Reason::ApiRateLimited, MatchedBy::Range));
}

#[test]
fn public_lists_that_are_wrong_are_not_followed() {
    assert_eq!(error(400, &envelope("132012")).reason(), Reason::TemplateParameterInvalid);
    assert_eq!(error(400, &envelope("132015")).reason(), Reason::TemplatePaused);
    assert_eq!(error(400, &envelope("131056")).reason(), Reason::PairRateLimited);
}

#[test]
fn an_error_beside_a_status_that_has_not_failed_causes_no_resend() {
    for status in ["sent", "delivered", "read", "warning"] {
        let body = webhook(&format!(
            r#""statuses":[{{"id":"wamid.FAKE","status":"{status}","errors":[{{"code":131056,"title":"x"}}]}}]"#
        ));
        let Outcome::Unclear(error) = event(&body) else { panic!("{status}") };
        assert!(!error.should_retry(Idempotency::Idempotent));
    }
}

#[test]
fn repeated_and_late_events_carry_the_key_to_join_on() {
    let first = event(&failed("131026"));
    let again = event(&failed("131026"));
    let id = |outcome: &Outcome| outcome.errors()[0].raw_message_id().map(String::from);
    assert_eq!(id(&first), id(&again));
}

#[test]
fn an_unfinished_deregistration_needs_a_step_and_not_only_time() {
    let error = error(500, &envelope("133000"));
    assert_eq!((error.reason(), error.retry()), (Reason::SenderTransitionPending, RetryPolicy::AfterFix));
    assert_eq!((error.scope(), error.duplicate_risk()), (Scope::Sender, DuplicateRisk::NotASend));
}

#[test]
fn a_template_that_passes_by_itself_is_not_submitted_again() {
    let error = error(500, &envelope("134102"));
    assert_eq!((error.retry(), error.scope()), (RetryPolicy::Backoff, Scope::Template));
    assert_eq!((error.actor(), error.failover()), (Actor::Nobody, Failover::OtherTemplate));
}
