#![doc = include_str!("../README.md")]
#![cfg_attr(docsrs, feature(doc_cfg))]

mod catalogue;
mod document;
mod extension;
mod media_type;
mod member;
mod nested;
mod owned;
mod problem;
mod read;
mod reference;
mod translate;
mod type_uri;
#[cfg(feature = "xml")]
mod xml;

pub use catalogue::PROBLEM_TYPES;
pub use document::{ProblemDocument, ProblemOptions, public_status};
pub use extension::Extension;
pub use media_type::MediaType;
pub use member::Member;
pub use messaging_error;
pub use owned::ProblemBuf;
pub use problem::Problem;
pub use read::NotProblem;
pub use reference::resolve;
pub use translate::ProblemTranslator;
pub use type_uri::TypeUri;
