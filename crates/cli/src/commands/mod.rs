//! One file per command.

pub(crate) mod catalogue;
pub(crate) mod explain;
pub(crate) mod generate;
pub(crate) mod profiles;
pub(crate) mod stats;
pub(crate) mod translate;

mod find;
