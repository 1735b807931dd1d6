//! From a payload to its marks.

use std::borrow::Cow;

use http::HeaderMap;
use messaging_error::{ResponseParts, json};

use crate::marks::{Mark, Marks};
use crate::rules;
use crate::skim::{Kind, Step, Value, skim};
use crate::words::{CHANGES, FCM, GOOGLE, GRAPH_OBJECTS, GRAPH_TYPES, VONAGE};

/// A part of the document whose members are looked at.
#[derive(Copy, Clone, PartialEq, Eq)]
enum Place {
    Top,
    Error,
    ErrorDetails,
    Errors,
    Messages,
    Meta,
    Response,
    Return,
    Statuses,
    /// `value` of one change of a webhook, or the body that a tool wrapped.
    Value,
}

/// Everything that the payload shows, up to what settles the question.
pub(crate) fn marks(parts: &ResponseParts<'_>) -> Marks {
    let mut marks = skeleton(parts.body());
    header_marks(parts).for_each(|mark| marks.add(mark));
    marks
}

/// Name by name, because looking each of ours up costs more than reading those that are there.
pub(crate) fn header_marks(parts: &ResponseParts<'_>) -> impl Iterator<Item = Mark> {
    parts.headers().into_iter().flat_map(HeaderMap::keys).filter_map(|name| header(name.as_str(), parts))
}

fn skeleton(body: &[u8]) -> Marks {
    let mut marks = Marks::default();
    let readable = readable(body);
    let body = readable.trim_ascii_start();
    match body.first() {
        // An SDK's exception begins with a bracket too, and so does many a line of a log.
        Some(b'[') if !begins_list(body) => text(body, &mut marks),
        Some(b'{' | b'[' | 0xef) => skim(body, Place::Top, |place, key, value| {
            let (mark, step) = member(place, key, value);
            if let Some(mark) = mark {
                marks.add(mark);
                if marks.has_any(rules::SETTLED) {
                    return Step::Stop;
                }
            }
            step
        }),
        Some(b'<') => markup(body, &mut marks),
        Some(_) => text(body, &mut marks),
        None => {}
    }
    marks
}

/// The body as it would be without what has been done to it on the way: UTF-16, quoting as a JSON string, Python's printing.
fn readable(body: &[u8]) -> Cow<'_, [u8]> {
    let start = body.trim_ascii_start();
    match start {
        [0xff, 0xfe, ..] | [0xfe, 0xff, ..] | [_, 0, _, 0, ..] | [0, _, 0, _, ..] => {
            json::decode(body).map_or(Cow::Borrowed(body), |text| Cow::Owned(text.into_owned().into_bytes()))
        }
        [b'"', ..] => {
            serde_json::from_slice::<String>(start).map_or(Cow::Borrowed(body), |text| Cow::Owned(text.into_bytes()))
        }
        [b'{', b'\'', ..] | [b'[', b'{', b'\'', ..] => std::str::from_utf8(start)
            .ok()
            .and_then(json::from_python)
            .map_or(Cow::Borrowed(body), |text| Cow::Owned(text.into_bytes())),
        _ => Cow::Borrowed(body),
    }
}

/// Whether a bracket begins a list, and not a date or the name of a class.
fn begins_list(body: &[u8]) -> bool {
    matches!(body.get(1..).map(<[u8]>::trim_ascii_start), Some([b'{' | b'[' | b'"' | b']' | b'n', ..] | []))
}

/// The mark of a header that only one provider sends.
fn header(name: &str, parts: &ResponseParts<'_>) -> Option<Mark> {
    Some(match name {
        "x-fb-trace-id" | "x-fb-request-id" | "x-fb-rev" | "x-fb-debug" | "facebook-api-version" => Mark::HeaderGraph,
        "x-business-use-case-usage" | "x-app-usage" | "x-ad-account-usage" => Mark::HeaderGraph,
        "www-authenticate" if parts.header(name)?.contains("\"Facebook Platform\"") => Mark::HeaderGraph,
        "apns-id" | "apns-unique-id" => Mark::HeaderApns,
        "twilio-request-id" => Mark::HeaderTwilio,
        "x-slack-req-id" => Mark::HeaderSlack,
        "x-github-request-id" => Mark::HeaderGithub,
        "x-amzn-errortype" => Mark::TypeAws,
        _ => return None,
    })
}

