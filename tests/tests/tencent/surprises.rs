//! What bites people who integrate Tencent Cloud SMS.

use messaging_error_tencent::{
    ApiError, CATALOGUE, DuplicateRisk, Failover, Idempotency, MatchedBy, MessagingError, Origin, Outcome, Reason,
    RetryPolicy, Scope,
};

use crate::support::{coded, envelope, error, event, outcome, receipt, row, rows};

#[test]
fn status_200_means_nothing_and_any_other_status_means_no_more() {
    for status in [200, 401, 503] {
        let error = error(status, &envelope("AuthFailure.SignatureFailure"));
        assert_eq!((error.reason(), error.matched_by()), (Reason::RequestSignatureInvalid, MatchedBy::Code));
        assert_eq!(error.http_status(), Some(status));
    }
}

#[test]
fn a_success_hides_failures_among_its_rows() {
    let outcome = outcome(200, &rows(&[row("Ok"), row("FailedOperation.PhoneNumberInBlacklist"), row("Ok")]));
    let Outcome::Partial { accepted: 2, errors } = outcome else { panic!("{outcome:?}") };
    assert_eq!((errors[0].item_index(), errors[0].origin()), (Some(1), Origin::Item));
    assert_eq!(errors[0].reason(), Reason::RecipientOptedOut);
}

#[test]
fn only_one_spelling_of_ok_is_success_in_a_row() {
    assert!(matches!(outcome(200, &rows(&[row("Ok")])), Outcome::Accepted));
    for other in ["OK", "ok", "oK", "", "Success", "0"] {
        assert!(!matches!(outcome(200, &rows(&[row(other)])), Outcome::Accepted), "{other}");
    }
    for other in ["OK", "ok", ""] {
        assert!(matches!(outcome(200, &rows(&[row(other)])), Outcome::Unclear(_)), "{other}");
    }
}

