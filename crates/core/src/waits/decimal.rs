//! [`Decimal`]: digits with an optional fraction, read exactly.

use std::time::Duration;

const NANOS: u128 = 1_000_000_000;
const MILLI: u128 = 1_000_000;

/// A number that is not negative. Reading through floats would let in `inf`, `nan` and exponents, and would round down.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub(super) struct Decimal {
    /// Saturates.
    pub(super) whole: u64,
    /// Billionths, rounded up; may be a full billion.
    nanos: u64,
}

impl Decimal {
    /// Reads `12` or `12.34`, and nothing with a sign, an exponent, a unit, or a bare dot.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let (whole, fraction) = text.split_once('.').unwrap_or((text, "0"));
        if !is_digits(whole) || !is_digits(fraction) {
            return None;
        }
        let mut nanos = 0;
        let mut unit = NANOS as u64 / 10;
        let mut lost = false;
        for digit in fraction.bytes().map(|byte| u64::from(byte - b'0')) {
            nanos += digit * unit;
            lost |= unit == 0 && digit != 0;
            unit /= 10;
        }
        Some(Self { whole: saturating(whole), nanos: nanos + u64::from(lost) })
    }

    /// So many of a unit that is given in nanoseconds, as nanoseconds, rounded up.
    pub(super) fn nanos(self, unit: u128) -> u128 {
        u128::from(self.whole) * unit + (u128::from(self.nanos) * unit).div_ceil(NANOS)
    }

    /// So many of a unit, rounded up to a millisecond: what a report can show.
    pub(super) fn times(self, unit: Duration) -> Duration {
        round_up(self.nanos(unit.as_nanos()))
    }

    /// The whole seconds, rounded up.
    pub(super) fn ceil_seconds(self) -> Duration {
        Duration::from_secs(self.whole.saturating_add(u64::from(self.nanos > 0)))
    }
}

/// Nanoseconds as a duration of whole milliseconds.
pub(super) fn round_up(nanos: u128) -> Duration {
    Duration::from_millis(u64::try_from(nanos.div_ceil(MILLI)).unwrap_or(u64::MAX))
}

/// Whether there is at least one character and all are ASCII digits.
pub(super) fn is_digits(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

/// The value of digits, at most `u64::MAX`.
fn saturating(digits: &str) -> u64 {
    digits.bytes().fold(0, |value: u64, byte| value.saturating_mul(10).saturating_add(u64::from(byte - b'0')))
}
