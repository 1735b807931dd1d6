//! Huge, deep and endless inputs come to an end, with few errors and with memory in proportion.

use conformance::doors;
use http::{HeaderMap, HeaderName, HeaderValue};
use messaging_error_any::Any;
use messaging_error_any::capture::Capture;
use messaging_error_any::messaging_error::json::List;
use messaging_error_any::messaging_error::{Outcome, Provider, ResponseParts, Translate};
use messaging_error_problem::ProblemTranslator;
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
    all.push(("problem", Box::new(ProblemTranslator::new(Provider::new("problem")))));
    all.push(("any", Box::new(Any)));
    all
}

/// What a translation may hold at once for every byte of the input: decoded, mended, and taken apart.
const PER_BYTE: usize = 16;
/// What lists may take beyond that: none keeps more than its first 65,536 elements, whatever the input.
const FOR_LISTS: usize = 128 * MEGABYTE;

fn bounded(who: &str, what: &str, size: usize, beyond: usize, run: impl FnOnce() -> Outcome) {
    let mut errors = 0;
    let memory = allocation_counter::measure(|| errors = run().errors().len());
    assert!(errors <= List::<()>::MAX + 1, "{who}: {errors} errors from {what}");
    let most = (size * PER_BYTE + beyond) as u64;
    assert!(memory.bytes_max <= most, "{who}: {} bytes for {size} of {what}", memory.bytes_max);
}

fn survive(what: &str, body: &[u8]) {
    survive_within(what, body, FOR_LISTS);
}

/// A body without lists: all that is held is in proportion to it, but for what an error and its texts take.
fn survive_alone(what: &str, body: &[u8]) {
    survive_within(what, body, MEGABYTE / 4);
}

