//! Time of day at a fixed offset, from a `now` that the caller passes in.

use std::time::{Duration, SystemTime};

const DAY: i128 = 86_400 * 1_000_000_000;
const MINUTE: i128 = 60 * 1_000_000_000;

/// Nanoseconds since local midnight. Works before 1970 too.
fn since_midnight(now: SystemTime, utc_offset_minutes: i16) -> i128 {
    let since_epoch = match now.duration_since(SystemTime::UNIX_EPOCH) {
        Ok(after) => after.as_nanos() as i128,
        Err(before) => -(before.duration().as_nanos() as i128),
    };
    (since_epoch + i128::from(utc_offset_minutes) * MINUTE).rem_euclid(DAY)
}

/// Time until the next start of the given minute of the day; a full day if that minute starts now.
pub(crate) fn until_minute(now: SystemTime, minute: u16, utc_offset_minutes: i16) -> Duration {
    let target = i128::from(minute) * MINUTE;
    let left = (target - since_midnight(now, utc_offset_minutes)).rem_euclid(DAY);
    let left = if left == 0 { DAY } else { left };
    Duration::from_nanos(left as u64)
}

/// Whether the local time of day lies in `[opens, closes)`, which may span midnight.
pub(crate) fn is_within(now: SystemTime, opens: u16, closes: u16, utc_offset_minutes: i16) -> bool {
    let time = since_midnight(now, utc_offset_minutes);
    let (opens, closes) = (i128::from(opens) * MINUTE, i128::from(closes) * MINUTE);
    if opens <= closes { opens <= time && time < closes } else { time >= opens || time < closes }
}
