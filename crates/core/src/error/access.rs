//! Accessors.

use std::borrow::Cow;
use std::error::Error;

use super::MessagingError;
use super::texts::Slot;
use crate::{
    Actor, Category, Classification, DuplicateRisk, Failover, MatchedBy, Origin, PauseKey, Provider, Reason, Remedy,
    Report, Scope, mask,
};

impl MessagingError {
    fn text(&self, slot: Slot) -> Option<&str> {
        self.0.texts.get(slot)
    }

    /// Whose failure it is.
    #[must_use]
    pub fn provider(&self) -> Provider {
        self.0.provider
    }

    /// The fine cause.
    #[must_use]
    pub fn reason(&self) -> Reason {
        self.0.judgement.reason
    }

    /// The coarse kind.
    #[must_use]
    pub fn category(&self) -> Category {
        self.reason().category()
    }

    /// Which traffic to pause.
    #[must_use]
    pub fn scope(&self) -> Scope {
        self.0.judgement.scope.unwrap_or(self.reason().verdict().scope)
    }

    /// Where the message could go instead.
    #[must_use]
    pub fn failover(&self) -> Failover {
        self.0.judgement.failover.unwrap_or(self.reason().verdict().failover)
    }

    /// Whether the message may be out already.
    #[must_use]
    pub fn duplicate_risk(&self) -> DuplicateRisk {
        self.0.judgement.duplicate_risk.unwrap_or(self.reason().verdict().duplicate_risk)
    }

    /// What has to be done, by whom, and the provider's page about it.
    #[must_use]
    pub fn remedy(&self) -> Remedy<'_> {
        let verdict = self.reason().verdict();
        Remedy { action: verdict.action, actor: verdict.actor, text: self.reason().advice(), docs_url: self.docs_url() }
    }

    /// Who has to act.
    #[must_use]
    pub fn actor(&self) -> Actor {
        self.reason().verdict().actor
    }

    /// How the reason was found.
    #[must_use]
    pub fn matched_by(&self) -> MatchedBy {
        self.0.matched_by
    }

    /// Where the error was read.
    #[must_use]
    pub fn origin(&self) -> Origin {
        self.0.origin
    }

    /// The provider's code, as it was sent. Something that does not look like a code is masked.
    #[must_use]
    pub fn code(&self) -> Option<Cow<'_, str>> {
        self.text(Slot::Code).map(mask::code)
    }

    /// The provider's code, unmasked.
    #[must_use]
    pub fn raw_code(&self) -> Option<&str> {
        self.text(Slot::Code)
    }

    /// The provider's subcode. Something that does not look like a code is masked.
    #[must_use]
    pub fn subcode(&self) -> Option<Cow<'_, str>> {
        self.text(Slot::Subcode).map(mask::code)
    }

    /// The provider's subcode, unmasked.
    #[must_use]
    pub fn raw_subcode(&self) -> Option<&str> {
        self.text(Slot::Subcode)
    }

    /// The HTTP status of the answer.
    #[must_use]
    pub fn http_status(&self) -> Option<u16> {
        self.0.http_status
    }

    /// The provider's headline, with addresses and secrets masked.
    #[must_use]
    pub fn message(&self) -> Option<Cow<'_, str>> {
        self.text(Slot::Message).map(mask::text)
    }

    /// The provider's headline, unmasked.
    #[must_use]
    pub fn raw_message(&self) -> Option<&str> {
        self.text(Slot::Message)
    }

    /// The provider's explanation, with addresses and secrets masked.
    #[must_use]
    pub fn detail(&self) -> Option<Cow<'_, str>> {
        self.text(Slot::Detail).map(mask::text)
    }

    /// The provider's explanation, unmasked.
    #[must_use]
    pub fn raw_detail(&self) -> Option<&str> {
        self.text(Slot::Detail)
    }

    /// The request field at fault, with addresses and secrets masked.
    #[must_use]
    pub fn field(&self) -> Option<Cow<'_, str>> {
        self.text(Slot::Field).map(mask::text)
    }

    /// The request field at fault, unmasked.
    #[must_use]
    pub fn raw_field(&self) -> Option<&str> {
        self.text(Slot::Field)
    }

    /// The id to quote to the provider's support.
    #[must_use]
    pub fn trace_id(&self) -> Option<Cow<'_, str>> {
        self.text(Slot::TraceId).map(mask::id)
    }

    /// The id to quote to the provider's support, unmasked.
    #[must_use]
    pub fn raw_trace_id(&self) -> Option<&str> {
        self.text(Slot::TraceId)
    }

    /// The recipient's address, masked.
    #[must_use]
    pub fn recipient(&self) -> Option<Cow<'_, str>> {
        self.text(Slot::Recipient).map(mask::address)
    }

    /// The recipient's address, unmasked.
    #[must_use]
    pub fn raw_recipient(&self) -> Option<&str> {
        self.text(Slot::Recipient)
    }

    /// The provider's id of the message. Ids that spell out the recipient's number, such as WhatsApp's, are shortened.
    #[must_use]
    pub fn message_id(&self) -> Option<Cow<'_, str>> {
        self.text(Slot::MessageId).map(mask::id)
    }

    /// The provider's id of the message, unmasked, to join with stored messages.
    #[must_use]
    pub fn raw_message_id(&self) -> Option<&str> {
        self.text(Slot::MessageId)
    }

    /// Position of the item in the answer, from 0.
    #[must_use]
    pub fn item_index(&self) -> Option<u32> {
        self.0.item_index
    }

    /// The provider's page about the code.
    #[must_use]
    pub fn docs_url(&self) -> Option<&str> {
        self.0.judgement.docs_url.or_else(|| self.text(Slot::DocsUrl))
    }

    /// The parts that can be compared, as one small value.
    #[must_use]
    pub fn classification(&self) -> Classification {
        Classification {
            provider: self.provider(),
            category: self.category(),
            reason: self.reason(),
            retry: self.retry(),
            scope: self.scope(),
            failover: self.failover(),
            duplicate_risk: self.duplicate_risk(),
            matched_by: self.matched_by(),
            origin: self.origin(),
            http_status: self.http_status(),
        }
    }

    /// What a queue should pause: provider, scope and, where the payload shows it, the subject.
    #[must_use]
    pub fn pause_key(&self) -> PauseKey {
        PauseKey::of(self)
    }

    /// The error as plain data, masked, for logs and snapshots.
    #[must_use]
    pub fn report(&self) -> Report {
        Report::of(self)
    }

    /// The native error of type `E` that this one was made from, however deep.
    #[must_use]
    pub fn find_source<E: Error + 'static>(&self) -> Option<&E> {
        let mut source = self.source();
        while let Some(error) = source {
            if let Some(found) = error.downcast_ref() {
                return Some(found);
            }
            source = error.source();
        }
        None
    }
}

impl Error for MessagingError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.0.source.as_deref().map(|source| source as &(dyn Error + 'static))
    }
}
