#![doc = include_str!("../README.md")]

mod profile;

pub use messaging_error as core;
pub use messaging_error::*;
pub use profile::{Diagnostic, Explanation, Problem, Profile, ProfileError, Severity, Step};
