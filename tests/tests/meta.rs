//! Meta: fixtures, codes and behaviour.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking, its helpers too")]

#[path = "meta/hostile.rs"]
mod hostile;
#[path = "meta/native.rs"]
mod native;
#[path = "meta/privacy.rs"]
mod privacy;
#[path = "meta/properties.rs"]
mod properties;
#[path = "meta/seed.rs"]
mod seed;
#[path = "meta/shapes.rs"]
mod shapes;
#[path = "meta/state.rs"]
mod state;
#[path = "meta/support.rs"]
mod support;
#[path = "meta/surprises.rs"]
mod surprises;

use conformance::{documented, fixtures};
use messaging_error_meta::{CATALOGUE, Meta};

#[test]
fn fixtures_match_their_snapshots() {
    fixtures::match_snapshots("meta", &Meta);
}

#[test]
fn every_documented_code_is_known() {
    documented::all_are_known(&CATALOGUE);
}

#[test]
fn titles_are_short_and_in_sentence_case() {
    for entry in CATALOGUE.entries() {
        let title = entry.title.trim_end_matches(" (subcode)");
        let words = title.split_whitespace().count();
        assert!((3..=7).contains(&words), "{}: {title}", entry.code);
        assert!(title.starts_with(char::is_uppercase) && !title.ends_with('.'), "{}: {title}", entry.code);
    }
}

#[test]
fn a_number_stands_in_one_table_of_a_dialect_only() {
    let mut homes = std::collections::HashMap::new();
    for (index, table) in CATALOGUE.tables().iter().enumerate() {
        for row in table.rows() {
            let home = homes.entry((table.dialect(), row.code())).or_insert(index);
            assert_eq!(*home, index, "{} would hide its own subcodes", row.code());
        }
    }
}
