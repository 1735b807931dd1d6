//! Every row of every static table can be reached, and every reason has a row.

use std::collections::BTreeSet;

use messaging_error::{IntoEnumIterator, Key, MatchedBy, Reason};

#[test]
fn every_row_is_reached_by_its_own_key() {
    let mut rows = 0;
    for catalogue in messaging_error_any::catalogues() {
        for table in catalogue.tables() {
            for row in table.rows() {
                let key = Key { code: row.code(), subcode: row.subcode().unwrap_or_default(), status: row.status() };
                let hit = table.find(&key).unwrap_or_else(|| panic!("{} {key:?} is not found", catalogue.provider()));
                // A number inside a range may have a row of its own, which wins.
                if hit.matched_by == MatchedBy::Code && row.range_end().is_some() {
                    continue;
                }
                assert_eq!(hit.title, row.title(), "{} {key:?}", catalogue.provider());
                assert_eq!(hit.judgement.reason, row.judgement().reason, "{} {key:?}", catalogue.provider());
                rows += 1;
            }
        }
    }
    assert!(rows > 2_000, "only {rows} rows were looked at");
}

#[test]
fn the_last_number_of_a_range_is_in_it() {
    for catalogue in messaging_error_any::catalogues() {
        for table in catalogue.tables() {
            for row in table.rows() {
                let Some(last) = row.range_end() else { continue };
                let hit = table.find(&Key::code(last));
                assert!(hit.is_some(), "{} {}..{last}", catalogue.provider(), row.code());
            }
        }
    }
}

#[test]
fn no_reason_is_an_orphan() {
    let used: BTreeSet<Reason> = messaging_error_any::entries().iter().map(|entry| entry.reason).collect();
    let orphans: Vec<Reason> = Reason::iter().filter(|reason| !used.contains(reason)).collect();
    assert_eq!(orphans, [Reason::UnrecognizedCode], "only a code that has no row may have no row");
}
