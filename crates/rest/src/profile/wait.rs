//! Waits with units.

use std::time::{Duration, SystemTime};

use messaging_error::{Delay, DelaySource, waits};

/// What a number means.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub(crate) enum Unit {
    Seconds,
    Milliseconds,
    Minutes,
    EpochSeconds,
    EpochMilliseconds,
    HttpDate,
    Duration,
    Auto,
}

impl Unit {
    pub(super) const ALL: [(&'static str, Self); 8] = [
        ("s", Self::Seconds),
        ("ms", Self::Milliseconds),
        ("min", Self::Minutes),
        ("epoch_s", Self::EpochSeconds),
        ("epoch_ms", Self::EpochMilliseconds),
        ("http_date", Self::HttpDate),
        ("duration", Self::Duration),
        ("auto", Self::Auto),
    ];

    pub(super) fn parse(word: &str) -> Option<Self> {
        Self::ALL.iter().find(|(name, _)| *name == word).map(|(_, unit)| *unit)
    }
}

/// Reads a wait. What is not a number, is negative, or is not finite is no wait.
pub(crate) fn read_wait(text: &str, unit: Unit, source: DelaySource) -> Option<Delay> {
    let text = text.trim();
    match unit {
        Unit::Seconds => length(number(text)?, source),
        Unit::Milliseconds => length(number(text)? / 1e3, source),
        Unit::Minutes => length(number(text)? * 60.0, source),
        Unit::EpochSeconds => instant(number(text)?, source),
        Unit::EpochMilliseconds => instant(number(text)? / 1e3, source),
        Unit::HttpDate => date(text, source),
        Unit::Duration => length(duration(text)?, source),
        Unit::Auto => match number(text) {
            Some(number) if number >= 1e18 => instant(number / 1e9, source),
            Some(number) if number >= 1e15 => instant(number / 1e6, source),
            Some(number) if number >= 1e12 => instant(number / 1e3, source),
            Some(number) if number >= 1e9 => instant(number, source),
            Some(number) => length(number, source),
            None => date(text, source).or_else(|| length(duration(text)?, source)),
        },
    }
}

/// Digits with an optional fraction; `f64::from_str` alone would take `inf`, `nan` and `1e999`.
fn number(text: &str) -> Option<f64> {
    let is_plain = text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    if is_plain { text.parse().ok().filter(|number: &f64| number.is_finite()) } else { None }
}

/// Whole seconds, rounded up: a wait that ends too early is a wasted attempt.
fn length(seconds: f64, source: DelaySource) -> Option<Delay> {
    let length = Duration::try_from_secs_f64(seconds.ceil()).unwrap_or(Duration::MAX);
    (seconds > 0.0).then(|| Delay::after(length, source))
}

fn instant(seconds: f64, source: DelaySource) -> Option<Delay> {
    let since = Duration::try_from_secs_f64(seconds.ceil()).ok()?;
    SystemTime::UNIX_EPOCH.checked_add(since).map(|instant| Delay::at(instant, source))
}

fn date(text: &str, source: DelaySource) -> Option<Delay> {
    waits::date(text).map(|instant| Delay::at(instant, source))
}

/// `3.5s`, `250ms`, `1m30s`, `2h`.
fn duration(text: &str) -> Option<f64> {
    let mut rest = text;
    let mut total = 0.0;
    while !rest.is_empty() {
        let end = rest.find(|c: char| !c.is_ascii_digit() && c != '.')?;
        let (digits, unit) = rest.split_at(end);
        let end = unit.find(|c: char| c.is_ascii_digit()).unwrap_or(unit.len());
        let (unit, next) = unit.split_at(end);
        let factor = match unit.trim() {
            "ms" => 1e-3,
            "s" | "sec" | "secs" => 1.0,
            "m" | "min" => 60.0,
            "h" => 3600.0,
            "d" => 86_400.0,
            _ => return None,
        };
        total += number(digits)? * factor;
        rest = next.trim_start();
    }
    (!text.is_empty()).then_some(total)
}

#[cfg(test)]
mod tests {
    use super::{Unit, read_wait};
    use messaging_error::DelaySource;
    use std::time::{Duration, SystemTime};

    fn seconds(text: &str, unit: Unit) -> Option<u64> {
        read_wait(text, unit, DelaySource::Body)?.length().map(|length| length.as_secs())
    }

    #[test]
    fn units_are_read_and_rounded_up() {
        assert_eq!(seconds("30", Unit::Seconds), Some(30));
        assert_eq!(seconds("64.57", Unit::Seconds), Some(65));
        assert_eq!(seconds("2000", Unit::Milliseconds), Some(2));
        assert_eq!(seconds("250", Unit::Milliseconds), Some(1));
        assert_eq!(seconds("5", Unit::Minutes), Some(300));
        assert_eq!(seconds("53.016342224s", Unit::Duration), Some(54));
        assert_eq!(seconds("1m30s", Unit::Duration), Some(90));
        assert_eq!(seconds("60", Unit::Auto), Some(60));
        assert_eq!(seconds("3.5s", Unit::Auto), Some(4));
    }

    #[test]
    fn epochs_and_dates_are_instants() {
        let at = |text, unit| read_wait(text, unit, DelaySource::Body).unwrap().instant();
        let instant = Some(SystemTime::UNIX_EPOCH + Duration::from_secs(1_786_331_728));
        assert_eq!(at("1786331727.285", Unit::EpochSeconds), instant);
        assert_eq!(at("1786331727285", Unit::EpochMilliseconds), instant);
        assert_eq!(at("1786331727285", Unit::Auto), instant);
        assert_eq!(
            at("Thu, 01 Jan 1970 00:01:00 GMT", Unit::Auto),
            Some(SystemTime::UNIX_EPOCH + Duration::from_secs(60))
        );
        assert_eq!(at("1970-01-01T00:01:00Z", Unit::Auto), at("Thu, 01 Jan 1970 00:01:00 GMT", Unit::HttpDate));
    }

    #[test]
    fn nonsense_is_no_wait() {
        for text in ["", "-1", "inf", "nan", "1e9", "soon", "2026-02-12", "2026-02-30T08:18:19Z", "2814, 2", "0"] {
            for (_, unit) in
                Unit::ALL.into_iter().filter(|(_, unit)| !matches!(unit, Unit::EpochSeconds | Unit::EpochMilliseconds))
            {
                assert_eq!(read_wait(text, unit, DelaySource::Body), None, "{text} {unit:?}");
            }
        }
        assert!(read_wait("99999999999999999999", Unit::Seconds, DelaySource::Body).unwrap().is_capped());
    }
}
