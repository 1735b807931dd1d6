//! Waits that providers send in headers and bodies.

use crate::{Delay, ResponseParts};

/// Every standard wait header of an answer, the longest that counts.
#[must_use]
pub fn header_wait(parts: &ResponseParts<'_>) -> Option<Delay> {
    let seconds: u64 = parts.header("retry-after")?.parse().ok()?;
    Some(Delay::after(std::time::Duration::from_secs(seconds), crate::DelaySource::Header))
}
