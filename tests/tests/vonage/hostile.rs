//! Bodies that nobody meant to send.

use messaging_error_vonage::{MatchedBy, Outcome, Reason, ResponseParts, Translate, Vonage};

use crate::support::*;

fn of_bytes(status: u16, body: &[u8]) -> Outcome {
    Vonage::new().translate(ResponseParts::of_body(body).with_status(status))
}

#[test]
fn bodies_that_say_nothing_leave_the_verdict_to_the_status() {
    let bodies: Vec<Vec<u8>> = vec![
        b" \r\n\t".to_vec(),
        b"Bad Gateway".to_vec(),
        b"{".to_vec(),
        br#"{"error":{"#.to_vec(),
        br#"{"messages":"#.to_vec(),
        br#"{"messages":["#.to_vec(),
        br#"{"messages":[]}"#.to_vec(),
        br#"{"messages":"none"}"#.to_vec(),
        br#"{"type":7,"title":[],"detail":{}}"#.to_vec(),
        br#"{"error-code":null}"#.to_vec(),
        b"<mt-submission-response><messages count='0'></messages></mt-submission-response>".to_vec(),
        b"<<<".to_vec(),
        b"&=&=&".to_vec(),
        vec![0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 1, 2, 3],
        vec![0xff, 0xfe],
        vec![0; 64],
        "[".repeat(200_000).into_bytes(),
        r#"{"error":"#.repeat(100_000).into_bytes(),
        "<a>".repeat(100_000).into_bytes(),
    ];
    for body in bodies {
        let shown = String::from_utf8_lossy(&body[..body.len().min(40)]).into_owned();
        let error = of_bytes(503, &body).into_result().unwrap_err();
        assert_eq!(
            (error.reason(), error.matched_by()),
            (Reason::ProviderUnavailable, MatchedBy::HttpStatus),
            "{shown}"
        );
        // A document with members that are all of the wrong type is an answer of some kind.
        if !shown.contains("\"type\":7") && !shown.contains("error-code") && !shown.contains("none") {
            assert!(matches!(of_bytes(200, &body), Outcome::Unclear(_)), "{shown}");
        }
    }
}

#[test]
fn damaged_documents_still_tell_their_code() {
    let whole = problem("#low-balance");
    let mut bodies: Vec<Vec<u8>> = vec![
        [b"\xef\xbb\xbf".as_slice(), whole.as_bytes()].concat(),
        whole.encode_utf16().fold(vec![0xff, 0xfe], |mut bytes, unit| {
            bytes.extend(unit.to_le_bytes());
            bytes
        }),
        format!("\r\n {whole} \n").into_bytes(),
        format!("{whole}<!-- cached -->").into_bytes(),
        whole.trim_end_matches('}').as_bytes().to_vec(),
        whole.replace("Detail", "line\nbreak \\q \\ud800").into_bytes(),
        serde_json::to_string(&whole).unwrap().into_bytes(),
    ];
    bodies.push([whole.trim_end_matches('}').as_bytes(), &[b',', b'"', 0xff, 0xc3, b'"', b':', b'1', b'}']].concat());
    for body in bodies {
        let error = of_bytes(402, &body).into_result().unwrap_err();
        assert_eq!(error.reason(), Reason::InsufficientBalance, "{}", String::from_utf8_lossy(&body));
    }
}

#[test]
fn a_number_that_was_cut_off_is_not_taken_for_another() {
    let Outcome::Unclear(error) = of_bytes(200, br#"{"status":4"#) else { panic!() };
    assert_eq!(error.code(), None);
    assert_eq!(of_bytes(401, br#"{"error-code":4"#).into_result().unwrap_err().code(), None);
}

#[test]
fn what_was_read_before_a_break_reports_a_failure_but_never_a_success() {
    let body = r#"{"message-count":"2","messages":[{"status":"9"},{"sta"#;
    assert!(!matches!(outcome(200, body), Outcome::Accepted));
    let body = r#"{"message-count":"2","messages":[{"status":"0","message-id":"a"}"#;
    assert!(matches!(outcome(200, body), Outcome::Unclear(_)));
    assert!(matches!(outcome(202, r#"{"message_uuid":"a""#), Outcome::Unclear(_)));
}

#[test]
fn the_last_of_repeated_members_counts() {
    let body = r#"{"title":"x","type":"https://developer.vonage.com/api-errors#throttled","type":"https://developer.vonage.com/api-errors#forbidden"}"#;
    assert_eq!(error(403, body).reason(), Reason::PermissionDenied);
    assert_eq!(error(200, r#"{"error-code":"200","error-code":"401"}"#).reason(), Reason::CredentialInvalid);
}

#[test]
fn ten_megabytes_are_read_once() {
    let long = "x".repeat(10 << 20);
    let body = format!(r#"{{"padding":"{long}","error-code":"401"}}"#);
    assert_eq!(error(401, &body).reason(), Reason::CredentialInvalid);
    assert!(matches!(of_bytes(502, long.as_bytes()), Outcome::Rejected(_)));
    let many = format!(r#"{{"title":"x","errors":[{}{{}}]}}"#, "{},".repeat(1 << 20));
    assert!(matches!(of_bytes(400, many.as_bytes()), Outcome::Rejected(_)));
}
