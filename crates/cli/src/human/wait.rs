//! Waits spelled out.

use std::time::Duration;

use messaging_error::{DelaySource, MessagingError, RetryPlan, RetryPolicy, WaitRule};

/// A length in its two largest units: `1 minute 30 seconds`.
pub(crate) fn length(length: Duration) -> String {
    if length < Duration::from_secs(1) {
        return plural(length.as_millis().max(1) as u64, "millisecond");
    }
    // Up, as waits are: half a second more can only help.
    let seconds = length.as_secs() + u64::from(length.subsec_nanos() > 0);
    let units = [(86_400, "day"), (3600, "hour"), (60, "minute"), (1, "second")];
    let mut left = seconds;
    let mut words = Vec::new();
    for (size, name) in units {
        let count = left / size;
        left %= size;
        if count > 0 && words.len() < 2 {
            words.push(plural(count, name));
        }
    }
    words.join(" ")
}

fn plural(count: u64, name: &str) -> String {
    format!("{count} {name}{}", if count == 1 { "" } else { "s" })
}

/// A minute of the day with its offset: `08:00 UTC+8`.
fn clock(minute: u16, utc_offset_minutes: i16) -> String {
    let hours = f32::from(utc_offset_minutes) / 60.0;
    let offset = if utc_offset_minutes == 0 { String::new() } else { format!("{hours:+}") };
    format!("{:02}:{:02} UTC{offset}", minute / 60 % 24, minute % 60)
}

/// How a rule reads after the word `wait`.
fn rule(rule: WaitRule) -> String {
    match rule {
        WaitRule::Fixed { seconds } => length(Duration::from_secs(seconds.into())),
        WaitRule::Growing { seconds, factor, cap_seconds } => {
            let grows = if factor == 2 { "doubling".into() } else { format!("times {factor}") };
            let (first, last) = (Duration::from_secs(seconds.into()), Duration::from_secs(cap_seconds.into()));
            format!("{}, {grows} each time up to {}", length(first), length(last))
        }
        WaitRule::DayReset { utc_offset_minutes, .. } => {
            format!("until the day ends at {}", clock(0, utc_offset_minutes))
        }
        WaitRule::Window { opens_minute, closes_minute, utc_offset_minutes, .. } => {
            let closes = clock(closes_minute, utc_offset_minutes);
            let opens = format!("{:02}:{:02}", opens_minute / 60 % 24, opens_minute % 60);
            format!("for the hours between {opens} and {closes}")
        }
        _ => "for a while".into(),
    }
}

/// How a plan reads on its own, without an answer's own wait.
pub(crate) fn of_plan(plan: RetryPlan) -> String {
    match (plan.policy(), plan.rule()) {
        (RetryPolicy::Wait, Some(wait)) => {
            let is_assumed =
                matches!(wait, WaitRule::DayReset { assumed: true, .. } | WaitRule::Window { assumed: true, .. });
            let source = match (plan.is_documented(), is_assumed) {
                (true, true) => "documented; the clock is assumed",
                (true, false) => "documented",
                (false, true) => "our default; the clock is assumed",
                (false, false) => "our default",
            };
            format!("{} ({source})", rule(wait))
        }
        _ => String::new(),
    }
}

/// How long to wait after this error, and who says so. Empty where there is nothing to wait for.
pub(crate) fn of_error(error: &MessagingError) -> String {
    let Some(delay) = error.delay() else { return of_plan(error.plan()) };
    let source = match delay.source() {
        DelaySource::Header => "from a response header",
        DelaySource::Body => "from the answer",
        DelaySource::Text => "from the provider's text",
        DelaySource::Documented | DelaySource::Default => return of_plan(error.plan()),
        _ => "from the provider",
    };
    let until = match (delay.length(), delay.instant()) {
        (Some(wait), _) => length(wait),
        (None, Some(instant)) => format!("until {}", httpdate::fmt_http_date(instant)),
        (None, None) => return String::new(),
    };
    format!("{until} ({source})")
}

#[cfg(test)]
mod tests {
    use super::{clock, length};
    use std::time::Duration;

    #[test]
    fn lengths_are_spelled_out() {
        let words = [1, 60, 90, 3600, 5400, 86_400, 90_061].map(|seconds| length(Duration::from_secs(seconds)));
        let expected =
            ["1 second", "1 minute", "1 minute 30 seconds", "1 hour", "1 hour 30 minutes", "1 day", "1 day 1 hour"];
        assert_eq!(words, expected);
        assert_eq!(length(Duration::from_millis(702)), "702 milliseconds");
        assert_eq!(length(Duration::from_millis(1702)), "2 seconds");
    }

    #[test]
    fn clocks_name_their_offset() {
        assert_eq!(
            [clock(480, 480), clock(0, 0), clock(0, 330), clock(60, -300)],
            ["08:00 UTC+8", "00:00 UTC", "00:00 UTC+5.5", "01:00 UTC-5"]
        );
    }
}
