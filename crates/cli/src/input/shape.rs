//! What a file holds: one message, or a message per line.

use messaging_error_any::capture::Capture;

/// What a file holds.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    /// One body, or one captured message.
    Whole,
    /// A body or a record per line.
    Lines,
}

/// Finds out from the first bytes: a captured message is whole; where the first line is a complete JSON value and another
/// one follows, there is one per line; anything else is one body.
pub(crate) fn shape(head: &[u8]) -> Shape {
    let head = head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(head);
    if Capture::parse(head).is_some() {
        return Shape::Whole;
    }
    let mut lines = head.split(|byte| *byte == b'\n').map(<[u8]>::trim_ascii).filter(|line| !line.is_empty());
    match (lines.next(), lines.next()) {
        (Some(first), Some(second)) if is_json(first) && second.starts_with(b"{") => Shape::Lines,
        // A broken line at the top must not hide that lines follow.
        (Some(_), Some(second)) if is_json(second) && lines.clone().next().is_some_and(is_json) => Shape::Lines,
        (Some(first), Some(second)) if is_piece(first) && has_whole_line(second, lines) => Shape::Lines,
        _ => Shape::Whole,
    }
}

/// Whether a line was a JSON object before it lost its end or its beginning. A sentence above a body, or a guard against
/// scripts, is none: it belongs to the body below it.
fn is_piece(line: &[u8]) -> bool {
    line.starts_with(b"{") || line.strip_suffix(b",").unwrap_or(line).ends_with(b"}")
}

/// Whether a line is a complete object with nothing below it, or another object. Inside of one document a comma or a
/// bracket would have to follow.
fn has_whole_line<'l>(second: &'l [u8], rest: impl Iterator<Item = &'l [u8]>) -> bool {
    let mut rest = std::iter::once(second).chain(rest).peekable();
    while let Some(line) = rest.next() {
        if is_json(line) && rest.peek().is_none_or(|next| next.starts_with(b"{")) {
            return true;
        }
    }
    false
}

fn is_json(line: &[u8]) -> bool {
    line.starts_with(b"{") && serde_json::from_slice::<serde::de::IgnoredAny>(line).is_ok()
}

/// Whether a name promises lines, whatever it is packed in.
pub(crate) fn is_log_name(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    let name = [".gz", ".zst"].iter().find_map(|end| name.strip_suffix(end)).unwrap_or(&name);
    [".ndjson", ".jsonl", ".jsonlines", ".log"].iter().any(|end| name.ends_with(end))
}

#[cfg(test)]
mod tests {
    use super::{Shape, is_log_name, shape};

    #[test]
    fn a_body_per_line_is_told_from_one_body() {
        assert_eq!(shape(b"{\"a\":1}\n{\"b\":2}\n"), Shape::Lines);
        assert_eq!(shape(b"{\"a\":1}\r\n{broken\r\n"), Shape::Lines);
        assert_eq!(shape(b"{broken\n{\"a\":1}\n{\"b\":2}\n"), Shape::Lines);
        assert_eq!(shape(b"{broken\n{\"a\":1}\n"), Shape::Lines);
        assert_eq!(shape(b"{broken\n{broken\n{\"a\":1}"), Shape::Lines);
        assert_eq!(shape(b"ken\":1},\n{\"a\":1}\n"), Shape::Lines);
        assert_eq!(shape(b"{\"a\":\n{\"b\":1}\n}\n"), Shape::Whole);
        assert_eq!(shape(b"{\"a\":[\n{\"b\":1}\n,\n{\"b\":1}\n]}\n"), Shape::Whole);
        assert_eq!(shape(b"{\"a\":\n{\"b\":\n{\"c\":1}}}\n"), Shape::Whole);
        assert_eq!(shape(b"Request failed:\n{\"a\":1}\n"), Shape::Whole);
        assert_eq!(shape(b")]}',\n{\"a\":1}\n"), Shape::Whole);
        assert_eq!(shape(b"{\n  \"a\": {},\n  \"b\": 2\n}\n"), Shape::Whole);
        assert_eq!(shape(b"{\"a\":1}\n"), Shape::Whole);
        assert_eq!(shape(b"[\n{\"a\":1},\n{\"b\":1}\n]"), Shape::Whole);
        assert_eq!(shape(b"HTTP/1.1 400 Bad Request\r\n\r\n{\"a\":1}\n{\"b\":1}"), Shape::Whole);
        assert_eq!(shape(b"<html>\n<body>\n"), Shape::Whole);
        assert_eq!(shape(b""), Shape::Whole);
    }

    #[test]
    fn names_of_logs() {
        for name in ["a.ndjson", "A.JSONL.gz", "x.log.zst"] {
            assert!(is_log_name(name));
        }
        assert!(!is_log_name("body.json.gz"));
    }
}
