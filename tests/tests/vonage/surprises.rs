//! What bites at Vonage: each test's name says the behaviour that a caller can rely on.

use messaging_error_vonage::{
    Api, DelaySource, DuplicateRisk, Failover, Idempotency, MatchedBy, Origin, Outcome, Reason, RetryPolicy, Scope,
};

use crate::support::*;

fn milliseconds(error: &messaging_error_vonage::MessagingError) -> Option<u64> {
    error.report().retry.delay_ms
}

#[test]
fn the_same_number_means_one_thing_in_an_answer_and_another_in_a_webhook() {
    for (code, answered, reported) in [
        ("1060", Reason::InvalidParameter, Reason::AccountLocked),
        ("1100", Reason::InvalidParameter, Reason::UpstreamChannelError),
        ("1110", Reason::InvalidParameter, Reason::RequestSignatureInvalid),
        ("1120", Reason::SenderNotFound, Reason::SenderNotApproved),
        ("1140", Reason::MessageTypeUnsupported, Reason::SetupIncomplete),
        ("1150", Reason::InvalidParameter, Reason::InvalidParameter),
    ] {
        for path in ["messages", "messages-olympus"] {
            assert_eq!(error(422, &problem(&format!("/{path}#{code}"))).reason(), answered, "{code}");
        }
        assert_eq!(event_error(&webhook("rejected", code)).reason(), reported, "{code}");
    }
    // Retryable in the webhook, and only there.
    assert!(event_error(&webhook("rejected", "1100")).is_retryable());
    assert!(!error(422, &problem("/messages#1100")).is_retryable());
}

#[test]
fn the_http_status_tells_apart_what_shares_a_number_in_answers() {
    assert_eq!(error(429, &problem("/messages-olympus#1010")).reason(), Reason::ApiRateLimited);
    assert_eq!(error(422, &problem("/messages-olympus#1010")).reason(), Reason::MissingParameter);
    assert_eq!(error(429, &problem("/messages-olympus#1000")).reason(), Reason::ApiRateLimited);
    assert_eq!(error(500, &problem("/messages-olympus#1000")).reason(), Reason::ProviderInternalError);
}

