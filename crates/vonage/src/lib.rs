#![doc = include_str!("../README.md")]
#![cfg_attr(docsrs, feature(doc_cfg))]

mod api;
pub mod catalogue;

pub use api::{Api, UnknownApi};
pub use catalogue::CATALOGUE;
pub use messaging_error as core;
pub use messaging_error::*;

/// The name of the provider in every error of this crate.
pub const VONAGE: Provider = Provider::new("vonage");
