//! From what was read to an error.

use std::time::Duration;

use messaging_error::{
    Codes, Delay, DelaySource, DuplicateRisk, Evidence, Key, MessagingError, Origin, StatusStep, http_status, mask,
    waits,
};

use super::codes::{CodeTable, Found};
use super::plan::Plan;
use super::sheet::Sheet;
use super::source::{View, first};
use super::text::TextRule;
use super::wait::read_wait;

/// One failure, and everything that bears on it.
pub(super) struct Case<'c> {
    pub(super) sheet: &'c Sheet,
    pub(super) view: View<'c>,
    /// The answer around an element.
    pub(super) outer: Option<(&'c Sheet, View<'c>)>,
    pub(super) tables: [Option<&'c CodeTable>; 2],
    /// The codes of another provider that are repeated here.
    pub(super) others: Option<&'c dyn Codes>,
    pub(super) origin: Origin,
    pub(super) index: Option<u32>,
    pub(super) readable: bool,
    pub(super) pending: bool,
    pub(super) risk_floor: Option<DuplicateRisk>,
}

impl Plan {
    pub(super) fn judge(&self, case: &Case<'_>) -> MessagingError {
        let (fields, view) = (&case.sheet.fields, &case.view);
        let outer = |pick: for<'f> fn(&'f super::sheet::Fields) -> &'f Vec<super::source::Source>| match &case.outer {
            Some((sheet, view)) => first(pick(&sheet.fields), &[], view),
            None => "",
        };
        let or = |own: &'_ str, other| -> bool { own.is_empty() && !str::is_empty(other) };

        let mut code = first(&fields.code, &fields.ignore, view);
        let mut subcode = first(&fields.subcode, &fields.ignore, view);
        let mut message = first(&fields.message, &[], view);
        let outer_message = outer(|fields| &fields.message);
        if or(message, outer_message) {
            message = outer_message;
        }
        let mut trace_id = first(&fields.request_id, &fields.ignore, view);
        let outer_trace = outer(|fields| &fields.request_id);
        if or(trace_id, outer_trace) {
            trace_id = outer_trace;
        }
        // A short plain text in place of the usual format is all that there is to show.
        if message.is_empty() && !case.readable && view.body.len() <= 300 && !view.body.starts_with(['<', '{', '[']) {
            message = view.body;
        }

        let http = view.parts.status();
        let in_body = first(&fields.status, &[], view).parse().ok().filter(|status| (100..=599).contains(status));
        let status = in_body.or(http);

        let find = |code, subcode| Found::search(&Key { code, subcode, status }, case.tables, case.others);
        let mut found = find(code, subcode);
        let mut delay = self.delay(case);
        let mut by_text = false;
        // A path of the answer's rules starts at the answer, not at the element.
        let own = case.sheet.texts.iter().map(|rule| (rule, view));
        let outer = case.outer.iter().flat_map(|(sheet, view)| sheet.texts.iter().map(move |rule| (rule, view)));
        for (rule, view) in own.chain(outer) {
            if !is_asked(rule, code, status, found.is_some()) {
                continue;
            }
            let text = rule.subject(message, view);
            if !rule.matches(text) {
                continue;
            }
            delay = longer(delay, rule.delay(text));
            if rule.code.is_none() && rule.sub.is_none() {
                continue;
            }
            code = rule.code.as_deref().unwrap_or(code);
            subcode = rule.sub.as_deref().unwrap_or(subcode);
            by_text = rule.is_wording();
            found = find(code, subcode);
            break;
        }

        let mut evidence = Evidence::new(self.provider, case.origin);
        evidence.code = code;
        evidence.subcode = subcode;
        evidence.http_status = http;
        evidence.message = message;
        evidence.detail = first(&fields.detail, &[], view);
        evidence.field = first(&fields.field, &[], view);
        evidence.trace_id = trace_id;
        evidence.recipient = first(&fields.recipient, &fields.ignore, view);
        evidence.message_id = first(&fields.message_id, &fields.ignore, view);
        evidence.item_index = case.index;
        let fallback = || found.and_then(|found| found.fallback).map(documented);
        evidence.delay = delay.or_else(fallback);
        evidence.by_text = by_text;
        evidence.readable = case.readable;
        evidence.pending = case.pending;
        evidence.risk_floor = case.risk_floor;
        evidence.status_step = self.status_step(status, http);
        let in_body = first(&fields.docs, &[], view);
        evidence.docs_url = match found.and_then(|found| found.docs) {
            Some(docs) => docs,
            // A link is printed as it stands, so that none that carries an address or a secret may become one.
            None if is_plain_link(in_body) => in_body,
            None => self.docs.as_deref().unwrap_or_default(),
        };
        match &found {
            Some(found) => evidence.judge_by(&[found]),
            None => evidence.judge_by(&[]),
        }
    }

    fn status_step(&self, status: Option<u16>, http: Option<u16>) -> StatusStep {
        if !self.status_step {
            return StatusStep::Off;
        }
        if let Some(judgement) = status.and_then(|status| self.statuses.find(status)) {
            return StatusStep::Is(judgement);
        }
        match status.and_then(http_status) {
            Some(judgement) if status != http => StatusStep::Is(judgement),
            _ => StatusStep::Standard,
        }
    }

    /// The longest wait that the answer states.
    fn delay(&self, case: &Case<'_>) -> Option<Delay> {
        let own = Some((case.sheet, &case.view));
        let outer = case.outer.as_ref().map(|(sheet, view)| (*sheet, view));
        let mut delay = None;
        for (sheet, view) in own.into_iter().chain(outer) {
            for (source, unit) in &sheet.fields.waits {
                let from = match source.place {
                    super::source::Place::Header(_) => DelaySource::Header,
                    _ => DelaySource::Body,
                };
                delay = longer(delay, read_wait(source.get(view), *unit, from));
            }
        }
        if case.sheet.fields.standard_waits.or(case.outer.as_ref().and_then(|(sheet, _)| sheet.fields.standard_waits))
            != Some(false)
        {
            delay = longer(delay, waits::header_wait(case.view.parts));
        }
        delay
    }
}

fn documented(seconds: u32) -> Delay {
    Delay::after(Duration::from_secs(seconds.into()), DelaySource::Documented)
}

fn is_asked(rule: &TextRule, code: &str, status: Option<u16>, is_known: bool) -> bool {
    let by_code = match &rule.if_code {
        Some(wanted) => **wanted == *code,
        None => !is_known,
    };
    by_code && (rule.on.is_none() || rule.on == status)
}

fn longer(a: Option<Delay>, b: Option<Delay>) -> Option<Delay> {
    match (a, b) {
        (Some(a), Some(b)) => Some(a.longer(b)),
        (a, b) => a.or(b),
    }
}

/// Whether a text is a link, and nothing in it could be an address or a secret.
fn is_plain_link(text: &str) -> bool {
    let Some((scheme, rest)) = text.split_once("://") else { return false };
    let path = rest.split_once('/').map_or("", |(_, path)| path);
    scheme.starts_with("http") && !rest.contains(['?', '@']) && mask::text(path) == path
}
