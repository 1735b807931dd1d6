//! Bodies that nobody meant to send.

use messaging_error_meta::{MatchedBy, Meta, Outcome, Reason, ResponseParts, Translate};

use crate::support::{envelope, error};

fn of_bytes(status: u16, body: &[u8]) -> Outcome {
    Meta.translate(ResponseParts::of_body(body).with_status(status))
}

fn unreadable_bodies() -> Vec<Vec<u8>> {
    vec![
        b"".to_vec(),
        b" \r\n\t".to_vec(),
        b"Bad Gateway".to_vec(),
        b"<!DOCTYPE html><html><h1>Sorry, something went wrong.</h1></html>".to_vec(),
        b"{".to_vec(),
        br#"{ "error"}"#.to_vec(),
        br#"{"error":{"#.to_vec(),
        br#"{"error":{"message":"(#131056)"#.to_vec(),
        br#"{"error":{"code":1310"#.to_vec(),
        br#"{"error":{}}"#.to_vec(),
        b"null".to_vec(),
        b"true".to_vec(),
        b"131056".to_vec(),
        b"{}".to_vec(),
        b"[]".to_vec(),
        b"[[[]]]".to_vec(),
        b"[null,null]".to_vec(),
        vec![0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 1, 2, 3],
        vec![0xff, 0xfe],
        vec![0; 64],
        vec![0xc3, 0x28, 0xa0, 0xa1],
        "[".repeat(200_000).into_bytes(),
        r#"{"error":"#.repeat(100_000).into_bytes(),
    ]
}

#[test]
fn bodies_that_say_nothing_leave_the_verdict_to_the_status() {
    for body in unreadable_bodies() {
        let shown = String::from_utf8_lossy(&body[..body.len().min(40)]).into_owned();
        for (status, reason) in [
            (401, Reason::CredentialInvalid),
            (403, Reason::PermissionDenied),
            (429, Reason::ApiRateLimited),
            (500, Reason::ProviderInternalError),
            (503, Reason::ProviderUnavailable),
            (504, Reason::ProviderTimeout),
        ] {
            let outcome = of_bytes(status, &body);
            let error = outcome.into_result().unwrap_err();
            assert_eq!((error.reason(), error.matched_by()), (reason, MatchedBy::HttpStatus), "{shown} under {status}");
        }
        let Outcome::Unclear(error) = of_bytes(200, &body) else { panic!("{shown}") };
        assert_eq!(error.matched_by(), MatchedBy::Nothing, "{shown}");
        let unknown = Meta.translate(ResponseParts::of_body(&body));
        assert!(matches!(unknown, Outcome::Unclear(_)), "{shown}");
    }
}

#[test]
fn damaged_envelopes_still_tell_their_code() {
    let whole = r##"{"error":{"message":"(#131056) x","code":131056,"fbtrace_id":"AFAKE"}}"##;
    let mut bodies: Vec<Vec<u8>> = vec![
        [b"\xef\xbb\xbf".as_slice(), whole.as_bytes()].concat(),
        whole.encode_utf16().fold(vec![0xff, 0xfe], |mut bytes, unit| {
            bytes.extend(unit.to_le_bytes());
            bytes
        }),
        format!("\r\n {whole} \n").into_bytes(),
        format!("{whole}<!-- cached -->").into_bytes(),
        format!("for (;;);{whole}").into_bytes(),
        whole.trim_end_matches('}').as_bytes().to_vec(),
        br##"{"error":{"message":"line
break \q \ud800","code":131056}}"##
            .to_vec(),
        br#"{"error":{"code":131056,"fbtrace_id": (truncated...)"#.to_vec(),
        br#"{"error":{"code":1,"code":131056}}"#.to_vec(),
        br#"{"error":{"code":1,"error_subcode":99},"error":{"code":131056}}"#.to_vec(),
        br#"{"error":null,"error":{"code":131056}}"#.to_vec(),
    ];
    bodies.push([br#"{"error":{"message":""#.as_slice(), &[0xff, 0xc3, 0x28], br#"","code":131056}}"#].concat());
    for body in bodies {
        let outcome = of_bytes(400, &body);
        let error = outcome.into_result().unwrap_err();
        assert_eq!(error.reason(), Reason::PairRateLimited, "{}", String::from_utf8_lossy(&body));
    }
}

#[test]
fn a_number_that_was_cut_off_is_not_taken_for_another() {
    // 13 or 131 or 1310 would be other codes, or none.
    let whole = br#"{"error":{"code":131056"#;
    for cut in [b"1".len(), 2, 3, 4, 5] {
        let body = &whole[..whole.len() - cut];
        assert_eq!(of_bytes(400, body).into_result().unwrap_err().code(), None);
        let marked = [body, b"(truncated...)"].concat();
        assert_eq!(of_bytes(400, &marked).into_result().unwrap_err().code(), None);
    }
}

#[test]
fn members_of_the_wrong_type_are_ignored() {
    for code in ["null", "true", "[]", "{}", "[131056]", r#"{"code":131056}"#, "\"\""] {
        let error = error(400, &format!(r#"{{"error":{{"message":"x","code":{code}}}}}"#));
        assert_ne!(error.reason(), Reason::PairRateLimited, "{code}");
    }
    for code in ["1e400", "-9223372036854775809", "18446744073709551616", "131056.5"] {
        assert_eq!(error(400, &envelope(code)).matched_by(), MatchedBy::HttpStatus, "{code}");
    }
}

#[test]
fn ten_megabytes_are_read_once() {
    let long = "x".repeat(10 << 20);
    let body = format!(r#"{{"padding":"{long}","error":{{"code":131056}}}}"#);
    assert_eq!(error(400, &body).reason(), Reason::PairRateLimited);
    assert!(matches!(of_bytes(502, long.as_bytes()), Outcome::Rejected(_)));
}

#[test]
fn quotations_inside_quotations_come_to_an_end() {
    let mut body = r#"{"error":{"code":1}}"#.to_owned();
    for _ in 0..12 {
        body = format!(r#"{{"error":{}}}"#, serde_json::to_string(&format!("said: {body}")).unwrap());
    }
    let _ = of_bytes(500, body.as_bytes());
}
