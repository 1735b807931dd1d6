//! Webhooks that are about no message: what became of a template, a flow, a number or an account.

use std::borrow::Cow;

use messaging_error::catalogue::Table;
use messaging_error::json::{self, Absorb, Elements, Halt, List, Members, Scalar};
use messaging_error::{DuplicateRisk, Evidence, Key, Origin};

use crate::PROVIDER;
use crate::catalogue::state::{Kind, PREFERENCES, is_warning};
use crate::webhook::Sink;

/// The members of `value` in such a webhook. Which of them count depends on the change's `field`, which may stand behind
/// them.
#[derive(Default)]
pub(crate) struct State<'a> {
    /// `event` or `decision`.
    word: Scalar<'a>,
    /// The finer word of an account's event, or the title of a template's.
    finer: Scalar<'a>,
    /// Why a template or a name was refused.
    reason: Scalar<'a>,
    /// `new_quality_score` of a template, `new_status` of a flow.
    now: Scalar<'a>,
    /// The template or the number.
    name: Scalar<'a>,
    language: Scalar<'a>,
    /// What Meta explains, and what it recommends.
    text: Scalar<'a>,
    advice: Scalar<'a>,
    alert: Alert<'a>,
    /// The account, where the entry is not called by it, or the flow.
    account: Scalar<'a>,
    restrictions: List<Restriction<'a>>,
}

#[derive(Default)]
struct Alert<'a> {
    kind: Scalar<'a>,
    severity: Scalar<'a>,
    /// Of an alert, or of a flow's: whether it began or ended.
    status: Scalar<'a>,
}

#[derive(Default)]
struct Restriction<'a> {
    kind: Scalar<'a>,
    expiration: Scalar<'a>,
    remediation: Scalar<'a>,
}

impl State<'_> {
    pub(crate) fn knows(key: &str) -> bool {
        matches!(
            key,
            "event"
                | "decision"
                | "reason"
                | "rejection_reason"
                | "rejection_info"
                | "other_info"
                | "new_quality_score"
                | "new_status"
                | "message"
                | "message_template_name"
                | "message_template_language"
                | "flow_id"
                | "display_phone_number"
                | "ban_info"
                | "violation_info"
                | "restriction_info"
                | "disconnection_info"
                | "partner_client_certification_info"
                | "waba_info"
                | "alert_info"
                | "alert_state"
                | "alert_type"
                | "alert_severity"
                | "alert_status"
                | "alert_description"
                | "entity_id"
        )
    }
}

impl<'de> Absorb<'de> for State<'de> {
    fn entry(&mut self, key: &str, map: &mut dyn Members<'de>) -> Result<(), Halt> {
        match key {
            "event" | "decision" => map.take(&mut self.word),
            "reason" | "rejection_reason" => map.take(&mut self.reason),
            "new_quality_score" | "new_status" => map.take(&mut self.now),
            "message" => map.take(&mut self.text),
            "message_template_name" | "display_phone_number" => map.take(&mut self.name),
            "message_template_language" => map.take(&mut self.language),
            "restriction_info" => map.take(&mut self.restrictions),
            "entity_id" | "flow_id" => map.take(&mut self.account),
            // Gateways leave the object around it out.
            "waba_ban_state" => map.take(&mut self.finer),
            "alert_state" | "alert_type" | "alert_severity" | "alert_status" | "alert_description" => {
                Info(self, "alert_info").entry(key, map)
            }
            "rejection_info" => map.take(&mut Info(self, "rejection_info")),
            "other_info" => map.take(&mut Info(self, "other_info")),
            "alert_info" => map.take(&mut Info(self, "alert_info")),
            "waba_info" => map.take(&mut Info(self, "waba_info")),
            _ => map.take(&mut Info(self, "account")),
        }
    }
}

