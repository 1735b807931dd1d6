//! The ladder: code, range, family, HTTP status, nothing. It is climbed here and nowhere else.

use crate::catalogue::{Hit, Judgement, Table};
use crate::{MatchedBy, Reason, http_status};

/// What a table is asked for.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub struct Key<'a> {
    /// The provider's code as text.
    pub code: &'a str,
    /// The subcode, empty if there is none.
    pub subcode: &'a str,
    /// The HTTP status, if known.
    pub status: Option<u16>,
}

impl<'a> Key<'a> {
    /// A code alone.
    #[must_use]
    pub const fn code(code: &'a str) -> Self {
        Self { code, subcode: "", status: None }
    }

    /// With a subcode.
    #[must_use]
    pub const fn with_subcode(mut self, subcode: &'a str) -> Self {
        self.subcode = subcode;
        self
    }

    /// With an HTTP status.
    #[must_use]
    pub const fn with_status(mut self, status: u16) -> Self {
        self.status = Some(status);
        self
    }
}

/// A set of codes that the ladder can climb: a static [`Table`], or one that was loaded at run time.
pub trait Codes {
    /// A row for exactly this key.
    fn exact(&self, key: &Key<'_>) -> Option<Hit>;
    /// The narrowest range that holds this code.
    fn range(&self, key: &Key<'_>) -> Option<Hit>;
    /// The longest dotted family that this code continues.
    fn family(&self, key: &Key<'_>) -> Option<Hit>;
}

impl Codes for Table {
    fn exact(&self, key: &Key<'_>) -> Option<Hit> {
        Table::exact(self, key)
    }

    fn range(&self, key: &Key<'_>) -> Option<Hit> {
        Table::range(self, key)
    }

    fn family(&self, key: &Key<'_>) -> Option<Hit> {
        Table::family(self, key)
    }
}

/// What the HTTP status step may say.
#[derive(Copy, Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum StatusStep {
    /// The core table, [`http_status`].
    #[default]
    Standard,
    /// Nothing: this provider's statuses have private meanings.
    Off,
    /// This judgement, from the provider's own status table.
    Is(Judgement),
}

/// Climbs the ladder over the tables, in order of preference within each step.
///
/// `readable` says whether the answer was in the provider's format; it decides what is said when no step holds.
pub(crate) fn climb<C: Codes + ?Sized>(
    key: &Key<'_>,
    tables: &[&C],
    step: StatusStep,
    readable: bool,
) -> (Judgement, MatchedBy) {
    if !key.code.is_empty() {
        let hit = (tables.iter().find_map(|table| table.exact(key)))
            .or_else(|| tables.iter().find_map(|table| table.range(key)))
            .or_else(|| tables.iter().find_map(|table| table.family(key)));
        if let Some(hit) = hit {
            return (hit.judgement, hit.matched_by);
        }
    }
    let by_status = match step {
        StatusStep::Standard => key.status.and_then(http_status),
        StatusStep::Off => None,
        StatusStep::Is(judgement) => Some(judgement),
    };
    if let Some(judgement) = by_status {
        return (judgement, MatchedBy::HttpStatus);
    }
    let reason = match (readable, key.code.is_empty()) {
        (false, _) => Reason::ResponseUnreadable,
        (true, false) => Reason::UnrecognizedCode,
        (true, true) => Reason::UnspecifiedFailure,
    };
    (Judgement::of(reason), MatchedBy::Nothing)
}
