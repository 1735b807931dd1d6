//! Masking of phone numbers, e-mail addresses, links, tokens and secrets in texts that providers send.
//!
//! Everything that an error shows passes through here. Masking errs on the side of hiding.

use std::borrow::Cow;

/// Masks addresses and secrets inside a text and leaves the rest readable.
#[must_use]
pub fn text(text: &str) -> Cow<'_, str> {
    let mut out = String::new();
    let mut copied = 0;
    for (start, end) in words(text) {
        let word = &text[start..end];
        if let Some(replacement) = secret(word) {
            out.push_str(&text[copied..start]);
            out.push_str(replacement);
            copied = end;
        }
    }
    if copied == 0 {
        return Cow::Borrowed(text);
    }
    out.push_str(&text[copied..]);
    Cow::Owned(out)
}

/// Masks a recipient's address: all but its last two characters.
#[must_use]
pub fn address(address: &str) -> Cow<'_, str> {
    let kept = address.char_indices().rev().nth(1).map_or(0, |(at, _)| at);
    if address.chars().count() <= 4 { Cow::Borrowed("…") } else { Cow::Owned(format!("…{}", &address[kept..])) }
}

/// Leaves a code alone if it looks like one; masks it like a text otherwise.
#[must_use]
pub fn code(code: &str) -> Cow<'_, str> {
    let looks_like_one = code.len() <= 96 && code.bytes().all(|b| b.is_ascii_graphic() && b != b'@' && b != b'+');
    if looks_like_one && longest_digits(code) < 10 { Cow::Borrowed(code) } else { text(code) }
}

/// Leaves an id alone, except that ids which spell out a phone number are shortened to their unique tail.
#[must_use]
pub fn id(id: &str) -> Cow<'_, str> {
    match id.strip_prefix("wamid.") {
        Some(rest) if rest.len() > 12 && rest.is_ascii() => Cow::Owned(format!("wamid.…{}", &rest[rest.len() - 12..])),
        _ => Cow::Borrowed(id),
    }
}

fn words(text: &str) -> impl Iterator<Item = (usize, usize)> + '_ {
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = &text[at..];
        let start = at + rest.find(|c: char| !c.is_whitespace())?;
        let end = text[start..].find(char::is_whitespace).map_or(text.len(), |length| start + length);
        at = end;
        Some((start, end))
    })
}

fn secret(word: &str) -> Option<&'static str> {
    if word.contains("://") {
        return Some("[link]");
    }
    if word.find('@').is_some_and(|at| at > 0 && word[at..].contains('.')) {
        return Some("[e-mail]");
    }
    if longest_digits(word) >= 8 {
        return Some("[number]");
    }
    let is_token = word.len() >= 24
        && word.bytes().any(|b| b.is_ascii_digit())
        && word.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_.:=/".contains(&b));
    is_token.then_some("[token]")
}

fn longest_digits(text: &str) -> usize {
    text.split(|c: char| !c.is_ascii_digit()).map(str::len).max().unwrap_or_default()
}
