//! Webhooks that are about no message: what becomes of templates, flows, numbers and accounts is told, and good news is not.

use messaging_error_meta::{DuplicateRisk, Failover, Idempotency, Outcome, Reason, RetryPolicy, Scope};

use crate::support::event;

/// A webhook with one change.
fn change(field: &str, value: &str) -> Outcome {
    event(&format!(
        r#"{{"object":"whatsapp_business_account","entry":[{{"id":"100000000000000","changes":[{{"value":{value},"field":"{field}"}}]}}]}}"#
    ))
}

fn template(word: &str) -> Outcome {
    change("message_template_status_update", &format!(r#"{{"event":"{word}","message_template_name":"greeting"}}"#))
}

fn account(word: &str, info: &str) -> Outcome {
    change("account_update", &format!(r#"{{"event":"{word}"{info}}}"#))
}

#[test]
fn a_template_that_cannot_be_sent_any_more_is_a_failure() {
    for (word, reason) in [
        ("REJECTED", Reason::TemplateContentRejected),
        ("PAUSED", Reason::TemplatePaused),
        ("DISABLED", Reason::TemplateDisabled),
        ("ARCHIVED", Reason::TemplateUnavailable),
        ("DELETED", Reason::TemplateNotFound),
        ("LIMIT_EXCEEDED", Reason::ObjectCountLimitReached),
    ] {
        let Outcome::Rejected(error) = template(word) else { panic!("{word}") };
        assert_eq!((error.reason(), error.raw_code()), (reason, Some(word)));
        assert_eq!(error.duplicate_risk(), DuplicateRisk::NotASend, "{word}");
        assert_eq!(error.raw_field(), Some("greeting"), "which template it is");
        assert_eq!(error.raw_trace_id(), Some("100000000000000"), "whose it is");
        assert!(!error.is_retryable(), "{word}");
    }
}

#[test]
fn good_news_and_steps_on_the_way_are_accepted() {
    for word in ["APPROVED", "REINSTATED", "UNARCHIVED", "PENDING", "IN_APPEAL"] {
        assert!(matches!(template(word), Outcome::Accepted), "{word}");
    }
    for word in ["VERIFIED_ACCOUNT", "PARTNER_ADDED", "ACCOUNT_RECONNECTED", "VOLUME_BASED_PRICING_TIER_UPDATE"] {
        assert!(matches!(account(word, ""), Outcome::Accepted), "{word}");
    }
    for (field, value) in [
        ("account_update", r#"{"event":"DISABLED_UPDATE","ban_info":{"waba_ban_state":"REINSTATE"}}"#),
        ("account_review_update", r#"{"decision":"APPROVED"}"#),
        ("account_alerts", r#"{"alert_info":{"alert_type":"OBA_APPROVED","alert_severity":"INFORMATIONAL"}}"#),
        ("account_alerts", r#"{"alert_info":{"alert_type":"PROFILE_PICTURE_LOST","alert_status":"RESOLVED"}}"#),
        ("business_capability_update", r#"{"max_daily_conversations_per_business":2000}"#),
        ("phone_number_quality_update", r#"{"event":"UPGRADE","current_limit":"TIER_10K"}"#),
        ("phone_number_name_update", r#"{"decision":"APPROVED","rejection_reason":null}"#),
        ("message_template_quality_update", r#"{"previous_quality_score":"RED","new_quality_score":"GREEN"}"#),
        ("message_template_status_update", r#"{"event":"LOCKED","other_info":{"title":"UNPAUSE"}}"#),
        ("flows", r#"{"event":"FLOW_STATUS_CHANGE","old_status":"BLOCKED","new_status":"PUBLISHED"}"#),
        ("flows", r#"{"event":"ENDPOINT_LATENCY","alert_state":"DEACTIVATED","errors":[{"error_type":"timeout"}]}"#),
        ("user_preferences", r#"{"user_preferences":[{"wa_id":"12025550123","value":"resume"}]}"#),
        // Not about sending: a person wrote, or something was synchronised.
        ("history", r#"{"history":[{"event":"REJECTED"}]}"#),
    ] {
        assert!(matches!(change(field, value), Outcome::Accepted), "{field} {value}");
    }
}

#[test]
fn an_account_that_may_not_send_is_a_failure_of_the_account() {
    let disabled = r#","ban_info":{"waba_ban_state":"DISABLE"}"#;
    let restricted = r#","restriction_info":[{"restriction_type":"RESTRICTED_BIZ_INITIATED_MESSAGING"}]"#;
    for (word, info, reason) in [
        ("DISABLED_UPDATE", disabled, Reason::AccountLocked),
        // Without its state a ban is a ban.
        ("DISABLED_UPDATE", "", Reason::AccountLocked),
        ("ACCOUNT_RESTRICTION", restricted, Reason::AccountPolicyRestricted),
        ("ACCOUNT_RESTRICTION", "", Reason::AccountPolicyRestricted),
        ("ACCOUNT_DELETED", "", Reason::AccountLocked),
        ("ACCOUNT_OFFBOARDED", "", Reason::ChannelSessionDisconnected),
        ("PARTNER_REMOVED", "", Reason::PermissionDenied),
    ] {
        let Outcome::Rejected(error) = account(word, info) else { panic!("{word}") };
        assert_eq!((error.reason(), error.scope()), (reason, Scope::Account), "{word}");
        assert_eq!(error.duplicate_risk(), DuplicateRisk::NotASend, "{word}");
    }
    let Outcome::Rejected(error) = change("account_review_update", r#"{"decision":"REJECTED"}"#) else { panic!() };
    assert_eq!(error.reason(), Reason::AccountPolicyRestricted);
}

#[test]
fn every_restriction_has_a_verdict_with_its_end() {
    let outcome = account(
        "ACCOUNT_RESTRICTION",
        r#","restriction_info":[{"restriction_type":"RESTRICTED_CUSTOMER_INITIATED_MESSAGING","expiration":1776607160},
            {"restriction_type":"RESTRICTED_ADD_PHONE_NUMBER_ACTION","expiration":"2026-04-19T13:59:20+0000","remediation":"Wait"}]"#,
    );
    let Outcome::Partial { accepted: 0, errors } = outcome else { panic!("{outcome:?}") };
    let subcodes: Vec<_> = errors.iter().map(|error| error.subcode().unwrap_or_default().into_owned()).collect();
    assert_eq!(subcodes, ["RESTRICTED_CUSTOMER_INITIATED_MESSAGING", "RESTRICTED_ADD_PHONE_NUMBER_ACTION"]);
    assert_eq!(errors[0].detail().as_deref(), Some("expires 2026-04-19T13:59:20Z"));
    assert_eq!(errors[1].detail().as_deref(), Some("expires 2026-04-19T13:59:20+0000"));
    assert_eq!((errors[0].scope(), errors[1].scope()), (Scope::Account, Scope::Endpoint), "sending goes on");
    assert_eq!(errors[1].raw_message(), Some("Wait"));
}

#[test]
fn the_end_of_a_restriction_is_shown_as_a_date() {
    for (sent, shown) in [
        ("1776607160", "2026-04-19T13:59:20Z"),
        ("1776607160000", "2026-04-19T13:59:20Z"),
        ("1709164800", "2024-02-29T00:00:00Z"),
        ("1709251199", "2024-02-29T23:59:59Z"),
        ("1709251200", "2024-03-01T00:00:00Z"),
        ("1735689599", "2024-12-31T23:59:59Z"),
        ("4107542400", "2100-03-01T00:00:00Z"),
        ("4102444800", "2100-01-01T00:00:00Z"),
        ("\"soon\"", "soon"),
        ("7", "7"),
    ] {
        let outcome = account("ACCOUNT_RESTRICTION", &format!(r#","restriction_info":[{{"expiration":{sent}}}]"#));
        assert_eq!(outcome.errors()[0].raw_detail(), Some(&*format!("expires {shown}")), "{sent}");
    }
}

#[test]
fn a_warning_is_neither_a_success_nor_a_refusal_and_asks_for_nothing() {
    for (field, value, reason) in [
        ("message_template_status_update", r#"{"event":"FLAGGED"}"#, Reason::TemplatePaused),
        ("message_template_status_update", r#"{"event":"PENDING_DELETION","reason":null}"#, Reason::TemplateNotFound),
        ("message_template_quality_update", r#"{"new_quality_score":"RED"}"#, Reason::TemplatePaused),
        ("account_update", r#"{"event":"ACCOUNT_VIOLATION"}"#, Reason::AccountPolicyRestricted),
        (
            "account_update",
            r#"{"event":"DISABLED_UPDATE","ban_info":{"waba_ban_state":"SCHEDULE_FOR_DISABLE"}}"#,
            Reason::AccountLocked,
        ),
        ("phone_number_quality_update", r#"{"event":"FLAGGED"}"#, Reason::SpamRateLimited),
        ("phone_number_quality_update", r#"{"event":"DOWNGRADE"}"#, Reason::SpamRateLimited),
        (
            "account_alerts",
            r#"{"alert_info":{"alert_type":"OBA_REJECTED","alert_severity":"CRITICAL","alert_status":"NEW"}}"#,
            Reason::AccountTierNotEligible,
        ),
        ("flows", r#"{"event":"ENDPOINT_LATENCY","alert_state":"ACTIVATED"}"#, Reason::WebhookUnreachable),
    ] {
        let Outcome::Unclear(error) = change(field, value) else { panic!("{field} {value}") };
        assert_eq!(error.reason(), reason, "{field} {value}");
        assert_eq!((error.retry(), error.failover()), (RetryPolicy::Never, Failover::None));
        assert_eq!(error.duplicate_risk(), DuplicateRisk::NotASend);
        assert!(!error.should_retry(Idempotency::Idempotent));
    }
}

#[test]
fn a_word_of_tomorrow_is_shown() {
    for (field, value) in [
        ("message_template_status_update", r#"{"event":"QUARANTINED"}"#),
        ("account_update", r#"{"event":"ACCOUNT_FROZEN"}"#),
        ("account_review_update", r#"{"decision":"ESCALATED"}"#),
        ("user_preferences", r#"{"user_preferences":[{"wa_id":"12025550123","value":"mute"}]}"#),
    ] {
        let Outcome::Unclear(error) = change(field, value) else { panic!("{field}") };
        assert_eq!((error.reason(), error.retry()), (Reason::UnrecognizedCode, RetryPolicy::Never), "{field}");
    }
}

#[test]
fn a_flow_that_is_blocked_or_throttled_is_told_with_its_id_and_its_counts_are_no_errors() {
    let event = |now: &str| format!(r#"{{"event":"FLOW_STATUS_CHANGE","flow_id":"77","new_status":"{now}"}}"#);
    let Outcome::Rejected(error) = change("flows", &event("BLOCKED")) else { panic!() };
    assert_eq!((error.reason(), error.raw_trace_id()), (Reason::FlowBlocked, Some("77")));
    let Outcome::Rejected(error) = change("flows", &event("THROTTLED")) else { panic!() };
    assert_eq!(error.reason(), Reason::AssetRateLimited);
    assert!(!error.is_retryable(), "there is nothing to send again");
    let counted =
        r#"{"event":"ENDPOINT_ERROR_RATE","alert_state":"ACTIVATED","errors":[{"error_type":"a","error_count":2}]}"#;
    assert_eq!(change("flows", counted).errors().len(), 1);
}

#[test]
fn a_person_who_stopped_marketing_is_named() {
    let outcome = change("user_preferences", r#"{"user_preferences":[{"wa_id":"12025550123","value":"stop"}]}"#);
    let Outcome::Rejected(error) = outcome else { panic!() };
    assert_eq!((error.reason(), error.raw_recipient()), (Reason::RecipientOptedOut, Some("12025550123")));
    assert_eq!(error.failover(), Failover::Forbidden);
}

#[test]
fn the_order_of_members_does_not_matter() {
    let value = r#"{"decision":"REJECTED"}"#;
    for body in [
        format!(r#"{{"entry":[{{"changes":[{{"field":"account_review_update","value":{value}}}],"id":"9"}}]}}"#),
        format!(r#"{{"entry":[{{"id":"9","changes":[{{"value":{value},"field":"account_review_update"}}]}}]}}"#),
    ] {
        let Outcome::Rejected(error) = event(&body) else { panic!("{body}") };
        assert_eq!((error.reason(), error.raw_trace_id()), (Reason::AccountPolicyRestricted, Some("9")));
    }
    // Samples of the dashboard are a change alone, and tools gather events in a list.
    for body in [
        r#"{"field":"message_template_quality_update","value":{"new_quality_score":"RED"}}"#,
        r#"[{"entry":[{"changes":[{"field":"message_template_quality_update","value":{"new_quality_score":"RED"}}]}]}]"#,
    ] {
        let Outcome::Unclear(error) = event(body) else { panic!("{body}") };
        assert_eq!(error.reason(), Reason::TemplatePaused);
    }
}

#[test]
fn a_change_is_told_beside_messages() {
    let body = r#"{"entry":[{"id":"9","changes":[
        {"field":"messages","value":{"statuses":[{"id":"wamid.A","status":"delivered"}]}},
        {"field":"message_template_status_update","value":{"event":"PAUSED"}}]}]}"#;
    let Outcome::Partial { accepted: 1, errors } = event(body) else { panic!() };
    assert_eq!(errors[0].reason(), Reason::TemplatePaused);
}
