//! Problem types in answers of the Messages API. They share a URL with the webhook's codes and mean other things.

use messaging_error::Reason as R;
use messaging_error::catalogue::{Table, row};

/// Problem types in answers of the Messages API. They share a URL with the webhook's codes and mean other things.
#[rustfmt::skip]
pub static MESSAGES_SYNC: Table = Table::new("messages-sync-problem", &[
    row("110", R::RecipientAddressInvalid, "Recipient not valid (mistyped number)"),
    row("1000", R::ApiRateLimited, "HTTP rate limit"),
    row("1000", R::ProviderInternalError, "Platform fault under throttling's number").on(500),
    // The webhook's meaning, a missing parameter, holds under every other status.
    row("1010", R::ApiRateLimited, "HTTP rate limit under odd number").on(429),
    row("1020", R::InvalidParameter, "Parameter value not acceptable"),
    row("1060", R::InvalidParameter, "Client reference too long"),
    row("1100", R::InvalidParameter, "Channel not offered"),
    row("1110", R::InvalidParameter, "Channel's own parameter not acceptable"),
    row("1120", R::SenderNotFound, "Sender invalid or not linked"),
    row("1140", R::MessageTypeUnsupported, "Message type not on this channel"),
    row("1150", R::InvalidParameter, "Parameter values not acceptable"),
    row("1430", R::RecipientAddressInvalid, "Recipient not valid on channel"),
]).docs("https://developer.vonage.com/en/api/messages-olympus");
