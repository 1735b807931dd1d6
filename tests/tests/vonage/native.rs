//! Vonage's own types say the same as the translator, and are kept as sources.

use conformance::empty;
use messaging_error_vonage::native::*;
use messaging_error_vonage::{Api, MessagingError, Reason};

use crate::support::*;

fn read<T: serde::de::DeserializeOwned>(json: &str) -> T {
    serde_json::from_str(json).unwrap()
}

#[test]
fn native_types_agree_with_the_translator() {
    let body = problem("/verify-v2#invalid-code");
    let native: VonageProblem = read(&body);
    let translated = error(400, &body);
    assert_eq!(MessagingError::from(native.with_http_status(400)).report(), translated.report());

    let entry = r#"{"status":"1","error-text":"please wait [ 702 ]","to":"447700900000"}"#;
    let native = MessagingError::from(read::<SmsMessageStatus>(entry));
    assert_eq!((native.reason(), native.report().retry.delay_ms), (Reason::ApiRateLimited, Some(702)));

    let reply = r#"{"status":"10","error_text":"x","request_id":"r"}"#;
    assert_eq!(MessagingError::from(read::<VerifyError>(reply)).reason(), error(200, reply).reason());
    let lookup = r#"{"status":0,"lookup_outcome":2}"#;
    assert_eq!(MessagingError::from(read::<NumberInsightError>(lookup)).reason(), error(200, lookup).reason());

    let legacy: LegacyError = read(r#"{"error-code":420,"error-code-label":"x"}"#);
    assert_eq!(MessagingError::from(&legacy).reason(), Reason::RequestRejectedUnspecified);
    assert_eq!(MessagingError::from(legacy.with_api(Api::Numbers)).reason(), Reason::SenderNotFound);
    assert!(read::<LegacyError>(r#"{"error-code":"200"}"#).is_success());

    for body in [webhook("rejected", "1300"), webhook("submitted", "1220")] {
        let native: MessageStatus = read(&body);
        assert!(native.is_failure());
        assert_eq!(MessagingError::from(native).report(), event_error(&body).report());
    }
    let receipt = r#"{"msisdn":"447700900000","messageId":"m","status":"failed","err-code":9}"#;
    let native: DeliveryReceipt = read(receipt);
    assert_eq!(MessagingError::from(native).report(), event_error(receipt).report());
    assert!(!read::<DeliveryReceipt>(r#"{"status":"accepted","err-code":"5"}"#).is_failure());
}

#[test]
fn native_errors_are_sources_that_can_be_found_again() {
    fn send(status: SmsMessageStatus) -> Result<(), MessagingError> {
        Err(status)?
    }
    let error = send(SmsMessageStatus::new("8")).unwrap_err();
    assert_eq!(error.reason(), Reason::AccountLocked);
    assert_eq!(error.find_source::<SmsMessageStatus>().unwrap().status.as_deref(), Some("8"));
    let problem = VonageProblem::new("https://developer.vonage.com/api-errors#throttled");
    assert!(MessagingError::from(&problem).find_source::<VonageProblem>() == Some(&problem));
}

#[test]
fn members_of_the_wrong_type_are_ignored() {
    let problem: VonageProblem = read(r#"{"type":["x"],"title":{},"detail":7,"instance":null,"invalid_parameters":7}"#);
    assert_eq!(problem, VonageProblem::default());
    let numeric: VonageProblem = read(r#"{"type":400,"title":"Bad Request"}"#);
    assert_eq!(numeric.kind.as_deref(), Some("400"));
    let response: SmsResponse = read(r#"{"messages":"none"}"#);
    assert!(response.messages.is_empty());
}

#[test]
fn json_without_an_error_gives_an_empty_one_that_is_never_sent_again() {
    empty::is_never_sent_again::<VonageProblem>();
    empty::is_never_sent_again::<LegacyError>();
    empty::is_never_sent_again::<SmsMessageStatus>();
    empty::is_never_sent_again::<VerifyError>();
    empty::is_never_sent_again::<NumberInsightError>();
    empty::is_never_sent_again::<MessageStatus>();
    empty::is_never_sent_again::<DeliveryReceipt>();
    assert!(!read::<SmsMessageStatus>("{}").is_accepted() && !read::<LegacyError>("{}").is_success());
}
