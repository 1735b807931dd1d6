//! [`Delay`]: one wait, with where it came from.

use std::time::{Duration, SystemTime};

vocabulary! {
    /// Where a wait came from.
    pub enum DelaySource {
        /// A response header.
        Header = "header",
        /// A member of the body.
        Body = "body",
        /// Prose, at the few providers that send the wait nowhere else.
        Text = "text",
        /// The provider's documentation.
        Documented = "documented",
        /// Our default for the reason.
        Default = "default",
    }
}

/// A wait: a length, or an instant to wait for.
///
/// Lengths are capped at [`Delay::CAP`]; a longer one is cut and marked [`is_capped`](Self::is_capped).
#[derive(Copy, Clone, Debug, PartialEq, Eq, Hash)]
pub struct Delay {
    end: End,
    source: DelaySource,
    capped: bool,
}

#[derive(Copy, Clone, Debug, PartialEq, Eq, Hash)]
enum End {
    After(Duration),
    At(SystemTime),
}

impl Delay {
    /// The longest wait that is believed: 31 days.
    pub const CAP: Duration = Duration::from_secs(31 * 86_400);

    /// Waits for a length of time.
    #[must_use]
    pub fn after(length: Duration, source: DelaySource) -> Self {
        Self { end: End::After(length.min(Self::CAP)), source, capped: length > Self::CAP }
    }

    /// Waits for an instant. Use it only where the answer carries no `Date` to measure from.
    #[must_use]
    pub fn at(instant: SystemTime, source: DelaySource) -> Self {
        Self { end: End::At(instant), source, capped: false }
    }

    /// The length, unless the wait is for an instant.
    #[must_use]
    pub fn length(self) -> Option<Duration> {
        match self.end {
            End::After(length) => Some(length),
            End::At(_) => None,
        }
    }

    /// The instant, unless the wait is a length.
    #[must_use]
    pub fn instant(self) -> Option<SystemTime> {
        match self.end {
            End::After(_) => None,
            End::At(instant) => Some(instant),
        }
    }

    /// What is left of the wait at `now`: zero for an instant that has passed, never more than [`Delay::CAP`].
    #[must_use]
    pub fn remaining(self, now: SystemTime) -> Duration {
        match self.end {
            End::After(length) => length,
            End::At(instant) => instant.duration_since(now).unwrap_or_default().min(Self::CAP),
        }
    }

    /// Where the wait came from.
    #[must_use]
    pub fn source(self) -> DelaySource {
        self.source
    }

    /// The same wait from another source: a helper for header values can read a member of a body.
    #[must_use]
    pub fn with_source(mut self, source: DelaySource) -> Self {
        self.source = source;
        self
    }

    /// Whether the provider asked for more than [`Delay::CAP`].
    #[must_use]
    pub fn is_capped(self) -> bool {
        self.capped
    }

    /// The longer of two waits. Lengths win over instants, which cannot be compared without a clock, only if they are at
    /// least an hour long; otherwise the instant is kept. Of two equal ones, `self` is kept.
    #[must_use]
    pub fn longer(self, other: Self) -> Self {
        const HOUR: Duration = Duration::from_secs(3600);
        let other_is_longer = match (self.end, other.end) {
            (End::After(a), End::After(b)) => b > a,
            (End::At(a), End::At(b)) => b > a,
            (End::After(length), End::At(_)) => length < HOUR,
            (End::At(_), End::After(length)) => length >= HOUR,
        };
        if other_is_longer { other } else { self }
    }
}
