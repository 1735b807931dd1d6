//! Every status against every kind of body.

use messaging_error_tencent::{Outcome, Reason};

use crate::support::{callback, envelope, outcome, row, rows};

const STATUSES: [u16; 16] = [200, 201, 204, 301, 400, 401, 403, 404, 408, 413, 429, 500, 502, 503, 504, 599];

#[test]
fn an_envelope_is_believed_under_every_status() {
    for status in STATUSES {
        let error =
            outcome(status, &envelope("FailedOperation.SignatureIncorrectOrUnapproved")).into_result().unwrap_err();
        assert_eq!((error.reason(), error.http_status()), (Reason::SenderNotApproved, Some(status)));
    }
}

#[test]
fn rows_are_believed_under_every_status() {
    for status in STATUSES {
        assert!(matches!(outcome(status, &rows(&[row("Ok")])), Outcome::Accepted), "{status}");
        let failed = outcome(status, &rows(&[row("InternalError.Timeout")]));
        assert!(matches!(failed, Outcome::Unclear(_)), "{status}");
    }
}

#[test]
fn receipts_and_old_answers_are_believed_under_every_status() {
    for status in STATUSES {
        assert_eq!(outcome(status, &callback("FAIL", "TD:0001")).errors()[0].reason(), Reason::RecipientOptedOut);
        assert_eq!(
            outcome(status, r#"{"result":1031,"errmsg":"x"}"#).errors()[0].reason(),
            Reason::InsufficientBalance
        );
    }
}

#[test]
fn no_status_makes_a_success_of_what_cannot_be_read() {
    let html = "<html><body>hello</body></html>";
    for status in STATUSES {
        for body in [
            "",
            " \n",
            "null",
            "true",
            "42",
            "\"\"",
            "{",
            "[",
            "{}",
            "[]",
            "[{}]",
            html,
            "\u{feff}",
            r#"{"Response":{}}"#,
        ] {
            let outcome = outcome(status, body);
            assert!(!matches!(outcome, Outcome::Accepted), "{status} {body:?}");
            assert_eq!(outcome.errors().len(), 1, "{status} {body:?}");
        }
    }
}

#[test]
fn an_unknown_code_leaves_the_word_to_a_bad_status_and_stays_readable() {
    let error = outcome(503, &envelope("Something.New")).into_result().unwrap_err();
    assert_eq!((error.reason(), error.code().as_deref()), (Reason::ProviderUnavailable, Some("Something.New")));
    let error = outcome(200, &envelope("Something.New")).into_result().unwrap_err();
    assert_eq!((error.reason(), error.code().as_deref()), (Reason::UnrecognizedCode, Some("Something.New")));
}
