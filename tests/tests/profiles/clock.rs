//! The clock: where a wait stands, in which unit, and what is no wait.

use std::time::{Duration, SystemTime};

use messaging_error_rest::{DelaySource, MessagingError, Outcome, Profile, Reason, RetryPolicy};

use crate::support::{builtin, by, error, first, small, with_headers};

fn seconds(error: &MessagingError) -> Option<u64> {
    error.delay().and_then(|delay| delay.length()).map(|length| length.as_secs())
}

fn millis(error: &MessagingError) -> Option<u128> {
    error.delay().and_then(|delay| delay.length()).map(|length| length.as_millis())
}

/// A profile whose wait is in one place in one unit.
fn waiting(unit: &str) -> Profile {
    small(&format!(
        "[read]\ncode = [\"/error\"]\nwait = [{{ at = \"/wait\", unit = \"{unit}\" }}]\n[codes]\nslow = \"api_rate_limited\""
    ))
}

fn wait(unit: &str, json: &str) -> MessagingError {
    first(by(&waiting(unit), 429, format!(r#"{{"ok":false,"error":"slow","wait":{json}}}"#)))
}

#[test]
fn infinity_nan_negatives_exponents_and_words_are_no_wait_and_never_zero() {
    for unit in ["s", "ms", "min", "h", "epoch_s", "epoch_ms", "date", "duration", "auto"] {
        for json in [
            r#""inf""#,
            r#""nan""#,
            r#""-1""#,
            "-1",
            r#""1e3""#,
            "1e300",
            r#""soon""#,
            r#""""#,
            "null",
            "{}",
            "[]",
            "true",
        ] {
            let error = wait(unit, json);
            assert!(error.is_retryable(), "the code asks for a pause, wait or no wait");
            let own = error.delay().filter(|delay| delay.source() == DelaySource::Body);
            assert_eq!(own, None, "{unit} {json}");
        }
    }
}

#[test]
fn a_wait_too_long_to_count_is_cut_and_says_so() {
    for json in ["9999999999999999999", r#""99999999999999999999999999999999999""#] {
        let error = wait("s", json);
        assert!(error.delay().unwrap().is_capped(), "{json}: {:?}", error.delay());
    }
}

#[test]
fn a_fraction_of_a_millisecond_is_rounded_up() {
    assert_eq!(millis(&wait("s", "64.57")), Some(64_570));
    assert_eq!(millis(&wait("ms", "250")), Some(250));
    assert_eq!(millis(&wait("duration", r#""2.463586755s""#)), Some(2464));
}

#[test]
fn an_epoch_is_measured_by_the_clock_of_the_answer() {
    let headers = [("date", "Wed, 12 Feb 2026 10:00:00 GMT")];
    let body = r#"{"ok":false,"error":"slow","wait":1770890430}"#;
    for unit in ["epoch_s", "auto"] {
        assert_eq!(seconds(&first(with_headers(&waiting(unit), 429, &headers, body))), Some(30), "{unit}");
    }
}

#[test]
fn milliseconds_and_seconds_are_what_the_profile_says() {
    assert_eq!((seconds(&wait("s", "2000")), seconds(&wait("ms", "2000"))), (Some(2000), Some(2)));
    let matrix = error("matrix", 429, r#"{"errcode":"M_LIMIT_EXCEEDED","error":"x","retry_after_ms":2000}"#);
    assert_eq!((seconds(&matrix), matrix.retry()), (Some(2), RetryPolicy::Wait));
}

#[test]
fn a_past_epoch_is_an_instant_that_has_come_and_no_length() {
    let epoch = wait("epoch_s", "1562287945").delay().unwrap();
    assert_eq!(
        (epoch.length(), epoch.instant()),
        (None, Some(SystemTime::UNIX_EPOCH + Duration::from_secs(1_562_287_945)))
    );
    let now = SystemTime::UNIX_EPOCH + Duration::from_secs(1_800_000_000);
    let next = wait("epoch_s", "1562287945").next_delay(1, now).unwrap();
    assert!(next < Duration::from_secs(600), "{next:?}: the past is not a delay of decades");
}

#[test]
fn two_values_that_a_proxy_joined_are_read_as_the_first() {
    let headers = [("retry-after", "2814, 2")];
    let error = first(with_headers(&waiting("s"), 429, &headers, r#"{"ok":false,"error":"slow"}"#));
    assert_eq!(seconds(&error), Some(2814));
}

#[test]
fn a_date_in_retry_after_is_an_instant() {
    let headers = [("retry-after", "Wed, 12 Feb 2026 10:00:30 GMT"), ("date", "Wed, 12 Feb 2026 10:00:00 GMT")];
    let error = first(with_headers(&waiting("s"), 429, &headers, r#"{"ok":false,"error":"slow"}"#));
    assert_eq!(seconds(&error), Some(30), "measured by the server's own clock");
}

#[test]
fn of_a_shared_limit_only_retry_after_is_the_wait() {
    let headers = [
        ("retry-after", "1337"),
        ("x-ratelimit-reset-after", "64.57"),
        ("x-ratelimit-remaining", "9"),
        ("x-ratelimit-scope", "shared"),
    ];
    let body = r#"{"message":"The resource is being rate limited.","retry_after":1336.57,"global":false}"#;
    assert_eq!(seconds(&first(with_headers(&builtin("discord"), 429, &headers, body))), Some(1337));
}

#[test]
fn the_longer_of_body_and_header_counts() {
    let body = r#"{"ok":false,"error":"slow","wait":20}"#;
    for (header, expected) in [("5", 20), ("90", 90)] {
        let error = first(with_headers(&waiting("s"), 429, &[("retry-after", header)], body));
        assert_eq!(seconds(&error), Some(expected));
    }
}

#[test]
fn a_wait_that_stands_in_the_text_only_is_read_there() {
    for (profile, body, expected) in [
        (
            "zulip",
            r#"{"result":"error","msg":"API usage exceeded rate limit, try again in 15.314237833 secs"}"#,
            15_315,
        ),
        (
            "akamai",
            r#"{"type":"429 Too Many Requests","title":"Too Many Requests","detail":"You have exhausted your API Request Quota. Retry after: 21 seconds."}"#,
            21_000,
        ),
        (
            "vonage-sms",
            r#"{"messages":[{"status":"1","error-text":"Throughput Rate Exceeded - please wait [ 250 ] and retry"}]}"#,
            250,
        ),
    ] {
        let status = if profile == "vonage-sms" { 200 } else { 429 };
        assert_eq!(millis(&error(profile, status, body)), Some(expected), "{profile}");
    }
}

#[test]
fn a_retry_delay_is_picked_by_its_type_wherever_it_stands_in_the_list() {
    let help = r#"{"@type":"type.googleapis.com/google.rpc.Help","links":[]}"#;
    let info = r#"{"@type":"type.googleapis.com/google.rpc.RetryInfo","retryDelay":"53.016342224s"}"#;
    for details in [format!("{help},{info}"), format!("{info},{help}")] {
        let body =
            format!(r#"{{"error":{{"code":429,"message":"x","status":"RESOURCE_EXHAUSTED","details":[{details}]}}}}"#);
        assert_eq!(millis(&error("google-rpc", 429, body)), Some(53_017));
    }
}

#[test]
fn a_quota_names_its_reset_as_a_length_or_as_a_time() {
    let quota = |name: &str, value: &str| {
        let info = format!(
            r#"{{"@type":"type.googleapis.com/google.rpc.ErrorInfo","reason":"RATE_LIMIT_EXCEEDED","metadata":{{"{name}":"{value}"}}}}"#
        );
        let body =
            format!(r#"{{"error":{{"code":429,"message":"x","status":"RESOURCE_EXHAUSTED","details":[{info}]}}}}"#);
        error("google-rpc", 429, body)
    };
    assert_eq!(millis(&quota("quotaResetDelay", "373.801628ms")), Some(374));
    let instant = quota("quotaResetTimeStamp", "2026-02-12T10:00:30Z").delay().unwrap().instant();
    assert_eq!(instant, Some(SystemTime::UNIX_EPOCH + Duration::from_secs(1_770_890_430)));
}

#[test]
fn a_wait_of_34_hours_is_believed() {
    let body = r#"{"ok":false,"description":"this string is ignored","parameters":{"retry_after":123456}}"#;
    assert_eq!(seconds(&error("telegram", 429, body)), Some(123_456));
}

#[test]
fn a_quota_beats_the_429_that_it_comes_under() {
    for (profile, body, reason) in [
        ("line", r#"{"message":"You have reached your monthly limit."}"#, Reason::QuotaExceeded),
        ("wechat", r#"{"errcode":45009,"errmsg":"reach max api daily quota limit"}"#, Reason::DailySendLimitReached),
    ] {
        let error = error(profile, 429, body);
        assert_eq!(error.reason(), reason, "{profile}");
        let soon = error.next_delay(1, SystemTime::UNIX_EPOCH).is_some_and(|delay| delay < Duration::from_secs(60));
        assert!(!soon, "{profile}: no short back-off cures a quota");
    }
}

#[test]
fn a_wait_on_a_success_does_not_matter() {
    let outcome = with_headers(&builtin("slack"), 200, &[("retry-after", "30")], r#"{"ok":true}"#);
    assert!(matches!(outcome, Outcome::Accepted));
}

#[test]
fn a_wait_makes_no_permanent_failure_retryable() {
    let profile = small("[read]\ncode = [\"/error\"]\n[codes]\nbad = \"recipient_address_invalid\"");
    let error = first(with_headers(&profile, 400, &[("retry-after", "5")], r#"{"ok":false,"error":"bad"}"#));
    assert_eq!((error.retry(), error.delay()), (RetryPolicy::AfterChange, None));
}

#[test]
fn headers_that_must_not_be_believed_are_not() {
    let profile = small("[read]\ncode = [\"/error\"]\nstandard_waits = false\n[codes]\nslow = \"api_rate_limited\"");
    let error = first(with_headers(&profile, 429, &[("retry-after", "5")], r#"{"ok":false,"error":"slow"}"#));
    assert!(error.delay().is_none_or(|delay| delay.source() != DelaySource::Header), "{:?}", error.delay());
}
