//! Vonage: fixtures, codes and behaviour.

use conformance::{documented, fixtures};
use messaging_error_vonage::{CATALOGUE, Vonage};

#[test]
fn fixtures_match_their_snapshots() {
    fixtures::match_snapshots("vonage", &Vonage::new());
}

#[test]
fn every_documented_code_is_known() {
    documented::all_are_known(&CATALOGUE);
}
