//! The wait that an error names: the provider's, the documented, or ours.

use std::time::Duration;

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
