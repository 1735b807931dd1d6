//! All wait headers of an answer together.

use std::time::{Duration, SystemTime};

use messaging_error::waits::{clock, header_wait};
use messaging_error::{Delay, ResponseParts};

const DATE: (&str, &str) = ("date", "Thu, 12 Feb 2026 10:00:00 GMT");
const IN_30_SECONDS: &str = "1770890430";

fn wait(status: u16, headers: &[(&str, &str)]) -> Option<Delay> {
    let mut response = http::Response::builder().status(status);
    for (name, value) in headers {
        response = response.header(*name, *value);
    }
    header_wait(&ResponseParts::from(&response.body("").ok()?))
}

fn seconds(status: u16, headers: &[(&str, &str)]) -> Option<f64> {
    Some(wait(status, headers)?.length()?.as_secs_f64())
}

#[test]
fn no_header_is_no_wait() {
    assert_eq!(wait(429, &[]), None);
    assert_eq!(header_wait(&ResponseParts::of_body(b"{}")), None);
    assert_eq!(wait(429, &[("retry-after", "soon"), DATE]), None);
}

#[test]
fn millisecond_headers_are_read_as_milliseconds() {
    for name in ["retry-after-ms", "x-ms-retry-after-ms", "x-amz-retry-after", "Retry-After-Ms"] {
        assert_eq!(seconds(503, &[(name, "1500")]), Some(1.5), "{name}");
        assert_eq!(seconds(503, &[(name, "-5")]), None, "{name}");
    }
}

#[test]
fn the_longer_of_two_waits_holds() {
    assert_eq!(seconds(429, &[("retry-after", "1"), ("retry-after-ms", "2500")]), Some(2.5));
    assert_eq!(seconds(429, &[("retry-after", "3"), ("retry-after-ms", "2500")]), Some(3.0));
    assert_eq!(
        seconds(
            429,
            &[DATE, ("retry-after", "5"), ("x-ratelimit-reset", IN_30_SECONDS), ("x-ratelimit-remaining", "0")]
        ),
        Some(30.0)
    );
    assert_eq!(seconds(429, &[("retry-after", "garbage"), ("retry-after-ms", "500")]), Some(0.5));
}

#[test]
fn a_shared_limit_waits_for_retry_after_alone() {
    let headers = [
        DATE,
        ("retry-after", "1337"),
        ("x-ratelimit-limit", "10"),
        ("x-ratelimit-remaining", "9"),
        ("x-ratelimit-reset", "1770900000.123"),
        ("x-ratelimit-reset-after", "64.57"),
        ("x-ratelimit-scope", "shared"),
    ];
    assert_eq!(seconds(429, &headers), Some(1337.0));
    assert_eq!(seconds(429, &headers[2..]), None, "a reset while something remains is a forecast");
}

#[test]
fn reset_after_counts_in_place_of_reset_because_clocks_differ() {
    let headers = [
        DATE,
        ("x-ratelimit-reset", "1770890999"),
        ("x-ratelimit-reset-after", "64.57"),
        ("x-ratelimit-remaining", "0"),
    ];
    assert_eq!(seconds(429, &headers), Some(64.57));
}

#[test]
fn a_reset_needs_nothing_remaining_or_a_429_that_does_not_count() {
    for (reset, remaining) in [
        ("x-ratelimit-reset", "x-ratelimit-remaining"),
        ("ratelimit-reset", "ratelimit-remaining"),
        ("x-rate-limit-reset", "x-rate-limit-remaining"),
    ] {
        assert_eq!(seconds(403, &[DATE, (reset, IN_30_SECONDS), (remaining, "0")]), Some(30.0), "{reset}");
        assert_eq!(seconds(429, &[DATE, (reset, IN_30_SECONDS)]), Some(30.0), "{reset}");
        assert_eq!(seconds(429, &[DATE, (reset, "17")]), Some(17.0), "{reset}");
        assert_eq!(seconds(429, &[DATE, (reset, IN_30_SECONDS), (remaining, "4")]), None, "{reset}");
        assert_eq!(seconds(403, &[DATE, (reset, IN_30_SECONDS)]), None, "{reset}");
        assert_eq!(seconds(500, &[DATE, (reset, IN_30_SECONDS), (remaining, "12")]), None, "{reset}");
    }
}

