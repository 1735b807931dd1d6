//! What every provider's conformance test calls. One file per check.

#![expect(clippy::panic, clippy::expect_used, reason = "checks of a test suite fail by panicking")]

pub mod canaries;
#[cfg(doctest)]
mod docs;
pub mod documented;
pub mod doors;
pub mod empty;
pub mod fixtures;
pub mod generated;
pub mod growing;
pub mod mutants;
pub mod silence;
pub mod walk;
