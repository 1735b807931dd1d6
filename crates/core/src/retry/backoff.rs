//! [`Backoff`]: exponential back-off with full jitter.

use std::time::Duration;

/// Where the randomness of a back-off comes from.
///
/// Libraries hold no random generator of their own. [`Jitter::Fixed`] is the deterministic default: it spreads callers by
/// a seed, such as a message id, and gives the same wait for the same seed and attempt.
#[derive(Copy, Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Jitter {
    /// A number that the caller drew from `0.0..1.0`; values outside are clamped, NaN counts as 1.
    Random(f64),
    /// Derived from a seed and the attempt.
    Fixed(u64),
}

impl Jitter {
    /// The share of the window to wait, in `0.0..=1.0`; NaN stays what it is.
    fn share(self, attempt: u32) -> f64 {
        match self {
            Self::Random(draw) => draw.clamp(0.0, 1.0),
            Self::Fixed(seed) => (splitmix(seed ^ u64::from(attempt)) >> 11) as f64 / (1u64 << 53) as f64,
        }
    }
}

/// The finaliser of SplitMix64: turns neighbouring seeds into unrelated numbers.
fn splitmix(seed: u64) -> u64 {
    let mut z = seed.wrapping_add(0x9e37_79b9_7f4a_7c15);
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

/// Exponential back-off with full jitter: before attempt *n* + 1, wait a random share of `base × 2^(n-1)`, at most `cap`.
///
/// ```
/// use messaging_error::{Backoff, Jitter};
/// use std::time::Duration;
///
/// let backoff = Backoff::default();
/// assert_eq!(backoff.delay(1, Jitter::Random(1.0)), Duration::from_secs(2));
/// assert_eq!(backoff.delay(4, Jitter::Random(0.5)), Duration::from_secs(8));
/// assert_eq!(backoff.delay(40, Jitter::Random(1.0)), Duration::from_secs(300));
/// ```
#[derive(Copy, Clone, Debug, PartialEq, Eq, Hash)]
pub struct Backoff {
    /// Upper end of the first wait.
    pub base: Duration,
    /// Upper end of every wait.
    pub cap: Duration,
}

impl Default for Backoff {
    /// Two seconds, capped at five minutes.
    fn default() -> Self {
        Self { base: Duration::from_secs(2), cap: Duration::from_secs(300) }
    }
}

impl Backoff {
    /// The wait after `attempt` attempts (1 = the first has failed).
    #[must_use]
    pub fn delay(self, attempt: u32, jitter: Jitter) -> Duration {
        let window =
            self.base.saturating_mul(1u32.checked_shl(attempt.saturating_sub(1)).unwrap_or(u32::MAX)).min(self.cap);
        // NaN is no length, and near Duration::MAX the product can round up past it: both are the whole window.
        Duration::try_from_secs_f64(window.as_secs_f64() * jitter.share(attempt)).unwrap_or(window).min(window)
    }
}
