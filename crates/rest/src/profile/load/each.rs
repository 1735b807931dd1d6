//! Reading of `[[each]]`, and of the paths to what has elements.

use std::ops::Range;

use super::super::error::Problem;
use super::super::item::Names;
use super::super::path::{Path, Step};
use super::super::sheet::{EachDraft, SheetDraft};
use super::toml_doc::{Doc, Table, join};
use super::{read, rules};

/// A path to an array: a plain pointer, because its elements are read in the same pass.
pub(super) fn array(doc: &mut Doc<'_>, text: &str, span: Range<usize>, key: &str) -> Option<Path> {
    let path = read::path(doc, text, span.clone(), key)?;
    let is_plain = matches!(&path, Path::Document(steps) if steps.iter().all(|step| matches!(step, Step::Key(_))));
    if is_plain {
        return Some(path);
    }
    doc.fail(span, key, Problem::BadPath(format!("`{text}`: an array of items is named by a plain pointer")));
    None
}

/// An element is judged when it has been read, and the document around it has not.
pub(super) fn looks_inside(doc: &mut Doc<'_>, table: &Table<'_>, sheet: &SheetDraft, key: &str) {
    for (name, rules) in [("success", &sheet.success), ("pending", &sheet.pending)] {
        let is_outside = rules.0.iter().flatten().any(|rule| matches!(rule.place(), Some(Path::Root(_))));
        if let Some(value) = table.get(name).filter(|_| is_outside) {
            let problem = Problem::BadRule("an element's rules cannot look at `root:`".into());
            doc.fail(value.span(), &join(key, name), problem);
        }
    }
}

/// A path to a field of a form.
pub(super) fn member(doc: &mut Doc<'_>, text: &str, span: Range<usize>, key: &str) -> Option<Vec<Step>> {
    match read::path(doc, text, span.clone(), key)? {
        Path::Document(steps) if matches!(&*steps, [Step::Key(_)]) => return Some(steps),
        _ => doc.fail(span, key, Problem::BadPath(format!("`{text}`: a field of a form is named by one step"))),
    }
    None
}

pub(super) fn eaches(doc: &mut Doc<'_>, table: &Table<'_>) -> Vec<EachDraft> {
    let Some(value) = table.get("each") else { return Vec::new() };
    let Some(list) = value.get_ref().as_array() else {
        doc.wrong_type(value, "each", "a list of tables");
        return Vec::new();
    };
    let mut eaches = Vec::new();
    for element in list.iter() {
        let Some(table) = element.get_ref().as_table() else {
            doc.wrong_type(element, "each", "a table");
            continue;
        };
        let lists: Vec<&str> = read::LISTS.into_iter().filter(|key| *key != "status").collect();
        doc.keys(table, "each", &[&["at", "accepted", "names", "success", "pending", "ignore"][..], &lists].concat());
        let Some((text, span)) = doc.text(table, "at", "each.at") else {
            if table.get("at").is_none() {
                doc.fail(element.span(), "each", Problem::Missing("at"));
            }
            continue;
        };
        let Some(at) = array(doc, &text, span, "each.at") else { continue };
        let accepted = doc.text(table, "accepted", "each.accepted");
        let accepted = accepted.and_then(|(text, span)| array(doc, &text, span, "each.accepted"));
        let mut sheet = SheetDraft {
            success: rules::rules(doc, table, "success", "each.success").unwrap_or_default(),
            pending: rules::rules(doc, table, "pending", "each.pending").unwrap_or_default(),
            ..SheetDraft::default()
        };
        read::fields(doc, table, "each", &mut sheet.fields);
        looks_inside(doc, table, &sheet, "each");
        doc.note(element.span(), "each", || format!("every element of `{text}` has a fate of its own"));
        let names = match doc.text(table, "names", "each.names") {
            Some((word, _)) if word == "message_id" => Some(Names::MessageId),
            Some((word, _)) if word == "recipient" => Some(Names::Recipient),
            Some((word, span)) => {
                doc.word(span, "each.names", "field", &word, ["message_id", "recipient"]);
                None
            }
            None => None,
        };
        eaches.push(EachDraft { at, accepted, recipients: None, names, sheet });
    }
    eaches
}
