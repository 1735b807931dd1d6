//! Messaging engagements: identities and numbers in bulk.

use messaging_error::Reason as R;
use messaging_error::catalogue::Table;

use super::setup;

/// Messaging engagements: identities and numbers in bulk.
#[rustfmt::skip]
pub static ENGAGEMENTS: Table = Table::new("messaging-engagements", &[
    setup("bulk-limit-exceeded", R::BatchNotAcceptable, "More than 50 items"),
    setup("bulk-number-delete-limit", R::BatchNotAcceptable, "More than 50 numbers to delete"),
    setup("bulk-partial-success", R::PartiallyFailed, "Some items failed"),
    setup("invalid-identity-data", R::InvalidParameter, "Identity field not acceptable"),
]).docs("https://developer.vonage.com/en/api-errors");
