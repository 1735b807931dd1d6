//! From an [`Answer`] to an [`Outcome`].

use std::cell::OnceCell;
use std::mem::take;

use http::{HeaderMap, HeaderName, HeaderValue};
use messaging_error::{
    Delay, DuplicateRisk, Evidence, Judgement, MatchedBy, MessagingError, Origin, Outcome, Reason, ResponseParts,
    StatusStep, http_status, json, waits,
};

use super::Answer;
use super::array::{Batch, Element};
use super::rare::Rare;
use crate::PROVIDER;
use crate::catalogue::Dialect;
use crate::fault::{Fault, Faults};
use crate::translate;
use crate::webhook::{Sink, Status};

/// What is known from around the body.
#[derive(Copy, Clone)]
pub(crate) struct Around<'p> {
    pub(crate) parts: ResponseParts<'p>,
    /// Whether the body was posted to us.
    pub(crate) is_event: bool,
    /// How many bodies this one is nested in.
    pub(crate) depth: u8,
    /// The wait that the headers ask for, which is the same for every error of an answer: read when the first one asks.
    pub(crate) wait: &'p OnceCell<Option<Delay>>,
}

impl<'p> Around<'p> {
    pub(crate) fn evidence(&self) -> Evidence<'p> {
        let mut evidence = Evidence::new(PROVIDER, if self.is_event { Origin::Webhook } else { Origin::Response });
        evidence.http_status = self.parts.status();
        evidence.delay = self.delay();
        evidence
    }

    fn item(&self, index: usize) -> Evidence<'p> {
        let mut evidence = self.evidence();
        evidence.origin = if self.is_event { Origin::Webhook } else { Origin::Item };
        evidence.item_index = u32::try_from(index).ok();
        evidence
    }

    /// The id to quote where the body has none: Meta repeats it in a header.
    pub(crate) fn trace_id(&self) -> &'p str {
        let of = |name| self.parts.header(name);
        of("x-fb-trace-id").or_else(|| of("x-fb-request-id")).unwrap_or_default()
    }

    pub(crate) fn delay(&self) -> Option<Delay> {
        *self.wait.get_or_init(|| waits::header_wait(&self.parts))
    }

    fn has_failed(&self) -> bool {
        self.parts.status().is_some_and(|status| status >= 300)
    }
}

impl<'a> Answer<'a> {
    /// What the body says; `None` if it says nothing that Meta or one of its gateways would.
    pub(crate) fn outcome(&mut self, around: Around<'_>) -> Option<Outcome> {
        let Self {
            error,
            errors,
            messages,
            contacts,
            message_id,
            recipient,
            id,
            success,
            data,
            event,
            elements,
            rare,
            weak,
        } = self;
        if let Some(elements) = elements {
            return elements.outcome(around);
        }
        let beside = beside(rare.as_deref());
        if event.is_some() || messages.inbound {
            let mut sink = event.take().unwrap_or_default();
            messages.faulty.iter().for_each(|message| message.finish(&mut sink));
            let mut evidence = Evidence::new(PROVIDER, Origin::Webhook);
            evidence.trace_id = json::shared(beside, errors.len());
            sink.extend(errors.iter().map(|fault| fault.judge(evidence, Dialect::OnPremises)));
            return Some(sink.outcome());
        }
        let accepted = messages.with_id + usize::from(message_id.get().is_some());
        if error.is_object && !error.fault.is_blank() {
            return Some(envelope(&error.fault, rare.as_deref(), accepted, around));
        }
        let status = rare.as_deref().map(|rare| &rare.status).filter(|status| status.get().is_some());
        if let Some(status) = status.filter(|_| recipient.get().is_some() && id.get().is_some()) {
            let status = Status {
                id: take(id),
                recipient: take(recipient),
                status: status.clone(),
                trace_id: beside.into(),
                errors: take(errors),
            };
            let mut sink = Sink::default();
            status.finish(&mut sink, Dialect::OnPremises);
            return Some(sink.outcome());
        }
        if !errors.is_empty() {
            return Some(list(errors, beside, accepted, around));
        }
        if let Some(text) = error.plain.get() {
            return Some(plain(text, around));
        }
        if accepted > 0 {
            return Some(Outcome::Accepted);
        }
        if let Some(outcome) = rare.as_deref().and_then(|rare| rare.outcome(around, success.as_bool())) {
            return Some(outcome);
        }
        if success.as_bool() == Some(false) || error.flag {
            return Some(Outcome::failed(around.evidence().judge(&[])));
        }
        if around.has_failed() {
            return None;
        }
        if !contacts.invalid.is_empty() {
            let errors = contacts.invalid.iter().enumerate().map(|(index, contact)| {
                let mut evidence = around.item(index);
                evidence.code = contact.status.as_str();
                evidence.recipient = contact.input.as_str();
                evidence.judge_by(&[&Dialect::ContactCheck])
            });
            return Some(Outcome::of_items(contacts.valid, errors.collect()));
        }
        let worked = success.as_bool() == Some(true) || id.get().is_some() || data.is_result() || contacts.valid > 0;
        // A word for what happened stands in events only, and one of no kind above may tell of anything.
        *weak = match rare.as_deref().and_then(|rare| rare.event.get()) {
            Some(word) => Some(foreign_event(word)),
            None => (worked && !around.is_event).then_some(Outcome::Accepted),
        };
        None
    }
}

