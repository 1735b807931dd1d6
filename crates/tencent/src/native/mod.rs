//! Tencent Cloud's own error objects, owned and tolerant, for code that parses answers itself.
//!
//! Each deserialises from whatever the provider or its libraries send in its place (numbers and strings alike, members of
//! the wrong type ignored), and converts into a [`MessagingError`](messaging_error::MessagingError) that keeps it as its
//! [`source`](std::error::Error::source).

mod api;
mod api2;
mod legacy;
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

use messaging_error::json::{Scalar, Seed};
use serde::Deserializer;
use serde::de::DeserializeSeed;

/// Reads a string, number or boolean as text; anything else counts as absent.
fn text<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<String>, D::Error> {
    let mut scalar = Scalar::default();
    Seed(&mut scalar).deserialize(deserializer)?;
    Ok(scalar.into_owned())
}

/// Reads a number that may be written as a string.
fn number<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Option<u32>, D::Error> {
    Ok(text(deserializer)?.and_then(|digits| digits.parse().ok()))
}

/// The text of an optional member, empty if it is absent.
fn or_empty(text: &Option<String>) -> &str {
    text.as_deref().unwrap_or_default()
}
