//! A failure in one line, for logs and for the items of a batch.

use messaging_error::{DuplicateRisk, MessagingError, RetryPolicy};

use super::wait;

/// Whether and when to send again, in very few words.
pub(crate) fn one_line(error: &MessagingError) -> String {
    let retry = match error.retry() {
        RetryPolicy::Never => "do not resend".into(),
        RetryPolicy::AfterChange => "change the request".into(),
        RetryPolicy::AfterFix => format!("{} first", error.remedy().action().as_str().replace('_', " ")),
        RetryPolicy::Wait => match error.retry_after() {
            Some(length) => format!("wait {}", wait::length(length)),
            None => "wait".into(),
        },
        RetryPolicy::Backoff => "back off".into(),
        other => other.as_str().into(),
    };
    match error.duplicate_risk() {
        DuplicateRisk::High => format!("{retry}; probably out"),
        DuplicateRisk::Possible => format!("{retry}; may be out"),
        _ => retry,
    }
}
