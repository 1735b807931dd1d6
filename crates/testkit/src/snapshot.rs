//! Snapshots of reports and outcomes, on insta.

/// Compares the report of a [`MessagingError`](messaging_error::MessagingError), or a whole
/// [`Outcome`](messaging_error::Outcome), with an insta snapshot in JSON.
///
/// Trace id, message id and recipient change from call to call and are replaced by `[id]` and `[recipient]`. The first argument may be
/// a name for the snapshot.
///
/// ```no_run
/// use messaging_error_meta::Meta;
/// use messaging_error_testkit::{assert_report_snapshot, meta};
///
/// let outcome = meta::graph_error(131047).translate(&Meta);
/// assert_report_snapshot!("window_closed", outcome);
/// assert_report_snapshot!(outcome.errors()[0]);
/// ```
#[macro_export]
macro_rules! assert_report_snapshot {
    ($name:expr, $value:expr $(,)?) => {
        $crate::with_settings(|| {
            $crate::insta::assert_json_snapshot!($name, $crate::Snapshottable::to_snapshot(&$value))
        })
    };
    ($value:expr $(,)?) => {
        $crate::with_settings(|| $crate::insta::assert_json_snapshot!($crate::Snapshottable::to_snapshot(&$value)))
    };
}

use messaging_error::{MessagingError, Outcome, Report};
use serde::Serialize;

/// What [`assert_report_snapshot!`] can compare: errors and outcomes.
pub trait Snapshottable {
    /// What is written.
    type Snapshot: Serialize;

    /// The value as it is written.
    fn to_snapshot(&self) -> Self::Snapshot;
}

/// What changes from call to call is replaced here and not by insta, whose redactions bring a parser with a dozen crates, one of which
/// needs a newer Rust than we promise.
impl Snapshottable for MessagingError {
    type Snapshot = Report;

    fn to_snapshot(&self) -> Report {
        let mut report = self.report();
        for id in [&mut report.trace_id, &mut report.message_id] {
            *id = id.take().map(|_| "[id]".into());
        }
        report.recipient = report.recipient.map(|_| "[recipient]".into());
        report
    }
}

impl Snapshottable for Outcome {
    type Snapshot = OutcomeSnapshot;

    fn to_snapshot(&self) -> OutcomeSnapshot {
        OutcomeSnapshot {
            schema: Report::SCHEMA,
            outcome: self.as_str(),
            accepted: self.accepted(),
            errors: self.errors().iter().map(Snapshottable::to_snapshot).collect(),
        }
    }
}

/// An [`Outcome`] as it is written.
#[derive(Serialize)]
pub struct OutcomeSnapshot {
    schema: u32,
    outcome: &'static str,
    accepted: usize,
    errors: Vec<Report>,
}

/// Runs with the settings of [`assert_report_snapshot!`].
pub fn with_settings(run: impl FnOnce()) {
    let mut settings = insta::Settings::clone_current();
    settings.set_omit_expression(true);
    settings.bind(run);
}
