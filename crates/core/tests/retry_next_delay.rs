//! When to send again.

use std::time::{Duration, SystemTime};

use messaging_error::{
    Backoff, Delay, DelaySource, Jitter, MessagingError, Provider, Reason, RetryPlan, RetryPolicy, VariantArray,
    WaitRule,
};
use proptest::prelude::*;

const MINUTE: Duration = Duration::from_secs(60);
const HOUR: Duration = Duration::from_secs(3600);

fn error(reason: Reason) -> MessagingError {
    MessagingError::new(Provider::new("acme"), reason)
}

fn asks(reason: Reason, seconds: u64) -> MessagingError {
    error(reason).with_delay(Delay::after(Duration::from_secs(seconds), DelaySource::Header))
}

/// Without jitter on top.
fn plain(error: &MessagingError, attempt: u32, now: SystemTime) -> Option<Duration> {
    error.next_delay_with(attempt, now, Backoff::default(), Jitter::Random(0.0))
}

fn waits(error: &MessagingError) -> Vec<u64> {
    (1..5).filter_map(|attempt| Some(plain(error, attempt, SystemTime::UNIX_EPOCH)?.as_secs())).collect()
}

#[test]
fn only_wait_and_backoff_have_a_next_delay() {
    for reason in Reason::VARIANTS {
        let error = asks(*reason, 5);
        let is_retryable = matches!(error.retry(), RetryPolicy::Wait | RetryPolicy::Backoff);
        assert_eq!(error.is_retryable(), is_retryable, "{reason}");
        let attempts = error.plan().max_attempts().unwrap_or_default();
        assert_eq!(error.next_delay(1, SystemTime::UNIX_EPOCH).is_some(), attempts > 1, "{reason}");
        assert_eq!(
            error.delay().is_some(),
            is_retryable && error.plan().rule().is_none_or(|rule| rule.first().is_some()),
            "{reason}"
        );
    }
}

#[test]
fn attempts_run_out() {
    let error = error(Reason::ProviderUnavailable);
    assert!(error.next_delay(4, SystemTime::UNIX_EPOCH).is_some());
    for attempt in [5, 6, u32::MAX] {
        assert_eq!(error.next_delay(attempt, SystemTime::UNIX_EPOCH), None);
    }
    let once = error.with_retry(RetryPlan::BACKOFF.attempts(1));
    assert_eq!(once.next_delay(1, SystemTime::UNIX_EPOCH), None);
    assert_eq!(once.next_delay(0, SystemTime::UNIX_EPOCH), None, "0 counts as 1: something has failed");
}

#[test]
fn our_own_wait_stands_in_for_a_missing_one() {
    assert_eq!(waits(&error(Reason::ApiRateLimited)), [60, 60, 60, 60]);
    assert_eq!(waits(&error(Reason::PairRateLimited)), [60, 120, 240, 480]);
}

#[test]
fn the_providers_wait_replaces_our_default_and_grows_like_it() {
    assert_eq!(waits(&asks(Reason::ApiRateLimited, 7)), [7, 7, 7, 7]);
    assert_eq!(waits(&asks(Reason::PairRateLimited, 7)), [7, 14, 28, 56]);
    assert_eq!(waits(&asks(Reason::ApiRateLimited, 900)), [900, 900, 900, 900]);
    let beyond_the_cap = asks(Reason::PairRateLimited, 8 * 86_400);
    assert_eq!(waits(&beyond_the_cap), [8 * 86_400; 4]);
}

#[test]
fn a_documented_wait_holds_beside_the_providers() {
    let plan = RetryPlan::wait(WaitRule::fixed(60)).documented();
    let shorter = asks(Reason::ApiRateLimited, 7).with_retry(plan);
    assert_eq!((waits(&shorter), shorter.retry_after()), (vec![60; 4], Some(MINUTE)));
    assert_eq!(shorter.delay().map(Delay::source), Some(DelaySource::Documented));
    let longer = asks(Reason::ApiRateLimited, 90).with_retry(plan);
    assert_eq!((waits(&longer), longer.retry_after()), (vec![90; 4], Some(Duration::from_secs(90))));
    assert_eq!(longer.delay().map(Delay::source), Some(DelaySource::Header));
}

#[test]
fn a_wait_that_is_zero_or_over_never_means_at_once() {
    let past = error(Reason::ApiRateLimited).with_delay(Delay::at(SystemTime::UNIX_EPOCH, DelaySource::Header));
    assert_eq!(plain(&past, 1, SystemTime::UNIX_EPOCH + HOUR), Some(MINUTE));
    let zero = asks(Reason::ApiRateLimited, 0);
    assert_eq!(plain(&zero, 1, SystemTime::UNIX_EPOCH), Some(MINUTE));
    assert_eq!(zero.delay().map(Delay::source), Some(DelaySource::Default));
}

