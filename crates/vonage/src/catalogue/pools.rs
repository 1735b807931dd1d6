//! Number pools.

use messaging_error::Reason as R;
use messaging_error::catalogue::Table;

use super::setup;

/// Number pools.
#[rustfmt::skip]
pub static NUMBER_POOLS: Table = Table::new("number-pools", &[
    setup("account-id-mismatch", R::InvalidParameter, "Account id cannot be changed"),
    setup("add-number-failure", R::RequestRejectedUnspecified, "No number could be added"),
    setup("add-numbers-partial-failure", R::PartiallyFailed, "Some numbers could not be added"),
    setup("bulk-number-delete-limit", R::BatchNotAcceptable, "More than 50 numbers to delete"),
    setup("delete-numbers-partial-failure", R::PartiallyFailed, "Some numbers could not be removed"),
    setup("invalid-json", R::MalformedRequest, "Body is not valid JSON"),
    setup("missing-number", R::SenderNotFound, "Number is not in pool"),
    setup("missing-number-subscription", R::SenderNotFound, "Account does not rent number"),
    setup("number-deletion-error", R::RequestRejectedUnspecified, "Number could not be deleted"),
    setup("number-deletion-failure", R::RequestRejectedUnspecified, "No number could be removed"),
    setup("pool-id-exists", R::AlreadyExists, "Pool id already taken"),
    setup("validation", R::InvalidParameter, "Body member not acceptable"),
]).docs("https://developer.vonage.com/en/api-errors/number-pools");
