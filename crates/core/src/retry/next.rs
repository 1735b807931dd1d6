//! The wait before the next attempt.

use std::time::{Duration, SystemTime};

use super::{Backoff, Delay, Jitter, RetryPlan, RetryPolicy};

/// Largest random share added on top of a provider's wait, so that paused callers do not return all at once.
const SPREAD: f64 = 0.1;

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
    if attempt.max(1) >= u32::from(plan.max_attempts()?) {
        return None;
    }
    let attempt = attempt.max(1);
    let server = server.map(|delay| delay.remaining(now));
    let own = match plan.policy() {
        RetryPolicy::Backoff => backoff.delay(attempt, jitter),
        // The rule's first wait stands in for the provider's; once the provider names one, only growth is ours.
        RetryPolicy::Wait => match (server, plan.rule()) {
            (Some(wait), Some(rule)) if attempt == 1 && rule.first().is_some() => wait,
            (_, Some(rule)) => rule.length(attempt, now),
            (wait, None) => wait.unwrap_or_default(),
        },
        _ => return None,
    };
    let floor = own.max(server.unwrap_or_default());
    // A back-off has its jitter already; a window that is open needs none.
    if plan.policy() == RetryPolicy::Backoff && server.is_none_or(|wait| wait <= own) || floor.is_zero() {
        return Some(floor);
    }
    let spread = Backoff { base: floor.mul_f64(SPREAD), cap: Duration::from_secs(30) }.delay(1, jitter);
    Some(floor.saturating_add(spread))
}
