//! Every shape, in the order of recognition, and its near misses.

use messaging_error_vonage::{
    Idempotency, MatchedBy, MessagingError, Origin, Outcome, Reason, RetryPolicy, Translate, Vonage,
};

use crate::support::*;

#[test]
fn problems_are_read_with_every_form_of_invalid_parameters() {
    for parameters in [
        r#""invalid_parameters":[{"name":"to","reason":"x"},{"name":"from","reason":"y"}]"#,
        r#""invalid_parameters":{"name":"to","reason":"x"}"#,
        r#""invalid_parameters":[{"code":503,"field":"to","description":"x"}]"#,
        r#""invalid_parameters":{"to":"x"}"#,
        r#""invalid_parameters":{"parameter":"to","message":"x"}"#,
        r#""invalid_params":[{"name":"to","reason":"x"}]"#,
        r#""errors":[{"code":503,"field":"to","description":"x"}]"#,
    ] {
        let error = error(422, &format!(r#"{{"title":"x",{parameters}}}"#));
        assert_eq!(error.field().as_deref(), Some("to"), "{parameters}");
    }
    let strings = error(422, r#"{"title":"x","errors":["first","second"]}"#);
    assert_eq!(strings.field(), None);
}

#[test]
fn a_problem_is_one_whatever_the_content_type_says() {
    let response = http::Response::builder()
        .status(402)
        .header("content-type", "text/html")
        .header("x-request-id", "req-1")
        .body(r#"{"type":"https://developer.nexmo.com/api-errors/#low-balance","title":"Low balance"}"#)
        .unwrap();
    let error = Vonage::new().translate((&response).into()).into_result().unwrap_err();
    assert_eq!((error.reason(), error.trace_id().as_deref()), (Reason::InsufficientBalance, Some("req-1")));
}

#[test]
fn a_code_beside_the_type_repeats_its_fragment_and_stands_in_for_it() {
    let kind = r#""type":"https://developer.nexmo.com/api/conversation#system:error:expired-token","#;
    for kind in [kind, ""] {
        let error = error(401, &format!(r#"{{{kind}"title":"Unauthorized.","code":"system:error:expired-token"}}"#));
        assert_eq!((error.reason(), error.matched_by()), (Reason::CredentialExpired, MatchedBy::Code), "{kind}");
    }
}

#[test]
fn ids_to_quote_come_from_where_they_are() {
    let of = |member: &str| error(400, &format!(r#"{{"title":"x",{member}}}"#)).trace_id().map(|id| id.into_owned());
    assert_eq!(of(r#""instance":"abc""#).as_deref(), Some("abc"));
    assert_eq!(of(r#""instance_id":"abc""#).as_deref(), Some("abc"));
    assert_eq!(of(r#""instance":null"#), None);
}

#[test]
fn partial_success_lists_what_failed_and_counts_what_did_not() {
    let one = r#"{"numbers":["12025550123","12025550124"],"error":{"type":"https://developer.nexmo.com/api-errors/number-pools#add-numbers-partial-failure","title":"x",
        "errors":[{"error":{"type":"https://developer.nexmo.com/api-errors/number-pools#missing-number-subscription","title":"y"}}]}}"#;
    let Outcome::Partial { accepted: 2, errors } = outcome(207, one) else { panic!() };
    assert_eq!((errors.len(), errors[0].reason(), errors[0].item_index()), (1, Reason::SenderNotFound, Some(0)));
    assert_eq!(errors[0].code().as_deref(), Some("add-numbers-partial-failure"));
    assert_eq!(errors[0].subcode().as_deref(), Some("missing-number-subscription"));
    let other = r#"{"numbers":["12025550123"],"errors":{"type":"https://developer.nexmo.com/api-errors/10dlc#bulk-partial-success","title":"x"}}"#;
    let Outcome::Partial { accepted: 1, errors } = outcome(207, other) else { panic!() };
    assert_eq!(errors[0].reason(), Reason::PartiallyFailed);
    // The same document under an error status is a failure of the whole.
    assert!(matches!(outcome(400, one), Outcome::Rejected(_)));
}

#[test]
fn an_error_of_a_form_that_nobody_has_seen_is_no_success() {
    for (status, body) in [
        (200, r#"{"id":"a","error":{"message":"x"}}"#),
        (200, r#"{"id":"a","errors":[{"message":"x"}]}"#),
        (202, r#"{"request_id":"r","error":{}}"#),
    ] {
        let Outcome::Unclear(error) = outcome(status, body) else { panic!("{body}") };
        assert_eq!((error.matched_by(), error.retry()), (MatchedBy::Nothing, RetryPolicy::Never), "{body}");
    }
    for body in [r#"{"id":"a","error":null}"#, r#"{"id":"a","errors":[]}"#] {
        assert!(matches!(outcome(200, body), Outcome::Accepted), "{body}");
    }
}

#[test]
fn number_insight_gives_part_of_the_data_and_charges() {
    for body in [
        r#"{"status":43,"status_message":"x"}"#,
        r#"{"status":44,"error_text":"x"}"#,
        r#"{"status":0,"status_message":"Success","lookup_outcome":1}"#,
    ] {
        let Outcome::Partial { accepted: 1, errors } = outcome(200, body) else { panic!("{body}") };
        assert_eq!(errors[0].reason(), Reason::PartiallyFailed);
        assert!(!errors[0].is_retryable());
    }
    assert!(matches!(outcome(200, r#"{"status":0,"status_message":"Success","lookup_outcome":0}"#), Outcome::Accepted));
}

#[test]
fn searches_answer_in_words() {
    assert!(matches!(outcome(200, r#"{"request_id":"x","status":"IN PROGRESS"}"#), Outcome::Accepted));
    assert!(matches!(outcome(200, r#"{"request_id":"x","status":"SUCCESS"}"#), Outcome::Accepted));
    assert!(matches!(
        outcome(200, r#"{"request_id":"x","status":"IN PROGRESS","error_text":"y"}"#),
        Outcome::Unclear(_)
    ));
    for word in ["FAILED", "EXPIRED", "CANCELLED"] {
        let error = error(200, &format!(r#"{{"request_id":"x","status":"{word}"}}"#));
        assert_eq!(error.matched_by(), MatchedBy::Code, "{word}");
    }
}

#[test]
fn shapes_that_one_api_has() {
    for (status, body, reason) in [
        (404, r#"{"code":"http:error:not-found","description":"x"}"#, Reason::ResourceNotFound),
        (409, r#"{"code":409,"message":"x"}"#, Reason::WrongStateForOperation),
        (404, r#"{"code":403,"message":"x"}"#, Reason::ResourceNotFound),
        (400, r#"{"status":400,"code":"INVALID_ARGUMENT","message":"x"}"#, Reason::InvalidParameter),
        (401, r#"{"status":401,"error":"Unauthorized","message":"x"}"#, Reason::CredentialMissing),
        (404, r#"{"message":"x","name":"NotFoundError","status":404}"#, Reason::ResourceNotFound),
        (
            400,
            r#"{"message":"x","name":"BadRequestError","status":400,"errors":[{"code":"invalid_logo_properties"}]}"#,
            Reason::InvalidParameter,
        ),
        (415, r#"{"type":"UNSUPPORTED_MEDIA_TYPE","error_title":"x"}"#, Reason::MalformedRequest),
        (400, r#"{"type":400,"title":"x"}"#, Reason::InvalidParameter),
    ] {
        let error = error(status, body);
        assert_eq!((error.reason(), error.matched_by()), (reason, MatchedBy::Code), "{body}");
    }
    assert_eq!(error(500, r#"{"msg_error":"x"}"#).reason(), Reason::ProviderInternalError);
}

#[test]
fn sms_answers_may_be_xml_and_verify_s_and_others_too() {
    let partial = "<?xml version='1.0'?><mt-submission-response><messages count='2'><message><status>0</status></message>\
        <message><to>447700900000</to><status>1</status><errorText>please wait [ 250 ] &amp; retry</errorText></message>\
        </messages></mt-submission-response>";
    let Outcome::Partial { accepted: 1, errors } = outcome(200, partial) else { panic!() };
    assert_eq!((errors[0].reason(), errors[0].report().retry.delay_ms), (Reason::ApiRateLimited, Some(250)));
    assert_eq!(errors[0].raw_message(), Some("please wait [ 250 ] & retry"));
    let verify =
        "<verify_response><request_id>r</request_id><status>16</status><error_text>x</error_text></verify_response>";
    assert_eq!(error(200, verify).reason(), Reason::EndUserVerificationFailed);
    let legacy = "<response><error-code>200</error-code><error-code-label>success</error-code-label></response>";
    assert!(matches!(outcome(200, legacy), Outcome::Accepted));
    let lookup = "<lookup><error><code>9</code><message><![CDATA[x < y]]></message></error></lookup>";
    assert_eq!(error(200, lookup).reason(), Reason::InsufficientBalance);
    let cut = &partial[..partial.len() - 60];
    assert!(!matches!(outcome(200, cut), Outcome::Accepted));
}

#[test]
fn receipts_are_json_forms_and_queries() {
    for body in [
        r#"{"msisdn":"447700900000","messageId":"m","status":"failed","err-code":"9"}"#,
        "msisdn=447700900000&messageId=m&status=failed&err-code=9",
        "?status=failed&messageId=m&err-code=9&msisdn=%34%34%37700900000",
        r#""{\"msisdn\":\"447700900000\",\"messageId\":\"m\",\"status\":\"failed\",\"err-code\":\"9\"}""#,
    ] {
        let error = event_error(body);
        assert_eq!(
            (error.reason(), error.raw_recipient()),
            (Reason::RecipientOptedOut, Some("447700900000")),
            "{body}"
        );
        assert_eq!(error.message_id().as_deref(), Some("m"));
    }
}

#[test]
fn events_that_tell_of_no_failure_are_accepted() {
    for body in [
        r#"{"msisdn":"447700900000","to":"447700900001","messageId":"m","text":"Hi","type":"text"}"#,
        r#"{"message_uuid":"m","to":"447700900000","from":"447700900001","channel":"whatsapp","message_type":"text","text":"Hi"}"#,
        r#"{"message_uuid":"m","status":"delivered"}"#,
        r#"{"request_id":"r","type":"event","channel":"sms","status":"completed"}"#,
        r#"{"uuid":"u","conversation_uuid":"c","status":"answered"}"#,
        "msisdn=447700900000&messageId=m&text=Hi",
    ] {
        assert!(matches!(event(body), Outcome::Accepted), "{body}");
    }
    let refused = event_error(r#"{"message_uuid":"m","status":"rejected"}"#);
    assert_eq!(refused.reason(), Reason::UnspecifiedFailure);
}

#[test]
fn a_call_that_reached_nobody_is_a_failure_and_is_not_rung_again() {
    let call =
        |members: &str| event(&format!(r#"{{"uuid":"u","conversation_uuid":"c","to":"447700900000",{members}}}"#));
    for (word, reason) in [
        ("busy", Reason::RecipientTemporarilyUnreachable),
        ("unanswered", Reason::RecipientTemporarilyUnreachable),
        ("timeout", Reason::RecipientTemporarilyUnreachable),
        ("failed", Reason::UnspecifiedFailure),
        ("rejected", Reason::UnspecifiedFailure),
        ("cancelled", Reason::UnspecifiedFailure),
    ] {
        let Outcome::Rejected(error) = call(&format!(r#""status":"{word}","sip_code":486,"disconnected_by":"user""#))
        else {
            panic!("{word}")
        };
        assert_eq!((error.reason(), error.raw_code()), (reason, Some(word)));
        assert_eq!((error.subcode().as_deref(), error.raw_detail()), (Some("486"), Some("disconnected by user")));
        assert_eq!((error.raw_message_id(), error.raw_recipient()), (Some("u"), Some("447700900000")));
        assert!(!error.should_retry(Idempotency::Idempotent), "{word}");
    }
    // A detail that is known is finer than the status; one that is not stays beside it.
    let Outcome::Rejected(error) = call(r#""status":"failed","detail":"cannot_route""#) else { panic!() };
    assert_eq!(error.reason(), Reason::RecipientUnroutable);
    let Outcome::Rejected(error) = call(r#""status":"unanswered","detail":"unavailable""#) else { panic!() };
    assert_eq!((error.raw_code(), error.subcode().as_deref()), (Some("unanswered"), Some("unavailable")));
}

#[test]
fn a_call_that_may_have_been_heard_is_unclear() {
    for (word, reason) in [("machine", Reason::DeliveryUnknown), ("parked", Reason::UnrecognizedCode)] {
        let body = format!(r#"{{"call_uuid":"u","conversation_uuid":"c","status":"{word}"}}"#);
        let Outcome::Unclear(error) = event(&body) else { panic!("{word}") };
        assert_eq!((error.reason(), error.retry()), (reason, RetryPolicy::Never));
    }
    for word in ["started", "ringing", "answered", "human", "completed", "disconnected"] {
        let body = format!(r#"{{"uuid":"u","conversation_uuid":"c","status":"{word}","sip_code":200}}"#);
        assert!(matches!(event(&body), Outcome::Accepted), "{word}");
    }
}

#[test]
fn an_error_in_a_call_s_instructions_is_a_failure() {
    let Outcome::Rejected(error) = event(r#"{"reason":"Not readable","conversation_uuid":"CON-1","timestamp":"x"}"#)
    else {
        panic!()
    };
    assert_eq!((error.reason(), error.raw_message()), (Reason::UnspecifiedFailure, Some("Not readable")));
    assert_eq!(error.raw_message_id(), Some("CON-1"));
}

#[test]
fn every_event_of_a_list_has_its_own_verdict() {
    let failed = r#"{"msisdn":"447700900001","messageId":"b","status":"failed","err-code":"9"}"#;
    let delivered = r#"{"msisdn":"447700900000","messageId":"a","status":"delivered","err-code":"0"}"#;
    let webhook = webhook("rejected", "1300");
    let Outcome::Partial { accepted: 1, errors } = event(&format!("[{delivered},{failed},{webhook}]")) else {
        panic!()
    };
    let seen: Vec<_> = errors.iter().map(|error| (error.item_index(), error.origin(), error.raw_code())).collect();
    assert_eq!(seen, [(Some(1), Origin::Receipt, Some("9")), (Some(2), Origin::Webhook, Some("1300"))],);
    assert_eq!(errors[0].raw_message_id(), Some("b"));

    assert!(matches!(event(&format!("[{delivered},{delivered}]")), Outcome::Accepted));
    // A list around one changes nothing.
    let alone = event(&format!("[{failed}]"));
    assert_eq!(alone.errors()[0].report(), event(failed).errors()[0].report());
    assert!(matches!(alone, Outcome::Rejected(_)));

    // What says nothing proves nothing: not an empty list, nor one that breaks off, nor an element that is none of Vonage's.
    for body in ["[]".to_owned(), format!("[{delivered},"), format!("[{delivered}"), format!("[[{delivered}]]")] {
        assert!(matches!(event(&body), Outcome::Unclear(_)), "{body}");
    }
    let Outcome::Partial { accepted: 1, errors } = event(&format!("[{delivered},7]")) else { panic!() };
    assert_eq!(errors[0].reason(), Reason::ResponseUnreadable);
    // No call is answered by a list.
    assert!(matches!(outcome(200, &format!("[{delivered},{delivered}]")), Outcome::Unclear(_)));
}

#[test]
fn accepted_sends_are_accepted() {
    for (status, body) in [
        (202, r#"{"message_uuid":"m"}"#),
        (202, r#"{"request_id":"r"}"#),
        (200, r#"{"request_id":"r","status":"0"}"#),
        (201, r#"{"uuid":"u","status":"started","direction":"outbound"}"#),
        (200, r#"{"messages":[{"status":"0","message-id":"m"}]}"#),
        (200, r#"{"messages":[{"status":0}]}"#),
        (200, r#"{"message-count":"1","messages":[{"status":"0","message-id":"m","error-text":"x"}]}"#),
        (204, ""),
    ] {
        assert!(matches!(outcome(status, body), Outcome::Accepted), "{body}");
    }
}

#[test]
fn unknown_codes_stay_readable_and_are_not_retried() {
    let odd = error(200, &sms(&[r#"{"status":"77"}"#]));
    assert_eq!((odd.reason(), odd.code().as_deref()), (Reason::UnrecognizedCode, Some("77")));
    assert!(!odd.is_retryable());
    let leading = error(200, &sms(&[r#"{"status":"01"}"#]));
    assert_eq!(leading.reason(), Reason::UnrecognizedCode);
    let tomorrow = error(429, &problem("/an-api-of-tomorrow#busy"));
    assert_eq!((tomorrow.reason(), tomorrow.matched_by()), (Reason::ApiRateLimited, MatchedBy::HttpStatus));
}

#[test]
fn translators_are_kept_behind_dyn_and_errors_carried_by_a_question_mark() {
    fn send(channel: &dyn Translate) -> Result<(), Box<dyn std::error::Error>> {
        let body = sms(&[r#"{"status":"8"}"#]);
        channel
            .translate(messaging_error_vonage::ResponseParts::of_body(body.as_bytes()).with_status(200))
            .into_result()?;
        Ok(())
    }
    let channel: Box<dyn Translate> = Box::new(Vonage::new());
    assert_eq!(channel.provider(), messaging_error_vonage::PROVIDER);
    let error = send(&*channel).unwrap_err();
    assert_eq!(error.downcast_ref::<MessagingError>().unwrap().reason(), Reason::AccountLocked);
}
