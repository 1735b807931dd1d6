//! [`Report`]: the error as plain data, schema 1.

use serde::{Deserialize, Serialize};

use crate::{
    Action, Actor, Category, DelaySource, DuplicateRisk, Failover, MatchedBy, MessagingError, Origin, Provider, Reason,
    RetryPolicy, Scope,
};

/// What goes over the wire: everything an error says, masked, with absent members left out and keys in a fixed order.
///
/// ```
/// use messaging_error::{MessagingError, Provider, Reason, Report};
///
/// let report = MessagingError::new(Provider::new("meta"), Reason::PairRateLimited).with_code("131056").report();
/// let json = serde_json::to_string(&report).unwrap();
/// assert!(json.starts_with(r#"{"schema":1,"provider":"meta","origin":"response","code":"131056","category":"throttled""#));
/// assert_eq!(serde_json::from_str::<Report>(&json).unwrap(), report);
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct Report {
    /// Version of this layout: 1.
    pub schema: u32,
    /// Whose failure it is.
    pub provider: Provider,
    /// Where it was read.
    pub origin: Origin,
    /// The provider's code.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// The provider's subcode.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub subcode: Option<String>,
    /// The HTTP status.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub http_status: Option<u16>,
    /// The coarse kind.
    pub category: Category,
    /// The fine cause.
    pub reason: Reason,
    /// How the reason was found.
    pub matched_by: MatchedBy,
    /// Whether and when to send again.
    pub retry: RetryReport,
    /// Which traffic to pause.
    pub scope: Scope,
    /// Whether the message may be out.
    pub duplicate_risk: DuplicateRisk,
    /// Where it could go instead.
    pub failover: Failover,
    /// What to do.
    pub remedy: RemedyReport,
    /// The provider's headline, masked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub message: Option<String>,
    /// The provider's explanation, masked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub detail: Option<String>,
    /// The request field at fault, masked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub field: Option<String>,
    /// The id for the provider's support.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub trace_id: Option<String>,
    /// The recipient, masked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recipient: Option<String>,
    /// The provider's id of the message.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub message_id: Option<String>,
    /// Position of the item in the answer, from 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub item_index: Option<u32>,
}

/// The retry part of a [`Report`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct RetryReport {
    /// The policy word.
    pub policy: RetryPolicy,
    /// Wait before the second attempt, in milliseconds; absent where it depends on the time of day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub delay_ms: Option<u64>,
    /// Where the wait came from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub delay_source: Option<DelaySource>,
    /// How many attempts in all are worth making.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub max_attempts: Option<u8>,
}

/// The remedy part of a [`Report`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[non_exhaustive]
pub struct RemedyReport {
    /// The step to take.
    pub action: Action,
    /// Who takes it.
    pub actor: Actor,
    /// One sentence that says how.
    pub text: String,
    /// The provider's page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub docs_url: Option<String>,
}

impl Report {
    /// The version of the layout.
    pub const SCHEMA: u32 = 1;

    pub(crate) fn of(error: &MessagingError) -> Self {
        let delay = error.delay();
        let remedy = error.remedy();
        Self {
            schema: Self::SCHEMA,
            provider: error.provider(),
            origin: error.origin(),
            code: error.code().map(Into::into),
            subcode: error.subcode().map(Into::into),
            http_status: error.http_status(),
            category: error.category(),
            reason: error.reason(),
            matched_by: error.matched_by(),
            retry: RetryReport {
                policy: error.retry(),
                delay_ms: delay.and_then(|delay| delay.length()).map(|length| length.as_millis() as u64),
                delay_source: delay.map(|delay| delay.source()),
                max_attempts: error.plan().max_attempts(),
            },
            scope: error.scope(),
            duplicate_risk: error.duplicate_risk(),
            failover: error.failover(),
            remedy: RemedyReport {
                action: remedy.action(),
                actor: remedy.actor(),
                text: remedy.text().into(),
                docs_url: remedy.docs_url().map(Into::into),
            },
            message: error.message().map(Into::into),
            detail: error.detail().map(Into::into),
            field: error.field().map(Into::into),
            trace_id: error.trace_id().map(Into::into),
            recipient: error.recipient().map(Into::into),
            message_id: error.message_id().map(Into::into),
            item_index: error.item_index(),
        }
    }
}
