//! Types below `www.nexmo.com/messages/Errors`: Messages v0.1, Dispatch, external accounts, SIP, and a few live Verify answers.

use messaging_error::Reason as R;
use messaging_error::catalogue::{Table, row};

/// Types below `www.nexmo.com/messages/Errors`: Messages v0.1, Dispatch, external accounts, SIP, and a few live Verify answers.
#[rustfmt::skip]
pub static MESSAGES_LEGACY: Table = Table::new("messages-legacy", &[
    row("Conflict", R::WrongStateForOperation, "Linking collided with another change"),
    row("Forbidden", R::PermissionDenied, "Application may not be linked"),
    row("InternalError", R::ProviderInternalError, "Fault on the platform"),
    row("InvalidParams", R::InvalidParameter, "Request parameters not acceptable"),
    row("NotFound", R::ResourceNotFound, "Domain is not known"),
    row("Unauthorized", R::CredentialInvalid, "Credentials missing or wrong"),
]).docs("https://developer.vonage.com/en/api/messages-olympus.v0");
