//! What is said about a payload whose provider is not known: the HTTP status decides, and nothing that was sent is lost.

use messaging_error::json::{self, Absorb, Scalar, element, take};
use messaging_error::waits::header_wait;
use messaging_error::{Evidence, MatchedBy, Origin, Outcome, ResponseParts};
use serde::de::{IgnoredAny, MapAccess, SeqAccess};

use crate::UNKNOWN;

/// Judges by the HTTP status alone.
pub(crate) fn translate(parts: ResponseParts<'_>, origin: Origin) -> Outcome {
    let text = json::decode(parts.body()).unwrap_or_default();
    let mut found = Common::default();
    let _ = json::read(&text, &mut found);
    let mut evidence = Evidence::new(UNKNOWN, origin);
    evidence.http_status = parts.status();
    evidence.code = found.code.get().or(found.inner_code.get()).unwrap_or_default();
    evidence.message = found.message.get().or(found.inner_message.get()).unwrap_or_default();
    evidence.detail = found.detail.as_str();
    evidence.trace_id = found.trace_id.as_str();
    evidence.readable = !evidence.code.is_empty();
    evidence.delay = header_wait(&parts);
    let error = evidence.judge(&[]);
    // Neither a code nor a status that says anything: the answer proves nothing.
    if error.matched_by() == MatchedBy::Nothing { Outcome::Unclear(error) } else { Outcome::failed(error) }
}

/// Where most servers put a code and a text for people. They are shown, never judged by.
#[derive(Default)]
struct Common<'a> {
    code: Scalar<'a>,
    message: Scalar<'a>,
    detail: Scalar<'a>,
    trace_id: Scalar<'a>,
    inner_code: Scalar<'a>,
    inner_message: Scalar<'a>,
}

impl<'de> Absorb<'de> for Common<'de> {
    fn entry<A: MapAccess<'de>>(&mut self, key: &str, map: &mut A) -> Result<(), A::Error> {
        match key {
            "code" | "errorCode" | "error_code" | "Code" => take(map, &mut self.code),
            "message" | "title" | "msg" | "Message" => take(map, &mut self.message),
            "detail" | "details" | "description" => take(map, &mut self.detail),
            "request_id" | "requestId" | "trace_id" | "traceId" => take(map, &mut self.trace_id),
            "error" | "errors" => {
                take(map, &mut Inner { code: &mut self.inner_code, message: &mut self.inner_message })
            }
            _ => json::skip(map),
        }
    }
}

/// `error`: an object with a code and a text, or the text itself; `errors`: a list of such, of which the first counts.
struct Inner<'a, 'de> {
    code: &'a mut Scalar<'de>,
    message: &'a mut Scalar<'de>,
}

impl<'de> Absorb<'de> for Inner<'_, 'de> {
    fn text(&mut self, text: std::borrow::Cow<'de, str>) {
        self.message.text(text);
    }

    fn entry<A: MapAccess<'de>>(&mut self, key: &str, map: &mut A) -> Result<(), A::Error> {
        match key {
            "code" => take(map, self.code),
            "message" | "title" => take(map, self.message),
            _ => json::skip(map),
        }
    }

    fn item<A: SeqAccess<'de>>(&mut self, index: usize, seq: &mut A) -> Result<bool, A::Error> {
        if index == 0 {
            return element(seq, self);
        }
        Ok(seq.next_element::<IgnoredAny>()?.is_some())
    }
}
