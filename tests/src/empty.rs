//! What a native type is worth that was read from JSON without an error.

use messaging_error::{DuplicateRisk, MatchedBy, MessagingError, RetryPolicy};
use serde::de::DeserializeOwned;

/// Checks that whatever tells of no error is read all the same, and that nothing follows from it.
///
/// # Panics
///
/// If it is not read, or if what it converts into could be sent again.
pub fn is_never_sent_again<T: DeserializeOwned + Into<MessagingError>>() {
    for body in ["{}", "[]", "null", "7", "true", r#"{"new":{"a":[1]}}"#] {
        let empty: T = serde_json::from_str(body).unwrap_or_else(|error| panic!("{body}: {error}"));
        let error: MessagingError = empty.into();
        assert_eq!((error.retry(), error.matched_by()), (RetryPolicy::Never, MatchedBy::Nothing), "{body}");
        assert!(error.duplicate_risk() >= DuplicateRisk::Possible, "{body}");
    }
}
