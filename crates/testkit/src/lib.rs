#![doc = include_str!("../README.md")]

mod builders;
pub mod conformance;
mod fixture;
mod snapshot;

pub use builders::{meta, rest, tencent, vonage};
pub use fixture::{Fixture, FixtureError};
#[doc(hidden)]
pub use insta;
#[doc(hidden)]
pub use snapshot::{OutcomeSnapshot, Snapshottable, with_settings};
