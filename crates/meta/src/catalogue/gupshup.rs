//! Gupshup's own numbers. Some of them clash with the on-premises API, so they count only in Gupshup's shapes.

use messaging_error::catalogue::{Table, row};
use messaging_error::{Reason::*, Scope};

use super::links::GUPSHUP;

#[rustfmt::skip]
pub(crate) static GUPSHUP_TABLE: Table = Table::new("gupshup", &[
    row("1001", SetupIncomplete, "Bot mapping does not match sender").scope(Scope::Sender),
    row("1002", RecipientNotOnChannel, "Recipient number has no WhatsApp"),
    row("1003", InsufficientBalance, "Wallet balance is too low"),
    // The window is over and a template would be needed; the four differ in what stands in a template's way.
    row("1004", SessionWindowClosed, "Window closed and templates disabled"),
    row("1005", SessionWindowClosed, "Window closed and no template matched"),
    row("1006", SessionWindowClosed, "Window closed and no template opt-in"),
    row("1007", SessionWindowClosed, "Window closed, no opt-in, no template"),
    row("1008", RecipientConsentMissing, "Recipient inactive and not opted in"),
    row("1010", MediaUrlInaccessible, "Media link is not valid"),
    row("1011", MediaTooLarge, "Media file has invalid size"),
    row("1012", RecipientOptedOut, "Recipient has opted out"),
    // Asks to stop sending and to contact support; a queue that only slows down ignores half of it.
    row("4001", ApiRateLimited, "Account is sending too fast"),
    row("4002", UpstreamChannelError, "WhatsApp answered Gupshup with nonsense"),
    row("4003", TemplateUnavailable, "No template matches this text"),
]).docs(GUPSHUP);
