//! Durations with units in the text.

use std::time::Duration;

use super::decimal::{Decimal, round_up};

/// Reads a duration whose units are written out: `53s`, `2.463586755s` (protobuf), `1h15m30.5s`, `250ms`. Rounded up to a
/// millisecond.
///
/// ```
/// use messaging_error::waits::duration;
/// use std::time::Duration;
///
/// assert_eq!(duration("58s"), Some(Duration::from_secs(58)));
/// assert_eq!(duration("22h15m0.5s"), Some(Duration::from_millis((22 * 3600 + 15 * 60) * 1000 + 500)));
/// assert_eq!(duration("58"), None);
/// ```
#[must_use]
pub fn duration(text: &str) -> Option<Duration> {
    let mut rest = text.trim();
    let mut total: u128 = 0;
    if rest.is_empty() {
        return None;
    }
    while !rest.is_empty() {
        let digits = rest.find(|c: char| !c.is_ascii_digit() && c != '.')?;
        let (number, tail) = rest.split_at(digits);
        let letters = tail.find(|c: char| c.is_ascii_digit()).unwrap_or(tail.len());
        let (unit, tail) = tail.split_at(letters);
        let nanos: u128 = match unit.trim() {
            "d" => 86_400_000_000_000,
            "h" => 3_600_000_000_000,
            "m" | "min" => 60_000_000_000,
            "s" | "sec" | "secs" | "seconds" => 1_000_000_000,
            "ms" => 1_000_000,
            "us" | "µs" => 1_000,
            "ns" => 1,
            _ => return None,
        };
        total = total.saturating_add(Decimal::parse(number)?.nanos(nanos));
        rest = tail;
    }
    Some(round_up(total))
}