/// An event of which no more is known than its name.
fn foreign_event(word: &str) -> Outcome {
    let mut evidence = Evidence::new(PROVIDER, Origin::Webhook);
    evidence.code = word;
    evidence.pending = true;
    Outcome::failed(evidence.judge(&[]))
}

/// The id to quote that a wrapper put beside the error, before or behind it.
fn beside<'r>(rare: Option<&'r Rare<'_>>) -> &'r str {
    rare.map(|rare| rare.flat.trace_id.as_str()).unwrap_or_default()
}

/// The Graph envelope, with the lists that stand beside it.
fn envelope(fault: &Fault<'_>, rare: Option<&Rare<'_>>, accepted: usize, around: Around<'_>) -> Outcome {
    let blocked = rare.map(|rare| &rare.block_users);
    if let Some(blocked) = blocked.filter(|blocked| blocked.failed.iter().any(|user| !user.errors.is_empty())) {
        let mut errors = Vec::new();
        let trace_id = json::shared(fault.trace_id.as_str(), blocked.failed.len());
        for (index, user) in blocked.failed.iter().enumerate() {
            let mut evidence = around.item(index);
            evidence.recipient = user.address.as_str();
            evidence.trace_id = trace_id;
            // Nothing was sent to this person: the call only edits a list.
            for cause in user.errors.iter() {
                let error = cause.judge(evidence, Dialect::Graph).with_duplicate_risk(DuplicateRisk::NotASend);
                json::keep(&mut errors, error);
            }
        }
        return Outcome::of_items(blocked.done, errors);
    }
    // A gateway's text inside the object may hold the whole envelope.
    if fault.code.is_absent() && fault.inner.is_none() && around.depth < 2 {
        if let Some(outcome) = embedded(fault.message.as_str(), around) {
            return outcome;
        }
    }
    let inner = fault.innermost();
    let mut evidence = around.evidence();
    evidence.trace_id = match (fault.trace_id.as_str(), beside(rare)) {
        ("", "") => around.trace_id(),
        ("", beside) => beside,
        (own, _) => own,
    };
    if accepted > 0 {
        evidence.risk_floor = Some(DuplicateRisk::High);
    }
    let error = inner.judge(evidence, inner.graph_dialect());
    finish(error, accepted)
}

/// Some participants worked and others did not, but the answer does not say how many: at least one.
fn finish(error: MessagingError, accepted: usize) -> Outcome {
    let summary = error.raw_code() == Some("131201");
    match (accepted, summary) {
        (0, true) => Outcome::Partial { accepted: 1, errors: vec![error] },
        (0, false) => Outcome::failed(error),
        (accepted, _) => Outcome::Partial { accepted, errors: vec![error] },
    }
}

/// The on-premises list, and what gateways make of it.
fn list(errors: &Faults<'_>, trace_id: &str, accepted: usize, around: Around<'_>) -> Outcome {
    let count = errors.len();
    let trace_id = json::shared(trace_id, count);
    let judge = |(index, fault): (usize, &Fault<'_>)| {
        let mut evidence = if count == 1 { around.evidence() } else { around.item(index) };
        evidence.trace_id = trace_id;
        if accepted > 0 {
            evidence.risk_floor = Some(DuplicateRisk::High);
        }
        // One gateway puts an HTTP status there and words into `message`; Meta itself writes a title.
        let status = fault.code.as_str().parse().ok().filter(|_| fault.title.is_absent()).and_then(http_status);
        match status {
            Some(judgement) if !fault.message.is_absent() => {
                evidence.status_step = StatusStep::Is(judgement);
                fault.judge(evidence, Dialect::Foreign)
            }
            _ => fault.judge(evidence, Dialect::OnPremises),
        }
    };
    Outcome::of_items(accepted, errors.iter().enumerate().map(judge).collect())
}

