//! The built-in `success:false` provider.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "helpers of tests")]

use conformance::{documented, fixtures, mutants};
use messaging_error_rest::{
    CATALOGUE, DelaySource, DuplicateRisk, MatchedBy, MessagingError, Origin, Outcome, Profile, Provider, Reason,
    ResponseParts, Rest, RestError, RetryPolicy, Scope, Translate, http_status,
};

fn read(status: u16, body: &str) -> Outcome {
    Rest.translate(ResponseParts::of_body(body.as_bytes()).with_status(status))
}

fn error(status: u16, body: &str) -> MessagingError {
    read(status, body).into_result().expect_err(body)
}

#[test]
fn fixtures_match_their_snapshots() {
    fixtures::match_snapshots("rest", &Rest);
}

#[test]
fn every_documented_code_has_a_row() {
    documented::all_are_known(&CATALOGUE);
    assert_eq!(documented::codes("rest").len(), 32);
}

#[test]
fn every_code_is_told_under_any_status() {
    for row in CATALOGUE.entries() {
        let body = format!(r#"{{"success":false,"error":{{"code":"{}"}}}}"#, row.code);
        for status in [200, 400, 401, 403, 404, 429, 500, 503] {
            let error = error(status, &body);
            assert_eq!((error.reason(), error.matched_by()), (row.reason, MatchedBy::Code), "{} {status}", row.code);
        }
    }
}

#[test]
fn the_status_table_of_the_page_holds_without_a_code() {
    for (status, reason) in [
        (400, Reason::RequestRejectedUnspecified),
        (401, Reason::CredentialInvalid),
        (403, Reason::PermissionDenied),
        (404, Reason::ResourceNotFound),
        (409, Reason::WrongStateForOperation),
        (422, Reason::InvalidParameter),
        (429, Reason::ApiRateLimited),
        (500, Reason::ProviderInternalError),
        (503, Reason::ProviderUnavailable),
    ] {
        let error = error(status, r#"{"success":false,"error":{"message":"no code"}}"#);
        assert_eq!((error.reason(), error.matched_by()), (reason, MatchedBy::HttpStatus), "{status}");
        assert_eq!(http_status(status).unwrap().reason, reason);
    }
    for status in [200, 201] {
        assert!(matches!(read(status, r#"{"messageId":"msg_01"}"#), Outcome::Accepted));
    }
}

#[test]
fn retry_after_beats_the_fallback_of_sixty_seconds() {
    let body = br#"{"success":false,"error":{"code":"rate_limit_exceeded"}}"#;
    let answer = http::Response::builder().status(429).header("retry-after", "17").body(body).unwrap();
    let told = Rest.translate((&answer).into()).into_result().unwrap_err();
    assert_eq!((told.retry_after().unwrap().as_secs(), told.delay().unwrap().source()), (17, DelaySource::Header));
    let silent = error(429, std::str::from_utf8(body).unwrap());
    assert_eq!(
        (silent.retry_after().unwrap().as_secs(), silent.delay().unwrap().source()),
        (60, DelaySource::Documented)
    );
    let garbage = http::Response::builder().status(429).header("retry-after", "soon").body(body).unwrap();
    let garbage = Rest.translate((&garbage).into()).into_result().unwrap_err();
    assert_eq!(garbage.retry_after().unwrap().as_secs(), 60);
}

#[test]
fn a_wait_never_makes_a_permanent_failure_retryable() {
    let body = br#"{"success":false,"error":{"code":"invalid_phone_number"}}"#;
    let answer = http::Response::builder().status(400).header("retry-after", "5").body(body).unwrap();
    let error = Rest.translate((&answer).into()).into_result().unwrap_err();
    assert_eq!((error.retry(), error.delay()), (RetryPolicy::AfterChange, None));
}

#[test]
fn scopes_say_what_to_pause() {
    let scope = |code: &str| error(400, &format!(r#"{{"success":false,"error":{{"code":"{code}"}}}}"#)).scope();
    for code in ["session_not_found", "session_not_connected", "session_disconnected", "message_sending_failed"] {
        assert_eq!(scope(code), Scope::Session, "{code}");
    }
    for code in ["session_limit_reached", "daily_message_limit_reached"] {
        assert_eq!(scope(code), Scope::Account, "{code}");
    }
    for code in ["invalid_webhook_url", "webhook_url_unreachable", "webhook_response_timeout", "invalid_webhook_event"]
    {
        assert_eq!(scope(code), Scope::Webhook, "{code}");
    }
    assert_eq!(scope("rate_limit_exceeded"), Scope::Endpoint);
    assert_eq!(scope("concurrent_request_limit_exceeded"), Scope::Credential);
}

#[test]
fn quotas_under_403_are_not_permissions() {
    for code in ["session_limit_reached", "daily_message_limit_reached"] {
        let error = error(403, &format!(r#"{{"success":false,"error":{{"code":"{code}"}}}}"#));
        assert_ne!(error.reason(), Reason::PermissionDenied);
    }
}

#[test]
fn a_send_that_whatsapp_failed_may_be_out() {
    let error = error(500, r#"{"success":false,"error":{"code":"message_sending_failed"}}"#);
    assert_eq!(error.duplicate_risk(), DuplicateRisk::Possible);
    assert!(!error.should_retry(messaging_error_rest::Idempotency::NotIdempotent));
}

#[test]
fn the_flag_is_read_as_a_value_of_any_type() {
    for flag in [r#""false""#, r#""False""#, "0", r#""0""#, "false"] {
        let error = error(200, &format!(r#"{{"success":{flag},"error":{{"code":"qr_code_expired"}}}}"#));
        assert_eq!(error.reason(), Reason::PairingExpired, "{flag}");
    }
    for flag in [r#""true""#, "1", r#""1""#, "true"] {
        assert!(matches!(read(200, &format!(r#"{{"success":{flag}}}"#)), Outcome::Accepted), "{flag}");
    }
    // Null is no promise: the error beside it speaks.
    assert_eq!(error(400, r#"{"success":null,"error":{"code":"invalid_request"}}"#).matched_by(), MatchedBy::Code);
    assert!(matches!(read(200, "[false,null]"), Outcome::Unclear(_) | Outcome::Rejected(_) | Outcome::Partial { .. }));
}

#[test]
fn the_error_may_have_any_type() {
    for (body, code, message) in [
        (r#"{"success":false,"error":"session_not_found"}"#, "session_not_found", "session_not_found"),
        (r#"{"success":false,"error":"Invalid API key"}"#, "", "Invalid API key"),
        (r#"{"error":101,"message":"Authorization failed"}"#, "101", "Authorization failed"),
        (r#"{"success":false,"error":null,"message":"odd"}"#, "", "odd"),
        (r#"{"error":{"to":"invalid number"}}"#, "", "invalid number"),
        (r#"{"errors":[{"code":17,"message":"Invalid"}]}"#, "17", "Invalid"),
        (r#"{"errors":["helpful"]}"#, "helpful", "helpful"),
        (r#"{"errors":["a sentence here"]}"#, "", "a sentence here"),
        (r#"{"message":"bad","errors":{"to":["is required"]}}"#, "", "is required"),
        (r#"{"success":false,"error":{"code":"x1","message":[["deep"]]}}"#, "x1", "deep"),
        (r#"{"success":false,"error":[{"code":"in_a_list"}]}"#, "in_a_list", ""),
    ] {
        let error = error(400, body);
        assert_eq!((error.raw_code().unwrap_or(""), error.raw_message().unwrap_or("")), (code, message), "{body}");
    }
    assert_eq!(error(400, r#"{"error":{"to":"invalid number"}}"#).raw_field(), Some("to"));
}

#[test]
fn codes_of_any_type_and_case_stay_as_they_were_sent() {
    for (sent, code) in [
        ("10009", "10009"),
        (r#""10009""#, "10009"),
        ("429.0", "429"),
        ("429e0", "429"),
        (r#""001""#, "001"),
        (r#""00""#, "00"),
        ("-401", "-401"),
        (r#""E200037""#, "E200037"),
        (r#""mj-0005""#, "mj-0005"),
        (r#""isv.BUSINESS_LIMIT_CONTROL""#, "isv.BUSINESS_LIMIT_CONTROL"),
        (r#""INVALID_API_KEY""#, "INVALID_API_KEY"),
        (r#""c1051bb4-d103-4f74-8988-acbcafc7fdc3""#, "c1051bb4-d103-4f74-8988-acbcafc7fdc3"),
        ("99999999999999999999", "1e20"),
    ] {
        let error = error(400, &format!(r#"{{"success":false,"error":{{"code":{sent}}}}}"#));
        assert!(error.raw_code() == Some(code) || sent.len() > 18, "{sent}: {:?}", error.raw_code());
        assert_eq!(error.reason(), Reason::RequestRejectedUnspecified, "{sent}: only the status is known");
    }
}

#[test]
fn zero_is_no_code() {
    assert_eq!(error(400, r#"{"success":false,"error":{"code":0,"message":"odd"}}"#).raw_code(), None);
}

#[test]
fn a_root_array_is_read_by_its_elements() {
    let one = error(400, r#"[{"success":false,"error":{"code":"invalid_phone_number"}}]"#);
    assert_eq!((one.reason(), one.origin()), (Reason::RecipientAddressInvalid, Origin::Response));
    let many = read(200, r#"[{"success":true},{"success":false,"error":{"code":"qr_code_expired"}},{"success":true}]"#);
    let Outcome::Partial { accepted: 2, errors } = many else { panic!("{many:?}") };
    assert_eq!((errors[0].item_index(), errors[0].origin()), (Some(1), Origin::Item));
}

#[test]
fn json_inside_a_string_is_unwrapped_once() {
    let inner = r#"{"success":false,"error":{"code":"session_disconnected"}}"#;
    let once = serde_json::to_string(inner).unwrap();
    assert_eq!(error(400, &once).reason(), Reason::ChannelSessionDisconnected);
    let wrapped = format!(r#"{{"success":false,"error":{once}}}"#);
    assert_eq!(error(400, &wrapped).reason(), Reason::ChannelSessionDisconnected);
    let twice = serde_json::to_string(&once).unwrap();
    assert!(matches!(read(200, &twice), Outcome::Unclear(_)));
}

#[test]
fn bodies_that_are_no_json_are_told_by_their_status() {
    for body in ["<html>502</html>", "error code: 1015", "Too many requests", "", "   ", "null", "\u{feff}", "{", "NaN"]
    {
        assert_eq!(error(429, body).reason(), Reason::ApiRateLimited, "{body}");
        assert!(matches!(read(200, body), Outcome::Unclear(_)), "{body}");
    }
    assert!(matches!(read(204, ""), Outcome::Accepted));
    // The one thing that a plain text can prove is a code.
    assert_eq!(error(500, "session_not_found").matched_by(), MatchedBy::Code);
}

#[test]
fn damaged_json_gives_what_it_has() {
    assert_eq!(
        error(400, r#"{"success":false,"error":{"code":"message_too_long","mess"#).matched_by(),
        MatchedBy::Code
    );
    let newline = "{\"success\":false,\"error\":{\"message\":\"two\nlines\",\"code\":\"invalid_request\"}}";
    assert_eq!(error(400, newline).matched_by(), MatchedBy::Code);
    let surrogate = r#"{"success":false,"error":{"message":"\ud800","code":"invalid_request"}}"#;
    assert_eq!(error(400, surrogate).matched_by(), MatchedBy::Code);
    let comment = "{\"success\":false,\"error\":{\"code\":\"invalid_request\", // why\n\"message\":\"x\"}}";
    assert_eq!(error(400, comment).matched_by(), MatchedBy::Code);
    let trailing = r#"{"success":false,"error":{"code":"invalid_request"}}<!-- cached -->"#;
    assert_eq!(error(400, trailing).matched_by(), MatchedBy::Code);
    // A success that breaks off is no success.
    assert!(matches!(read(200, r#"{"success":true,"data":{"#), Outcome::Unclear(_)));
}

#[test]
fn a_repeated_member_takes_its_last_value() {
    let error = error(400, r#"{"success":true,"success":false,"error":{"code":"a","code":"invalid_request"}}"#);
    assert_eq!(error.raw_code(), Some("invalid_request"));
}

#[test]
fn latin_1_and_utf_16_bodies_are_read() {
    let latin = b"{\"success\":false,\"error\":{\"code\":\"invalid_request\",\"message\":\"caf\xe9\"}}";
    let parts = ResponseParts::of_body(latin).with_status(400);
    assert_eq!(Rest.translate(parts).errors()[0].matched_by(), MatchedBy::Code);
    let text = r#"{"success":false,"error":{"code":"invalid_request"}}"#;
    let utf16: Vec<u8> = [0xff, 0xfe].into_iter().chain(text.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    let parts = ResponseParts::of_body(&utf16).with_status(400);
    assert_eq!(Rest.translate(parts).errors()[0].matched_by(), MatchedBy::Code);
}

#[test]
fn deep_and_huge_bodies_do_no_harm() {
    let deep = "[".repeat(100_000);
    assert!(!matches!(read(200, &deep), Outcome::Accepted));
    let deep = format!(r#"{{"success":false,"error":{}1{}}}"#, "[".repeat(100), "]".repeat(100));
    let _ = read(400, &deep);
    let huge =
        format!(r#"{{"success":false,"error":{{"code":"invalid_request","message":"{}"}}}}"#, "x".repeat(5_000_000));
    assert!(error(400, &huge).raw_message().unwrap().len() <= 16 * 1024);
}

#[test]
fn contradictions_are_unclear() {
    for (status, body) in [
        (500, r#"{"success":true}"#),
        (200, r#"{"success":true,"error":{"code":"message_sending_failed"}}"#),
        (400, r#"{"status":"success"}"#),
    ] {
        let Outcome::Unclear(error) = read(status, body) else { panic!("{body}") };
        assert_eq!(error.duplicate_risk(), DuplicateRisk::High);
    }
}

#[test]
fn an_error_that_is_null_or_empty_is_no_error() {
    for body in [
        r#"{"success":true,"error":null}"#,
        r#"{"success":true,"errors":[]}"#,
        r#"{"error":"","id":7}"#,
        r#"{"error":0}"#,
    ] {
        assert!(matches!(read(200, body), Outcome::Accepted), "{body}");
    }
}

#[test]
fn the_network_error_of_a_client_is_a_transport_failure() {
    let error = MessagingError::from(RestError::new("network_error"));
    assert_eq!((error.reason(), error.retry()), (Reason::NetworkUnreachable, RetryPolicy::Backoff));
}

#[test]
fn the_native_error_reads_an_answer_or_the_error_alone() {
    for text in [
        r#"{"success":false,"error":{"code":"invalid_phone_number","message":"m","details":{"field":"to","reason":"r"}}}"#,
        r#"{"code":"invalid_phone_number","message":"m","details":{"field":"to","reason":"r"}}"#,
    ] {
        let native: RestError = serde_json::from_str(text).unwrap();
        let error = MessagingError::from(&native);
        assert_eq!(error.reason(), Reason::RecipientAddressInvalid);
        assert_eq!((error.raw_field(), error.raw_detail(), error.raw_message()), (Some("to"), Some("r"), Some("m")));
    }
    let odd: RestError = serde_json::from_str("[1,[2]]").unwrap();
    assert_eq!(MessagingError::from(odd).matched_by(), MatchedBy::Nothing);
}

#[test]
fn nothing_private_is_shown() {
    let body = r#"{"success":false,"error":{"code":"invalid_phone_number","message":"+12025550123 or jane@example.com with sk_live_4eC39HqLyjWDarjtT1zdp7dc","details":{"field":"to","reason":"12025550123"}}}"#;
    let error = error(400, body);
    let native: RestError = serde_json::from_str(body).unwrap();
    let shown = [
        error.to_string(),
        format!("{error:?}"),
        serde_json::to_string(&error.report()).unwrap(),
        native.to_string(),
        format!("{native:?}"),
        format!("{:?}", Profile::builtin("rest").unwrap()),
        Profile::builtin("rest").unwrap().explain(ResponseParts::of_body(body.as_bytes()).with_status(400)).to_string(),
    ];
    for text in shown {
        for canary in ["12025550123", "jane@example.com", "sk_live_4eC39HqLyjWDarjtT1zdp7dc"] {
            assert!(!text.contains(canary), "{canary} in {text}");
        }
    }
    assert!(error.raw_message().unwrap().contains("jane@example.com"));
}

#[test]
fn hostile_bodies_neither_panic_nor_change_the_rules() {
    mutants::survive(&fixtures::all("rest"), &Rest, mutants::count());
}

#[test]
fn the_profile_of_the_same_name_agrees_about_every_code() {
    let profile = Profile::builtin("rest").unwrap();
    let rows: Vec<_> = profile.entries().collect();
    let own: Vec<_> = CATALOGUE.entries().collect();
    assert_eq!(rows, own);
    for (name, fixture) in fixtures::all("rest").iter().filter(|(name, _)| !name.starts_with("shape-")) {
        let (by_code, by_data) = (fixture.translate(&Rest), fixture.translate(&profile));
        assert_eq!(serde_json::to_value(by_code).unwrap(), serde_json::to_value(by_data).unwrap(), "{name}");
    }
    assert_eq!(profile.provider(), Provider::new("rest"));
}