fn member(place: Place, key: &[u8], value: Value<'_>) -> (Option<Mark>, Step<Place>) {
    let mark = match place {
        Place::Top => return top(key, value),
        Place::Error => return error(key, value),
        Place::ErrorDetails => match key {
            b"@type" if is_in(value, FCM) => Some(Mark::TypeUrlFcm),
            b"@type" if is_in(value, GOOGLE) => Some(Mark::TypeUrlGoogle),
            _ => None,
        },
        Place::Errors => match key {
            b"title" => Some(Mark::ErrorsTitle),
            b"code" => Some(Mark::ErrorsCode),
            b"href" => Some(Mark::ErrorsHref),
            b"detail" | b"message" | b"description" | b"id" | b"status" => Some(Mark::ErrorsDetail),
            b"source" => Some(Mark::ErrorsSource),
            b"type" if is_in(value, VONAGE) => Some(Mark::ErrorsTypeVonage),
            _ => None,
        },
        Place::Messages => match key {
            b"error-text" | b"message-id" | b"message-price" | b"remaining-balance" | b"network" | b"client-ref" => {
                Some(Mark::MessagesDashed)
            }
            b"status" if value.kind == Kind::Text => Some(Mark::MessagesStatusText),
            b"status" if value.kind == Kind::Object => Some(Mark::MessagesGroup),
            _ => None,
        },
        Place::Meta => match key {
            b"developerMessage" | b"developer_message" => Some(Mark::MetaDeveloperMessage),
            b"error_type" => Some(Mark::MetaErrorType),
            _ => None,
        },
        Place::Response => match key {
            b"Error" => Some(Mark::ResponseError),
            b"RequestId" => Some(Mark::ResponseRequestId),
            b"SendStatusSet" | b"SendMultiStatusSet" | b"PullSmsSendStatusSet" => Some(Mark::ResponseRows),
            b"message" => Some(Mark::ResponseMessage),
            b"data" if value.kind == Kind::Object => return (None, Step::Into(Place::Value)),
            _ => None,
        },
        Place::Value => match key {
            b"messaging_product" => Some(Mark::MessagingProduct),
            b"entry" if value.kind == Kind::Array => Some(Mark::Entry),
            b"error" if value.kind == Kind::Object => return (None, Step::Into(Place::Error)),
            _ => None,
        },
        Place::Return => (key == b"status").then_some(Mark::ReturnStatus),
        Place::Statuses => match key {
            b"errors" => Some(Mark::StatusesErrors),
            b"recipient_id" => Some(Mark::StatusesRecipient),
            _ => None,
        },
    };
    (mark, Step::Over)
}

