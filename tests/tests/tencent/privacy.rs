//! Nothing private is shown unless it is asked for by a name that says so.

use conformance::silence::{CHINESE_PHONE as LOCAL, MAIL, assert_error_is_silent, assert_silent, sentence};
use messaging_error_tencent::{ApiError, DeliveryReceipt, LegacyError, MessagingError, SdkError, SendStatus};

use crate::support::{event, outcome};

const PHONE: &str = "+8613800138187";

#[test]
fn answers_and_events_show_nothing_private() {
    let text = sentence();
    let bodies = [
        format!(r#"{{"Response":{{"Error":{{"Code":"InternalError","Message":"{text}"}},"RequestId":"r"}}}}"#),
        format!(r#"{{"Response":{{"Error":{{"Code":"{text}","Message":"{text}"}}}}}}"#),
        format!(
            r#"{{"Response":{{"SendStatusSet":[{{"SerialNo":"1","PhoneNumber":"{PHONE}","SessionContext":"{text}","Code":"LimitExceeded","Message":"{text}"}}]}}}}"#
        ),
        format!(r#"{{"result":1004,"errmsg":"{text}","ext":"{text}"}}"#),
        format!(r#"{{"code":4102,"message":"{text}","codeDesc":"X"}}"#),
        format!(r#"{{"ActionStatus":"FAIL","ErrorCode":60008,"ErrorInfo":"{text}"}}"#),
        format!("[TencentCloudSDKException] code:InternalError message:{text} requestId:r"),
        format!("<html>{text}</html>"),
        text.clone(),
    ];
    for body in &bodies {
        outcome(200, body).errors().iter().for_each(assert_error_is_silent);
    }
    let push = format!(
        r#"[{{"errmsg":"MK:0001","report_status":"FAIL","description":"{text}","mobile":"{LOCAL}","nationcode":"86","sid":"5000:1","ext":"{text}"}}]"#
    );
    let error = event(&push).into_result().unwrap_err();
    assert_error_is_silent(&error);
    assert_eq!(error.raw_recipient(), Some(PHONE));
    assert!(error.raw_message().unwrap().contains(MAIL));
}

#[test]
fn native_errors_show_nothing_private() {
    let text = sentence();
    let api: ApiError = serde_json::from_str(&format!(r#"{{"Code":"InternalError","Message":"{text}"}}"#)).unwrap();
    assert_silent(&format!("{api} {api:?} {api:#?}"));
    let row: SendStatus = serde_json::from_str(&format!(
        r#"{{"PhoneNumber":"{PHONE}","SessionContext":"{text}","Code":"LimitExceeded","Message":"{text}","IsoCode":"{PHONE}"}}"#
    ))
    .unwrap();
    assert_silent(&format!("{row} {row:?} {row:#?}"));
    let receipt: DeliveryReceipt = serde_json::from_str(&format!(
        r#"{{"errmsg":"{text}","report_status":"{text}","description":"{text}","mobile":"{LOCAL}","nationcode":"86"}}"#
    ))
    .unwrap();
    assert_silent(&format!("{receipt} {receipt:?} {receipt:#?}"));
    let legacy: LegacyError = serde_json::from_str(&format!(
        r#"{{"result":"{text}","errmsg":"{text}","ext":"{text}","mobile":"{LOCAL}","nationcode":"86"}}"#
    ))
    .unwrap();
    assert_silent(&format!("{legacy} {legacy:?} {legacy:#?}"));
    let sdk: SdkError =
        format!("[TencentCloudSDKError] Code=InternalError, Message={text}, RequestId=r").parse().unwrap();
    assert_silent(&format!("{sdk} {sdk:?} {sdk:#?}"));
    for error in [api.into(), row.into(), receipt.into(), legacy.into(), MessagingError::from(sdk)] {
        assert_error_is_silent(&error);
    }
}
