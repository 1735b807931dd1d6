//! Answers, webhooks and receipts of Vonage.

use http::StatusCode;
use serde_json::json;

use crate::Fixture;

const INSTANCE: &str = "00000000-0000-4000-8000-000000000001";

/// A problem document: `problem(422, "messages", "1120")`.
#[must_use]
pub fn problem(status: u16, api: &str, fragment: &str) -> Fixture {
    Fixture::answer(
        StatusCode::BAD_REQUEST,
        &json!({
            "type": format!("https://developer.vonage.com/api-errors/{api}#{fragment}"),
            "title": "The request failed",
            "detail": "The message was not sent.",
            "instance": INSTANCE,
        }),
    )
    .with_status(status)
    .with_header("content-type", "application/problem+json")
}

/// The SMS API's answer with one part per status; `"0"` is success. It comes with HTTP 200 whatever it says.
#[must_use]
pub fn sms(statuses: &[&str]) -> Fixture {
    let part = |(index, status): (usize, &&str)| match *status {
        "0" => {
            json!({"to": "12025550123", "message-id": format!("0A0000000000000{index}"), "status": "0", "remaining-balance": "3.14"})
        }
        failed => json!({"status": failed, "error-text": "The message was not sent"}),
    };
    let parts: Vec<_> = statuses.iter().enumerate().map(part).collect();
    Fixture::answer(StatusCode::OK, &json!({"message-count": parts.len().to_string(), "messages": parts}))
}

/// A status webhook of the Messages API.
#[must_use]
pub fn status_webhook(status: &str, code: &str) -> Fixture {
    let kind = format!("https://developer.vonage.com/api-errors/messages#{code}");
    let error = json!({"type": kind, "title": code, "detail": "The message was not delivered.", "instance": INSTANCE});
    Fixture::event(&json!({
        "message_uuid": "00000000-0000-4000-8000-000000000002",
        "to": "12025550123",
        "from": "12025550100",
        "timestamp": "2026-01-01T00:00:00.000Z",
        "channel": "sms",
        "status": status,
        "error": error,
    }))
}

/// A delivery receipt of the SMS API.
#[must_use]
pub fn receipt(status: &str, code: &str) -> Fixture {
    Fixture::event(&json!({
        "msisdn": "12025550123",
        "to": "12025550100",
        "messageId": "0A00000000000001",
        "status": status,
        "err-code": code,
        "message-timestamp": "2026-01-01 00:00:00",
    }))
}