/// A text where an object was expected: it may quote the envelope.
fn plain(text: &str, around: Around<'_>) -> Outcome {
    if let Some(outcome) = embedded(text, around) {
        return outcome;
    }
    let mut evidence = around.evidence();
    evidence.message = text;
    evidence.trace_id = around.trace_id();
    Outcome::failed(evidence.judge(&[]))
}

/// The envelope that a sentence quotes, as it stands or escaped.
pub(crate) fn embedded(text: &str, around: Around<'_>) -> Option<Outcome> {
    let quoted = text.get(text.find('{')?..)?;
    if around.depth >= 2 {
        return None;
    }
    let around = Around { depth: around.depth + 1, ..around };
    let read = |text: &str| {
        let printed = json::from_python(text);
        let mut answer = Answer::default();
        let _ = json::read(printed.as_deref().unwrap_or(text), &mut answer);
        (answer.error.is_object && !answer.error.fault.is_blank()).then(|| answer.outcome(around)).flatten()
    };
    read(quoted).or_else(|| if quoted.contains("\\\"") { read(&quoted.replace("\\\"", "\"")) } else { None })
}

impl Batch<'_> {
    fn outcome(&self, around: Around<'_>) -> Option<Outcome> {
        let known = |element: &Element<'_>| {
            !element.code.is_absent() || !element.event_type.is_absent() || element.error.is_object
        };
        if around.depth > 0 || !self.list.iter().flatten().any(known) {
            return None;
        }
        let mut sink = Sink::default();
        for (index, element) in self.list.iter().enumerate() {
            match element {
                Some(element) => element.collect(index, around, &mut sink),
                // Not run, or not finished in time; a send among them may be out.
                None => {
                    let mut evidence = around.item(index);
                    evidence.http_status = None;
                    sink.extend([evidence.build(Judgement::of(Reason::DeliveryUnknown), MatchedBy::Nothing)]);
                }
            }
        }
        Some(sink.outcome())
    }
}

impl Element<'_> {
    fn collect(&self, index: usize, around: Around<'_>, sink: &mut Sink) {
        if self.event_type.get().is_some() {
            return self.collect_event(around, sink);
        }
        let headers: HeaderMap = self
            .headers
            .0
            .iter()
            .filter_map(|header| {
                Some((
                    header.name.as_str().parse::<HeaderName>().ok()?,
                    HeaderValue::from_str(header.value.as_str()).ok()?,
                ))
            })
            .collect();
        let mut parts = ResponseParts::of_body(self.body.as_str().as_bytes()).with_headers(&headers);
        // An element without a status of its own came with the answer's.
        let own = self.code.as_str().parse().ok();
        if let Some(status) = own.or(around.parts.status().filter(|_| self.code.is_absent())) {
            parts = parts.with_status(status);
        }
        let wait = OnceCell::new();
        let around = Around { parts, is_event: around.is_event, depth: around.depth + 1, wait: &wait };
        let outcome =
            if self.error.is_object { envelope(&self.error.fault, None, 0, around) } else { translate::read(around) };
        match outcome {
            Outcome::Accepted => sink.accepted += 1,
            other => {
                sink.accepted += other.accepted();
                let index = u32::try_from(index).unwrap_or(u32::MAX);
                let errors = other.errors().iter().cloned();
                sink.extend(errors.map(|error| error.with_origin(Origin::Item).with_item_index(index)));
            }
        }
    }

    /// Gupshup's enterprise callback: `000` is the code of success.
    fn collect_event(&self, around: Around<'_>, sink: &mut Sink) {
        let failed = self.event_type.as_str().eq_ignore_ascii_case("failed");
        let code = self.error_code.get().filter(|code| *code != "000");
        if !failed && code.is_none() {
            sink.accepted += 1;
            return;
        }
        let mut evidence = around.evidence();
        evidence.origin = Origin::Webhook;
        evidence.http_status = None;
        evidence.code = code.unwrap_or_default();
        evidence.message = self.cause.as_str();
        evidence.message_id = self.external_id.as_str();
        evidence.recipient = self.destination.as_str();
        evidence.pending = !failed;
        sink.extend([evidence.judge_by(&[&Dialect::Foreign])]);
    }
}

