//! Answers and webhooks of Meta.

use http::StatusCode;
use serde_json::json;

use crate::Fixture;

const TRACE: &str = "AbCdEfGhIjKlMnOpQrStUvW";

/// The Graph API's answer for a code. The status is 400, as for nearly every code; change it with
/// [`Fixture::with_status`].
#[must_use]
pub fn graph_error(code: i64) -> Fixture {
    graph_error_with_subcode(code, None)
}

/// The same with a subcode.
#[must_use]
pub fn graph_error_with_subcode(code: i64, subcode: impl Into<Option<i64>>) -> Fixture {
    let mut error = json!({
        "message": format!("(#{code}) The message was not sent"),
        "type": "OAuthException",
        "code": code,
        "error_data": {"messaging_product": "whatsapp", "details": "The message was not sent."},
        "fbtrace_id": TRACE,
    });
    if let Some(subcode) = subcode.into() {
        error["error_subcode"] = json!(subcode);
    }
    Fixture::answer(StatusCode::BAD_REQUEST, &json!({ "error": error }))
}

/// A WhatsApp webhook that says that an accepted message failed.
#[must_use]
pub fn failed_status(code: i64) -> Fixture {
    let error = json!({"code": code, "title": "Message failed", "message": "Message failed", "error_data": {"details": "The message was not delivered."}});
    let status = json!({"id": "wamid.dGVzdA", "status": "failed", "timestamp": "1700000000", "recipient_id": "12025550123", "errors": [error]});
    let metadata = json!({"display_phone_number": "12025550100", "phone_number_id": "100000000000001"});
    let value = json!({"messaging_product": "whatsapp", "metadata": metadata, "statuses": [status]});
    Fixture::event(&json!({
        "object": "whatsapp_business_account",
        "entry": [{"id": "100000000000002", "changes": [{"field": "messages", "value": value}]}],
    }))
}

/// The answer to a message that was taken.
#[must_use]
pub fn accepted() -> Fixture {
    let contact = json!({"input": "12025550123", "wa_id": "12025550123"});
    Fixture::answer(
        StatusCode::OK,
        &json!({"messaging_product": "whatsapp", "contacts": [contact], "messages": [{"id": "wamid.dGVzdA"}]}),
    )
}
