//! [`ApiError`]: the `Error` object of API 3.0.

use std::fmt;

use messaging_error::json::{Halt, Members, Seed};
use messaging_error::{MessagingError, mask};
use serde::de::{Deserialize, DeserializeSeed, Deserializer};

use super::lenient::{Field, Lenient, Read};
use super::or_empty;
use super::show::{display, native};
use crate::judge::{Item, Shared};

/// The `Error` object of API 3.0, with the request id that stands beside it. It is read from the object itself as well as from the
/// whole body; [`ApiEnvelope`] says whether there is one.
///
/// ```
/// use messaging_error_tencent::{ApiEnvelope, ApiError, MessagingError, Reason};
///
/// fn send(body: &str) -> Result<(), MessagingError> {
///     let envelope: ApiEnvelope = serde_json::from_str(body).unwrap();
///     match envelope.into_error() {
///         Some(error) => Err(error)?,
///         None => Ok(()),
///     }
/// }
///
/// let body = r#"{"Response":{"Error":{"Code":"IpNotInWhitelist","Message":"..."},"RequestId":"r-1"}}"#;
/// let error = send(body).unwrap_err();
/// assert_eq!((error.reason(), error.trace_id().as_deref()), (Reason::SourceIpRejected, Some("r-1")));
/// assert_eq!(error.find_source::<ApiError>().unwrap().code.as_deref(), Some("IpNotInWhitelist"));
/// ```
#[derive(Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct ApiError {
    /// `Code`, dotted.
    pub code: Option<String>,
    /// `Message`, for people: it is localised and reworded.
    pub message: Option<String>,
    /// `RequestId`: quote it to the provider's support.
    pub request_id: Option<String>,
}

/// The body around an [`ApiError`]. An answer without an `Error` may still hold failed rows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct ApiEnvelope {
    /// The `Response` object.
    response: Response,
}

#[derive(Clone, Default, PartialEq, Eq)]
struct Response {
    error: Option<ApiError>,
    request_id: Option<String>,
}

impl fmt::Debug for Response {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Response")
            .field("error", &self.error)
            .field("request_id", &self.request_id.as_deref().map(mask::id))
            .finish()
    }
}

impl Read for Response {
    fn member<'de>(&mut self, key: &str, map: &mut dyn Members<'de>) -> Result<(), Halt> {
        match key {
            "Error" => {
                let mut error = None::<Lenient<ApiError>>;
                let read = map.take(&mut error);
                self.error = error.map(|error| error.0);
                read
            }
            "RequestId" => self.request_id.fill(map),
            _ => map.skip(),
        }
    }
}

impl Read for ApiEnvelope {
    fn member<'de>(&mut self, key: &str, map: &mut dyn Members<'de>) -> Result<(), Halt> {
        if key != "Response" {
            return map.skip();
        }
        let mut response = Lenient(Response::default());
        let read = map.take(&mut response);
        self.response = response.0;
        read
    }
}

impl<'de> Deserialize<'de> for ApiEnvelope {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut read = Lenient(Self::default());
        Seed(&mut read).deserialize(deserializer)?;
        Ok(read.0)
    }
}

impl ApiEnvelope {
    /// The error, with the answer's request id.
    #[must_use]
    pub fn into_error(self) -> Option<ApiError> {
        let Response { error, request_id } = self.response;
        error.map(|error| ApiError { request_id: error.request_id.or(request_id), ..error })
    }
}

impl ApiError {
    /// An error with a code, for tests and for code that uses a client library of its own.
    #[must_use]
    pub fn new(code: impl Into<String>) -> Self {
        Self { code: Some(code.into()), ..Self::default() }
    }

    fn judged(&self) -> MessagingError {
        let shared = Shared { request_id: or_empty(&self.request_id), ..Shared::default() };
        shared.call(&Item { code: or_empty(&self.code), message: or_empty(&self.message), ..Item::default() })
    }
}

impl Read for ApiError {
    fn member<'de>(&mut self, key: &str, map: &mut dyn Members<'de>) -> Result<(), Halt> {
        match key {
            "Code" => self.code.fill(map),
            "Message" => self.message.fill(map),
            "RequestId" => self.request_id.fill(map),
            // What stands around the object, down to the whole body: it is easily given in its place.
            "Response" | "Error" => {
                let mut inner = Lenient(std::mem::take(self));
                let read = map.take(&mut inner);
                *self = inner.0;
                read
            }
            _ => map.skip(),
        }
    }
}

impl<'de> Deserialize<'de> for ApiError {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut read = Lenient(Self::default());
        Seed(&mut read).deserialize(deserializer)?;
        Ok(read.0)
    }
}

native!(ApiError);

impl fmt::Display for ApiError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        display(f, "Tencent Cloud API error", self.code.as_deref())
    }
}

/// Everything, with addresses and secrets masked.
impl fmt::Debug for ApiError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ApiError")
            .field("code", &self.code.as_deref().map(mask::code))
            .field("message", &self.message.as_deref().map(mask::text))
            .field("request_id", &self.request_id.as_deref().map(mask::id))
            .finish()
    }
}
