//! Dates: the three forms of HTTP, leniently, and RFC 3339.

use std::time::{Duration, SystemTime};

use super::decimal::{Decimal, is_digits};

const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// Reads an HTTP-date or an RFC 3339 timestamp.
///
/// Lenient where servers are known to err: a wrong or absent weekday, `UTC` or a numeric offset in place of `GMT`, one-digit
/// days, letter case, and second 60. `None` before 1970, for an RFC 3339 time without an offset (it could be off by half a
/// day), and for anything else.
///
/// ```
/// use messaging_error::waits::date;
///
/// assert_eq!(date("Wed, 12 Feb 2026 10:00:00 UTC"), date("2026-02-12T11:00:00+01:00"));
/// assert!(date("Wed, 12 Feb 2026 10:00:00 UTC").is_some());
/// assert_eq!(date("2026"), None);
/// ```
#[must_use]
pub fn date(text: &str) -> Option<SystemTime> {
    let text = text.trim();
    rfc3339(text).or_else(|| http_date(text))
}

/// `Sun, 06 Nov 1994 08:49:37 GMT`, `Sunday, 06-Nov-94 08:49:37 GMT` or `Sun Nov  6 08:49:37 1994`.
fn http_date(text: &str) -> Option<SystemTime> {
    let mut words = text.split([' ', ',']).filter(|word| !word.is_empty()).peekable();
    let is_weekday = |word: &&str| word.bytes().all(|byte| byte.is_ascii_alphabetic()) && month(word).is_none();
    words.next_if(is_weekday);
    let first = words.next()?;
    if let Some(month) = month(first) {
        let (day, time, year) = (words.next()?, words.next()?, words.next()?);
        let offset = words.next().map_or(Some(0), offset)?;
        return (words.next().is_none())
            .then(|| instant(number(year, 4)?, month, number(day, 2)?, clock(time)?, offset))?;
    }
    let (day, named, year) = match first.split_once('-') {
        Some((day, rest)) => {
            let (named, year) = rest.split_once('-')?;
            (day, named, year)
        }
        None => (first, words.next()?, words.next()?),
    };
    let year = match (year.len(), number(year, 4)?) {
        // RFC 850 years have two digits; RFC 9110 reads those far in the future as past.
        (2, year) if year < 70 => 2000 + year,
        (2, year) => 1900 + year,
        (_, year) => year,
    };
    let time = clock(words.next()?)?;
    let offset = words.next().map_or(Some(0), offset)?;
    if words.next().is_some() {
        return None;
    }
    instant(year, month(named)?, number(day, 2)?, time, offset)
}

/// `2026-02-12T10:00:00.5Z`, with `t`, a space or an underscore as the separator too.
fn rfc3339(text: &str) -> Option<SystemTime> {
    let (day, rest) = (text.get(..10)?, text.get(11..)?);
    if !matches!(text.as_bytes().get(10), Some(b'T' | b't' | b' ' | b'_')) {
        return None;
    }
    let mut parts = day.split('-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    if parts.next().is_some() || year.len() != 4 {
        return None;
    }
    let zone = rest.find(['Z', 'z', '+', '-', ' '])?;
    let (time, zone) = rest.split_at(zone);
    instant(number(year, 4)?, number(month, 2)?, number(day, 2)?, clock(time)?, offset(zone.trim())?)
}

/// Month from 1, by its first three letters.
fn month(word: &str) -> Option<u32> {
    let name = word.get(..3)?.to_ascii_lowercase();
    (1..).zip(MONTHS).find(|(_, month)| *month == name).map(|(index, _)| index)
}

fn number(digits: &str, most: usize) -> Option<u32> {
    if !is_digits(digits) || digits.len() > most {
        return None;
    }
    digits.parse().ok()
}

/// Time since midnight.
fn clock(text: &str) -> Option<Duration> {
    let mut parts = text.split(':');
    let (hours, minutes) = (number(parts.next()?, 2)?, number(parts.next()?, 2)?);
    let seconds = Decimal::parse(parts.next()?)?;
    // Second 60 is a leap second.
    if parts.next().is_some() || hours > 23 || minutes > 59 || seconds.whole > 60 {
        return None;
    }
    let whole = Duration::from_secs(u64::from(hours * 3600 + minutes * 60));
    Some(whole + seconds.times(Duration::from_secs(1)))
}

/// Seconds east of UTC.
fn offset(zone: &str) -> Option<i64> {
    if ["gmt", "utc", "ut", "z"].iter().any(|name| zone.eq_ignore_ascii_case(name)) {
        return Some(0);
    }
    let sign = if zone.starts_with('-') { -1 } else { 1 };
    let digits = zone.strip_prefix(['+', '-'])?;
    let (hours, minutes) = digits.split_once(':').or_else(|| digits.split_at_checked(2))?;
    let (hours, minutes) = (number(hours, 2)?, number(minutes, 2)?);
    (hours < 24 && minutes < 60).then_some(sign * i64::from(hours * 3600 + minutes * 60))
}

fn instant(year: u32, month: u32, day: u32, time: Duration, offset: i64) -> Option<SystemTime> {
    let is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let days_in_month = match month {
        4 | 6 | 9 | 11 => 30,
        2 if is_leap => 29,
        2 => 28,
        1..=12 => 31,
        _ => return None,
    };
    if !(1970..=9999).contains(&year) || !(1..=days_in_month).contains(&day) {
        return None;
    }
    // Counting years from March puts the leap day last: days before the month follow a five-month pattern of 153 days.
    let (march_year, march_month) = if month < 3 { (year - 1, month + 9) } else { (year, month - 3) };
    let days =
        365 * march_year + march_year / 4 - march_year / 100 + march_year / 400 + (153 * march_month + 2) / 5 + day - 1;
    let midnight = (i64::from(days) - 719_468) * 86_400 - offset;
    SystemTime::UNIX_EPOCH.checked_add(Duration::from_secs(u64::try_from(midnight).ok()?))?.checked_add(time)
}
