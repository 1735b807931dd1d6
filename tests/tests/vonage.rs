//! Vonage: fixtures, codes and behaviour.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking, its helpers too")]

#[path = "vonage/apis.rs"]
mod apis;
#[path = "vonage/hostile.rs"]
mod hostile;
#[path = "vonage/matrix.rs"]
mod matrix;
#[path = "vonage/native.rs"]
mod native;
#[path = "vonage/privacy.rs"]
mod privacy;
#[path = "vonage/properties.rs"]
mod properties;
#[path = "vonage/seed.rs"]
mod seed;
#[path = "vonage/shapes.rs"]
mod shapes;
#[path = "vonage/support.rs"]
mod support;
#[path = "vonage/surprises.rs"]
mod surprises;

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
