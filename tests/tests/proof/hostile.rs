//! Huge, deep and endless inputs come to an end, with few errors and with memory in proportion.

use conformance::doors;
use http::{HeaderMap, HeaderName, HeaderValue};
use messaging_error_any::Any;
use messaging_error_any::capture::Capture;
use messaging_error_any::messaging_error::json::List;
use messaging_error_any::messaging_error::{Outcome, ResponseParts, Translate};
use messaging_error_problem::Problem;
use messaging_error_testkit::Fixture;

const MEGABYTE: usize = 1 << 20;

/// A tenth of the full size in `cargo test`; `HOSTILE=full` in `tests/mutants.sh`.
fn tenths() -> usize {
    if std::env::var("HOSTILE").is_ok_and(|size| size == "full") { 10 } else { 1 }
}

/// The four crates, `Any`, and profiles of different kinds: lists, texts, forms.
fn translators() -> Vec<(&'static str, Box<dyn Translate>)> {
    let some = ["africas-talking", "aliyun-sms", "aws", "google-rpc", "graphql", "json-api", "smsbao", "telegram"];
    let crates =
        doors::crates().into_iter().chain(doors::profiles().into_iter().filter(|door| some.contains(&door.name)));
    let mut all: Vec<(&'static str, Box<dyn Translate>)> = crates.map(|door| (door.name, door.translator)).collect();
    all.push(("any", Box::new(Any)));
    all
}

fn bounded(who: &str, what: &str, size: usize, run: impl FnOnce() -> Outcome) {
    let mut errors = 0;
    let memory = allocation_counter::measure(|| errors = run().errors().len());
    assert!(errors <= List::<()>::MAX + 1, "{who}: {errors} errors from {what}");
    // A list keeps its first 65,536 elements, at some hundred bytes each, whatever the input.
    let most = (size * 8 + 192 * MEGABYTE) as u64;
    assert!(memory.bytes_max <= most, "{who}: {} bytes for {size} of {what}", memory.bytes_max);
}

fn survive(what: &str, body: &[u8]) {
    for (who, translator) in translators() {
        for status in [200, 429] {
            let parts = ResponseParts::of_body(body).with_status(status);
            bounded(who, what, body.len(), || translator.translate(parts));
        }
        bounded(who, what, body.len(), || translator.translate_event(ResponseParts::of_body(body)));
    }
    let _ = Problem::read(&ResponseParts::of_body(body));
}

#[test]
fn brackets() {
    for unit in ["[", "{", "[]", "]", "{\"a\":", "[{\"errors\":", "<a>"] {
        survive(unit, unit.repeat(tenths() * MEGABYTE / unit.len()).as_bytes());
    }
}

#[test]
fn endless_items() {
    let items = |item: &str| format!("{item},").repeat(tenths() * 100_000) + item;
    for (head, item, tail) in [
        (r#"{"error":{"code":1},"errors":["#, r#"{"code":1}"#, "]}"),
        (r#"{"success":false,"errors":["#, "{}", "]}"),
        ("[", r#"{"a":1}"#, "]"),
        (r#"{"messages":["#, r#"{"status":"1"}"#, "]}"),
        (r#"{"Response":{"SendStatusSet":["#, r#"{"Code":"x"}"#, "]}}"),
        (r#"{"object":"whatsapp_business_account","entry":["#, "{}", "]}"),
    ] {
        survive(head, format!("{head}{}{tail}", items(item)).as_bytes());
    }
}

#[test]
fn endless_members() {
    let members: String = (0..tenths() * 100_000).map(|number| format!(r#""m{number}":{number},"#)).collect();
    survive("members", format!(r#"{{{members}"error":{{"code":1}}}}"#).as_bytes());
    survive("repeated members", format!(r#"{{{}"code":2}}"#, r#""code":1,"#.repeat(tenths() * 100_000)).as_bytes());
}

#[test]
fn huge_texts() {
    for unit in
        ["x", "1", " ", "\\\"", "\\ud800", "@", "+1 ", "a@", "\u{4f60}", "://", "=", "token=", "\\n", "\"J K\" "]
    {
        let unit = if unit.contains('"') && !unit.contains('\\') { unit.replace('"', "'") } else { unit.to_owned() };
        let text = unit.repeat(tenths() * MEGABYTE / 10 / unit.len());
        for body in [
            format!(r#"{{"error":{{"code":1,"message":"{text}","error_data":{{"details":"{text}"}}}}}}"#),
            format!(r#"{{"success":false,"error":{{"code":"{text}","message":"{text}"}},"request_id":"{text}"}}"#),
            format!(r#"{{"messages":[{{"status":"1","error-text":"{text}","to":"{text}"}}]}}"#),
            text.clone(),
        ] {
            survive(&unit, body.as_bytes());
        }
    }
}

#[test]
fn as_many_headers_as_a_map_holds() {
    let mut headers = HeaderMap::new();
    let value = HeaderValue::from_static("100;w=60;burst=9, 7");
    for number in 0..100_000 {
        let name: HeaderName = match number % 4 {
            0 => "ratelimit".parse().unwrap(),
            1 => "x-business-use-case-usage".parse().unwrap(),
            2 => "retry-after".parse().unwrap(),
            _ => format!("x-{number}").parse().unwrap(),
        };
        if headers.try_append(name, value.clone()).is_err() {
            break;
        }
    }
    assert!(headers.len() > 20_000);
    let parts = ResponseParts::of_body(br#"{"error":{"code":1}}"#).with_status(429).with_headers(&headers);
    for (who, translator) in translators() {
        bounded(who, "headers", 10 * MEGABYTE, || translator.translate(parts));
    }
}

#[test]
fn a_capture_with_more_headers_than_a_map_holds_is_read() {
    let lines: String = (0..100_000).map(|number| format!("x-{number}: 1\r\n")).collect();
    let message = format!("HTTP/1.1 400 Bad Request\r\n{lines}\r\n{{}}");
    let capture = Capture::parse(message.as_bytes()).unwrap();
    assert_eq!((capture.parts().status(), capture.parts().body()), (Some(400), &b"{}"[..]));
    assert!(Fixture::parse(message.as_bytes()).is_err(), "a fixture is ours, and strict");
}
