//! Short ways to ask.

use messaging_error_tencent::{MessagingError, Outcome, ResponseParts, Tencent, Translate};

pub(crate) fn outcome(status: u16, body: &str) -> Outcome {
    Tencent.translate(ResponseParts::of_body(body.as_bytes()).with_status(status))
}

/// The only error of an answer.
pub(crate) fn error(status: u16, body: &str) -> MessagingError {
    let outcome = outcome(status, body);
    assert_eq!(outcome.errors().len(), 1, "{body}");
    outcome.into_result().unwrap_err()
}

pub(crate) fn event(body: &str) -> Outcome {
    Tencent.translate_event(ResponseParts::of_body(body.as_bytes()))
}

/// The only error of a callback with one receipt.
pub(crate) fn receipt(code: &str) -> MessagingError {
    let outcome = event(&callback("FAIL", code));
    assert_eq!(outcome.errors().len(), 1, "{code}");
    outcome.into_result().unwrap_err()
}

/// A callback with one receipt.
pub(crate) fn callback(status: &str, code: &str) -> String {
    format!(
        r#"[{{"user_receive_time":"2024-01-02 04:00:00","nationcode":"86","mobile":"13800000001","report_status":"{status}","errmsg":"{code}","description":"text","sid":"5000:1"}}]"#
    )
}

/// The error envelope around a code.
pub(crate) fn envelope(code: &str) -> String {
    format!(r#"{{"Response":{{"Error":{{"Code":"{code}","Message":"text"}},"RequestId":"r-1"}}}}"#)
}

/// The only error of an answer that is the envelope around a code.
pub(crate) fn coded(code: &str) -> MessagingError {
    error(200, &envelope(code))
}

/// A row of a send.
pub(crate) fn row(code: &str) -> String {
    format!(
        r#"{{"SerialNo":"","PhoneNumber":"+8613800000001","Fee":0,"SessionContext":"","Code":"{code}","Message":"text","IsoCode":"CN"}}"#
    )
}

/// The answer to a send with these rows.
pub(crate) fn rows(rows: &[String]) -> String {
    format!(r#"{{"Response":{{"SendStatusSet":[{}],"RequestId":"r-1"}}}}"#, rows.join(","))
}
