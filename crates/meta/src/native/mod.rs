//! Meta's own error objects, owned and tolerant, for code that parses answers itself.
//!
//! Each deserialises from whatever Meta or a gateway sends in its place, and converts into a
//! [`MessagingError`](messaging_error::MessagingError) that keeps it as its [`source`](std::error::Error::source).

mod graph;
mod list;
mod on_premises;
mod status;

pub use graph::{ErrorData, GraphEnvelope, GraphError};
pub use on_premises::OnPremisesError;
pub use status::StatusError;
