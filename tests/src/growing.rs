//! Inputs that grow: each shape at any size, and one run over it, so that work can be counted at a size and at twice the size.

use http::{HeaderMap, HeaderName, HeaderValue};
use messaging_error::{Outcome, Provider, ResponseParts, Translate};
use messaging_error_any::Any;
use messaging_error_any::capture::Capture;
use messaging_error_problem::ProblemTranslator;
use messaging_error_rest::Profile;

use crate::doors;

#[path = "../../crates/core/tests/beginnings.rs"]
mod beginnings;

/// A shape of input.
pub struct Shape {
    /// What it is.
    pub name: &'static str,
    make: fn(usize) -> String,
    /// How many header fields grow with the body.
    headers: fn(usize) -> usize,
}

const fn body(name: &'static str, make: fn(usize) -> String) -> Shape {
    Shape { name, make, headers: |_| 1 }
}

const fn with_headers(name: &'static str, make: fn(usize) -> String) -> Shape {
    Shape { name, make, headers: |size| size / 4 }
}

fn rows(item: &str, count: usize) -> String {
    format!("{item},").repeat(count) + item
}

fn members(count: usize) -> String {
    (0..count).map(|number| format!(r#""m{number}":{number},"#)).collect()
}

/// The shapes. Lists hold different things, texts stand beside lists, and everything grows at once.
pub const SHAPES: &[Shape] = &[
    body("brackets", |size| "[".repeat(size)),
    body("objects in objects", |size| r#"{"errors":[{"a":"#.repeat(size)),
    body("members", |size| format!(r#"{{{}"error":{{"code":1}}}}"#, members(size))),
    body("one member again and again", |size| format!(r#"{{{}"code":2}}"#, r#""code":1,"#.repeat(size))),
    body("members of an error", |size| format!(r#"{{"error":{{{}"code":1}}}}"#, members(size))),
    body("errors", |size| format!(r#"{{"errors":[{}]}}"#, rows(r#"{"code":1,"title":"x"}"#, size))),
    body("a batch", |size| format!("[{}]", rows(r#"{"code":400,"body":"{\"error\":{\"code\":1}}"}"#, size))),
    body("a wrapped list", |size| format!(r#"[{}]"#, rows(r#"{"body":{"error":{"code":1}}}"#, size))),
    body("answers in a list", |size| format!("[{}]", rows(r#"{"success":false,"error":{"code":"a"}}"#, size))),
    body("statuses", |size| {
        let status = r#"{"id":"a","recipient_id":"1","status":"failed","errors":[{"code":131026}]}"#;
        format!(r#"{{"entry":[{{"changes":[{{"value":{{"statuses":[{}]}}}}]}}]}}"#, rows(status, size))
    }),
    body("rows beside a long id", |size| {
        let (id, rows) = ("x".repeat(size * 200), rows(r#"{"Code":"x","PhoneNumber":"1"}"#, size));
        format!(r#"{{"Response":{{"RequestId":"{id}","SendStatusSet":[{rows}]}}}}"#)
    }),
    body("groups beside an escaped id", |size| {
        let (id, levels) = ("\\u0041".repeat(size * 50), rows(r#"{"errors":[{"code":1}]}"#, size));
        format!(r#"{{"entry":[{{"changes":[{{"value":{{"groups":[{{"request_id":"{id}","x":[{levels}]}}]}}}}]}}]}}"#)
    }),
    body("segments beside long ids", |size| {
        let (id, segments) = ("x".repeat(size * 200), rows(r#"{"error_code":"1"}"#, size));
        format!(r#"{{"message_uuid":"{id}","to":"{id}","status":"x","sms":{{"segments":[{segments}]}}}}"#)
    }),
    body("elements beside a long text", |size| {
        let (text, elements) = ("x ".repeat(size * 100), rows(r#"{"statusCode":500}"#, size));
        format!(r#"{{"SMSMessageData":{{"Message":"{text}","Recipients":[{elements}]}}}}"#)
    }),
    body("events in a list", |size| {
        format!("[{}]", rows(r#"{"eventType":"Bounce","bounce":{"bouncedRecipients":[{"emailAddress":"a"}]}}"#, size))
    }),
    body("envelopes in a list", |size| {
        let event = r#"{\"eventType\":\"TEXT_INVALID\",\"messageId\":\"a\",\"messageStatus\":\"INVALID\"}"#;
        format!("[{}]", rows(&format!(r#"{{"Message":"{event}"}}"#), size))
    }),
    body("strangers behind an event", |size| {
        let first = r#"{"eventType":"TEXT_INVALID","messageId":"a","messageStatus":"INVALID"}"#;
        format!("[{first},{}]", rows(r#"{"Message":"{\"a\":[1]}"}"#, size))
    }),
    body("numbers beside a long id", |size| {
        let (id, numbers) = ("x".repeat(size * 200), rows(r#""1""#, size));
        let status = format!(r#"{{"code":402,"status":"{id}","recipients":[{numbers}]}}"#);
        format!(r#"{{"type":"delivery_report_sms","batch_id":"{id}","statuses":[{status},{{"code":1}}]}}"#)
    }),
    body("lists in a form", |size| {
        let (name, list) = ("x+".repeat(size * 100), "405,".repeat(size));
        format!("MsgId={list}1&status={list}405&status_name={name}&to={list}1")
    }),
    body("members as elements", |size| {
        let tickets: String = (0..size).map(|number| format!(r#""t{number}":{{"status":"error"}},"#)).collect();
        format!(r#"{{"data":{{{tickets}"a":1}}}}"#)
    }),
    body("texts in a text", |size| {
        let inner = rows(r#"{\"status\":\"PERMISSION_DENIED\"}"#, size);
        format!(r#"{{"error":{{"message":"{{\"error\":{{\"code\":403,\"list\":[{inner}]}}}}"}}}}"#)
    }),
    body("details to pick from", |size| {
        let details = rows(r#"{"@type":"type.googleapis.com/google.rpc.Help","a":1}"#, size);
        format!(r#"{{"error":{{"code":429,"status":"RESOURCE_EXHAUSTED","details":[{details}]}}}}"#)
    }),
    body("a problem in many", |size| {
        format!(r#"{{"title":"x","errors":[{}]}}"#, rows(r#"{"a":1,"detail":"x"}"#, size))
    }),
    body("xml", |size| format!("<problem>{}<title>x</title></problem>", "<a>b</a>".repeat(size))),
    body("a form", |size| format!("status=failed&{}err-code=6&msisdn=12025550123", "a=%41+b&".repeat(size))),
    body("damage everywhere", |size| {
        format!("{{\"error\":{{\"code\":1,\"list\":[{}0]}}}}", "NaN,\"\u{1}\\x\",1e999,".repeat(size))
    }),
    body("a printed dictionary", |size| {
        format!("{{'error': {{'code': 1, 'list': [{}None]}}}}", "'it', True, ".repeat(size))
    }),
    body("a log line", |size| format!("2024-05-01 ERROR {} {{\"error\":{{\"code\":1}}}}", "{\"x\": ".repeat(size))),
    body("numbers in a text", |size| text(&"+1 202-555-0123 12 (3) 4.5/6 ".repeat(size))),
    body("digits without an end", |size| text(&"1".repeat(size * 20))),
    body("letters without an end", |size| text(&"aB3".repeat(size * 10))),
    body("addresses in a text", |size| text(&"a.b@c.d @@ x@ ".repeat(size))),
    body("links in a text", |size| text(&"http://a/b?c=d :// www. http:// ".repeat(size))),
    body("secrets in a text", |size| text(&"token: ((((( password= api_key:x Bearer  ".repeat(size))),
    body("names in a text", |size| text(&"'Jane Doe' \u{201c}A B\u{201d} 'x ".repeat(size))),
    body("keys without an end", |size| text(&"sk_live_a/EAAx=id.".repeat(size))),
    with_headers("headers beside a list", |size| format!(r#"{{"messages":[{}]}}"#, rows(r#"{"status":"1"}"#, size))),
    with_headers("headers beside errors", |size| format!(r#"{{"errors":[{}]}}"#, rows(r#"{"code":1}"#, size))),
    with_headers("headers beside a wrapped list", |size| {
        format!("[{}]", rows(r#"{"eventType":"FAILED","errorCode":"1"}"#, size))
    }),
    with_headers("headers beside answers", |size| format!("[{}]", rows(r#"{"success":false}"#, size))),
    with_headers("headers beside events", |size| {
        format!("[{}]", rows(r#"{"eventType":"TEXT_INVALID","messageId":"a","messageStatus":"INVALID"}"#, size))
    }),
    with_headers("headers beside elements", |size| {
        format!(r#"{{"SMSMessageData":{{"Recipients":[{}]}}}}"#, rows(r#"{"statusCode":500}"#, size))
    }),
];

/// An error of whose texts each holds this one, which is masked wherever the error is shown.
fn text(text: &str) -> String {
    // Below the length at which a text is cut, so that all of it is looked at.
    format!(r#"{{"success":false,"error":{{"code":"a","message":{}}}}}"#, serde_json::Value::from(text))
}

/// Texts in which every few characters begin something that masking looks for.
pub const BEGINNINGS: &[&str] = beginnings::ALL;

/// The crates, profiles of different kinds, the problem reader and recognition.
#[must_use]
pub fn translators() -> Vec<(&'static str, Box<dyn Translate>)> {
    let some = ["africas-talking", "aws", "expo", "google-rpc-wrapped", "sinch-sms", "smsapi", "smsbao", "telnyx"];
    let mut all: Vec<(&'static str, Box<dyn Translate>)> =
        doors::crates().into_iter().map(|door| (door.name, door.translator)).collect();
    all.extend(
        some.into_iter().filter_map(|name| Some((name, Box::new(Profile::builtin(name)?) as Box<dyn Translate>))),
    );
    all.push(("problem", Box::new(ProblemTranslator::new(Provider::new("problem")))));
    all.push(("any", Box::new(Any)));
    all
}

/// An input of some size.
pub struct Input {
    body: String,
    headers: HeaderMap,
}

impl Shape {
    /// The shape at a size: twice the size is twice the bytes.
    #[must_use]
    pub fn at(&self, size: usize) -> Input {
        let mut headers = HeaderMap::new();
        for _ in 0..(self.headers)(size) {
            for name in ["ratelimit", "retry-after", "x-business-use-case-usage", "x-ratelimit-reset"] {
                let value = HeaderValue::from_static(r#""a";r=1;t=2"#);
                let _ = headers.try_append(HeaderName::from_static(name), value);
            }
        }
        Input { body: (self.make)(size), headers }
    }
}

impl Input {
    /// Reads it as an answer and as an event.
    pub fn read(&self, translator: &dyn Translate) -> [Outcome; 2] {
        let parts = ResponseParts::of_body(self.body.as_bytes()).with_headers(&self.headers);
        [translator.translate(parts.with_status(429)), translator.translate_event(parts)]
    }

    /// The same, and shows what comes of it.
    pub fn show(&self, translator: &dyn Translate) {
        for outcome in self.read(translator) {
            let _ = serde_json::to_string(&outcome);
        }
    }

    /// The same message as a capture.
    pub fn run_capture(&self) {
        let head: String = self.headers.iter().map(|(name, _)| format!("{name}: 1\r\n")).collect();
        let message = format!("HTTP/1.1 429 Too Many\r\n{head}\r\n{}", self.body);
        if let Some(capture) = Capture::parse(message.as_bytes()) {
            let _ = capture.translate(&Any);
        }
    }
}
