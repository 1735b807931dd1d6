//! WhatsApp calls: 138xxx.

use messaging_error::DuplicateRisk::{NotASend, Possible};
use messaging_error::catalogue::{Table, row};
use messaging_error::{Reason::*, RetryPlan, Scope};

use super::links::CALLING;

#[rustfmt::skip]
pub(crate) static CALLING_TABLE: Table = Table::new("", &[
    row("138000", SetupIncomplete, "Calling is off for this number").scope(Scope::Sender),
    row("138001", RecipientUndeliverable, "Recipient cannot take calls"),
    row("138002", ConcurrencyLimited, "Too many calls at once").scope(Scope::Sender),
    // The first call is still running. Ringing again later is for the caller to decide.
    row("138003", WrongStateForOperation, "A call with recipient is running").scope(Scope::Pair),
    row("138004", ProviderInternalError, "Call could not be set up"),
    row("138005", SenderRateLimited, "Number started too many calls"),
    row("138006", RecipientConsentMissing, "Recipient has not permitted calls"),
    row("138007", ProviderTimeout, "Call set-up took too long").risk(Possible),
    row("138009", RecipientDailyLimitReached, "Call permission asked too often").scope(Scope::Pair),
    // The next permitted time is stated in `details` only, in a format that is not documented; the limit is one of 24 hours.
    row("138012", RecipientDailyLimitReached, "Daily limit of connected calls reached").wait(86_400).scope(Scope::Pair),
    row("138013", AccountTierNotEligible, "Business-initiated calls not offered here").retry(RetryPlan::NEVER).scope(Scope::Sender),
    // The older meaning, which is now 613, came with status 429.
    row("138013", ApiRateLimited, "Call permission read too often").on(429).scope(Scope::Sender).risk(NotASend),
    row("138014", RequestRejectedUnspecified, "Call request refused, number 138014"),
    row("138015", RequestRejectedUnspecified, "Call request refused, number 138015"),
    row("138017", RequestRejectedUnspecified, "Call request refused, number 138017"),
    row("138018", SetupIncomplete, "Prerequisites for calling are unmet").scope(Scope::Sender).risk(NotASend),
    // Reasons in the webhook that ends a call; their wording is not published.
    row("138019", UnspecifiedFailure, "Call ended, number 138019"),
    row("138020", UnspecifiedFailure, "Call ended, number 138020"),
    row("138021", UnspecifiedFailure, "Call ended, number 138021"),
    row("138022", UnspecifiedFailure, "Call ended, number 138022"),
    row("138023", UnspecifiedFailure, "Call ended, number 138023"),
    row("138024", SetupIncomplete, "SIP is not enabled for number").scope(Scope::Sender),
]).docs(CALLING);
