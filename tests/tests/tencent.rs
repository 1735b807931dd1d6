//! Tencent Cloud SMS.

use conformance::{documented, fixtures};
use messaging_error_tencent::{CATALOGUE, Tencent};

#[test]
fn fixtures_match_their_snapshots() {
    fixtures::match_snapshots("tencent", &Tencent);
}

#[test]
fn every_documented_code_has_a_row() {
    documented::all_are_known(&CATALOGUE);
}
