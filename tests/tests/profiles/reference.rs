//! The rules of a profile once more, over a tree and as plainly as can be: what the engine is compared with.

use serde_json::Value;

/// What a path leads to.
pub(crate) enum Found {
    Absent,
    Null,
    Text(String),
    /// An object or array, and whether it has members.
    Container(bool),
}

/// What is around the tree.
pub(crate) struct Around<'a> {
    pub(crate) status: Option<u16>,
    pub(crate) body: &'a str,
    pub(crate) header: &'a str,
}

fn found(value: Option<&Value>) -> Found {
    match value {
        None => Found::Absent,
        Some(Value::Null) => Found::Null,
        Some(Value::Bool(value)) => Found::Text(value.to_string()),
        Some(Value::String(text)) => Found::Text(text.clone()),
        Some(Value::Number(number)) => Found::Text(match number.as_f64() {
            Some(float) if number.is_f64() && float.fract() == 0.0 => (float as i64).to_string(),
            _ => number.to_string(),
        }),
        Some(Value::Array(list)) => Found::Container(!list.is_empty()),
        Some(Value::Object(members)) => Found::Container(!members.is_empty()),
    }
}

fn or_absent(text: &str) -> Found {
    if text.is_empty() { Found::Absent } else { Found::Text(text.into()) }
}

pub(crate) fn look(path: &str, tree: &Value, around: &Around<'_>) -> Found {
    match path {
        "body" => return or_absent(if around.body.starts_with('<') { "" } else { around.body.trim() }),
        "const:FIXED" => return Found::Text("FIXED".into()),
        "header:X-Code" => return or_absent(around.header),
        _ => {}
    }
    if let Some(inner) = path.strip_prefix("first_key(").and_then(|rest| rest.strip_suffix(')')) {
        let value = walk(inner, tree);
        return value.and_then(|value| value.as_object()?.keys().next().cloned()).map_or(Found::Absent, Found::Text);
    }
    found(walk(path, tree).as_ref())
}

/// Owned, because a text that holds JSON becomes a tree of its own.
fn walk(path: &str, tree: &Value) -> Option<Value> {
    let Some((operator, rest)) = path.split_once('(').filter(|(word, _)| !word.starts_with('/')) else {
        return tree.pointer(path).cloned();
    };
    let mut depth = 1;
    let close = rest.find(|c| {
        depth += i32::from(c == '(') - i32::from(c == ')');
        depth == 0
    })?;
    let (inside, after) = (&rest[..close], &rest[close + 1..]);
    let value = match operator {
        "first_value" => walk(inside, tree)?.as_object()?.values().next()?.clone(),
        "unwrap" => serde_json::from_str(walk(inside, tree)?.as_str()?).ok()?,
        _ => {
            let mut parts = inside.rsplitn(3, ',').map(str::trim);
            let (pattern, member, array) = (parts.next()?, parts.next()?, parts.next()?);
            let matches = |element: &&Value| match found(element.pointer(&format!("/{member}"))) {
                Found::Text(text) => match (pattern.strip_prefix('*'), pattern.strip_suffix('*')) {
                    (Some(part), Some(_)) => text.contains(part.trim_end_matches('*')),
                    (Some(end), None) => text.ends_with(end),
                    (None, Some(start)) => text.starts_with(start),
                    (None, None) => text == pattern,
                },
                _ => false,
            };
            walk(array, tree)?.as_array()?.iter().find(matches)?.clone()
        }
    };
    value.pointer(after).cloned()
}

/// `None` where it cannot be known.
pub(crate) fn holds(rule: &str, tree: &Value, around: &Around<'_>) -> Option<bool> {
    if rule == "2xx" {
        return around.status.map(|status| (200..300).contains(&status));
    }
    let (word, rest) = rule.split_once(' ')?;
    // The words behind a path hold no parenthesis, so that the path ends at the last one or at the first space.
    let end = rest.rfind(')').map_or(0, |at| at + 1);
    let end = rest[end..].find(' ').map_or(rest.len(), |at| end + at);
    let (path, values) = (&rest[..end], rest[end..].split_whitespace().collect::<Vec<_>>());
    let seen = look(if path == "\"\"" { "" } else { path }, tree, around);
    let is = |text: &str, word: &str| text.trim().eq_ignore_ascii_case(word);
    let part = |test: fn(&str, &str) -> bool| match &seen {
        Found::Absent => None,
        Found::Text(text) => Some(test(&text.trim().to_ascii_lowercase(), &values[0].to_ascii_lowercase())),
        _ => Some(false),
    };
    let listed = || match &seen {
        Found::Text(text) => Some(values.contains(&text.as_str())),
        _ => None,
    };
    match word {
        "true" | "false" => match &seen {
            Found::Null => Some(word == "false"),
            Found::Text(text) if is(text, "true") || is(text, "1") => Some(word == "true"),
            Found::Text(text) if is(text, "false") || is(text, "0") => Some(word == "false"),
            _ => None,
        },
        "absent" => Some(matches!(seen, Found::Absent | Found::Null)),
        "present" => Some(!matches!(seen, Found::Absent | Found::Null)),
        "empty" | "nonempty" => {
            let is_full = match &seen {
                Found::Text(text) => !text.is_empty(),
                Found::Container(is_full) => *is_full,
                _ => false,
            };
            Some(is_full == (word == "nonempty"))
        }
        "eq" | "in" => {
            if matches!(seen, Found::Absent) {
                None
            } else {
                Some(listed() == Some(true))
            }
        }
        "ne" | "notin" => Some(listed() != Some(true)),
        "starts" => part(|text, word| text.starts_with(word)),
        "ends" => part(|text, word| text.ends_with(word)),
        "contains" => part(|text, word| text.contains(word)),
        other => panic!("no such rule: {other}"),
    }
}

/// What all rules together say.
pub(crate) fn all_hold(rules: &[Vec<String>], tree: &Value, around: &Around<'_>) -> Option<bool> {
    let choices = rules.iter().map(|choice| {
        let says: Vec<_> = choice.iter().map(|rule| holds(rule, tree, around)).collect();
        if says.contains(&Some(true)) {
            Some(true)
        } else if says.contains(&None) {
            None
        } else {
            Some(false)
        }
    });
    let says: Vec<_> = choices.collect();
    if says.contains(&Some(false)) {
        Some(false)
    } else if says.contains(&None) {
        None
    } else {
        Some(true)
    }
}