#[test]
fn an_instant_is_waited_for() {
    let error = error(Reason::ApiRateLimited).with_delay(Delay::at(SystemTime::UNIX_EPOCH + HOUR, DelaySource::Header));
    assert_eq!(plain(&error, 1, SystemTime::UNIX_EPOCH), Some(HOUR));
    assert_eq!(error.retry_after(), None, "its length needs a clock");
    assert!(error.delay().is_some());
}

#[test]
fn a_quota_waits_for_its_day_to_end_whatever_the_rate_limiter_says() {
    let error = asks(Reason::DailySendLimitReached, 30).with_retry(RetryPlan::wait(WaitRule::day_reset(0)));
    assert_eq!(error.retry_after(), None);
    assert_eq!(plain(&error, 1, SystemTime::UNIX_EPOCH + HOUR), Some(23 * HOUR));
    let day = asks(Reason::DailySendLimitReached, 50_000);
    assert_eq!(day.retry_after(), Some(Duration::from_secs(50_000)), "a long wait is the quota's own");
}

#[test]
fn a_refusal_inside_an_open_window_backs_off() {
    let plan = RetryPlan::wait(WaitRule::window(0, 1440, 0));
    let error = error(Reason::QuietHours).with_retry(plan);
    let wait = error.next_delay_with(2, SystemTime::UNIX_EPOCH, Backoff::default(), Jitter::Random(1.0)).unwrap();
    assert!(wait >= Duration::from_secs(4), "{wait:?}");
}

#[test]
fn a_wait_never_turns_a_refusal_into_a_retry() {
    for reason in [Reason::CredentialInvalid, Reason::RecipientOptedOut, Reason::UnrecognizedCode] {
        let error = asks(reason, 30);
        assert_eq!(
            (error.is_retryable(), error.delay(), error.next_delay(1, SystemTime::UNIX_EPOCH)),
            (false, None, None)
        );
    }
}

#[test]
fn backoff_takes_the_longer_of_its_own_and_the_providers_wait() {
    let error = asks(Reason::ProviderUnavailable, 30);
    assert_eq!(plain(&error, 1, SystemTime::UNIX_EPOCH), Some(Duration::from_secs(30)));
    let full =
        |attempt| error.next_delay_with(attempt, SystemTime::UNIX_EPOCH, Backoff::default(), Jitter::Random(1.0));
    assert_eq!(full(1), Some(Duration::from_secs(33)), "jitter comes on top of the provider's wait");
    let slow = Backoff { base: MINUTE, cap: HOUR };
    let own = error.next_delay_with(2, SystemTime::UNIX_EPOCH, slow, Jitter::Random(1.0));
    assert_eq!(own, Some(2 * MINUTE));
}

#[test]
fn the_default_jitter_is_the_same_for_the_same_message_and_differs_between_messages() {
    let wait = |id: &str| error(Reason::ProviderUnavailable).with_message_id(id).next_delay(3, SystemTime::UNIX_EPOCH);
    assert_eq!(wait("a"), wait("a"));
    let mut waits: Vec<_> = (0..50).map(|id| wait(&id.to_string())).collect();
    waits.sort();
    waits.dedup();
    assert!(waits.len() > 40, "messages spread out");
}

#[test]
fn a_draw_that_is_no_share_is_clamped() {
    let backoff = Backoff::default();
    let delay = |draw| backoff.delay(1, Jitter::Random(draw));
    assert_eq!([f64::NAN, 1.5, f64::INFINITY].map(delay), [backoff.base; 3]);
    assert_eq!([-1.0, f64::NEG_INFINITY, 0.0].map(delay), [Duration::ZERO; 3]);
    assert_eq!(delay(0.5), backoff.base / 2);
}

#[test]
fn every_seed_waits_differently_from_attempt_to_attempt() {
    for seed in [0, 1, u64::MAX] {
        // All these windows have reached the cap.
        let waits = [16, 17, 18, 19].map(|attempt| Backoff::default().delay(attempt, Jitter::Fixed(seed)));
        assert!(waits.windows(2).all(|pair| pair[0] != pair[1]), "{seed}: {waits:?}");
    }
}

