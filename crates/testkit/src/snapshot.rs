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
        $crate::redacted(|| $crate::insta::assert_json_snapshot!($name, $crate::Snapshottable::to_snapshot(&$value)))
    };
    ($value:expr $(,)?) => {
        $crate::redacted(|| $crate::insta::assert_json_snapshot!($crate::Snapshottable::to_snapshot(&$value)))
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

impl Snapshottable for MessagingError {
    type Snapshot = Report;

    fn to_snapshot(&self) -> Report {
        self.report()
    }
}

impl Snapshottable for Outcome {
    type Snapshot = Self;

    fn to_snapshot(&self) -> Self {
        self.clone()
    }
}

/// Runs with the redactions of [`assert_report_snapshot!`].
pub fn redacted(run: impl FnOnce()) {
    let mut settings = insta::Settings::clone_current();
    for (selector, replacement) in
        [(".**.trace_id", "[id]"), (".**.message_id", "[id]"), (".**.recipient", "[recipient]")]
    {
        settings.add_redaction(selector, replacement);
    }
    settings.set_omit_expression(true);
    settings.bind(run);
}