/// The members of an object inside the value, by the object's name: the same name means different things in them.
struct Info<'s, 'a>(&'s mut State<'a>, &'static str);

impl<'de> Absorb<'de> for Info<'_, 'de> {
    fn entry(&mut self, key: &str, map: &mut dyn Members<'de>) -> Result<(), Halt> {
        let state = &mut *self.0;
        match (self.1, key) {
            ("rejection_info", "reason") | ("other_info", "description") => map.take(&mut state.text),
            ("alert_info", "alert_description") => map.take(&mut state.text),
            ("rejection_info", "recommendation") => map.take(&mut state.advice),
            ("other_info", "title") => map.take(&mut state.finer),
            ("alert_info", "alert_type") => map.take(&mut state.alert.kind),
            ("alert_info", "alert_severity") => map.take(&mut state.alert.severity),
            ("alert_info", "alert_status" | "alert_state") => map.take(&mut state.alert.status),
            ("waba_info", "waba_id") => map.take(&mut state.account),
            // Of a ban, a violation, a verification or a disconnection: an event has one of them.
            ("account", "waba_ban_state" | "violation_type" | "status" | "reason") => map.take(&mut state.finer),
            ("account", "waba_ban_date") => map.take(&mut state.text),
            _ => map.skip(),
        }
    }
}

impl<'de> Absorb<'de> for Restriction<'de> {
    fn entry(&mut self, key: &str, map: &mut dyn Members<'de>) -> Result<(), Halt> {
        match key {
            "restriction_type" | "restrictionType" => map.take(&mut self.kind),
            "expiration" => map.take(&mut self.expiration),
            "remediation" => map.take(&mut self.remediation),
            _ => map.skip(),
        }
    }
}

impl State<'_> {
    /// Judges the change, if its field is one whose words can be bad news. `account` is the id of the entry.
    pub(crate) fn judge(&self, field: &str, account: &str, sink: &mut Sink) {
        let words = self.words(field);
        self.judge_words(field, words, words, account, sink);
    }

    /// The same for words that a gateway spells otherwise: as it `sent` them, and as Meta would.
    pub(crate) fn judge_words(
        &self,
        field: &str,
        sent: (&str, &str),
        known: (&str, &str),
        account: &str,
        sink: &mut Sink,
    ) {
        let Some(kind) = Kind::of(field) else { return };
        if kind.is_quiet(known.0, known.1) || self.is_over(field) {
            return;
        }
        let restrictions = &self.restrictions.0;
        let subject = self.subject();
        let mut evidence = Evidence::new(PROVIDER, Origin::Webhook);
        (evidence.code, evidence.subcode) = sent;
        (evidence.message, evidence.detail) = (self.text.as_str(), self.advice.as_str());
        evidence.field = json::shared(&subject, restrictions.len());
        evidence.trace_id = json::shared(self.account.get().unwrap_or(account), restrictions.len());
        if restrictions.is_empty() {
            return tell(kind.table, known, &evidence, sink);
        }
        for restriction in restrictions {
            let mut evidence = evidence;
            evidence.subcode = restriction.kind.as_str();
            evidence.message = restriction.remediation.as_str();
            let until = restriction.expiration.get().map(|end| format!("expires {}", date(end)));
            evidence.detail = until.as_deref().unwrap_or_default();
            // One gateway spells the prefix otherwise.
            let finer = evidence.subcode.replacen("RESTRICTION_", "RESTRICTED_", 1);
            tell(kind.table, (known.0, &finer), &evidence, sink);
        }
    }

    /// The word that tells what happened, and a finer one beside it.
    pub(crate) fn words(&self, field: &str) -> (&str, &str) {
        let reason = self.reason.get().filter(|reason| *reason != "NONE").unwrap_or_default();
        match field {
            "account_alerts" => (self.alert.kind.as_str(), self.alert.severity.as_str()),
            "message_template_quality_update" => (self.now.as_str(), ""),
            "flows" if self.word.as_str() == "FLOW_STATUS_CHANGE" => (self.now.as_str(), ""),
            "flows" => (self.word.as_str(), self.alert.status.as_str()),
            _ => (self.word.as_str(), self.finer.get().unwrap_or(reason)),
        }
    }

    /// Whether an alert only informs, or has ended.
    fn is_over(&self, field: &str) -> bool {
        let informs = matches!(self.alert.severity.as_str(), "INFORMATIONAL" | "INFO");
        field == "account_alerts" && (informs || matches!(self.alert.status.as_str(), "NONE" | "RESOLVED"))
    }

    /// What the change is about.
    fn subject(&self) -> String {
        match (self.name.get(), self.language.get()) {
            (Some(name), Some(language)) => format!("{name} ({language})"),
            (name, _) => name.unwrap_or_default().into(),
        }
    }
}

