//! Meta: fixtures, codes and behaviour.

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
