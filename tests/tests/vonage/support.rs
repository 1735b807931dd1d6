//! Short ways to ask.

use messaging_error_vonage::{Api, MessagingError, Outcome, ResponseParts, Translate, Vonage};

pub(crate) fn outcome(status: u16, body: &str) -> Outcome {
    Vonage::new().translate(ResponseParts::of_body(body.as_bytes()).with_status(status))
}

pub(crate) fn outcome_of(api: Api, status: u16, body: &str) -> Outcome {
    Vonage::for_api(api).translate(ResponseParts::of_body(body.as_bytes()).with_status(status))
}

fn only(outcome: Outcome) -> MessagingError {
    assert_eq!(outcome.errors().len(), 1, "{outcome:?}");
    outcome.into_result().unwrap_err()
}

/// The only error of an answer.
pub(crate) fn error(status: u16, body: &str) -> MessagingError {
    only(outcome(status, body))
}

/// The only error of an answer of one API.
pub(crate) fn error_of(api: Api, status: u16, body: &str) -> MessagingError {
    only(outcome_of(api, status, body))
}

pub(crate) fn event(body: &str) -> Outcome {
    Vonage::new().translate_event(ResponseParts::of_body(body.as_bytes()))
}

/// The only error of an event.
pub(crate) fn event_error(body: &str) -> MessagingError {
    only(event(body))
}

/// A problem with a type below `…/api-errors`.
pub(crate) fn problem(path: &str) -> String {
    format!(
        r#"{{"type":"https://developer.vonage.com/api-errors{path}","title":"Title","detail":"Detail","instance":"trace-1"}}"#
    )
}

/// An SMS answer with these entries.
pub(crate) fn sms(entries: &[&str]) -> String {
    format!(r#"{{"message-count":"{}","messages":[{}]}}"#, entries.len(), entries.join(","))
}

/// A status webhook, v1.
pub(crate) fn webhook(status: &str, code: &str) -> String {
    format!(
        r#"{{"message_uuid":"aaaaaaaa-bbbb-4ccc-8ddd-0123456789ab","to":"447700900000","from":"447700900001","status":"{status}",
            "error":{{"type":"https://developer.vonage.com/api-errors/messages#{code}","title":"{code}","detail":"Detail"}}}}"#
    )
}

/// A delivery receipt as a query string.
pub(crate) fn receipt(status: &str, code: &str) -> String {
    format!("msisdn=447700900000&to=Sender&messageId=0A0000001234567B&status={status}&err-code={code}")
}
