//! The rows of a profile, for listings.

use std::borrow::Cow;

use messaging_error::ResponseParts;
use messaging_error::catalogue::Entry;
use messaging_error::json;

use super::codes::{CodeRow, Kind};
use super::plan::Plan;
use super::source::{View, body_of};
use super::translate::harvest;

impl Plan {
    pub(super) fn entries(&self) -> impl Iterator<Item = Entry> + '_ {
        let own = self.codes.rows().map(|row| self.entry("", row));
        let receipts = self.receipts.iter();
        own.chain(
            receipts.flat_map(move |receipt| receipt.codes.rows().map(move |row| self.entry(&receipt.dialect, row))),
        )
    }

    fn entry(&self, dialect: &str, row: &CodeRow) -> Entry {
        let owned = |text: &str| Cow::Owned(text.to_owned());
        let (code, range_end) = match row.kind {
            Kind::Exact => (row.code.to_string(), None),
            Kind::Range { first, last } => (first.to_string(), Some(last.to_string())),
            Kind::Prefix => (format!("{}*", row.code), None),
        };
        let mut entry = Entry::of(self.provider, owned(dialect), code.into(), owned(&row.title), row.judgement);
        entry.subcode = (!row.sub.is_empty()).then(|| owned(&row.sub));
        entry.range_end = range_end.map(Cow::Owned);
        entry.http_status = row.on;
        entry.docs_url = row.docs.as_deref().or(self.docs.as_deref()).map(owned);
        entry
    }

    /// Whether an answer belongs to the provider that the profile passes on.
    pub(super) fn is_delegated(&self, parts: &ResponseParts<'_>) -> bool {
        if self.answer.when.0.is_empty() {
            return false;
        }
        let decoded = json::decode(parts.body());
        let text = decoded.as_deref().unwrap_or_default();
        let (found, _) = harvest(&self.answers, text, self.form, parts.status());
        self.answer.when.hold(&View::of(&found.bank, parts, body_of(text)))
    }
}
