//! Numbers: `error-code`. `200` is success and has no row.

use messaging_error::Reason as R;
use messaging_error::catalogue::Table;

use super::setup;

/// Numbers: `error-code`. `200` is success and has no row.
#[rustfmt::skip]
pub static NUMBERS: Table = Table::new("numbers", &[
    setup("401", R::CredentialInvalid, "Credentials are wrong"),
    setup("420", R::SenderNotFound, "Number not owned or not available"),
    // Only the label tells it from the row above, and labels do not decide; the row is for people who look it up.
    setup("420", R::SetupIncomplete, "Country asks for a local address").sub("address-required"),
]).docs("https://developer.vonage.com/en/api/numbers");
