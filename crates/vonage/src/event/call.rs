//! The event webhook of a call.

use messaging_error::{Origin, Outcome};

use crate::catalogue::VOICE;
use crate::context::Context;
use crate::read::Body;

pub(crate) fn outcome(body: &Body<'_>, context: &Context<'_>) -> Outcome {
    let status = body.status.as_str();
    if !matches!(status, "failed" | "rejected" | "busy" | "unanswered" | "timeout" | "cancelled") {
        return Outcome::Accepted;
    }
    let context = context.with_origin(Origin::Webhook);
    let detail = body.problem.detail().unwrap_or_default();
    // The detail of a failed call is a token like `cannot_route`. Prose, should it ever come, is no code.
    let is_token = !detail.is_empty() && detail.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_');
    let mut evidence = context.evidence();
    evidence.code = if is_token { detail } else { status };
    evidence.detail = if is_token { "" } else { detail };
    evidence.message_id = body.call_id.as_str();
    evidence.recipient = body.to.0.as_str();
    Outcome::failed(context.judge(&evidence, &[&VOICE]))
}
