//! [`RestError`]: the error of a `success:false` answer, owned.

use std::fmt;

use messaging_error::json::Seed;
use messaging_error::{Evidence, MessagingError, Origin, mask};
use serde::de::{Deserialize, DeserializeSeed, Deserializer};

use super::Envelope;
use crate::PROVIDER;
use crate::codes::TABLE;

/// The error of a `success:false` answer, for code that reads answers itself.
///
/// It can be deserialised from a whole answer or from the error object alone, and takes everything that such servers send:
/// codes as text or number, `error` as text, number, object or map, `errors` as list or map. Nothing in it is required.
///
/// ```
/// use messaging_error_rest::{MessagingError, Reason, RestError};
///
/// let answer = r#"{"success":false,"error":{"code":"message_too_long","details":{"field":"text"}}}"#;
/// let native: RestError = serde_json::from_str(answer).unwrap();
/// assert_eq!(native.field.as_deref(), Some("text"));
/// let error = MessagingError::from(native);
/// assert_eq!(error.reason(), Reason::ContentTooLong);
/// assert!(error.find_source::<RestError>().is_some());
/// ```
#[derive(Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct RestError {
    /// `error.code`: what went wrong, as one word.
    pub code: Option<String>,
    /// `error.message`: the text for people.
    pub message: Option<String>,
    /// `error.details.field`: the request field at fault.
    pub field: Option<String>,
    /// `error.details.reason`: what is wrong with it.
    pub reason: Option<String>,
    /// The id to quote to the provider's support.
    pub request_id: Option<String>,
}

impl RestError {
    /// An error with a code, such as the `network_error` that clients make themselves.
    #[must_use]
    pub fn new(code: impl Into<String>) -> Self {
        Self { code: Some(code.into()), ..Self::default() }
    }

    pub(crate) fn of(envelope: &Envelope<'_>) -> Self {
        let own = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        Self {
            code: own(envelope.code()),
            message: own(envelope.message()),
            field: own(envelope.field()),
            reason: own(envelope.detail()),
            request_id: own(envelope.request_id()),
        }
    }
}

impl<'de> Deserialize<'de> for RestError {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut envelope = Envelope::default();
        Seed(&mut envelope).deserialize(deserializer)?;
        let first = envelope.elements.first();
        Ok(Self::of(first.unwrap_or(&envelope)))
    }
}

impl From<&RestError> for MessagingError {
    fn from(native: &RestError) -> Self {
        let text = |text: &'_ Option<String>| -> String { text.clone().unwrap_or_default() };
        let (code, message) = (text(&native.code), text(&native.message));
        let (field, detail, trace_id) = (text(&native.field), text(&native.reason), text(&native.request_id));
        let mut evidence = Evidence::new(PROVIDER, Origin::Response);
        evidence.code = &code;
        evidence.message = &message;
        evidence.detail = &detail;
        evidence.field = &field;
        evidence.trace_id = &trace_id;
        evidence.delay = crate::translate::fallback_wait(&code, None);
        evidence.judge(&[&TABLE])
    }
}

impl From<RestError> for MessagingError {
    fn from(native: RestError) -> Self {
        Self::from(&native).with_source(native)
    }
}

/// The code alone: texts are the server's and may hold addresses.
impl fmt::Display for RestError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.code {
            Some(code) => write!(f, "the API answered with code {}", mask::code(code)),
            None => f.write_str("the API answered with an error without a code"),
        }
    }
}

/// Everything, with addresses and secrets masked.
impl fmt::Debug for RestError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("RestError")
            .field("code", &self.code.as_deref().map(mask::code))
            .field("message", &self.message.as_deref().map(mask::text))
            .field("field", &self.field.as_deref().map(mask::text))
            .field("reason", &self.reason.as_deref().map(mask::text))
            .field("request_id", &self.request_id.as_deref().map(mask::id))
            .finish()
    }
}

impl std::error::Error for RestError {}
