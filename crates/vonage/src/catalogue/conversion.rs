//! Conversion, which answers with a status and no body: the status is the code.

use messaging_error::Reason as R;
use messaging_error::catalogue::Table;

use super::setup;

/// Conversion, which answers with a status and no body: the status is the code.
#[rustfmt::skip]
pub static CONVERSION: Table = Table::new("conversion", &[
    setup("401", R::CredentialInvalid, "Credentials are wrong"),
    // Not a matter of money.
    setup("402", R::SetupIncomplete, "Conversion not enabled on account"),
    setup("420", R::InvalidParameter, "Parameters not acceptable"),
    setup("423", R::InvalidParameter, "Parameters not acceptable (second status)"),
]).docs("https://developer.vonage.com/en/api/conversion");
