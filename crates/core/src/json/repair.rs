//! Mending of text that is nearly JSON.

use std::str::Chars;

/// Prefixes that keep a script tag from running the answer.
const GUARDS: [&str; 6] = ["for (;;);", "for(;;);", "while (1);", "while(1);", ")]}',", ")]}'"];

/// A copy of the text in which the usual damage is mended: a script guard (`for (;;);`), raw control characters inside
/// strings, escaped lone surrogates, unknown escapes, numbers larger than a double (they become strings), and `NaN` or
/// `Infinity` (they become null). `None` if there was nothing of the kind to mend. One pass, linear in the text.
///
/// ```
/// use messaging_error::json::repair;
///
/// assert_eq!(repair(r#"for (;;);{"a":1e400}"#).as_deref(), Some(r#"{"a":"1e400"}"#));
/// assert_eq!(repair(r#"{"a":1}"#), None);
/// ```
#[must_use]
pub fn repair(text: &str) -> Option<String> {
    let body = text.trim_start();
    let unguarded = GUARDS.iter().find_map(|guard| body.strip_prefix(guard));
    let mut rest = unguarded.unwrap_or(body);
    let mut out = String::with_capacity(rest.len() + 16);
    let mut changed = unguarded.is_some();
    while let Some((outside, string)) = rest.split_once('"') {
        changed |= literals(outside, &mut out);
        out.push('"');
        let mut chars = string.chars();
        changed |= in_string(&mut chars, &mut out);
        rest = chars.as_str();
    }
    changed |= literals(rest, &mut out);
    changed.then_some(out)
}

/// Copies what stands between strings; returns whether a literal was replaced.
fn literals(text: &str, out: &mut String) -> bool {
    if !text.contains(['e', 'E', 'N', 'I']) {
        out.push_str(text);
        return false;
    }
    let mut changed = false;
    for piece in text.split_inclusive([',', ':', '[', ']', '{', '}', ' ', '\t', '\r', '\n']) {
        let literal = piece.trim_end_matches([',', ':', '[', ']', '{', '}', ' ', '\t', '\r', '\n']);
        let is_number = literal.bytes().all(|byte| byte.is_ascii_digit() || b"+-.eE".contains(&byte));
        if matches!(literal, "NaN" | "Infinity" | "-Infinity") {
            out.push_str("null");
        } else if is_number && literal.parse().is_ok_and(f64::is_infinite) {
            out.extend(["\"", literal, "\""]);
        } else {
            out.push_str(piece);
            continue;
        }
        out.push_str(piece.get(literal.len()..).unwrap_or_default());
        changed = true;
    }
    changed
}

/// Copies a string from after its first quote to its last; returns whether something was mended.
fn in_string(chars: &mut Chars<'_>, out: &mut String) -> bool {
    let mut changed = false;
    while let Some(c) = chars.next() {
        match c {
            '"' => {
                out.push('"');
                break;
            }
            '\\' => changed |= escape(chars, out),
            control if control < ' ' => {
                out.push_str(&format!("\\u{:04x}", u32::from(control)));
                changed = true;
            }
            other => out.push(other),
        }
    }
    changed
}

/// Copies what follows a backslash; returns whether it was mended.
fn escape(chars: &mut Chars<'_>, out: &mut String) -> bool {
    match chars.next() {
        Some('u') => match unit(chars.as_str()) {
            Some((first, 0xd800..=0xdbff, after)) => {
                let low = after.strip_prefix("\\u").and_then(unit);
                if let Some((second, 0xdc00..=0xdfff, after)) = low {
                    out.extend(["\\u", first, "\\u", second]);
                    *chars = after.chars();
                    return false;
                }
                *chars = after.chars();
                out.push_str("\\ufffd");
                true
            }
            Some((_, 0xdc00..=0xdfff, after)) => {
                *chars = after.chars();
                out.push_str("\\ufffd");
                true
            }
            Some((digits, _, after)) => {
                out.extend(["\\u", digits]);
                *chars = after.chars();
                false
            }
            None => {
                out.push_str("\\ufffd");
                true
            }
        },
        Some(known @ ('"' | '\\' | '/' | 'b' | 'f' | 'n' | 'r' | 't')) => {
            out.extend(['\\', known]);
            false
        }
        // A backslash before anything else means nothing; a control character after it is dropped with it.
        Some(other) => {
            if other >= ' ' {
                out.push(other);
            }
            true
        }
        // The text breaks off here.
        None => {
            out.push('\\');
            false
        }
    }
}

/// The four hexadecimal digits of an escape, their value, and what follows.
fn unit(text: &str) -> Option<(&str, u16, &str)> {
    let (digits, after) = text.split_at_checked(4)?;
    // from_str_radix alone would take a plus sign.
    let is_hex = digits.bytes().all(|byte| byte.is_ascii_hexdigit());
    let value = u16::from_str_radix(digits, 16).ok().filter(|_| is_hex)?;
    Some((digits, value, after))
}
