//! From bytes to an outcome.

use messaging_error::json::{self, Broken};
use messaging_error::{Codes, DuplicateRisk, MessagingError, Origin, Outcome, ResponseParts};

use super::codes::CodeTable;
use super::form;
use super::item::{Item, Names, Verdict};
use super::judge::{Case, Outer};
use super::layout::Layout;
use super::plan::{Plan, Receipt};
use super::several;
use super::sheet::Sheet;
use super::slot::{Bank, Shape, Slot};
use super::source::{View, body_of, first};
use super::walk::{Harvest, Walk};

/// How much of a body could be read.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub(super) enum Reading {
    /// All of it.
    Whole,
    /// It breaks off or is damaged, but something was found.
    Part,
    /// Nothing in it, or white space.
    Empty,
    /// It is not in the provider's format.
    Foreign,
}

/// Reads a body by a layout.
pub(super) fn harvest<'a>(
    layout: &Layout,
    text: &'a str,
    is_form: bool,
    status: Option<u16>,
) -> (Harvest<'a>, Reading) {
    let mut harvest = Harvest::new(layout);
    let trimmed = text.trim();
    if trimmed.is_empty() {
        return (harvest, Reading::Empty);
    }
    if is_form {
        harvest.bank = form::read(&layout.trie, trimmed);
        let reading = if form::is_form(trimmed) { Reading::Whole } else { Reading::Foreign };
        return (harvest, reading);
    }
    let result = json::read(trimmed, &mut Walk::new(layout, status, &mut harvest));
    let is_container = trimmed.starts_with(['{', '[', '"']);
    let reading = match result {
        Ok(()) if is_container || layout.plain_text => Reading::Whole,
        // A bare number or word is JSON by accident.
        Ok(()) => Reading::Foreign,
        Err(Broken::Trailing) if is_container => Reading::Whole,
        Err(_) if is_container && found_something(&harvest) => Reading::Part,
        Err(_) if layout.plain_text && !trimmed.starts_with('<') => Reading::Whole,
        Err(_) => Reading::Foreign,
    };
    (harvest, reading)
}

fn found_something(harvest: &Harvest<'_>) -> bool {
    harvest.bank.iter().any(|slot| slot.shape != Shape::Absent)
        || harvest.items.iter().any(|items| !items.failed.is_empty())
}

/// Damaged JSON is mended and read again; what the mended text gives must not borrow from it.
fn mended(layout: &Layout, text: &str, status: Option<u16>) -> Option<(Harvest<'static>, Reading)> {
    let mended = json::repair(text).or_else(|| json::from_python(text))?;
    let (found, reading) = harvest(layout, &mended, false, status);
    if reading != Reading::Whole {
        return None;
    }
    let detach = |bank: Bank<'_>| bank.into_iter().map(Slot::detach).collect::<Vec<_>>();
    let mut own = Harvest::new(layout);
    own.bank = detach(found.bank);
    for (own, found) in own.items.iter_mut().zip(found.items) {
        own.accepted = found.accepted;
        own.failed = (found.failed.into_iter())
            .map(|item| Item {
                bank: detach(item.bank),
                index: item.index,
                verdict: item.verdict,
                recipients: item.recipients,
                name: item.name,
            })
            .collect();
    }
    Some((own, reading))
}

impl Plan {
    pub(super) fn answer(&self, parts: ResponseParts<'_>, others: Option<&dyn Codes>) -> Outcome {
        self.read(parts, others, false)
    }

    /// An event that no receipt recognises, read like an answer. That nothing in it speaks against a send proves nothing
    /// then: it may tell of a failure in words that the profile does not know.
    pub(super) fn unknown_event(&self, parts: ResponseParts<'_>, others: Option<&dyn Codes>) -> Outcome {
        self.read(parts, others, true)
    }

