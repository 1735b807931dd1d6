//! Every code that the sources name is in the catalogue.

use messaging_error::catalogue::Catalogue;
use messaging_error::{Key, MatchedBy};
use serde::Deserialize;

/// A line of `fixtures/<provider>/documented-codes.csv`.
#[derive(Debug, Deserialize)]
pub struct DocumentedCode {
    /// The table, empty where the provider has only one.
    pub dialect: String,
    /// The code.
    pub code: String,
    /// The subcode, empty if there is none.
    pub subcode: String,
    /// The last number of a documented range, empty if it is no range.
    pub range_end: String,
    /// The HTTP status that tells it apart, empty if none does.
    pub http_status: String,
}

/// The documented codes of a provider.
///
/// # Panics
///
/// If the file cannot be read.
#[must_use]
pub fn codes(provider: &str) -> Vec<DocumentedCode> {
    let path = crate::fixtures::root().join(provider).join("documented-codes.csv");
    let mut reader = csv::Reader::from_path(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    reader.deserialize().map(|row| row.unwrap_or_else(|error| panic!("{}: {error}", path.display()))).collect()
}

/// Looks every documented code up in the catalogue.
///
/// # Panics
///
/// If one is not matched by code or range.
pub fn all_are_known(catalogue: &Catalogue) {
    let provider = catalogue.provider();
    let codes = codes(provider.as_str());
    assert!(!codes.is_empty(), "{provider} lists no documented codes");
    let unknown: Vec<&DocumentedCode> = codes
        .iter()
        .filter(|documented| {
            let key = Key {
                code: &documented.code,
                subcode: &documented.subcode,
                status: documented.http_status.parse().ok(),
            };
            let hit = catalogue
                .tables()
                .iter()
                .filter(|table| table.dialect() == documented.dialect)
                .find_map(|table| table.find(&key));
            !hit.is_some_and(|hit| matches!(hit.matched_by, MatchedBy::Code | MatchedBy::Range))
                && !catalogue.entries().any(|row| {
                    row.code == documented.code && row.range_end.as_deref() == Some(documented.range_end.as_str())
                })
        })
        .collect();
    assert!(unknown.is_empty(), "{provider}: documented but not in the catalogue: {unknown:#?}");
}
