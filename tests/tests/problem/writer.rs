//! Errors as problems for the clients of an API.

use super::{DECLARED, Problem};
use messaging_error::{
    Delay, DelaySource, IntoEnumIterator, MessagingError, Provider, Reason, ResponseParts, RetryPlan,
};
use messaging_error_problem::{ProblemDocument, ProblemOptions, public_status};
use std::time::{Duration, SystemTime};

fn error(reason: Reason) -> MessagingError {
    MessagingError::new(Provider::new("acme"), reason)
}

#[test]
fn every_reason_reads_back() {
    for reason in Reason::iter() {
        let document = ProblemDocument::from(&error(reason));
        let body = document.to_json();
        let parts = ResponseParts::of_body(&body).with_headers(&DECLARED).with_status(document.status());
        let problem = Problem::read(&parts).unwrap();
        assert_eq!(problem.type_uri().as_str(), format!("urn:messaging-error:{reason}"));
        assert_eq!(problem.title(), Some(document.title()));
        assert_eq!(problem.detail(), Some(reason.definition()));
        assert_eq!(problem.body_status(), Some(public_status(reason)));
        assert!(!problem.has_status_mismatch());
        assert_eq!(problem.extension("reason").unwrap().scalar().as_str(), reason.as_str());
        assert_eq!(problem.extension("category").unwrap().scalar().as_str(), reason.category().as_str());
        let wait = problem.extension("retry_after").and_then(|wait| wait.scalar().as_i64());
        assert_eq!(wait, document.retry_after().map(|wait| wait as i64), "{reason}");
    }
}

#[test]
fn the_table_in_the_guide_is_the_function() {
    let guide = include_str!("../../../docs/problem.md");
    let mut listed = std::collections::BTreeMap::new();
    for line in guide.lines().filter(|line| line.starts_with("| `")) {
        let cells: Vec<&str> = line.split('|').map(str::trim).collect();
        let (Some(reason), Some(status)) = (cells.get(1), cells.get(2)) else { continue };
        if let Ok(reason) = reason.trim_matches('`').parse::<Reason>() {
            listed.insert(reason, status.parse::<u16>().unwrap());
        }
    }
    let expected: std::collections::BTreeMap<Reason, u16> =
        Reason::iter().map(|reason| (reason, public_status(reason))).collect();
    assert_eq!(listed, expected);
}

#[test]
fn our_own_faults_never_look_like_the_clients() {
    for reason in Reason::iter() {
        let status = public_status(reason);
        assert!(![401, 402, 403, 404, 407].contains(&status), "{reason} is {status}");
        assert!((409..=599).contains(&status), "{reason} is {status}");
    }
}

#[test]
fn nothing_of_the_provider_gets_out() {
    const CANARY: &str = "CANARY-12025550123";
    for reason in Reason::iter() {
        let mut error = MessagingError::new(Provider::new("canary-provider"), reason)
            .with_code(CANARY)
            .with_subcode(CANARY)
            .with_message(CANARY)
            .with_detail(CANARY)
            .with_field(CANARY)
            .with_trace_id(CANARY)
            .with_recipient(CANARY)
            .with_message_id(CANARY)
            .with_docs_url(CANARY);
        error = error.with_http_status(477).with_source(std::io::Error::other(CANARY));
        let document = ProblemDocument::from(&error);
        let response = document.clone().into_response();
        let shown = format!("{document:?}{:?}{}", response.headers(), String::from_utf8_lossy(response.body()));
        for secret in ["CANARY", "12025550123", "canary-provider", "477"] {
            assert!(!shown.contains(secret), "{reason}: {shown}");
        }
    }
}

#[test]
fn waits_are_whole_seconds_rounded_up() {
    let slow = |length| {
        error(Reason::ApiRateLimited)
            .with_retry(RetryPlan::BACKOFF)
            .with_delay(Delay::after(length, DelaySource::Header))
    };
    assert_eq!(ProblemDocument::from(&slow(Duration::from_millis(1))).retry_after(), Some(1));
    assert_eq!(ProblemDocument::from(&slow(Duration::from_secs(60))).retry_after(), Some(60));
    assert_eq!(ProblemDocument::from(&slow(Duration::from_millis(60_001))).retry_after(), Some(61));
    let response = ProblemDocument::from(&slow(Duration::from_millis(1500))).into_response();
    assert_eq!(response.status(), 429);
    assert_eq!(response.headers()["retry-after"], "2");
    assert_eq!(response.headers()["content-type"], "application/problem+json");
}

#[test]
fn a_wait_until_an_instant_needs_the_present_time() {
    let now = SystemTime::UNIX_EPOCH + Duration::from_secs(1_000_000);
    let until = Delay::at(now + Duration::from_millis(2500), DelaySource::Header);
    let error = error(Reason::ApiRateLimited).with_retry(RetryPlan::BACKOFF).with_delay(until);
    assert_eq!(ProblemDocument::from(&error).retry_after(), None);
    assert_eq!(ProblemDocument::new(&error, &ProblemOptions::new().now(now)).retry_after(), Some(3));
}

#[test]
fn a_failure_that_no_wait_heals_promises_none() {
    let balance =
        error(Reason::InsufficientBalance).with_delay(Delay::after(Duration::from_secs(9), DelaySource::Header));
    assert_eq!(ProblemDocument::from(&balance).retry_after(), None);
}

#[test]
fn own_faults_can_be_hidden() {
    let options = ProblemOptions::new().hide_own_faults().instance("urn:x:1");
    let hidden = ProblemDocument::new(&error(Reason::InsufficientBalance), &options);
    let body = String::from_utf8(hidden.to_json()).unwrap();
    assert_eq!(body, r#"{"type":"about:blank","title":"Internal Server Error","status":500,"instance":"urn:x:1"}"#);
    let shown = ProblemDocument::new(&error(Reason::RecipientOptedOut), &options);
    assert_eq!(shown.type_uri(), "urn:messaging-error:recipient_opted_out");
}

#[test]
fn titles_are_short_and_tell_reasons_apart() {
    let titles: std::collections::BTreeSet<String> =
        Reason::iter().map(|reason| ProblemDocument::from(&error(reason)).title().to_owned()).collect();
    assert_eq!(titles.len(), Reason::iter().count());
    assert!(titles.contains("API rate limited") && titles.contains("Source IP rejected"));
}
