//! [`Explanation`]: which path found what.

use std::fmt;

use messaging_error::{Outcome, ResponseParts, Translate, json, mask};

use super::layout::Each;
use super::rule::Rules;
use super::several::{self, Event};
use super::sheet::Sheet;
use super::slot::Shape;
use super::source::{Place, Source, View, body_of};
use super::translate::{Reading, harvest, harvest_event};
use super::walk::Items;
use super::{Plan, Profile};

/// How a profile reads one answer, step by step. Display prints one step a line.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Explanation {
    /// The steps, in the order in which they are taken.
    pub steps: Vec<Step>,
    /// What came of it.
    pub outcome: Outcome,
}

/// One step: a rule that was asked, or a path that was tried.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Step {
    /// The key of the profile: `success`, `read.code`, `text`, …
    pub key: String,
    /// The rule or path as it is written in the profile.
    pub written: String,
    /// What was found there, masked; for a rule, `holds`, `fails` or `unknown`.
    pub found: String,
    /// Whether it counted: the rule did not fail, the path was the first to find something.
    pub counts: bool,
}

impl fmt::Display for Explanation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for step in &self.steps {
            let mark = if step.counts { '✓' } else { '·' };
            writeln!(f, "{mark} {:<16} {:<40} {}", step.key, step.written, step.found)?;
        }
        write!(f, "= {}", self.outcome.as_str())
    }
}

pub(super) fn explain(profile: &Profile, response: ResponseParts<'_>) -> Explanation {
    let plan: &Plan = &profile.plan;
    let decoded = json::decode(response.body());
    let text = decoded.as_deref().unwrap_or_default();
    let (found, reading) = harvest(&plan.answers, text, plan.form, response.status());
    let view = View::of(&found.bank, &response, body_of(text));
    let mut steps = vec![body(reading)];
    of_sheet(&plan.answer, &view, "", &mut steps);
    for (each, items) in plan.answers.each.iter().zip(&found.items) {
        steps.push(elements(each, items, ""));
    }
    Explanation { steps, outcome: profile.translate(response) }
}

/// The receipts that were asked, and how the one that recognised the event reads it. An event that none recognises is
/// explained like an answer.
pub(super) fn explain_event(profile: &Profile, event: ResponseParts<'_>) -> Explanation {
    let decoded = json::decode(event.body());
    let text = decoded.as_deref().unwrap_or_default().trim();
    let plan: &Plan = &profile.plan;
    let (found, _) = harvest_event(&plan.events, text);
    let view = View::of(&found.bank, &event, body_of(text));
    let mut steps = Vec::new();
    for receipt in &plan.receipts {
        let key = format!("receipts.{}.", receipt.dialect);
        rules(&receipt.sheet.when, &view, &format!("{key}when"), &mut steps);
        if receipt.sheet.when.hold(&view) {
            of_sheet(&receipt.sheet, &view, &key, &mut steps);
            let each = receipt.each.and_then(|index| Some((plan.events.each.get(index)?, found.items.get(index)?)));
            steps.extend(each.map(|(each, items)| elements(each, items, &key)));
            return Explanation { steps, outcome: profile.translate_event(event) };
        }
    }
    let outcome = profile.translate_event(event);
    // Of several events, one stands for all.
    let events = several::in_document(text, &plan.lists);
    let of_one =
        events.iter().find(|one| profile.recognized(event.with_body(one.text.as_bytes()), super::LEVELS).is_some());
    steps = match of_one {
        Some(Event { index, text: one }) => {
            let found = format!("{} events; this is the one at {}", events.len(), index.unwrap_or_default());
            let list = Step { key: "list".into(), written: String::new(), found, counts: true };
            let rest = explain_event(profile, event.with_body(one.as_bytes())).steps;
            std::iter::once(list).chain(rest).collect()
        }
        None => steps.into_iter().chain(explain(profile, event).steps).collect(),
    };
    Explanation { steps, outcome }
}

fn rules(rules: &Rules, view: &View<'_>, key: &str, steps: &mut Vec<Step>) {
    for rule in rules.0.iter().flatten() {
        let holds = rule.holds(view);
        steps.push(Step {
            key: key.into(),
            written: rule.written.to_string(),
            found: holds.map_or("unknown", |holds| if holds { "holds" } else { "fails" }).into(),
            counts: holds != Some(false),
        });
    }
}

/// What a sheet finds. The keys of an answer are those of `[read]`, those of a receipt stand in its own table.
fn of_sheet(sheet: &Sheet, view: &View<'_>, prefix: &str, steps: &mut Vec<Step>) {
    rules(&sheet.success, view, &format!("{prefix}success"), steps);
    rules(&sheet.pending, view, &format!("{prefix}pending"), steps);
    let table = if prefix.is_empty() { "read." } else { prefix };
    for (key, sources) in sheet.fields.lists() {
        let mut is_first = true;
        for source in sources {
            steps.push(read(&format!("{table}{key}"), source, view, &mut is_first));
        }
    }
    for (source, _) in &sheet.fields.waits {
        steps.push(read(&format!("{table}wait"), source, view, &mut true));
    }
    let message = super::source::first(&sheet.fields.message, &[], view);
    for rule in &sheet.texts {
        let holds = rule.matches(rule.subject(message, view));
        if holds {
            let found = rule.code.as_deref().map_or_else(|| "fits".to_owned(), |code| format!("fits: `{code}`"));
            steps.push(Step { key: format!("{prefix}text"), written: rule.written.to_string(), found, counts: true });
        }
    }
}

fn elements(each: &Each, items: &Items<'_>, prefix: &str) -> Step {
    let total = items.accepted + items.failed.len();
    Step {
        key: format!("{prefix}each"),
        written: each.sheet.success.0.iter().flatten().map(|rule| &*rule.written).collect::<Vec<_>>().join(", "),
        found: format!("{} of {total} elements accepted", items.accepted),
        counts: total > 0,
    }
}

fn body(reading: Reading) -> Step {
    let found = match reading {
        Reading::Whole => "in the provider's format",
        Reading::Part => "damaged or cut off; what was read is used",
        Reading::Empty => "empty",
        Reading::Foreign => "not in the provider's format",
    };
    Step { key: "body".into(), written: String::new(), found: found.into(), counts: reading == Reading::Whole }
}

fn read(key: &str, source: &Source, view: &View<'_>, is_first: &mut bool) -> Step {
    let text = source.get(view);
    let found = match source.place.look(view).0 {
        Shape::Absent => "absent".into(),
        Shape::Null => "null".into(),
        Shape::Empty | Shape::Full => "an object or array: passed over".into(),
        Shape::Scalar if text.is_empty() => "passed over".into(),
        Shape::Scalar if matches!(source.place, Place::Const(_)) => format!("`{text}`"),
        // Most ids are digits, and would pass for phone numbers in a text.
        Shape::Scalar if key.ends_with("_id") => format!("`{}`", mask::id(text)),
        Shape::Scalar => format!("`{}`", mask::text(text)),
    };
    let counts = *is_first && !text.is_empty();
    *is_first &= text.is_empty();
    Step { key: key.into(), written: source.written.to_string(), found, counts }
}
