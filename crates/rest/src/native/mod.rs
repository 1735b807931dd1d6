//! What `success:false` servers really send.

mod cause;
mod envelope;
mod error;
mod member;
mod words;

pub use error::RestError;

pub(crate) use envelope::{Envelope, Says};
