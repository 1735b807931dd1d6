//! Waits that depend on the time of day.

use std::time::{Duration, SystemTime};

use messaging_error::{Reason, WaitRule};
use proptest::prelude::*;

const HOUR: u64 = 3600;
const DAY: u64 = 24 * HOUR;
/// Thu, 12 Feb 2026 00:00:00 UTC
const MIDNIGHT: u64 = 1_770_854_400;

fn at(seconds: u64) -> SystemTime {
    SystemTime::UNIX_EPOCH + Duration::from_secs(seconds)
}

fn seconds(rule: WaitRule, now: SystemTime) -> u64 {
    rule.length(1, now).as_secs()
}

#[test]
fn a_day_ends_at_midnight_of_the_given_offset() {
    let noon = at(MIDNIGHT + 12 * HOUR);
    for (offset_minutes, hours) in
        [(0, 12.0), (480, 4.0), (-480, 20.0), (330, 6.5), (345, 6.25), (840, 22.0), (-720, 24.0)]
    {
        assert_eq!(seconds(WaitRule::day_reset(offset_minutes), noon) as f64 / HOUR as f64, hours, "{offset_minutes}");
    }
}

#[test]
fn around_midnight_the_wait_is_what_is_left_or_a_whole_day() {
    let rule = WaitRule::day_reset(0);
    assert_eq!(rule.length(1, at(MIDNIGHT) - Duration::from_nanos(1)), Duration::from_nanos(1));
    assert_eq!(seconds(rule, at(MIDNIGHT - 1)), 1);
    assert_eq!(seconds(rule, at(MIDNIGHT)), DAY);
    assert_eq!(seconds(rule, at(MIDNIGHT + 1)), DAY - 1);
    // 16:00 UTC is midnight in UTC+8.
    let rule = WaitRule::day_reset(480);
    assert_eq!(seconds(rule, at(MIDNIGHT + 16 * HOUR - 1)), 1);
    assert_eq!(seconds(rule, at(MIDNIGHT + 16 * HOUR + 1)), DAY - 1);
}

#[test]
fn a_window_is_waited_for_only_while_it_is_closed() {
    // 08:00 to 22:00 in UTC+8.
    let rule = WaitRule::window(8 * 60, 22 * 60, 480);
    let local = |hour: u64| at(MIDNIGHT + DAY + hour * HOUR - 8 * HOUR);
    assert_eq!(seconds(rule, local(7)), HOUR);
    assert_eq!(seconds(rule, local(8)), 0, "the opening minute is inside");
    assert_eq!(seconds(rule, local(15)), 0);
    assert_eq!(seconds(rule, local(22)), 10 * HOUR, "the closing minute is outside");
    assert_eq!(seconds(rule, local(23)), 9 * HOUR);
    assert_eq!(seconds(rule, local(0)), 8 * HOUR);
}

#[test]
fn quiet_hours_end_at_eight_and_begin_at_nine_in_the_evening() {
    let rule = Reason::QuietHours.verdict().retry.rule().unwrap();
    for (hour, wait) in [(7, HOUR), (8, 0), (20, 0), (21, 11 * HOUR)] {
        assert_eq!(seconds(rule, at(MIDNIGHT + hour * HOUR)), wait, "{hour}");
    }
}

#[test]
fn a_window_may_span_midnight() {
    let rule = WaitRule::window(22 * 60, 6 * 60, 0);
    for (hour, wait) in [(21, HOUR), (22, 0), (0, 0), (5, 0), (6, 16 * HOUR), (12, 10 * HOUR)] {
        assert_eq!(seconds(rule, at(MIDNIGHT + hour * HOUR)), wait, "{hour}");
    }
}

#[test]
fn a_window_may_last_until_midnight() {
    let rule = WaitRule::window(9 * 60, 24 * 60, 0);
    assert_eq!(seconds(rule, at(MIDNIGHT - 1)), 0);
    assert_eq!(seconds(rule, at(MIDNIGHT)), 9 * HOUR);
}

#[test]
fn a_growing_wait_stops_at_seven_days() {
    let waits = [1, 2, 3, 20, u32::MAX].map(|attempt| WaitRule::growing(3 * 86_400).length(attempt, at(0)).as_secs());
    assert_eq!(waits.map(|wait| wait / 86_400), [3, 6, 7, 7, 7]);
}

#[test]
fn an_assumed_clock_keeps_its_times() {
    let now = at(MIDNIGHT + 5);
    for rule in [WaitRule::day_reset(60), WaitRule::window(600, 700, -60), WaitRule::growing(5), WaitRule::fixed(5)] {
        assert_eq!(rule.assumed().length(2, now), rule.length(2, now));
    }
    assert!(matches!(WaitRule::day_reset(0).assumed(), WaitRule::DayReset { assumed: true, .. }));
}

fn any_time() -> impl Strategy<Value = SystemTime> {
    (any::<bool>(), 0u64..1 << 62, 0u32..1_000_000_000).prop_map(|(before, seconds, nanos)| {
        let span = Duration::new(seconds, nanos);
        let epoch = SystemTime::UNIX_EPOCH;
        if before { epoch.checked_sub(span) } else { epoch.checked_add(span) }.unwrap_or(epoch)
    })
}

proptest! {
    #[test]
    fn after_the_wait_the_day_is_new(now in any_time(), offset in -1440i16..=1440) {
        let rule = WaitRule::day_reset(offset);
        let wait = rule.length(1, now);
        prop_assert!(wait > Duration::ZERO && wait <= Duration::from_secs(DAY));
        prop_assert_eq!(rule.length(1, now + wait), Duration::from_secs(DAY));
    }

    #[test]
    fn after_the_wait_the_window_is_open(now in any_time(), opens in 0u16..1440, closes in 0u16..=1440, offset in any::<i16>()) {
        prop_assume!(opens != closes);
        let rule = WaitRule::window(opens, closes, offset);
        let wait = rule.length(1, now);
        prop_assert!(wait < Duration::from_secs(DAY));
        prop_assert_eq!(rule.length(1, now + wait), Duration::ZERO);
    }
}
