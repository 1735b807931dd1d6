//! Shapes beyond the plain envelope.

use messaging_error_meta::{
    DuplicateRisk, Idempotency, MatchedBy, Meta, Origin, Outcome, Reason, ResponseParts, Translate,
};

use crate::support::{envelope, error, event, failed, outcome, webhook};

#[test]
fn texts_and_ids_of_the_envelope_are_kept() {
    let body = r##"{"error":{"message":"(#131009) Title","type":"OAuthException","code":131009,
        "error_data":{"messaging_product":"whatsapp","details":"Duplicate button id"},
        "error_user_title":"User title","error_user_msg":"User text","fbtrace_id":"BLBz/WZt8dN"}}"##;
    let error = error(400, body);
    assert_eq!(error.message().as_deref(), Some("(#131009) Title"));
    assert_eq!(error.detail().as_deref(), Some("Duplicate button id; User title; User text"));
    assert_eq!(error.raw_trace_id(), Some("BLBz/WZt8dN"));
}

#[test]
fn an_id_that_only_a_header_has_is_kept() {
    let trace_id = |body: &str| {
        let response = http::Response::builder().status(400).header("x-fb-trace-id", "HFAKE").body(body.to_owned());
        let error = Meta.translate(ResponseParts::from(&response.unwrap())).into_result().unwrap_err();
        error.raw_trace_id().map(String::from)
    };
    for body in [
        "",
        "<html>",
        r#"{"error":{"code":131026}}"#,
        r#"{"error":"text"}"#,
        r#"{"code":131026,"type":"OAuthException"}"#,
    ] {
        assert_eq!(trace_id(body).as_deref(), Some("HFAKE"), "{body}");
    }
    assert_eq!(trace_id(&envelope("131026")).as_deref(), Some("AFAKE"), "the error's own is the finer one");
}

#[test]
fn the_blamed_field_is_named() {
    let body =
        r#"{"error":{"code":100,"error_data":"{\"blame_field_specs\":[[\"components\",\"text\"],[\"name\"]]}"}}"#;
    assert_eq!(error(400, body).field().as_deref(), Some("components.text"));
}

#[test]
fn a_wait_header_refines_a_limit_and_nothing_else() {
    let response = |body: String| {
        http::Response::builder().status(400).header("retry-after", "120").body(body.into_bytes()).unwrap()
    };
    let limited = response(envelope("130429"));
    let error = Meta.translate(ResponseParts::from(&limited)).into_result().unwrap_err();
    assert_eq!(error.retry_after().unwrap().as_secs(), 120);
    let refused = response(envelope("131026"));
    let error = Meta.translate(ResponseParts::from(&refused)).into_result().unwrap_err();
    assert_eq!(error.retry_after(), None);
}

#[test]
fn a_usage_header_gives_minutes() {
    let usage = r#"{"100":[{"type":"whatsapp","call_count":100,"estimated_time_to_regain_access":10}]}"#;
    let response = http::Response::builder()
        .status(400)
        .header("x-business-use-case-usage", usage)
        .body(envelope("80007").into_bytes())
        .unwrap();
    let error = Meta.translate(ResponseParts::from(&response)).into_result().unwrap_err();
    assert_eq!(error.retry_after().unwrap().as_secs(), 600);
}

