//! `X-RateLimit-Reset` and its relatives.

use std::time::SystemTime;

use super::date;
use super::decimal::Decimal;
use super::epoch::{by_magnitude, until};
use crate::{Delay, DelaySource};

/// Reads the value of a reset header, whatever it counts: a Unix time in seconds, milliseconds, microseconds or
/// nanoseconds, a length in seconds below 10^9, or a date. `now` is the answer's own clock.
///
/// A reset is a wait only where nothing remains; [`header_wait`](super::header_wait) checks that.
///
/// ```
/// use messaging_error::waits::reset;
/// use std::time::{Duration, SystemTime};
///
/// let now = SystemTime::UNIX_EPOCH + Duration::from_secs(1_786_331_700);
/// assert_eq!(reset("1786331727.285", Some(now)).unwrap().length(), Some(Duration::from_millis(27_285)));
/// assert_eq!(reset("1786331727285", Some(now)), reset("1786331727.285", Some(now)));
/// assert_eq!(reset("30", Some(now)).unwrap().length(), Some(Duration::from_secs(30)));
/// assert_eq!(reset("1786331727", None).unwrap().instant(), Some(now + Duration::from_secs(27)));
/// ```
#[must_use]
pub fn reset(text: &str, now: Option<SystemTime>) -> Option<Delay> {
    let text = text.trim();
    match Decimal::parse(text) {
        Some(number) => Some(by_magnitude(number, now, DelaySource::Header)),
        None => Some(until(date(text)?, now, DelaySource::Header)),
    }
}
