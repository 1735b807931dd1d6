//! Code tables: how a provider crate writes down what each of its codes means.
//!
//! A table is a `static` slice of rows, one row a line, sorted. A misplaced or repeated row does not compile.
//!
//! ```
//! use messaging_error::catalogue::{Row, Table, row};
//! use messaging_error::{Key, MatchedBy, Reason::*, Scope};
//!
//! static TABLE: Table = Table::new("", &[
//!     row("4", ApiRateLimited, "App call limit reached").scope(Scope::App),
//!     row("100", InvalidParameter, "Parameter not acceptable"),
//!     row("100", SenderNotFound, "Number id unknown").sub("33"),
//!     row("200", PermissionDenied, "Permission not granted").to("299"),
//! ]);
//!
//! let hit = TABLE.find(&Key::code("100").with_subcode("33")).unwrap();
//! assert_eq!((hit.judgement.reason, hit.matched_by), (SenderNotFound, MatchedBy::Code));
//! assert_eq!(TABLE.find(&Key::code("250")).unwrap().matched_by, MatchedBy::Range);
//! ```

mod entry;
mod judgement;
mod order;
mod row;
mod table;

pub use entry::Entry;
pub use judgement::Judgement;
pub use row::{Row, row};
pub use table::{Catalogue, Hit, Table};
