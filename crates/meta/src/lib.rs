#![doc = include_str!("../README.md")]

pub mod native;
mod nested;

mod answer;
mod catalogue;
mod fault;
mod group;
mod state;
mod translate;
mod webhook;

pub use messaging_error;
pub use messaging_error::{
    Action, Actor, Backoff, Category, Classification, Delay, DelaySource, DuplicateRisk, Failover, Idempotency, Jitter,
    MatchedBy, MessagingError, Origin, Outcome, PauseKey, Provider, Reason, Remedy, Report, ResponseParts, RetryPlan,
    RetryPolicy, Scope, Translate, TransportKind, WaitRule,
};

pub use catalogue::CATALOGUE;
pub use native::{GraphError, OnPremisesError, StatusError};
pub use translate::Meta;

/// The name under which these errors are reported: `meta`.
pub const PROVIDER: Provider = Provider::new("meta");
