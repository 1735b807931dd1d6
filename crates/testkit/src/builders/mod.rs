//! Realistic answers by code, for tests that need "the provider said 131047" and nothing else.
//!
//! ```
//! use messaging_error_meta::{Meta, Reason};
//! use messaging_error_testkit::meta;
//!
//! let answer = meta::graph_error(131047);
//! assert_eq!(answer.translate(&Meta).errors()[0].reason(), Reason::SessionWindowClosed);
//! ```

pub mod meta;
pub mod rest;
pub mod tencent;
pub mod vonage;
