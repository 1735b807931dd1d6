//! Instants: Unix times by magnitude, and what is left until one.

use std::time::{Duration, SystemTime};

use super::decimal::{Decimal, round_up};
use crate::{Delay, DelaySource};

/// The wait until an instant: a length if there is a clock to measure from, zero if the instant has passed.
pub(super) fn until(instant: SystemTime, now: Option<SystemTime>, source: DelaySource) -> Delay {
    match now {
        Some(now) => Delay::after(round_up(instant.duration_since(now).unwrap_or_default().as_nanos()), source),
        None => Delay::at(instant, source),
    }
}

/// The wait until a Unix time that is given in a unit.
pub(super) fn until_epoch(time: Decimal, unit: Duration, now: Option<SystemTime>, source: DelaySource) -> Delay {
    match SystemTime::UNIX_EPOCH.checked_add(time.times(unit)) {
        Some(instant) => until(instant, now, source),
        None => Delay::after(Duration::MAX, source),
    }
}

/// Reads a number that may be a Unix time or a length, as its size tells: no wait lasts 31 years, and no Unix time of this
/// century in one unit is as large as one in the next finer unit.
pub(super) fn by_magnitude(number: Decimal, now: Option<SystemTime>, source: DelaySource) -> Delay {
    let unit = match number.whole {
        0..1_000_000_000 => return Delay::after(number.times(Duration::from_secs(1)), source),
        1_000_000_000..1_000_000_000_000 => Duration::from_secs(1),
        1_000_000_000_000..1_000_000_000_000_000 => Duration::from_millis(1),
        1_000_000_000_000_000..1_000_000_000_000_000_000 => Duration::from_micros(1),
        1_000_000_000_000_000_000.. => Duration::from_nanos(1),
    };
    until_epoch(number, unit, now, source)
}
