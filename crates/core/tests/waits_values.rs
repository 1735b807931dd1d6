//! One wait value at a time, as it is seen in the wild.

use std::time::{Duration, SystemTime};

use messaging_error::waits::{self, Unit, date, in_text, in_unit, rate_limit, reset, retry_after};
use messaging_error::{Delay, DelaySource};

/// Thu, 12 Feb 2026 10:00:00 GMT
const NOW: u64 = 1_770_890_400;

fn now() -> SystemTime {
    at(NOW)
}

fn at(seconds: u64) -> SystemTime {
    SystemTime::UNIX_EPOCH + Duration::from_secs(seconds)
}

fn millis(delay: Option<Delay>) -> Option<u128> {
    delay?.length().map(|length| length.as_millis())
}

#[test]
fn retry_after_is_seconds() {
    for (text, seconds) in
        [("0", 0), ("30", 30), (" 60 ", 60), ("\t7", 7), ("007", 7), ("999999", 999_999), ("123456", 123_456)]
    {
        let wait = retry_after(text, None).unwrap();
        assert_eq!(wait.length(), Some(Duration::from_secs(seconds)), "{text:?}");
        assert_eq!((wait.source(), wait.is_capped()), (DelaySource::Header, false), "{text:?}");
    }
}

#[test]
fn a_fraction_is_rounded_up_and_never_down() {
    for (text, seconds) in [
        ("0.503", 1),
        ("0.129", 1),
        ("292.052427053", 293),
        ("2.128", 3),
        ("60.0", 60),
        ("1.0000000000001", 2),
        ("0.0", 0),
    ] {
        assert_eq!(millis(retry_after(text, None)), Some(seconds * 1000), "{text:?}");
    }
}

#[test]
fn of_two_joined_values_the_first_counts_if_it_is_digits() {
    assert_eq!(millis(retry_after("2814, 2", None)), Some(2_814_000));
    assert_eq!(millis(retry_after("5,5", None)), Some(5_000));
    assert_eq!(millis(retry_after("5 , Wed", None)), Some(5_000));
    for text in ["garbage, 2", ", 2", "0.5, 2", "-1, 2"] {
        assert_eq!(retry_after(text, None), None, "{text:?}");
    }
}

#[test]
fn what_cannot_be_read_is_no_wait_and_never_zero() {
    for text in [
        "",
        " ",
        "-1",
        "+60",
        "1e3",
        "1e10000",
        "inf",
        "infinity",
        "nan",
        "NaN",
        "60s",
        "60 s",
        "notanumber",
        "garbage",
        ".",
        "1.",
        ".5",
        "1.2.3",
        "0x10",
        "٣",
        "1_000",
        "--",
        "Wed,",
        "Wed, 12 Feb",
        "2026-02-12",
        "2026-02-12T10:00:00",
    ] {
        assert_eq!(retry_after(text, Some(now())), None, "{text:?}");
        assert_eq!(reset(text, Some(now())), None, "{text:?}");
    }
}

#[test]
fn a_huge_wait_is_capped_and_marked() {
    for text in
        ["2678401", "18446744073709551615", "99999999999999999999999999999999999999999999", "99999999999999999999.9"]
    {
        let wait = retry_after(text, None).unwrap();
        assert_eq!((wait.length(), wait.is_capped()), (Some(Delay::CAP), true), "{text}");
    }
    assert!(!retry_after("2678400", None).unwrap().is_capped());
}

#[test]
fn every_form_of_a_date_is_read() {
    for text in [
        "Thu, 12 Feb 2026 10:00:30 GMT",
        "Thursday, 12-Feb-26 10:00:30 GMT",
        "Thu Feb 12 10:00:30 2026",
        "Mon, 12 Feb 2026 10:00:30 GMT",
        "12 Feb 2026 10:00:30 GMT",
        "Thu, 12 Feb 2026 10:00:30 UTC",
        "Thu, 12 Feb 2026 10:00:30 +0000",
        "Thu, 12 Feb 2026 12:00:30 +0200",
        "Thu, 12 Feb 2026 10:00:30 Z",
        "Thu, 12 Feb 2026 10:00:30",
        "thu, 12 feb 2026 10:00:30 gmt",
        "2026-02-12T10:00:30Z",
        "2026-02-12t10:00:30z",
        "2026-02-12 10:00:30+00:00",
        "2026-02-12T10:00:29.9999Z",
        "2026-02-12T11:30:30+01:30",
        "2026-02-12T05:00:30-05:00",
    ] {
        assert_eq!(millis(retry_after(text, Some(now()))), Some(30_000), "{text}");
    }
    assert_eq!(date("Fri, 6 Nov 1994 8:49:37 GMT"), Some(at(784_111_777)), "one digit");
    assert_eq!(date("Sun Nov  6 08:49:37 1994"), Some(at(784_111_777)));
    assert_eq!(date("Sunday, 06-Nov-94 08:49:37 GMT"), Some(at(784_111_777)));
    assert_eq!(date("Thu, 12 Feb 2026 09:59:60 GMT"), Some(now()), "a leap second");
    assert_eq!(date("Thu, 29 Feb 2024 00:00:00 GMT"), Some(at(1_709_164_800)));
}

