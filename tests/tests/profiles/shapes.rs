//! Shapes of answers: where each provider keeps what is asked of every one of them.

use std::time::{Duration, SystemTime};

use messaging_error_rest::{MessagingError, Outcome, Profile, Reason};

use crate::support::{answer, builtin, error, first, with_headers};

fn with(profile: &str, status: u16, header: (&str, &str), body: &str) -> MessagingError {
    first(with_headers(&builtin(profile), status, &[header], body))
}

#[test]
fn the_id_of_the_request_is_where_the_provider_puts_it() {
    for (profile, header, body) in [
        ("ycloud", "YCloud-Request-ID", r#"{"error":{"code":"PARAM_INVALID"}}"#),
        ("slack", "x-slack-req-id", r#"{"ok":false,"error":"invalid_auth"}"#),
        ("line", "x-line-request-id", r#"{"message":"x"}"#),
        ("teams-webhook", "request-id", "text"),
        ("twilio", "Twilio-Request-Id", r#"{"code":21603}"#),
        ("telnyx", "x-request-id", r#"{"errors":[{"code":"10009"}]}"#),
        ("infobip", "X-Request-Id", r#"{"errorCode":"E400"}"#),
        ("apns", "apns-id", r#"{"reason":"BadDeviceToken"}"#),
        ("sendgrid", "x-message-id", r#"{"errors":[{"message":"x"}]}"#),
        ("mailersend", "x-request-id", r#"{"message":"x"}"#),
        ("cloudflare-api", "cf-ray", r#"{"success":false,"errors":[{"code":7003}]}"#),
        ("aws", "x-amzn-requestid", r#"{"__type":"ThrottlingException"}"#),
        ("github", "x-github-request-id", r#"{"message":"x"}"#),
    ] {
        assert_eq!(with(profile, 400, (header, "r-1"), body).raw_trace_id(), Some("r-1"), "{profile}");
    }
    for (profile, body) in [
        ("ycloud", r#"{"error":{"code":"PARAM_INVALID","requestId":"r-1"}}"#),
        ("whats91", r#"{"error":{"code":"MISSING_TO"},"metadata":{"requestId":"r-1"}}"#),
        ("plivo", r#"{"api_id":"r-1","error":"x"}"#),
        ("bandwidth-mfa", r#"{"error":"x","requestId":"r-1"}"#),
        ("sinch-numbers", r#"{"code":"402","reference":"r-1"}"#),
        ("aliyun-sms", r#"{"Code":"isv.X","RequestId":"r-1"}"#),
        ("alibaba-top", r#"{"error_response":{"code":15,"request_id":"r-1"}}"#),
        ("mailjet", r#"{"ErrorCode":"mj-0002","ErrorIdentifier":"r-1"}"#),
        ("json-api", r#"{"errors":[{"id":"r-1"}]}"#),
        ("problem-json", r#"{"type":"about:blank","instance":"r-1"}"#),
        ("mattermost", r#"{"id":"api.x","request_id":"r-1"}"#),
    ] {
        assert_eq!(error(profile, 400, body).raw_trace_id(), Some("r-1"), "{profile}");
    }
    let tencent = r#"{"Response":{"Error":{"Code":"AuthFailure"},"RequestId":"r-1"}}"#;
    assert_eq!(error("tencent-sms", 200, tencent).raw_trace_id(), Some("r-1"));
}

/// How long to wait, seen from an instant.
fn wait(error: &MessagingError, now: u64) -> Option<u64> {
    let delay = error.delay()?;
    let now = SystemTime::UNIX_EPOCH + Duration::from_secs(now);
    let until = || delay.instant().and_then(|instant| instant.duration_since(now).ok());
    delay.length().or_else(until).map(|length| length.as_millis().div_ceil(1000) as u64)
}

#[test]
fn the_wait_is_where_the_provider_puts_it_in_its_unit() {
    let now = 1_800_000_000;
    for (profile, header, value, body, expected) in [
        ("turn-io", "X-Ratelimit-Reset", "1800000030.5", r#"{"errors":[{"code":429}]}"#, 31),
        ("oca-telkom", "X-RateLimit-Reset", "17", r#"{"errors":[{"code":429,"message":"x"}]}"#, 17),
        ("sendgrid", "X-RateLimit-Reset", "1800000040", r#"{"errors":[{"message":"too many requests"}]}"#, 40),
        ("resend", "ratelimit-reset", "3", r#"{"statusCode":429,"name":"rate_limit_exceeded"}"#, 3),
        ("brevo", "x-sib-ratelimit-reset", "9", r#"{"code":"too_many_requests"}"#, 9),
        ("aws", "x-amz-retry-after", "2500", r#"{"__type":"ThrottlingException"}"#, 3),
        (
            "rocket-chat",
            "X-RateLimit-Reset",
            "1800000050000",
            r#"{"success":false,"error":"error-too-many-requests"}"#,
            50,
        ),
        ("laravel", "X-RateLimit-Reset", "1800000060", r#"{"message":"Too Many Attempts."}"#, 60),
        ("slack", "Retry-After", "30", r#"{"ok":false,"error":"ratelimited"}"#, 30),
        ("cloudflare-api", "Retry-After", "70", r#"{"success":false,"errors":[]}"#, 70),
    ] {
        let error = with(profile, 429, (header, value), body);
        assert_eq!((error.reason(), wait(&error, now)), (Reason::ApiRateLimited, Some(expected)), "{profile}");
    }
    for (profile, body, expected) in [
        ("zulip", r#"{"code":"RATE_LIMIT_HIT","retry-after":28.7068}"#, 29),
        ("discord", r#"{"message":"You are being rate limited.","retry_after":64.57,"global":false}"#, 65),
        ("telegram", r#"{"ok":false,"error_code":429,"description":"x","parameters":{"retry_after":30}}"#, 30),
    ] {
        assert_eq!(wait(&error(profile, 429, body), now), Some(expected), "{profile}");
    }
}

#[test]
fn an_answer_without_the_members_of_a_failure_is_a_success_where_the_provider_says_so() {
    for (profile, body) in [
        // What the reseller passes through.
        ("360dialog", r#"{"messages":[{"id":"wamid.made-up"}]}"#),
        ("wechat", r#"{"msgid":1000001625}"#),
        ("clickatell", r#"{"messages":[{"apiMessageId":"m","accepted":true,"to":"12025550123"}],"error":null}"#),
        ("smsapi", r#"{"error":null,"message":null,"count":1,"list":[{"id":"m","status":"QUEUE"}]}"#),
        ("mandrill", r#"[{"email":"a@example.com","status":"sent","_id":"m"}]"#),
        ("vk", r#"{"response":5}"#),
    ] {
        assert!(matches!(answer(profile, 200, body), Outcome::Accepted), "{profile}");
    }
    // Null under a 500 is none the less a 500.
    assert!(!matches!(answer("smsapi", 500, r#"{"error":null,"message":null}"#), Outcome::Accepted));
}

#[test]
fn zero_and_the_text_zero_are_one_and_other_zeros_are_not() {
    for (profile, good, bad) in [
        ("viber", r#"{"status":"0","status_message":"ok"}"#, r#"{"status":"00"}"#),
        ("clickmobile", r#"{"code":"000","desc":"ok"}"#, r#"{"code":"0"}"#),
        ("i2sms", r#"{"result":{},"error_code":"00"}"#, r#"{"result":{},"error_code":"0"}"#),
        ("huawei-sms", r#"{"code":"000000","description":"ok"}"#, r#"{"code":"0"}"#),
    ] {
        assert!(matches!(answer(profile, 200, good), Outcome::Accepted), "{profile}");
        assert!(!matches!(answer(profile, 200, bad), Outcome::Accepted), "{profile}");
    }
}

#[test]
fn the_shapes_that_need_more_than_pointers_are_read() {
    // The chat has moved: the new id is what the caller needs.
    let moved = r#"{"ok":false,"error_code":400,"description":"Bad Request: group chat was upgraded to a supergroup chat","parameters":{"migrate_to_chat_id":-1000000000001}}"#;
    assert_eq!(error("telegram", 400, moved).raw_detail(), Some("-1000000000001"));
    let yo = error("yo-sms", 200, "ybs_autocreate_status=ERROR&ybs_autocreate_message=12025550123%3ABLACKLISTED");
    assert_eq!((yo.reason(), yo.raw_code()), (Reason::RecipientOptedOut, Some("BLACKLISTED")));
    let status = r#"{"error":"Session status is not as expected","session":"default","status":"STARTING","expected":["WORKING"]}"#;
    assert!(error("waha", 422, status).is_retryable(), "it is on its way");
    // XML has no profile: the status alone counts, and nothing is read as a code.
    let xml = "<?xml version=\"1.0\"?><acceptreport><errorcode>1</errorcode></acceptreport>";
    let lenient =
        Profile::load("name = \"acme\"\nsuccess = [\"true /ok\"]\n[read]\ncode = [\"/errorcode\", \"body\"]").unwrap();
    assert!(matches!(crate::support::by(&lenient, 200, xml), Outcome::Unclear(_)));
    assert_eq!(first(crate::support::by(&lenient, 500, xml)).raw_code(), None);
}

#[test]
fn python_s_way_of_writing_objects_is_read() {
    let profile = crate::support::small("[read]\ncode = [\"/error\"]\n[codes]\nno_credit = \"insufficient_balance\"");
    let error = first(crate::support::by(&profile, 400, "{'ok': False, 'error': 'no_credit', 'more': None}"));
    assert_eq!(error.reason(), Reason::InsufficientBalance);
}
