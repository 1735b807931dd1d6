#![doc = include_str!("../README.md")]
#![cfg_attr(docsrs, feature(doc_cfg))]

#[macro_use]
mod vocabulary;

mod action;
mod actor;
mod advice;
pub mod catalogue;
mod category;
mod classification;
#[cfg(feature = "miette")]
mod diagnostic;
mod duplicate_risk;
mod error;
mod evidence;
mod failover;
mod idempotency;
pub mod json;
mod ladder;
pub mod mask;
mod matched_by;
mod origin;
mod outcome;
mod parts;
mod pause;
mod provider;
mod reason;
mod remedy;
mod report;
mod retry;
mod scope;
mod status;
mod translate;
mod transport;
mod verdict;
pub mod waits;

pub use action::Action;
pub use actor::Actor;
pub use catalogue::Judgement;
pub use category::Category;
pub use classification::Classification;
pub use duplicate_risk::DuplicateRisk;
pub use error::MessagingError;
pub use evidence::Evidence;
pub use failover::Failover;
pub use idempotency::Idempotency;
pub use ladder::{Codes, Key, StatusStep};
pub use matched_by::MatchedBy;
pub use origin::Origin;
pub use outcome::Outcome;
pub use parts::ResponseParts;
pub use pause::PauseKey;
pub use provider::{InvalidProviderName, Provider};
pub use reason::Reason;
pub use remedy::Remedy;
pub use report::{RemedyReport, Report, RetryReport};
pub use retry::{Backoff, DEFAULT_MAX_ATTEMPTS, Delay, DelaySource, Jitter, RetryPlan, RetryPolicy, WaitRule};
pub use scope::Scope;
pub use status::http_status;
pub use strum::{IntoEnumIterator, VariantArray};
pub use translate::Translate;
pub use transport::TransportKind;
pub use verdict::Verdict;
