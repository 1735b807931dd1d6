//! The SMS API: `messages[]`, one entry per part of one message, inside HTTP 200.

use messaging_error::waits::{self, Unit};
use messaging_error::{DuplicateRisk, Failover, MessagingError, Origin, Outcome};

use super::unreadable;
use crate::catalogue::SMS;
use crate::context::Context;
use crate::read::{Part, Parts};

/// The verdict on every part.
pub(crate) fn submission(parts: &Parts<'_>, context: &Context<'_>) -> Outcome {
    if parts.is_empty() {
        return unreadable(context);
    }
    let is_partly_out = parts.accepted > 0;
    let context = &context.among(parts.failed.len());
    let errors = parts.failed.iter().map(|part| judge(part, context, Some(part.index), is_partly_out)).collect();
    Outcome::of_items(parts.accepted, errors)
}

/// The verdict on an entry that stands alone.
pub(crate) fn lone(part: &Part<'_>, context: &Context<'_>) -> Outcome {
    if part.is_accepted() { Outcome::Accepted } else { Outcome::failed(judge(part, context, None, false)) }
}

/// Judges one failed part. `is_partly_out` says that a sibling was accepted, so that the whole must not be sent again.
pub(crate) fn judge(part: &Part<'_>, context: &Context<'_>, index: Option<u32>, is_partly_out: bool) -> MessagingError {
    let context = context.with_origin(Origin::Item);
    let mut evidence = context.evidence();
    evidence.code = part.code();
    evidence.message = part.error_text.as_str();
    evidence.recipient = part.to.as_str();
    evidence.message_id = part.message_id.as_str();
    evidence.item_index = index;
    if evidence.code == "1" {
        // The wait stands nowhere but in the text. Other bracketed numbers there, `MAX [ 30 ]`, are counters.
        let asked = waits::in_text(evidence.message, "please wait [", Unit::Milliseconds);
        evidence.delay = waits::longest([evidence.delay, asked]);
    }
    // An entry without any status proves nothing.
    if is_partly_out || evidence.code.is_empty() {
        evidence.risk_floor = Some(DuplicateRisk::High);
    }
    let error = context.judge(&mut evidence, &[&SMS]);
    // Another way would carry the whole message too, the part that is out included.
    if is_partly_out { error.with_failover(Failover::None) } else { error }
}
