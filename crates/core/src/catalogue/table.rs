//! [`Table`] and [`Catalogue`]: rows that can be searched.

use super::order::{check, precedes, rank};
use super::{Entry, Judgement, Row};
use crate::{Key, MatchedBy, Provider};

/// The rows of one dialect: one API, or one side of it, in which a code has one meaning.
#[derive(Copy, Clone, Debug)]
pub struct Table {
    dialect: &'static str,
    rows: &'static [Row],
    docs_url: Option<&'static str>,
    ranges: bool,
    families: bool,
}

/// A row that was found.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Hit {
    /// What the row says.
    pub judgement: Judgement,
    /// The step of the ladder that found it.
    pub matched_by: MatchedBy,
    /// The row's title.
    pub title: &'static str,
}

impl Hit {
    /// A hit in a table that was loaded at run time, for [`Codes`](crate::Codes) that are not a [`Table`].
    #[must_use]
    pub const fn new(judgement: Judgement, matched_by: MatchedBy) -> Self {
        Self { judgement, matched_by, title: "" }
    }
}

impl Table {
    /// A table of sorted rows. `dialect` is empty where the provider has only one.
    ///
    /// # Panics
    ///
    /// If the rows are not sorted and unique; in a `static` this is a compile error.
    #[must_use]
    pub const fn new(dialect: &'static str, rows: &'static [Row]) -> Self {
        check(rows);
        let (mut i, mut ranges, mut families) = (0, false, false);
        while i < rows.len() {
            ranges |= !rows[i].range_end.is_empty();
            families |= rows[i].family;
            i += 1;
        }
        Self { dialect, rows, docs_url: None, ranges, families }
    }

    /// The page that documents the whole table; rows may name a finer one.
    #[must_use]
    pub const fn docs(mut self, url: &'static str) -> Self {
        self.docs_url = Some(url);
        self
    }

    /// The dialect, empty where the provider has only one.
    #[must_use]
    pub const fn dialect(&self) -> &'static str {
        self.dialect
    }

    /// The rows, sorted.
    #[must_use]
    pub const fn rows(&self) -> &'static [Row] {
        self.rows
    }

    /// The best row for a key: exact, then range, then the longest family.
    #[must_use]
    pub fn find(&self, key: &Key<'_>) -> Option<Hit> {
        self.exact(key).or_else(|| self.range(key)).or_else(|| self.family(key))
    }

    /// A row for exactly this code. A row that asks for the subcode wins over one that asks for the status, and that over
    /// one that asks for neither.
    #[must_use]
    pub fn exact(&self, key: &Key<'_>) -> Option<Hit> {
        // Rows of one code stand in this order, the general one first.
        let fits = |row: &&Row| row.range_end.is_empty() && row.admits(key);
        let best = self.rows_of(key.code).filter(fits).last();
        best.map(|row| self.hit(row, MatchedBy::Code))
    }

    /// The narrowest range that holds this number.
    #[must_use]
    pub fn range(&self, key: &Key<'_>) -> Option<Hit> {
        if !self.ranges {
            return None;
        }
        let number: i64 = key.code.parse().ok()?;
        self.rows
            .iter()
            .filter(|row| !row.range_end.is_empty() && row.admits(key))
            .filter_map(|row| Some((row, row.code.parse::<i64>().ok()?, row.range_end.parse::<i64>().ok()?)))
            .filter(|(_, first, last)| (*first..=*last).contains(&number))
            .min_by_key(|(_, first, last)| last.saturating_sub(*first))
            .map(|(row, ..)| self.hit(row, MatchedBy::Range))
    }

    /// The longest family that this dotted code continues.
    #[must_use]
    pub fn family(&self, key: &Key<'_>) -> Option<Hit> {
        if !self.families {
            return None;
        }
        let mut code = key.code;
        while let Some(dot) = code.rfind('.') {
            code = &code[..dot];
            let family = self.rows_of(code).find(|row| row.family);
            if let Some(row) = family {
                return Some(self.hit(row, MatchedBy::Family));
            }
        }
        None
    }

    /// The rows of exactly this code.
    fn rows_of<'s>(&'s self, code: &'s str) -> impl Iterator<Item = &'s Row> + 's {
        let rank = rank(code);
        // By hand, because the library's search compares the codes at every step, also where the ranks differ.
        let (mut start, mut end) = (0, self.rows.len());
        while start < end {
            let middle = (start + end) / 2;
            if precedes(&self.rows[middle], code, rank) {
                start = middle + 1;
            } else {
                end = middle;
            }
        }
        self.rows.get(start..).unwrap_or_default().iter().take_while(move |row| row.code == code)
    }

    fn hit(&self, row: &Row, matched_by: MatchedBy) -> Hit {
        let mut judgement = row.judgement;
        judgement.docs_url = judgement.docs_url.or(self.docs_url);
        Hit { judgement, matched_by, title: row.title }
    }
}

impl Row {
    fn admits(&self, key: &Key<'_>) -> bool {
        (self.subcode.is_empty() || self.subcode == key.subcode)
            && (self.status == 0 || key.status == Some(self.status))
    }
}

/// All tables of a provider.
#[derive(Copy, Clone, Debug)]
pub struct Catalogue {
    provider: Provider,
    tables: &'static [&'static Table],
}

impl Catalogue {
    /// The tables of a provider.
    #[must_use]
    pub const fn new(provider: Provider, tables: &'static [&'static Table]) -> Self {
        Self { provider, tables }
    }

    /// The provider.
    #[must_use]
    pub const fn provider(&self) -> Provider {
        self.provider
    }

    /// The tables.
    #[must_use]
    pub const fn tables(&self) -> &'static [&'static Table] {
        self.tables
    }

    /// Every row with everything that follows from it, for listings.
    pub fn entries(&self) -> impl Iterator<Item = Entry> + '_ {
        let provider = self.provider;
        self.tables.iter().flat_map(move |table| {
            table.rows.iter().map(move |row| Entry::new(provider, table.dialect, table.docs_url, row))
        })
    }
}
