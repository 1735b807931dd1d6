//! [`LegacyError`]: an answer of the old host.

use std::fmt;

use messaging_error::{MessagingError, Origin, mask};

use super::lenient::members;
use super::or_empty;
use super::show::native;
use crate::judge::{Item, Shared, international};

/// An answer of the old host `yun.tim.qq.com`, or an element of its `detail`. `result` `0` is success.
///
/// ```
/// use messaging_error_tencent::native::LegacyError;
/// use messaging_error_tencent::{MessagingError, Reason};
///
/// let error: LegacyError = serde_json::from_str(r#"{"result":1023,"errmsg":"...","ext":""}"#).unwrap();
/// let error = MessagingError::from(error);
/// assert_eq!((error.reason(), error.retry_after().unwrap().as_secs()), (Reason::RecipientRateLimited, 30));
/// ```
#[derive(Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct LegacyError {
    /// `result`, a number.
    pub result: Option<String>,
    /// `errmsg`: a text here, in Chinese or English.
    pub errmsg: Option<String>,
    /// `ext`: what the caller passed in.
    pub ext: Option<String>,
    /// `sid`: the id of the message.
    pub sid: Option<String>,
    /// `mobile`, without the country.
    pub mobile: Option<String>,
    /// `nationcode`: the country's prefix.
    pub nationcode: Option<String>,
}

impl LegacyError {
    /// An answer with a number, for tests.
    #[must_use]
    pub fn new(result: u32) -> Self {
        Self { result: Some(result.to_string()), ..Self::default() }
    }

    fn judged(&self) -> MessagingError {
        let recipient = international(or_empty(&self.nationcode), or_empty(&self.mobile));
        let origin = if self.mobile.is_some() { Origin::Item } else { Origin::Response };
        let item = Item {
            code: or_empty(&self.result),
            message: or_empty(&self.errmsg),
            recipient: &recipient,
            message_id: or_empty(&self.sid),
            ..Item::default()
        };
        Shared::default().legacy(origin, &item)
    }
}

members!(LegacyError {
    "result" => result,
    "errmsg" => errmsg,
    "ext" => ext,
    "sid" => sid,
    "mobile" => mobile,
    "nationcode" => nationcode,
});

native!(LegacyError);

/// The number, never the text.
impl fmt::Display for LegacyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.result {
            Some(result) => write!(f, "Tencent Cloud SMS result {}", mask::code(result)),
            None => f.write_str("Tencent Cloud SMS answer without a result"),
        }
    }
}

/// Everything but the caller's own context, with addresses and secrets masked.
impl fmt::Debug for LegacyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("LegacyError")
            .field("result", &self.result.as_deref().map(mask::code))
            .field("errmsg", &self.errmsg.as_deref().map(mask::text))
            .field("sid", &self.sid.as_deref().map(mask::id))
            .field("mobile", &self.mobile.as_deref().map(mask::address))
            .field("nationcode", &self.nationcode.as_deref().map(mask::code))
            .finish_non_exhaustive()
    }
}
