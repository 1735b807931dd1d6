//! Message and trace ids, most of which say nothing about anybody.

use std::borrow::Cow;

use super::clues::Clues;
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

/// Begins an id of the Cloud API wherever it stands.
const CLOUD: &str = "wamid.";
/// Begin ids of the on-premises API, in the first place only.
const PACKED: [&str; 4] = ["gBEG", "gBGG", "ABEG", "ABGG"];

pub(super) fn mask(id: &str) -> Cow<'_, str> {
    let digits = || id.chars().filter(|c| chars::is_digit(*c)).count();
    let has_plus = chars::has(id, |byte| byte == b'+') && id.trim_start_matches("tel:").starts_with('+');
    if has_plus && digits() >= 7 && id.chars().all(|c| !c.is_alphabetic() || "tel".contains(c)) {
        return address::shorten(id);
    }
    // An id is one word; several are a sentence that stands in its place.
    if chars::has(id, |byte| byte <= b' ' || byte >= 0x80) && id.trim().contains(char::is_whitespace) {
        return super::text(id);
    }
    let finders = [link::FINDER, secret::FINDER, FINDER, token::FINDER];
    let masked = pass::settle(id, &[&finders]);
    // The full-width sign begins with this byte.
    if !chars::has(id, |byte| byte == b'@' || byte == 0xef) {
        return masked;
    }
    let local = id.trim_start_matches('<').split('@').next().unwrap_or_default();
    let is_opaque = local.len() >= OPAQUE && local.bytes().any(|b| b.is_ascii_alphabetic()) && digits() >= 4;
    let is_chat = (email::FINDER.find)(id, 0).is_some_and(|hit| hit.marker == "[number]");
    // The exemption holds for an id that is harmless otherwise.
    if is_opaque && !is_chat && matches!(masked, Cow::Borrowed(_)) {
        return masked;
    }
    pass::settle(id, &[&finders, &[email::FINDER]])
}

/// Ids of WhatsApp, which spell out a number, wherever they stand.
pub(super) const FINDER: Finder = Finder { may_find: Clues::has_long_run, find };

fn find(text: &str, from: usize) -> Option<Hit> {
    let mut at = from;
    while at < text.len() {
        let start = chars::skip_bytes(text, at, |byte| !byte.is_ascii_alphanumeric());
        let end = chars::skip_bytes(text, start, chars::is_token);
        let run = text.get(start..end).unwrap_or_default();
        at = end;
        if run.len() < SHORTEST {
            continue;
        }
        if let Some((offset, marker)) = cloud(run).or_else(|| packed(run)) {
            return Some(Hit { start: start + offset, end, marker: Cow::Owned(marker) });
        }
    }
    None
}

/// Where an id of the Cloud API begins, and what is left of it.
fn cloud(run: &str) -> Option<(usize, String)> {
    // No other word ends so; looking for its point is quicker than looking for the word.
    let points = run.bytes().enumerate().filter(|(_, byte)| *byte == b'.').map(|(at, _)| at + 1);
    let body = points.into_iter().find(|body| run[..*body].ends_with(CLOUD))?;
    let rest = &run[body..];
    (rest.len() >= SHORTEST).then(|| (body - CLOUD.len(), format!("{CLOUD}…{}", tail(rest, NUMBER_END))))
}

fn packed(run: &str) -> Option<(usize, String)> {
    let is_packed = run.len() >= SHORTEST_PACKED && PACKED.iter().any(|prefix| run.starts_with(prefix));
    is_packed.then(|| (0, format!("…{}", tail(run, PACKED_NUMBER_END))))
}

/// The end of an id, behind what may hold the number.
fn tail(body: &str, number_end: usize) -> &str {
    &body[body.len() - body.len().saturating_sub(number_end).min(TAIL)..]
}
