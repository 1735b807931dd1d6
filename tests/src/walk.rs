//! Walks through the texts of a JSON body.

use serde_json::Value;

/// Calls with every string of a value: the names on the way to it, and the string.
pub fn strings(value: &mut Value, change: &mut dyn FnMut(&str, &mut String)) {
    inner(value, "", change);
}

fn inner(value: &mut Value, name: &str, change: &mut dyn FnMut(&str, &mut String)) {
    match value {
        Value::String(text) => change(name, text),
        Value::Array(items) => items.iter_mut().for_each(|item| inner(item, name, change)),
        Value::Object(members) => {
            for (name, member) in members.iter_mut() {
                inner(member, name, change);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// Whether a member holds words for people: more than one, not all in capitals as status words are, and no document.
pub fn is_prose(text: &str) -> bool {
    let has_words =
        text.trim().contains(char::is_whitespace) && text.contains(|c: char| c.is_alphabetic() && !c.is_uppercase());
    has_words && !text.contains(['{', '<', '='])
}
