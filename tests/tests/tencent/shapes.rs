//! Every shape in which the provider, its libraries and its users write a failure down.

use messaging_error_tencent::{MatchedBy, Origin, Outcome, Reason, RetryPolicy};

use crate::support::{error, event, outcome};

#[test]
fn an_answer_is_one_answer_at_three_depths() {
    let rows = r#"[{"SerialNo":"5000:1","PhoneNumber":"+8613800000001","Fee":1,"Code":"Ok"},
        {"SerialNo":"","PhoneNumber":"+8613800000002","Code":"LimitExceeded.PhoneNumberDailyLimit","Message":"m"}]"#;
    let answers = [
        format!(r#"{{"Response":{{"SendStatusSet":{rows},"RequestId":"r"}}}}"#),
        format!(r#"{{"SendStatusSet":{rows},"RequestId":"r"}}"#),
        format!(r#"{{"Response":{{"SendMultiStatusSet":{rows},"RequestId":"r"}}}}"#),
        rows.to_owned(),
    ];
    for answer in &answers {
        let Outcome::Partial { accepted: 1, errors } = outcome(200, answer) else { panic!("{answer}") };
        assert_eq!(errors[0].reason(), Reason::RecipientDailyLimitReached);
        assert_eq!((errors[0].item_index(), errors[0].raw_recipient()), (Some(1), Some("+8613800000002")));
        assert_eq!(errors[0].recipient().as_deref(), Some("…02"));
    }
}

#[test]
fn an_error_is_one_error_with_its_members_in_any_place() {
    for body in [
        r#"{"Response":{"Error":{"Code":"UnknownParameter","Message":"m"},"RequestId":"r"}}"#,
        r#"{"Response":{"RequestId":"r","Error":{"Message":"m","Code":"UnknownParameter"}}}"#,
        r#"{"Response":{"Error":{"Code":"UnknownParameter","Message":"m"}},"RequestId":"r"}"#,
        r#"{"RequestId":"r","Response":{"Error":{"Code":"UnknownParameter","Message":"m"},"RequestId":""}}"#,
        r#"{"Error":{"Code":"UnknownParameter","Message":"m"},"RequestId":"r"}"#,
        r#"{"Code":"UnknownParameter","Message":"m","RequestId":"r"}"#,
        r#"{"Response":{"DeprecatedWarning":"w","New":[{"a":1}],"Error":{"Code":"UnknownParameter","Message":"m"},"RequestId":"r"}}"#,
        r#""{\"Response\":{\"Error\":{\"Code\":\"UnknownParameter\",\"Message\":\"m\"},\"RequestId\":\"r\"}}""#,
    ] {
        let error = error(200, body);
        let said = (error.reason(), error.origin(), error.message(), error.trace_id());
        assert_eq!(said, (Reason::InvalidParameter, Origin::Response, Some("m".into()), Some("r".into())), "{body}");
    }
}

#[test]
fn a_warning_about_a_deprecated_call_does_not_make_it_a_failure() {
    let rows = r#"[{"Code":"Ok","SerialNo":"1","PhoneNumber":"+8613800000001"}]"#;
    let body = format!(r#"{{"Response":{{"DeprecatedWarning":"w","SendStatusSet":{rows},"RequestId":"r"}}}}"#);
    assert!(matches!(outcome(200, &body), Outcome::Accepted));
}

#[test]
fn a_failed_row_may_have_a_serial_number_a_fee_and_a_country() {
    let body = r#"{"Response":{"SendMultiStatusSet":[{"Code":"FailedOperation.TemplateIncorrectOrUnapproved","Fee":1,"IsoCode":"DEF",
        "SerialNo":"de61cf79-636e-4ad0-ac0b-dc2993700000","PhoneNumber":"+60123450000"}],"RequestId":"r"}}"#;
    let Outcome::Rejected(error) = outcome(200, body) else { panic!() };
    assert_eq!((error.reason(), error.retry()), (Reason::TemplateUnavailable, RetryPolicy::AfterFix));
    assert_eq!(error.message_id().as_deref(), Some("de61cf79-636e-4ad0-ac0b-dc2993700000"));
}