#[test]
fn impossible_dates_are_not_dates() {
    for text in [
        "Thu, 29 Feb 2026 10:00:00 GMT",
        "Thu, 31 Apr 2026 10:00:00 GMT",
        "Thu, 00 Feb 2026 10:00:00 GMT",
        "Thu, 12 Feb 1969 10:00:00 GMT",
        "Thu, 12 Feb 0000 10:00:00 GMT",
        "Thu, 12 Feb 99999 10:00:00 GMT",
        "Thu, 12 Foo 2026 10:00:00 GMT",
        "Thu, 12 Feb 2026 24:00:00 GMT",
        "Thu, 12 Feb 2026 10:60:00 GMT",
        "Thu, 12 Feb 2026 10:00:61 GMT",
        "Thu, 12 Feb 2026 10:00 GMT",
        "Thu, 12 Feb 2026 10:00:00 EST",
        "Thu, 12 Feb 2026 10:00:00 GMT extra",
        "2026-13-01T00:00:00Z",
        "2026-02-30T00:00:00Z",
        "2026-02-12X10:00:00Z",
        "1970-01-01T00:00:00+05:00",
        "２０２６-02-12T10:00:00Z",
    ] {
        assert_eq!(date(text), None, "{text}");
    }
}

#[test]
fn a_past_date_is_zero_and_without_a_clock_a_date_stays_an_instant() {
    assert_eq!(millis(retry_after("Thu, 12 Feb 2026 09:00:00 GMT", Some(now()))), Some(0));
    let wait = retry_after("Thu, 12 Feb 2026 09:00:00 GMT", None).unwrap();
    assert_eq!((wait.instant(), wait.length()), (Some(at(NOW - 3600)), None));
    assert_eq!(wait.remaining(now()), Duration::ZERO);
    let far = retry_after("Fri, 31 Dec 9999 23:59:59 GMT", Some(now())).unwrap();
    assert_eq!((far.length(), far.is_capped()), (Some(Delay::CAP), true));
}

#[test]
fn a_reset_is_read_by_its_magnitude() {
    let epoch = NOW + 30;
    for text in [
        epoch.to_string(),
        format!("{epoch}.000"),
        format!("{epoch}000"),
        format!("{epoch}000000"),
        format!("{epoch}000000000"),
        "30".into(),
        "30.0".into(),
        "Thu, 12 Feb 2026 10:00:30 GMT".into(),
        "2026-02-12T10:00:30Z".into(),
    ] {
        assert_eq!(millis(reset(&text, Some(now()))), Some(30_000), "{text}");
    }
    // Discord, Turn.io, Rocket.Chat.
    assert_eq!(millis(reset("1470173023.123", Some(at(1_470_173_020)))), Some(3_123));
    assert_eq!(millis(reset("1786331727.285", Some(at(1_786_331_727)))), Some(285));
    assert_eq!(millis(reset("1562287945706", Some(at(1_562_287_900)))), Some(45_706));
    assert_eq!(millis(reset("999999999", Some(now()))), Some(Delay::CAP.as_millis()), "still a length");
}

#[test]
fn a_past_reset_is_zero_not_the_raw_epoch() {
    assert_eq!(millis(reset(&(NOW - 1).to_string(), Some(now()))), Some(0));
    assert_eq!(millis(reset("1000000000", Some(now()))), Some(0));
}

#[test]
fn a_reset_without_a_clock_stays_an_instant() {
    assert_eq!(reset("1770890430", None).unwrap().instant(), Some(at(NOW + 30)));
    assert_eq!(millis(reset("30", None)), Some(30_000));
}

