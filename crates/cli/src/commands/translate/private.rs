//! Reports with or without what is private.

use messaging_error::{MessagingError, Outcome, Report};
use serde::Serialize;

/// The report, with the original texts in place of the masked ones if that was asked for.
pub(crate) fn report(error: &MessagingError, private: bool) -> Report {
    let mut report = error.report();
    if private {
        let own = |text: Option<&str>| text.map(str::to_owned);
        report.code = own(error.raw_code());
        report.subcode = own(error.raw_subcode());
        report.message = own(error.raw_message());
        report.detail = own(error.raw_detail());
        report.field = own(error.raw_field());
        report.trace_id = own(error.raw_trace_id());
        report.recipient = own(error.raw_recipient());
        report.message_id = own(error.raw_message_id());
    }
    report
}

/// An [`Outcome`] as it serialises, with the originals.
#[derive(Serialize)]
pub(crate) struct PrivateOutcome {
    schema: u32,
    outcome: &'static str,
    accepted: usize,
    errors: Vec<Report>,
}

impl PrivateOutcome {
    pub(crate) fn of(outcome: &Outcome) -> Self {
        Self {
            schema: Report::SCHEMA,
            outcome: outcome.as_str(),
            accepted: outcome.accepted(),
            errors: outcome.errors().iter().map(|error| report(error, true)).collect(),
        }
    }
}
