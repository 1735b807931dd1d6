//! [`WaitRule`]: how long a `Wait` lasts.

use std::time::{Duration, SystemTime};

use super::clock;

/// How the length of a wait is found.
///
/// Offsets are minutes east of UTC. A rule whose offset is not documented is marked `assumed`.
#[derive(Copy, Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum WaitRule {
    /// The same wait before every attempt.
    Fixed {
        /// Length in seconds.
        seconds: u32,
    },
    /// A wait that is multiplied before every further attempt, up to a cap.
    Growing {
        /// Length of the first wait in seconds.
        seconds: u32,
        /// Factor from one wait to the next, 2 or more.
        factor: u8,
        /// Longest wait in seconds.
        cap_seconds: u32,
    },
    /// Until the provider's day ends.
    DayReset {
        /// Minutes east of UTC of the provider's midnight.
        utc_offset_minutes: i16,
        /// Whether the offset is our assumption.
        assumed: bool,
    },
    /// Until the daily window in which sending is allowed opens.
    Window {
        /// Minute of the day at which sending may begin.
        opens_minute: u16,
        /// Minute of the day at which sending must end; less than `opens_minute` if the window spans midnight.
        closes_minute: u16,
        /// Minutes east of UTC.
        utc_offset_minutes: i16,
        /// Whether the hours or the offset are our assumption.
        assumed: bool,
    },
}

impl WaitRule {
    /// The same wait every time.
    #[must_use]
    pub const fn fixed(seconds: u32) -> Self {
        Self::Fixed { seconds }
    }

    /// Doubles from `seconds` up to seven days.
    #[must_use]
    pub const fn growing(seconds: u32) -> Self {
        Self::Growing { seconds, factor: 2, cap_seconds: 7 * 86_400 }
    }

    /// Until midnight at the given offset.
    #[must_use]
    pub const fn day_reset(utc_offset_minutes: i16) -> Self {
        Self::DayReset { utc_offset_minutes, assumed: false }
    }

    /// Until the daily window opens; `opens` and `closes` are minutes of the day.
    #[must_use]
    pub const fn window(opens_minute: u16, closes_minute: u16, utc_offset_minutes: i16) -> Self {
        Self::Window { opens_minute, closes_minute, utc_offset_minutes, assumed: false }
    }

    /// The same rule, with its clock marked as our assumption.
    #[must_use]
    pub const fn assumed(self) -> Self {
        match self {
            Self::DayReset { utc_offset_minutes, .. } => Self::DayReset { utc_offset_minutes, assumed: true },
            Self::Window { opens_minute, closes_minute, utc_offset_minutes, .. } => {
                Self::Window { opens_minute, closes_minute, utc_offset_minutes, assumed: true }
            }
            other => other,
        }
    }

    /// Length of the first wait, where it does not depend on the time of day.
    #[must_use]
    pub const fn first(self) -> Option<Duration> {
        match self {
            Self::Fixed { seconds } | Self::Growing { seconds, .. } => Some(Duration::from_secs(seconds as u64)),
            Self::DayReset { .. } | Self::Window { .. } => None,
        }
    }

    /// Length of the wait after `attempt` attempts (1 = the first has failed), seen from `now`.
    ///
    /// ```
    /// use messaging_error::WaitRule;
    /// use std::time::{Duration, SystemTime};
    ///
    /// let rule = WaitRule::growing(60);
    /// assert_eq!(rule.length(1, SystemTime::UNIX_EPOCH), Duration::from_secs(60));
    /// assert_eq!(rule.length(3, SystemTime::UNIX_EPOCH), Duration::from_secs(240));
    /// // 20:00 in UTC+8 is four hours before midnight there.
    /// let noon = SystemTime::UNIX_EPOCH + Duration::from_secs(12 * 3600);
    /// assert_eq!(WaitRule::day_reset(480).length(1, noon), Duration::from_secs(4 * 3600));
    /// ```
    #[must_use]
    pub fn length(self, attempt: u32, now: SystemTime) -> Duration {
        match self {
            Self::Fixed { seconds } | Self::Growing { seconds, .. } => {
                self.grown(Duration::from_secs(seconds.into()), attempt)
            }
            Self::DayReset { utc_offset_minutes, .. } => clock::until_minute(now, 0, utc_offset_minutes),
            Self::Window { opens_minute, closes_minute, utc_offset_minutes, .. } => {
                if clock::is_within(now, opens_minute, closes_minute, utc_offset_minutes) {
                    Duration::ZERO
                } else {
                    clock::until_minute(now, opens_minute, utc_offset_minutes)
                }
            }
        }
    }

    /// A first wait, grown as the rule says by the time `attempt` attempts have failed.
    pub(super) fn grown(self, first: Duration, attempt: u32) -> Duration {
        match self {
            Self::Growing { factor, cap_seconds, .. } => {
                let growth = u32::from(factor.max(1)).saturating_pow(attempt.saturating_sub(1));
                let cap = Duration::from_secs(cap_seconds.into()).max(first);
                first.saturating_mul(growth).min(cap)
            }
            _ => first,
        }
    }
}
