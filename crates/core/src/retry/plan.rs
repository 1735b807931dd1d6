//! [`RetryPlan`]: a policy with the data it needs.

use std::time::Duration;

use super::{RetryPolicy, WaitRule};

/// Attempts that a retryable failure is worth when nothing finer is known.
pub const DEFAULT_MAX_ATTEMPTS: u8 = 5;

/// A [`RetryPolicy`] together with its wait rule and its limit of attempts.
///
/// ```
/// use messaging_error::{Reason, RetryPolicy};
/// use std::time::Duration;
///
/// let plan = Reason::PairRateLimited.verdict().retry;
/// assert_eq!(plan.policy(), RetryPolicy::Wait);
/// assert_eq!(plan.first_wait(), Some(Duration::from_secs(60)));
/// ```
#[derive(Copy, Clone, Debug, PartialEq, Eq, Hash)]
pub struct RetryPlan {
    policy: RetryPolicy,
    rule: Option<WaitRule>,
    documented: bool,
    max_attempts: u8,
}

impl RetryPlan {
    /// Never send again.
    pub const NEVER: Self = Self::bare(RetryPolicy::Never, 0);
    /// Send again only after the request has changed.
    pub const AFTER_CHANGE: Self = Self::bare(RetryPolicy::AfterChange, 0);
    /// Send again once somebody has mended the cause.
    pub const AFTER_FIX: Self = Self::bare(RetryPolicy::AfterFix, 0);
    /// Exponential back-off, at most [`DEFAULT_MAX_ATTEMPTS`] attempts.
    pub const BACKOFF: Self = Self::bare(RetryPolicy::Backoff, DEFAULT_MAX_ATTEMPTS);

    const fn bare(policy: RetryPolicy, max_attempts: u8) -> Self {
        Self { policy, rule: None, documented: false, max_attempts }
    }

    /// Wait as the rule says, at most [`DEFAULT_MAX_ATTEMPTS`] attempts.
    #[must_use]
    pub const fn wait(rule: WaitRule) -> Self {
        Self { policy: RetryPolicy::Wait, rule: Some(rule), documented: false, max_attempts: DEFAULT_MAX_ATTEMPTS }
    }

    /// The same plan, with the wait marked as taken from the provider's documentation.
    #[must_use]
    pub const fn documented(mut self) -> Self {
        self.documented = true;
        self
    }

    /// The same plan with another limit of attempts, the first one included.
    #[must_use]
    pub const fn attempts(mut self, max_attempts: u8) -> Self {
        self.max_attempts = max_attempts;
        self
    }

    /// The policy word.
    #[must_use]
    pub const fn policy(self) -> RetryPolicy {
        self.policy
    }

    /// The wait rule of a `Wait` plan.
    #[must_use]
    pub const fn rule(self) -> Option<WaitRule> {
        self.rule
    }

    /// Whether the wait comes from the provider's documentation rather than from our defaults.
    #[must_use]
    pub const fn is_documented(self) -> bool {
        self.documented
    }

    /// How many attempts in all are worth making; `None` where no retry is.
    #[must_use]
    pub const fn max_attempts(self) -> Option<u8> {
        if self.is_retryable() { Some(self.max_attempts) } else { None }
    }

    /// Whether software alone may send the same request again: `Wait` or `Backoff`.
    #[must_use]
    pub const fn is_retryable(self) -> bool {
        matches!(self.policy, RetryPolicy::Wait | RetryPolicy::Backoff)
    }

    /// The wait before the second attempt, where it does not depend on the time of day.
    #[must_use]
    pub const fn first_wait(self) -> Option<Duration> {
        match self.rule {
            Some(rule) => rule.first(),
            None => None,
        }
    }
}
