//! Reading of `[read]` and of everything that has its keys.

use std::ops::Range;

use messaging_error::VariantArray;
use messaging_error::waits::Unit;
use toml::de::DeValue;

use super::super::error::Problem;
use super::super::path::Path;
use super::super::sheet::Fields;
use super::super::source::Source;
use super::toml_doc::{Doc, Table, Value, join};

/// Keys that name lists of sources.
pub(super) const LISTS: [&str; 10] =
    ["code", "subcode", "message", "detail", "field", "request_id", "recipient", "message_id", "docs", "status"];
/// The other keys of `[read]`.
pub(super) const OTHERS: [&str; 3] = ["wait", "ignore", "standard_waits"];

/// Takes the keys that are there; the others keep their values.
pub(super) fn fields(doc: &mut Doc<'_>, table: &Table<'_>, path: &str, into: &mut Fields<Path>) {
    for key in LISTS {
        if let Some(value) = table.get(key) {
            let sources = sources(doc, value, &join(path, key));
            if let Some(list) = into.list_mut(key) {
                *list = sources;
            }
        }
    }
    if let Some(value) = table.get("wait") {
        into.waits = waits(doc, value, &join(path, "wait"));
    }
    if let Some(value) = table.get("ignore") {
        into.ignore = doc.texts(value, &join(path, "ignore")).into_iter().map(|(text, _)| text.into()).collect();
    }
    if let Some(flag) = doc.flag(table, "standard_waits", &join(path, "standard_waits")) {
        into.standard_waits = Some(flag);
    }
}

fn elements<'v, 'd>(value: &'v Value<'d>) -> Vec<&'v Value<'d>> {
    match value.get_ref() {
        DeValue::Array(list) => list.iter().collect(),
        _ => vec![value],
    }
}

fn sources(doc: &mut Doc<'_>, value: &Value<'_>, key: &str) -> Vec<Source<Path>> {
    let mut sources = Vec::new();
    for element in elements(value) {
        match element.get_ref() {
            DeValue::String(text) => sources.extend(plain(doc, text, element.span(), key)),
            DeValue::Table(table) => {
                doc.keys(table, key, &["at", "after", "before", "token"]);
                sources.extend(refined(doc, table, element.span(), key));
            }
            _ => doc.wrong_type(element, key, "a path or a table"),
        }
    }
    let words: Vec<String> = sources.iter().map(|source| format!("`{}`", source.written)).collect();
    doc.note(value.span(), key, || format!("reads {}", words.join(", else ")));
    sources
}

pub(super) fn path(doc: &mut Doc<'_>, text: &str, span: Range<usize>, key: &str) -> Option<Path> {
    match Path::parse(text) {
        Ok(path) => Some(path),
        Err(message) => {
            doc.fail(span, key, Problem::BadPath(message));
            None
        }
    }
}

fn plain(doc: &mut Doc<'_>, text: &str, span: Range<usize>, key: &str) -> Option<Source<Path>> {
    let place = path(doc, text, span, key)?;
    Some(Source { place, after: None, before: None, token: false, written: text.into() })
}

fn refined(doc: &mut Doc<'_>, table: &Table<'_>, span: Range<usize>, key: &str) -> Option<Source<Path>> {
    let Some((at, at_span)) = doc.text(table, "at", key) else {
        if table.get("at").is_none() {
            doc.fail(span, key, Problem::Missing("at"));
        }
        return None;
    };
    let mut source = plain(doc, &at, at_span, key)?;
    source.after = doc.text(table, "after", key).map(|(text, _)| text.into());
    source.before = doc.text(table, "before", key).map(|(text, _)| text.into());
    source.token = doc.flag(table, "token", key).unwrap_or(false);
    Some(source)
}

fn waits(doc: &mut Doc<'_>, value: &Value<'_>, key: &str) -> Vec<(Source<Path>, Unit)> {
    let mut waits = Vec::new();
    for element in elements(value) {
        let Some(table) = element.get_ref().as_table() else {
            doc.wrong_type(element, key, "a table: { at = PATH, unit = UNIT }");
            continue;
        };
        doc.keys(table, key, &["at", "unit", "after", "before"]);
        let source = refined(doc, table, element.span(), key);
        if let (Some(source), Some(unit)) = (source, unit(doc, table, element.span(), key)) {
            waits.push((source, unit));
        }
    }
    let words: Vec<String> = waits.iter().map(|(source, unit)| format!("`{}` ({unit})", source.written)).collect();
    doc.note(value.span(), key, || match words.as_slice() {
        [one] => format!("waits as {one} says"),
        many => format!("waits for the longest of {}", many.join(", ")),
    });
    waits
}

pub(super) fn unit(doc: &mut Doc<'_>, table: &Table<'_>, span: Range<usize>, key: &str) -> Option<Unit> {
    let Some((word, word_span)) = doc.text(table, "unit", key) else {
        if table.get("unit").is_none() {
            doc.fail(span, key, Problem::Missing("unit"));
        }
        return None;
    };
    let unit = word.parse().ok();
    if unit.is_none() {
        doc.word(word_span, key, "unit", &word, Unit::VARIANTS.iter().map(|unit| unit.as_str()));
    }
    unit
}
