//! Dates, fractions and units at the edges of what is read.

use std::time::{Duration, SystemTime};

use messaging_error::waits::{date, duration, retry_after};

fn seconds(text: &str) -> Option<u64> {
    date(text)?.duration_since(SystemTime::UNIX_EPOCH).ok().map(|since| since.as_secs())
}

#[test]
fn years_of_two_digits_turn_at_1970() {
    assert_eq!(seconds("Thursday, 01-Jan-70 00:00:00 GMT"), Some(0));
    assert_eq!(seconds("Tuesday, 01-Jan-69 00:00:00 GMT"), seconds("Tue, 01 Jan 2069 00:00:00 GMT"));
}

#[test]
fn parts_too_many_too_long_or_signed_make_no_date() {
    for text in [
        "2026-2-1-1T10:00:00Z",
        "2026-+2-12T10:00:00Z",
        "Thu, 012 Feb 2026 10:00:00 GMT",
        "Thu, +2 Feb 2026 10:00:00 GMT",
        "Thu, 12 Feb 2026 010:00:00 GMT",
        "Thu, 12 Feb 2026 10:00:00 GMT GMT",
        "Thu, 12 Feb 2026 10:00:00:00 GMT",
        "Thu Feb 12 10:00:00 2026 GMT GMT",
        "2026-02-12T10:00:00+24:00",
        "2026-02-12T10:00:00+00:60",
        "2026-02-12T24:00:00Z",
        "2026-02-12T10:60:00Z",
        "2026-02-12T10:00:61Z",
        "2026-00-12T10:00:00Z",
        "2026-13-12T10:00:00Z",
        "2026-02-00T10:00:00Z",
        "Thu, 12 Fév 2026 10:00:00 GMT",
    ] {
        assert_eq!(seconds(text), None, "{text}");
    }
}

#[test]
fn every_month_has_its_days() {
    for (month, days) in (1..).zip([31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]) {
        let at = |day: u32| seconds(&format!("2026-{month:02}-{day:02}T00:00:00Z"));
        assert!(at(days).is_some() && at(days + 1).is_none(), "{month}");
    }
    for (year, leaps) in [(1972, true), (2000, true), (2024, true), (2026, false), (2100, false), (2400, true)] {
        assert_eq!(seconds(&format!("{year}-02-29T00:00:00Z")).is_some(), leaps, "{year}");
    }
}

#[test]
fn days_follow_one_another_over_four_hundred_years() {
    let (mut expected, mut day) = (0, SystemTime::UNIX_EPOCH);
    for year in 1970..2371 {
        for month in 1..=12 {
            let first = date(&format!("{year}-{month:02}-01T00:00:00Z")).unwrap();
            assert_eq!(first, day + Duration::from_secs(expected), "{year}-{month}");
            let last = (28..=31).rev().find_map(|last| date(&format!("{year}-{month:02}-{last}T00:00:00Z"))).unwrap();
            (day, expected) = (last, 86_400);
        }
    }
}

#[test]
fn an_offset_moves_the_instant() {
    let noon = seconds("2026-02-12T12:00:00Z").unwrap();
    for (zone, moved) in [("+01:00", -3600), ("-01:00", 3600), ("+0530", -19_800), ("-00:30", 1800), (" +02:00", -7200)]
    {
        let instant = seconds(&format!("2026-02-12T12:00:00{zone}"));
        assert_eq!(instant, noon.checked_add_signed(moved), "{zone}");
    }
    assert_eq!(seconds("Thu, 12 Feb 2026 13:00:00 +0100"), Some(noon));
    assert_eq!(seconds("Thu Feb 12 13:00:00 2026 +0100"), Some(noon));
}

#[test]
fn a_fraction_rounds_up_however_far_back_it_stands() {
    let wait = |text: &str| retry_after(text, None).and_then(|delay| delay.length()).map(|wait| wait.as_secs());
    assert_eq!(wait("1.0000000000000000000"), Some(1));
    assert_eq!(wait("1.0000000000000000001"), Some(2));
    assert_eq!((wait("1."), wait(".5"), wait("1.5.5")), (None, None, None));
}

#[test]
fn every_unit_counts_as_what_it_is() {
    for (text, millis) in [
        ("2d", 172_800_000),
        ("2h", 7_200_000),
        ("2m", 120_000),
        ("2min", 120_000),
        ("2s", 2_000),
        ("2sec", 2_000),
        ("2secs", 2_000),
        ("2seconds", 2_000),
        ("2ms", 2),
        ("2000us", 2),
        ("2000µs", 2),
        ("2000000ns", 2),
        ("1d 1h 1ns", 90_000_001),
    ] {
        assert_eq!(duration(text), Some(Duration::from_millis(millis)), "{text}");
    }
    assert_eq!((duration(""), duration("2w"), duration("2"), duration("s")), (None, None, None, None));
}
