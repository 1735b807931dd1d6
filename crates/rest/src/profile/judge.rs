//! From what was read to an error.

use std::time::Duration;

use messaging_error::{
    Codes, Delay, DelaySource, DuplicateRisk, Evidence, Key, MessagingError, Origin, StatusStep, http_status, json,
    mask, waits,
};

use super::codes::{CodeTable, Found};
use super::plan::Plan;
use super::sheet::Sheet;
use super::source::{Place, View, first};
use super::text::TextRule;
use super::wait::stated;

/// One failure, and everything that bears on it.
pub(super) struct Case<'c> {
    pub(super) sheet: &'c Sheet,
    pub(super) view: View<'c>,
    /// The answer around an element.
    pub(super) outer: Option<&'c Outer<'c>>,
    pub(super) tables: [Option<&'c CodeTable>; 2],
    /// The codes of another provider that are repeated here.
    pub(super) others: Option<&'c dyn Codes>,
    pub(super) origin: Origin,
    pub(super) index: Option<u32>,
    pub(super) readable: bool,
    pub(super) pending: bool,
    pub(super) risk_floor: Option<DuplicateRisk>,
}

/// What the answer around elements gives to each of them. It is looked up once: elements are many, and texts can be long.
pub(super) struct Outer<'c> {
    sheet: &'c Sheet,
    message: &'c str,
    trace_id: &'c str,
    stated_wait: Option<Delay>,
    header_wait: Option<Delay>,
    /// For every text rule of the answer, whether it fits there, and the wait that it finds.
    fits: Vec<(bool, Option<Delay>)>,
}

impl<'c> Outer<'c> {
    pub(super) fn new(sheet: &'c Sheet, view: &'c View<'c>, elements: usize) -> Self {
        let message = first(&sheet.fields.message, &[], view);
        Self {
            sheet,
            fits: sheet.texts.iter().map(|rule| rule.find(rule.subject(message, view))).collect(),
            message: json::shared(message, elements),
            trace_id: json::shared(first(&sheet.fields.request_id, &sheet.fields.ignore, view), elements),
            stated_wait: sheet.stated_wait(view),
            header_wait: sheet.header_wait(view),
        }
    }
}

impl Sheet {
    /// The longest wait among the members that state one.
    fn stated_wait(&self, view: &View<'_>) -> Option<Delay> {
        waits::longest(self.fields.waits.iter().map(|(source, unit)| {
            let from = match source.place {
                Place::Header(_) => DelaySource::Header,
                _ => DelaySource::Body,
            };
            let text = source.get(view);
            if text.is_empty() { None } else { stated(text, *unit, waits::clock(view.parts), from) }
        }))
    }

    /// The wait of the standard headers, unless they must not be believed. Those of an event are the headers of a request that came
    /// to us, of which one may bring any number of events: they ask for no wait.
    fn header_wait(&self, view: &View<'_>) -> Option<Delay> {
        let is_answer = view.parts.status().is_some();
        if is_answer && self.fields.standard_waits != Some(false) { waits::header_wait(view.parts) } else { None }
    }
}

impl Plan {
    pub(super) fn judge(&self, case: &Case<'_>) -> MessagingError {
        let (fields, view) = (&case.sheet.fields, &case.view);
        let mut code = first(&fields.code, &fields.ignore, view);
        let mut subcode = first(&fields.subcode, &fields.ignore, view);
        let mut message = first(&fields.message, &[], view);
        let has_own_message = !message.is_empty();
        let mut trace_id = first(&fields.request_id, &fields.ignore, view);
        if let Some(outer) = case.outer {
            message = if has_own_message { message } else { outer.message };
            trace_id = if trace_id.is_empty() { outer.trace_id } else { trace_id };
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
        let header_wait = match case.outer {
            Some(outer) if fields.standard_waits != Some(false) => outer.header_wait,
            Some(_) => None,
            None => case.sheet.header_wait(view),
        };
        let outer_wait = case.outer.and_then(|outer| outer.stated_wait);
        let mut delay = waits::longest([case.sheet.stated_wait(view), outer_wait, header_wait]);
        let mut by_text = false;
        let own = case.sheet.texts.iter().map(|rule| (rule, None));
        let outer = case.outer.iter().flat_map(|outer| outer.sheet.texts.iter().zip(outer.fits.iter().map(Some)));
        for (rule, fits) in own.chain(outer) {
            if !is_asked(rule, code, status, found.is_some()) {
                continue;
            }
            // A rule of the answer looks at the element's message, if it has one of its own.
            let (fits, wait) = match fits {
                Some(fits) if rule.at.is_some() || !has_own_message => *fits,
                _ => rule.find(rule.subject(message, view)),
            };
            if !fits {
                continue;
            }
            delay = waits::longest([delay, wait]);
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
        evidence.field = first(&fields.field, &fields.ignore, view);
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

/// Whether a text is a link, and nothing in it could be an address or a secret.
fn is_plain_link(text: &str) -> bool {
    let Some((scheme, rest)) = text.split_once("://") else { return false };
    let path = rest.split_once('/').map_or("", |(_, path)| path);
    scheme.starts_with("http") && !rest.contains(['?', '@']) && mask::text(path) == path
}
