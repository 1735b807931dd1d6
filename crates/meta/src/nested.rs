//! Answers and events inside something else: what automation tools and HTTP clients log is rarely the body alone.

use messaging_error::{MessagingError, Origin, Outcome};
use serde_json::{Map, Value};

use crate::answer::Around;
use crate::translate::known;

/// Where clients and automation tools keep the body, outermost first.
const HOLDERS: [&str; 4] = ["response", "data", "body", "json"];
/// What an element of a list must have to be looked at: members of events and errors.
const MARKS: [&str; 5] = ["entry", "changes", "statuses", "error", "field"];

/// How many wrappers are looked through.
const DEEPEST: u8 = 3;

/// The outcome of a document in which nothing of Meta's stands at the top. Slow, and only used where nothing else is left.
pub(crate) fn nested(text: &str, around: Around<'_>) -> Option<Outcome> {
    if around.depth >= DEEPEST {
        return None;
    }
    match serde_json::from_str(text).ok()? {
        Value::Array(elements) => list(&elements, around),
        Value::Object(members) => held(&members, around),
        _ => None,
    }
}

/// The first holder that holds something of ours. A status beside it is the answer's, if no other is known.
fn held(members: &Map<String, Value>, around: Around<'_>) -> Option<Outcome> {
    let status = ["status", "statusCode"].iter().find_map(|key| members.get(*key)?.as_u64()?.try_into().ok());
    let parts = match (around.parts.status(), status) {
        (None, Some(status)) => around.parts.with_status(status),
        _ => around.parts,
    };
    HOLDERS.iter().find_map(|key| {
        let text = match members.get(*key)? {
            Value::String(text) if text.trim_start().starts_with(['{', '[']) => text.clone(),
            inner @ (Value::Object(_) | Value::Array(_)) => inner.to_string(),
            _ => return None,
        };
        let deeper = Around { parts, depth: around.depth + 1, ..around };
        // A client's answer object is around the body again.
        let outcome = nested(&text, deeper).or_else(|| known(&text, deeper))?;
        // What only looks like a success may be the wrapper's own member.
        (!outcome.errors().is_empty() || outcome.accepted() > 0 && is_ours(&text)).then_some(outcome)
    })
}

fn is_ours(text: &str) -> bool {
    let has = |mark| text.contains(mark);
    (has("\"entry\"") || has("\"messages\"") || has("\"message_id\"")) && !has("\"error\"")
}

/// Events of a list that some other tool gathered.
fn list(elements: &[Value], around: Around<'_>) -> Option<Outcome> {
    let has_mark = |element: &Value| {
        MARKS.iter().chain(&HOLDERS).any(|key| element.get(key).is_some_and(|value| !value.is_null()))
    };
    if !elements.iter().any(has_mark) {
        return None;
    }
    let (mut accepted, mut errors, mut found) = (0, Vec::new(), false);
    for (index, element) in elements.iter().enumerate() {
        let Some(outcome) = known(&element.to_string(), Around { depth: around.depth + 1, ..around }) else { continue };
        found = true;
        accepted += outcome.accepted();
        errors.extend(outcome.errors().iter().cloned().map(|error| in_list(error, index, elements.len())));
    }
    found.then(|| Outcome::of_items(accepted, errors))
}

/// Events name their message; an answer is known by its place.
fn in_list(error: MessagingError, index: usize, count: usize) -> MessagingError {
    if count == 1 || error.origin() == Origin::Webhook {
        return error;
    }
    error.with_origin(Origin::Item).with_item_index(u32::try_from(index).unwrap_or(u32::MAX))
}
