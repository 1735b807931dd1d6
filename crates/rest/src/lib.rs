#![doc = include_str!("../README.md")]

mod codes;
mod native;
mod profile;
mod translate;

pub use messaging_error;
pub use messaging_error::*;

pub use self::codes::CATALOGUE;
pub use self::native::RestError;
pub use self::profile::{Diagnostic, Explanation, Problem, Profile, ProfileError, Severity, Step};
pub use self::translate::Rest;

/// The built-in provider: a REST API that answers `{"success":false,"error":{…}}`.
pub const PROVIDER: Provider = Provider::new("rest");
