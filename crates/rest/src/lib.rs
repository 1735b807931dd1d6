//! Placeholder.
pub use messaging_error as core;
