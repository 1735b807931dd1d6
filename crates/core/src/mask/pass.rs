//! How a text is searched and rewritten.

use std::borrow::Cow;

/// A part of a text, in bytes, and what takes its place.
pub(super) struct Hit {
    pub(super) start: usize,
    pub(super) end: usize,
    pub(super) marker: Cow<'static, str>,
}

impl Hit {
    pub(super) fn new(start: usize, end: usize, marker: &'static str) -> Self {
        Self { start, end, marker: Cow::Borrowed(marker) }
    }
}

/// Finds the first occurrence that starts at or after a byte position. The whole text is given, for its context.
pub(super) type Find = fn(&str, usize) -> Option<Hit>;

/// A replacement can uncover another match (a secret that ends in a link, say), but hardly more than once.
const ROUNDS: usize = 4;

/// Applies every finder until nothing changes, which makes masking idempotent.
pub(super) fn settle<'a>(text: &'a str, groups: &[&[Find]]) -> Cow<'a, str> {
    let mut masked = Cow::Borrowed(text);
    for _ in 0..ROUNDS {
        let mut changed = false;
        for find in groups.iter().copied().flatten() {
            if let Some(next) = replace(&masked, *find) {
                masked = Cow::Owned(next);
                changed = true;
            }
        }
        if !changed {
            break;
        }
    }
    masked
}

fn replace(text: &str, find: Find) -> Option<String> {
    let mut hit = find(text, 0)?;
    let mut out = String::with_capacity(text.len());
    let mut copied = 0;
    loop {
        out.push_str(&text[copied..hit.start]);
        out.push_str(&hit.marker);
        copied = hit.end;
        match find(text, copied) {
            Some(next) => hit = next,
            None => break,
        }
    }
    out.push_str(&text[copied..]);
    Some(out)
}
