//! Answers of `success:false` APIs.

use http::StatusCode;
use serde_json::json;

use crate::Fixture;

/// A failure with a code, under a status.
#[must_use]
pub fn failure(status: u16, code: &str) -> Fixture {
    Fixture::answer(
        StatusCode::BAD_REQUEST,
        &json!({"success": false, "error": {"code": code, "message": "The request failed"}}),
    )
    .with_status(status)
}
