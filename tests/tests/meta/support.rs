//! Short ways to ask.

use messaging_error_meta::{MessagingError, Meta, Outcome, ResponseParts, Translate};

pub(crate) fn outcome(status: u16, body: &str) -> Outcome {
    Meta.translate(ResponseParts::of_body(body.as_bytes()).with_status(status))
}

/// The only error of an answer.
pub(crate) fn error(status: u16, body: &str) -> MessagingError {
    let outcome = outcome(status, body);
    assert_eq!(outcome.errors().len(), 1, "{body}");
    outcome.into_result().unwrap_err()
}

pub(crate) fn event(body: &str) -> Outcome {
    Meta.translate_event(ResponseParts::of_body(body.as_bytes()))
}

/// The Graph envelope around a code.
pub(crate) fn envelope(code: &str) -> String {
    format!(r#"{{"error":{{"message":"Title","type":"OAuthException","code":{code},"fbtrace_id":"AFAKE"}}}}"#)
}

/// The Graph envelope around a code and a subcode.
pub(crate) fn envelope_with(code: &str, subcode: &str) -> String {
    format!(r#"{{"error":{{"message":"Title","type":"OAuthException","code":{code},"error_subcode":{subcode}}}}}"#)
}

/// A webhook around the members of `value`.
pub(crate) fn webhook(value: &str) -> String {
    format!(
        r#"{{"object":"whatsapp_business_account","entry":[{{"id":"1","changes":[{{"value":{{{value}}},"field":"messages"}}]}}]}}"#
    )
}

/// A webhook with one failed status.
pub(crate) fn failed(code: &str) -> String {
    webhook(&format!(
        r#""statuses":[{{"id":"wamid.FAKE","status":"failed","recipient_id":"12025550123","errors":[{{"code":{code},"title":"Title"}}]}}]"#
    ))
}
