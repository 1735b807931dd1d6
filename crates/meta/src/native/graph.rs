//! [`GraphError`]: the error object of the Graph API.

use std::fmt;

use messaging_error::json::{Absorb, Halt, Members, Seed};
use messaging_error::{Evidence, MessagingError, Origin, mask};
use serde::de::DeserializeSeed;
use serde::{Deserialize, Deserializer};

use super::show::native;
use super::{owned, scalar};
use crate::PROVIDER;
use crate::fault::{Blame, Data, Fault};

/// The `error` object of the Graph API, read from the object itself or from the whole body around it. Numbers and strings are
/// taken alike. JSON without an error gives an empty one: look at the status or ask [`GraphEnvelope::into_error`] first, or give
/// the answer to [`Meta`](crate::Meta).
///
/// It converts into [`MessagingError`], so that `?` works in code that parses answers itself:
///
/// ```
/// use messaging_error_meta::{GraphError, MessagingError, Reason};
///
/// fn send(body: &str) -> Result<(), MessagingError> {
///     let error: GraphError = serde_json::from_str(body).unwrap();
///     Err(error)?
/// }
///
/// let error = send(r#"{"error":{"code":"131056","error_data":"{}"}}"#).unwrap_err();
/// assert_eq!(error.reason(), Reason::PairRateLimited);
/// assert_eq!(error.find_source::<GraphError>().unwrap().code.as_deref(), Some("131056"));
/// ```
#[derive(Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct GraphError {
    /// The code as text; `0` is a real code.
    pub code: Option<String>,
    /// `error_subcode` as text.
    pub subcode: Option<String>,
    /// `type`, such as `OAuthException`. It is sent for all kinds of errors and tells little.
    pub kind: Option<String>,
    /// `message`: the code and a title, for people.
    pub message: Option<String>,
    /// `error_data`.
    pub data: ErrorData,
    /// `error_user_title`: localised, for end users.
    pub user_title: Option<String>,
    /// `error_user_msg`: localised, for end users.
    pub user_message: Option<String>,
    /// `is_transient`: undocumented. It does not influence the verdict, because `false` is seen on failures that pass and
    /// nobody promises what `true` means.
    pub is_transient: Option<bool>,
    /// `fbtrace_id`: quote it to Meta's support.
    pub trace_id: Option<String>,
}

/// `error_data`, which Meta sends as an object, as a text, or as JSON inside a text.
#[derive(Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct ErrorData {
    /// `messaging_product`, `whatsapp` for the Cloud API.
    pub messaging_product: Option<String>,
    /// `details`: what exactly was wrong, for people.
    pub details: Option<String>,
    /// The first path in `blame_field_specs`, with dots: the field at fault.
    pub field: Option<String>,
    /// The whole member, where it was a text.
    pub text: Option<String>,
}

/// The whole body around a [`GraphError`].
///
/// ```
/// use messaging_error_meta::native::GraphEnvelope;
///
/// let sent: GraphEnvelope = serde_json::from_str(r#"{"messages":[{"id":"wamid.EXAMPLE"}]}"#).unwrap();
/// assert_eq!(sent.into_error(), None);
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct GraphEnvelope {
    /// The error; empty if the body holds none.
    pub error: GraphError,
    /// Whether the body has an error, be it an empty one.
    has_error: bool,
}

impl GraphEnvelope {
    /// The error, if the body has one.
    #[must_use]
    pub fn into_error(self) -> Option<GraphError> {
        self.has_error.then_some(self.error)
    }
}

impl GraphError {
    /// An error with a code, for tests.
    #[must_use]
    pub fn new(code: impl Into<String>) -> Self {
        Self { code: Some(code.into()), ..Self::default() }
    }

    fn fault(&self) -> Fault<'_> {
        let data = &self.data;
        Fault {
            code: scalar(&self.code),
            subcode: scalar(&self.subcode),
            kind: scalar(&self.kind),
            message: scalar(&self.message),
            data: Data {
                product: scalar(&data.messaging_product),
                details: scalar(&data.details),
                blame: Blame(data.field.as_deref().unwrap_or_default().into()),
                plain: scalar(&data.text),
            },
            user_title: scalar(&self.user_title),
            user_message: scalar(&self.user_message),
            trace_id: scalar(&self.trace_id),
            ..Fault::default()
        }
    }

    fn judged(&self) -> MessagingError {
        let fault = self.fault();
        fault.judge(Evidence::new(PROVIDER, Origin::Response), fault.graph_dialect())
    }
}