impl Rare<'_> {
    fn outcome(&self, around: Around<'_>, success: Option<bool>) -> Option<Outcome> {
        if let Some((sink, rest)) = self.change.as_ref().filter(|_| self.field.get().is_some() && !around.has_failed())
        {
            let mut sink = sink.clone();
            rest.judge(self.field.as_str(), "", &mut sink);
            return Some(sink.outcome());
        }
        if let Some(outcome) = self.event().filter(|outcome| !around.has_failed() || !outcome.errors().is_empty()) {
            return Some(outcome);
        }
        let one = |fault: &Fault<'_>, dialect, status: Option<u16>| {
            let mut evidence = around.evidence();
            evidence.trace_id = around.trace_id();
            if !around.has_failed() {
                if let Some(judgement) = status.and_then(http_status) {
                    evidence.status_step = StatusStep::Is(judgement);
                }
            }
            Some(Outcome::failed(fault.judge(evidence, dialect)))
        };
        let number = |code: &messaging_error::json::Scalar<'_>| code.as_str().parse::<u16>().ok();
        // The error object as logs show it, without the envelope around it.
        let is_graph_error = self.kind.as_str().ends_with("Exception")
            || !self.flat.trace_id.is_absent()
            || !self.flat.subcode.is_absent()
            || !self.flat.is_transient.is_absent();
        if is_graph_error && !self.flat.code.is_absent() {
            let fault = Fault { kind: self.kind.clone(), ..self.flat.clone() };
            return one(&fault, fault.graph_dialect(), None);
        }
        let meta = &self.meta;
        if meta.message.get().is_some() || meta.error_type.get().is_some() || meta.success.as_bool() == Some(false) {
            let fault = Fault { code: meta.error_type.clone(), message: meta.message.clone(), ..Fault::default() };
            return one(&fault, Dialect::Foreign, number(&meta.http_code));
        }
        if self.error_code.get().is_some() {
            let fault = Fault { code: self.error_code.clone(), ..self.flat.clone() };
            return one(&fault, Dialect::Graph, None);
        }
        // Here the code is the HTTP status, and the type is all there is for a name.
        if self.error_type.get().is_some() {
            let fault = Fault { code: self.error_type.clone(), ..self.flat.clone() };
            return one(&fault, Dialect::Foreign, number(&self.flat.code));
        }
        if self.request_error.code.get().is_some() || self.request_error.text.get().is_some() {
            let fault = Fault {
                code: self.request_error.code.clone(),
                message: self.request_error.text.clone(),
                ..Fault::default()
            };
            return one(&fault, Dialect::Foreign, None);
        }
        if self.camel_code.get().is_some() {
            let fault = Fault { code: self.camel_code.clone(), message: self.description.clone(), ..Fault::default() };
            return one(&fault, Dialect::Foreign, None);
        }
        if self.status.as_str().eq_ignore_ascii_case("error") {
            return one(&self.flat, Dialect::Gupshup, None);
        }
        if !self.validation_errors.is_empty() {
            return Some(self.invalid_flow(around, success));
        }
        if !self.health.faults.is_empty() {
            let dialect = if self.health.on_premises { Dialect::OnPremises } else { Dialect::Health };
            let faults = self.health.faults.iter().enumerate();
            let errors = faults.map(|(index, fault)| {
                fault.judge(around.item(index), dialect).with_duplicate_risk(DuplicateRisk::NotASend)
            });
            return Some(Outcome::of_items(self.health.sound, errors.collect()));
        }
        (self.health.sound > 0 && !around.has_failed()).then_some(Outcome::Accepted)
    }

    /// The definition of a flow was stored or not (`success`), but cannot be published as it is. No code expresses that.
    fn invalid_flow(&self, around: Around<'_>, success: Option<bool>) -> Outcome {
        let errors = self.validation_errors.iter().enumerate().map(|(index, invalid)| {
            let mut evidence = around.item(index);
            evidence.code = invalid.error.as_str();
            evidence.message = invalid.message.as_str();
            let judgement = Judgement::of(Reason::InvalidParameter).risk(DuplicateRisk::NotASend);
            let error = evidence.build(judgement, MatchedBy::Nothing);
            match invalid.line.get() {
                Some(line) => error.with_field(&format!("line {line}")),
                None => error,
            }
        });
        Outcome::of_items(usize::from(success == Some(true)), errors.collect())
    }
}
