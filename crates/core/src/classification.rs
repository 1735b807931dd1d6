//! [`Classification`]: the comparable part of an error.

use crate::{Category, DuplicateRisk, Failover, MatchedBy, Origin, Provider, Reason, RetryPolicy, Scope};

/// The parts of an error that can be compared and hashed; made for assertions and for counting.
#[derive(Copy, Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Classification {
    /// Whose failure it is.
    pub provider: Provider,
    /// The coarse kind.
    pub category: Category,
    /// The fine cause.
    pub reason: Reason,
    /// Whether and when to send again.
    pub retry: RetryPolicy,
    /// Which traffic to pause.
    pub scope: Scope,
    /// Where the message could go instead.
    pub failover: Failover,
    /// Whether the message may be out.
    pub duplicate_risk: DuplicateRisk,
    /// How the reason was found.
    pub matched_by: MatchedBy,
    /// Where the error was read.
    pub origin: Origin,
    /// The HTTP status of the answer.
    pub http_status: Option<u16>,
}
