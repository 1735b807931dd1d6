//! The provider's own types, `?`, `dyn` and downcasting.

use std::error::Error;

use conformance::empty;
use messaging_error_tencent::native::{Api2Error, ApiEnvelope, NotSdkText};
use messaging_error_tencent::{
    ApiError, DeliveryReceipt, LegacyError, MessagingError, Origin, PROVIDER, Reason, ResponseParts, SdkError,
    SendStatus, Tencent, Translate,
};

fn failing<E: Into<MessagingError>>(error: E) -> Result<(), MessagingError> {
    fn raise<E: Into<MessagingError>>(error: E) -> Result<(), E> {
        Err(error)
    }
    raise(error).map_err(Into::into)
}

#[test]
fn every_native_type_converts_by_value_and_by_reference_and_stays_the_source() {
    let api = ApiError::new("IpInBlacklist");
    let row = SendStatus::new("UnknownParameter");
    let legacy = LegacyError::new(1033);
    let api2: Api2Error = serde_json::from_str(r#"{"code":4100,"message":"m"}"#).unwrap();
    let receipt: DeliveryReceipt = serde_json::from_str(r#"{"errmsg":"NOROUTE","report_status":"FAIL"}"#).unwrap();
    let sdk: SdkError = "[TencentCloudSDKException] code:InvalidCredential message:m requestId:None".parse().unwrap();

    let error = MessagingError::from(&api);
    assert_eq!((error.reason(), error.find_source()), (Reason::SourceIpRejected, Some(&api)));
    let error = MessagingError::from(&row);
    assert_eq!((error.reason(), error.find_source()), (Reason::InvalidParameter, Some(&row)));
    let error = MessagingError::from(&legacy);
    assert_eq!((error.reason(), error.find_source()), (Reason::PaymentProblem, Some(&legacy)));
    let error = MessagingError::from(&api2);
    assert_eq!((error.reason(), error.find_source()), (Reason::CredentialInvalid, Some(&api2)));
    let error = MessagingError::from(&receipt);
    assert_eq!((error.reason(), error.find_source()), (Reason::RecipientUnroutable, Some(&receipt)));
    let error = MessagingError::from(&sdk);
    assert_eq!((error.reason(), error.find_source()), (Reason::CredentialMissing, Some(&sdk)));

    assert_eq!(failing(api.clone()).unwrap_err().find_source(), Some(&api));
    assert_eq!(failing(row.clone()).unwrap_err().find_source(), Some(&row));
    assert_eq!(failing(legacy.clone()).unwrap_err().find_source(), Some(&legacy));
    assert_eq!(failing(api2.clone()).unwrap_err().find_source(), Some(&api2));
    assert_eq!(failing(receipt.clone()).unwrap_err().find_source(), Some(&receipt));
    assert_eq!(failing(sdk.clone()).unwrap_err().find_source(), Some(&sdk));
}

#[test]
fn the_question_mark_works_in_code_that_parses_answers_itself() {
    fn send(body: &str) -> Result<(), MessagingError> {
        let envelope: ApiEnvelope = serde_json::from_str(body).unwrap_or_default();
        if let Some(error) = envelope.into_error() {
            Err(error)?;
        }
        Ok(())
    }
    let body = r#"{"Response":{"RequestId":"r","Error":{"Code":"ActionOffline","Message":"m","New":1}}}"#;
    let error = send(body).unwrap_err();
    assert_eq!((error.reason(), error.trace_id().as_deref()), (Reason::OperationUnsupported, Some("r")));
    assert!(send(r#"{"Response":{"RequestId":"r"}}"#).is_ok());
}

#[test]
fn native_types_take_wrong_types_and_new_members() {
    let row: SendStatus = serde_json::from_str(r#"{"Code":7,"Fee":"2","Message":[],"IsoCode":null,"New":{}}"#).unwrap();
    assert_eq!((row.code.as_deref(), row.fee, row.message), (Some("7"), Some(2), None));
    let receipt: DeliveryReceipt = serde_json::from_str(r#"{"errmsg":3,"ext":{"a":1},"sid":5}"#).unwrap();
    assert_eq!((receipt.carrier_code.as_deref(), receipt.serial_no.as_deref()), (Some("3"), Some("5")));
    let refused: NotSdkText = "nothing of ours".parse::<SdkError>().unwrap_err();
    assert!(refused.to_string().contains("client library"));
}

#[test]
fn a_translator_lives_behind_dyn() {
    let translator: Box<dyn Translate> = Box::new(Tencent);
    assert_eq!(translator.provider(), PROVIDER);
    let parts = ResponseParts::of_body(br#"{"Response":{"Error":{"Code":"LimitExceeded.DailyLimit"}}}"#);
    let error: Box<dyn Error + Send + Sync> = translator.translate(parts).into_result().unwrap_err().into();
    let error = error.downcast::<MessagingError>().unwrap();
    assert_eq!((error.reason(), error.origin()), (Reason::DailySendLimitReached, Origin::Response));
}

#[test]
fn json_without_an_error_gives_an_empty_one_that_is_never_sent_again() {
    empty::is_never_sent_again::<ApiError>();
    empty::is_never_sent_again::<Api2Error>();
    empty::is_never_sent_again::<LegacyError>();
    empty::is_never_sent_again::<SendStatus>();
    empty::is_never_sent_again::<DeliveryReceipt>();
}

#[test]
fn an_error_is_read_from_the_body_around_it_too() {
    let inner = r#"{"Code":"ActionOffline","Message":"m"}"#;
    let body = format!(r#"{{"Response":{{"Error":{inner},"RequestId":"r"}}}}"#);
    let wrapper = format!(r#"{{"RequestId":"r","Error":{inner}}}"#);
    for text in [inner, &wrapper, &body] {
        let error: ApiError = serde_json::from_str(text).unwrap();
        assert_eq!((error.code.as_deref(), error.message.as_deref()), (Some("ActionOffline"), Some("m")), "{text}");
        assert_eq!(error.request_id.as_deref(), (text != inner).then_some("r"), "{text}");
    }
    let rows = r#"{"Response":{"SendStatusSet":[{"Code":"LimitExceeded"}],"RequestId":"r"}}"#;
    assert_eq!(serde_json::from_str::<ApiError>(rows).unwrap().code, None, "a row is no error of the call");
}

#[test]
fn an_envelope_tells_whether_it_has_an_error() {
    let error = |body: &str| serde_json::from_str::<ApiEnvelope>(body).unwrap().into_error();
    for body in
        ["{}", "null", "7", r#"{"Response":{"RequestId":"r"}}"#, r#"{"Response":{"Error":null}}"#, r#"{"Response":[]}"#]
    {
        assert_eq!(error(body), None, "{body}");
    }
    // One that says nothing is an error all the same.
    for body in [
        r#"{"Response":{"Error":{}}}"#,
        r#"{"Response":{"Error":"text"}}"#,
        r#"{"Response":{"Error":{"Code":1,"Code":2}}}"#,
    ] {
        assert!(error(body).is_some(), "{body}");
    }
}
