//! Voice: the bare tokens of the old proxy, a numeric `type`, and the call webhook's `status` and `detail`.

use messaging_error::catalogue::{Table, row};
use messaging_error::{Reason as R, RetryPlan};

/// Voice: the bare tokens of the old proxy, a numeric `type`, and the call webhook's `status` and `detail`.
///
/// Whether to ring again is for the caller to decide: no row of a call asks for it.
#[rustfmt::skip]
pub static VOICE: Table = Table::new("voice", &[
    row("400", R::InvalidParameter, "Call parameter not acceptable"),
    row("BAD_REQUEST", R::InvalidParameter, "Parameter not acceptable (old proxy)"),
    row("UNAUTHORIZED", R::CredentialInvalid, "Credentials wrong (old proxy)"),
    row("UNSUPPORTED_MEDIA_TYPE", R::MalformedRequest, "Content-Type not accepted (old proxy)"),
    row("busy", R::RecipientTemporarilyUnreachable, "Call destination was busy").retry(RetryPlan::NEVER),
    row("cancelled", R::UnspecifiedFailure, "Call was cancelled before an answer"),
    row("cannot_route", R::RecipientUnroutable, "Call destination has no route"),
    row("failed", R::UnspecifiedFailure, "Call could not be connected"),
    // Whether anybody will listen to what a machine recorded is not known.
    row("machine", R::DeliveryUnknown, "Answering machine took the call"),
    // By the provider or by the destination: the pages disagree, and carriers report one for the other.
    row("rejected", R::UnspecifiedFailure, "Call was rejected"),
    row("timeout", R::RecipientTemporarilyUnreachable, "Call rang too long").retry(RetryPlan::NEVER),
    // Unreachable, or declined.
    row("unanswered", R::RecipientTemporarilyUnreachable, "Call was not answered").retry(RetryPlan::NEVER),
]).docs("https://developer.vonage.com/en/api/voice");
