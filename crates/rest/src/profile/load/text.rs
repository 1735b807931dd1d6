//! Reading of `[[text]]`.

use std::ops::Range;

use super::super::error::Problem;
use super::super::path::Path;
use super::super::rule::Like;
use super::super::text::TextRule;
use super::read;
use super::toml_doc::{Doc, Table};

const KEYS: [&str; 11] =
    ["contains", "starts", "ends", "equals", "at", "on", "if_code", "code", "sub", "wait_after", "unit"];
const LIKES: [(&str, Like); 4] =
    [("contains", Like::Contains), ("starts", Like::Starts), ("ends", Like::Ends), ("equals", Like::Equals)];

/// A text rule and where the code that it concludes stands, to be looked up when all codes are known.
pub(super) type Placed = (TextRule<Path>, Range<usize>);

pub(super) fn rules(doc: &mut Doc<'_>, table: &Table<'_>, key: &str, path: &str) -> Vec<Placed> {
    // Borrowing the tables would borrow the document twice.
    let Some(value) = table.get(key) else { return Vec::new() };
    let Some(list) = value.get_ref().as_array() else {
        doc.wrong_type(value, path, "a list of tables");
        return Vec::new();
    };
    let mut rules = Vec::new();
    for element in list.iter() {
        match element.get_ref().as_table() {
            Some(table) => rules.extend(rule(doc, table, element.span(), path)),
            None => doc.wrong_type(element, path, "a table"),
        }
    }
    rules
}

fn rule(doc: &mut Doc<'_>, table: &Table<'_>, span: Range<usize>, path: &str) -> Option<Placed> {
    doc.keys(table, path, &KEYS);
    let mut tests = LIKES.into_iter().filter(|(key, _)| table.contains_key(*key));
    let (Some((key, like)), None) = (tests.next(), tests.next()) else {
        let message = "needs exactly one of `contains`, `starts`, `ends` and `equals`";
        doc.fail(span, path, Problem::Other(message.into()));
        return None;
    };
    let words: Vec<(String, Range<usize>)> = table.get(key).map(|value| doc.texts(value, path)).unwrap_or_default();
    if words.is_empty() || words.iter().any(|(word, _)| word.is_empty()) {
        doc.fail(span.clone(), path, Problem::Other(format!("`{key}` needs a text")));
        return None;
    }
    let text = |doc: &mut Doc<'_>, key| doc.text(table, key, path);
    let at = text(doc, "at").and_then(|(text, span)| read::path(doc, &text, span, path));
    let on = doc.number(table, "on", path, 100..600).and_then(|status| u16::try_from(status).ok());
    let if_code = text(doc, "if_code").map(|(text, _)| text.into());
    let code = text(doc, "code");
    let sub: Option<Box<str>> = text(doc, "sub").map(|(text, _)| text.into());
    let marker = text(doc, "wait_after");
    let wait = match marker {
        Some((marker, marker_span)) => read::unit(doc, table, marker_span, path).map(|unit| (marker.into(), unit)),
        None => None,
    };
    if code.is_none() && sub.is_none() && wait.is_none() {
        doc.fail(span, path, Problem::Other("concludes nothing: give `code`, `sub` or `wait_after`".into()));
        return None;
    }
    let quoted: Vec<String> = words.iter().map(|(word, _)| format!("{word:?}")).collect();
    let written = format!("{key} {}", quoted.join(" or "));
    let code_span = code.as_ref().map_or(span.clone(), |(_, span)| span.clone());
    let conclusion = match (&code, &sub) {
        (Some((code, _)), Some(sub)) => format!("code `{code}`, subcode `{sub}`"),
        (Some((code, _)), None) => format!("code `{code}`"),
        (None, Some(sub)) => format!("subcode `{sub}`"),
        (None, None) => "a wait".into(),
    };
    doc.note(span, path, || format!("a text that {written} gives {conclusion}"));
    let rule = TextRule {
        like,
        words: words.into_iter().map(|(word, _)| word.into()).collect(),
        at,
        on,
        if_code,
        code: code.map(|(code, _)| code.into()),
        sub,
        wait,
        written: written.into(),
    };
    Some((rule, code_span))
}
