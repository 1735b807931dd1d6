//! Tokens and keys that give themselves away by their shape.

use super::chars;
use super::clues::Clues;
use super::pass::{Finder, Hit};

const MARKER: &str = "[token]";

/// Beginnings of well-known keys, and the fewest characters that a real one has.
const PREFIXES: [(&str, usize); 27] = [
    ("EAA", 20),
    ("IGQ", 20),
    ("IGAA", 20),
    ("eyJ", 20),
    ("sk_live", 12),
    ("sk_test", 12),
    ("rk_live", 12),
    ("pk_live", 12),
    ("sk-", 20),
    ("key-", 20),
    ("AKID", 16),
    ("AKIA", 16),
    ("ASIA", 16),
    ("LTAI", 16),
    ("AIza", 30),
    ("ya29.", 20),
    ("ghp_", 20),
    ("gho_", 20),
    ("ghs_", 20),
    ("github_pat_", 20),
    ("glpat-", 20),
    ("xoxb-", 20),
    ("xoxp-", 20),
    ("xapp-", 20),
    ("shpat_", 20),
    ("SG.", 20),
    ("whsec_", 20),
];

/// Fewest characters of any key; the shortest of [`PREFIXES`].
const SHORTEST_KEY: usize = Clues::LONG;

/// Whether one of [`PREFIXES`] begins with the byte.
const BEGINS_KEY: [bool; 256] = {
    let mut begins = [false; 256];
    let mut at = 0;
    while at < PREFIXES.len() {
        begins[PREFIXES[at].0.as_bytes()[0] as usize] = true;
        at += 1;
    }
    begins
};

/// Shortest run of unknown shape that is taken for a token. Trace ids are shorter.
const SHORTEST: usize = 32;

pub(super) const FINDER: Finder = Finder { may_find: Clues::has_long_run, find };

fn find(text: &str, from: usize) -> Option<Hit> {
    let mut at = from;
    while at < text.len() {
        let start = chars::skip_bytes(text, at, |byte| !byte.is_ascii_alphanumeric());
        let end = chars::skip_bytes(text, start, chars::is_token);
        if let Some((start, end)) = joined(text, start, end) {
            return Some(Hit::new(start, end, MARKER));
        }
        let run = text.get(start..end).unwrap_or_default().trim_end_matches('.');
        at = end;
        if run.len() < SHORTEST_KEY {
            continue;
        }
        if is_key(run) || is_random(run) {
            return Some(Hit::new(start, start + run.len(), MARKER));
        }
        // A key may be joined to what names it: `id/EAAB…`, `token=EAAB…`.
        if let Some(offset) = inner_key(run) {
            return Some(Hit::new(start + offset, start + run.len(), MARKER));
        }
    }
    None
}

/// Application id and secret joined by a bar, bot id and secret joined by a colon.
fn joined(text: &str, start: usize, end: usize) -> Option<(usize, usize)> {
    let shortest = match text.as_bytes().get(end)? {
        b'|' => 16,
        b':' => 30,
        _ => return None,
    };
    // Another word may be glued to the id: `value=1234567890|…`.
    let head = text.get(start..end)?.rsplit(['=', '/']).next()?;
    let is_id = head.len() >= 6 && head.bytes().all(|b| b.is_ascii_digit());
    let tail = chars::skip_bytes(text, end + 1, |byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-'));
    (is_id && tail - end > shortest).then_some((end - head.len(), tail))
}

fn is_key(run: &str) -> bool {
    let Some(first) = run.bytes().next().filter(|first| BEGINS_KEY[usize::from(*first)]) else { return false };
    PREFIXES.iter().any(|(prefix, shortest)| {
        prefix.as_bytes()[0] == first
            && run.len() >= *shortest
            && run.starts_with(prefix)
            && run.bytes().any(|b| b.is_ascii_digit() || b == b'_')
            && is_one_word(&run[prefix.len()..])
    })
}

/// A real key has no separators between words: `sk-learn-is-a-name` is none.
fn is_one_word(rest: &str) -> bool {
    rest.split(['.', '-', '/', '_'])
        .any(|part| part.len() >= 6 && part.bytes().any(|b| b.is_ascii_digit() || b.is_ascii_uppercase()))
}

fn inner_key(run: &str) -> Option<usize> {
    let joints = run.bytes().enumerate().filter(|(_, byte)| matches!(byte, b'=' | b'/' | b'.'));
    joints.map(|(at, _)| at + 1).take(8).find(|at| is_key(&run[*at..]))
}

/// Long, with small letters, capitals and digits so mixed that it can be neither words nor a hexadecimal id.
fn is_random(run: &str) -> bool {
    let is_mixed = run.len() >= SHORTEST
        && chars::has(run, |b| b.is_ascii_lowercase())
        && chars::has(run, |b| b.is_ascii_uppercase())
        && chars::has(run, |b| b.is_ascii_digit());
    let classes = run.bytes().map(|b| match b {
        b'a'..=b'z' => 1u8,
        b'A'..=b'Z' => 2,
        b'0'..=b'9' => 4,
        _ => 0,
    });
    is_mixed && classes.clone().zip(classes.skip(1)).filter(|(a, b)| a != b).count() * 5 >= run.len() * 2
}
