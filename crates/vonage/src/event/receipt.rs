//! The delivery receipt of the SMS API: JSON, a form or a query string.

use messaging_error::{DuplicateRisk, MessagingError, Origin, Outcome};

use crate::catalogue::DLR;
use crate::context::Context;
use crate::read::Body;

/// The members that decide or are kept.
#[derive(Copy, Clone, Default)]
pub(crate) struct Facts<'f> {
    pub(crate) status: &'f str,
    /// `err-code`
    pub(crate) code: &'f str,
    /// `messageId`
    pub(crate) message_id: &'f str,
    /// `msisdn`, the recipient; `to` is the sender.
    pub(crate) msisdn: &'f str,
}

impl Facts<'_> {
    /// Whether the receipt reports no failure. While a message is on its way the code means nothing.
    pub(crate) fn is_quiet(&self) -> bool {
        match self.status {
            "accepted" | "buffered" | "submitted" => true,
            "delivered" | "" => matches!(self.code, "" | "0"),
            _ => false,
        }
    }
}

pub(crate) fn outcome(body: &Body<'_>, context: &Context<'_>) -> Outcome {
    let facts = Facts {
        status: body.status.as_str(),
        code: body.err_code.as_str(),
        message_id: body.message_id.as_str(),
        msisdn: body.msisdn.as_str(),
    };
    if facts.is_quiet() {
        return Outcome::Accepted;
    }
    Outcome::failed(judge(&facts, &context.with_origin(Origin::Receipt)))
}

/// Judges a receipt that reports a failure.
pub(crate) fn judge(facts: &Facts<'_>, context: &Context<'_>) -> MessagingError {
    let mut evidence = context.evidence();
    // `expired` comes with 0, which by itself would say "delivered": there the status is the code.
    evidence.code = if matches!(facts.code, "" | "0") { facts.status } else { facts.code };
    evidence.recipient = facts.msisdn;
    evidence.message_id = facts.message_id;
    match facts.status {
        "failed" | "rejected" | "expired" => {}
        "unknown" => evidence.risk_floor = Some(DuplicateRisk::High),
        // Delivered with an error beside it, or a status of tomorrow.
        _ => evidence.pending = true,
    }
    context.judge(&mut evidence, &[&DLR])
}
