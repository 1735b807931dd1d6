//! Vonage's own errors, owned, for code that parses answers itself.
//!
//! Every type deserialises leniently (numbers and strings are taken alike, members of a wrong type are ignored), shows
//! nothing private in `Debug` or `Display`, and converts into a [`MessagingError`](messaging_error::MessagingError) that
//! keeps it as its source.
//!
//! No member is required. JSON that tells of no error, such as `{}` or an answer of success, is no mistake of the reader's but
//! gives an empty value: whether the call has failed is not for it to say. Look at the HTTP status or ask
//! [`SmsMessageStatus::is_accepted`] and its like first, or give the answer to [`Vonage`](crate::Vonage). What an empty value
//! converts into is never sent again.

mod legacy;
mod lookup;
mod message_status;
mod problem;
mod receipt;
mod show;
mod sms;
mod verify;

pub use legacy::LegacyError;
pub use lookup::NumberInsightError;
pub use message_status::MessageStatus;
pub use problem::VonageProblem;
pub use receipt::DeliveryReceipt;
pub use sms::{SmsMessageStatus, SmsResponse};
pub use verify::VerifyError;

use messaging_error::json::{Scalar, Seed};
use serde::Deserializer;
use serde::de::DeserializeSeed;

use crate::read::Body;

/// Reads everything that any shape carries.
fn body<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Body<'de>, D::Error> {
    let mut body = Body::default();
    Seed(&mut body).deserialize(deserializer)?;
    Ok(body)
}

/// The text of a member, if it has one.
fn owned(scalar: &Scalar<'_>) -> Option<String> {
    scalar.get().map(Into::into)
}

/// The text of a member, or empty.
fn text(member: &Option<String>) -> &str {
    member.as_deref().unwrap_or_default()
}