#[test]
fn an_error_may_lack_its_message_its_code_and_its_id() {
    assert_eq!(error(200, r#"{"Response":{"Error":{"Code":"NoSuchVersion"}}}"#).reason(), Reason::OperationUnsupported);
    let bare = error(200, r#"{"Response":{"Error":{"Message":"m"},"RequestId":""}}"#);
    assert_eq!(
        (bare.reason(), bare.trace_id(), bare.message().as_deref()),
        (Reason::UnspecifiedFailure, None, Some("m"))
    );
    assert_eq!(error(200, r#"{"Response":{"Error":{}}}"#).reason(), Reason::UnspecifiedFailure);
    assert_eq!(error(503, r#"{"Response":{"Error":{}}}"#).reason(), Reason::ProviderUnavailable);
}

#[test]
fn every_library_writes_its_exception_in_its_own_way() {
    let code = "AuthFailure.UnauthorizedOperation";
    for text in [
        format!("[TencentCloudSDKException] code:{code} message:m, n requestId:r"),
        format!("[TencentCloudSDKException]code: {code} message:m, n requestId:r"),
        format!("[TencentCloudSDKException]code: {code} message:m, n requestId:r cause:java.io.IOException"),
        format!("[TencentCloudSDKException]message:{code}-m, n requestId:r"),
        format!(r"[TencentCloud\Common\Exception\TencentCloudSDKException] code:{code} message:m, n requestId:r"),
        format!("[TencentCloudSDKError] Code={code}, Message=m, n, RequestId=r"),
        format!("2024-01-02T03:04:05Z ERROR sms: [TencentCloudSDKError] Code={code}, Message=m, n, RequestId=r"),
        format!("[TencentCloudSDKException] code:{code}, message:m, n, requestId:r"),
        format!("error TencentCloudSDKHttpException [Error]: m, n\n at x {{\n requestId: 'r',\n code: '{code}'\n}}"),
    ] {
        let error = error(200, &text);
        assert_eq!((error.reason(), error.matched_by()), (Reason::PermissionDenied, MatchedBy::Code), "{text}");
        assert_eq!((error.message().as_deref(), error.trace_id().as_deref()), (Some("m, n"), Some("r")), "{text}");
    }
}

#[test]
fn a_node_exception_has_no_code_in_its_text() {
    let error = error(200, "[TencentCloudSDKException]message:m  requestId:r  traceId:t");
    assert_eq!((error.reason(), error.code()), (Reason::UnspecifiedFailure, None));
    assert_eq!((error.message().as_deref(), error.trace_id().as_deref()), (Some("m"), Some("r")));
}

#[test]
fn codes_that_a_library_made_are_local() {
    for code in ["ClientError.NetworkError", "ClientNetworkError", "ServerNetworkError", "InvalidCredential"] {
        let error = error(200, &format!("[TencentCloudSDKException] code:{code} message:m requestId:None"));
        assert_eq!((error.origin(), error.trace_id()), (Origin::Local, None), "{code}");
    }
}

#[test]
fn an_envelope_inside_a_library_s_message_is_still_the_envelope() {
    let go = |body: &str| {
        format!(
            "[TencentCloudSDKError] Code=ClientError.HttpStatusCodeError, Message=Request fail with http status code: \
             503 Service Unavailable, with body: {body}, RequestId="
        )
    };
    let inner = error(200, &go(r#"{"Response":{"Error":{"Code":"IpInBlacklist","Message":"m"},"RequestId":"r"}}"#));
    assert_eq!((inner.reason(), inner.trace_id().as_deref()), (Reason::SourceIpRejected, Some("r")));
    let html = error(200, &go("<html>busy</html>"));
    assert_eq!(html.code().as_deref(), Some("ClientError.HttpStatusCodeError"));
}

#[test]
fn api_2_names_its_numbers() {
    let number =
        error(200, r#"{"code":4102,"message":"m","codeDesc":"SecretidNotAuthAccessResource","requestId":18642}"#);
    assert_eq!((number.reason(), number.trace_id().as_deref()), (Reason::PermissionDenied, Some("18642")));
    assert_eq!(number.subcode().as_deref(), Some("SecretidNotAuthAccessResource"));
    let name = error(200, r#"{"code":"4000","message":"m","codeDesc":"InvalidParameter"}"#);
    assert_eq!((name.reason(), name.code().as_deref()), (Reason::InvalidParameter, Some("InvalidParameter")));
    for success in [
        r#"{"code":0,"message":"","codeDesc":"Success"}"#,
        r#"{"code":"0","message":"","codeDesc":"Success","requestId":1}"#,
    ] {
        assert!(matches!(outcome(200, success), Outcome::Accepted), "{success}");
    }
}

#[test]
fn a_printed_python_dictionary_is_read() {
    let envelope =
        error(200, r"{'Response': {'Error': {'Code': 'InvalidAction', 'Message': 'it\'s new'}, 'RequestId': None}}");
    assert_eq!((envelope.reason(), envelope.message().as_deref()), (Reason::OperationUnsupported, Some("it's new")));
    assert_eq!(error(200, "{'ext': '', 'errmsg': 'x', 'result': 1014}").reason(), Reason::TemplateUnavailable);
}

#[test]
fn the_old_host_answers_for_one_number_and_for_many() {
    assert_eq!(error(200, r#"{"result":1004,"errmsg":"package format error"}"#).reason(), Reason::MalformedRequest);
    assert_eq!(error(200, r#"{"result":"1004","errmsg":"x","ext":""}"#).reason(), Reason::MalformedRequest);
    let sent = r#"{"result":0,"errmsg":"OK","ext":"","sid":"8:1","fee":1}"#;
    assert!(matches!(outcome(200, sent), Outcome::Accepted));
    let many = r#"{"result":0,"errmsg":"OK","detail":[{"result":0,"errmsg":"OK","mobile":"13800000001","nationcode":"86"},
        {"result":1015,"errmsg":"x","mobile":"13800000002","nationcode":"86","sid":"8:2"}]}"#;
    let Outcome::Partial { accepted: 1, errors } = outcome(200, many) else { panic!() };
    assert_eq!((errors[0].reason(), errors[0].origin()), (Reason::RecipientOptedOut, Origin::Item));
    assert_eq!((errors[0].raw_recipient(), errors[0].message_id().as_deref()), (Some("+8613800000002"), Some("8:2")));
    let none = r#"{"result":0,"errmsg":"OK","detail":[]}"#;
    assert!(matches!(outcome(200, none), Outcome::Unclear(_)));
}

#[test]
fn other_calls_report_rows_and_objects_of_their_own() {
    let lookup =
        r#"{"Response":{"PhoneNumberInfoSet":[{"Code":"Ok"},{"Code":"FailedOperation.PhoneNumberParseFail"}]}}"#;
    assert_eq!(error(200, lookup).reason(), Reason::RecipientAddressInvalid);
    let signs = r#"{"Response":{"DescribeSignListStatusSet":[{"StatusCode":0},{"StatusCode":-1,"ReviewReply":"m"}]}}"#;
    let error_of_sign = error(200, signs);
    assert_eq!((error_of_sign.reason(), error_of_sign.message().as_deref()), (Reason::SenderNotApproved, Some("m")));
    let templates = r#"{"Response":{"DescribeTemplateStatusSet":[{"StatusCode":1}],"RequestId":"r"}}"#;
    assert_eq!(error(200, templates).reason(), Reason::TemplateUnavailable);
    for success in [
        r#"{"Response":{"DeleteSignStatus":{"DeleteStatus":"return successfully!"},"RequestId":"r"}}"#,
        r#"{"Response":{"PullSmsSendStatusSet":[],"RequestId":"r"}}"#,
        r#"{"Response":{"PullSmsReplyStatusSet":[],"RequestId":"r"}}"#,
        r#"{"Response":{"DescribeTemplateStatusSet":[],"RequestId":"r"}}"#,
    ] {
        assert!(matches!(outcome(200, success), Outcome::Accepted), "{success}");
    }
}

#[test]
fn an_answer_that_says_nothing_leaves_the_word_to_its_status() {
    assert_eq!(error(503, r#"{"Response":{"RequestId":"r"}}"#).reason(), Reason::ProviderUnavailable);
    assert_eq!(error(502, "<html>bad gateway</html>").reason(), Reason::ProviderUnavailable);
    for body in ["not json", "", "{}", "null", "[1,2]", r#"{"hello":"world"}"#, "request SmsSdk AppId verify fail"] {
        let Outcome::Unclear(error) = outcome(200, body) else { panic!("{body}") };
        assert!(matches!(error.reason(), Reason::ResponseUnreadable | Reason::DeliveryUnknown), "{body}");
    }
}

#[test]
fn a_cut_off_batch_is_never_a_success() {
    let body = r#"{"Response":{"SendStatusSet":[{"Code":"Ok"},{"Code":"Ok"},{"SerialNo":"5000:3","Co"#;
    let Outcome::Partial { accepted: 2, errors } = outcome(200, body) else { panic!() };
    assert_eq!(errors[0].reason(), Reason::ResponseUnreadable);
    let error_kept = error(200, r#"{"Response":{"Error":{"Code":"IpInBlacklist","Message":"m"#);
    assert_eq!(error_kept.reason(), Reason::SourceIpRejected);
    // 10 may be the beginning of 1031.
    let Outcome::Unclear(error) = outcome(200, r#"{"result":10"#) else { panic!() };
    assert_eq!((error.reason(), error.code()), (Reason::ResponseUnreadable, None));
}

#[test]
fn a_reply_of_a_recipient_is_no_failure() {
    let reply = r#"{"extend":"1","mobile":"13800000001","nationcode":"86","sign":"demo","text":"T","time":1457336869}"#;
    assert!(matches!(event(reply), Outcome::Accepted));
}
