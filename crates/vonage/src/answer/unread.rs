//! Documents that report no failure, and bodies that are none of Vonage's.

use messaging_error::{Key, MatchedBy, MessagingError, Outcome, Reason};

use crate::Api;
use crate::catalogue::CONVERSION;
use crate::context::Context;
use crate::read::Body;

/// A document of no known shape.
pub(crate) fn other(body: &Body<'_>, context: &Context<'_>) -> Outcome {
    if let Some(inner) = body.error.as_deref().filter(|inner| !inner.is_blank()) {
        let inner = inner.innermost();
        let mut evidence = context.evidence();
        evidence.code = inner.code.as_str();
        evidence.message = inner.reason.get().or(inner.plain.get()).unwrap_or_default();
        return Outcome::failed(context.judge(&mut evidence, &[]));
    }
    if let Some(text) = body.errors.items.iter().find_map(|item| item.plain.get()) {
        let mut evidence = context.evidence();
        evidence.message = text;
        return Outcome::failed(context.judge(&mut evidence, &[]));
    }
    // An error in a form that nobody has seen is still no success.
    if body.error.as_deref().is_some_and(|inner| inner.is_object) || !body.errors.items.is_empty() {
        return unreadable(context);
    }
    // These APIs say inside the body whether they did it.
    let is_verdict_owed = matches!(context.api, Some(Api::Sms | Api::VerifyV1 | Api::NumberInsight));
    let names_a_message = [&body.message_id, &body.msisdn, &body.leg_id, &body.conversation_id, &body.request_id];
    let is_quiet = match context.http_status {
        Some(_) => context.is_success() && body.is_object && body.size > 0 && !is_verdict_owed,
        // An inbound message, or another event that tells of no failure.
        None => names_a_message.iter().any(|member| member.get().is_some()),
    };
    if is_quiet { Outcome::Accepted } else { unreadable(context) }
}

/// An answer without a body.
pub(crate) fn empty(context: &Context<'_>) -> Outcome {
    if context.api == Some(Api::Conversion) {
        if context.is_success() {
            return Outcome::Accepted;
        }
        // The one API whose statuses are its codes.
        let number = context.http_status.map(|status| status.to_string()).unwrap_or_default();
        if let Some(hit) = CONVERSION.exact(&Key::code(&number)) {
            return Outcome::failed(context.evidence().build(hit.judgement, MatchedBy::HttpStatus));
        }
    }
    // "No content" is how deletions and updates succeed.
    if matches!(context.http_status, Some(204 | 205)) { Outcome::Accepted } else { unreadable(context) }
}

/// A body that is not Vonage's: the status alone counts, and it may prove nothing.
pub(crate) fn unreadable(context: &Context<'_>) -> Outcome {
    let mut evidence = context.evidence();
    evidence.readable = false;
    let error: MessagingError = evidence.judge(&[]);
    if error.reason() == Reason::ResponseUnreadable { Outcome::Unclear(error) } else { Outcome::failed(error) }
}
