#![doc = include_str!("../README.md")]

mod any;
pub mod capture;
mod fallback;
mod marks;
mod opening;
mod probe;
mod recognition;
mod registry;
mod rules;
mod skim;
mod words;

pub use any::Any;
pub use messaging_error;
pub use messaging_error::{
    Action, Actor, Backoff, Category, Classification, Delay, DelaySource, DuplicateRisk, Failover, Idempotency, Jitter,
    MatchedBy, MessagingError, Origin, Outcome, PauseKey, Provider, Reason, Remedy, Report, ResponseParts, RetryPlan,
    RetryPolicy, Scope, Translate, TransportKind, WaitRule,
};
pub use recognition::{Confidence, Recognition, UNKNOWN, recognise};
pub use registry::{catalogues, entries, linked, names, translator};
