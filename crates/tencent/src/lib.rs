#![doc = include_str!("../README.md")]
#![cfg_attr(docsrs, feature(doc_cfg))]

mod catalogue;
mod judge;
mod sdk_text;
mod translate;
mod wire;

pub use messaging_error as core;
pub use messaging_error::{
    Category, DuplicateRisk, Failover, Idempotency, MatchedBy, MessagingError, Origin, Outcome, Provider, Reason,
    Remedy, Report, ResponseParts, RetryPolicy, Scope, Translate, TransportKind,
};

pub use self::catalogue::CATALOGUE;
pub use self::translate::Tencent;

/// Tencent Cloud SMS.
pub const PROVIDER: Provider = Provider::new("tencent");
