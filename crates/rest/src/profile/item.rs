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
    /// The addresses that share its fate, where they are listed.
    pub(super) recipients: Vec<Box<str>>,
    /// What it is called, if it is a member of an object.
    pub(super) name: Box<str>,
}

/// What the names of members are, where an object takes the place of an array.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub(super) enum Names {
    MessageId,
    Recipient,
}