/// Members of the document itself, or of the first element of a bare array.
fn top(key: &[u8], value: Value<'_>) -> (Option<Mark>, Step<Place>) {
    use Kind::{Array, Number, Object, Text};
    use Mark as M;
    let into = |place| (None, Step::Into(place));
    let mark = match (key, value.kind) {
        (b"error", Object) => return (Some(M::ErrorObject), Step::Into(Place::Error)),
        (b"error", Text) => M::ErrorText,
        (b"errors", Object) => return (Some(M::ErrorsObject), Step::Into(Place::Errors)),
        (b"errors", Array) => return (Some(M::Errors), Step::Into(Place::Errors)),
        (b"messages", Array) => return into(Place::Messages),
        (b"statuses", Array) => return into(Place::Statuses),
        (b"meta", Object) => return into(Place::Meta),
        (b"return", Object) => return into(Place::Return),
        (b"Response", Object) => return (Some(M::CapitalResponse), Step::Into(Place::Response)),
        (b"response", Object) => return into(Place::Response),
        (b"entry", Array) => M::Entry,
        (b"object", Text) if is_in(value, GRAPH_OBJECTS) => M::GraphObject,
        (b"messaging_product", Text) => M::MessagingProduct,
        (b"health_status", Object) => M::Health,
        (b"whatsappMessage" | b"whatsappTemplate" | b"whatsappPhoneNumber" | b"whatsappBusinessAccount", Object) => {
            M::WhatsappMessage
        }
        (b"type", Text) if is_in(value, VONAGE) => M::TypeVonage,
        (b"type", Text) if value.word().starts_with(b"https://example.com/Error#") => M::TypeExample,
        (b"type", Text) if is_gupshup(value.word()) => M::MessageEvent,
        (b"title", Text) => M::Title,
        (b"detail", Text) => M::Detail,
        (b"instance", _) => M::Instance,
        (b"message_uuid", _) => M::MessageUuid,
        // The voice API's events: no other provider is known to name conversations so.
        (b"conversation_uuid", Text) => M::MessageUuid,
        (b"triggered_at" | b"submitted_at", Text) => M::VerifyTime,
        (b"field", Text) if CHANGES.contains(&value.word()) => M::ChangeField,
        (b"value", Object) => return (Some(M::ChangeValue), Step::Into(Place::Value)),
        (b"recipient_id", Text | Number) => M::StatusRecipient,
        (b"body" | b"data", Object) => return into(Place::Value),
        (b"err-code", _) => M::ErrCode,
        (b"error-code" | b"error-code-label", _) => M::ErrorCodeDashed,
        (b"error_title", _) => M::ErrorTitle,
        (b"error_text", _) => M::ErrorTextMember,
        (b"status_message", _) => M::StatusMessage,
        (b"lookup_outcome" | b"lookup_outcome_message", _) => M::LookupOutcome,
        (b"message-count", _) => M::MessageCount,
        (b"message-id", _) => M::MessageDashedId,
        (b"messageId", _) => M::MessageId,
        (b"msisdn", _) => M::Msisdn,
        (b"msg_error", _) => M::MsgError,
        (b"code", Text) if is_huawei(value) => M::CodeHuawei,
        (b"code", Text) if has_http_prefix(value) => M::CodeHttpError,
        (b"SendStatusSet" | b"SendMultiStatusSet" | b"PullSmsSendStatusSet", Array) => M::Rows,
        (b"SerialNo", _) => M::SerialNo,
        (b"Code", Text) => M::CapitalCode,
        (b"Message", Text) => M::CapitalMessage,
        (b"RequestId", Text) => M::CapitalRequestId,
        (b"Error", Object) => M::ErrorCapitalCode,
        (b"ErrorCode", Number) => M::CapitalErrorCode,
        (b"ActionStatus", _) => M::ActionStatus,
        (b"codeDesc", _) => M::CodeDesc,
        (b"result", Number) => M::ResultNumber,
        (b"errmsg", Text) => M::Errmsg,
        (b"errcode", Text) if value.word().starts_with(b"M_") => M::ErrcodeMatrix,
        (b"report_status", _) => M::ReportStatus,
        (b"sid", _) => M::Sid,
        (b"fee", _) => M::Fee,
        (b"mobile", _) => M::Mobile,
        (b"success", _) if value.is_false() => M::SuccessFalse,
        (b"ok", Kind::True | Kind::False) => M::Ok,
        (b"error_code", Number) => M::ErrorCodeNumber,
        (b"error_type", Text) => M::ErrorTypeText,
        (b"error_message", Text) => M::ErrorMessage,
        (b"error_response", Object) => M::ErrorResponse,
        (b"description", Text) => M::Description,
        (b"more_info", _) => M::MoreInfo,
        (b"requestError", Object) => M::RequestError,
        (b"SMSMessageData", Object) => M::SmsMessageData,
        (b"RetCode", Number) => M::RetCode,
        (b"invokeStatus", Object) => M::InvokeStatus,
        (b"retry_after", Number) => M::RetryAfter,
        (b"reason", Text) => M::Reason,
        (b"metadata", _) => M::Metadata,
        (b"request_id", _) => M::RequestId,
        (b"Messages", Array) => M::CapitalMessages,
        (b"chat_hostname" | b"message_token", _) => M::ChatHostname,
        (b"totalCreditsRemoved", _) => M::CreditsRemoved,
        (b"etat", Object) => M::Etat,
        (b"expected", Array) => M::Expected,
        (b"session", Text) => M::Session,
        (b"global", Kind::True | Kind::False) => M::Global,
        (b"groupName", Text) => M::GroupName,
        (b"msg", Text) => M::MsgText,
        (b"recipients", Number) => M::Recipients,
        (b"result_code", _) => M::ResultCode,
        (b"SMS_CNT", _) => M::SmsCount,
        (b"result", Text) if matches!(value.word(), b"error" | b"success") => M::ResultWord,
        (b"text", Text) => M::Text,
        (b"headers", _) => M::Headers,
        (b"body", _) => M::Body,
        // A Graph error without its envelope, as clients log it.
        (b"fbtrace_id", Text) => M::ErrorGraphMember,
        (b"code", _) if is_whatsapp_code(value) => M::ErrorWhatsappCode,
        (b"__type", Text) => M::TypeAws,
        (b"response_status", Text) => M::ResponseStatus,
        (b"code", _) => M::Code,
        (b"message", Text) => M::Message,
        (b"status", _) => M::Status,
        _ => return (None, Step::Over),
    };
    (Some(mark), Step::Over)
}

