//! Events as gateways in front of WhatsApp write them.

use messaging_error::{Evidence, Origin, Outcome};

use super::rare::Rare;
use crate::PROVIDER;
use crate::catalogue::Dialect;
use crate::catalogue::state::PREFERENCES;
use crate::state::tell;
use crate::webhook::{Sink, is_well};

/// Whether a gateway's event is about a message that is well, or one that a user sent.
fn is_quiet_event(kind: &str, status: &str) -> bool {
    match kind {
        "message-event" => is_well(status),
        "template-event" | "account-event" => false,
        kind => !kind.starts_with("whatsapp.") || kind.contains("message"),
    }
}

impl Rare<'_> {
    pub(super) fn event(&self) -> Option<Outcome> {
        let mut evidence = Evidence::new(PROVIDER, Origin::Webhook);
        if let Some(message) = &self.whatsapp_message {
            let failed = message.status.as_str() == "failed";
            let is_well = message.status.is_absent() || is_well(message.status.as_str());
            if is_well && message.fault.is_blank() {
                return Some(Outcome::Accepted);
            }
            evidence.message_id = message.wamid.get().or(message.id.get()).unwrap_or_default();
            evidence.recipient = message.to.as_str();
            evidence.pending = !failed;
            let fault = message.fault.innermost();
            return Some(Outcome::failed(fault.judge(evidence, fault.graph_dialect())));
        }
        let (kind, payload) = (self.kind.as_str(), &self.payload);
        let status = payload.kind.as_str();
        let mut sink = Sink::default();
        if self.subject.as_deref().unwrap_or(&payload.subject).judge(kind, status, &mut sink) {
            return Some(sink.outcome());
        }
        if payload.is_blank() && !kind.starts_with("whatsapp.") {
            return None;
        }
        if (kind, status) == ("user-event", "opted-out") {
            (evidence.code, evidence.recipient) = (status, payload.phone.as_str());
            tell(&PREFERENCES, ("stop", ""), &evidence, &mut sink);
            return Some(sink.outcome());
        }
        if is_quiet_event(kind, status) {
            return Some(Outcome::Accepted);
        }
        evidence.message_id = payload.id.as_str();
        evidence.recipient = payload.destination.as_str();
        let is_of_message = kind == "message-event";
        if is_of_message && status == "failed" {
            return Some(Outcome::failed(payload.fault.judge(evidence, Dialect::Gupshup)));
        }
        // A template, a number or an account, or a status of tomorrow: what the gateway says of it has no table here.
        evidence.code = if is_of_message { status } else { kind };
        evidence.pending = true;
        Some(Outcome::failed(evidence.judge(&[])))
    }
}
