//! Message and trace ids, most of which say nothing about anybody.

use std::borrow::Cow;

use super::pass::{Finder, Hit};
use super::{address, chars, email, link, pass, secret, token};

/// Base64 characters at the start of a Cloud API id that may hold the number: a short header and fifteen digits.
const NUMBER_END: usize = 28;
/// The same in ids of the on-premises API, which pack two digits into a byte.
const PACKED_NUMBER_END: usize = 16;
const TAIL: usize = 12;
/// A shorter body cannot hold a header and seven digits.
const SHORTEST: usize = 14;
/// Shorter words that happen to start like a packed id are none.
const SHORTEST_PACKED: usize = 24;
/// Left side of an e-mail-like id (`<long random>@host`) that cannot be a person's mailbox.
const OPAQUE: usize = 16;

const PREFIXES: [(&str, usize, &str); 5] = [
    ("wamid.", NUMBER_END, "wamid.…"),
    ("gBEG", PACKED_NUMBER_END, "…"),
    ("gBGG", PACKED_NUMBER_END, "…"),
    ("ABEG", PACKED_NUMBER_END, "…"),
    ("ABGG", PACKED_NUMBER_END, "…"),
];

pub(super) fn mask(id: &str) -> Cow<'_, str> {
    let digits = id.chars().filter(|c| chars::is_digit(*c)).count();
    let has_plus = id.trim_start_matches("tel:").starts_with('+');
    if has_plus && digits >= 7 && id.chars().all(|c| !c.is_alphabetic() || "tel".contains(c)) {
        return address::shorten(id);
    }
    // An id is one word; several are a sentence that stands in its place.
    if id.trim().contains(char::is_whitespace) {
        return super::text(id);
    }
    let finders = [link::FINDER, secret::FINDER, FINDER, token::FINDER];
    let local = id.trim_start_matches('<').split('@').next().unwrap_or_default();
    let is_opaque = local.len() >= OPAQUE && local.bytes().any(|b| b.is_ascii_alphabetic()) && digits >= 4;
    let is_chat = (email::FINDER.find)(id, 0).is_some_and(|hit| hit.marker == "[number]");
    let masked = pass::settle(id, &[&finders]);
    // The exemption holds for an id that is harmless otherwise.
    if is_opaque && !is_chat && matches!(masked, Cow::Borrowed(_)) {
        return masked;
    }
    pass::settle(id, &[&finders, &[email::FINDER]])
}

/// Ids of WhatsApp, which spell out a number, wherever they stand.
pub(super) const FINDER: Finder = Finder { may_find: |clues| clues.longest_run >= SHORTEST, find };

fn find(text: &str, from: usize) -> Option<Hit> {
    let mut at = from;
    while at < text.len() {
        let start = chars::skip_while(text, at, |c| !c.is_ascii_alphanumeric());
        let end = chars::skip_while(text, start, chars::is_token);
        let run = text.get(start..end).unwrap_or_default();
        at = end;
        if run.len() < SHORTEST {
            continue;
        }
        for (prefix, number_end, kept) in PREFIXES {
            let is_packed = number_end == PACKED_NUMBER_END;
            let Some(offset) = (if is_packed { run.starts_with(prefix).then_some(0) } else { run.find(prefix) }) else {
                continue;
            };
            let Some(body) = run.get(offset + if is_packed { 0 } else { prefix.len() }..) else { continue };
            if body.len() < if is_packed { SHORTEST_PACKED } else { SHORTEST } {
                continue;
            }
            let tail = body.len().saturating_sub(number_end).min(TAIL);
            let marker = format!("{kept}{}", &body[body.len() - tail..]);
            return Some(Hit { start: start + offset, end, marker: Cow::Owned(marker) });
        }
    }
    None
}
