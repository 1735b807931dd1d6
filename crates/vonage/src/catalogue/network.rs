//! Network APIs in the style of CAMARA.

use messaging_error::Reason as R;
use messaging_error::catalogue::Table;

use super::setup;

/// Network APIs in the style of CAMARA.
#[rustfmt::skip]
pub static NETWORK: Table = Table::new("network-apis", &[
    setup("INVALID_ARGUMENT", R::InvalidParameter, "Argument not acceptable"),
]).docs("https://developer.vonage.com/en/api-errors");
