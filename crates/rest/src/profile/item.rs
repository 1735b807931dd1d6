//! [`Item`]: one element of an array in which every element has its own fate.

use super::slot::Bank;

/// What an element says about itself.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    Accepted,
    Failed,
    /// Not final: the provider may still deliver.
    Pending,
    /// It shows neither.
    Unknown,
}

/// An element that was not accepted.
pub(super) struct Item<'a> {
    pub(super) index: u32,
    pub(super) bank: Bank<'a>,
    pub(super) verdict: Verdict,
}