fn survive_within(what: &str, body: &[u8], beyond: usize) {
    for (who, translator) in translators() {
        for status in [200, 429] {
            let parts = ResponseParts::of_body(body).with_status(status);
            bounded(who, what, body.len(), beyond, || translator.translate(parts));
        }
        bounded(who, what, body.len(), beyond, || translator.translate_event(ResponseParts::of_body(body)));
    }
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

/// Several lists, or lists in lists: none of them is long, and all together are.
#[test]
fn many_lists() {
    let count = tenths() * 10_000;
    let rows = |item: &str, count: usize| format!("{item},").repeat(count) + item;
    let faults = rows(r#"{"code":1}"#, 100);
    let rest = r#""SendStatusSet":[{"Code":"x"}],"PullSmsSendStatusSet":[R],"data":[R],"detail":[R],"DescribeSignListStatusSet":[R]"#;
    for body in [
        format!("[{}]", rows(&format!(r#"{{"errors":[{faults}]}}"#), count / 10)),
        format!(r#"{{"messages":[{}]}}"#, rows(&format!(r#"{{"from":1,"errors":[{faults}]}}"#), count / 10)),
        format!(r#"{{"health":{{"entities":[{}]}}}}"#, rows(&format!(r#"{{"errors":[{faults}]}}"#), count / 10)),
        format!(
            r#"{{"error":{{"code":1}},"block_users":{{"failed_users":[{}]}}}}"#,
            rows(&format!(r#"{{"errors":[{faults}]}}"#), count / 10)
        ),
        format!(
            "[{}]",
            rows(&format!(r#"{{"code":400,"body":"{{\"errors\":[{}]}}"}}"#, faults.replace('"', "\\\"")), count / 10)
        ),
        format!("{{{}}}", rest.replace('R', &rows(r#"{"result":1}"#, count))),
        format!(
            r#"{{"errors":[{}]}}"#,
            rows(&format!(r#"{{"errors":[{}]}}"#, rows(r#"{"errors":[{},{},{}]}"#, 64)), 64)
        ),
        format!(r#"{{"error":{}1{}}}"#, r#"{"error":"#.repeat(100), "}".repeat(100)),
        format!("[{}]", rows(&format!("{}1{}", r#"{"whatsappApiError":"#.repeat(60), "}".repeat(60)), count / 10)),
        format!("<problem>{}</problem>", "<a/>".repeat(count * 10)),
        format!(r#"{{"title":"x","errors":[{}]}}"#, rows(r#"{"a":1,"b":2,"c":3}"#, count * 4)),
    ] {
        survive(body.get(..40).unwrap(), body.as_bytes());
    }
}

/// What stands beside a list is part of every error that the list becomes.
#[test]
fn texts_that_a_list_shares() {
    let count = tenths() * 10_000;
    let rows = |item: &str| format!("{item},").repeat(count) + item;
    let (plain, escaped) = ("x".repeat(100_000), "\\u0041".repeat(20_000));
    for text in [plain, escaped] {
        for body in [
            format!(r#"{{"Response":{{"RequestId":"{text}","SendStatusSet":[{}]}}}}"#, rows(r#"{"Code":"x"}"#)),
            format!(
                r#"{{"statuses":[{{"id":"{text}","recipient_id":"{text}","status":"failed","errors":[{}]}}]}}"#,
                rows(r#"{"code":1}"#)
            ),
            format!(
                r#"{{"error":{{"code":1,"fbtrace_id":"{text}"}},"block_users":{{"failed_users":[{}]}}}}"#,
                rows(r#"{"wa_id":"1","errors":[{"code":1}]}"#)
            ),
            format!(
                r#"{{"entry":[{{"changes":[{{"value":{{"groups":[{{"request_id":"{text}","x":[{}]}}]}}}}]}}]}}"#,
                rows(r#"{"errors":[{"code":1}]}"#)
            ),
            format!(
                r#"{{"message_uuid":"{text}","to":"{text}","status":"x","sms":{{"segments":[{}]}}}}"#,
                rows(r#"{"error_code":"1"}"#)
            ),
            format!(r#"{{"SMSMessageData":{{"Message":"{text}","Recipients":[{}]}}}}"#, rows(r#"{"statusCode":500}"#)),
            format!(r#"{{"message":"{text}","data":null,"errors":[{}]}}"#, rows(r#"{"message":"a"}"#)),
        ] {
            survive(body.get(..40).unwrap(), body.as_bytes());
        }
    }
}

/// Headers are read once, not for every error, and a request id among them is shared as well.
#[test]
fn long_headers_beside_a_list() {
    let count = tenths() * 10_000;
    let rows = |item: &str| format!("{item},").repeat(count) + item;
    let mut headers = HeaderMap::new();
    for name in ["x-request-id", "request-id", "x-fb-trace-id", "ratelimit"] {
        headers.append(name, HeaderValue::from_str(&"x".repeat(60_000)).unwrap());
    }
    for body in [
        format!(r#"{{"messages":[{}]}}"#, rows(r#"{"status":"1"}"#)),
        format!("[{}]", rows(r#"{"success":false}"#)),
        format!(r#"{{"errors":[{}]}}"#, rows(r#"{"code":1}"#)),
        format!(r#"{{"SMSMessageData":{{"Recipients":[{}]}}}}"#, rows(r#"{"statusCode":500}"#)),
    ] {
        let parts = ResponseParts::of_body(body.as_bytes()).with_status(429).with_headers(&headers);
        for (who, translator) in translators() {
            bounded(who, "headers beside a list", body.len() + 240_000, FOR_LISTS, || translator.translate(parts));
        }
    }
}

/// Bytes that mending or decoding makes longer.
#[test]
fn texts_that_grow() {
    let size = tenths() * MEGABYTE / 10;
    for unit in [&b"\x01"[..], b"\xff", b"\"", b"\\", b"&#", b"%", b"1e999,", b"NaN,"] {
        for (head, tail) in [
            (r#"{"error":{"code":1,"message":""#, r#""}}"#),
            (r#"{"error":{"code":1,"list":["#, "0]}}"),
            ("", ""),
            ("<problem>", "</problem>"),
        ] {
            let body = [head.as_bytes(), &unit.repeat(size / unit.len()), tail.as_bytes()].concat();
            survive_alone("a text that grows", &body);
        }
    }
    let wide: Vec<u8> = "{\"error\":\"x\"}"
        .encode_utf16()
        .chain(std::iter::repeat_n(0x4f60, size))
        .flat_map(u16::to_le_bytes)
        .collect();
    survive_alone("UTF-16", &wide);
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
            survive_alone(&unit, body.as_bytes());
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
        bounded(who, "headers", 10 * MEGABYTE, FOR_LISTS, || translator.translate(parts));
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
