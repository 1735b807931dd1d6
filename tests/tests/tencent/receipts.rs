//! Delivery receipts, pushed and pulled.

use messaging_error_tencent::{DuplicateRisk, MatchedBy, Origin, Outcome, Reason};

use crate::support::{callback, event, outcome, receipt};

#[test]
fn both_versions_of_a_pulled_receipt_name_the_same_number() {
    let newer = r#"{"Response":{"PullSmsSendStatusSet":[{"Description":"MK:0001","CountryCode":"86","SubscriberNumber":"13800000001",
        "ReportStatus":"FAIL","PhoneNumber":"+8613800000001","SerialNo":"5000:1","UserReceiveTime":1620734188}],"RequestId":"r"}}"#;
    let older = r#"{"Response":{"PullSmsSendStatusSet":[{"UserReceiveTime":"2019-10-08 17:18:37","UserReceiveUnixTime":1570526317,
        "NationCode":"86","PurePhoneNumber":"+8613800000001","PhoneNumber":"13800000001","SerialNo":"5000:1",
        "ReportStatus":"FAIL","Description":"MK:0001"}],"RequestId":"r"}}"#;
    for body in [newer, older] {
        let error = outcome(200, body).into_result().unwrap_err();
        assert_eq!((error.reason(), error.origin()), (Reason::RecipientNotInService, Origin::Receipt));
        assert_eq!((error.raw_recipient(), error.message_id().as_deref()), (Some("+8613800000001"), Some("5000:1")));
    }
}

#[test]
fn success_is_the_status_or_the_code_where_there_is_none() {
    for delivered in [
        callback("SUCCESS", "DELIVRD"),
        callback("SUCCESS", ""),
        callback("SUCCESS", "LT:0"),
        callback("SUCCESS", "a success word that nobody documented"),
        r#"[{"errmsg":"DELIVRD","mobile":"13800000001","sid":"1"}]"#.into(),
        r#"[{"sid":"1","mobile":"13800000001","report_status":"SUCCESS","desc":"DELIVRD"}]"#.into(),
        r#"{"errmsg":"DELIVRD","mobile":"13800000001","sid":"1"}"#.into(),
    ] {
        assert!(matches!(event(&delivered), Outcome::Accepted), "{delivered}");
    }
}

#[test]
fn delivered_with_an_error_beside_it_is_unclear() {
    for body in [callback("SUCCESS", "MK:0001"), callback("FAIL", "DELIVRD"), callback("FAIL", "UNKNOWN")] {
        let Outcome::Unclear(error) = event(&body) else { panic!("{body}") };
        assert_eq!((error.reason(), error.duplicate_risk()), (Reason::DeliveryUnknown, DuplicateRisk::High), "{body}");
        assert!(!error.is_retryable());
    }
}

#[test]
fn a_failure_without_a_code_is_a_failure() {
    let error = receipt("");
    assert_eq!((error.reason(), error.code().as_deref()), (Reason::UnspecifiedFailure, Some("FAIL")));
}

#[test]
fn a_mixed_push_yields_one_error_for_each_failure() {
    let body = r#"[{"mobile":"13800000001","report_status":"SUCCESS","errmsg":"DELIVRD","sid":"1"},
        {"mobile":"13800000002","report_status":"FAIL","errmsg":"MX:0012","sid":"2","ext":{"logId":"x"}},
        {"report_status":"FAIL","errmsg":"ERR","sid":"3"}]"#;
    let Outcome::Partial { accepted: 1, errors } = event(body) else { panic!() };
    assert_eq!((errors[0].reason(), errors[0].item_index()), (Reason::RecipientOptedOut, Some(1)));
    assert_eq!((errors[1].reason(), errors[1].matched_by()), (Reason::UnrecognizedCode, MatchedBy::Nothing));
    assert_eq!(errors[1].message_id().as_deref(), Some("3"));
}

#[test]
fn placeholders_and_numbered_states_are_families() {
    for (code, reason) in [
        ("MI:9876", Reason::RecipientUndeliverable),
        ("MN:9876", Reason::RecipientUndeliverable),
        ("UNDELIV_777", Reason::RecipientUndeliverable),
        ("UNDELIVS777s", Reason::RecipientUndeliverable),
        ("EXPIREDS777S", Reason::MessageExpired),
    ] {
        let error = receipt(code);
        assert_eq!((error.reason(), error.matched_by()), (reason, MatchedBy::Family), "{code}");
        assert!(!error.is_retryable());
    }
    for code in ["MK:9876", "LT:9876", "ID:9876", "REJECTDS777S", "SMGP999", "TX:9999"] {
        assert_eq!(receipt(code).reason(), Reason::UnrecognizedCode, "{code}");
    }
}

#[test]
fn a_number_is_not_the_padded_number() {
    assert_eq!(receipt("1").reason(), Reason::UnspecifiedFailure);
    assert_eq!(receipt("001").reason(), Reason::RecipientTemporarilyUnreachable);
    assert_eq!(receipt("01").reason(), Reason::UnrecognizedCode);
    let number = r#"[{"report_status":"FAIL","errmsg":3,"mobile":"13800000001"}]"#;
    assert_eq!(event(number).into_result().unwrap_err().reason(), Reason::UpstreamChannelError);
}

#[test]
fn receipt_codes_do_not_decide_answers_nor_the_other_way_round() {
    assert_eq!(receipt("1014").reason(), Reason::UnrecognizedCode);
    assert_eq!(receipt("InternalError").reason(), Reason::UnrecognizedCode);
    assert_eq!(crate::support::coded("MK:0001").reason(), Reason::UnrecognizedCode);
}

#[test]
fn the_status_of_the_pull_says_nothing_about_the_message() {
    let body =
        r#"{"Response":{"PullSmsSendStatusSet":[{"Description":"QQ:1","ReportStatus":"FAIL"}],"RequestId":"r"}}"#;
    assert_eq!(outcome(503, body).into_result().unwrap_err().reason(), Reason::UnrecognizedCode);
}

#[test]
fn the_old_host_s_queue_holds_receipts() {
    let body = r#"{"result":0,"errmsg":"ok","count":2,"data":[
        {"user_receive_time":"2015-10-17 08:03:04","nationcode":"86","mobile":"13800000001","report_status":"FAIL","errmsg":"MK:0012","sid":"1"},
        {"nationcode":"86","mobile":"13800000002","report_status":"SUCCESS","errmsg":"DELIVRD","sid":"2"}]}"#;
    let Outcome::Partial { accepted: 1, errors } = outcome(200, body) else { panic!() };
    assert_eq!((errors[0].reason(), errors[0].origin()), (Reason::RecipientNotInService, Origin::Receipt));
}

#[test]
fn no_receipt_resends_by_itself_what_may_have_arrived() {
    use messaging_error_tencent::{CATALOGUE, Idempotency};
    for table in CATALOGUE.tables().iter().filter(|table| table.dialect() == "receipt") {
        for row in table.rows() {
            let error = receipt(&row.code().replace('"', ""));
            assert_eq!(error.matched_by(), MatchedBy::Code, "{}", row.code());
            if error.should_retry(Idempotency::NotIdempotent) {
                // Only limits and a carrier at its ceiling are: there the carrier says that it refused.
                let reasons = [Reason::RecipientRateLimited, Reason::RecipientDailyLimitReached];
                assert!(reasons.contains(&error.reason()), "{}", row.code());
            }
        }
    }
}
