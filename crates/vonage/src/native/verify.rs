//! [`VerifyError`]: an answer of Verify v1.

use std::fmt;

use messaging_error::{MessagingError, Origin};
use serde::{Deserialize, Deserializer};

use super::show::{As, debug, display, native};
use super::{body, owned, text};
use crate::answer::reply::{Facts, judge};
use crate::context::Context;

/// An answer of Verify v1 that is no success. `status` `0` is success; check it before making an error of it.
///
/// ```
/// use messaging_error_vonage::VerifyError;
/// use messaging_error_vonage::{MessagingError, Reason};
///
/// let answer: VerifyError = serde_json::from_str(r#"{"status":"16","error_text":"The code does not match"}"#).unwrap();
/// assert_eq!(MessagingError::from(answer).reason(), Reason::EndUserVerificationFailed);
/// ```
#[derive(Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct VerifyError {
    /// `status`: digits, or a word in a search.
    pub status: Option<String>,
    /// `error_text`, for people.
    pub error_text: Option<String>,
    /// `request_id`: the verification.
    pub request_id: Option<String>,
}

impl VerifyError {
    /// An answer with a status, for tests.
    #[must_use]
    pub fn new(status: impl Into<String>) -> Self {
        Self { status: Some(status.into()), ..Self::default() }
    }

    fn judged(&self) -> MessagingError {
        let facts = Facts {
            status: text(&self.status),
            text: text(&self.error_text),
            request_id: text(&self.request_id),
            ..Facts::default()
        };
        judge(&facts, &Context::bare(Origin::Response))
    }
}

impl<'de> Deserialize<'de> for VerifyError {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let body = body(deserializer)?;
        Ok(Self {
            status: owned(&body.status),
            error_text: owned(&body.error_text),
            request_id: owned(&body.request_id),
        })
    }
}

native!(VerifyError);

impl fmt::Display for VerifyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        display(f, "Vonage Verify status", text(&self.status))
    }
}

impl fmt::Debug for VerifyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let members = [
            ("status", As::Code, &self.status),
            ("error_text", As::Text, &self.error_text),
            ("request_id", As::Id, &self.request_id),
        ];
        debug(f, "VerifyError", &members)
    }
}
