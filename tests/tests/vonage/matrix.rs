//! Every status with every kind of body.

use messaging_error_vonage::{MatchedBy, Outcome, Reason};

use crate::support::*;

const STATUSES: [u16; 14] = [200, 202, 207, 301, 400, 401, 402, 403, 404, 409, 422, 429, 500, 503];

#[test]
fn a_code_decides_whatever_the_status() {
    for status in STATUSES {
        assert_eq!(error(status, &problem("#low-balance")).reason(), Reason::InsufficientBalance, "{status}");
        assert_eq!(error(status, &sms(&[r#"{"status":"9"}"#])).reason(), Reason::InsufficientBalance, "{status}");
        let reply = r#"{"status":"9","error_text":"x"}"#;
        assert_eq!(error(status, reply).reason(), Reason::InsufficientBalance, "{status}");
        let legacy = r#"{"error-code":"401","error-code-label":"x"}"#;
        assert_eq!(error(status, legacy).reason(), Reason::CredentialInvalid, "{status}");
        let token = r#"{"type":"UNAUTHORIZED","error_title":"x"}"#;
        assert_eq!(error(status, token).reason(), Reason::CredentialInvalid, "{status}");
        assert_eq!(event_error(&webhook("rejected", "1060")).reason(), Reason::AccountLocked, "{status}");
        assert_eq!(error(status, &webhook("rejected", "1060")).reason(), Reason::AccountLocked, "{status}");
    }
}

#[test]
fn without_a_code_the_status_decides_and_success_is_never_assumed() {
    for body in ["", "<html>x</html>", "Invalid API token", "{}", "[]", "null", "7", "{\"title\":"] {
        for status in STATUSES {
            match outcome(status, body) {
                Outcome::Unclear(error) if status < 300 => {
                    assert_eq!(error.matched_by(), MatchedBy::Nothing, "{status} {body}");
                }
                Outcome::Rejected(error) if status >= 300 => {
                    assert_eq!(error.matched_by(), MatchedBy::HttpStatus, "{status} {body}");
                }
                other => panic!("{status} {body}: {other:?}"),
            }
        }
    }
}

#[test]
fn an_unknown_code_leaves_the_verdict_to_the_status() {
    for (status, reason) in [
        (401, Reason::CredentialInvalid),
        (402, Reason::InsufficientBalance),
        (404, Reason::ResourceNotFound),
        (429, Reason::ApiRateLimited),
        (503, Reason::ProviderUnavailable),
    ] {
        let error = error(status, &problem("/messages#31337"));
        assert_eq!((error.reason(), error.code().as_deref()), (reason, Some("31337")));
    }
}
