//! [`StatusError`]: one element of a webhook's `errors`.

use std::fmt;

use messaging_error::{Evidence, MessagingError, Origin, mask};
use serde::{Deserialize, Deserializer};

use super::show::{display, native};
use super::{fault, owned, scalar};
use crate::PROVIDER;
use crate::catalogue::Dialect;
use crate::fault::{Data, Fault};

/// One element of `statuses[].errors` in a WhatsApp webhook: why a message that was accepted has failed.
///
/// ```
/// use messaging_error_meta::{MessagingError, Reason, StatusError};
///
/// let error: StatusError = serde_json::from_str(r#"{"code":131049,"title":"Withheld"}"#).unwrap();
/// let error = MessagingError::from(error).with_message_id("wamid.EXAMPLE");
/// assert_eq!(error.reason(), Reason::WithheldByPlatform);
/// ```
#[derive(Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct StatusError {
    /// The code as text.
    pub code: Option<String>,
    /// `title`, for people.
    pub title: Option<String>,
    /// `message`, mostly the same text as the title; absent before version 16.
    pub message: Option<String>,
    /// `error_data.details`, or `details` itself before version 16.
    pub details: Option<String>,
    /// `href`: the page about the codes.
    pub href: Option<String>,
}

impl StatusError {
    /// An error with a code, for tests.
    #[must_use]
    pub fn new(code: impl Into<String>) -> Self {
        Self { code: Some(code.into()), ..Self::default() }
    }

    fn judged(&self) -> MessagingError {
        let fault = Fault {
            code: scalar(&self.code),
            title: scalar(&self.title),
            message: scalar(&self.message),
            data: Data { details: scalar(&self.details), ..Data::default() },
            href: scalar(&self.href),
            ..Fault::default()
        };
        fault.judge(Evidence::new(PROVIDER, Origin::Webhook), Dialect::Graph)
    }
}

impl<'de> Deserialize<'de> for StatusError {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let fault = fault(deserializer)?;
        let data = &fault.data;
        Ok(Self {
            code: owned(&fault.code),
            title: owned(&fault.title),
            message: owned(&fault.message),
            details: owned(&data.details).or(owned(&data.plain)).or(owned(&fault.details)),
            href: owned(&fault.href),
        })
    }
}

native!(StatusError);

impl fmt::Display for StatusError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        display(f, "WhatsApp webhook error", self.code.as_deref())
    }
}

/// Everything, with addresses and secrets masked.
impl fmt::Debug for StatusError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("StatusError")
            .field("code", &self.code.as_deref().map(mask::code))
            .field("title", &self.title.as_deref().map(mask::text))
            .field("message", &self.message.as_deref().map(mask::text))
            .field("details", &self.details.as_deref().map(mask::text))
            .finish_non_exhaustive()
    }
}
