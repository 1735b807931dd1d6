//! Web addresses: anything with `://`, also where JSON or a query has escaped it, and `www.`.

use super::chars;
use super::clues::Clues;
use super::pass::{Finder, Hit};

const MARKER: &str = "[link]";
const SIGNS: [&str; 4] = ["://", ":\\/\\/", "%3A%2F%2F", "%3a%2f%2f"];

pub(super) const FINDER: Finder = Finder { may_find: |clues| clues.has(Clues::LINK), find };

fn find(text: &str, from: usize) -> Option<Hit> {
    let mut next = from;
    loop {
        let at = chars::next_byte(text, next, |b| matches!(b, b':' | b'%' | b'w' | b'W'))?;
        next = at + 1;
        let begin = match text.as_bytes().get(at)? {
            b':' | b'%' => scheme(text, from, at),
            _ => bare(text, at),
        };
        if let Some((start, body)) = begin {
            let end = end(text, body);
            if end > body {
                return Some(Hit::new(start, end, MARKER));
            }
        }
    }
}

/// Start of the scheme and of what follows it.
fn scheme(text: &str, floor: usize, at: usize) -> Option<(usize, usize)> {
    let rest = text.get(at..)?;
    let sign = SIGNS.iter().find(|sign| rest.starts_with(**sign))?;
    let start = chars::back_while(text, floor, at, |c| c.is_ascii_alphanumeric() || matches!(c, '+' | '-' | '.'));
    Some((start, at + sign.len()))
}

fn bare(text: &str, at: usize) -> Option<(usize, usize)> {
    let is_www = text.get(at..at + 4).is_some_and(|word| word.eq_ignore_ascii_case("www."));
    let is_start = chars::before(text, at).is_none_or(|c| !c.is_ascii_alphanumeric());
    (is_www && is_start).then_some((at, at + 4))
}

/// A link ends before white space or a quote; the punctuation of the sentence around it stays.
fn end(text: &str, body: usize) -> usize {
    let is_inside = |c: char| {
        !(c.is_whitespace()
            || c.is_control()
            || chars::is_wide_stop(c)
            || matches!(c, '<' | '>' | '"' | '\'' | '`' | '”' | '’' | '»' | '」'))
    };
    let end = chars::skip_while(text, body, is_inside);
    let link = text.get(body..end).unwrap_or_default();
    body + link.trim_end_matches(['.', ',', ';', ':', '!', '?', ')', ']', '}', '\\', '*']).len()
}
