//! The error member: every type that it has, every form of a code, and names that lie.

use messaging_error_rest::{MatchedBy, MessagingError, Outcome, Reason, RetryPolicy, Scope};

use crate::support::{answer, bare, builtin, by, error, first, small, with_headers};

/// The code and the message that a profile reads, as they were sent.
fn texts(error: &MessagingError) -> (&str, &str) {
    (error.raw_code().unwrap_or_default(), error.raw_message().unwrap_or_default())
}

#[test]
fn error_is_a_text_an_object_a_number_null_or_a_map_from_field_to_text() {
    let profile = small(
        r#"
        [read]
        code = ["/error/code", { at = "/error", token = true }]
        message = ["/error/message", "/error", "first_value(/error)", "/message"]
        field = ["first_key(/error)"]"#,
    );
    for (body, code, message) in [
        (r#"{"ok":false,"error":"session_not_found"}"#, "session_not_found", "session_not_found"),
        (r#"{"ok":false,"error":"Wrong token here."}"#, "", "Wrong token here."),
        (r#"{"ok":false,"error":{"code":"x1","message":"m"}}"#, "x1", "m"),
        (r#"{"ok":false,"error":101,"message":"Authorization failed"}"#, "101", "101"),
        (r#"{"ok":false,"error":null,"message":"odd"}"#, "", "odd"),
        (r#"{"ok":false,"error":{"to":"invalid number"}}"#, "", "invalid number"),
    ] {
        assert_eq!(texts(&first(by(&profile, 400, body))), (code, message), "{body}");
    }
    let kaleyra = error("kaleyra", 400, r#"{"error":{"to":"invalid number"}}"#);
    assert_eq!((kaleyra.raw_field(), kaleyra.raw_message()), (Some("to"), Some("invalid number")));
    let smsapi = error("smsapi", 200, r#"{"error":101,"message":"Authorization failed"}"#);
    assert_eq!((smsapi.raw_code(), smsapi.reason()), (Some("101"), Reason::CredentialInvalid));
}

#[test]
fn one_server_uses_three_shapes() {
    for (status, body, reason) in [
        (
            400,
            r#"{"response":null,"status":"Connected","message":"O número não existe."}"#,
            Reason::RecipientNotOnChannel,
        ),
        (400, r#"{"status":"error","message":"Parameter name is required!"}"#, Reason::MissingParameter),
        (401, r#"{"error":"Check that the Session and Token are correct"}"#, Reason::CredentialInvalid),
    ] {
        let error = error("wppconnect", status, body);
        assert_eq!((error.reason(), error.matched_by()), (reason, MatchedBy::Text), "{body}");
    }
}

#[test]
fn errors_is_a_list_of_objects_a_list_of_texts_a_map_or_a_tree() {
    let objects = r#"{"errors":[{"code":"10009","title":"Authentication failed","detail":"wrong"}]}"#;
    assert_eq!(error("telnyx", 401, objects).reason(), Reason::CredentialInvalid);
    let texts = error("mailtrap", 400, r#"{"success":false,"errors":["helpful error message"]}"#);
    assert_eq!(texts.raw_message(), Some("helpful error message"));
    let map = r#"{"id":"","recipients":0,"errors":{"invalid_player_ids":["bad-id-1"]}}"#;
    assert_eq!(error("onesignal", 200, map).raw_code(), Some("invalid_player_ids"));
    let tree = r#"{"code":50035,"errors":{"activities":{"0":{"platform":{"_errors":[{"code":"BASE_TYPE_CHOICES","message":"x"}]}}}},"message":"Invalid Form Body"}"#;
    let tree = error("discord", 400, tree);
    assert_eq!((tree.raw_code(), tree.raw_field()), (Some("50035"), Some("activities")));
}

#[test]
fn message_is_a_text_an_array_or_an_array_in_an_array() {
    for (message, found) in [
        (r#""Unauthorized""#, "Unauthorized"),
        (r#"["The \"demo\" instance does not exist"]"#, "The \"demo\" instance does not exist"),
        (r#"[["instance requires property \"number\""]]"#, "instance requires property \"number\""),
    ] {
        let body = format!(r#"{{"status":400,"error":"Bad Request","response":{{"message":{message}}}}}"#);
        assert_eq!(error("evolution-api", 400, body).raw_message(), Some(found));
    }
}

#[test]
fn the_root_is_an_array() {
    let google = r#"[{"error":{"code":429,"message":"Resource exhausted.","status":"RESOURCE_EXHAUSTED"}}]"#;
    assert_eq!(error("google-rpc-wrapped", 429, google).reason(), Reason::ApiRateLimited);
    let unisender = r#"[{"status":"error","code":999,"message":"x"}]"#;
    assert_eq!(error("unisender-go", 400, unisender).raw_code(), Some("999"));
}

#[test]
fn the_root_is_a_bare_token() {
    let wrong_password = first(bare("smsbao", "30"));
    assert_eq!((wrong_password.reason(), wrong_password.raw_code()), (Reason::CredentialInvalid, Some("30")));
    assert!(matches!(bare("smsbao", "0\n"), Outcome::Accepted));
    assert_eq!(error("hollatags", 200, "error_gw").matched_by(), MatchedBy::Code);
}

#[test]
fn the_root_is_a_text_that_holds_json() {
    let inner = r#"{"error":{"code":403,"message":"x","status":"PERMISSION_DENIED"}}"#;
    let wrapped = serde_json::json!({"error":{"code":500,"message":inner,"status":"UNKNOWN"}}).to_string();
    let error = error("google-rpc-wrapped", 500, wrapped);
    assert_eq!((error.reason(), error.raw_code()), (Reason::PermissionDenied, Some("PERMISSION_DENIED")));
}

#[test]
fn an_array_in_the_place_of_the_object_is_not_read_as_its_members() {
    // A derived struct would take the elements for its fields, in their order.
    for body in ["[false,null]", "[true]", r#"[true,"id"]"#] {
        assert!(matches!(by(&small(""), 200, body), Outcome::Unclear(_)), "{body}");
    }
}

#[test]
fn codes_of_every_type_and_case_are_matched_as_they_were_sent() {
    let sent = [
        ("10009", "10009"),
        (r#""10009""#, "10009"),
        (r#""001""#, "001"),
        (r#""00""#, "00"),
        ("-401", "-401"),
        ("1.0", "1"),
        ("429e0", "429"),
        (r#""E200037""#, "E200037"),
        (r#""mj-0005""#, "mj-0005"),
        (r#""isv.LIMIT""#, "isv.LIMIT"),
        (r#""account.not.found""#, "account.not.found"),
        (r#""rate-limited""#, "rate-limited"),
        (r#""rate_limited""#, "rate_limited"),
        (r#""RATE_LIMITED""#, "RATE_LIMITED"),
        (r#""c1051bb4-d103-4f74-8988-acbcafc7fdc3""#, "c1051bb4-d103-4f74-8988-acbcafc7fdc3"),
        (r#""https://acme.example/errors/7""#, "https://acme.example/errors/7"),
        (r#""Balance is too low""#, "Balance is too low"),
    ];
    for (json, code) in sent {
        let profile = small(&format!("[read]\ncode = [\"/code\"]\n[codes]\n\"{code}\" = \"insufficient_balance\""));
        let error = first(by(&profile, 400, format!(r#"{{"ok":false,"code":{json}}}"#)));
        assert_eq!((error.raw_code(), error.matched_by()), (Some(code), MatchedBy::Code), "{json}");
        for (other_json, other) in sent.iter().filter(|(_, other)| *other != code) {
            let error = first(by(&profile, 400, format!(r#"{{"ok":false,"code":{other_json}}}"#)));
            assert_eq!(error.matched_by(), MatchedBy::HttpStatus, "{other} is not {code}");
        }
    }
}

#[test]
fn two_zeros_can_be_the_code_of_a_success() {
    let profile =
        messaging_error_rest::Profile::load("name = \"acme\"\nsuccess = [\"eq /code 00\"]\n[read]\ncode = [\"/code\"]")
            .unwrap();
    assert!(matches!(by(&profile, 200, r#"{"code":"00"}"#), Outcome::Accepted));
    assert!(!matches!(by(&profile, 200, r#"{"code":0}"#), Outcome::Accepted), "zero is another code");
}

#[test]
fn a_code_that_contradicts_the_status_does_not_hide_the_cause() {
    let body = r#"{"meta":{"httpCode":404,"developerMessage":"Invalid api_key or token expired","success":false}}"#;
    assert_eq!(error("360dialog", 401, body).reason(), Reason::CredentialInvalid);
}

#[test]
fn the_same_401_means_a_lost_whatsapp_session_and_not_a_bad_key() {
    for (profile, body) in [
        ("whapi", r#"{"error":{"code":401,"message":"need channel authorization for send message"}}"#),
        ("go-whatsapp", r#"{"code":"AUTHENTICATION_ERROR","message":"you are not logged in"}"#),
    ] {
        let error = error(profile, 401, body);
        assert_eq!((error.reason(), error.scope()), (Reason::ChannelSessionDisconnected, Scope::Session), "{profile}");
    }
}

#[test]
fn one_limit_code_covers_the_minute_and_the_day() {
    let read =
        |text: &str| error("aliyun-sms", 200, format!(r#"{{"Code":"isv.BUSINESS_LIMIT_CONTROL","Message":"{text}"}}"#));
    let (minute, day) = (read("触发分钟级流控Permits:1"), read("触发天级流控Permits:10"));
    assert_eq!((minute.reason(), day.reason()), (Reason::RecipientRateLimited, Reason::RecipientDailyLimitReached));
    // Where the window cannot be read, the longest is the reading that cannot hurt.
    assert_eq!(read("x").reason(), Reason::RecipientDailyLimitReached);
}

#[test]
fn not_enabled_was_an_empty_balance() {
    // A row per cause would be a guess: what the code says is that an admin has to look.
    let error = error("telnyx", 403, r#"{"errors":[{"code":"20015","title":"Feature not enabled","detail":"x"}]}"#);
    assert_eq!((error.matched_by(), error.retry()), (MatchedBy::Code, RetryPolicy::AfterFix));
}

#[test]
fn infobips_code_is_called_message_id() {
    let body = r#"{"requestError":{"serviceException":{"messageId":"BAD_REQUEST","text":"Bad request","validationErrors":{"message":["must not be empty"]}}}}"#;
    let error = error("infobip", 400, body);
    assert_eq!((error.raw_code(), error.raw_message_id()), (Some("BAD_REQUEST"), None));
    assert_eq!((error.raw_field(), error.raw_detail()), (Some("message"), Some("must not be empty")));
}

#[test]
fn messagebird_blames_a_parameter_that_is_a_header() {
    let body = r#"{"errors":[{"code":2,"description":"Request not allowed (incorrect access_key)","parameter":"access_key"}]}"#;
    assert_eq!(error("messagebird", 401, body).reason(), Reason::CredentialInvalid);
}

#[test]
fn the_timestamp_of_apple_is_no_time_to_retry() {
    let error = error("apns", 410, r#"{"reason":"Unregistered","timestamp":1454948015990}"#);
    assert_eq!((error.reason(), error.delay()), (Reason::RecipientNotInService, None));
}

#[test]
fn green_api_spells_its_quota_in_its_own_way_under_a_status_of_its_own() {
    let body = r#"{"invokeStatus":{"status":"QUOTE_EXCEEDED","method":"sendMessage"}}"#;
    assert_eq!(error("green-api", 466, body).reason(), Reason::QuotaExceeded);
    assert_eq!(error("green-api", 466, "").reason(), Reason::QuotaExceeded, "without a body too");
}

#[test]
fn samples_that_are_no_json_are_read_as_far_as_they_go() {
    let comment = "{\"ok\":false,\"error\":\"no_credit\", // the reason\n\"more\":1}";
    let profile = small("[read]\ncode = [\"/error\"]\n[codes]\nno_credit = \"insufficient_balance\"");
    assert_eq!(first(by(&profile, 400, comment)).reason(), Reason::InsufficientBalance);
    let no_comma = "{\n\t\"error\": \"104\"\n\t\"errorMsg\": \"Invalid credentials\"\n}";
    assert_eq!(error("bulk-sms-marketing-de", 400, no_comma).raw_code(), Some("104"));
    let curly = "{\u{201c}Status\u{201d}: \u{201c}137\u{201d}}";
    assert!(!matches!(answer("libyasms", 200, curly), Outcome::Accepted));
}

#[test]
fn an_id_of_the_text_null_is_no_id() {
    let profile = small("[read]\nmessage_id = [\"/id\"]\nrequest_id = [\"/context\"]\nignore = [\"null\"]");
    let error = first(by(&profile, 400, r#"{"ok":false,"id":"null","context":"null"}"#));
    assert_eq!((error.raw_message_id(), error.raw_trace_id()), (None, None));
}

#[test]
fn a_request_id_can_stand_in_a_header_only() {
    let outcome = with_headers(&builtin("apns"), 400, &[("apns-id", "A1B2")], r#"{"reason":"BadDeviceToken"}"#);
    assert_eq!(first(outcome).raw_trace_id(), Some("A1B2"));
}