    fn read(&self, parts: ResponseParts<'_>, others: Option<&dyn Codes>, is_event: bool) -> Outcome {
        let decoded = json::decode(parts.body());
        let text = decoded.as_deref().unwrap_or_default();
        let layout = &self.answers;
        let (mut harvest, mut reading) = harvest(layout, text, self.form, parts.status());
        if matches!(reading, Reading::Part | Reading::Foreign)
            && text.trim_start().starts_with(['{', '[', 'f', 'w', ')'])
        {
            if let Some((found, whole)) = mended(layout, text, parts.status()) {
                (harvest, reading) = (found, whole);
            }
        }
        if decoded == Err(json::Undecodable::Compressed) {
            reading = Reading::Foreign;
        }
        let view = View::of(&harvest.bank, &parts, body_of(text));
        let others = others.filter(|_| self.delegates_codes);
        self.decide(&view, &harvest, reading, others, is_event)
    }

    fn decide(
        &self,
        view: &View<'_>,
        harvest: &Harvest<'_>,
        reading: Reading,
        others: Option<&dyn Codes>,
        is_event: bool,
    ) -> Outcome {
        let sheet = &self.answer;
        let status = view.parts.status();
        let (accepted, errors) = self.items(view, harvest, others);
        if !errors.is_empty() {
            // A list of failures alone does not show that others were taken; the answer around it may say so.
            let accepted = if accepted == 0 && sheet.partial.hold(view) { 1 } else { accepted };
            return Outcome::of_items(accepted, errors);
        }
        let case = |readable, risk_floor| Case {
            sheet,
            view: *view,
            outer: None,
            tables: [Some(&self.codes), None],
            others,
            origin: Origin::Response,
            index: None,
            readable,
            pending: false,
            risk_floor,
        };
        let readable = matches!(reading, Reading::Whole | Reading::Part);
        let failed = || Outcome::failed(self.judge(&case(readable, None)));
        let unclear = |readable| Outcome::Unclear(self.judge(&case(readable, Some(DuplicateRisk::High))));
        let is_success = matches!(status, Some(200..=299));
        let finding = sheet.success.check(view);
        match (finding.holds, status) {
            (Some(false), _) if sheet.partial.hold(view) => {
                Outcome::Partial { accepted: 1, errors: vec![self.judge(&case(readable, Some(DuplicateRisk::High)))] }
            }
            (Some(false), _) => failed(),
            // The body says yes and the status says no: the message may be out.
            (Some(true), Some(_)) if !is_success && finding.positive => unclear(true),
            (Some(true), Some(_)) if !is_success => failed(),
            (Some(true), _) if is_event && !finding.positive => unclear(false),
            (Some(true), _) if matches!(reading, Reading::Whole | Reading::Empty) => Outcome::Accepted,
            (Some(true), _) => unclear(false),
            (None, Some(_)) if !is_success => failed(),
            (None, Some(_)) if self.absent_is_accepted && matches!(reading, Reading::Whole | Reading::Empty) => {
                Outcome::Accepted
            }
            (None, Some(_)) => unclear(false),
            (None, None) if says_something(sheet, view) => failed(),
            (None, None) if is_event => unclear(false),
            // Without a status, a body in which nothing speaks against the send is taken at its word.
            (None, None) if finding.lacks_status_only && sheet.success.0.len() > 1 && reading == Reading::Whole => {
                Outcome::Accepted
            }
            (None, None) => unclear(false),
        }
    }

    /// The accepted elements, and the errors of the others in the order of the answer.
    fn items(
        &self,
        view: &View<'_>,
        harvest: &Harvest<'_>,
        others: Option<&dyn Codes>,
    ) -> (usize, Vec<MessagingError>) {
        let mut accepted = 0;
        let mut errors = Vec::new();
        let failed = harvest.items.iter().map(|items| items.failed.len()).sum();
        let outer = if failed > 0 { Some(Outer::new(&self.answer, view, failed)) } else { None };
        for (each, items) in self.answers.each.iter().zip(&harvest.items) {
            accepted += items.accepted;
            let elsewhere = each.accepted.and_then(|slot| view.bank.get(slot as usize));
            accepted += elsewhere.map_or(0, |slot| slot.len as usize);
            for item in &items.failed {
                let error = self.judge(&Case {
                    sheet: &each.sheet,
                    view: view.element(&item.bank, failed),
                    outer: outer.as_ref(),
                    tables: [Some(&self.codes), None],
                    others,
                    origin: Origin::Item,
                    index: Some(item.index),
                    readable: item.verdict != Verdict::Unknown,
                    pending: item.verdict == Verdict::Pending,
                    risk_floor: None,
                });
                let error = match each.names {
                    Some(Names::MessageId) if error.message_id().is_none() => error.with_message_id(&item.name),
                    Some(Names::Recipient) if error.recipient().is_none() => error.with_recipient(&item.name),
                    _ => error,
                };
                json::keep(&mut errors, error);
            }
        }
        (accepted, errors)
    }

