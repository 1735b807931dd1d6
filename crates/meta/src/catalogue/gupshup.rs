//! Gupshup's own numbers. Some of them clash with the on-premises API, so they count only in Gupshup's shapes.

use messaging_error::catalogue::{Table, row};
use messaging_error::{Reason::*, RetryPlan};

use super::links::GUPSHUP;

#[rustfmt::skip]
pub(crate) static GUPSHUP_TABLE: Table = Table::new("gupshup", &[
    // A sandbox app reaches only numbers that have written to the sandbox for it.
    row("1001", RecipientNotAllowlisted, "Recipient is bound to another app"),
    row("1002", RecipientNotOnChannel, "Recipient number has no WhatsApp"),
    row("1003", InsufficientBalance, "Wallet balance is too low"),
    // The window is over in all five. Where the opt-in is missing as well, a template alone does not help.
    row("1004", SessionWindowClosed, "Window closed and templates disabled"),
    row("1005", SessionWindowClosed, "Window closed and no template matched"),
    row("1006", RecipientConsentMissing, "Window closed and no template opt-in"),
    row("1007", RecipientConsentMissing, "Window closed, no opt-in, no template"),
    row("1008", RecipientConsentMissing, "Recipient inactive and not opted in"),
    row("1010", MediaUrlInaccessible, "Media link is not valid"),
    row("1011", MediaTooLarge, "Media file has invalid size"),
    row("1012", RecipientOptedOut, "Recipient has opted out"),
    // Asks to stop sending and to contact support: a queue that slows down goes on by itself too early.
    row("4001", ApiRateLimited, "Account is sending too fast").retry(RetryPlan::AFTER_FIX),
    row("4002", UpstreamChannelError, "WhatsApp answered Gupshup with nonsense"),
    // No such template, none that is approved, or other words: the code does not tell.
    row("4003", TemplateUnavailable, "No template matches this text"),
    row("4004", MessageTypeUnsupported, "Message type needs the Cloud API"),
    row("4005", TemplatePaused, "Template is paused"),
]).docs(GUPSHUP);
