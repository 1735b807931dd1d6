//! Proactive Connect, whose types have no fragment: the status tells them apart.

use messaging_error::Reason as R;
use messaging_error::catalogue::Table;

use super::setup;

/// Proactive Connect, whose types have no fragment: the status tells them apart.
#[rustfmt::skip]
pub static PROACTIVE_CONNECT: Table = Table::new("proactive-connect", &[
    setup("about:blank", R::InvalidParameter, "Request data did not validate").on(400),
    setup("about:blank", R::ResourceNotFound, "List, item or resource unknown").on(404),
]).docs("https://developer.vonage.com/en/api-errors");
