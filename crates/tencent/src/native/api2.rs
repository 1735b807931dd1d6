//! [`Api2Error`]: the flat error of API 2.0.

use std::fmt;

use messaging_error::{MessagingError, mask};

use super::lenient::members;
use super::or_empty;
use super::show::{display, native};
use crate::judge::{Item, Shared};

/// An answer of API 2.0, `{"code":4102,"message":"…","codeDesc":"…"}`. Code `0` is success.
///
/// ```
/// use messaging_error_tencent::native::Api2Error;
/// use messaging_error_tencent::{MessagingError, Reason};
///
/// let body = r#"{"code":4102,"message":"...","codeDesc":"SecretidNotAuthAccessResource"}"#;
/// let error: Api2Error = serde_json::from_str(body).unwrap();
/// assert_eq!(MessagingError::from(error).reason(), Reason::PermissionDenied);
/// ```
#[derive(Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Api2Error {
    /// `code`, a number.
    pub code: Option<String>,
    /// `codeDesc`, the name of the code.
    pub code_desc: Option<String>,
    /// `message`, for people.
    pub message: Option<String>,
    /// `requestId`, which may be a number.
    pub request_id: Option<String>,
}

impl Api2Error {
    fn judged(&self) -> MessagingError {
        let shared = Shared { request_id: or_empty(&self.request_id), ..Shared::default() };
        shared.api2(&Item {
            code: or_empty(&self.code),
            subcode: or_empty(&self.code_desc),
            message: or_empty(&self.message),
            ..Item::default()
        })
    }
}

members!(Api2Error {
    "code" => code,
    "codeDesc" => code_desc,
    "message" => message,
    "requestId" => request_id,
});

native!(Api2Error);

impl fmt::Display for Api2Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        display(f, "Tencent Cloud API 2.0 error", self.code.as_deref())
    }
}

/// Everything, with addresses and secrets masked.
impl fmt::Debug for Api2Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Api2Error")
            .field("code", &self.code.as_deref().map(mask::code))
            .field("code_desc", &self.code_desc.as_deref().map(mask::code))
            .field("message", &self.message.as_deref().map(mask::text))
            .field("request_id", &self.request_id.as_deref().map(mask::id))
            .finish()
    }
}
