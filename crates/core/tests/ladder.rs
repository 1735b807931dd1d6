//! The order of the steps from a code to a verdict.

use messaging_error::Reason::*;
use messaging_error::catalogue::{Table, row};
use messaging_error::{
    Codes, DuplicateRisk, Evidence, Failover, Judgement, MatchedBy, MessagingError, Origin, Provider, Reason,
    RetryPolicy, StatusStep,
};

#[rustfmt::skip]
static TABLE: Table = Table::new("main", &[
    row("0", ContentTooLong, "The bare zero"),
    row("4", ApiRateLimited, "Plain row"),
    row("4", SenderRateLimited, "Row for a status").on(422),
    row("4", PairRateLimited, "Row for a subcode").sub("7"),
    row("4", RecipientRateLimited, "Row for both").sub("7").on(422),
    row("00", MessageExpired, "The double zero"),
    row("200", PermissionDenied, "Wide range").to("299"),
    row("210", SourceIpRejected, "Number inside a range"),
    row("250", AccountLocked, "Narrow range").to("259"),
    row("Auth", CredentialInvalid, "Short family").family(),
    row("Auth.Sign", RequestSignatureInvalid, "Long family").family(),
    row("Auth.Sign.Old", ClockSkew, "Exact member of a family"),
    row("Plain", FlowBlocked, "Word that is no family"),
]);

static SECOND: Table = Table::new(
    "second",
    &[
        row("4", QuotaExceeded, "Same code elsewhere"),
        row("220", TemplatePaused, "Exact in the second table"),
        row("Second", MediaTooLarge, "Only in the second table"),
    ],
);

fn judge(code: &str, subcode: &str, status: Option<u16>) -> MessagingError {
    let mut evidence = Evidence::new(Provider::new("acme"), Origin::Response);
    (evidence.code, evidence.subcode, evidence.http_status) = (code, subcode, status);
    evidence.judge(&[&TABLE, &SECOND])
}

fn found(code: &str, subcode: &str, status: Option<u16>) -> (Reason, MatchedBy) {
    let error = judge(code, subcode, status);
    (error.reason(), error.matched_by())
}

#[test]
fn the_most_specific_row_wins() {
    use MatchedBy::Code;
    assert_eq!(found("4", "7", Some(422)), (RecipientRateLimited, Code));
    assert_eq!(found("4", "7", Some(400)), (PairRateLimited, Code));
    assert_eq!(found("4", "", Some(422)), (SenderRateLimited, Code));
    assert_eq!(found("4", "8", Some(422)), (SenderRateLimited, Code), "an unknown subcode does not hide the code");
    assert_eq!(found("4", "8", Some(400)), (ApiRateLimited, Code));
    assert_eq!(found("4", "", None), (ApiRateLimited, Code));
}

#[test]
fn a_number_inside_a_range_wins_over_the_range_and_the_narrow_over_the_wide() {
    assert_eq!(found("210", "", None), (SourceIpRejected, MatchedBy::Code));
    assert_eq!(found("255", "", None), (AccountLocked, MatchedBy::Range));
    for edge in ["200", "249", "260", "299"] {
        assert_eq!(found(edge, "", None), (PermissionDenied, MatchedBy::Range), "{edge}");
    }
    for outside in ["199", "300", "-250", "2 50", "250.5", "99999999999999999999"] {
        assert_eq!(found(outside, "", None), (UnrecognizedCode, MatchedBy::Nothing), "{outside}");
    }
}

#[test]
fn a_family_holds_on_whole_dotted_segments_and_the_longest_wins() {
    use MatchedBy::Family;
    assert_eq!(found("Auth.Sign.Old", "", None), (ClockSkew, MatchedBy::Code));
    assert_eq!(found("Auth.Sign.New", "", None), (RequestSignatureInvalid, Family));
    assert_eq!(found("Auth.Sign.Old.Deep", "", None), (RequestSignatureInvalid, Family));
    assert_eq!(found("Auth.Other", "", None), (CredentialInvalid, Family));
    assert_eq!(found("Auth.", "", None), (CredentialInvalid, Family));
    for stranger in ["Authentic", "Author.Sign", "AuthX.Sign", ".Auth", "Plain.Other"] {
        assert_eq!(found(stranger, "", None).0, UnrecognizedCode, "{stranger}");
    }
}

