//! Native types, conversions and traits.

use std::error::Error;

use conformance::empty;
use messaging_error_meta::native::GraphEnvelope;
use messaging_error_meta::{
    GraphError, MessagingError, Meta, OnPremisesError, Origin, Reason, ResponseParts, StatusError, Translate,
};

#[test]
fn the_question_mark_converts_native_errors() {
    fn graph() -> Result<(), MessagingError> {
        Err(GraphError::new("131047"))?
    }
    fn status() -> Result<(), MessagingError> {
        Err(StatusError::new("131026"))?
    }
    fn on_premises() -> Result<(), MessagingError> {
        Err(OnPremisesError::new("1013"))?
    }
    assert_eq!(graph().unwrap_err().reason(), Reason::SessionWindowClosed);
    assert_eq!(status().unwrap_err().origin(), Origin::Webhook);
    assert_eq!(on_premises().unwrap_err().reason(), Reason::RecipientNotOnChannel);
}

#[test]
fn the_native_error_is_the_source() {
    let native: GraphEnvelope =
        serde_json::from_str(r#"{"error":{"code":2,"error_subcode":"2018344","is_transient":false,"new":1}}"#).unwrap();
    let error = MessagingError::from(&native.error);
    let source = error.source().unwrap().downcast_ref::<GraphError>().unwrap();
    assert_eq!(source, &native.error);
    assert_eq!(source.is_transient, Some(false));
    assert_eq!(error.reason(), Reason::SetupIncomplete);
    let error = MessagingError::from(&StatusError::new("131049"));
    assert!(error.find_source::<StatusError>().is_some());
    let error = MessagingError::from(&OnPremisesError::new("470"));
    assert!(error.find_source::<OnPremisesError>().is_some());
}

#[test]
fn native_errors_and_answers_are_judged_alike() {
    for body in [
        r#"{"error":{"code":131056,"message":"x","error_data":{"details":"y"},"fbtrace_id":"t"}}"#,
        r#"{"error":{"code":"100","error_subcode":2388043,"error_data":"{\"blame_field_specs\":[[\"a\",\"b\"]]}"}}"#,
        r#"{"error":{"code":230,"type":"IGApiException"}}"#,
        r#"{"error":{"code":250012}}"#,
        r#"{"error":{"code":131009,"error_data":"plain","error_user_title":"t","error_user_msg":"m"}}"#,
    ] {
        let native: GraphEnvelope = serde_json::from_str(body).unwrap();
        let answer = Meta.translate(ResponseParts::of_body(body.as_bytes())).into_result().unwrap_err();
        assert_eq!(MessagingError::from(native).report(), answer.report(), "{body}");
    }
}

#[test]
fn native_errors_take_whatever_is_sent_in_their_place() {
    for body in ["null", "7", "\"text\"", "[]", "{}", r#"{"code":[],"error_data":7,"is_transient":"maybe"}"#] {
        let _: GraphError = serde_json::from_str(body).unwrap();
        let _: StatusError = serde_json::from_str(body).unwrap();
        let _: OnPremisesError = serde_json::from_str(body).unwrap();
    }
    let old: StatusError = serde_json::from_str(r#"{"code":131047,"title":"t","details":"d"}"#).unwrap();
    assert_eq!(old.details.as_deref(), Some("d"));
}

#[test]
fn a_translator_per_channel_can_be_boxed() {
    let translators: Vec<Box<dyn Translate>> = vec![Box::new(Meta)];
    for translator in translators {
        let outcome =
            std::thread::spawn(move || translator.translate(ResponseParts::of_body(br#"{"error":{"code":4}}"#)));
        assert_eq!(outcome.join().unwrap().into_result().unwrap_err().reason(), Reason::ApiRateLimited);
    }
}

#[test]
fn a_graph_error_is_read_from_itself_and_from_the_body_around_it() {
    for body in [r#"{"code":190,"error_subcode":463}"#, r#"{"error":{"code":190,"error_subcode":463}}"#] {
        let error: GraphError = serde_json::from_str(body).unwrap();
        assert_eq!((error.code.as_deref(), error.subcode.as_deref()), (Some("190"), Some("463")), "{body}");
    }
    let error: GraphError = serde_json::from_str(r#"{"code":4,"error":null}"#).unwrap();
    assert_eq!(error.code.as_deref(), Some("4"));
    assert_eq!(
        serde_json::from_str::<GraphError>(r#"{"messages":[{"id":"wamid.X"}]}"#).unwrap(),
        GraphError::default()
    );
}

#[test]
fn json_without_an_error_gives_an_empty_one_that_is_never_sent_again() {
    empty::is_never_sent_again::<GraphError>();
    empty::is_never_sent_again::<GraphEnvelope>();
    empty::is_never_sent_again::<StatusError>();
    empty::is_never_sent_again::<OnPremisesError>();
}

#[test]
fn an_envelope_tells_whether_it_has_an_error() {
    let error = |body: &str| serde_json::from_str::<GraphEnvelope>(body).unwrap().into_error();
    for body in ["{}", r#"{"messages":[{"id":"wamid.FAKE"}]}"#, r#"{"error":null}"#, "[]"] {
        assert_eq!(error(body), None, "{body}");
    }
    // One that says nothing is an error all the same.
    for body in [r#"{"error":{}}"#, r#"{"error":"text"}"#, r#"{"error":true}"#, r#"{"error":{"code":4}}"#] {
        assert!(error(body).is_some(), "{body}");
    }
}
