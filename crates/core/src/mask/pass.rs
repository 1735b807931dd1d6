//! How a text is searched and rewritten.

use std::borrow::Cow;

use super::clues::Clues;

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

/// Looks for one kind of private thing.
#[derive(Copy, Clone)]
pub(super) struct Finder {
    /// Whether it can be there at all. Must not say no where `find` finds something.
    pub(super) may_find: fn(Clues) -> bool,
    /// Finds the first occurrence that starts at or after a byte position. The whole text is given, for its context.
    pub(super) find: fn(&str, usize) -> Option<Hit>,
}

/// A replacement can uncover another match (a secret that ends in a link, say), but hardly more than once.
const ROUNDS: usize = 4;

/// Applies every finder until nothing changes, which makes masking idempotent.
pub(super) fn settle<'a>(text: &'a str, groups: &[&[Finder]]) -> Cow<'a, str> {
    let mut masked = Cow::Borrowed(text);
    let mut clues = Clues::of(text);
    for _ in 0..ROUNDS {
        let mut changed = false;
        for finder in groups.iter().copied().flatten() {
            if !(finder.may_find)(clues) {
                continue;
            }
            if let Some(next) = replace(&masked, *finder) {
                clues = Clues::of(&next);
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

fn replace(text: &str, finder: Finder) -> Option<String> {
    let mut hit = (finder.find)(text, 0)?;
    let mut out = String::with_capacity(text.len());
    let mut copied = 0;
    loop {
        out.push_str(&text[copied..hit.start]);
        out.push_str(&hit.marker);
        copied = hit.end;
        match (finder.find)(text, copied) {
            Some(next) => hit = next,
            None => break,
        }
    }
    out.push_str(&text[copied..]);
    Some(out)
}
