//! [`SendStatus`]: a row of `SendStatusSet`.

use std::fmt;

use messaging_error::{MessagingError, mask};

use super::lenient::members;
use super::or_empty;
use super::show::{display, native};
use crate::judge::{Item, Shared};

/// One number of a send: a row of `SendStatusSet` or `SendMultiStatusSet`. Ask [`is_accepted`](Self::is_accepted) before it
/// is converted.
///
/// ```
/// use messaging_error_tencent::native::SendStatus;
/// use messaging_error_tencent::{MessagingError, Reason};
///
/// let rows = r#"[{"Code":"Ok"},{"Code":"InvalidParameterValue.ContentLengthLimit","PhoneNumber":"+8613800000001"}]"#;
/// let rows: Vec<SendStatus> = serde_json::from_str(rows).unwrap();
/// let failed: Vec<MessagingError> = rows.iter().filter(|row| !row.is_accepted()).map(Into::into).collect();
/// assert_eq!(failed[0].reason(), Reason::ContentTooLong);
/// assert_eq!(failed[0].recipient().as_deref(), Some("…01"));
/// ```
#[derive(Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct SendStatus {
    /// `SerialNo`: the id of the message, which receipts repeat. A failed row may have one too.
    pub serial_no: Option<String>,
    /// `PhoneNumber`, in international form.
    pub phone_number: Option<String>,
    /// `Fee`: billed parts.
    pub fee: Option<u32>,
    /// `SessionContext`: what the caller passed in. Some store a phone number there.
    pub session_context: Option<String>,
    /// `Code`: `Ok`, or a dotted code.
    pub code: Option<String>,
    /// `Message`, for people.
    pub message: Option<String>,
    /// `IsoCode`: the destination country; `DEF` for a prefix that was not recognised.
    pub iso_code: Option<String>,
}

impl SendStatus {
    /// A row with a code, for tests and for code that uses a client library of its own.
    #[must_use]
    pub fn new(code: impl Into<String>) -> Self {
        Self { code: Some(code.into()), ..Self::default() }
    }

    /// Whether the number was accepted: the code is `Ok`, in exactly this spelling.
    #[must_use]
    pub fn is_accepted(&self) -> bool {
        self.code.as_deref() == Some("Ok")
    }

    fn judged(&self) -> MessagingError {
        Shared::default().row(&Item {
            code: or_empty(&self.code),
            message: or_empty(&self.message),
            recipient: or_empty(&self.phone_number),
            message_id: or_empty(&self.serial_no),
            ..Item::default()
        })
    }
}

members!(SendStatus {
    "SerialNo" => serial_no,
    "PhoneNumber" => phone_number,
    "Fee" => fee,
    "SessionContext" => session_context,
    "Code" => code,
    "Message" => message,
    "IsoCode" => iso_code,
});

native!(SendStatus);

impl fmt::Display for SendStatus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        display(f, "Tencent Cloud send status", self.code.as_deref())
    }
}

/// Everything but the caller's own context, with addresses and secrets masked.
impl fmt::Debug for SendStatus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SendStatus")
            .field("serial_no", &self.serial_no.as_deref().map(mask::id))
            .field("phone_number", &self.phone_number.as_deref().map(mask::address))
            .field("fee", &self.fee)
            .field("code", &self.code.as_deref().map(mask::code))
            .field("message", &self.message.as_deref().map(mask::text))
            .field("iso_code", &self.iso_code.as_deref().map(mask::text))
            .finish_non_exhaustive()
    }
}
