//! What every target checks, and how it turns bytes into parts.

use messaging_error::{MatchedBy, Outcome, Report, ResponseParts, Translate};

/// Parts from bytes: the first byte chooses the status, the rest is the body.
pub fn parts(data: &[u8]) -> ResponseParts<'_> {
    const STATUSES: [u16; 8] = [0, 200, 202, 400, 401, 429, 500, 503];
    let (first, body) = data.split_first().unwrap_or((&0, &[]));
    ResponseParts::of_body(body).with_status(STATUSES[usize::from(*first) % STATUSES.len()])
}

/// Runs both doors and checks what must hold for any bytes.
pub fn check(translator: &dyn Translate, data: &[u8]) {
    let parts = parts(data);
    hold(&translator.translate(parts), &translator.translate(parts));
    hold(&translator.translate_event(parts), &translator.translate_event(parts));
}

fn hold(outcome: &Outcome, again: &Outcome) {
    assert_eq!(serde_json::to_string(outcome).unwrap(), serde_json::to_string(again).unwrap(), "two runs differ");
    for error in outcome.errors() {
        assert!(
            error.matched_by() != MatchedBy::Nothing || !error.is_retryable(),
            "rests on nothing, yet is retryable"
        );
        let report = error.report();
        let back: Report = serde_json::from_str(&serde_json::to_string(&report).unwrap()).unwrap();
        assert_eq!(back, report, "the report does not come back");
    }
}
