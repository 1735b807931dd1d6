//! Construction and the `with_*` setters.

use std::error::Error;
use std::sync::Arc;

use super::texts::{Slot, Texts};
use super::{Inner, MessagingError};
use crate::{
    Delay, DuplicateRisk, Evidence, Failover, Judgement, MatchedBy, Origin, Provider, Reason, RetryPlan, Scope,
};

impl MessagingError {
    /// An error with a reason and everything that follows from it. `matched_by` is `code`, the origin `response`.
    #[must_use]
    pub fn new(provider: Provider, reason: Reason) -> Self {
        Evidence::new(provider, Origin::Response).build(Judgement::of(reason), MatchedBy::Code)
    }

    pub(crate) fn from_evidence(evidence: &Evidence<'_>, judgement: Judgement, matched_by: MatchedBy) -> Self {
        Self(Box::new(Inner {
            texts: Texts::join(&[
                evidence.code,
                evidence.subcode,
                evidence.message,
                evidence.detail,
                evidence.field,
                evidence.trace_id,
                evidence.recipient,
                evidence.message_id,
                evidence.docs_url,
            ]),
            source: None,
            delay: evidence.delay,
            judgement,
            provider: evidence.provider,
            matched_by,
            origin: evidence.origin,
            http_status: evidence.http_status,
            item_index: evidence.item_index,
        }))
    }

    fn with_text(mut self, slot: Slot, text: &str) -> Self {
        self.0.texts.set(slot, text);
        self
    }

    /// With the provider's code.
    #[must_use]
    pub fn with_code(self, code: &str) -> Self {
        self.with_text(Slot::Code, code)
    }

    /// With the provider's subcode.
    #[must_use]
    pub fn with_subcode(self, subcode: &str) -> Self {
        self.with_text(Slot::Subcode, subcode)
    }

    /// With the provider's headline.
    #[must_use]
    pub fn with_message(self, message: &str) -> Self {
        self.with_text(Slot::Message, message)
    }

    /// With the provider's explanation.
    #[must_use]
    pub fn with_detail(self, detail: &str) -> Self {
        self.with_text(Slot::Detail, detail)
    }

    /// With the request field at fault.
    #[must_use]
    pub fn with_field(self, field: &str) -> Self {
        self.with_text(Slot::Field, field)
    }

    /// With the id to quote to the provider's support.
    #[must_use]
    pub fn with_trace_id(self, trace_id: &str) -> Self {
        self.with_text(Slot::TraceId, trace_id)
    }

    /// With the recipient's address; it is masked wherever the error is shown.
    #[must_use]
    pub fn with_recipient(self, recipient: &str) -> Self {
        self.with_text(Slot::Recipient, recipient)
    }

    /// With the provider's id of the message.
    #[must_use]
    pub fn with_message_id(self, message_id: &str) -> Self {
        self.with_text(Slot::MessageId, message_id)
    }

    /// With a documentation link.
    #[must_use]
    pub fn with_docs_url(self, url: &str) -> Self {
        self.with_text(Slot::DocsUrl, url)
    }

    /// With the HTTP status.
    #[must_use]
    pub fn with_http_status(mut self, status: u16) -> Self {
        self.0.http_status = Some(status);
        self
    }

    /// With the position of the item in the answer, from 0.
    #[must_use]
    pub fn with_item_index(mut self, index: u32) -> Self {
        self.0.item_index = Some(index);
        self
    }

    /// With another origin.
    #[must_use]
    pub fn with_origin(mut self, origin: Origin) -> Self {
        self.0.origin = origin;
        self
    }

    /// With another step of the ladder as its evidence.
    #[must_use]
    pub fn with_matched_by(mut self, matched_by: MatchedBy) -> Self {
        self.0.matched_by = matched_by;
        self
    }

    /// With another retry plan than the reason's.
    #[must_use]
    pub fn with_retry(mut self, plan: RetryPlan) -> Self {
        self.0.judgement.retry = Some(plan);
        self
    }

    /// With another scope than the reason's.
    #[must_use]
    pub fn with_scope(mut self, scope: Scope) -> Self {
        self.0.judgement.scope = Some(scope);
        self
    }

    /// With another failover than the reason's.
    #[must_use]
    pub fn with_failover(mut self, failover: Failover) -> Self {
        self.0.judgement.failover = Some(failover);
        self
    }

    /// With another duplicate risk than the reason's.
    #[must_use]
    pub fn with_duplicate_risk(mut self, risk: DuplicateRisk) -> Self {
        self.0.judgement.duplicate_risk = Some(risk);
        self
    }

    /// With the wait that the provider asked for. It counts only where the policy is `wait` or `backoff`.
    #[must_use]
    pub fn with_delay(mut self, delay: Delay) -> Self {
        self.0.delay = Some(delay);
        self
    }

    /// With the error it came from, for [`source`](std::error::Error::source) and downcasting.
    #[must_use]
    pub fn with_source(mut self, source: impl Error + Send + Sync + 'static) -> Self {
        self.0.source = Some(Arc::new(source));
        self
    }
}
