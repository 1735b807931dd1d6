//! Nothing private is shown unless it is asked for by a name that says so.

use conformance::silence::{PHONE, SECRET_URL, TOKEN, assert_error_is_silent, assert_silent, sentence};
use messaging_error_meta::{GraphError, MessagingError, OnPremisesError, Outcome, StatusError};

use crate::support::{error, event, webhook};

#[test]
fn answers_and_events_show_nothing_private() {
    let text = sentence();
    let envelope = format!(
        r#"{{"error":{{"message":"{text}","code":131056,"error_data":{{"details":"{text}","blame_field_specs":[["{PHONE}"]]}},
            "error_user_title":"{text}","error_user_msg":"{text}","fbtrace_id":"AFAKE"}}}}"#
    );
    assert_error_is_silent(&error(400, &envelope));
    assert_error_is_silent(&error(400, &format!(r#"{{"error":"{text}"}}"#)));
    assert_error_is_silent(&error(
        400,
        &format!(r#"{{"errors":[{{"code":1006,"title":"{text}","details":"{text}"}}]}}"#),
    ));
    assert_error_is_silent(&error(502, &format!("<html>{text}</html>")));
    assert_error_is_silent(&error(400, &format!(r#"{{"error":{{"message":"x","code":"{PHONE}"}}}}"#)));
    let status = webhook(&format!(
        r#""statuses":[{{"id":"wamid.HBgLMTIwMjU1NTAxODcVAgARGBI5","status":"failed","recipient_id":"{PHONE}",
            "errors":[{{"code":131014,"title":"{text}","href":"{SECRET_URL}"}}]}}]"#
    ));
    let Outcome::Rejected(error) = event(&status) else { panic!() };
    assert_error_is_silent(&error);
    assert_eq!(error.raw_recipient(), Some(PHONE));
}

#[test]
fn native_errors_show_nothing_private() {
    let text = sentence();
    let graph: GraphError = serde_json::from_str(&format!(
        r#"{{"message":"{text}","code":1,"type":"{TOKEN}","error_data":"{text}","error_user_title":"{text}","error_user_msg":"{text}"}}"#
    ))
    .unwrap();
    assert_silent(&format!("{graph} {graph:?} {graph:#?}"));
    let status: StatusError = serde_json::from_str(&format!(
        r#"{{"message":"{text}","title":"{text}","details":"{text}","href":"{SECRET_URL}"}}"#
    ))
    .unwrap();
    assert_silent(&format!("{status} {status:?}"));
    let on_premises: OnPremisesError =
        serde_json::from_str(&format!(r#"{{"title":"{text}","details":"{text}","code":"{PHONE}"}}"#)).unwrap();
    assert_silent(&format!("{on_premises} {on_premises:?}"));
    assert_error_is_silent(&MessagingError::from(graph));
    assert_error_is_silent(&MessagingError::from(status));
}
