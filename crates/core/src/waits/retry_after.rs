//! `Retry-After`.

use std::time::SystemTime;

use super::date;
use super::decimal::{Decimal, is_digits};
use super::epoch::until;
use crate::{Delay, DelaySource};

/// Reads a `Retry-After` value (RFC 9110, 10.2.3): whole seconds or an HTTP-date; also a fraction, which is rounded up to
/// the field's unit, the first of several values that a proxy joined, and RFC 3339. `now` is the answer's own clock.
///
/// Signs, exponents, units, `inf`, `nan` and anything else are `None`. A date that has passed is a wait of zero, which
/// [`MessagingError::delay`](crate::MessagingError::delay) passes over in favour of our own.
///
/// ```
/// use messaging_error::waits::retry_after;
/// use std::time::Duration;
///
/// assert_eq!(retry_after("2814, 2", None).unwrap().length(), Some(Duration::from_secs(2814)));
/// assert_eq!(retry_after("0.503", None).unwrap().length(), Some(Duration::from_secs(1)));
/// assert_eq!(retry_after("-1", None), None);
/// ```
#[must_use]
pub fn retry_after(text: &str, now: Option<SystemTime>) -> Option<Delay> {
    let text = text.trim();
    let number = match text.split_once(',') {
        Some((first, _)) if is_digits(first.trim_end()) => first.trim_end(),
        _ => text,
    };
    match Decimal::parse(number) {
        Some(seconds) => Some(Delay::after(seconds.ceil_seconds(), DelaySource::Header)),
        None => Some(until(date(text)?, now, DelaySource::Header)),
    }
}
