//! Waits that the provider's documentation gives, as retry plans.

use messaging_error::{RetryPlan, WaitRule};

/// Mainland China's clock, in minutes east of UTC. The documentation names no zone; a sample that pairs a local time with
/// its Unix time shows this one, and every rule that uses it is marked as assumed.
const UTC_8: i16 = 8 * 60;

/// Until the calendar day ends.
pub(super) const DAY_END: RetryPlan = RetryPlan::wait(WaitRule::day_reset(UTC_8).assumed()).documented();

/// Marketing may be sent between 08:00 and 22:00.
pub(super) const MARKETING_HOURS: RetryPlan =
    RetryPlan::wait(WaitRule::window(8 * 60, 22 * 60, UTC_8).assumed()).documented();

/// Ceilings are counted in calls per second; a second at first, then longer, as the provider's own libraries do.
pub(super) const PER_SECOND: RetryPlan =
    RetryPlan::wait(WaitRule::Growing { seconds: 1, factor: 2, cap_seconds: 60 }).documented();

/// One of the rules of 30 seconds, one hour or one day was hit and the code does not say which: the waits step over one
/// after the other.
pub(super) const UNNAMED_RULE: RetryPlan =
    RetryPlan::wait(WaitRule::Growing { seconds: 60, factor: 60, cap_seconds: 86_400 });

/// A carrier's own frequency rule, whose window is not stated: an hour at first, then up to a day.
pub(super) const CARRIER_RULE: RetryPlan =
    RetryPlan::wait(WaitRule::Growing { seconds: 3_600, factor: 5, cap_seconds: 86_400 });
