//! [`MessageStatus`]: the status webhook of the Messages API.

use std::fmt;

use messaging_error::{MessagingError, Origin};
use serde::{Deserialize, Deserializer};

use super::show::{As, debug, display, native};
use super::{body, owned, text};
use crate::context::Context;
use crate::event::{MessageStatusFacts as Facts, judge_message_status};
use crate::read::Inner;

/// A status webhook, v1 or v0.1, with the members of its `error`. Make an error of it only if it
/// [`is_failure`](Self::is_failure).
///
/// ```
/// use messaging_error_vonage::MessageStatus;
/// use messaging_error_vonage::{DuplicateRisk, MessagingError};
///
/// let event: MessageStatus = serde_json::from_str(
///     r#"{"message_uuid":"aaaaaaaa-bbbb-4ccc-8ddd-0123456789ab","status":"rejected",
///         "error":{"title":1300},"workflow":{"items_number":"1","items_total":"2"}}"#,
/// )
/// .unwrap();
/// // The provider sends the next step of the workflow itself.
/// assert_eq!(MessagingError::from(event).duplicate_risk(), DuplicateRisk::High);
/// ```
#[derive(Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct MessageStatus {
    /// `message_uuid`.
    pub message_uuid: Option<String>,
    /// `to`: the recipient.
    pub to: Option<String>,
    /// `status`: `submitted`, `delivered`, `read`, `rejected` or `undeliverable`.
    pub status: Option<String>,
    /// `error.type`.
    pub kind: Option<String>,
    /// `error.code`, of v0.1.
    pub code: Option<String>,
    /// `error.title`, which holds the code in v1.
    pub title: Option<String>,
    /// `error.detail`, or `error.reason` of v0.1.
    pub detail: Option<String>,
    /// `error.instance`.
    pub instance: Option<String>,
    /// Whether `workflow` has another step, which the provider takes itself.
    pub continues: bool,
}

impl MessageStatus {
    /// Whether it reports a failure, or an error beside a status that is none.
    #[must_use]
    pub fn is_failure(&self) -> bool {
        let has_error = [&self.kind, &self.code, &self.title, &self.detail].iter().any(|member| member.is_some());
        has_error || matches!(text(&self.status), "rejected" | "undeliverable" | "failed")
    }

    fn facts(&self) -> Facts<'_> {
        Facts {
            message_uuid: text(&self.message_uuid),
            to: text(&self.to),
            status: text(&self.status),
            kind: text(&self.kind),
            code: text(&self.code),
            title: text(&self.title),
            detail: text(&self.detail),
            instance: text(&self.instance),
            continues: self.continues,
        }
    }

    fn judged(&self) -> MessagingError {
        judge_message_status(&self.facts(), &Context::bare(Origin::Webhook))
    }
}

impl<'de> Deserialize<'de> for MessageStatus {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let body = body(deserializer)?;
        let mut event = Self {
            message_uuid: owned(&body.message_uuid),
            to: owned(&body.to.0),
            status: owned(&body.status),
            continues: body.workflow.continues(),
            ..Self::default()
        };
        if let Some(inner) = body.error.as_deref().map(Inner::innermost) {
            let kind = inner.problem.type_uri();
            event.kind = Some(kind.as_str().to_owned()).filter(|_| !kind.is_blank());
            event.code = owned(&inner.code);
            event.title = (inner.problem.title_number().map(|number| number.to_string()))
                .or_else(|| inner.problem.title().map(Into::into))
                .or_else(|| owned(&inner.plain));
            event.detail = inner.problem.detail().map(Into::into).or_else(|| owned(&inner.reason));
            event.instance = inner.problem.instance().map(Into::into);
        }
        Ok(event)
    }
}

native!(MessageStatus);

impl fmt::Display for MessageStatus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        display(f, "Vonage message status with error", self.facts().code())
    }
}

impl fmt::Debug for MessageStatus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let members = [
            ("message_uuid", As::Id, &self.message_uuid),
            ("to", As::Address, &self.to),
            ("status", As::Code, &self.status),
            ("code", As::Code, &self.code),
            ("title", As::Text, &self.title),
            ("detail", As::Text, &self.detail),
            ("instance", As::Id, &self.instance),
        ];
        debug(f, "MessageStatus", &members)
    }
}
