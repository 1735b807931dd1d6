//! Reading JSON the way messaging APIs send it: one pass, borrowed, and nothing is fatal.
//!
//! A member of the wrong type is ignored, an unknown one is skipped, a repeated one takes the last value, and a body that
//! breaks off in the middle leaves what was read before. Types that can be read implement [`Absorb`]; reading never builds
//! a tree.
//!
//! ```
//! use messaging_error::json::{self, Absorb, Scalar, take};
//! use serde::de::MapAccess;
//!
//! #[derive(Default)]
//! struct Failure<'a> {
//!     code: Scalar<'a>,
//!     text: Scalar<'a>,
//! }
//!
//! impl<'de> Absorb<'de> for Failure<'de> {
//!     fn entry<A: MapAccess<'de>>(&mut self, key: &str, map: &mut A) -> Result<(), A::Error> {
//!         match key {
//!             "code" => take(map, &mut self.code),
//!             "text" => take(map, &mut self.text),
//!             _ => json::skip(map),
//!         }
//!     }
//! }
//!
//! let mut failure = Failure::default();
//! json::read(r#"{"text":["not","a","text"],"code":131056.0,"new":{}}"#, &mut failure).unwrap();
//! assert_eq!((failure.code.as_str(), failure.text.as_str()), ("131056", ""));
//! ```

mod absorb;
mod decode;
mod python;
mod read;
mod repair;
mod scalar;

pub use absorb::{Absorb, List, Seed, element, keep, shared, skip, take};
pub use decode::{Undecodable, decode};
pub use python::from_python;
pub use read::{Broken, read};
pub use repair::repair;
pub use scalar::Scalar;
