//! Voice: the bare tokens of the old proxy, a numeric `type`, and the call webhook's `detail`.

use messaging_error::Reason as R;
use messaging_error::catalogue::{Table, row};

/// Voice: the bare tokens of the old proxy, a numeric `type`, and the call webhook's `detail`.
#[rustfmt::skip]
pub static VOICE: Table = Table::new("voice", &[
    row("400", R::InvalidParameter, "Call parameter not acceptable"),
    row("BAD_REQUEST", R::InvalidParameter, "Parameter not acceptable (old proxy)"),
    row("UNAUTHORIZED", R::CredentialInvalid, "Credentials wrong (old proxy)"),
    row("UNSUPPORTED_MEDIA_TYPE", R::MalformedRequest, "Content-Type not accepted (old proxy)"),
    row("cannot_route", R::RecipientUnroutable, "Call destination has no route"),
]).docs("https://developer.vonage.com/en/api/voice");
