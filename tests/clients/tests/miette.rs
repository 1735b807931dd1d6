//! The miette example: code, remedy and link.

#[path = "../examples/miette.rs"]
#[allow(dead_code, reason = "the example's main")]
mod example;

use messaging_error::{MessagingError, Provider, Reason};

#[test]
fn a_report_names_the_remedy() {
    let error = MessagingError::new(Provider::new("meta"), Reason::SessionWindowClosed)
        .with_docs_url("https://example.com/131047");
    let report = example::render(&error).unwrap();
    assert!(report.contains("messaging::contact_policy::session_window_closed"), "{report}");
    assert!(report.contains("help: "), "{report}");
    assert!(report.contains("example.com/131047"), "{report}");
}
