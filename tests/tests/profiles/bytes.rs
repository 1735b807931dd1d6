//! The bytes: pages, empty bodies, damage, and JSON that strict readers refuse.

use messaging_error_rest::{MatchedBy, Outcome, Profile, Reason};

use crate::support::{answer, builtin, by, error, first, small, with_headers};

fn coded() -> Profile {
    small("[read]\ncode = [\"/error\"]\nmessage = [\"/text\"]\n[codes]\nno_credit = \"insufficient_balance\"")
}

/// Reads a body in which the code has to be found in spite of something.
fn is_found(body: impl AsRef<[u8]>) -> bool {
    let error = first(by(&coded(), 400, body));
    (error.reason(), error.matched_by()) == (Reason::InsufficientBalance, MatchedBy::Code)
}

#[test]
fn a_page_in_front_of_the_api_is_told_by_its_status() {
    let page = "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body></body></html>";
    for name in ["slack", "discord", "telegram", "africas-talking", "smsbao", "hollatags"] {
        let bad_gateway = error(name, 502, page);
        assert_eq!((bad_gateway.raw_code(), bad_gateway.raw_message()), (None, None), "{name}");
        assert_eq!(bad_gateway.matched_by(), MatchedBy::HttpStatus, "{name}");
        assert_eq!(error(name, 429, page).reason(), Reason::ApiRateLimited, "{name}");
        assert!(matches!(answer(name, 200, page), Outcome::Unclear(_)), "{name}: a page is no success");
    }
}

#[test]
fn an_edge_that_bans_answers_text_or_a_page() {
    for body in ["error code: 1015", "<html><body>error code: 1015</body></html>"] {
        let error = error("discord", 429, body);
        assert_eq!((error.reason(), error.raw_code()), (Reason::ApiRateLimited, None), "{body}");
    }
}

#[test]
fn a_limiter_answers_text_in_a_json_api() {
    let text = "You can't make any more requests at the moment. Try again later";
    let error = error("whatsapp-api-chrishubert", 429, text);
    assert_eq!((error.reason(), error.raw_message()), (Reason::ApiRateLimited, Some(text)));
}

#[test]
fn the_content_type_is_never_trusted() {
    let body = r#"{"ok":false,"error":"no_credit"}"#;
    for kind in ["appliaction/json", "text/html", "text/plain; charset=latin1", ""] {
        let error = first(with_headers(&coded(), 400, &[("content-type", kind)], body));
        assert_eq!(error.reason(), Reason::InsufficientBalance, "{kind}");
    }
}

#[test]
fn empty_bodies_white_space_and_null_are_told_by_their_status() {
    for body in ["", " \r\n", "null"] {
        for (name, status, reason) in [
            ("line", 403, Reason::PermissionDenied),
            ("sinch-sms", 401, Reason::CredentialInvalid),
            ("slack", 500, Reason::ProviderInternalError),
        ] {
            let error = error(name, status, body);
            assert_eq!((error.reason(), error.matched_by()), (reason, MatchedBy::HttpStatus), "{name} {body:?}");
        }
        assert!(matches!(by(&coded(), 200, body), Outcome::Unclear(_)), "{body:?}: the flag is missing");
    }
    // Where nothing but the status promises success, an empty body does not speak against it.
    let lenient = Profile::load("name = \"acme\"\nsuccess = [\"2xx\", \"absent /error\"]").unwrap();
    assert!(matches!(by(&lenient, 204, ""), Outcome::Accepted));
}

#[test]
fn compressed_bytes_are_no_answer() {
    for head in [&[0x1f, 0x8b, 8, 0][..], &[0x78, 0x9c, 1, 2], &[0x28, 0xb5, 0x2f, 0xfd]] {
        for name in ["slack", "smsbao", "hollatags", "line"] {
            assert!(matches!(answer(name, 200, head), Outcome::Unclear(_)), "{name}");
            assert_eq!(error(name, 503, head).matched_by(), MatchedBy::HttpStatus, "{name}");
        }
    }
}

#[test]
fn byte_order_marks_and_utf_16_are_read() {
    let text = r#"{"ok":false,"error":"no_credit"}"#;
    assert!(is_found(format!("\u{feff}{text}")));
    let wide = |mark: &[u8], unit: fn(u16) -> [u8; 2]| {
        [mark, &text.encode_utf16().flat_map(unit).collect::<Vec<_>>()].concat()
    };
    assert!(is_found(wide(&[0xff, 0xfe], u16::to_le_bytes)));
    assert!(is_found(wide(&[0xfe, 0xff], u16::to_be_bytes)));
}

