//! Mending of text that is nearly JSON.

/// A copy of the text in which the usual damage is mended: a script guard (`for (;;);`), raw control characters inside
/// strings, escaped lone surrogates, and unknown escapes. `None` if there was nothing of the kind to mend.
#[must_use]
pub fn repair(text: &str) -> Option<String> {
    let body = text.trim_start();
    let unguarded = ["for (;;);", "while(1);", ")]}',", ")]}'"].iter().find_map(|guard| body.strip_prefix(guard));
    let body = unguarded.unwrap_or(body);
    let mut out = String::with_capacity(body.len() + 16);
    let mut chars = body.chars().peekable();
    let (mut in_string, mut changed) = (false, unguarded.is_some());
    while let Some(c) = chars.next() {
        match c {
            '"' => {
                in_string = !in_string;
                out.push(c);
            }
            '\\' if in_string => match chars.next() {
                Some('u') => {
                    let digits: String = chars.clone().take(4).collect();
                    let unit = u16::from_str_radix(&digits, 16).ok().filter(|_| digits.len() == 4);
                    match unit {
                        Some(0xd800..=0xdfff) => changed |= surrogate(&mut chars, &digits, &mut out),
                        Some(_) => {
                            out.push_str("\\u");
                            out.extend(chars.by_ref().take(4));
                        }
                        None => {
                            out.push_str("\\ufffd");
                            changed = true;
                        }
                    }
                }
                Some(escape @ ('"' | '\\' | '/' | 'b' | 'f' | 'n' | 'r' | 't')) => out.extend(['\\', escape]),
                Some(other) => {
                    out.push(other);
                    changed = true;
                }
                None => out.push('\\'),
            },
            control if in_string && control < ' ' => {
                out.push_str(&format!("\\u{:04x}", u32::from(control)));
                changed = true;
            }
            other => out.push(other),
        }
    }
    changed.then_some(out)
}

/// Copies a surrogate pair, or replaces a lone surrogate; returns whether it was replaced.
fn surrogate(chars: &mut std::iter::Peekable<std::str::Chars<'_>>, first: &str, out: &mut String) -> bool {
    chars.by_ref().take(4).for_each(drop);
    let is_high = first.starts_with(['d', 'D'])
        && first[1..2].chars().all(|c| matches!(c.to_ascii_lowercase(), '8'..='9' | 'a' | 'b'));
    let next: String = chars.clone().take(6).collect();
    let is_low = next.get(..2) == Some("\\u")
        && next
            .get(2..6)
            .and_then(|digits| u16::from_str_radix(digits, 16).ok())
            .is_some_and(|unit| (0xdc00..=0xdfff).contains(&unit));
    if is_high && is_low {
        out.push_str("\\u");
        out.push_str(first);
        out.extend(chars.by_ref().take(6));
        return false;
    }
    out.push_str("\\ufffd");
    true
}
