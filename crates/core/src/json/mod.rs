//! Reading JSON the way messaging APIs send it: one pass, borrowed, and nothing is fatal.
//!
//! A member of the wrong type is ignored, an unknown one is skipped, a repeated one takes the last value, and a body that
//! breaks off in the middle leaves what was read before. Types that can be read implement [`Absorb`]; reading never builds
//! a tree.
//!
//! ```
//! use messaging_error::json::{self, Absorb, Halt, Members, Scalar};
//!
//! #[derive(Default)]
//! struct Failure<'a> {
//!     code: Scalar<'a>,
//!     text: Scalar<'a>,
//! }
//!
//! impl<'de> Absorb<'de> for Failure<'de> {
//!     fn entry(&mut self, key: &str, map: &mut dyn Members<'de>) -> Result<(), Halt> {
//!         match key {
//!             "code" => map.take(&mut self.code),
//!             "text" => map.take(&mut self.text),
//!             _ => map.skip(),
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
mod open;
mod python;
mod read;
mod repair;
mod scalar;
mod seed;

pub use absorb::{Absorb, List, keep, shared};
pub use decode::{Undecodable, decode};
pub use open::{Elements, Halt, Members};
pub use python::from_python;
pub use read::{Broken, read};
pub use repair::repair;
pub use scalar::Scalar;
pub use seed::Seed;
