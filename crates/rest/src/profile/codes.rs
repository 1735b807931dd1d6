//! [`CodeTable`]: codes that were loaded at run time, and the ladder over them.

use messaging_error::catalogue::Hit;
use messaging_error::{Codes, Judgement, Key, MatchedBy};

/// One row.
#[derive(Clone, Debug)]
pub(super) struct CodeRow {
    pub(super) kind: Kind,
    pub(super) code: Box<str>,
    pub(super) sub: Box<str>,
    pub(super) on: Option<u16>,
    pub(super) title: Box<str>,
    pub(super) judgement: Judgement,
    pub(super) docs: Option<Box<str>>,
    /// A documented wait, in seconds, for answers that state none.
    pub(super) fallback: Option<u32>,
}

/// What the code of a row stands for.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Kind {
    Exact,
    /// Every number from `first` to `last`.
    Range {
        first: i64,
        last: i64,
    },
    /// Every code that starts so.
    Prefix,
}

impl CodeRow {
    fn admits(&self, key: &Key<'_>) -> bool {
        (self.sub.is_empty() || *self.sub == *key.subcode) && (self.on.is_none() || self.on == key.status)
    }

    const fn rank(&self) -> (bool, bool) {
        (!self.sub.is_empty(), self.on.is_some())
    }
}

/// Rows sorted by code.
#[derive(Clone, Debug, Default)]
pub(super) struct CodeTable {
    exact: Vec<CodeRow>,
    wide: Vec<CodeRow>,
}

impl CodeTable {
    pub(super) fn new(rows: Vec<CodeRow>) -> Self {
        let (mut exact, wide): (Vec<_>, Vec<_>) = rows.into_iter().partition(|row| row.kind == Kind::Exact);
        exact.sort_by(|a, b| a.code.cmp(&b.code).then_with(|| a.rank().cmp(&b.rank())).then(a.on.cmp(&b.on)));
        Self { exact, wide }
    }

    pub(super) fn rows(&self) -> impl Iterator<Item = &CodeRow> {
        self.exact.iter().chain(&self.wide)
    }

    pub(super) fn is_empty(&self) -> bool {
        self.exact.is_empty() && self.wide.is_empty()
    }

    /// The best row: exact, then the narrowest range, then the longest prefix.
    pub(super) fn find(&self, key: &Key<'_>) -> Option<(&CodeRow, MatchedBy)> {
        if key.code.is_empty() {
            return None;
        }
        let start = self.exact.partition_point(|row| *row.code < *key.code);
        let same = self.exact.get(start..).unwrap_or_default().iter().take_while(|row| *row.code == *key.code);
        if let Some(row) = same.filter(|row| row.admits(key)).max_by_key(|row| row.rank()) {
            return Some((row, MatchedBy::Code));
        }
        if self.wide.is_empty() {
            return None;
        }
        let number: Option<i64> = key.code.parse().ok();
        let ranges = self.wide.iter().filter_map(|row| match row.kind {
            Kind::Range { first, last } if row.admits(key) && number.is_some_and(|n| first <= n && n <= last) => {
                Some((row, last.saturating_sub(first)))
            }
            _ => None,
        });
        if let Some((row, _)) = ranges.min_by_key(|(_, width)| *width) {
            return Some((row, MatchedBy::Range));
        }
        let prefixes = self
            .wide
            .iter()
            .filter(|row| row.kind == Kind::Prefix && row.admits(key) && key.code.starts_with(&*row.code));
        prefixes.max_by_key(|row| (row.code.len(), row.rank())).map(|row| (row, MatchedBy::Family))
    }
}

/// What a code was found to mean, for the ladder in core to climb.
#[derive(Copy, Clone)]
pub(super) struct Found<'c> {
    judgement: Judgement,
    matched_by: MatchedBy,
    pub(super) docs: Option<&'c str>,
    pub(super) fallback: Option<u32>,
}

impl<'c> Found<'c> {
    /// Looks a code up in the profile's tables, and then among those of the provider that it repeats codes of.
    pub(super) fn search(key: &Key<'_>, own: [Option<&'c CodeTable>; 2], others: Option<&dyn Codes>) -> Option<Self> {
        let row = own.into_iter().flatten().find_map(|table| table.find(key)).map(|(row, matched_by)| Self {
            judgement: row.judgement,
            matched_by,
            docs: row.docs.as_deref(),
            fallback: row.fallback,
        });
        row.or_else(|| {
            let others = others.filter(|_| !key.code.is_empty())?;
            let hit = others.exact(key).or_else(|| others.range(key)).or_else(|| others.family(key))?;
            Some(Self { judgement: hit.judgement, matched_by: hit.matched_by, docs: None, fallback: None })
        })
    }

    fn at(&self, step: MatchedBy) -> Option<Hit> {
        (self.matched_by == step).then(|| Hit::new(self.judgement, step))
    }
}

impl Codes for Found<'_> {
    fn exact(&self, _: &Key<'_>) -> Option<Hit> {
        self.at(MatchedBy::Code)
    }

    fn range(&self, _: &Key<'_>) -> Option<Hit> {
        self.at(MatchedBy::Range)
    }

    fn family(&self, _: &Key<'_>) -> Option<Hit> {
        self.at(MatchedBy::Family)
    }
}
