//! The wait before the next attempt.

use std::time::{Duration, SystemTime};

use super::{Backoff, Delay, Jitter, RetryPlan, RetryPolicy};

/// Largest random share added on top of a provider's wait, so that paused callers do not return all at once.
const SPREAD: f64 = 0.1;
/// Upper end of that share.
const MAX_SPREAD: Duration = Duration::from_secs(30);

/// Wait before another attempt, or `None` if there should be none. `attempt` counts the attempts already made.
///
/// A wait from the provider is a floor: jitter is added on top of it and never below, and a longer rule or back-off wins.
pub(crate) fn next_delay(
    plan: RetryPlan,
    server: Option<Delay>,
    attempt: u32,
    now: SystemTime,
    backoff: Backoff,
    jitter: Jitter,
) -> Option<Duration> {
    let attempt = attempt.max(1);
    if attempt >= u32::from(plan.max_attempts()?) {
        return None;
    }
    // A wait that is over says nothing about the next attempt.
    let server = server.map(|delay| delay.remaining(now)).filter(|wait| !wait.is_zero());
    let own = match plan.policy() {
        RetryPolicy::Backoff => backoff.delay(attempt, jitter),
        RetryPolicy::Wait => match own_wait(plan, server, attempt, now) {
            // The window is open by our clock, and still the provider refused: one of the clocks is wrong.
            Duration::ZERO => backoff.delay(attempt, jitter),
            wait => wait,
        },
        _ => return None,
    };
    let floor = own.max(server.unwrap_or_default());
    // A back-off has its jitter already.
    if plan.policy() == RetryPolicy::Backoff && server.is_none_or(|wait| wait <= own) {
        return Some(floor);
    }
    let spread = Backoff { base: floor.mul_f64(SPREAD), cap: MAX_SPREAD }.delay(1, jitter);
    Some(floor.saturating_add(spread))
}

/// The wait of the plan's rule. A wait from the provider takes the place of a length that is only our default, and grows like
/// it from attempt to attempt; documented lengths and times of day hold beside it.
fn own_wait(plan: RetryPlan, server: Option<Duration>, attempt: u32, now: SystemTime) -> Duration {
    match (plan.rule(), server) {
        (Some(rule), Some(wait)) if !plan.is_documented() && rule.first().is_some() => rule.grown(wait, attempt),
        (Some(rule), _) => rule.length(attempt, now),
        (None, wait) => wait.unwrap_or_default(),
    }
}
