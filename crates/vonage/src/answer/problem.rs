//! Problem documents, with every extension that Vonage adds.

use messaging_error::catalogue::Table;
use messaging_error::waits::{self, Unit};
use messaging_error::{Key, MatchedBy, MessagingError, Origin};

use crate::catalogue::VERIFY_V2;
use crate::context::Context;
use crate::read::{Body, Inner};
use crate::shape::type_of;
use crate::{Api, ProblemType};

/// The members that decide or are kept.
#[derive(Copy, Clone, Default)]
pub(crate) struct Facts<'f> {
    /// `type`, exactly.
    pub(crate) kind: &'f str,
    pub(crate) title: &'f str,
    pub(crate) detail: &'f str,
    pub(crate) instance: &'f str,
    /// `status`, which no problem of Vonage's was seen to have.
    pub(crate) status: Option<u16>,
    /// `code`, which repeats the fragment.
    pub(crate) code: &'f str,
    pub(crate) request_id: &'f str,
    pub(crate) retry_after: &'f str,
    pub(crate) field: &'f str,
    /// The code of the first field at fault, where it has one.
    pub(crate) item_code: &'f str,
    /// The `type` of the first problem inside this one.
    pub(crate) nested_kind: &'f str,
    pub(crate) item_index: Option<u32>,
}

impl<'f> Facts<'f> {
    pub(crate) fn of(body: &'f Body<'_>) -> Self {
        let item = body.errors.items.first().map(Inner::innermost);
        Self {
            kind: type_of(body),
            title: body.problem.title().unwrap_or_default(),
            detail: body.problem.detail().unwrap_or_default(),
            instance: body.problem.instance().or(body.instance_id.get()).unwrap_or_default(),
            status: body.status.as_str().parse().ok().filter(|status| (100..=599).contains(status)),
            code: body.code.as_str(),
            request_id: body.request_id.as_str(),
            retry_after: body.retry_after.as_str(),
            field: first([body.parameters.field(), item.map_or("", |item| item.field.as_str())]),
            item_code: first([body.parameters.code.as_str(), item.map_or("", |item| item.code.as_str())]),
            nested_kind: body.errors.problems().next().map_or("", kind_of),
            item_index: None,
        }
    }

    /// The facts of a problem inside another document.
    pub(crate) fn of_inner(inner: &'f Inner<'_>) -> Self {
        Self {
            kind: kind_of(inner),
            title: inner.problem.title().unwrap_or_default(),
            detail: inner.problem.detail().unwrap_or_default(),
            instance: inner.problem.instance().unwrap_or_default(),
            code: inner.code.as_str(),
            field: first([inner.parameters.field(), inner.field.as_str()]),
            item_code: inner.parameters.code.as_str(),
            nested_kind: inner.nested.problems().next().map_or("", kind_of),
            ..Self::default()
        }
    }
}

fn kind_of<'f>(inner: &'f Inner<'_>) -> &'f str {
    let kind = inner.problem.type_uri();
    if kind.is_blank() { "" } else { kind.as_str() }
}

fn first<const N: usize>(texts: [&str; N]) -> &str {
    texts.into_iter().find(|text| !text.is_empty()).unwrap_or_default()
}

/// Judges a problem.
pub(crate) fn judge(facts: &Facts<'_>, context: &Context<'_>) -> MessagingError {
    let kind = ProblemType::of(facts.kind);
    let nested = ProblemType::of(facts.nested_kind);
    let mut evidence = context.evidence();
    evidence.http_status = context.http_status.or(facts.status);
    evidence.code = first([kind.code(), facts.code]);
    evidence.subcode = first([nested.code(), facts.item_code]);
    evidence.message = facts.title;
    evidence.detail = facts.detail;
    evidence.trace_id = first([facts.instance, context.request_id]);
    evidence.message_id = facts.request_id;
    evidence.field = facts.field;
    evidence.item_index = facts.item_index;
    if !facts.retry_after.is_empty() {
        evidence.delay = waits::longest([evidence.delay, waits::in_unit(facts.retry_after, Unit::Seconds, None)]);
    }

    // A conflict that names a verification is about one that still runs. Without the name it may be one for which the time
    // has not come, or never will.
    let is_conflict = match evidence.code {
        "conflict" | "concurrent" => true,
        "" => evidence.http_status == Some(409),
        _ => false,
    };
    if is_conflict && !facts.request_id.is_empty() {
        if let Some(hit) = VERIFY_V2.exact(&Key::code("concurrent")) {
            return evidence.build(hit.judgement, MatchedBy::Code);
        }
    }
    // Summaries such as "no number could be added" leave the cause to the problems inside.
    if !nested.code().is_empty() {
        let key = Key { code: nested.code(), subcode: "", status: evidence.http_status };
        if let Some(hit) = context.find(&key, likely(nested, nested.code(), context.origin)) {
            return evidence.build(hit.judgement, MatchedBy::Code);
        }
    }
    let likely = likely(kind, evidence.code, context.origin);
    if kind.api().is_some() {
        // Where no row gives a finer link.
        evidence.docs_url = "https://developer.vonage.com/en/api-errors";
    }
    context.judge(&mut evidence, likely)
}

/// The tables of the API that a type names, or a code that is written as only one API writes its codes.
fn likely(kind: ProblemType<'_>, code: &str, origin: Origin) -> &'static [&'static Table] {
    match (kind.api(), origin) {
        (None, _) if code.contains(':') => Api::Conversation.answers(),
        (None, _) => &[],
        (Some(api), Origin::Webhook | Origin::Receipt) => api.events(),
        (Some(api), _) => api.answers(),
    }
}