#[test]
fn the_answers_own_date_is_the_clock() {
    let reset = [("x-ratelimit-reset", IN_30_SECONDS), ("x-ratelimit-remaining", "0")];
    assert_eq!(seconds(429, &[DATE, reset[0], reset[1]]), Some(30.0));
    let instant = SystemTime::UNIX_EPOCH + Duration::from_secs(1_770_890_430);
    assert_eq!(wait(429, &reset).unwrap().instant(), Some(instant));
    assert_eq!(wait(429, &[("date", "garbage"), reset[0], reset[1]]).unwrap().instant(), Some(instant));
    let date = http::Response::builder().header("date", DATE.1).body("").unwrap();
    assert_eq!(clock(&ResponseParts::from(&date)), Some(instant - Duration::from_secs(30)));
}

#[test]
fn retry_after_wins_over_the_structured_field() {
    let field = ("ratelimit", r#""default";r=0;t=50"#);
    assert_eq!(seconds(429, &[field]), Some(50.0));
    assert_eq!(seconds(429, &[("retry-after", "10"), field]), Some(10.0));
    assert_eq!(seconds(429, &[("retry-after", "garbage"), field]), Some(50.0));
    assert_eq!(
        seconds(429, &[("ratelimit", r#""a";r=0;t=5"#), ("ratelimit", r#""b";r=0;t=9"#)]),
        Some(9.0),
        "lines are joined"
    );
}

#[test]
fn usage_headers_give_the_longest_wait_of_all_ids_and_kinds_in_minutes() {
    let usage = r#"{"1":[{"type":"whatsapp","estimated_time_to_regain_access":3},{"type":"messenger","estimated_time_to_regain_access":19}],"2":[{"call_count":100,"estimated_time_to_regain_access":"7"}]}"#;
    assert_eq!(seconds(400, &[("x-business-use-case-usage", usage)]), Some(1140.0));
    for idle in [
        r#"{"1":[{"type":"whatsapp","call_count":1,"total_cputime":1,"total_time":1,"estimated_time_to_regain_access":0}]}"#,
        "28%",
        "{}",
        "[]",
        "",
        r#"{"1":[{"estimated_time_to_regain_access":-4}]}"#,
        r#"{"1":[{"estimated_time_to_regain_access":null}]}"#,
    ] {
        assert_eq!(wait(400, &[("x-business-use-case-usage", idle)]), None, "{idle}");
    }
    let cut = r#"{"1":[{"estimated_time_to_regain_access":3},{"estimated_time_to_regain_access":5"#;
    assert!(
        seconds(400, &[("x-business-use-case-usage", cut)]) >= Some(180.0),
        "a cut header tells what it told before"
    );
}

#[test]
fn ad_account_usage_is_in_seconds_and_counts_once_the_limit_is_reached() {
    assert_eq!(
        seconds(400, &[("x-ad-account-usage", r#"{"acc_id_util_pct":100.0,"reset_time_duration":100}"#)]),
        Some(100.0)
    );
    assert_eq!(wait(400, &[("x-ad-account-usage", r#"{"acc_id_util_pct":9.67,"reset_time_duration":100}"#)]), None);
}

#[test]
fn a_past_date_gives_way_to_our_own_wait() {
    use messaging_error::{DelaySource, MessagingError, Provider, Reason};
    let past = wait(429, &[DATE, ("retry-after", "Thu, 12 Feb 2026 09:00:00 GMT")]).unwrap();
    assert_eq!(past.length(), Some(Duration::ZERO));
    let error = MessagingError::new(Provider::new("acme"), Reason::ApiRateLimited).with_delay(past);
    assert_eq!(error.retry_after(), Some(Duration::from_secs(60)));
    assert_eq!(error.delay().unwrap().source(), DelaySource::Default);
}

#[test]
fn an_instant_that_nothing_measures_does_not_replace_the_length_that_was_asked_for() {
    let reset = ("x-ratelimit-reset", IN_30_SECONDS);
    assert_eq!(seconds(429, &[("retry-after", "5"), reset]), Some(5.0));
    assert_eq!(seconds(429, &[("retry-after", "5"), reset, DATE]), Some(30.0));
    assert!(wait(429, &[reset]).unwrap().instant().is_some());
}