#[test]
fn codes_are_matched_exactly() {
    assert_eq!(found("0", "", None).0, ContentTooLong);
    assert_eq!(found("00", "", None).0, MessageExpired);
    for other in ["000", "auth", "AUTH", " 4", "4 ", "04", "+4"] {
        assert_eq!(found(other, "", None).1, MatchedBy::Nothing, "{other:?}");
    }
}

#[test]
fn a_stronger_step_in_a_later_table_wins_over_a_weaker_one_in_an_earlier() {
    assert_eq!(found("4", "", None).0, ApiRateLimited, "within a step the earlier table wins");
    assert_eq!(found("220", "", None), (TemplatePaused, MatchedBy::Code));
    assert_eq!(found("Second", "", None), (MediaTooLarge, MatchedBy::Code));
}

#[test]
fn the_status_decides_only_what_no_code_did() {
    assert_eq!(found("4", "", Some(500)), (ApiRateLimited, MatchedBy::Code));
    assert_eq!(found("255", "", Some(429)), (AccountLocked, MatchedBy::Range));
    assert_eq!(found("Auth.New", "", Some(429)), (CredentialInvalid, MatchedBy::Family));
    assert_eq!(found("unknown", "", Some(429)), (ApiRateLimited, MatchedBy::HttpStatus));
    assert_eq!(found("", "", Some(503)), (ProviderUnavailable, MatchedBy::HttpStatus));
}

#[test]
fn an_unknown_code_is_kept_and_never_retried() {
    let error = judge("999999", "12", Some(200));
    assert_eq!((error.reason(), error.retry()), (UnrecognizedCode, RetryPolicy::Never));
    assert_eq!((error.code().as_deref(), error.subcode().as_deref()), (Some("999999"), Some("12")));
}

#[test]
fn a_provider_can_switch_the_status_step_off_or_bring_its_own() {
    let mut evidence = Evidence::new(Provider::new("acme"), Origin::Response);
    (evidence.code, evidence.http_status) = ("unknown", Some(422));
    evidence.status_step = StatusStep::Off;
    assert_eq!(evidence.judge(&[&TABLE]).reason(), UnrecognizedCode);
    evidence.status_step = StatusStep::Is(Judgement::of(InsufficientBalance));
    let error = evidence.judge(&[&TABLE]);
    assert_eq!((error.reason(), error.matched_by()), (InsufficientBalance, MatchedBy::HttpStatus));
}

#[test]
fn a_code_found_by_text_is_never_stronger_than_text() {
    let mut evidence = Evidence::new(Provider::new("acme"), Origin::Response);
    (evidence.code, evidence.by_text) = ("4", true);
    assert_eq!(evidence.judge(&[&TABLE]).matched_by(), MatchedBy::Text);
    (evidence.code, evidence.http_status) = ("unknown", Some(500));
    assert_eq!(evidence.judge(&[&TABLE]).matched_by(), MatchedBy::HttpStatus);
}

#[test]
fn an_event_that_is_not_final_never_causes_a_resend() {
    for code in ["4", "255", "Auth.New", "unknown", ""] {
        let mut evidence = Evidence::new(Provider::new("acme"), Origin::Webhook);
        (evidence.code, evidence.pending) = (code, true);
        let error = evidence.judge(&[&TABLE]);
        assert_eq!((error.retry(), error.failover()), (RetryPolicy::Never, Failover::None), "{code}");
        assert!(matches!(messaging_error::Outcome::failed(error), messaging_error::Outcome::Unclear(_)), "{code}");
    }
}

#[test]
fn what_the_answer_shows_can_raise_the_risk_and_never_lower_it() {
    let risk = |code, floor| {
        let mut evidence = Evidence::new(Provider::new("acme"), Origin::Item);
        (evidence.code, evidence.risk_floor) = (code, Some(floor));
        evidence.judge(&[&TABLE]).duplicate_risk()
    };
    assert_eq!(risk("4", DuplicateRisk::High), DuplicateRisk::High);
    assert_eq!(risk("00", DuplicateRisk::None), DuplicateRisk::Possible);
}

#[test]
fn tables_that_are_loaded_at_run_time_climb_the_same_ladder() {
    let tables: [&dyn Codes; 2] = [&TABLE, &SECOND];
    let mut evidence = Evidence::new(Provider::new("acme"), Origin::Response);
    for code in ["4", "255", "Auth.New", "220", "unknown", ""] {
        evidence.code = code;
        let by_static = evidence.judge(&[&TABLE, &SECOND]).classification();
        assert_eq!(evidence.judge_by(&tables).classification(), by_static, "{code}");
    }
}