/// A Unix time, in seconds or, from one gateway, milliseconds, as people read it: a bare number would be masked as a phone's.
fn date(time: &str) -> Cow<'_, str> {
    let seconds = match time.parse::<u64>() {
        Ok(seconds @ 1_000_000_000..10_000_000_000) => seconds,
        Ok(millis @ 1_000_000_000_000..10_000_000_000_000) => millis / 1000,
        _ => return Cow::Borrowed(time),
    };
    // Years that begin in March, in which a leap day comes last.
    let day = seconds / 86_400 + 719_468;
    let (era, day) = (day / 146_097, day % 146_097);
    let year = (day - day / 1460 + day / 36_524 - day / 146_096) / 365;
    let day = day - (365 * year + year / 4 - year / 100);
    let month = (5 * day + 2) / 153;
    let (day, month) = (day - (153 * month + 2) / 5 + 1, if month < 10 { month + 3 } else { month - 9 });
    let year = era * 400 + year + u64::from(month <= 2);
    let (hour, minute, second) = (seconds / 3600 % 24, seconds / 60 % 60, seconds % 60);
    format!("{year}-{month:02}-{day:02}T{hour:02}:{minute:02}:{second:02}Z").into()
}

/// `user_preferences`: persons who want marketing messages no longer, or again.
pub(crate) struct Preferences<'s>(pub(crate) &'s mut Sink);

impl<'de> Absorb<'de> for Preferences<'_> {
    fn item(&mut self, _: usize, seq: &mut dyn Elements<'de>) -> Result<bool, Halt> {
        let mut preference = Preference::default();
        let more = seq.take(&mut preference);
        if !matches!(more, Ok(false)) {
            preference.judge(self.0);
        }
        more
    }
}

#[derive(Default)]
struct Preference<'a> {
    person: Scalar<'a>,
    value: Scalar<'a>,
    detail: Scalar<'a>,
}

impl<'de> Absorb<'de> for Preference<'de> {
    fn entry(&mut self, key: &str, map: &mut dyn Members<'de>) -> Result<(), Halt> {
        match key {
            "wa_id" => map.take(&mut self.person),
            "value" => map.take(&mut self.value),
            "detail" => map.take(&mut self.detail),
            _ => map.skip(),
        }
    }
}

impl Preference<'_> {
    fn judge(&self, sink: &mut Sink) {
        if self.value.as_str() == "resume" {
            return;
        }
        let mut evidence = Evidence::new(PROVIDER, Origin::Webhook);
        evidence.code = self.value.as_str();
        evidence.message = self.detail.as_str();
        evidence.recipient = self.person.as_str();
        tell(&PREFERENCES, (evidence.code, ""), &evidence, sink);
    }
}

/// Judges by the word and the finer word that a table knows.
pub(crate) fn tell(table: &Table, (code, subcode): (&str, &str), evidence: &Evidence<'_>, sink: &mut Sink) {
    match table.exact(&Key { code, subcode, status: None }) {
        Some(hit) => sink.push_state(evidence.build(hit.judgement, hit.matched_by), is_warning(&hit.judgement)),
        // A word of tomorrow may be the worst of all.
        None => {
            sink.push_state(evidence.judge(&[]).with_duplicate_risk(DuplicateRisk::NotASend), true);
        }
    }
}