fn error(key: &[u8], value: Value<'_>) -> (Option<Mark>, Step<Place>) {
    let mark = match key {
        b"fbtrace_id" | b"error_subcode" | b"error_data" | b"error_user_title" | b"error_user_msg"
        | b"is_transient" => Mark::ErrorGraphMember,
        b"type" if GRAPH_TYPES.contains(&value.word()) => Mark::ErrorGraphType,
        b"type" if is_in(value, VONAGE) => Mark::ErrorTypeVonage,
        b"code" if is_whatsapp_code(value) => Mark::ErrorWhatsappCode,
        b"code" => Mark::ErrorCode,
        b"status" => Mark::ErrorStatus,
        b"docUrl" => Mark::ErrorDocUrl,
        b"whatsappApiError" => Mark::ErrorWhatsappApi,
        b"error_code" => Mark::ErrorErrorCode,
        b"details" => return (None, Step::Into(Place::ErrorDetails)),
        _ => return (None, Step::Over),
    };
    (Some(mark), Step::Over)
}

/// Six digits that begin with 13 are WhatsApp's own; no other provider is known to use them.
fn is_whatsapp_code(value: Value<'_>) -> bool {
    if !value.begins_with(b"13") {
        return false;
    }
    let word = value.word().strip_suffix(b".0").unwrap_or(value.word());
    matches!(word, [b'1', b'3', rest @ ..] if rest.len() == 4 && rest.iter().all(u8::is_ascii_digit))
}

/// An XML or HTML document: only the name of its root element counts.
fn markup(body: &[u8], marks: &mut Marks) {
    let mut rest = body;
    while let Some(after) = rest.strip_prefix(b"<?").or_else(|| rest.strip_prefix(b"<!")) {
        let end = memchr::memchr(b'>', after).map_or(after.len(), |end| end + 1);
        rest = after[end..].trim_ascii_start();
    }
    if rest.starts_with(b"<mt-submission-response") || rest.starts_with(b"<verify_response") {
        marks.add(Mark::SubmissionResponse);
    }
}

/// A form, a query string, or a line of a log.
fn text(body: &[u8], marks: &mut Marks) {
    const EXCEPTIONS: [&[u8]; 4] = [
        b"TencentCloudSDKException",
        b"TencentCloudSDKError",
        b"TencentCloudSDKHttpException",
        b"TencentCloud\\Common",
    ];
    // The class name stands near the start of what the SDKs print, behind what a log or a traceback puts in front.
    let start = &body[..body.len().min(1024)];
    if EXCEPTIONS.iter().any(|name| memchr::memmem::find(start, name).is_some()) {
        marks.add(Mark::SdkException);
        return;
    }
    if memchr::memchr3(b' ', b'\n', b'{', body).is_some() {
        quoted(body, marks);
        return;
    }
    let mut has = [false; 2];
    for pair in body.split(|byte| *byte == b'&') {
        let Some(equals) = memchr::memchr(b'=', pair) else { continue };
        match &pair[..equals] {
            b"err-code" => marks.add(Mark::ErrCode),
            b"message_uuid" => marks.add(Mark::MessageUuid),
            b"messageId" => has[0] = true,
            b"status" => has[1] = true,
            _ => {}
        }
    }
    if has == [true; 2] {
        marks.add(Mark::FormReceipt);
    }
}

/// A sentence that quotes a Graph error, as it stands or escaped. Of the others' errors, no sentence is known.
fn quoted(body: &[u8], marks: &mut Marks) {
    const TYPES: [&[u8]; 4] = [b"OAuthException", b"GraphMethodException", b"IGApiException", b"fbtrace_id"];
    let Some(at) = memchr::memchr(b'{', body) else { return };
    let (Some(quoted), Some(error)) = (body.get(at..), memchr::memmem::find(body, b"error")) else { return };
    if error >= at && TYPES.iter().any(|name| memchr::memmem::find(quoted, name).is_some()) {
        marks.add(Mark::ErrorGraphType);
    }
}

fn is_in(value: Value<'_>, words: &[&[u8]]) -> bool {
    let word = value.word();
    // Nearly every host stands right behind its scheme, where no search is needed.
    let host = word.strip_prefix(b"https://").unwrap_or(word);
    words.iter().any(|known| host.starts_with(known))
        || words.iter().any(|known| memchr::memmem::find(word, known).is_some())
}

/// The kinds of Gupshup's events that nobody else is known to send.
fn is_gupshup(kind: &[u8]) -> bool {
    matches!(kind, b"message-event" | b"template-event" | b"account-event")
}

/// `E` and six digits, or six zeros on success.
fn is_huawei(value: Value<'_>) -> bool {
    match value.word() {
        b"000000" => true,
        [b'E', digits @ ..] => digits.len() == 6 && digits.iter().all(u8::is_ascii_digit),
        _ => false,
    }
}

fn has_http_prefix(value: Value<'_>) -> bool {
    let word = value.word();
    word.starts_with(b"http:error:") || word.starts_with(b"system:error:")
}
