//! The webhook of a Verify v2 request.

use messaging_error::catalogue::Judgement;
use messaging_error::{MatchedBy, Origin, Outcome, Reason};

use crate::context::Context;
use crate::read::Body;

/// The words for failure are not documented closely enough to judge by; whatever is not a success or a step on the way is
/// said to be unclear, with its word as the code.
pub(crate) fn outcome(body: &Body<'_>, context: &Context<'_>) -> Outcome {
    let status = body.status.as_str();
    if matches!(status, "" | "completed" | "unused") {
        return Outcome::Accepted;
    }
    let mut evidence = context.with_origin(Origin::Webhook).evidence();
    evidence.code = status;
    evidence.message_id = body.request_id.as_str();
    evidence.pending = true;
    Outcome::failed(evidence.build(Judgement::of(Reason::DeliveryUnknown), MatchedBy::Nothing))
}
