//! The status webhook of the Messages API, v1 and v0.1, which one endpoint may both receive.

use messaging_error::json;
use messaging_error::{DuplicateRisk, Failover, MessagingError, Origin, Outcome};

use crate::ProblemType;
use crate::catalogue::MESSAGES;
use crate::context::Context;
use crate::read::{Body, Inner, Segment};

/// The members that decide or are kept.
#[derive(Copy, Clone, Default)]
pub(crate) struct Facts<'f> {
    pub(crate) message_uuid: &'f str,
    pub(crate) to: &'f str,
    pub(crate) status: &'f str,
    /// `error.type`
    pub(crate) kind: &'f str,
    /// `error.code`, of v0.1
    pub(crate) code: &'f str,
    /// `error.title`, which holds the code in v1
    pub(crate) title: &'f str,
    /// `error.detail`, or `error.reason` of v0.1
    pub(crate) detail: &'f str,
    pub(crate) instance: &'f str,
    /// Whether the provider itself takes another step of a failover workflow.
    pub(crate) continues: bool,
}

impl<'f> Facts<'f> {
    /// The code: the fragment of the type, the member of v0.1, or a title that is a number.
    pub(crate) fn code(&self) -> &'f str {
        let kind = ProblemType::of(self.kind);
        let is_number = !self.title.is_empty() && self.title.bytes().all(|byte| byte.is_ascii_digit());
        match (kind.code(), self.code) {
            ("", "") if is_number => self.title,
            ("", code) => code,
            (fragment, _) => fragment,
        }
    }
}

/// Whether nothing more will happen to a message with this status, and it was not delivered.
fn has_failed(status: &str) -> bool {
    matches!(status, "rejected" | "undeliverable" | "failed")
}

pub(crate) fn outcome(body: &Body<'_>, context: &Context<'_>) -> Outcome {
    let context = context.with_origin(Origin::Webhook);
    let inner = body.error.as_deref().filter(|inner| !inner.is_blank()).map(Inner::innermost);
    let mut facts = Facts {
        message_uuid: body.message_uuid.as_str(),
        to: body.to.0.as_str(),
        status: body.status.as_str(),
        continues: body.workflow.continues(),
        ..Facts::default()
    };
    let number = inner.and_then(|inner| inner.problem.title_number()).map(|number| number.to_string());
    if let Some(inner) = inner {
        let kind = inner.problem.type_uri();
        facts.kind = if kind.is_blank() { "" } else { kind.as_str() };
        facts.code = inner.code.as_str();
        facts.title = number.as_deref().or(inner.problem.title()).or(inner.plain.get()).unwrap_or_default();
        facts.detail = inner.problem.detail().or(inner.reason.get()).unwrap_or_default();
        facts.instance = inner.problem.instance().unwrap_or_default();
        return Outcome::failed(judge(&facts, &context));
    }
    let segments = &body.sms.segments.0;
    if segments.iter().any(is_troubled) {
        return of_segments(segments, &facts, &context);
    }
    match facts.status {
        // The answer to a send has no status, and an inbound message neither.
        "" if context.is_error() => super::super::answer::unreadable(&context),
        "" | "submitted" | "delivered" | "read" | "accepted" => Outcome::Accepted,
        _ => Outcome::failed(judge(&facts, &context)),
    }
}

/// Judges a webhook that reports a failure, or an error beside a status that is none.
pub(crate) fn judge(facts: &Facts<'_>, context: &Context<'_>) -> MessagingError {
    let mut evidence = context.evidence();
    evidence.code = facts.code();
    let title_is_code = facts.title == evidence.code;
    evidence.message = if title_is_code { "" } else { facts.title };
    evidence.detail = facts.detail;
    if !facts.instance.is_empty() {
        evidence.trace_id = facts.instance;
    }
    evidence.recipient = facts.to;
    evidence.message_id = facts.message_uuid;
    // The carrier may still be trying, or the message may be there, or the next step of a workflow is on its way.
    evidence.pending = !has_failed(facts.status) || facts.continues;
    context.judge(&mut evidence, &[&MESSAGES])
}

fn is_troubled(segment: &Segment<'_>) -> bool {
    !matches!(segment.error_code.as_str(), "" | "0") || has_failed(segment.status.as_str())
}

/// One verdict per segment. The message is one: if any segment is out, or may be, sending the whole again repeats it.
fn of_segments(segments: &[Segment<'_>], facts: &Facts<'_>, context: &Context<'_>) -> Outcome {
    let context = context.among(segments.len());
    let (to, message_uuid) = (json::shared(facts.to, segments.len()), json::shared(facts.message_uuid, segments.len()));
    let is_partly_out = segments.iter().any(|segment| !has_failed(segment.status.as_str()));
    let errors: Vec<MessagingError> = (0u32..)
        .zip(segments)
        .filter(|(_, segment)| is_troubled(segment))
        .map(|(index, segment)| {
            let mut evidence = context.evidence();
            evidence.code = segment.error_code.as_str();
            evidence.recipient = to;
            evidence.message_id = message_uuid;
            evidence.item_index = Some(index);
            evidence.pending = facts.continues
                || !has_failed(segment.status.as_str())
                || !(facts.status.is_empty() || has_failed(facts.status));
            if is_partly_out {
                evidence.risk_floor = Some(DuplicateRisk::High);
            }
            let error = context.judge(&mut evidence, &[&MESSAGES]);
            if is_partly_out { error.with_failover(Failover::None) } else { error }
        })
        .collect();
    Outcome::of_items(segments.len() - errors.len(), errors)
}