    /// An event; `None` if no receipt recognises it.
    pub(super) fn event(&self, event: ResponseParts<'_>, others: Option<&dyn Codes>) -> Option<Outcome> {
        if self.receipts.is_empty() {
            return None;
        }
        let decoded = json::decode(event.body()).ok()?;
        let text = decoded.trim();
        let (harvest, _) = harvest_event(&self.events, text);
        let view = View::of(&harvest.bank, &event, body_of(text));
        let receipt = self.receipts.iter().find(|receipt| receipt.sheet.when.hold(&view))?;
        let several =
            receipt.split.filter(|_| is_form_event(text)).and_then(|field| several::in_form(&harvest.bank, field));
        if let Some(several) = several {
            return Some(several::together((0..).map(Some).zip(several).map(|(index, bank)| {
                let view = View::of(&bank, &event, "");
                (index, self.receipt(receipt, &view, &harvest, others))
            })));
        }
        Some(self.receipt(receipt, &view, &harvest, others))
    }

    fn receipt(
        &self,
        receipt: &Receipt,
        view: &View<'_>,
        harvest: &Harvest<'_>,
        others: Option<&dyn Codes>,
    ) -> Outcome {
        let others = others.filter(|_| receipt.delegates_codes);
        let tables: [Option<&CodeTable>; 2] = [Some(&receipt.codes), receipt.shares_codes.then_some(&self.codes)];
        let case = |sheet, view, outer, index, verdict| Case {
            sheet,
            view,
            outer,
            tables,
            others,
            origin: receipt.origin,
            index,
            readable: verdict != Verdict::Unknown,
            pending: verdict == Verdict::Pending,
            risk_floor: None,
        };
        let each = receipt.each.and_then(|index| Some((self.events.each.get(index)?, harvest.items.get(index)?)));
        let Some((each, items)) = each else {
            let verdict = receipt.sheet.verdict(view);
            let error = || self.judge(&case(&receipt.sheet, *view, None, None, verdict));
            return match verdict {
                Verdict::Accepted => Outcome::Accepted,
                Verdict::Failed => Outcome::failed(error()),
                Verdict::Pending | Verdict::Unknown => Outcome::Unclear(error()),
            };
        };
        let among = items.failed.iter().map(|item| item.recipients.len().max(1)).sum();
        let outer = Outer::new(&receipt.sheet, view, among);
        let mut errors = Vec::new();
        for item in &items.failed {
            let inner = View { copies: item.recipients.len().max(1), ..view.element(&item.bank, among) };
            let error = self.judge(&case(&each.sheet, inner, Some(&outer), Some(item.index), item.verdict));
            match &*item.recipients {
                [] => json::keep(&mut errors, error),
                recipients => (recipients.iter())
                    .for_each(|recipient| json::keep(&mut errors, error.clone().with_recipient(recipient))),
            }
        }
        Outcome::of_items(items.accepted, errors)
    }
}

/// Reads an event by the layout of the events.
pub(super) fn harvest_event<'a>(layout: &Layout, text: &'a str) -> (Harvest<'a>, Reading) {
    harvest(layout, text, is_form_event(text), None)
}

/// Whether an event is a form or a query string.
fn is_form_event(text: &str) -> bool {
    !text.starts_with(['{', '[']) && form::is_form(text)
}

/// Whether an answer names a cause.
fn says_something(sheet: &Sheet, view: &View<'_>) -> bool {
    !first(&sheet.fields.code, &sheet.fields.ignore, view).is_empty()
        || !first(&sheet.fields.message, &[], view).is_empty()
}