#[test]
fn a_usage_header_that_says_nothing_leaves_the_default() {
    let wait = |name: &str, value: &str| {
        let response = http::Response::builder().status(400).header(name, value);
        let response = response.body(envelope("80007").into_bytes()).unwrap();
        Meta.translate(ResponseParts::from(&response)).into_result().unwrap_err().retry_after().unwrap().as_secs()
    };
    for (name, value) in [
        ("x-business-use-case-usage", r#"{"1":[{"type":"whatsapp","estimated_time_to_regain_access":0}]}"#),
        ("x-business-use-case-usage", "{invalid:json}"),
        ("x-business-use-case-usage", ""),
        ("x-app-usage", "28%"),
        ("x-app-usage", r#"{"call_count":100,"total_cputime":2,"total_time":2}"#),
        ("x-ad-account-usage", r#"{"acc_id_util_pct"9.67}"#),
    ] {
        assert_eq!(wait(name, value), 60, "{name}: {value}");
    }
    assert_eq!(wait("x-ad-account-usage", r#"{"acc_id_util_pct":100,"reset_time_duration":100}"#), 100, "seconds");
    assert_eq!(wait("retry-after", "1.5"), 2);
    assert_eq!(wait("retry-after", "0.05"), 1, "never zero");
}

#[test]
fn only_a_link_of_metas_own_is_shown() {
    let link = |href: &str| {
        let status = format!(r#"{{"status":"failed","errors":[{{"code":131026,"title":"x","href":"{href}"}}]}}"#);
        event(&webhook(&format!(r#""statuses":[{status}]"#))).errors()[0].docs_url().map(String::from)
    };
    let row = link("");
    assert!(row.as_deref().unwrap().starts_with("https://developers.facebook.com/documentation/"));
    for href in [
        "/docs/whatsapp/cloud-api/support/error-codes/",
        "https://example.com/x",
        "https://developers.facebook.com/x?access_token=y",
    ] {
        assert_eq!(link(href), row, "{href}");
    }
}

#[test]
fn a_health_check_tells_who_cannot_send_and_why() {
    let check = |entities: &str| outcome(200, &format!(r#"{{"health_status":{{"entities":[{entities}]}},"id":"1"}}"#));
    let fine = r#"{"entity_type":"APP","id":"1","can_send_message":"AVAILABLE"}"#;
    assert!(matches!(check(fine), Outcome::Accepted));
    let unverified =
        r#"{"can_send_message":"LIMITED","errors":[{"error_code":141010,"possible_solution":"Verify it"}]}"#;
    let Outcome::Partial { accepted: 1, errors } = check(&format!("{fine},{unverified}")) else { panic!() };
    assert_eq!((errors[0].reason(), errors[0].raw_detail()), (Reason::AccountTierNotEligible, Some("Verify it")));
    // A limit can come without an error, and a word of tomorrow is no good news.
    for word in ["LIMITED", "BLOCKED", "PAUSED"] {
        let entity = format!(r#"{{"can_send_message":"{word}","additional_info":["Name not approved","y"]}}"#);
        let Outcome::Partial { accepted: 1, errors } = check(&format!("{entity},{fine}")) else { panic!("{word}") };
        assert_eq!((errors[0].raw_code(), errors[0].raw_message()), (Some(word), Some("Name not approved")));
        assert_eq!((errors[0].is_retryable(), errors[0].duplicate_risk()), (false, DuplicateRisk::NotASend), "{word}");
    }
}

#[test]
fn a_wait_inside_a_batch_is_its_entrys_own() {
    let body = r#"[{"code":429,"headers":[{"name":"Retry-After","value":"30"}],"body":"{\"error\":{\"code\":4}}"},
        {"code":400,"body":"{\"error\":{\"code\":4}}"}]"#;
    let outcome = outcome(200, body);
    let waits: Vec<_> = outcome.errors().iter().map(|error| error.retry_after().unwrap().as_secs()).collect();
    assert_eq!(waits, [30, 60]);
}

#[test]
fn a_webhook_is_recognised_through_the_door_for_answers_too() {
    for outcome in [event(&failed("131047")), Meta.translate(ResponseParts::of_body(failed("131047").as_bytes()))] {
        let Outcome::Rejected(error) = outcome else { panic!() };
        assert_eq!((error.origin(), error.reason()), (Origin::Webhook, Reason::SessionWindowClosed));
    }
}

#[test]
fn events_without_a_failure_report_none() {
    for value in [
        r#""statuses":[{"id":"wamid.FAKE","status":"delivered"}]"#,
        r#""messages":[{"id":"wamid.FAKE","from":"12025550123","type":"text"}]"#,
        r#""event":"APPROVED","message_template_id":1"#,
        r#""statuses":[]"#,
    ] {
        assert!(matches!(event(&webhook(value)), Outcome::Accepted), "{value}");
    }
    for messaging in [r#"{"delivery":{"mids":["m"]}}"#, r#"{"message":{"is_echo":true,"mid":"m","text":"x"}}"#] {
        let messenger = format!(r#"{{"object":"page","entry":[{{"id":"1","time":1,"messaging":[{messaging}]}}]}}"#);
        assert!(matches!(event(&messenger), Outcome::Accepted), "{messaging}");
    }
}

#[test]
fn several_statuses_have_their_own_fates() {
    let body = webhook(
        r#""statuses":[{"id":"a","status":"delivered"},
            {"errors":[{"code":131026}],"status":"failed","recipient_id":"12025550101","id":"b"},
            {"id":"c","status":"failed","errors":[{"code":131056},{"code":131000}]}]"#,
    );
    let Outcome::Partial { accepted: 1, errors } = event(&body) else { panic!() };
    let found: Vec<_> = errors.iter().map(|error| (error.raw_message_id().unwrap(), error.reason())).collect();
    let expected =
        [("b", Reason::RecipientUndeliverable), ("c", Reason::PairRateLimited), ("c", Reason::ProviderInternalError)];
    assert_eq!(found, expected);
}

#[test]
fn errors_of_a_call_name_the_call() {
    let body = webhook(r#""errors":[{"code":138001,"message":"x"}],"calls":[{"id":"wacid.1","to":"12025550123"}]"#);
    let outcome = event(&body);
    let error = &outcome.errors()[0];
    assert_eq!((error.raw_message_id(), error.raw_recipient()), (Some("wacid.1"), Some("12025550123")));
}

#[test]
fn a_request_id_of_a_group_is_found_wherever_it_stands() {
    let participant = r#"{"input":"12025550102","errors":[{"code":131212}]}"#;
    for group in [
        format!(r#"{{"request_id":"R1","failed_participants":[{participant}]}}"#),
        format!(r#"{{"failed_participants":[{participant}],"request_id":"R1"}}"#),
        format!(r#"{{"errors":[{{"code":131212}}],"deeper":[{participant}],"request_id":"R1"}}"#),
    ] {
        let other = r#"{"request_id":"R2","errors":[{"code":131212}]}"#;
        let outcome = event(&webhook(&format!(r#""groups":[{group},{other},{{"errors":[{{"code":131212}}]}}]"#)));
        let ids: Vec<_> = outcome.errors().iter().map(|error| error.raw_trace_id()).collect();
        let (last, named) = ids.split_last().unwrap();
        let (other, group) = named.split_last().unwrap();
        assert!(!group.is_empty() && group.iter().all(|id| *id == Some("R1")), "{ids:?}");
        assert_eq!((*other, *last), (Some("R2"), None), "an id counts for its own change only");
    }
}

#[test]
fn a_batch_judges_every_entry() {
    let body = r#"[{"code":200,"body":"{\"id\":\"1\"}"},
        {"code":400,"body":"{\"error\":{\"code\":131056}}"},
        null,
        {"code":502,"body":"<html>"}]"#;
    let Outcome::Partial { accepted: 1, errors } = outcome(200, body) else { panic!() };
    let found: Vec<_> = errors.iter().map(|e| (e.item_index().unwrap(), e.reason(), e.http_status())).collect();
    let expected = [
        (1, Reason::PairRateLimited, Some(400)),
        (2, Reason::DeliveryUnknown, None),
        (3, Reason::ProviderUnavailable, Some(502)),
    ];
    assert_eq!(found, expected);
    assert!(errors.iter().all(|error| error.origin() == Origin::Item));
}

#[test]
fn errors_beside_an_accepted_message_are_no_reason_to_resend() {
    let body = r#"{"messages":[{"id":"gBEG"}],"errors":[{"code":500,"title":"Generic error"}]}"#;
    let Outcome::Partial { accepted: 1, errors } = outcome(200, body) else { panic!() };
    assert!(!errors[0].should_retry(messaging_error_meta::Idempotency::NotIdempotent));
}

#[test]
fn a_gateways_error_gives_way_to_the_one_inside() {
    let body = r#"{"error":{"status":429,"code":"TOO_MANY_REQUESTS","requestId":"r",
        "whatsappApiError":{"code":"131048","message":"x"}}}"#;
    let error = error(429, body);
    assert_eq!((error.reason(), error.raw_trace_id()), (Reason::SpamRateLimited, Some("r")));
}

#[test]
fn a_gateways_own_error_is_judged_by_its_status() {
    let both = r#"{"meta":{"httpCode":404,"developerMessage":"Invalid api_key","success":false}}"#;
    assert_eq!(error(401, both).reason(), Reason::CredentialInvalid);
    let inside = r#"{"meta":{"http_code":403,"developerMessage":"Blocked","success":false}}"#;
    assert_eq!(error(200, inside).reason(), Reason::PermissionDenied);
}

#[test]
fn an_envelope_quoted_in_a_sentence_is_found() {
    let inner = r#"{\"error\":{\"code\":10,\"error_subcode\":2534022}}"#;
    for body in [
        format!(r#"{{"error":"Failed to send message (status 403). Response: {inner}"}}"#),
        format!(r#"{{"error":{{"message":"Failed. Response: {inner}"}}}}"#),
        format!("Failed to send message (status 403). Response: {inner}"),
        format!("Failed. Response: {}", inner.replace('\\', "")),
    ] {
        assert_eq!(error(400, &body).reason(), Reason::SessionWindowClosed, "{body}");
    }
}

#[test]
fn an_error_object_without_its_envelope_is_read() {
    let body = r##"{"message":"(#131056) x","type":"OAuthException","code":131056,"fbtrace_id":"A"}"##;
    assert_eq!(error(400, body).reason(), Reason::PairRateLimited);
}

#[test]
fn the_header_speaks_where_the_body_is_lost() {
    let response = http::Response::builder()
        .status(400)
        .header("www-authenticate", r##"OAuth "Facebook Platform" "invalid_request" "(#100) Invalid parameter""##)
        .body("")
        .unwrap();
    let error = Meta.translate(ResponseParts::from(&response)).into_result().unwrap_err();
    assert_eq!(error.message().as_deref(), Some("(#100) Invalid parameter"));
    // It is text, and text does not decide.
    assert_eq!(error.matched_by(), MatchedBy::HttpStatus);
}

#[test]
fn a_contact_check_is_an_answer() {
    let body = r#"{"contacts":[{"input":"+12025550101","status":"valid","wa_id":"12025550101"},
        {"input":"+12025550102","status":"invalid"}]}"#;
    let Outcome::Partial { accepted: 1, errors } = outcome(200, body) else { panic!() };
    assert_eq!(errors[0].reason(), Reason::RecipientNotOnChannel);
    assert_eq!(errors[0].raw_recipient(), Some("+12025550102"));
}

#[test]
fn successes_of_every_product_are_accepted() {
    for body in [
        r#"{"messaging_product":"whatsapp","contacts":[{"input":"1","wa_id":"1"}],"messages":[{"id":"wamid.FAKE"}]}"#,
        // What is held is sent or dropped later, and an event tells which.
        r#"{"messages":[{"id":"wamid.FAKE","message_status":"held_for_quality_assessment"}]}"#,
        r#"{"recipient_id":"1","message_id":"m_FAKE"}"#,
        r#"{"attachment_id":"1"}"#,
        r#"{"success":true}"#,
        r#"{"id":"1","status":"PENDING","category":"UTILITY"}"#,
        r#"{"data":[{"id":"1"}],"paging":{}}"#,
        r#"{"status":"submitted","messageId":"1"}"#,
    ] {
        assert!(matches!(outcome(200, body), Outcome::Accepted), "{body}");
    }
}

#[test]
fn success_words_under_a_failing_status_are_not_believed() {
    assert!(!matches!(outcome(500, r#"{"success":true}"#), Outcome::Accepted));
    assert!(!matches!(outcome(403, r#"{"id":"1"}"#), Outcome::Accepted));
}

#[test]
fn a_status_that_nobody_knows_is_no_success() {
    let status =
        |word: &str| webhook(&format!(r#""statuses":[{{"id":"wamid.FAKE","recipient_id":"12025550123"{word}}}]"#));
    // A call that its recipient rejected is one of them.
    for (word, code) in [
        (r#","status":"REJECTED","type":"call""#, Some("REJECTED")),
        (r#","status":"warning""#, Some("warning")),
        ("", None),
    ] {
        let Outcome::Unclear(error) = event(&status(word)) else { panic!("{word}") };
        assert_eq!((error.raw_code(), error.raw_message_id()), (code, Some("wamid.FAKE")));
        assert!(!error.should_retry(Idempotency::Idempotent));
    }
    for word in ["sent", "delivered", "read", "played", "deleted", "RINGING", "ACCEPTED"] {
        assert!(matches!(event(&status(&format!(r#","status":"{word}""#))), Outcome::Accepted), "{word}");
    }
}

#[test]
fn what_breaks_off_is_no_success() {
    let delivered =
        webhook(r#""statuses":[{"id":"wamid.FAKE","status":"delivered"},{"id":"wamid.B","status":"read"}]"#);
    for cut in delivered.find("statuses").unwrap()..delivered.len() {
        let outcome = event(&delivered[..cut]);
        assert!(!matches!(outcome, Outcome::Accepted), "{}", &delivered[..cut]);
        assert!(!outcome.errors().iter().any(|error| error.should_retry(Idempotency::Idempotent)));
    }
    let (first, _) = delivered.split_once(r#",{"id":"wamid.B"#).unwrap();
    assert!(matches!(event(first), Outcome::Unclear(_)), "a status that had not begun has no verdict");
    let sent = r#"{"messaging_product":"whatsapp","messages":[{"id":"wamid.FAKE"}]"#;
    let Outcome::Unclear(error) = outcome(200, sent) else { panic!() };
    assert_eq!(error.duplicate_risk(), DuplicateRisk::High);
}

#[test]
fn a_gateways_event_about_no_message_is_shown() {
    for (body, code) in [
        // Kinds, words and members of tomorrow.
        (r#"{"type":"template-event","payload":{"id":"t","status":"frozen"}}"#, "frozen"),
        (r#"{"type":"template-event","payload":{"id":"t","state":"rejected"}}"#, "template-event"),
        (
            r#"{"type":"account-event","payload":{"type":"frozen-event","payload":{"status":"approved"}}}"#,
            "account-event",
        ),
        (
            r#"{"type":"whatsapp.template.reviewed","whatsappTemplate":{"state":"REJECTED"}}"#,
            "whatsapp.template.reviewed",
        ),
        (r#"{"type":"whatsapp.template.frozen","whatsappTemplate":{"status":"REJECTED"}}"#, "whatsapp.template.frozen"),
        (r#"{"type":"message-event","payload":{"id":"g","type":"lost"}}"#, "lost"),
    ] {
        let Outcome::Unclear(error) = event(body) else { panic!("{body}") };
        assert_eq!((error.reason(), error.raw_code()), (Reason::UnrecognizedCode, Some(code)));
    }
    for body in [
        r#"{"type":"message-event","payload":{"id":"g","type":"enqueued"}}"#,
        r#"{"type":"whatsapp.inbound_message.received","whatsappInboundMessage":{"id":"x"}}"#,
    ] {
        assert!(matches!(event(body), Outcome::Accepted), "{body}");
    }
}

/// Gupshup's kind of event with the words of its inner payload.
fn gupshup(kind: &str, payload: &str) -> Outcome {
    event(&format!(r#"{{"app":"x","version":2,"type":"{kind}","payload":{payload}}}"#))
}

#[test]
fn good_news_from_a_gateway_is_accepted() {
    for (kind, payload) in [
        ("template-event", r#"{"id":"t","status":"approved"}"#),
        ("template-event", r#"{"type":"status-update","id":"t","status":"in_appeal"}"#),
        ("template-event", r#"{"type":"category-update","id":"t","category":"MARKETING"}"#),
        ("template-event", r#"{"type":"quality-update","id":"t","quality":"GREEN"}"#),
        ("account-event", r#"{"type":"review-event","payload":{"status":"approved"}}"#),
        ("account-event", r#"{"type":"status-event","payload":{"status":"ACCOUNT_VERIFIED"}}"#),
        ("account-event", r#"{"type":"status-event","payload":{"status":"AD_ACCOUNT_LINKED","waba_id":"9"}}"#),
        ("account-event", r#"{"type":"status-event","payload":{"status":"REINSTATE"}}"#),
        ("account-event", r#"{"type":"pndn-event","payload":{"status":"approved"}}"#),
        ("account-event", r#"{"type":"tier-event","payload":{"event":"upgrade"}}"#),
        ("account-event", r#"{"type":"capability-event","payload":{"maxDailyConversationPerPhone":100}}"#),
        ("user-event", r#"{"type":"opted-in","phone":"12025550123"}"#),
    ] {
        assert!(matches!(gupshup(kind, payload), Outcome::Accepted), "{kind} {payload}");
    }
    for body in [
        r#"{"type":"whatsapp.template.reviewed","whatsappTemplate":{"name":"x","status":"APPROVED","statusUpdateEvent":"APPROVED"}}"#,
        r#"{"type":"whatsapp.template.reviewed","whatsappTemplate":{"statusUpdateEvent":"UNARCHIVED"}}"#,
        r#"{"type":"whatsapp.template.quality_updated","whatsappTemplate":{"qualityRating":"GREEN"}}"#,
        r#"{"type":"whatsapp.template.category_updated","whatsappTemplate":{"category":"UTILITY"}}"#,
        r#"{"type":"whatsapp.phone_number.name_updated","whatsappPhoneNumber":{"decision":"APPROVED"}}"#,
        r#"{"type":"whatsapp.phone_number.quality_updated","whatsappPhoneNumber":{"qualityUpdateEvent":"UPGRADE"}}"#,
        r#"{"type":"whatsapp.phone_number.quality_updated","whatsappPhoneNumber":{"updateEvent":"ACCOUNT_RECONNECTED"}}"#,
        r#"{"type":"whatsapp.business_account.reviewed","whatsappBusinessAccount":{"decision":"APPROVED"}}"#,
        r#"{"type":"whatsapp.business_account.updated","whatsappBusinessAccount":{"updateEvent":"DISABLED_UPDATE","banState":"REINSTATE"}}"#,
    ] {
        assert!(matches!(event(body), Outcome::Accepted), "{body}");
    }
}

#[test]
fn bad_news_from_a_gateway_is_metas_in_other_words() {
    let found = |outcome: Outcome| {
        let Outcome::Rejected(error) = outcome else { panic!("{outcome:?}") };
        assert_eq!((error.duplicate_risk(), error.is_retryable()), (DuplicateRisk::NotASend, false));
        (error.reason(), error.code().unwrap().into_owned())
    };
    for (kind, payload, reason, code) in [
        ("template-event", r#"{"id":"t","status":"rejected"}"#, Reason::TemplateContentRejected, "rejected"),
        ("template-event", r#"{"type":"status-update","status":"paused"}"#, Reason::TemplatePaused, "paused"),
        (
            "account-event",
            r#"{"type":"review-event","payload":{"status":"REJECTED"}}"#,
            Reason::AccountPolicyRestricted,
            "REJECTED",
        ),
        (
            "account-event",
            r#"{"type":"status-event","payload":{"status":"DISABLE"}}"#,
            Reason::AccountLocked,
            "DISABLE",
        ),
        (
            "account-event",
            r#"{"type":"pndn-event","payload":{"status":"rejected","rejectedReason":"INVALID_FORMAT"}}"#,
            Reason::SenderNotApproved,
            "rejected",
        ),
        ("user-event", r#"{"type":"opted-out","phone":"12025550123"}"#, Reason::RecipientOptedOut, "opted-out"),
    ] {
        assert_eq!(found(gupshup(kind, payload)), (reason, code.to_owned()), "{kind} {payload}");
    }
    for (kind, member, told, reason, code) in [
        ("template.reviewed", "Template", r#""status":"REJECTED""#, Reason::TemplateContentRejected, "REJECTED"),
        (
            "template.reviewed",
            "Template",
            r#""status":"APPROVED","statusUpdateEvent":"DISABLED""#,
            Reason::TemplateDisabled,
            "DISABLED",
        ),
        ("phone_number.name_updated", "PhoneNumber", r#""decision":"REJECTED""#, Reason::SenderNotApproved, "REJECTED"),
        (
            "phone_number.quality_updated",
            "PhoneNumber",
            r#""qualityRating":"GREEN","updateEvent":"ACCOUNT_OFFBOARDED""#,
            Reason::ChannelSessionDisconnected,
            "ACCOUNT_OFFBOARDED",
        ),
        (
            "business_account.updated",
            "BusinessAccount",
            r#""updateEvent":"DISABLED_UPDATE","banState":"DISABLE""#,
            Reason::AccountLocked,
            "DISABLED_UPDATE",
        ),
    ] {
        let body = format!(r#"{{"type":"whatsapp.{kind}","whatsapp{member}":{{"wabaId":"9","id":"9",{told}}}}}"#);
        let outcome = event(&body);
        assert_eq!(outcome.errors()[0].raw_trace_id(), Some("9"), "{body}");
        assert_eq!(found(outcome), (reason, code.to_owned()), "{body}");
    }
    // Sending goes on.
    let flagged = gupshup("account-event", r#"{"type":"tier-event","payload":{"event":"flagged"}}"#);
    let Outcome::Unclear(error) = flagged else { panic!() };
    assert_eq!((error.reason(), error.raw_code()), (Reason::SpamRateLimited, Some("flagged")));
}

#[test]
fn a_wrappers_own_success_hides_no_failure_inside() {
    let inner = failed("131026");
    for body in [
        format!(r#"{{"data":{inner}}}"#),
        format!(r#"{{"id":"7","body":{inner}}}"#),
        format!(r#"{{"success":true,"data":{inner}}}"#),
        format!(r#"{{"event":"webhook","data":{inner}}}"#),
        r#"{"success":true,"body":{"error":{"code":131026}}}"#.to_owned(),
        r#"{"id":"7","response":{"data":{"error":{"code":131026}}}}"#.to_owned(),
    ] {
        for outcome in [outcome(200, &body), event(&body)] {
            assert_eq!(outcome.errors()[0].reason(), Reason::RecipientUndeliverable, "{body}");
            assert_eq!(outcome.accepted(), 0, "{body}");
        }
    }
    let list = r#"{"data":[{"id":"1","error":null},{"id":"2","entry":"none"}],"paging":{}}"#;
    assert!(matches!(outcome(200, list), Outcome::Accepted));
}

#[test]
fn an_event_that_nobody_knows_is_no_success() {
    let partner =
        r#"{"event":"account_restriction","data":{"phone_number":"12025550123","violation_type":"GAMBLING"}}"#;
    for outcome in [event(partner), Meta.translate(ResponseParts::of_body(partner.as_bytes()))] {
        let Outcome::Unclear(error) = outcome else { panic!() };
        assert_eq!(error.raw_code(), Some("account_restriction"));
        assert!(!error.should_retry(Idempotency::Idempotent));
    }
    // The same words are an answer of success.
    for body in [r#"{"success":true}"#, r#"{"id":"1"}"#, r#"{"data":[{"id":"1"}]}"#] {
        assert!(matches!(event(body), Outcome::Unclear(_)), "{body}");
    }
}

#[test]
fn an_id_to_quote_beside_the_errors_is_found_on_either_side_of_them() {
    let errors = r#""errors":[{"code":131047,"title":"Title"}]"#;
    let status = r#"{"id":"wamid.FAKE","status":"failed","recipient_id":"12025550123""#;
    for (before, after) in [("", r#","fbtrace_id":"AFAKE""#), (r#""fbtrace_id":"AFAKE","#, "")] {
        for body in [
            webhook(&format!("{before}{errors}{after}")),
            webhook(&format!(r#""statuses":[{{{before}{errors},{}{after}}}]"#, &status[1..])),
            webhook(&format!(r#"{before}"groups":[{{"group_picture":{{{errors}}}}}]{after}"#)),
            format!(r#"{{{before}{errors}{after}}}"#),
            format!(r#"{{{before}{errors},{}{after}}}"#, &status[1..]),
            format!(r#"{{{before}"error":{{"code":131047,"message":"Title"}}{after}}}"#),
        ] {
            assert_eq!(event(&body).errors()[0].raw_trace_id(), Some("AFAKE"), "{body}");
        }
    }
    // The error's own is the finer one.
    let own = webhook(r#""errors":[{"code":131047,"fbtrace_id":"AOWN"}],"fbtrace_id":"AFAKE""#);
    assert_eq!(event(&own).errors()[0].raw_trace_id(), Some("AOWN"));
}

#[test]
fn a_wait_in_prose_is_not_read() {
    // Meta fixes no wording for it, and localises its texts.
    for code in ["133008", "133009", "138012"] {
        let with = |details: &str| {
            let body = format!(r#"{{"error":{{"code":{code},"error_data":{{"details":"{details}"}}}}}}"#);
            error(400, &body).retry_after()
        };
        assert_eq!(with("Please try again in 5 hours."), with(""), "{code}");
    }
}
