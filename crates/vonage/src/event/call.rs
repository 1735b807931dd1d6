//! The event webhook of a call. Calls are no messages, so only the word of the event is judged: nothing that failed is hidden,
//! and nothing is rung again by itself.

use messaging_error::{Key, Origin, Outcome};

use crate::catalogue::VOICE;
use crate::context::Context;
use crate::read::Body;

pub(crate) fn outcome(body: &Body<'_>, context: &Context<'_>) -> Outcome {
    let status = body.status.as_str();
    if matches!(status, "started" | "ringing" | "answered" | "human" | "completed" | "disconnected") {
        return Outcome::Accepted;
    }
    let context = context.with_origin(Origin::Webhook);
    let detail = body.problem.detail().unwrap_or_default();
    // The detail of a failed call is a token like `cannot_route`. Prose, should it ever come, is no code.
    let is_token = !detail.is_empty() && detail.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_');
    let is_known = VOICE.exact(&Key::code(detail)).is_some();
    let mut evidence = context.evidence();
    (evidence.code, evidence.subcode) = match (is_known, is_token) {
        (true, _) => (detail, body.sip_code.as_str()),
        (false, true) => (status, detail),
        (false, false) => (status, body.sip_code.as_str()),
    };
    // An error of the call's instructions has a reason and no status.
    evidence.message = body.reason.as_str();
    let hung_up = body.disconnected_by.get().map(|who| format!("disconnected by {who}"));
    evidence.detail = if is_token || detail.is_empty() { hung_up.as_deref().unwrap_or_default() } else { detail };
    evidence.message_id = body.call_id().unwrap_or_default();
    evidence.recipient = body.to.0.as_str();
    // A status of tomorrow may be a step on the way.
    evidence.pending = !status.is_empty() && !is_known && VOICE.exact(&Key::code(status)).is_none();
    Outcome::failed(context.judge(&mut evidence, &[&VOICE]))
}