#[test]
fn a_conversion_report_spells_success_in_three_ways() {
    for word in ["Ok", "OK", "ok"] {
        let body =
            format!(r#"{{"Response":{{"ReportConversionStatus":{{"Code":"{word}","Message":""}},"RequestId":"r"}}}}"#);
        assert!(matches!(outcome(200, &body), Outcome::Accepted), "{word}");
    }
}

#[test]
fn empty_or_missing_rows_are_an_unknown_outcome() {
    for body in [
        r#"{"Response":{"RequestId":"r"}}"#,
        r#"{"Response":{"SendStatusSet":[],"RequestId":"r"}}"#,
        r#"{"Response":{"SendMultiStatusSet":[]}}"#,
        r#"{"Response":{"SendStatusSet":null,"RequestId":"r"}}"#,
        r#"{"Response":{}}"#,
        r#"{"SendStatusSet":[],"RequestId":"r"}"#,
        r#"{"Response":{"SendStatusSet":[{"PhoneNumber":"+8613800000001"}]}}"#,
        "[]",
    ] {
        let Outcome::Unclear(error) = outcome(200, body) else { panic!("{body}") };
        assert_eq!((error.reason(), error.duplicate_risk()), (Reason::DeliveryUnknown, DuplicateRisk::High), "{body}");
    }
}

#[test]
fn one_failure_has_several_codes() {
    let same = [
        (&["IpNotInWhitelist", "UnauthorizedOperation.RequestIpNotInWhitelist"][..], Reason::SourceIpRejected),
        (&["FailedOperation.JsonParseFail", "InternalError.JsonParseFail"], Reason::MalformedRequest),
        (&["AuthFailure.SignatureExpire", "InternalError.RequestTimeException"], Reason::ClockSkew),
        (
            &["InvalidParameterValue.IncorrectPhoneNumber", "FailedOperation.PhoneNumberParseFail"],
            Reason::RecipientAddressInvalid,
        ),
        (
            &["InvalidParameter.DirtyWordFound", "InvalidParameterValue.TemplateWithDirtyWords"],
            Reason::TemplateContentRejected,
        ),
    ];
    for (codes, reason) in same {
        for code in codes {
            assert_eq!(coded(code).reason(), reason, "{code}");
        }
    }
}

#[test]
fn the_same_words_can_mean_another_thing() {
    assert_eq!(coded("UnsupportedRegion").reason(), Reason::OperationUnsupported);
    assert_eq!(coded("UnsupportedOperation.UnsupportedRegion").reason(), Reason::DestinationUnsupported);
    assert_eq!(coded("FailedOperation.SignatureIncorrectOrUnapproved").reason(), Reason::SenderNotApproved);
    assert_eq!(coded("AuthFailure.SignatureFailure").reason(), Reason::RequestSignatureInvalid);
    assert_eq!(coded("FailedOperation.MissingSignatureList").reason(), Reason::SenderNotApproved);
    assert_eq!(coded("InvalidParameterValue.MissingSignatureList").reason(), Reason::SenderNotApproved);
    assert_eq!(coded("MissingParameter.MissingSignatureList").reason(), Reason::SenderNotFound);
    assert_eq!(coded("FailedOperation.MissingSignature").reason(), Reason::SenderNotFound);
}

#[test]
fn families_lie_so_that_their_unknown_members_say_nothing() {
    for family in
        ["FailedOperation", "InternalError", "LimitExceeded", "InvalidParameterValue", "UnauthorizedOperation"]
    {
        let error = coded(&format!("{family}.SomethingNew"));
        assert_eq!((error.reason(), error.matched_by()), (Reason::UnrecognizedCode, MatchedBy::Nothing), "{family}");
        assert!(!error.is_retryable());
    }
    for callers_fault in
        ["SigFieldMissing", "SigVerificationFail", "RestApiInterfaceNotExist", "JsonParseFail", "RequestTimeException"]
    {
        assert!(!coded(&format!("InternalError.{callers_fault}")).is_retryable(), "{callers_fault}");
    }
    assert_eq!(coded("LimitExceeded.AppCountryOrRegionInBlacklist").reason(), Reason::DestinationNotEnabled);
    assert_eq!(coded("LimitExceeded.PhoneNumberCountLimit").reason(), Reason::BatchNotAcceptable);
}

#[test]
fn two_families_hold() {
    let calls = coded("RequestLimitExceeded.SomethingNew");
    assert_eq!((calls.reason(), calls.matched_by()), (Reason::ApiRateLimited, MatchedBy::Family));
    let caller = coded("AuthFailure.SomethingNew");
    assert_eq!((caller.reason(), caller.matched_by()), (Reason::CredentialInvalid, MatchedBy::Family));
    let all: Vec<String> = CATALOGUE
        .tables()
        .iter()
        .flat_map(|table| table.rows())
        .filter(|row| row.is_family())
        .map(|row| row.code().to_owned())
        .collect();
    assert_eq!(all, ["AuthFailure", "RequestLimitExceeded"]);
}

#[test]
fn a_message_that_may_be_out_is_not_resent_by_itself() {
    let high = [
        "InternalError.Timeout",
        "InternalError.SendAndRecvFail",
        "InternalError.ParseBackendResponseFail",
        "ClientError.NetworkError",
        "ClientError.IOError",
        "ClientError.ParseJsonError",
        "ClientNetworkError",
    ];
    for code in high {
        let outcome = outcome(200, &envelope(code));
        let Outcome::Unclear(error) = &outcome else { panic!("{code}: {outcome:?}") };
        assert_eq!(error.duplicate_risk(), DuplicateRisk::High, "{code}");
        assert!(!error.should_retry(Idempotency::NotIdempotent), "{code}");
    }
    for code in [
        "InternalError",
        "InternalError.OtherError",
        "ServiceUnavailable",
        "ServerNetworkError",
        "ClientError.HttpStatusCodeError",
    ] {
        // No status: it belongs to the answer that the library threw away.
        let error = MessagingError::from(ApiError::new(code));
        assert_eq!(error.duplicate_risk(), DuplicateRisk::Possible, "{code}");
        assert!(!error.should_retry(Idempotency::NotIdempotent), "{code}");
    }
    let error = error(503, "<html>busy</html>");
    assert_eq!((error.reason(), error.duplicate_risk()), (Reason::ProviderUnavailable, DuplicateRisk::Possible));
}

#[test]
fn what_passes_by_itself_is_retryable() {
    for code in [
        "RequestLimitExceeded",
        "RequestLimitExceeded.IPLimitExceeded",
        "RequestLimitExceeded.UinLimitExceeded",
        "InternalError",
        "ServiceUnavailable",
        "ResourceUnavailable",
        "LimitExceeded.GlobalSmsSendingRateLimit",
    ] {
        assert!(coded(code).is_retryable(), "{code}");
    }
}

#[test]
fn a_call_rate_pauses_what_it_counts() {
    for (code, scope) in [
        ("RequestLimitExceeded", Scope::Endpoint),
        ("RequestLimitExceeded.IPLimitExceeded", Scope::Ip),
        ("RequestLimitExceeded.UinLimitExceeded", Scope::Account),
        ("RequestLimitExceeded.GlobalRegionUinLimitExceeded", Scope::Account),
    ] {
        assert_eq!(coded(code).scope(), scope, "{code}");
    }
}

#[test]
fn prefixes_match_whole_segments_and_dots_at_the_end_are_part_of_the_code() {
    assert_eq!(coded("RequestLimitExceededly").reason(), Reason::UnrecognizedCode);
    assert_eq!(coded("RequestLimitExceeded.A.B").matched_by(), MatchedBy::Family);
    assert_eq!(coded("AuthFailures.X").reason(), Reason::UnrecognizedCode);
    for (code, reason) in [
        ("UnsupportedOperation.", Reason::OperationUnsupported),
        ("InternalError.", Reason::ProviderInternalError),
        ("MissingParameter.", Reason::MissingParameter),
        ("FailedOperation.Domain.UnExist", Reason::ResourceNotFound),
    ] {
        let error = coded(code);
        assert_eq!(
            (error.reason(), error.matched_by(), error.code().as_deref()),
            (reason, MatchedBy::Code, Some(code))
        );
    }
}

#[test]
fn typing_mistakes_are_data() {
    for (typo, proper) in [
        ("UnauthorizedOperation.SerivceSuspendDueToArrears", "UnauthorizedOperation.ServiceSuspendDueToArrears"),
        ("UnsupportedOperation.UnsuportedRegion", "UnsupportedOperation.UnsupportedRegion"),
        ("FailedOperation.PhoneNumberOnBlacklist", "FailedOperation.PhoneNumberInBlacklist"),
        ("InvalidParameterValue.SdkAppidNotExist", "InvalidParameterValue.SdkAppIdNotExist"),
        ("UnauthorizedOperation.SdkAppidIsDisabled", "UnauthorizedOperation.SdkAppIdIsDisabled"),
        ("UnauthorizedOperation.SmsSdkAppidVerifyFail", "UnauthorizedOperation.SmsSdkAppIdVerifyFail"),
        (
            "FailedOperation.TemplateParamSetNotMatchApprovedTemplat",
            "FailedOperation.TemplateParamSetNotMatchApprovedTemplate",
        ),
    ] {
        assert_eq!(coded(typo).classification(), coded(proper).classification(), "{typo}");
    }
    // Other letter cases are not seen and not guessed.
    assert_eq!(coded("ipnotinwhitelist").reason(), Reason::UnrecognizedCode);
}

#[test]
fn languages_do_not_change_the_verdict() {
    let chinese = r#"{"Response":{"Error":{"Code":"RequestLimitExceeded","Message":"您当前每秒请求 `6` 次，超过了每秒频率上限 `5`，请稍后重试。"},"RequestId":"r-1"}}"#;
    assert_eq!(error(200, chinese).classification(), coded("RequestLimitExceeded").classification());
    assert!(error(200, chinese).message().unwrap().contains("每秒"));
}

#[test]
fn carrier_codes_with_two_meanings_mark_nobody_and_are_not_resent() {
    for code in ["1", "12", "ID:0076", "LT:0002", "SUBFAIL", "REJECTD"] {
        let error = receipt(code);
        assert!(!error.is_retryable(), "{code}");
        assert!(!matches!(error.reason(), Reason::RecipientNotInService | Reason::RecipientAddressInvalid), "{code}");
        assert_eq!(error.matched_by(), MatchedBy::Code, "{code}");
    }
    // Both meanings of this one pass by midnight.
    assert_eq!(receipt("58").retry(), RetryPolicy::Wait);
    assert!(!receipt("58").should_retry(Idempotency::NotIdempotent));
}

#[test]
fn damaged_carrier_codes_are_still_rows() {
    for (code, reason) in [
        ("0.12083", Reason::UpstreamChannelError),
        ("2月1日", Reason::RecipientUndeliverable),
        ("CJ：0006", Reason::UpstreamChannelError),
        ("CJ:0006", Reason::UpstreamChannelError),
        ("mb:0022", Reason::RecipientOptedOut),
        ("MA:0054?", Reason::UpstreamChannelError),
        ("UNDELIVS601s", Reason::RecipientNotInService),
        ("UNDELIVS601S", Reason::RecipientNotInService),
        ("UNDELIVS612s", Reason::UpstreamChannelError),
        ("UNDELIVS612S", Reason::RecipientTemporarilyUnreachable),
    ] {
        let error = receipt(code);
        assert_eq!((error.reason(), error.matched_by()), (reason, MatchedBy::Code), "{code}");
    }
}

#[test]
fn a_live_code_outside_every_table_does_not_give_the_number_up() {
    let body = r#"[{"description":"空号","errmsg":"MK:100F","mobile":"13800000001","sid":"3363:387573885317334647529962233"}]"#;
    let error = event(body).into_result().unwrap_err();
    assert_eq!((error.reason(), error.retry()), (Reason::RecipientUndeliverable, RetryPolicy::Never));
    assert_eq!(error.message_id().as_deref(), Some("3363:387573885317334647529962233"));
}

#[test]
fn a_carrier_block_list_shows_only_in_the_receipt() {
    assert!(matches!(outcome(200, &rows(&[row("Ok")])), Outcome::Accepted));
    let error = receipt("DB:0144");
    assert_eq!((error.reason(), error.failover()), (Reason::RecipientOptedOut, Failover::Forbidden));
    assert_eq!((error.origin(), error.raw_recipient()), (Origin::Receipt, Some("+8613800000001")));
}

#[test]
fn gateway_60008_is_a_timeout_whatever_its_text() {
    for body in [
        r#"{"ActionStatus":"FAIL","ErrorCode":60008,"ErrorInfo":"service timeout or request format error"}"#,
        r#"{"result":60008,"errmsg":"timeout"}"#,
    ] {
        let Outcome::Unclear(error) = outcome(200, body) else { panic!("{body}") };
        assert_eq!((error.reason(), error.duplicate_risk()), (Reason::ProviderTimeout, DuplicateRisk::High));
    }
}

#[test]
fn legacy_1016_may_be_a_wrong_key_so_that_the_number_is_not_given_up() {
    let error = error(200, r#"{"result":1016,"errmsg":"手机号格式错误","ext":""}"#);
    assert_eq!(error.reason(), Reason::RecipientAddressInvalid);
    assert_eq!((error.scope(), error.failover()), (Scope::Request, Failover::None));
}

#[test]
fn template_codes_of_one_old_number_read_alike_whatever_the_text() {
    for text in ["template not match", "sdkappid not have this tpl_id", "模版未审批或内容不匹配"] {
        let body = format!(r#"{{"result":1014,"errmsg":"{text}","ext":""}}"#);
        assert_eq!(error(200, &body).reason(), Reason::TemplateUnavailable, "{text}");
    }
}
