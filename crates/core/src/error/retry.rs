//! Retry questions.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::time::{Duration, SystemTime};

use super::MessagingError;
use crate::retry::next_delay;
use crate::{Backoff, Delay, DelaySource, DuplicateRisk, Idempotency, Jitter, RetryPlan, RetryPolicy};

const HOUR: Duration = Duration::from_secs(3600);

impl MessagingError {
    /// Whether and when to send again, as one word.
    #[must_use]
    pub fn retry(&self) -> RetryPolicy {
        self.plan().policy()
    }

    /// The policy with its wait rule and its limit of attempts.
    #[must_use]
    pub fn plan(&self) -> RetryPlan {
        self.0.judgement.plan()
    }

    /// Whether software alone may send the same request again, leaving aside whether the message may be out.
    /// [`should_retry`](Self::should_retry) asks both.
    ///
    /// # Troubleshooting
    ///
    /// *False where a retry was expected:* most often [`matched_by`](Self::matched_by) is `nothing`, and a code that nobody knows is
    /// never sent again; give it a row in a profile. Otherwise something must change first: [`remedy`](Self::remedy) says what and who.
    ///
    /// *True, but every attempt fails:* pause all of [`scope`](Self::scope) instead of the one message, and wait at least
    /// [`next_delay`](Self::next_delay).
    #[must_use]
    pub fn is_retryable(&self) -> bool {
        self.plan().is_retryable()
    }

    /// Whether to send the same request again: the failure is passing, and a repeat cannot give the recipient two copies.
    ///
    /// # Troubleshooting
    ///
    /// *False although [`is_retryable`](Self::is_retryable) is true:* the message may be out already, as after a timeout. Send with an
    /// idempotency key that the provider honours and pass [`Idempotency::Idempotent`], or look the message up first.
    #[must_use]
    pub fn should_retry(&self, idempotency: Idempotency) -> bool {
        self.is_retryable()
            && (idempotency == Idempotency::Idempotent
                || matches!(self.duplicate_risk(), DuplicateRisk::None | DuplicateRisk::NotASend))
    }

    /// The wait before a second attempt with its source: the provider's own, else the documented or default one. `None`
    /// where the policy is neither `wait` nor `backoff`, and where the wait depends on the time of day.
    ///
    /// A provider's wait counts only if it is longer than zero; it refines a retryable verdict and never makes one. Where a
    /// daily quota or a window decides, a wait of less than an hour belongs to another limit and is passed over;
    /// [`next_delay`](Self::next_delay) still keeps it as a floor.
    #[must_use]
    pub fn delay(&self) -> Option<Delay> {
        let plan = self.plan();
        if !plan.is_retryable() {
            return None;
        }
        let own = plan.first_wait().map(|wait| {
            Delay::after(wait, if plan.is_documented() { DelaySource::Documented } else { DelaySource::Default })
        });
        match (self.0.delay.filter(|delay| delay.length() != Some(Duration::ZERO)), own) {
            // A documented wait is a promise of its own; a default only stands in for a missing one.
            (Some(server), Some(own)) if plan.is_documented() => Some(server.longer(own)),
            (Some(server), None) if plan.rule().is_some() && server.length().is_some_and(|wait| wait < HOUR) => None,
            (server, own) => server.or(own),
        }
    }

    /// Length of [`delay`](Self::delay), unless it is for an instant: see [`Delay::remaining`].
    #[must_use]
    pub fn retry_after(&self) -> Option<Duration> {
        self.delay()?.length()
    }

    /// The wait before the next attempt, or `None` if there should be none: the failure is not retryable, or the attempts
    /// are used up. `attempt` counts the attempts already made, so it is 1 after the first failure. Whether the message may be
    /// out is not asked here: ask [`should_retry`](Self::should_retry) first.
    ///
    /// The jitter is deterministic, seeded by the message; see [`next_delay_with`](Self::next_delay_with) to pass your own
    /// randomness or back-off.
    ///
    /// ```
    /// use messaging_error::{MessagingError, Provider, Reason};
    /// use std::time::{Duration, SystemTime};
    ///
    /// let error = MessagingError::new(Provider::new("acme"), Reason::ApiRateLimited);
    /// let wait = error.next_delay(1, SystemTime::now()).unwrap();
    /// assert!(wait >= Duration::from_secs(60) && wait < Duration::from_secs(67));
    /// assert_eq!(error.next_delay(5, SystemTime::now()), None);
    /// ```
    #[must_use]
    pub fn next_delay(&self, attempt: u32, now: SystemTime) -> Option<Duration> {
        let mut hasher = DefaultHasher::new();
        (self.raw_trace_id(), self.raw_message_id(), self.raw_recipient(), self.raw_code()).hash(&mut hasher);
        self.next_delay_with(attempt, now, Backoff::default(), Jitter::Fixed(hasher.finish()))
    }

    /// [`next_delay`](Self::next_delay) with your own back-off and jitter.
    #[must_use]
    pub fn next_delay_with(&self, attempt: u32, now: SystemTime, backoff: Backoff, jitter: Jitter) -> Option<Duration> {
        next_delay(self.plan(), self.0.delay, attempt, now, backoff, jitter)
    }
}