#[test]
fn sms_receipts_verify_and_insight_count_on_their_own() {
    let sms = error(200, &sms(&[r#"{"status":"2"}"#]));
    let receipt = event_error(&receipt("failed", "2"));
    assert_eq!((sms.reason(), sms.origin()), (Reason::MissingParameter, Origin::Item));
    assert_eq!((receipt.reason(), receipt.origin()), (Reason::RecipientTemporarilyUnreachable, Origin::Receipt));
    let verify = error(200, r#"{"status":"19","error_text":"x"}"#);
    let insight = error(200, r#"{"status":19,"status_message":"x"}"#);
    assert_eq!((verify.reason(), insight.reason()), (Reason::WrongStateForOperation, Reason::SetupIncomplete));
}

#[test]
fn sms_17_counts_as_a_block_that_must_not_be_evaded_whatever_it_meant_once() {
    let error = error(200, &sms(&[r#"{"status":"17"}"#]));
    assert_eq!((error.reason(), error.failover()), (Reason::CarrierFiltered, Failover::Forbidden));
}

#[test]
fn codes_that_were_reworded_are_read_as_their_page_reads_today_and_never_as_a_bad_number() {
    for (code, reason, scope) in [
        ("1070", Reason::QuotaExceeded, Scope::Account),
        ("1330", Reason::UnspecifiedFailure, Scope::Request),
        ("1470", Reason::BlockedAsFraud, Scope::Recipient),
        ("1484", Reason::SetupIncomplete, Scope::Sender),
    ] {
        let error = event_error(&webhook("rejected", code));
        assert_eq!((error.reason(), error.scope(), error.is_retryable()), (reason, scope, false), "{code}");
    }
}

#[test]
fn the_account_s_money_and_the_recipient_s_money_are_two_things() {
    for ours in [error(402, &problem("#low-balance")), error(200, &sms(&[r#"{"status":"9"}"#]))] {
        assert_eq!((ours.reason(), ours.scope()), (Reason::InsufficientBalance, Scope::Account));
    }
    assert_eq!(event_error(&webhook("rejected", "1070")).scope(), Scope::Account);
    for theirs in [event_error(&webhook("rejected", "1290")), event_error(&receipt("failed", "15"))] {
        assert_eq!((theirs.reason(), theirs.scope()), (Reason::RecipientUndeliverable, Scope::Recipient));
    }
}

#[test]
fn a_positive_balance_beside_the_refusal_changes_nothing() {
    let error = error(200, &sms(&[r#"{"status":"9","remaining-balance":"0.02"}"#]));
    assert_eq!(error.reason(), Reason::InsufficientBalance);
}

#[test]
fn http_200_hides_failures() {
    for body in [
        sms(&[r#"{"status":"4"}"#]),
        r#"{"status":"4","error_text":"Bad Credentials"}"#.into(),
        r#"{"status":4}"#.into(),
        r#"{"error-code":"401","error-code-label":"authentication failed"}"#.into(),
    ] {
        assert_eq!(error(200, &body).reason(), Reason::CredentialInvalid, "{body}");
    }
}

#[test]
fn error_code_200_is_success() {
    assert!(matches!(outcome(200, r#"{"error-code":"200","error-code-label":"success"}"#), Outcome::Accepted));
    assert!(matches!(outcome_of(Api::Numbers, 200, r#"{"error-code":200}"#), Outcome::Accepted));
}

#[test]
fn an_empty_balance_comes_under_many_statuses_and_never_asks_for_new_keys() {
    for (status, path) in [(402, "/#low-balance"), (403, "#out-of-credit"), (401, "#quota-exceeded")] {
        let error = error(status, &problem(path));
        assert_eq!((error.reason(), error.scope()), (Reason::InsufficientBalance, Scope::Account), "{path}");
    }
}

#[test]
fn a_redaction_that_is_too_early_clears_after_an_hour() {
    let error = error(403, &problem("/redact#premature-redaction"));
    assert_eq!((error.retry(), milliseconds(&error)), (RetryPolicy::Wait, Some(3_600_000)));
    assert_eq!(error.report().retry.delay_source, Some(DelaySource::Documented));
}

#[test]
fn a_part_that_failed_beside_one_that_is_out_must_not_bring_the_whole_message_back() {
    let body = sms(&[r#"{"status":"0","message-id":"a1"}"#, r#"{"status":"1","error-text":"Throttled"}"#]);
    let Outcome::Partial { accepted, errors } = outcome(200, &body) else { panic!() };
    assert_eq!((accepted, errors.len()), (1, 1));
    let error = &errors[0];
    assert_eq!((error.item_index(), error.duplicate_risk()), (Some(1), DuplicateRisk::High));
    assert!(!error.should_retry(Idempotency::NotIdempotent));
    assert_eq!(error.failover(), Failover::None);
}

#[test]
fn parts_that_all_failed_may_be_sent_again() {
    let body = sms(&[r#"{"status":"1"}"#, r#"{"status":"1"}"#]);
    let Outcome::Partial { accepted: 0, errors } = outcome(200, &body) else { panic!() };
    assert!(errors.iter().all(|error| error.duplicate_risk() == DuplicateRisk::None && error.is_retryable()));
}

#[test]
fn throttling_names_no_number_and_no_campaign_so_the_account_slows_down() {
    let throttled = error(200, &sms(&[r#"{"status":"1"}"#]));
    assert_eq!(throttled.scope(), Scope::Account);
    // Several recipients in one call have this code too, and no wait heals them.
    assert_eq!(throttled.next_delay(5, std::time::SystemTime::UNIX_EPOCH), None);
    let daily = event_error(&webhook("rejected", "1460"));
    assert_eq!((daily.reason(), daily.scope()), (Reason::DailySendLimitReached, Scope::Sender));
    let withheld = event_error(&webhook("rejected", "1461"));
    assert_eq!((withheld.reason(), milliseconds(&withheld)), (Reason::WithheldByPlatform, Some(86_400_000)));
}

#[test]
fn the_wait_in_prose_is_milliseconds_and_counters_are_no_wait() {
    let wait = |text: &str| {
        let entry = format!(r#"{{"status":"1","error-text":"{text}"}}"#);
        let report = error(200, &sms(&[&entry])).report();
        (report.retry.delay_ms, report.retry.delay_source)
    };
    let default = (Some(60_000), Some(DelaySource::Default));
    assert_eq!(wait("Throughput Rate Exceeded - please wait [ 702 ] and retry"), (Some(702), Some(DelaySource::Text)));
    assert_eq!(wait("Throughput Rate Exceeded - please wait and retry"), default);
    assert_eq!(wait("Exceeded maximum MT throughput[ MAX [ 30 ] INTERVAL [ 1000 ] COUNT [ 30 ] ]"), default);
    // Prose is read nowhere else.
    let other = error(200, &sms(&[r#"{"status":"5","error-text":"please wait [ 702 ] and retry"}"#]));
    assert_eq!(other.report().retry.delay_ms, None);
}

#[test]
fn waits_in_headers_and_body_are_read_and_the_longer_counts() {
    use messaging_error_vonage::{ResponseParts, Translate, Vonage};
    let problem = r#"{"type":"https://developer.vonage.com/api-errors#throttled","title":"x","retry_after":30}"#;
    let answer = |status: u16, body: &str, headers: &[(&str, &str)]| {
        let mut response = http::Response::builder().status(status);
        for (name, value) in headers {
            response = response.header(*name, *value);
        }
        Vonage::new().translate(ResponseParts::from(&response.body(body.to_owned()).unwrap()))
    };
    let delay = |outcome: Outcome| {
        let report = outcome.into_result().unwrap_err().report();
        (report.retry.delay_ms, report.retry.delay_source)
    };
    let wait = |headers: &[(&str, &str)]| delay(answer(429, problem, headers));
    assert_eq!(wait(&[]), (Some(30_000), Some(DelaySource::Body)));
    assert_eq!(wait(&[("retry-after", "15")]), (Some(30_000), Some(DelaySource::Body)));
    assert_eq!(wait(&[("retry-after", "45")]), (Some(45_000), Some(DelaySource::Header)));
    // An epoch in milliseconds, measured from the answer's own clock.
    let reset = [
        ("date", "Fri, 23 Jan 2026 15:31:00 GMT"),
        ("x-ratelimit-remaining", "0"),
        ("x-ratelimit-reset", "1769182305723"),
    ];
    assert_eq!(wait(&reset), (Some(45_723), Some(DelaySource::Header)));
    // A failure inside 200 is asked to wait like any other; a success is not.
    let after = [("retry-after", "120")];
    let throttled = answer(200, &sms(&[r#"{"status":"1","error-text":"please wait [ 702 ]"}"#]), &after);
    assert_eq!(delay(throttled), (Some(120_000), Some(DelaySource::Header)));
    assert!(matches!(answer(200, &sms(&[r#"{"status":"0"}"#]), &after), Outcome::Accepted));
}

#[test]
fn what_may_have_arrived_is_unclear_and_never_sent_again() {
    for body in [
        webhook("undeliverable", "1490"),
        webhook("submitted", "1220"),
        receipt("failed", "1"),
        receipt("unknown", "8"),
    ] {
        let Outcome::Unclear(error) = event(&body) else { panic!("{body}") };
        assert_eq!(error.duplicate_risk(), DuplicateRisk::High, "{body}");
        assert!(!error.should_retry(Idempotency::NotIdempotent), "{body}");
    }
    assert!(event_error(&webhook("rejected", "1360")).retry() == RetryPolicy::Never);
    assert_eq!(event_error(&receipt("expired", "0")).duplicate_risk(), DuplicateRisk::Possible);
}

#[test]
fn a_submission_that_broke_down_or_was_cut_off_is_not_repeated_without_an_idempotency_key() {
    use messaging_error_vonage::{MessagingError, PROVIDER, messaging_error::TransportKind};
    let dropped = MessagingError::transport(PROVIDER, TransportKind::Interrupted, std::io::Error::other("closed"));
    let broken =
        [error(500, &problem("#internal-error")), error(503, "<html>"), error(200, &sms(&[r#"{"status":"5"}"#]))];
    for error in broken.iter().chain([&dropped]) {
        assert!(error.is_retryable() && !error.should_retry(Idempotency::NotIdempotent), "{error}");
    }
    assert!(matches!(outcome(207, ""), Outcome::Unclear(_)));
}

#[test]
fn a_segment_that_is_out_keeps_the_others_from_being_sent_again() {
    let segments = |status: &str, first: &str| {
        event(&format!(
            r#"{{"message_uuid":"m","to":"447700900000","status":"{status}","sms":{{"count_total":"2","segments":[
                {{"status":"{first}"}},{{"status":"rejected","error_code":"1100"}}]}}}}"#
        ))
    };
    let Outcome::Partial { accepted: 1, errors } = segments("rejected", "delivered") else { panic!() };
    assert_eq!((errors[0].item_index(), errors[0].duplicate_risk()), (Some(1), DuplicateRisk::High));
    assert_eq!((errors[0].reason(), errors[0].failover()), (Reason::UpstreamChannelError, Failover::None));
    // While the message as a whole is on its way, nothing is said about sending again.
    assert!(segments("submitted", "delivered").errors().iter().all(|error| error.retry() == RetryPolicy::Never));
    let all_failed = segments("rejected", "rejected");
    assert!(all_failed.errors().iter().any(|error| error.should_retry(Idempotency::NotIdempotent)), "{all_failed:?}");
}

#[test]
fn handset_busy_is_retried_only_once_the_carrier_has_given_up() {
    assert!(!event_error(&webhook("submitted", "1220")).is_retryable());
    assert!(event_error(&webhook("rejected", "1220")).is_retryable());
}

#[test]
fn a_stopped_duplicate_is_as_good_as_sent() {
    let Outcome::Rejected(error) = event(&webhook("rejected", "1320")) else { panic!() };
    assert_eq!((error.reason(), error.retry()), (Reason::AlreadyAccepted, RetryPolicy::Never));
}

#[test]
fn while_the_provider_takes_the_next_step_of_a_workflow_the_caller_waits() {
    let step = |number: &str| {
        let body = webhook("rejected", "1300");
        let body = body.trim_end_matches('}');
        event(&format!(r#"{body}}},"workflow":{{"id":"w","items_number":{number},"items_total":"2"}}}}"#))
    };
    for number in [r#""1""#, "1"] {
        let Outcome::Unclear(error) = step(number) else { panic!() };
        assert_eq!((error.retry(), error.failover()), (RetryPolicy::Never, Failover::None));
        assert_eq!(error.reason(), Reason::RecipientNotOnChannel);
    }
    let Outcome::Rejected(last) = step(r#""2""#) else { panic!() };
    assert_eq!(last.failover(), Failover::OtherChannel);
}

#[test]
fn an_error_beside_a_status_that_is_none_is_unclear() {
    for status in ["submitted", "delivered", "read", "a-status-of-tomorrow"] {
        assert!(matches!(event(&webhook(status, "1000")), Outcome::Unclear(_)), "{status}");
    }
}

#[test]
fn webhook_errors_are_found_wherever_their_code_sits() {
    let event = |error: &str| {
        event_error(&format!(r#"{{"message_uuid":"a","to":"447700900000","status":"rejected","error":{error}}}"#))
    };
    let kind = r#""type":"https://developer.nexmo.com/api-errors/messages-olympus#1300""#;
    for error in [
        r#"{"title":1300}"#.to_owned(),
        r#"{"title":"1300"}"#.to_owned(),
        r#"{"code":1300,"reason":"x"}"#.to_owned(),
        format!(r#"{{{kind},"title":"Rejected"}}"#),
        format!(r#"{{"error":{{{kind},"title":1300}}}}"#),
        format!(r#"{{"error":{{"error":{{{kind}}}}}}}"#),
    ] {
        assert_eq!(event(&error).reason(), Reason::RecipientNotOnChannel, "{error}");
    }
}

#[test]
fn both_webhook_versions_can_come_to_one_address() {
    let old = r#"{"message_uuid":"a","to":{"type":"sms","number":"447700900000"},"from":{"type":"sms","number":"447700900001"},
        "status":"rejected","error":{"code":1240,"reason":"Illegal Number"}}"#;
    for body in [old.to_owned(), webhook("rejected", "1240")] {
        let error = event_error(&body);
        assert_eq!((error.reason(), error.raw_recipient()), (Reason::RecipientOptedOut, Some("447700900000")));
    }
}

#[test]
fn receipts_mean_what_their_status_says() {
    for quiet in [receipt("accepted", "5"), receipt("buffered", "8"), receipt("delivered", "0")] {
        assert!(matches!(event(&quiet), Outcome::Accepted), "{quiet}");
    }
    assert_eq!(event_error(&receipt("expired", "0")).reason(), Reason::MessageExpired);
    assert!(matches!(event(&receipt("delivered", "8")), Outcome::Unclear(_)));
}

#[test]
fn slugs_are_known_as_documented_and_as_delivered() {
    for (status, path, reason) in [
        (400, "/verify-v2#invalid-code", Reason::EndUserVerificationFailed),
        (410, "/verify-v2#expired", Reason::EndUserVerificationFailed),
        (410, "#gone", Reason::WrongStateForOperation),
        (409, "#conflict", Reason::WrongStateForOperation),
        (429, "#rate-limit", Reason::ApiRateLimited),
        (422, "#unprocessable-entity", Reason::OperationUnsupported),
        (422, "#invalid-param", Reason::InvalidParameter),
        (403, "/account/secret-management#add-excess-secret", Reason::ObjectCountLimitReached),
        (422, "/reports#invalid-filter", Reason::InvalidParameter),
    ] {
        let error = error(status, &problem(path));
        assert_eq!((error.reason(), error.matched_by()), (reason, MatchedBy::Code), "{path}");
    }
    for code in ["16", "20", "21", "22", "39"] {
        assert_eq!(event_error(&receipt("failed", code)).matched_by(), MatchedBy::Code, "{code}");
    }
}

#[test]
fn misspellings_are_the_wire_format() {
    for (status, path, reason) in [
        (401, "/#unathorized", Reason::CredentialInvalid),
        (403, "/account/subaccounts#valid-transfers", Reason::RequestRejectedUnspecified),
        (422, "/messages-olympus#110", Reason::RecipientAddressInvalid),
        (422, "#invalid-paramater", Reason::InvalidParameter),
    ] {
        let error = error(status, &problem(path));
        assert_eq!((error.reason(), error.matched_by()), (reason, MatchedBy::Code), "{path}");
    }
}

#[test]
fn the_detail_never_decides_and_is_never_lost() {
    let kind = "https://developer.nexmo.com/api-errors/account/subaccounts#valid-transfers";
    let read =
        |detail: &str| error(403, &format!(r#"{{"type":"{kind}","title":"Invalid Transfer","detail":"{detail}"}}"#));
    let (credit, forbidden) = (read("Insufficient Credit"), read("Transfers are only allowed between accounts"));
    assert_eq!(credit.classification(), forbidden.classification());
    assert_eq!(credit.raw_detail(), Some("Insufficient Credit"));
    // All senses of a code that only the text tells apart lead to the same caution.
    for text in ["too early", "too late", "no more events"] {
        let error = error(200, &format!(r#"{{"status":"19","error_text":"{text}"}}"#));
        assert_eq!(error.retry(), RetryPolicy::Never);
    }
    let verified = error(200, r#"{"status":"6","error_text":"it has been verified already"}"#);
    assert_eq!((verified.retry(), verified.scope()), (RetryPolicy::Never, Scope::Request));
}

#[test]
fn a_conflict_is_waited_for_only_if_it_names_the_verification_that_runs() {
    let read = |body: &str| error(409, body);
    let running = read(r#"{"title":"Conflict","detail":"x","instance":"i","request_id":"f8386e0f"}"#);
    assert_eq!((running.reason(), running.scope()), (Reason::ResourceBusy, Scope::Recipient));
    assert_eq!(running.message_id().as_deref(), Some("f8386e0f"));
    let unknown = read(r#"{"title":"Conflict","detail":"x","instance":"i"}"#);
    assert_eq!((unknown.reason(), unknown.retry()), (Reason::WrongStateForOperation, RetryPolicy::Never));
    assert_eq!(read(&problem("/verify-v2#conflict")).retry(), RetryPolicy::Never);
}

#[test]
fn a_verification_that_is_not_found_may_have_succeeded_so_that_no_new_one_is_started() {
    for path in ["#not-found", "/verify-v2#request-not-found"] {
        let error = error_of(Api::VerifyV2, 404, &problem(path));
        assert_eq!((error.reason(), error.retry()), (Reason::ResourceNotFound, RetryPolicy::AfterChange), "{path}");
        assert_eq!(error.failover(), Failover::None, "{path}");
    }
}

#[test]
fn only_these_codes_are_retried_unattended() {
    let expected = ["1000", "1030", "1100", "1180", "1220", "1230", "1241", "1331", "1460", "1461"];
    let retried: Vec<String> = messaging_error_vonage::catalogue::MESSAGES
        .rows()
        .iter()
        .map(|row| row.code().to_owned())
        .filter(|code| event_error(&webhook("rejected", code)).is_retryable())
        .collect();
    assert_eq!(retried, expected);
    let sms: Vec<String> = messaging_error_vonage::catalogue::SMS
        .rows()
        .iter()
        .map(|row| row.code().to_owned())
        .filter(|code| error(200, &sms(&[&format!(r#"{{"status":"{code}"}}"#)])).is_retryable())
        .collect();
    assert_eq!(sms, ["1", "5", "10", "13"]);
    let receipts: Vec<String> = messaging_error_vonage::catalogue::DLR
        .rows()
        .iter()
        .map(|row| row.code().to_owned())
        .filter(|code| event_error(&receipt("failed", code)).is_retryable())
        .collect();
    assert_eq!(receipts, ["2", "7", "8"]);
    assert!(error(429, "").is_retryable() && !error(409, "").is_retryable());
}
