//! Redaction.

use messaging_error::Reason as R;
use messaging_error::catalogue::Table;

use super::setup;

/// Redaction.
#[rustfmt::skip]
pub static REDACT: Table = Table::new("redact", &[
    setup("UNAUTHORIZED", R::CredentialInvalid, "Credentials wrong (old proxy)"),
    setup("invalid-product", R::InvalidParameter, "Product is not known"),
    // A 403 that clears by itself.
    setup("premature-redaction", R::ResourceBusy, "Record younger than an hour").wait(3600),
    setup("rate-limit", R::ApiRateLimited, "More than 170 requests per second"),
]).docs("https://developer.vonage.com/en/api/redact");
