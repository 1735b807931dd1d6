//! What is said about a payload whose provider is not known: the HTTP status decides, and nothing that was sent is lost.

use messaging_error::json::{self, Absorb, Elements, Halt, Members, Scalar};
use messaging_error::waits::header_wait;
use messaging_error::{Evidence, MatchedBy, Origin, Outcome, ResponseParts};

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
    fn entry(&mut self, key: &str, map: &mut dyn Members<'de>) -> Result<(), Halt> {
        match key {
            "code" | "errorCode" | "error_code" | "Code" => map.take(&mut self.code),
            "message" | "title" | "msg" | "Message" => map.take(&mut self.message),
            "detail" | "details" | "description" => map.take(&mut self.detail),
            "request_id" | "requestId" | "trace_id" | "traceId" => map.take(&mut self.trace_id),
            "error" | "errors" => map.take(&mut Inner { code: &mut self.inner_code, message: &mut self.inner_message }),
            _ => map.skip(),
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

    fn entry(&mut self, key: &str, map: &mut dyn Members<'de>) -> Result<(), Halt> {
        match key {
            "code" => map.take(self.code),
            "message" | "title" => map.take(self.message),
            _ => map.skip(),
        }
    }

    fn item(&mut self, index: usize, seq: &mut dyn Elements<'de>) -> Result<bool, Halt> {
        if index == 0 {
            return seq.take(self);
        }
        seq.skip()
    }
}
