//! [`Item`]: one element of an array in which every element has its own fate.

use messaging_error::ResponseParts;

use super::sheet::EachSheet;
use super::slot::{Bank, Slot};
use super::source::View;

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

impl EachSheet {
    pub(super) fn verdict(&self, bank: &[Slot<'_>], status: Option<u16>) -> Verdict {
        let parts =
            status.map_or(ResponseParts::of_body(b""), |status| ResponseParts::of_body(b"").with_status(status));
        let view = View { bank, parts: &parts, body: "" };
        self.sheet.verdict(&view)
    }
}
