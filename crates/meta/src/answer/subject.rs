//! [`Subject`]: a template, a number or an account, of which a gateway repeats in members of its own what Meta tells.

use std::borrow::Cow;

use messaging_error::json::{Absorb, Halt, Members, Scalar};

use crate::state::State;
use crate::webhook::Sink;

/// What a gateway tells of a template, a number or an account.
#[derive(Default)]
pub(super) struct Subject<'a> {
    /// By Meta's names.
    state: State<'a>,
    /// How it stands now, where no word tells what happened.
    status: Scalar<'a>,
    /// What happened to the account that a number belongs to.
    account_event: Scalar<'a>,
}

impl Subject<'_> {
    pub(super) fn knows(key: &str) -> bool {
        Self::name(key).is_some() || matches!(key, "status" | "accountReviewStatus" | "updateEvent")
    }

    /// What Meta calls a member.
    fn name(key: &str) -> Option<&'static str> {
        Some(match key {
            "statusUpdateEvent" | "qualityUpdateEvent" | "event" => "event",
            "decision" => "decision",
            "qualityRating" | "quality" => "new_quality_score",
            "rejectedReason" => "rejection_reason",
            "description" => "message",
            "elementName" => "message_template_name",
            "language" | "languageCode" => "message_template_language",
            "displayPhoneNumber" => "display_phone_number",
            "wabaId" | "waba_id" => "entity_id",
            "banState" => "waba_ban_state",
            "restrictions" | "restrictionInfo" => "restriction_info",
            _ => return None,
        })
    }
}

impl<'de> Absorb<'de> for Subject<'de> {
    fn entry(&mut self, key: &str, map: &mut dyn Members<'de>) -> Result<(), Halt> {
        match (key, Self::name(key)) {
            (_, Some(name)) => self.state.entry(name, map),
            ("status" | "accountReviewStatus", None) => map.take(&mut self.status),
            ("updateEvent", None) => map.take(&mut self.account_event),
            _ => map.skip(),
        }
    }
}

/// An object of YCloud's, in which `id` and `name` mean what it is about.
pub(super) struct Named<'s, 'a> {
    pub(super) subject: &'s mut Subject<'a>,
    pub(super) is_template: bool,
    pub(super) is_account: bool,
}

impl<'de> Absorb<'de> for Named<'_, 'de> {
    fn entry(&mut self, key: &str, map: &mut dyn Members<'de>) -> Result<(), Halt> {
        match key {
            "id" if self.is_account => self.subject.state.entry("entity_id", map),
            "name" if self.is_template => self.subject.state.entry("message_template_name", map),
            _ => self.subject.entry(key, map),
        }
    }
}

impl Subject<'_> {
    /// Judges what happened in an event of a gateway, by the event's name and the finer name that some have. `false` if the event
    /// is not of a documented kind, or has no word that tells.
    pub(super) fn judge(&self, kind: &str, finer_kind: &str, sink: &mut Sink) -> bool {
        let Some(field) = field(kind, finer_kind) else { return false };
        if field.is_empty() {
            return true;
        }
        let (field, word) = match (field, self.account_event.get()) {
            ("phone_number_quality_update" | "account_update", Some(event)) => ("account_update", event),
            _ => (field, self.state.words(field).0),
        };
        let word = if word.is_empty() { self.status.as_str() } else { word };
        let finer = if field == "message_template_quality_update" { "" } else { self.state.words(field).1 };
        let (known, known_finer) = metas(field, word, finer);
        if !word.is_empty() {
            self.state.judge_words(field, (word, finer), (&known, known_finer), "", sink);
        }
        !word.is_empty()
    }
}

/// What Meta calls the change that an event of YCloud's or Gupshup's repeats; empty for one that is no news of a failure.
fn field(kind: &str, finer: &str) -> Option<&'static str> {
    Some(match (kind, finer) {
        ("whatsapp.template.reviewed", _) | ("template-event", "" | "status-update") => {
            "message_template_status_update"
        }
        ("whatsapp.template.quality_updated", _) | ("template-event", "quality-update") => {
            "message_template_quality_update"
        }
        ("whatsapp.business_account.reviewed", _) | ("account-event", "review-event") => "account_review_update",
        ("whatsapp.business_account.updated", _) | ("account-event", "status-event") => "account_update",
        ("whatsapp.phone_number.name_updated", _) | ("account-event", "pndn-event") => "phone_number_name_update",
        ("whatsapp.phone_number.quality_updated", _) | ("account-event", "tier-event") => "phone_number_quality_update",
        ("whatsapp.template.category_updated", _) | ("template-event", "category-update") => "",
        ("account-event", "capability-event") => "",
        _ => return None,
    })
}

/// Meta's words for a gateway's. YCloud repeats them, Gupshup writes some in small letters and others in its own words.
fn metas<'w>(field: &str, word: &'w str, finer: &'w str) -> (Cow<'w, str>, &'w str) {
    let upper = word.to_ascii_uppercase();
    match (field, upper.as_str()) {
        ("account_update", "DISABLE" | "ACCOUNT_DISABLE") => ("DISABLED_UPDATE".into(), "DISABLE"),
        ("account_update", "REINSTATE") => ("DISABLED_UPDATE".into(), "REINSTATE"),
        ("account_update", "ACCOUNT_RESTRICTED") => ("ACCOUNT_RESTRICTION".into(), finer),
        ("account_update", "ACCOUNT_VERIFIED") => ("VERIFIED_ACCOUNT".into(), finer),
        _ => (upper.into(), finer),
    }
}
