//! [`Plan`]: a whole profile, compiled.

use messaging_error::{Judgement, Origin, Provider};

use super::codes::CodeTable;
use super::layout::Layout;
use super::sheet::Sheet;
use super::trie::SlotId;

/// Everything that a profile knows. Shared behind an `Arc`.
#[derive(Debug)]
pub(super) struct Plan {
    pub(super) provider: Provider,
    pub(super) label: Box<str>,
    pub(super) docs: Option<Box<str>>,
    pub(super) sources: Vec<Box<str>>,
    pub(super) rank: u8,
    pub(super) absent_is_accepted: bool,
    pub(super) form: bool,
    pub(super) status_step: bool,
    pub(super) answer: Sheet,
    /// What is followed in an answer.
    pub(super) answers: Layout,
    pub(super) codes: CodeTable,
    pub(super) statuses: Statuses,
    pub(super) receipts: Vec<Receipt>,
    /// Where an event holds others.
    pub(super) lists: Vec<Vec<Box<str>>>,
    /// What is followed in an event, for all receipts together.
    pub(super) events: Layout,
    /// Whose answers those are that fit the `when` of the answer's sheet, and whose codes the sheets may repeat.
    pub(super) delegate: Option<Provider>,
    /// Whether answers repeat the delegate's codes.
    pub(super) delegates_codes: bool,
}

/// One kind of event.
#[derive(Debug)]
pub(super) struct Receipt {
    pub(super) dialect: Box<str>,
    pub(super) origin: Origin,
    pub(super) sheet: Sheet,
    /// Which array of the layout it is, if every element of an array is an event.
    pub(super) each: Option<usize>,
    /// The field of a form that is a list, if a form can bring several events.
    pub(super) split: Option<SlotId>,
    pub(super) codes: CodeTable,
    pub(super) shares_codes: bool,
    pub(super) delegates_codes: bool,
}

/// What the provider's statuses mean, where they differ from the usual.
#[derive(Clone, Debug, Default)]
pub(super) struct Statuses(pub(super) Vec<StatusRow>);

/// One status, or all of a class.
#[derive(Clone, Debug)]
pub(super) struct StatusRow {
    pub(super) first: u16,
    pub(super) last: u16,
    pub(super) judgement: Judgement,
}

impl Statuses {
    /// The narrowest row.
    pub(super) fn find(&self, status: u16) -> Option<Judgement> {
        let rows = self.0.iter().filter(|row| row.first <= status && status <= row.last);
        rows.min_by_key(|row| row.last - row.first).map(|row| row.judgement)
    }
}
