//! Fixtures and snapshot helpers for code that handles messaging errors.

mod fixture;

pub use fixture::{Fixture, FixtureError};
