//! Tencent Cloud SMS: fixtures, codes and behaviour.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking, its helpers too")]

#[path = "tencent/hostile.rs"]
mod hostile;
#[path = "tencent/matrix.rs"]
mod matrix;
#[path = "tencent/native.rs"]
mod native;
#[path = "tencent/privacy.rs"]
mod privacy;
#[path = "tencent/properties.rs"]
mod properties;
#[path = "tencent/receipts.rs"]
mod receipts;
#[path = "tencent/seed.rs"]
mod seed;
#[path = "tencent/shapes.rs"]
mod shapes;
#[path = "tencent/support.rs"]
mod support;
#[path = "tencent/surprises.rs"]
mod surprises;
#[path = "tencent/waits.rs"]
mod waits;

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