/// The first outputs of SplitMix64 for the states 0 and 1234567, as its reference gives them: 0xe220a8397b1dcdaf and
/// 6457827717110365317.
#[test]
fn a_seed_gives_the_same_wait_on_every_machine() {
    let day = Duration::from_secs(86_400);
    let share = |seed, attempt| {
        let wait = Backoff { base: day, cap: day }.delay(attempt, Jitter::Fixed(seed));
        wait.as_secs_f64() / day.as_secs_f64()
    };
    assert!((share(1, 1) - 0xe220_a839_7b1d_cdaf_u64 as f64 / 2f64.powi(64)).abs() < 1e-13);
    assert!((share(1_234_567 ^ 2, 2) - 6_457_827_717_110_365_317_u64 as f64 / 2f64.powi(64)).abs() < 1e-13);
}

fn any_backoff() -> impl Strategy<Value = Backoff> {
    let length = || {
        prop_oneof![
            any::<Duration>(),
            Just(Duration::MAX),
            Just(Duration::ZERO),
            (0u64..600).prop_map(Duration::from_secs)
        ]
    };
    (length(), length()).prop_map(|(base, cap)| Backoff { base, cap })
}

fn any_jitter() -> impl Strategy<Value = Jitter> {
    prop_oneof![
        any::<f64>().prop_map(Jitter::Random),
        prop::sample::select(vec![f64::NAN, f64::INFINITY, -1.0, 0.0, 1.0]).prop_map(Jitter::Random),
        any::<u64>().prop_map(Jitter::Fixed),
    ]
}

fn any_plan() -> impl Strategy<Value = RetryPlan> {
    let rule = prop_oneof![
        any::<u32>().prop_map(WaitRule::fixed),
        any::<u32>().prop_map(WaitRule::growing),
        (any::<u32>(), any::<u8>(), any::<u32>()).prop_map(|(seconds, factor, cap_seconds)| WaitRule::Growing {
            seconds,
            factor,
            cap_seconds
        }),
        any::<i16>().prop_map(WaitRule::day_reset),
        any::<(u16, u16, i16)>().prop_map(|(opens, closes, offset)| WaitRule::window(opens, closes, offset)),
    ];
    (prop_oneof![Just(RetryPlan::BACKOFF), rule.prop_map(RetryPlan::wait)], any::<u8>(), any::<bool>()).prop_map(
        |(plan, attempts, documented)| {
            let plan = plan.attempts(attempts);
            if documented { plan.documented() } else { plan }
        },
    )
}

fn any_time() -> impl Strategy<Value = SystemTime> {
    (any::<bool>(), any::<Duration>()).prop_map(|(before, span)| {
        let epoch = SystemTime::UNIX_EPOCH;
        if before { epoch.checked_sub(span) } else { epoch.checked_add(span) }.unwrap_or(epoch)
    })
}

fn any_delay() -> impl Strategy<Value = Option<Delay>> {
    prop_oneof![
        Just(None),
        any::<Duration>().prop_map(|length| Some(Delay::after(length, DelaySource::Body))),
        any_time().prop_map(|instant| Some(Delay::at(instant, DelaySource::Header))),
    ]
}

proptest! {
    #[test]
    fn no_input_panics_and_the_providers_wait_is_a_floor(
        plan in any_plan(), delay in any_delay(), attempt in prop_oneof![0u32..10, any::<u32>()], now in any_time(),
        backoff in any_backoff(), jitter in any_jitter(),
    ) {
        let mut error = error(Reason::ApiRateLimited).with_retry(plan);
        if let Some(delay) = delay {
            error = error.with_delay(delay);
        }
        let _ = (error.delay(), error.retry_after(), error.report());
        let next = error.next_delay_with(attempt, now, backoff, jitter);
        prop_assert_eq!(next.is_some(), attempt.max(1) < u32::from(plan.max_attempts().unwrap_or_default()));
        if let (Some(next), Some(delay)) = (next, delay) {
            prop_assert!(next >= delay.remaining(now));
        }
    }

    #[test]
    fn a_backoff_stays_within_its_window(backoff in any_backoff(), attempt in any::<u32>(), jitter in any_jitter()) {
        prop_assert!(backoff.delay(attempt, jitter) <= backoff.cap);
        prop_assert_eq!(backoff.delay(attempt, jitter), backoff.delay(attempt, jitter));
        prop_assert!(backoff.delay(1, jitter) <= backoff.base);
    }

    #[test]
    fn jitter_comes_on_top_and_stays_small(seconds in 1u64..1_000_000, attempt in 1u32..5, jitter in any_jitter()) {
        let next = asks(Reason::ApiRateLimited, seconds)
            .next_delay_with(attempt, SystemTime::UNIX_EPOCH, Backoff::default(), jitter)
            .unwrap();
        let floor = Duration::from_secs(seconds);
        prop_assert!(next >= floor && next <= floor + Duration::from_secs(30).min(floor.mul_f64(0.101)));
    }
}
