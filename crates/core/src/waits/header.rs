//! All wait headers of an answer together.

use std::time::SystemTime;

use super::decimal::Decimal;
use super::{Unit, ad_account_usage, business_usage, date, in_unit, longest, rate_limit, reset, retry_after};
use crate::{Delay, DelaySource, ResponseParts};

/// Azure and the OpenAI SDKs; Azure; AWS.
const MILLISECONDS: [&str; 3] = ["retry-after-ms", "x-ms-retry-after-ms", "x-amz-retry-after"];

/// Reset, reset-after and remaining of one family of headers.
const RESETS: [[&str; 3]; 3] = [
    ["x-ratelimit-reset", "x-ratelimit-reset-after", "x-ratelimit-remaining"],
    ["ratelimit-reset", "ratelimit-reset-after", "ratelimit-remaining"],
    ["x-rate-limit-reset", "x-rate-limit-reset-after", "x-rate-limit-remaining"],
];

/// The answer's own clock: its `Date` header.
#[must_use]
pub fn clock(parts: &ResponseParts<'_>) -> Option<SystemTime> {
    date(parts.header("date")?)
}

/// The wait that the headers ask for: the longest of `Retry-After`, `Retry-After-Ms` and its relatives, the reset headers
/// where nothing remains, and Meta's usage headers. The IETF's `RateLimit` counts only without a `Retry-After`, which by its
/// own rule wins over it.
///
/// A reset while something remains is a forecast and no wait. Nothing remains if the remaining count is zero or, under
/// 429, if there is no such count.
///
/// ```
/// use messaging_error::{ResponseParts, waits};
/// use std::time::Duration;
///
/// // One limit is shared with others, and the sender's own is not used up: only Retry-After is the wait.
/// let response = http::Response::builder()
///     .status(429)
///     .header("retry-after", "1337")
///     .header("x-ratelimit-reset-after", "64.57")
///     .header("x-ratelimit-remaining", "9")
///     .body("")
///     .unwrap();
/// let wait = waits::header_wait(&ResponseParts::from(&response)).unwrap();
/// assert_eq!(wait.length(), Some(Duration::from_secs(1337)));
/// ```
#[must_use]
pub fn header_wait(parts: &ResponseParts<'_>) -> Option<Delay> {
    // Most answers say nothing of the kind, and looking each name up costs more than reading the names that are there.
    if !parts.headers()?.keys().any(|name| may_tell_a_wait(name.as_str())) {
        return None;
    }
    let now = clock(parts);
    let asked = parts.header("retry-after").and_then(|text| retry_after(text, now));
    let limited = if asked.is_some() { None } else { joined(parts, "ratelimit").and_then(|field| rate_limit(&field)) };
    longest(
        [asked, limited, usage(parts, "x-business-use-case-usage", business_usage)]
            .into_iter()
            .chain([usage(parts, "x-ad-account-usage", ad_account_usage)])
            .chain(MILLISECONDS.map(|name| in_header(parts, name, Unit::Milliseconds)))
            .chain(resets(parts, now).map(|reset| reset.filter(|reset| is_comparable(*reset, asked)))),
    )
}

/// An instant that nothing measures must not take the place of a length that the server asked for: on a clock that is off,
/// or in a log read later, it has passed and would mean no wait at all.
fn is_comparable(reset: Delay, asked: Option<Delay>) -> bool {
    reset.length().is_some() || asked.is_none_or(|asked| asked.length().is_none())
}

/// Whether a header could be one of those that are read here.
fn may_tell_a_wait(name: &str) -> bool {
    const STEMS: [&str; 6] =
        ["retry-", "rate", "ms-retry-", "amz-retry-", "business-use-case-usage", "ad-account-usage"];
    let name = name.strip_prefix("x-").unwrap_or(name);
    STEMS.iter().any(|stem| name.starts_with(stem))
}

fn in_header(parts: &ResponseParts<'_>, name: &str, unit: Unit) -> Option<Delay> {
    Some(in_unit(parts.header(name)?, unit, None)?.with_source(DelaySource::Header))
}

fn resets(parts: &ResponseParts<'_>, now: Option<SystemTime>) -> impl Iterator<Item = Option<Delay>> {
    let left = |name: &str| parts.header(name).and_then(Decimal::parse).map(|count| count.whole);
    let any = RESETS.into_iter().find_map(|[_, _, remaining]| left(remaining));
    RESETS.into_iter().flat_map(move |[at, after, remaining]| {
        let is_used_up = match left(remaining).or(any) {
            Some(count) => count == 0,
            None => parts.status() == Some(429),
        };
        if !is_used_up {
            return [None, None];
        }
        // Made for clients whose clock is off, so it counts in place of the instant.
        let after = in_header(parts, after, Unit::Seconds);
        let at = if after.is_some() { None } else { parts.header(at).and_then(|text| reset(text, now)) };
        [after, at]
    })
}

/// All lines of a list field.
fn joined(parts: &ResponseParts<'_>, name: &str) -> Option<String> {
    let lines: Vec<_> = parts.headers()?.get_all(name).iter().filter_map(|line| line.to_str().ok()).collect();
    if lines.is_empty() { None } else { Some(lines.join(",")) }
}

fn usage(parts: &ResponseParts<'_>, name: &str, read: fn(&str) -> Option<Delay>) -> Option<Delay> {
    longest(parts.headers()?.get_all(name).iter().map(|line| read(line.to_str().ok()?)))
}

#[cfg(test)]
mod tests {
    use super::{MILLISECONDS, RESETS, may_tell_a_wait};

    #[test]
    fn no_header_that_is_read_is_passed_over() {
        let others = ["retry-after", "ratelimit", "x-business-use-case-usage", "x-ad-account-usage"];
        assert!(MILLISECONDS.into_iter().chain(RESETS.into_iter().flatten()).chain(others).all(may_tell_a_wait));
        assert!(!["date", "x-request-id", "content-type"].into_iter().any(may_tell_a_wait));
    }
}
