//! Verify v1 and Number Insight: `status` inside HTTP 200.

use messaging_error::catalogue::Table;
use messaging_error::json::Scalar;
use messaging_error::{MessagingError, Outcome, Reason};

use crate::Api;
use crate::catalogue::{NUMBER_INSIGHT, VERIFY_V1};
use crate::context::Context;
use crate::read::Body;

/// The members that decide.
#[derive(Copy, Clone, Default)]
pub(crate) struct Facts<'f> {
    pub(crate) status: &'f str,
    pub(crate) text: &'f str,
    pub(crate) request_id: &'f str,
    pub(crate) lookup_outcome: &'f str,
    pub(crate) lookup_text: &'f str,
    /// Number Insight sends numbers where Verify sends texts.
    pub(crate) is_insight: bool,
}

impl<'f> Facts<'f> {
    fn of(body: &'f Body<'_>, context: &Context<'_>) -> Self {
        let is_insight = match context.api {
            Some(Api::NumberInsight) => true,
            Some(Api::VerifyV1 | Api::VerifyV2) => false,
            _ => {
                [&body.status_message, &body.lookup_outcome].iter().any(|member| member.get().is_some())
                    || body.status.is_number()
            }
        };
        Self {
            status: body.status.as_str(),
            text: first([&body.error_text, &body.status_message]),
            lookup_text: first([&body.lookup_outcome_message, &body.status_message]),
            request_id: body.request_id.as_str(),
            lookup_outcome: body.lookup_outcome.as_str(),
            is_insight,
        }
    }

    /// Whether the status is one of success, by itself.
    fn is_success(&self) -> bool {
        let is_http_success = self.status.len() == 3 && self.status.starts_with('2');
        matches!(self.status, "0" | "SUCCESS") || is_http_success
    }

    fn is_partial_lookup(&self) -> bool {
        self.is_insight && self.is_success() && matches!(self.lookup_outcome, "1" | "2")
    }
}

fn first<'f>(texts: [&'f Scalar<'_>; 2]) -> &'f str {
    texts.into_iter().find_map(|text| text.get()).unwrap_or_default()
}

pub(crate) fn outcome(body: &Body<'_>, context: &Context<'_>) -> Outcome {
    let facts = Facts::of(body, context);
    let is_running = facts.status == "IN PROGRESS";
    if (facts.is_success() && !facts.is_partial_lookup()) || (is_running && facts.text.is_empty()) {
        return Outcome::Accepted;
    }
    let error = judge(&facts, context);
    match error.reason() {
        // Part of the data is there, and paid for.
        Reason::PartiallyFailed => Outcome::Partial { accepted: 1, errors: vec![error] },
        _ => Outcome::failed(error),
    }
}

/// Judges an answer that does not report success.
pub(crate) fn judge(facts: &Facts<'_>, context: &Context<'_>) -> MessagingError {
    let mut evidence = context.evidence();
    (evidence.code, evidence.message) = (facts.status, facts.text);
    if facts.is_partial_lookup() {
        (evidence.code, evidence.subcode) = ("lookup_outcome", facts.lookup_outcome);
        evidence.message = facts.lookup_text;
    }
    evidence.message_id = facts.request_id;
    // A search that finds the verification running tells of no failure, whatever text stands beside it.
    evidence.pending = facts.status == "IN PROGRESS";
    let table: &'static Table = if facts.is_insight { &NUMBER_INSIGHT } else { &VERIFY_V1 };
    context.judge(&mut evidence, &[table])
}
