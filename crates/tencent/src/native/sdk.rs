//! [`SdkError`]: an exception of a client library.

use std::fmt;
use std::str::FromStr;

use messaging_error::{MessagingError, mask};

use super::or_empty;
use super::show::{display, native};
use crate::judge::{Item, Shared};
use crate::sdk_text::{self, SdkText};

/// An exception of one of the provider's client libraries, taken apart. It parses from the exception's text in the form of
/// any library, wherever in a line of a log that begins.
///
/// ```
/// use messaging_error_tencent::native::SdkError;
/// use messaging_error_tencent::{DuplicateRisk, MessagingError};
///
/// let line = "send failed: [TencentCloudSDKException] code:ClientNetworkError message:timed out requestId:None";
/// let error: SdkError = line.parse().unwrap();
/// assert_eq!(error.request_id, None);
/// assert_eq!(MessagingError::from(error).duplicate_risk(), DuplicateRisk::High);
/// ```
#[derive(Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct SdkError {
    /// The code. Node's texts have none; use the exception's property and [`ApiError`](super::ApiError) there.
    pub code: Option<String>,
    /// The message, for people.
    pub message: Option<String>,
    /// The request id; the libraries print an empty one, or `None`, for failures of their own.
    pub request_id: Option<String>,
}

/// The text is no exception of a client library.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the text is no exception of a Tencent Cloud client library")]
#[non_exhaustive]
pub struct NotSdkText;

impl SdkError {
    fn judged(&self) -> MessagingError {
        let shared = Shared { request_id: or_empty(&self.request_id), ..Shared::default() };
        shared.call(&Item { code: or_empty(&self.code), message: or_empty(&self.message), ..Item::default() })
    }
}

impl FromStr for SdkError {
    type Err = NotSdkText;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let SdkText { code, message, request_id } = sdk_text::parse(text).ok_or(NotSdkText)?;
        let owned = |text: &str| Some(text.to_owned()).filter(|text| !text.is_empty());
        Ok(Self { code: owned(code), message: owned(message), request_id: owned(request_id) })
    }
}

native!(SdkError);

impl fmt::Display for SdkError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        display(f, "Tencent Cloud client error", self.code.as_deref())
    }
}

/// Everything, with addresses and secrets masked.
impl fmt::Debug for SdkError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SdkError")
            .field("code", &self.code.as_deref().map(mask::code))
            .field("message", &self.message.as_deref().map(mask::text))
            .field("request_id", &self.request_id.as_deref().map(mask::id))
            .finish()
    }
}
