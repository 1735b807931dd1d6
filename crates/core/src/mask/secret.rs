//! Values that their name gives away: `token=…`, `"password":"…"`, `Authorization: Bearer …`.

use super::clues::Clues;
use super::pass::{Finder, Hit};
use super::{chars, phone};

const MARKER: &str = "[token]";

/// Last words of keys whose value is always a secret.
const PASSWORDS: [&str; 8] = ["password", "passwd", "pwd", "passphrase", "passcode", "secret", "otp", "pin"];
/// Last words of keys whose value is a secret if it looks like one; sentences such as `access token: expired` are common.
const TOKENS: [&str; 20] = [
    "token",
    "apikey",
    "api_key",
    "api-key",
    "secret_key",
    "secretkey",
    "private_key",
    "access_key",
    "accesskey",
    "secret_id",
    "secretid",
    "access_key_id",
    "accesskeyid",
    "authorization",
    "cookie",
    "hmac",
    "signature",
    "credential",
    "credentials",
    "appsecret_proof",
];
/// `key` is a secret only after one of these.
const BEFORE_KEY: [&str; 6] = ["api", "secret", "private", "access", "auth", "account"];
/// Words that count only when they stand alone.
const WHOLE: [&str; 3] = ["otp", "pin", "hmac"];
const SCHEMES: [&str; 2] = ["bearer", "basic"];
const LONGEST_KEY: usize = 64;

pub(super) const FINDER: Finder = Finder { may_find: |clues| clues.has(Clues::SECRET), find };

fn find(text: &str, from: usize) -> Option<Hit> {
    let mut after = from;
    loop {
        // 0xef begins the full-width forms.
        let at = chars::next_byte(text, after, |b| matches!(b, b'=' | b':' | b'B' | b'b' | 0xef))?;
        let c = chars::at(text, at)?;
        after = at + c.len_utf8();
        let secret = match c {
            '=' | '\u{ff1d}' => keyed(text, from, at, after, false),
            ':' | '\u{ff1a}' => keyed(text, from, at, after, true),
            'B' | 'b' => scheme(text, at),
            _ => None,
        };
        if let Some((start, end)) = secret {
            // A phone number in the place of the secret may go on after its first space.
            return Some(Hit::new(start, phone::end_across(text, start, end), MARKER));
        }
    }
}

fn keyed(text: &str, floor: usize, sign: usize, after: usize, is_prose: bool) -> Option<(usize, usize)> {
    value(text, after, key_kind(text, floor, sign)?, is_prose)
}

#[derive(Copy, Clone, PartialEq, Eq)]
enum Kind {
    Password,
    Token,
}

fn key_kind(text: &str, floor: usize, sign: usize) -> Option<Kind> {
    let floor = floor.max(boundary(text, sign.saturating_sub(LONGEST_KEY)));
    let is_edge = |c: char| chars::is_quote(c) || matches!(c, ' ' | '[' | ']' | '>');
    let end = chars::back_while(text, floor, sign, is_edge);
    let is_key = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-');
    let start = chars::back_while(text, floor, end, is_key);
    // Our own marker is no name of a secret; `user[token]=…` is one.
    if start > 0 && chars::is_marker(text, start - 1) && end + 1 < sign {
        return None;
    }
    let key = text.get(start..end)?.to_ascii_lowercase();
    let ends_with = |word: &str| {
        let head = key.strip_suffix(word);
        head.is_some_and(|head| !WHOLE.contains(&word) || head.is_empty() || head.ends_with(['_', '-']))
    };
    if PASSWORDS.into_iter().any(ends_with) {
        return Some(Kind::Password);
    }
    if TOKENS.into_iter().any(ends_with) {
        return Some(Kind::Token);
    }
    let head = text.get(floor..start)?.trim_end();
    let is_named_key = key == "key" && BEFORE_KEY.iter().any(|word| head.to_ascii_lowercase().ends_with(word));
    is_named_key.then_some(Kind::Token)
}

fn boundary(text: &str, mut at: usize) -> usize {
    while !text.is_char_boundary(at) {
        at += 1;
    }
    at
}

fn value(text: &str, after: usize, kind: Kind, is_prose: bool) -> Option<(usize, usize)> {
    let spaced = chars::skip_while(text, after, |c| c == ' ');
    let is_prose = is_prose && spaced > after;
    let quoted = chars::skip_while(text, spaced, |c| chars::is_quote(c) && c != '’');
    let start = skip_brackets(text, quoted)?;
    if quoted > spaced {
        let end = chars::skip_while(text, start, |c| !chars::is_quote(c));
        return (end > start).then_some((start, end));
    }
    let end = value_end(text, start);
    let word = text.get(start..end)?;
    if SCHEMES.iter().any(|scheme| word.eq_ignore_ascii_case(scheme)) {
        let start = chars::skip_while(text, end, |c| c == ' ');
        let start = skip_brackets(text, start)?;
        let end = value_end(text, start);
        return (end > start).then_some((start, end));
    }
    let is_secret = match kind {
        _ if word.is_empty() => false,
        _ if !is_prose => true,
        Kind::Password => !is_plain(word) || is_last(text, end),
        Kind::Token => word.len() >= 20 || word.bytes().any(|b| b.is_ascii_digit()),
    };
    is_secret.then_some((start, end))
}

/// Position after opening brackets; `None` before a marker, whose secret is hidden already.
fn skip_brackets(text: &str, from: usize) -> Option<usize> {
    let mut at = from;
    loop {
        if chars::is_marker(text, at) {
            return None;
        }
        match chars::at(text, at)? {
            c @ ('[' | '{' | '(' | '<') => at += c.len_utf8(),
            _ => return Some(at),
        }
    }
}

fn value_end(text: &str, start: usize) -> usize {
    let stops = |c: char| {
        c.is_whitespace()
            || chars::is_wide_stop(c)
            || chars::is_quote(c)
            || matches!(c, '&' | ',' | ';' | ')' | ']' | '}' | '<' | '>')
    };
    let end = chars::skip_while(text, start, |c| !stops(c));
    // A full stop belongs to the sentence.
    start + text.get(start..end).unwrap_or_default().trim_end_matches('.').len()
}

fn is_plain(word: &str) -> bool {
    word.chars().all(|c| c.is_lowercase())
}

/// Whether the clause ends here: `password: hunter` against `password: too short`.
fn is_last(text: &str, end: usize) -> bool {
    chars::at(text, end).is_none_or(|c| !c.is_whitespace())
}

/// `Bearer` or `Basic` and something that is no word.
fn scheme(text: &str, at: usize) -> Option<(usize, usize)> {
    let name = SCHEMES
        .iter()
        .find(|name| text.get(at..at + name.len()).is_some_and(|word| word.eq_ignore_ascii_case(name)))?;
    let after = at + name.len();
    let start = chars::skip_while(text, after, |c| c == ' ');
    if start == after || chars::is_marker(text, start) {
        return None;
    }
    let end = value_end(text, start);
    let word = text.get(start..end)?;
    let has_inner_capital =
        word.bytes().skip(1).any(|b| b.is_ascii_uppercase()) && word.bytes().any(|b| b.is_ascii_lowercase());
    let is_opaque = word.bytes().any(|b| b.is_ascii_digit() || b == b'=') || has_inner_capital || word.len() >= 20;
    (word.len() >= 8 && is_opaque).then_some((start, end))
}
