//! [`Unit`]: what a number or a text in a body or header measures.

use std::time::{Duration, SystemTime};

use super::decimal::Decimal;
use super::epoch::{by_magnitude, until, until_epoch};
use super::{date, duration};
use crate::{Delay, DelaySource};

vocabulary! {
    /// How a provider writes a wait.
    pub enum Unit {
        /// Seconds, with or without a fraction.
        Seconds = "s",
        /// Milliseconds.
        Milliseconds = "ms",
        /// Minutes.
        Minutes = "min",
        /// Hours.
        Hours = "h",
        /// A Unix time in seconds.
        EpochSeconds = "epoch_s",
        /// A Unix time in milliseconds.
        EpochMilliseconds = "epoch_ms",
        /// An HTTP-date or an RFC 3339 timestamp.
        Date = "date",
        /// A duration with its units in the text, such as `2.46s` or `1h15m`.
        Duration = "duration",
        /// Any of the others: dates and durations by their form, a bare number by its size (a Unix time in seconds to
        /// nanoseconds from 10^9 on, else seconds).
        Auto = "auto",
    }
}

/// Reads one value, such as a member of a body, in a known unit. The source is [`DelaySource::Body`]; see
/// [`Delay::with_source`]. `now` is the answer's own clock ([`clock`](super::clock)), if it has one.
///
/// ```
/// use messaging_error::waits::{self, Unit};
/// use std::time::Duration;
///
/// let wait = waits::in_unit("2000", Unit::Milliseconds, None).unwrap();
/// assert_eq!(wait.length(), Some(Duration::from_secs(2)));
/// assert_eq!(waits::in_unit("-1", Unit::Seconds, None), None);
/// ```
#[must_use]
pub fn in_unit(text: &str, unit: Unit, now: Option<SystemTime>) -> Option<Delay> {
    const SOURCE: DelaySource = DelaySource::Body;
    let text = text.trim();
    let times = |unit| Some(Delay::after(Decimal::parse(text)?.times(unit), SOURCE));
    let epoch = |unit| Some(until_epoch(Decimal::parse(text)?, unit, now, SOURCE));
    match unit {
        Unit::Seconds => times(Duration::from_secs(1)),
        Unit::Milliseconds => times(Duration::from_millis(1)),
        Unit::Minutes => times(Duration::from_secs(60)),
        Unit::Hours => times(Duration::from_secs(3600)),
        Unit::EpochSeconds => epoch(Duration::from_secs(1)),
        Unit::EpochMilliseconds => epoch(Duration::from_millis(1)),
        Unit::Date => Some(until(date(text)?, now, SOURCE)),
        Unit::Duration => Some(Delay::after(duration(text)?, SOURCE)),
        Unit::Auto => Decimal::parse(text)
            .map(|number| by_magnitude(number, now, SOURCE))
            .or_else(|| Some(Delay::after(duration(text)?, SOURCE)))
            .or_else(|| Some(until(date(text)?, now, SOURCE))),
    }
}
