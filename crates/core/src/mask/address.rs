//! The address of a recipient.

use std::borrow::Cow;

use super::chars;

const SHORT: usize = 4;

pub(super) fn shorten(address: &str) -> Cow<'_, str> {
    // The host of a chat id says nothing about the person, and what stands before it is a number.
    let local = address.split(['@', '\u{ff20}']).next().unwrap_or_default();
    let is_email =
        local.len() < address.len() && !local.chars().all(|c| chars::is_digit(c) || matches!(c, '+' | '-' | ':'));
    if is_email {
        return match local.chars().next() {
            Some(first) => Cow::Owned(format!("{first}…@…")),
            None => Cow::Borrowed("…"),
        };
    }
    if local.chars().nth(SHORT).is_none() {
        return Cow::Borrowed("…");
    }
    let kept = local.char_indices().rev().nth(1).map_or(0, |(at, _)| at);
    Cow::Owned(format!("…{}", &local[kept..]))
}
