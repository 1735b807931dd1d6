//! Audit events.

use messaging_error::Reason as R;
use messaging_error::catalogue::Table;

use super::setup;

/// Audit events.
#[rustfmt::skip]
pub static AUDIT: Table = Table::new("audit", &[
    setup("401", R::CredentialMissing, "JWT is absent"),
    setup("403", R::PermissionDenied, "Key may not read events"),
    setup("404", R::ResourceNotFound, "Event is not known"),
]).docs("https://developer.vonage.com/en/api/audit");
