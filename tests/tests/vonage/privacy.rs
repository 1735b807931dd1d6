//! Nothing private is shown unless it is asked for by a name that says so.

use conformance::silence::{MAIL, PHONE, SECRET_URL, assert_error_is_silent, assert_silent, sentence};
use messaging_error_vonage::native::*;

use crate::support::*;

#[test]
fn answers_and_events_show_nothing_private() {
    let text = sentence();
    for body in [
        format!(
            r#"{{"type":"{SECRET_URL}","title":"{text}","detail":"{text}","invalid_parameters":[{{"name":"{PHONE}"}}]}}"#
        ),
        format!(r#"{{"type":"https://developer.vonage.com/api-errors#{PHONE}","title":"{text}"}}"#),
        format!(r#"{{"title":"x","invalid_parameters":{{"{MAIL}":"x"}}}}"#),
        sms(&[&format!(r#"{{"status":"7","error-text":"{text}","to":"{PHONE}"}}"#)]),
        format!(r#"{{"status":"7","error_text":"{text}"}}"#),
        format!(r#"{{"status":3,"status_message":"{text}"}}"#),
        format!(r#"{{"error-code":"401","error-code-label":"{text}"}}"#),
        format!(r#"{{"error-code":"{PHONE}","error-code-label":"{text}"}}"#),
        format!(r#"{{"code":"x:error:y","description":"{text}"}}"#),
        format!(r#"{{"error":"{text}","message":"{text}","status":401}}"#),
        format!(r#"{{"msg_error":"{text}"}}"#),
        format!("<html>{text}</html>"),
    ] {
        for error in outcome(400, &body).errors() {
            assert_error_is_silent(error);
        }
    }
    for body in [
        format!(
            r#"{{"message_uuid":"m","to":"{PHONE}","status":"rejected","error":{{"title":"{text}","detail":"{text}"}}}}"#
        ),
        format!(r#"{{"uuid":"u","to":"{PHONE}","status":"failed","detail":"{text}"}}"#),
        format!("msisdn={PHONE}&messageId=m&status=failed&err-code=3"),
    ] {
        let error = event_error(&body);
        assert_error_is_silent(&error);
        assert_eq!(error.raw_recipient(), Some(PHONE));
    }
}

#[test]
fn native_errors_show_nothing_private() {
    let text = sentence();
    fn read<T: serde::de::DeserializeOwned>(json: &str) -> T {
        serde_json::from_str(json).unwrap()
    }
    let problem: VonageProblem = read(&format!(
        r#"{{"type":"{SECRET_URL}#{PHONE}","title":"{text}","detail":"{text}","invalid_params":[{{"name":"{PHONE}"}}]}}"#
    ));
    assert_silent(&format!("{problem} {problem:?} {problem:#?}"));
    let entry: SmsMessageStatus = read(&format!(r#"{{"status":"{PHONE}","error-text":"{text}","to":"{PHONE}"}}"#));
    assert_silent(&format!("{entry} {entry:?}"));
    let verify: VerifyError = read(&format!(r#"{{"status":"{PHONE}","error_text":"{text}"}}"#));
    assert_silent(&format!("{verify} {verify:?}"));
    let lookup: NumberInsightError = read(&format!(r#"{{"status":3,"status_message":"{text}"}}"#));
    assert_silent(&format!("{lookup} {lookup:?}"));
    let legacy: LegacyError = read(&format!(r#"{{"error-code":"{PHONE}","error-code-label":"{text}"}}"#));
    assert_silent(&format!("{legacy} {legacy:?}"));
    let receipt: DeliveryReceipt = read(&format!(r#"{{"msisdn":"{PHONE}","status":"failed","err-code":"3"}}"#));
    assert_silent(&format!("{receipt} {receipt:?}"));
    let status: MessageStatus = read(&format!(
        r#"{{"message_uuid":"m","to":"{PHONE}","status":"rejected","error":{{"title":"{text}","detail":"{text}"}}}}"#
    ));
    assert_silent(&format!("{status} {status:?}"));
    for error in
        [problem.into(), entry.into(), verify.into(), lookup.into(), legacy.into(), receipt.into(), status.into()]
    {
        assert_error_is_silent(&error);
    }
}
