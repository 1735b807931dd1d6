//! The older developer APIs: `error-code` with `error-code-label`, and the old proxy's `error_title`.

use messaging_error::{DuplicateRisk, Key, MatchedBy, MessagingError, Outcome, StatusStep, http_status};

use crate::catalogue::{ACCOUNT, NUMBERS, PRICING, VOICE};
use crate::context::Context;
use crate::read::Body;
use crate::shape::type_of;

/// The APIs whose errors have this shape.
static SPEAKERS: [&messaging_error::catalogue::Table; 3] = [&NUMBERS, &ACCOUNT, &PRICING];

pub(crate) fn outcome(body: &Body<'_>, context: &Context<'_>) -> Outcome {
    let code = body.legacy_code.get().or(body.code.get()).unwrap_or_default();
    // Success in the member for errors; an error status beside it is the one thing that overrules it.
    if code.len() == 3 && code.starts_with('2') && !context.is_error() {
        return Outcome::Accepted;
    }
    Outcome::failed(judge(code, body.legacy_label.as_str(), context))
}

/// Judges by `error-code`. The label is kept and never decides.
pub(crate) fn judge(code: &str, label: &str, context: &Context<'_>) -> MessagingError {
    let mut evidence = context.evidence();
    evidence.code = code;
    evidence.message = label;
    let key = Key { code, subcode: "", status: context.http_status };
    if code.is_empty() || context.find(&key, &[]).is_some() {
        return context.judge(&mut evidence, &[]);
    }
    // Several APIs speak like this. Where they agree on the number it is known; where they do not, the number counts only as
    // the HTTP status that it looks like.
    let mut hits = SPEAKERS.iter().filter_map(|table| table.exact(&key));
    if let Some(first) = hits.next() {
        if hits.all(|other| other.judgement.reason == first.judgement.reason) {
            let mut judgement = first.judgement.risk(first.judgement.reason.verdict().duplicate_risk);
            judgement.docs_url = None;
            return evidence.build(judgement, MatchedBy::Code);
        }
    }
    if let Some(judgement) = code.parse().ok().and_then(http_status) {
        evidence.status_step = StatusStep::Is(judgement.risk(risk(judgement.reason)));
    }
    evidence.judge(&[])
}

fn risk(reason: messaging_error::Reason) -> DuplicateRisk {
    reason.verdict().duplicate_risk
}

/// `{"type":"UNAUTHORIZED","error_title":"…"}`, and `{"type":400,"title":"…"}`.
pub(crate) fn old_proxy(body: &Body<'_>, context: &Context<'_>) -> Outcome {
    let number = body.problem.type_number().map(|number| number.to_string()).unwrap_or_default();
    let mut evidence = context.evidence();
    evidence.code = if number.is_empty() { type_of(body) } else { &number };
    evidence.message = body.error_title.get().or(body.problem.title()).unwrap_or_default();
    evidence.detail = body.problem.detail().unwrap_or_default();
    evidence.field = body.parameters.field();
    if let Some(instance) = body.problem.instance() {
        evidence.trace_id = instance;
    }
    Outcome::failed(context.judge(&mut evidence, &[&VOICE]))
}