#[test]
fn the_structured_field_counts_only_with_nothing_remaining() {
    assert_eq!(millis(rate_limit(r#""p";r=0;t=10"#)), Some(10_000));
    assert_eq!(millis(rate_limit(r#""a";r=0;t=10, "b";r=0;t=20,"c";r=5;t=90"#)), Some(20_000));
    assert_eq!(millis(rate_limit(r#"default;r=0;t=10"#)), Some(10_000), "a token in place of the string");
    assert_eq!(
        millis(rate_limit(r#""p";r=0;t=10;pk=:AbC=:;new;note="a;\"t=9""#)),
        Some(10_000),
        "unknown parameters are comments"
    );
    assert_eq!(millis(rate_limit(r#""a,;\"r=0";r=0; t=10"#)), Some(10_000));
    for key in ["x1", "a_b", "a-b", "a.b", "*", "pk"] {
        assert_eq!(millis(rate_limit(&format!("p;r=0;{key}=5;t=10"))), Some(10_000), "{key} may be a key");
    }
    for key in ["A", "a+b", "a/b"] {
        assert_eq!(rate_limit(&format!("p;r=0;{key}=5;t=10")), None, "{key} may not be a key");
    }
    assert_eq!(rate_limit(r#""p";r=0"#), None, "t is optional");
    assert_eq!(rate_limit(r#""p";r=1;t=10"#), None);
}

#[test]
fn a_malformed_structured_field_is_ignored() {
    for text in [
        "",
        r#""p"#,
        r#""p";t=10"#,
        r#""p";r=0;t=1.5"#,
        r#""p";r=-1;t=10"#,
        r#""p";r=0;t="10""#,
        r#""p";r=0;t=10 x"#,
        ",",
        r#""p";r=0;t=10,"#,
        r#""p";r=0;t=9999999999999999"#,
        r#""p";;r=0;t=1"#,
        r#""p";pk=:abc;r=0;t=1"#,
        r#"(a b);r=0;t=1"#,
    ] {
        assert_eq!(rate_limit(text), None, "{text}");
    }
}

#[test]
fn the_earlier_draft_form_is_read() {
    assert_eq!(millis(rate_limit("limit=100, remaining=0, reset=5")), Some(5_000));
    assert_eq!(rate_limit("limit=100, remaining=50, reset=5"), None);
    assert_eq!(rate_limit("limit=100, reset=5"), None);
}

#[test]
fn body_values_are_exact_to_the_millisecond_and_rounded_up() {
    let read = |text, unit| millis(in_unit(text, unit, Some(now())));
    assert_eq!(read("64.57", Unit::Seconds), Some(64_570));
    assert_eq!(read("28.7068", Unit::Seconds), Some(28_707));
    assert_eq!(read("1336.57", Unit::Seconds), Some(1_336_570));
    assert_eq!(read("2000", Unit::Milliseconds), Some(2_000));
    assert_eq!(read("0.1", Unit::Milliseconds), Some(1));
    assert_eq!(read("10", Unit::Minutes), Some(600_000));
    assert_eq!(read("1.5", Unit::Hours), Some(5_400_000));
    assert_eq!(read("1770890430", Unit::EpochSeconds), Some(30_000));
    assert_eq!(read("1770890430500", Unit::EpochMilliseconds), Some(30_500));
    assert_eq!(read("2026-02-12T10:00:30Z", Unit::Date), Some(30_000));
    assert_eq!(read("2.463586755s", Unit::Duration), Some(2_464));
    assert_eq!(in_unit("5", Unit::Seconds, None).unwrap().source(), DelaySource::Body);
    for (text, unit) in
        [("-1", Unit::Seconds), ("", Unit::Minutes), ("5", Unit::Duration), ("5", Unit::Date), ("5s", Unit::Seconds)]
    {
        assert_eq!(read(text, unit), None, "{text} {unit}");
    }
}

#[test]
fn auto_tells_the_forms_apart() {
    let read = |text| millis(in_unit(text, Unit::Auto, Some(now())));
    for text in [
        "30",
        "30s",
        "0.5m",
        "30000ms",
        "1770890430",
        "1770890430000",
        "2026-02-12T10:00:30Z",
        "Thu, 12 Feb 2026 10:00:30 GMT",
    ] {
        assert_eq!(read(text), Some(30_000), "{text}");
    }
    assert_eq!(read("soon"), None);
}

#[test]
fn durations_spell_out_their_units() {
    for (text, ms) in [
        ("53s", 53_000),
        ("58.934310785s", 58_935),
        ("1h", 3_600_000),
        ("6m0s", 360_000),
        ("250ms", 250),
        ("1us", 1),
        ("21 seconds", 21_000),
    ] {
        assert_eq!(waits::duration(text), Some(Duration::from_millis(ms)), "{text}");
    }
    for text in ["", "s", "-5s", "+5s", "5", "5x", "5s5", "1e3s", "infs", "1..2s", "µ"] {
        assert_eq!(waits::duration(text), None, "{text}");
    }
}

#[test]
fn waits_that_exist_only_in_prose_are_read_after_their_phrase() {
    for (text, phrase, unit, ms) in [
        ("Too Many Requests: retry after 30", "retry after", Unit::Seconds, 30_000),
        ("Limit hit, try again in 15.314237833 secs", "TRY AGAIN IN", Unit::Seconds, 15_315),
        ("Please retry in 58.934310785s.", "retry in", Unit::Seconds, 58_935),
        ("Retry after: 21 seconds.", "retry after", Unit::Seconds, 21_000),
        ("Throughput Rate Exceeded - please wait [ 250 ] and retry", "please wait", Unit::Milliseconds, 250),
        ("İİ retry after 3.", "retry after", Unit::Seconds, 3_000),
    ] {
        let wait = in_text(text, phrase, unit).unwrap();
        assert_eq!(wait.length(), Some(Duration::from_millis(ms)), "{text}");
        assert_eq!(wait.source(), DelaySource::Text);
    }
    assert_eq!(in_text("retry after -5", "retry after", Unit::Seconds), None);
    assert_eq!(in_text("retry after", "retry after", Unit::Seconds), None);
}

#[test]
fn every_unit_has_a_word_that_reads_back() {
    use messaging_error::VariantArray;
    for unit in Unit::VARIANTS {
        assert_eq!(unit.as_str().parse(), Ok(*unit));
    }
}
