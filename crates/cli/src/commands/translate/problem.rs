//! A failure as a problem document (RFC 9457) for the caller's own API: nothing that the provider sent is in it.

use messaging_error::{Category, DuplicateRisk, MessagingError, Reason, RetryPolicy};
use serde::Serialize;

#[derive(Serialize)]
pub(super) struct Problem {
    #[serde(rename = "type")]
    kind: String,
    title: &'static str,
    detail: &'static str,
    reason: Reason,
    category: Category,
    retry: RetryPolicy,
    duplicate_risk: DuplicateRisk,
    /// Whole seconds, rounded up.
    #[serde(skip_serializing_if = "Option::is_none")]
    retry_after: Option<u64>,
}

impl Problem {
    pub(super) fn of(error: &MessagingError) -> Self {
        let reason = error.reason();
        Self {
            kind: format!("urn:messaging-error:{reason}"),
            title: reason.definition(),
            detail: reason.advice(),
            reason,
            category: reason.category(),
            retry: error.retry(),
            duplicate_risk: error.duplicate_risk(),
            retry_after: error.retry_after().map(|wait| wait.as_secs() + u64::from(wait.subsec_nanos() > 0)),
        }
    }
}
