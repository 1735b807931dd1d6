//! Delivery receipts as a form or a query string.

use std::borrow::Cow;

use super::Body;

/// Reads `name=value` pairs. Text of another kind has none and leaves the body empty.
pub(crate) fn read<'a>(text: &'a str, body: &mut Body<'a>) {
    let text = text.trim();
    // Prose has spaces and line breaks; in a form they are escaped.
    if text.contains(char::is_whitespace) {
        return;
    }
    for pair in text.strip_prefix('?').unwrap_or(text).split('&') {
        if let Some((name, value)) = pair.split_once('=') {
            body.set(&unescape(name), unescape(value));
        }
    }
}

fn unescape(text: &str) -> Cow<'_, str> {
    if !text.contains(['%', '+']) {
        return Cow::Borrowed(text);
    }
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        let escaped = match (first, after) {
            (b'%', [high, low, ..]) => hex(*high).zip(hex(*low)).map(|(high, low)| high << 4 | low),
            _ => None,
        };
        match (escaped, first) {
            (Some(byte), _) => bytes.push(byte),
            (None, b'+') => bytes.push(b' '),
            (None, other) => bytes.push(other),
        }
        rest = if escaped.is_some() { after.get(2..).unwrap_or_default() } else { after };
    }
    Cow::Owned(String::from_utf8_lossy(&bytes).into_owned())
}

fn hex(digit: u8) -> Option<u8> {
    char::from(digit).to_digit(16).and_then(|digit| u8::try_from(digit).ok())
}

#[cfg(test)]
mod tests {
    use super::unescape;

    #[test]
    fn escapes_are_resolved_and_broken_ones_kept() {
        assert_eq!(unescape("a%20b+c"), "a b c");
        assert_eq!(unescape("%C3%A9"), "é");
        assert_eq!(unescape("100%"), "100%");
        assert_eq!(unescape("%zz%4"), "%zz%4");
    }
}
