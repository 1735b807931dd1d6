#![doc = include_str!("../README.md")]
#![cfg_attr(docsrs, feature(doc_cfg))]

mod answer;
mod api;
mod batch;
pub mod catalogue;
mod context;
mod event;
pub mod native;
mod problem_type;
mod read;
mod shape;
mod translate;

pub use messaging_error;
pub use messaging_error::{
    Action, Actor, Backoff, Category, Classification, Delay, DelaySource, DuplicateRisk, Failover, Idempotency, Jitter,
    MatchedBy, MessagingError, Origin, Outcome, PauseKey, Provider, Reason, Remedy, Report, ResponseParts, RetryPlan,
    RetryPolicy, Scope, Translate, TransportKind, WaitRule,
};

pub use api::{Api, UnknownApi};
pub use catalogue::CATALOGUE;
pub use native::{
    DeliveryReceipt, LegacyError, MessageStatus, NumberInsightError, SmsMessageStatus, SmsResponse, VerifyError,
    VonageProblem,
};
pub use problem_type::ProblemType;
pub use translate::Vonage;

/// The name under which these errors are reported: `vonage`.
pub const PROVIDER: Provider = Provider::new("vonage");
