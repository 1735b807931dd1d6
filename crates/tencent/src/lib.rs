#![doc = include_str!("../README.md")]

pub mod native;

mod catalogue;
mod judge;
mod receipt;
mod sdk_text;
mod translate;
mod wire;

pub use messaging_error;
pub use messaging_error::{
    Action, Actor, Backoff, Category, Classification, Delay, DelaySource, DuplicateRisk, Failover, Idempotency, Jitter,
    MatchedBy, MessagingError, Origin, Outcome, PauseKey, Provider, Reason, Remedy, Report, ResponseParts, RetryPlan,
    RetryPolicy, Scope, Translate, TransportKind, WaitRule,
};

pub use catalogue::CATALOGUE;
pub use native::{Api2Error, ApiEnvelope, ApiError, DeliveryReceipt, LegacyError, SdkError, SendStatus};
pub use translate::Tencent;

/// The name under which these errors are reported: `tencent`.
pub const PROVIDER: Provider = Provider::new("tencent");
