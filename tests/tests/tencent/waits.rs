//! Waits and windows, computed from a clock that is passed in.

use std::time::{Duration, SystemTime};

use messaging_error_tencent::{DelaySource, MessagingError, RetryPolicy, Scope, WaitRule};

use crate::support::{coded, error, receipt};

/// An instant at a time of day in UTC+8.
fn at(hour: u64, minute: u64) -> SystemTime {
    SystemTime::UNIX_EPOCH + Duration::from_secs(20_000 * 86_400 + (hour + 24 - 8) % 24 * 3600 + minute * 60)
}

/// The wait without the random share on top of it, which is at most 30 seconds.
fn assert_waits(error: &MessagingError, now: SystemTime, expected: u64) {
    let wait = error.next_delay(1, now).unwrap().as_secs();
    assert!((expected..=expected + 30).contains(&wait), "{error}: {wait} instead of {expected}");
}

fn legacy(result: u32) -> MessagingError {
    error(200, &format!(r#"{{"result":{result},"errmsg":"text"}}"#))
}

#[test]
fn half_a_minute_and_an_hour_are_documented() {
    for (error, seconds) in [
        (coded("LimitExceeded.PhoneNumberThirtySecondLimit"), 30),
        (legacy(1023), 30),
        (coded("LimitExceeded.PhoneNumberOneHourLimit"), 3600),
        (legacy(1024), 3600),
    ] {
        let delay = error.delay().unwrap();
        assert_eq!((delay.length(), delay.source()), (Some(Duration::from_secs(seconds)), DelaySource::Documented));
        assert_waits(&error, at(12, 0), seconds);
    }
}

#[test]
fn a_daily_cap_lifts_at_midnight_in_the_assumed_zone() {
    let codes = [
        ("LimitExceeded.PhoneNumberDailyLimit", Scope::Recipient),
        ("LimitExceeded.PhoneNumberSameContentDailyLimit", Scope::Recipient),
        ("LimitExceeded.DailyLimit", Scope::Account),
        ("LimitExceeded.AppDailyLimit", Scope::App),
        ("LimitExceeded.AppGlobalDailyLimit", Scope::App),
        ("LimitExceeded.AppMainlandChinaDailyLimit", Scope::App),
        ("LimitExceeded.AppCountryOrRegionDailyLimit", Scope::Destination),
    ];
    for (code, scope) in codes {
        let error = coded(code);
        assert_eq!((error.scope(), error.plan().rule()), (scope, Some(WaitRule::day_reset(480).assumed())), "{code}");
        assert_waits(&error, at(22, 30), 90 * 60);
        assert_waits(&error, at(0, 0), 24 * 3600);
    }
    for result in [1022, 1025, 1026, 1047, 1049, 1050, 1052] {
        assert_waits(&legacy(result), at(23, 0), 3600);
    }
    assert_waits(&receipt("MX:0003"), at(23, 0), 3600);
}

#[test]
fn marketing_waits_for_eight_in_the_morning() {
    for error in [coded("FailedOperation.MarketingSendTimeConstraint"), legacy(1029)] {
        assert_eq!(error.scope(), Scope::MessageClass);
        assert_eq!(error.plan().rule(), Some(WaitRule::window(480, 1320, 480).assumed()));
        assert_waits(&error, at(22, 0), 10 * 3600);
        assert_waits(&error, at(7, 0), 3600);
        // The window is open again by the time somebody asks.
        assert_waits(&error, at(12, 0), 0);
    }
}

#[test]
fn call_rates_are_counted_per_second() {
    let error = coded("RequestLimitExceeded");
    assert_eq!(error.retry(), RetryPolicy::Wait);
    assert_waits(&error, at(12, 0), 1);
    assert!(error.next_delay(4, at(12, 0)).unwrap() >= Duration::from_secs(8));
}

#[test]
fn an_unnamed_rule_steps_over_all_that_it_may_be() {
    for error in [coded("LimitExceeded.DeliveryFrequencyLimit"), legacy(1013)] {
        let waits: Vec<u64> = (1..4).map(|attempt| error.next_delay(attempt, at(0, 0)).unwrap().as_secs()).collect();
        assert!(waits[0] >= 60 && waits[1] >= 3600 && waits[2] >= 86_400, "{waits:?}");
    }
}

#[test]
fn an_open_breaker_of_a_library_closes_after_a_minute() {
    let error = coded("ClientError.CircuitBreakerError");
    assert_waits(&error, at(12, 0), 60);
}

#[test]
fn a_carrier_may_allow_one_message_in_three_days() {
    assert_waits(&receipt("ZZ:9023"), at(12, 0), 3 * 86_400);
}

#[test]
fn what_waiting_does_not_mend_has_no_wait() {
    for code in ["LimitExceeded", "LimitExceeded.PhoneNumberCountLimit", "LimitExceeded.AppCountryOrRegionInBlacklist"]
    {
        assert_eq!(coded(code).next_delay(1, at(12, 0)), None, "{code}");
    }
}