#[test]
fn a_body_that_breaks_off_gives_what_it_has() {
    assert!(is_found(r#"{"ok":false,"error":"no_credit","text":"Your bal"#));
    let cut = r#"{"return":{"status":424,"message":"x"},"entri (truncated...)"#;
    assert_eq!(error("kavenegar", 424, cut).raw_code(), Some("424"));
    // A success that breaks off is no success: what was lost may have said otherwise.
    assert!(matches!(by(&coded(), 200, r#"{"ok":true,"id":"#), Outcome::Unclear(_)));
}

#[test]
fn what_follows_the_document_changes_nothing() {
    for tail in ["\n<!-- cached -->", r#"{"ok":true}"#, "garbage", ";"] {
        assert!(is_found(format!(r#"{{"ok":false,"error":"no_credit"}}{tail}"#)), "{tail}");
    }
}

#[test]
fn json_that_was_put_together_by_hand_is_read() {
    assert!(is_found("{\"ok\":false,\"error\":\"no_credit\",\"text\":\"two\nlines\tand a tab\"}"));
    // The quotes inside the text end it too early; the code stood before.
    assert!(is_found(r#"{"ok":false,"error":"no_credit","text":"say "please" first"}"#));
    // Guards against being run as a script.
    assert!(is_found(r#"for (;;);{"ok":false,"error":"no_credit"}"#));
    assert!(is_found(")]}'\n{\"ok\":false,\"error\":\"no_credit\"}"));
}

#[test]
fn latin_1_bytes_are_read() {
    assert!(is_found(b"{\"ok\":false,\"error\":\"no_credit\",\"text\":\"caf\xe9\"}"));
}

#[test]
fn of_repeated_keys_the_last_one_counts() {
    assert!(is_found(r#"{"ok":true,"ok":false,"error":"x","error":"no_credit"}"#));
    // Also where the last one is of another type.
    let error = first(by(&coded(), 400, r#"{"ok":false,"error":"no_credit","error":{"a":1}}"#));
    assert_eq!(error.raw_code(), None);
}

#[test]
fn numbers_that_json_does_not_know_do_not_spoil_the_rest() {
    for odd in ["NaN", "Infinity", "-Infinity", "1e400", "99999999999999999999999"] {
        assert!(is_found(format!(r#"{{"odd":{odd},"ok":false,"error":"no_credit"}}"#)), "{odd}");
    }
    assert!(is_found(r#"{"ok":false,"error":"no_credit",}"#), "a comma too many");
}

#[test]
fn long_numbers_are_ids_only_as_texts() {
    let profile = small("[read]\nmessage_id = [\"/id\"]");
    let id = |json: &str| {
        first(by(&profile, 400, format!(r#"{{"ok":false,"id":{json}}}"#))).raw_message_id().map(str::to_owned)
    };
    assert_eq!(id("18446744073709551615").as_deref(), Some("18446744073709551615"));
    assert_eq!(
        id(r#""340282366920938463463374607431768211455""#).as_deref(),
        Some("340282366920938463463374607431768211455")
    );
    // A number beyond 64 bits has lost its last digits on the way: it must not look like an exact id.
    assert_ne!(
        id("340282366920938463463374607431768211455").as_deref(),
        Some("340282366920938463463374607431768211455")
    );
}

#[test]
fn texts_in_other_scripts_come_as_escapes() {
    let body = r#"{"result_code":-101,"message":"\uc778\uc99d\uc624\ub958\uc785\ub2c8\ub2e4.-IP","SMS_CNT":0}"#;
    let error = error("aligo", 200, body);
    assert_eq!((error.raw_code(), error.raw_message()), (Some("-101"), Some("인증오류입니다.-IP")));
}

#[test]
fn a_lone_surrogate_does_not_spoil_the_rest() {
    assert!(is_found(r#"{"ok":false,"text":"\ud83d","error":"no_credit"}"#));
}

#[test]
fn a_nul_is_kept_out_of_what_is_shown() {
    let error = first(by(&coded(), 400, r#"{"ok":false,"error":"no_credit","text":"a\u0000b"}"#));
    for shown in [error.to_string(), serde_json::to_string(&error.report()).unwrap()] {
        assert!(!shown.contains('\0'), "{shown:?}");
    }
}

#[test]
fn depth_beyond_128_is_damage_and_no_crash() {
    let deep = format!(r#"{{"ok":false,"error":"no_credit","deep":{}1{}}}"#, "[".repeat(5_000), "]".repeat(5_000));
    assert!(is_found(deep));
    assert!(matches!(by(&coded(), 200, "[".repeat(100_000)), Outcome::Unclear(_)));
}

#[test]
fn texts_and_lists_that_are_kept_have_an_end() {
    let text = format!(r#"{{"ok":false,"error":"no_credit","text":"{}"}}"#, "x".repeat(1_000_000));
    assert!(first(by(&coded(), 400, text)).raw_message().unwrap().len() <= 16 * 1024);
    let many = format!(r#"{{"SMSMessageData":{{"Recipients":[{}{{}}]}}}}"#, r#"{"statusCode":406},"#.repeat(80_000));
    assert_eq!(answer("africas-talking", 201, many).errors().len(), 65_536);
}

#[test]
fn echoed_recipients_and_secrets_are_masked_where_an_error_is_shown() {
    let body = r#"{"error":"Bad number +12025550123 for key sk_live_4eC39HqLyjWDarjtT1zdp7dc"}"#;
    let error = error("novo", 400, body);
    let shown = format!("{error} {error:?} {}", serde_json::to_string(&error.report()).unwrap());
    assert!(!shown.contains("2025550123") && !shown.contains("4eC39HqLyjWDarjtT1zdp7dc"), "{shown}");
    let explained =
        builtin("novo").explain(messaging_error_rest::ResponseParts::of_body(body.as_bytes()).with_status(400));
    assert!(!explained.to_string().contains("2025550123"), "{explained}");
}
