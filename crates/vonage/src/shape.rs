//! [`Shape`]: which of Vonage's many shapes a document has.

use messaging_error::json::Scalar;

use crate::read::Body;

/// The shapes, in the order in which they are recognised. The order matters: documents of one shape often have the members
/// of a later one.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    /// `messages` is an array: an answer of the SMS API.
    Submission,
    /// `message_uuid`: a status webhook of the Messages API, or its answer to a send.
    MessageStatus,
    /// `err-code`, or `messageId` with `status`: a delivery receipt.
    Receipt,
    /// `error-text` beside `status`: an SMS entry that stands alone.
    LonePart,
    /// `error-code` or `error-code-label`: the older developer APIs.
    Legacy,
    /// `error_title`, or a `type` that is a bare word in capitals or an HTTP status.
    OldProxy,
    /// The webhook of a call.
    Call,
    /// The webhook of a Verify v2 request.
    VerifyEvent,
    /// `status` with `error_text` or `status_message`, or alone: Verify v1 and Number Insight.
    Reply,
    /// `type`, `title` or `detail`: a problem, whatever the Content-Type says.
    Problem,
    /// One of the shapes that a single API has.
    OneOff,
    /// A problem inside `error` or `errors`.
    Wrapped,
    /// None of these.
    Other,
}

impl Shape {
    pub(crate) fn of(body: &Body<'_>) -> Self {
        let has = |scalar: &Scalar<'_>| !scalar.is_empty();
        let inner = body.error.as_deref();
        let is_plain_error = inner.is_some_and(|inner| has(&inner.plain));
        let is_one_off = (has(&body.code) && (has(&body.description) || has(&body.message)))
            || (has(&body.status) && has(&body.message) && (has(&body.name) || is_plain_error))
            || has(&body.msg_error);
        if body.parts.is_array {
            Self::Submission
        } else if has(&body.message_uuid) {
            Self::MessageStatus
        } else if has(&body.err_code) || (has(&body.message_id) && has(&body.status)) {
            Self::Receipt
        } else if has(&body.part_text) && has(&body.status) {
            Self::LonePart
        } else if has(&body.legacy_code) || has(&body.legacy_label) {
            Self::Legacy
        } else if has(&body.error_title) || is_old_type(body) {
            Self::OldProxy
        } else if is_call(body) {
            Self::Call
        } else if has(&body.request_id) && matches!(type_of(body), "event" | "summary") {
            Self::VerifyEvent
        } else if has(&body.status) && (has(&body.error_text) || has(&body.status_message)) {
            Self::Reply
        } else if body.problem.has_substance() {
            Self::Problem
        } else if is_one_off {
            Self::OneOff
        } else if inner.is_some_and(|inner| inner.innermost().is_problem()) || body.errors.problems().next().is_some() {
            Self::Wrapped
        } else if is_reply_status(body.status.as_str()) && inner.is_none() {
            Self::Reply
        } else {
            Self::Other
        }
    }
}

/// The `type` where it is a text.
pub(crate) fn type_of<'b>(body: &'b Body<'_>) -> &'b str {
    let kind = body.problem.type_uri();
    if kind.is_blank() { "" } else { kind.as_str() }
}

fn is_old_type(body: &Body<'_>) -> bool {
    let kind = type_of(body);
    let is_token = !kind.is_empty() && kind.bytes().all(|byte| byte.is_ascii_uppercase() || byte == b'_');
    is_token || matches!(body.problem.type_number(), Some(300..=599))
}

/// A call's webhook has the call's ids; one that lost them still has a status in words, a detail, and no title. An error of
/// the call's instructions has a reason instead of a status.
fn is_call(body: &Body<'_>) -> bool {
    if body.problem.title().is_some() || !type_of(body).is_empty() {
        return false;
    }
    let has_id = body.call_id().is_some();
    let has_word = body.status.as_str().bytes().next().is_some_and(|byte| byte.is_ascii_lowercase());
    let is_error = has_id && body.status.is_empty() && body.reason.get().is_some();
    is_error || has_word && (has_id || body.problem.detail().is_some())
}

/// A status that Verify v1 or Number Insight sends without any text beside it.
fn is_reply_status(status: &str) -> bool {
    let is_number = !status.is_empty() && status.len() <= 3 && status.bytes().all(|byte| byte.is_ascii_digit());
    is_number || matches!(status, "IN PROGRESS" | "FAILED" | "EXPIRED" | "CANCELLED" | "SUCCESS")
}
