//! Subaccounts: transfers of credit, balance and numbers.

use messaging_error::Reason as R;
use messaging_error::catalogue::Table;

use super::setup;

/// Subaccounts: transfers of credit, balance and numbers.
#[rustfmt::skip]
pub static SUBACCOUNTS: Table = Table::new("subaccounts", &[
    setup("internal-error", R::ProviderInternalError, "Fault on the platform"),
    setup("invalid-number-transfer", R::PermissionDenied, "Number may not change hands"),
    // One slug for a forbidden transfer and for too little credit.
    setup("invalid-transfers", R::RequestRejectedUnspecified, "Transfer not allowed or not covered"),
    setup("missing-number-transfer", R::SenderNotFound, "Number to transfer not found"),
    setup("provisioning", R::ObjectCountLimitReached, "Ceiling of subaccounts reached"),
    setup("transfer-conflict", R::AlreadyExists, "Number already with the requester"),
    setup("valid-transfers", R::RequestRejectedUnspecified, "Transfer refused (misspelt slug)"),
    setup("validation", R::InvalidParameter, "Body member not acceptable"),
]).docs("https://developer.vonage.com/en/api/subaccounts");
