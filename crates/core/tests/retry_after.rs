//! The wait that an error names: the provider's, the documented, or ours.

use std::time::{Duration, SystemTime};

use messaging_error::{Delay, DelaySource, MessagingError, Provider, Reason, RetryPlan, WaitRule};

/// What `retry_after` says where the plan has this rule and the provider asked for these seconds.
fn named(plan: RetryPlan, asked: u64) -> Option<(u64, DelaySource)> {
    let delay = Delay::after(Duration::from_secs(asked), DelaySource::Header);
    let error = MessagingError::new(Provider::new("acme"), Reason::ApiRateLimited).with_retry(plan).with_delay(delay);
    assert_eq!(error.retry_after(), error.delay().and_then(Delay::length));
    error.delay().and_then(|delay| Some((delay.length()?.as_secs(), delay.source())))
}

#[test]
fn the_providers_wait_stands_in_for_our_default_even_if_it_is_shorter() {
    let minute = RetryPlan::wait(WaitRule::fixed(60));
    assert_eq!(named(minute, 5), Some((5, DelaySource::Header)));
    assert_eq!(named(minute, 600), Some((600, DelaySource::Header)));
    assert_eq!(named(minute, 0), Some((60, DelaySource::Default)), "no wait at all is no answer");
}

#[test]
fn a_documented_wait_is_never_cut_short() {
    let minute = RetryPlan::wait(WaitRule::fixed(60)).documented();
    assert_eq!(named(minute, 5), Some((60, DelaySource::Documented)));
    assert_eq!(named(minute, 600), Some((600, DelaySource::Header)));
}

#[test]
fn where_the_day_decides_less_than_an_hour_belongs_to_another_limit() {
    let day = RetryPlan::wait(WaitRule::day_reset(0));
    assert_eq!(named(day, 3599), None);
    assert_eq!(named(day, 3600), Some((3600, DelaySource::Header)));
    assert_eq!(named(RetryPlan::BACKOFF, 5), Some((5, DelaySource::Header)), "a back-off has no day");
}

#[test]
fn a_wait_is_named_only_where_sending_again_helps() {
    for plan in [RetryPlan::NEVER, RetryPlan::AFTER_CHANGE, RetryPlan::AFTER_FIX] {
        assert_eq!((named(plan, 600), plan.max_attempts()), (None, None));
    }
}

#[test]
fn the_longer_wait_is_kept_with_its_source() {
    let after = |seconds, source| Delay::after(Duration::from_secs(seconds), source);
    let at = |seconds, source| Delay::at(SystemTime::UNIX_EPOCH + Duration::from_secs(seconds), source);
    let (header, body) = (DelaySource::Header, DelaySource::Body);
    for make in [after, at] {
        assert_eq!(make(5, header).longer(make(6, body)), make(6, body));
        assert_eq!(make(6, header).longer(make(5, body)), make(6, header));
        assert_eq!(make(5, header).longer(make(5, body)), make(5, header), "of equal ones the first");
    }
    // Without a clock an instant is taken to be less than an hour away.
    for (seconds, wins) in [(3599, false), (3600, true)] {
        let (length, instant) = (after(seconds, header), at(5, body));
        let kept = if wins { length } else { instant };
        assert_eq!((length.longer(instant), instant.longer(length)), (kept, kept), "{seconds}");
    }
}
