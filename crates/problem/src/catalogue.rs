//! The problem types that belong to no provider.

use messaging_error::catalogue::{Table, row};
use messaging_error::{DuplicateRisk, Reason::*};

/// Problem types that any API may send: those that the IETF draft on rate limit headers registers. `about:blank`, the only
/// type of RFC 9457 itself, has no row, because it says nothing beyond the HTTP status.
#[rustfmt::skip]
pub static PROBLEM_TYPES: Table = Table::new("", &[
    // The server looked at the pattern of calls, not at their number: a measure against the caller, which neither waiting nor
    // another way around lifts.
    row("https://iana.org/assignments/http-problem-types#abnormal-usage-detected", AccountPolicyRestricted, "Unusual pattern of calls detected"),
    // The draft's quota is what a client may call within a time window, which our words call a rate limit.
    row("https://iana.org/assignments/http-problem-types#quota-exceeded", ApiRateLimited, "Allowance of the time window used"),
    // The server refused because of its load, before it did anything.
    row("https://iana.org/assignments/http-problem-types#temporary-reduced-capacity", ProviderUnavailable, "Server capacity reduced for now").risk(DuplicateRisk::None),
]).docs("https://datatracker.ietf.org/doc/draft-ietf-httpapi-ratelimit-headers/");
