//! Tencent Cloud's own error objects, owned and tolerant, for code that parses answers itself.
//!
//! Each deserialises from whatever the provider or its libraries send in its place (numbers and strings alike, members of
//! the wrong type ignored), and converts into a [`MessagingError`](messaging_error::MessagingError) that keeps it as its
//! [`source`](std::error::Error::source).
//!
//! No member is required. JSON that tells of no error, such as `{}` or an answer of success, is no mistake of the reader's but
//! gives an empty value: whether the call has failed is not for it to say. Ask
//! [`ApiEnvelope::into_error`] or [`SendStatus::is_accepted`] first, or give the answer to [`Tencent`](crate::Tencent). What an
//! empty value converts into is never sent again.

mod api;
mod api2;
mod legacy;
mod lenient;
mod receipt;
mod sdk;
mod send_status;
mod show;

pub use api::{ApiEnvelope, ApiError};
pub use api2::Api2Error;
pub use legacy::LegacyError;
pub use receipt::DeliveryReceipt;
pub use sdk::{NotSdkText, SdkError};
pub use send_status::SendStatus;

/// The text of an optional member, empty if it is absent.
fn or_empty(text: &Option<String>) -> &str {
    text.as_deref().unwrap_or_default()
}
