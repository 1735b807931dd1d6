//! Pricing.

use messaging_error::Reason as R;
use messaging_error::catalogue::Table;

use super::setup;

/// Pricing.
#[rustfmt::skip]
pub static PRICING: Table = Table::new("pricing", &[
    setup("401", R::CredentialInvalid, "Credentials are wrong"),
    setup("BAD_REQUEST", R::InvalidParameter, "Country missing or not acceptable"),
]).docs("https://developer.vonage.com/en/api/pricing");
