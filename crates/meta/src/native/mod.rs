//! Meta's own error objects, owned and tolerant, for code that parses answers itself.
//!
//! Each deserialises from whatever Meta or a gateway sends in its place, and converts into a
//! [`MessagingError`](messaging_error::MessagingError) that keeps it as its [`source`](std::error::Error::source).
//!
//! No member is required. JSON that tells of no error, such as `{}` or an answer of success, is no mistake of the reader's but
//! gives an empty value: whether the call has failed is not for it to say. Ask [`GraphEnvelope::into_error`] or the HTTP status
//! first, or give the answer to [`Meta`](crate::Meta). What an empty value converts into is never sent again.

mod graph;
mod on_premises;
mod show;
mod status;

pub use graph::{ErrorData, GraphEnvelope, GraphError};
pub use on_premises::OnPremisesError;
pub use status::StatusError;

use messaging_error::json::{Scalar, Seed};
use serde::Deserializer;
use serde::de::DeserializeSeed;

use crate::fault::Fault;

/// Reads an error object in any of its spellings.
fn fault<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Fault<'de>, D::Error> {
    let mut fault = Fault::default();
    Seed(&mut fault).deserialize(deserializer)?;
    Ok(fault)
}

/// The text of a member, if it has one.
fn owned(scalar: &Scalar<'_>) -> Option<String> {
    scalar.get().map(Into::into)
}

/// The same the other way.
fn scalar(text: &Option<String>) -> Scalar<'_> {
    text.as_deref().map(Scalar::from).unwrap_or_default()
}
