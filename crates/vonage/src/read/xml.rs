//! Answers of the `/xml` endpoints, which carry the members of the JSON ones as elements.

use std::borrow::Cow;

use quick_xml::events::Event;
use quick_xml::{Reader, escape};

use super::{Body, Part};

/// No answer has more than five levels; a document that goes deeper is none.
const DEEPEST: usize = 16;

/// Reads what is there; a document that breaks off leaves what was read before. Returns whether it was read to its end.
pub(crate) fn read(text: &str, body: &mut Body<'_>) -> bool {
    let mut reader = Reader::from_str(text);
    let mut open: Vec<String> = Vec::new();
    let mut content = String::new();
    let mut part: Option<Part<'_>> = None;
    loop {
        match reader.read_event() {
            Ok(Event::Start(_)) if open.len() >= DEEPEST => break,
            Ok(Event::Start(tag)) => {
                let name = String::from_utf8_lossy(tag.local_name().as_ref()).into_owned();
                body.parts.is_array |= name == "messages" && open.last().is_some_and(|parent| is_submission(parent));
                if name == "message" && body.parts.is_array {
                    part = Some(Part::default());
                }
                content.clear();
                open.push(name);
            }
            Ok(Event::Text(piece)) => content.push_str(&piece.xml10_content().unwrap_or_default()),
            Ok(Event::CData(piece)) => content.push_str(&piece.xml10_content().unwrap_or_default()),
            Ok(Event::GeneralRef(entity)) => resolve(&entity.decode().unwrap_or_default(), &mut content),
            Ok(Event::End(_)) => {
                let Some(name) = open.pop() else { break };
                if name == "message" && body.parts.is_array {
                    body.parts.extend(part.take());
                } else {
                    let value = Cow::Owned(std::mem::take(&mut content).trim().to_owned());
                    set(body, part.as_mut(), open.last(), &name, value);
                }
                content.clear();
            }
            Ok(Event::Eof) => return open.is_empty(),
            Ok(_) => {}
            Err(_) => break,
        }
    }
    body.parts.extend(part);
    false
}

fn is_submission(name: &str) -> bool {
    name == "mt-submission-response"
}

fn set<'a>(body: &mut Body<'a>, part: Option<&mut Part<'a>>, parent: Option<&String>, name: &str, value: Cow<'a, str>) {
    match (part, parent.map(String::as_str), name) {
        (Some(part), ..) => {
            if let Some(slot) = part.slot(name) {
                messaging_error::json::Absorb::text(slot, value);
            }
        }
        // Number Insight nests what its JSON has at the top.
        (None, Some("error"), "code") => body.set("status", value),
        (None, Some("error"), "message") => body.set("status_message", value),
        (None, ..) => body.set(name, value),
    }
}

fn resolve(entity: &str, content: &mut String) {
    if let Some(text) = escape::resolve_predefined_entity(entity) {
        content.push_str(text);
    } else if let Some(number) = entity.strip_prefix('#') {
        let code = match number.strip_prefix('x') {
            Some(hex) => u32::from_str_radix(hex, 16).ok(),
            None => number.parse().ok(),
        };
        content.push(code.and_then(char::from_u32).unwrap_or(char::REPLACEMENT_CHARACTER));
    }
}
