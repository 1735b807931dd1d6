//! Any API with problem details through `ProblemTranslator`.

use super::DECLARED;
use http::{HeaderMap, HeaderValue};
use messaging_error::{MatchedBy, MessagingError, Outcome, Provider, Reason, ResponseParts, Translate};
use messaging_error_problem::{ProblemBuf, ProblemTranslator};
use std::time::Duration;

fn acme() -> ProblemTranslator {
    ProblemTranslator::new(Provider::new("acme"))
}

fn error(status: u16, body: &str) -> MessagingError {
    let parts = ResponseParts::of_body(body.as_bytes()).with_status(status).with_headers(&DECLARED);
    acme().translate(parts).into_result().unwrap_err()
}

#[test]
fn the_types_of_the_rate_limit_draft_are_known() {
    for (fragment, status, reason) in [
        ("quota-exceeded", 429, Reason::ApiRateLimited),
        ("temporary-reduced-capacity", 503, Reason::ProviderUnavailable),
        ("abnormal-usage-detected", 429, Reason::AccountPolicyRestricted),
    ] {
        let body = format!("{{\"type\":\"https://iana.org/assignments/http-problem-types#{fragment}\"}}");
        let error = error(status, &body);
        assert_eq!((error.reason(), error.matched_by()), (reason, MatchedBy::Code), "{fragment}");
    }
}

#[test]
fn a_blank_or_unknown_type_leaves_it_to_the_status() {
    let blank = error(403, r#"{"title":"Forbidden"}"#);
    assert_eq!((blank.reason(), blank.matched_by()), (Reason::PermissionDenied, MatchedBy::HttpStatus));
    assert_eq!(blank.raw_code(), None);
    let unknown = error(429, r##"{"type":"https://acme.example/errors#x"}"##);
    assert_eq!(unknown.reason(), Reason::ApiRateLimited);
    assert_eq!(unknown.raw_code(), Some("https://acme.example/errors#x"));
}

#[test]
fn the_body_status_stands_in_for_a_status_that_says_nothing() {
    assert_eq!(error(200, r#"{"status":402,"title":"x"}"#).reason(), Reason::InsufficientBalance);
    assert_eq!(error(503, r#"{"status":402,"title":"x"}"#).reason(), Reason::ProviderUnavailable);
}

#[test]
fn an_ordinary_success_is_accepted() {
    for body in [r#"{"title":"My book","detail":"a story"}"#, "{}", "", "<html>"] {
        let outcome = acme().translate(ResponseParts::of_body(body.as_bytes()).with_status(201));
        assert!(matches!(outcome, Outcome::Accepted), "{body}");
    }
}

#[test]
fn an_event_in_another_format_is_neither_success_nor_failure() {
    for body in [&br#"{"status":"failed"}"#[..], br#"{"status":"delivered"}"#, b"a=b"] {
        let outcome = acme().translate_event(ResponseParts::of_body(body));
        assert!(matches!(outcome, Outcome::Unclear(_)), "{outcome:?}");
    }
}

#[test]
fn a_page_of_a_gateway_leaves_it_to_the_status() {
    let outcome = acme().translate(ResponseParts::of_body(b"<html>").with_status(504));
    assert_eq!(outcome.errors()[0].reason(), Reason::ProviderTimeout);
}

#[test]
fn waits_ids_and_fields_are_taken() {
    let mut headers = HeaderMap::new();
    headers.insert("retry-after", HeaderValue::from_static("10"));
    let body = br##"{"title":"Slow down","instance":"req-7","retry_after":30.5,"errors":[{"pointer":"#/to"}]}"##;
    let parts = ResponseParts::of_body(body).with_status(429).with_headers(&headers);
    let error = acme().translate(parts).into_result().unwrap_err();
    assert_eq!(error.retry_after(), Some(Duration::from_millis(30_500)));
    assert_eq!((error.raw_trace_id(), error.raw_field()), (Some("req-7"), Some("#/to")));
}

#[test]
fn the_field_at_fault_is_a_pointer_or_a_name() {
    let field = |members: &str| error(422, &format!(r#"{{"title":"x",{members}}}"#)).raw_field().map(str::to_owned);
    for name in ["invalid-params", "invalid_params", "invalid_parameters"] {
        let parameters = format!(r#""{name}":[{{"reason":"odd"}},{{"name":"to","reason":"odd"}},{{"name":"from"}}]"#);
        assert_eq!(field(&parameters).as_deref(), Some("to"), "{name}");
        let both = format!(r##"{parameters},"errors":[{{"pointer":"#/text"}}]"##);
        assert_eq!(field(&both).as_deref(), Some("#/text"), "{name}");
        assert_eq!(field(&format!(r#""{name}":7"#)), None, "{name}");
    }
}

#[test]
fn waits_are_read_under_names_that_break_the_rule_for_names() {
    for name in ["retry_after", "retry-after", "retryAfter"] {
        let error = error(429, &format!(r#"{{"title":"x","{name}":7,"violated-policies":["burst"]}}"#));
        assert_eq!(error.retry_after(), Some(Duration::from_secs(7)), "{name}");
    }
}

#[test]
fn an_instance_that_is_an_address_is_no_id() {
    let error = error(400, r#"{"title":"x","instance":"https://acme.example/log?token=CANARY"}"#);
    assert_eq!(error.raw_trace_id(), None);
    assert!(!format!("{error:?}{}", serde_json::to_string(&error.report()).unwrap()).contains("CANARY"));
}

#[test]
fn an_owned_problem_becomes_an_error_and_stays_its_source() {
    let problem: ProblemBuf = serde_json::from_str(r#"{"title":"x","status":504}"#).unwrap();
    let error = MessagingError::from(problem);
    assert_eq!(error.reason(), Reason::ProviderTimeout);
    assert_eq!(error.find_source::<ProblemBuf>().and_then(|problem| problem.title()), Some("x"));
}