impl From<&Fault<'_>> for GraphError {
    fn from(fault: &Fault<'_>) -> Self {
        let nested = fault.data.nested();
        let data = nested.as_ref().unwrap_or(&fault.data);
        Self {
            code: owned(&fault.code),
            subcode: owned(&fault.subcode),
            kind: owned(&fault.kind),
            message: owned(&fault.message),
            data: ErrorData {
                messaging_product: owned(&data.product),
                details: owned(&data.details),
                field: Some(data.blame.0.to_string()).filter(|field| !field.is_empty()),
                text: owned(&fault.data.plain),
            },
            user_title: owned(&fault.user_title),
            user_message: owned(&fault.user_message),
            is_transient: fault.is_transient.as_bool(),
            trace_id: owned(&fault.trace_id),
        }
    }
}

impl<'de> Deserialize<'de> for GraphError {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut body = Body::default();
        Seed(&mut body).deserialize(deserializer)?;
        let Body { own, inner } = body;
        Ok(Self::from(inner.as_ref().filter(|inner| !inner.is_blank()).unwrap_or(&own).innermost()))
    }
}

/// The error's own members, or the body around them.
#[derive(Default)]
struct Body<'a> {
    own: Fault<'a>,
    inner: Option<Fault<'a>>,
}

impl<'de> Absorb<'de> for Body<'de> {
    fn text(&mut self, text: std::borrow::Cow<'de, str>) {
        self.own.text(text);
    }

    fn entry(&mut self, key: &str, map: &mut dyn Members<'de>) -> Result<(), Halt> {
        if key == "error" { map.take(self.inner.get_or_insert_default()) } else { self.own.entry(key, map) }
    }
}

#[derive(Default)]
struct Envelope<'a>(Option<Fault<'a>>);

impl<'de> Absorb<'de> for Envelope<'de> {
    fn entry(&mut self, key: &str, map: &mut dyn Members<'de>) -> Result<(), Halt> {
        if key == "error" { map.take(&mut self.0) } else { map.skip() }
    }
}

impl<'de> Deserialize<'de> for GraphEnvelope {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut envelope = Envelope::default();
        Seed(&mut envelope).deserialize(deserializer)?;
        let has_error = envelope.0.is_some();
        Ok(Self { error: GraphError::from(envelope.0.unwrap_or_default().innermost()), has_error })
    }
}

native!(GraphError);

impl From<GraphEnvelope> for MessagingError {
    fn from(envelope: GraphEnvelope) -> Self {
        envelope.error.into()
    }
}

/// The code, never the texts.
impl fmt::Display for GraphError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.code.as_deref(), self.subcode.as_deref()) {
            (Some(code), Some(subcode)) => {
                write!(f, "Graph API error {} (subcode {})", mask::code(code), mask::code(subcode))
            }
            (Some(code), None) => write!(f, "Graph API error {}", mask::code(code)),
            (None, _) => f.write_str("Graph API error without a code"),
        }
    }
}

/// Everything, with addresses and secrets masked.
impl fmt::Debug for GraphError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("GraphError")
            .field("code", &self.code.as_deref().map(mask::code))
            .field("subcode", &self.subcode.as_deref().map(mask::code))
            .field("kind", &self.kind.as_deref().map(mask::text))
            .field("message", &self.message.as_deref().map(mask::text))
            .field("data", &self.data)
            .field("user_title", &self.user_title.as_deref().map(mask::text))
            .field("user_message", &self.user_message.as_deref().map(mask::text))
            .field("is_transient", &self.is_transient)
            .field("trace_id", &self.trace_id.as_deref().map(mask::id))
            .finish()
    }
}

/// Everything, with addresses and secrets masked.
impl fmt::Debug for ErrorData {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ErrorData")
            .field("messaging_product", &self.messaging_product.as_deref().map(mask::text))
            .field("details", &self.details.as_deref().map(mask::text))
            .field("field", &self.field.as_deref().map(mask::text))
            .field("text", &self.text.as_deref().map(mask::text))
            .finish()
    }
}
