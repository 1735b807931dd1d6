//! [`Layout`]: what one pass over a document follows.

use messaging_error::ResponseParts;

use super::item::{Names, Verdict};
use super::sheet::Sheet;
use super::slot::Slot;
use super::source::View;
use super::trie::{SlotId, Trie};

/// All paths of the documents that come through one door, in one tree: a document is read once, and then asked which it is.
#[derive(Clone, Debug, Default)]
pub(super) struct Layout {
    pub(super) trie: Trie,
    /// The arrays in which every element is a document of its own.
    pub(super) each: Vec<Each>,
    /// Whether some of them are objects whose members are documents.
    pub(super) has_names: bool,
    /// Whether plain-text bodies are in the provider's format.
    pub(super) plain_text: bool,
}

/// The elements of one array.
#[derive(Clone, Debug)]
pub(super) struct Each {
    pub(super) trie: Trie,
    pub(super) sheet: Sheet,
    /// Where the accepted ones are, if the array holds failures only.
    pub(super) accepted: Option<SlotId>,
    /// If the elements are members of an object, what their names are.
    pub(super) names: Option<Names>,
}

impl Each {
    pub(super) fn verdict(&self, bank: &[Slot<'_>], status: Option<u16>) -> Verdict {
        let parts =
            status.map_or(ResponseParts::of_body(b""), |status| ResponseParts::of_body(b"").with_status(status));
        let view = View::of(bank, &parts, "");
        self.sheet.verdict(&view)
    }
}
