//! The documentation page of the API errors, row by row: code, the status that it prints, and the cause.

use messaging_error_vonage::Reason::{self, *};
use messaging_error_vonage::{MatchedBy, Scope};

use crate::support::{error, problem};

#[rustfmt::skip]
const ROWS: &[(&str, u16, Reason)] = &[
    ("number-in-use", 409, SenderInUse),
    ("invalid-json", 400, MalformedRequest),
    ("unprocessable", 422, InvalidParameter),
    ("unprocessable-profile-update", 422, InvalidParameter),
    ("throttled", 429, ApiRateLimited),
    ("verification-failed", 422, VerificationCodeRejected),
    ("conflict-deployment-state", 409, ResourceBusy),
    ("conflict-resend-otp", 409, WrongStateForOperation),
];

#[test]
fn every_row_of_the_page_has_its_cause() {
    for &(code, status, reason) in ROWS {
        let error = error(status, &problem(&format!("/whatsapp-provisioning#{code}")));
        assert_eq!((error.reason(), error.matched_by()), (reason, MatchedBy::Code), "{code}");
        assert_eq!(error.code().as_deref(), Some(code));
    }
    let throttled = error(429, &problem("/whatsapp-provisioning#throttled"));
    assert_eq!(throttled.scope(), Scope::Endpoint);
}

#[test]
fn the_example_of_the_page_is_about_money_although_its_status_is_403() {
    let body = r#"{"type":"https://example.com/Error#out-of-credit","title":"You do not have enough credit",
        "detail":"Your current balance is 30, but that costs 50.","instance":"<trace_id>"}"#;
    let error = error(403, body);
    assert_eq!((error.reason(), error.matched_by()), (InsufficientBalance, MatchedBy::Code));
    assert_eq!(error.trace_id().as_deref(), Some("<trace_id>"));
}
