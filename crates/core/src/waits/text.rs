//! Waits in prose, at the few providers that send them nowhere else.

use super::{Unit, in_unit};
use crate::{Delay, DelaySource};

/// Reads the number that follows a phrase, in any letter case: `Please retry in 58.93s.`, `please wait [ 250 ] and retry`.
/// Only for providers that are known to write exactly this and to send the wait nowhere else.
///
/// ```
/// use messaging_error::waits::{Unit, in_text};
/// use std::time::Duration;
///
/// let text = "Throughput Rate Exceeded - please wait [ 250 ] and retry";
/// assert_eq!(in_text(text, "please wait", Unit::Milliseconds).unwrap().length(), Some(Duration::from_millis(250)));
/// assert_eq!(in_text("Too Many Requests", "retry after", Unit::Seconds), None);
/// ```
#[must_use]
pub fn in_text(text: &str, phrase: &str, unit: Unit) -> Option<Delay> {
    // ASCII lower case keeps every byte position.
    let start = text.to_ascii_lowercase().find(&phrase.to_ascii_lowercase())?;
    let rest = text.get(start + phrase.len()..)?.trim_start_matches([' ', '\t', ':', '[', '(', '=']);
    let end = rest.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(rest.len());
    let number = rest.get(..end)?.trim_end_matches('.');
    Some(in_unit(number, unit, None)?.with_source(DelaySource::Text))
}
