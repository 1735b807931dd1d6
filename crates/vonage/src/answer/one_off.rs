//! Shapes that a single API has.

use messaging_error::catalogue::Table;
use messaging_error::{Key, MatchedBy, Outcome};

use crate::catalogue::{AUDIT, CONVERSATION, MEETINGS, NETWORK, VIDEO};
use crate::context::Context;
use crate::read::Body;

pub(crate) fn outcome(body: &Body<'_>, context: &Context<'_>) -> Outcome {
    let mut evidence = context.evidence();
    let plain = body.error.as_deref().and_then(|inner| inner.plain.get());
    let (code, message, detail, likely): (&str, &str, &str, &[&'static Table]) = if let Some(code) = body.code.get() {
        let text = body.description.get().or(body.message.get()).unwrap_or_default();
        let is_number = code.bytes().all(|byte| byte.is_ascii_digit());
        // Conversation describes, Video and the network APIs have a message; Video's codes are numbers.
        match (body.description.get().is_some(), is_number) {
            (true, _) => (code, text, "", &[&CONVERSATION]),
            (false, true) => (code, text, "", &[&VIDEO]),
            (false, false) => (code, text, "", &[&NETWORK]),
        }
    } else if let Some(name) = body.name.get() {
        let first = body.errors.items.first().and_then(|item| item.plain.get()).unwrap_or_default();
        (name, body.message.as_str(), first, &[&MEETINGS])
    } else if let Some(headline) = plain {
        (body.status.as_str(), headline, body.message.as_str(), &[&AUDIT])
    } else {
        ("", body.msg_error.as_str(), "", &[])
    };
    // `{"code":200,"message":"…"}` is no failure.
    if code.len() == 3 && code.starts_with('2') && !context.is_error() {
        return Outcome::Accepted;
    }
    (evidence.code, evidence.message, evidence.detail) = (code, message, detail);
    evidence.field = body.parameters.field();
    evidence.message_id = body.request_id.as_str();
    if let Some(item) = body.errors.items.first() {
        evidence.subcode = item.code.get().or(item.field.get()).unwrap_or_default();
        // An item's own code is finer than the class that it is listed under.
        if let Some(hit) = MEETINGS.exact(&Key::code(evidence.subcode)) {
            return Outcome::failed(evidence.build(hit.judgement, MatchedBy::Code));
        }
    }
    Outcome::failed(context.judge(&mut evidence, likely))
}
