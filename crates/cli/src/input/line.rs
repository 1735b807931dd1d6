//! One line of a log: a body, or a record around one.

use std::borrow::Cow;
use std::fmt;

use http::{HeaderMap, HeaderName, HeaderValue};
use messaging_error::ResponseParts;
use serde::de::{Deserializer, IgnoredAny, MapAccess, Visitor};
use serde_json::value::RawValue;

/// A line that was read, borrowed from its text. `headers` and an escaped body are owned.
pub(crate) struct Line<'a> {
    pub(crate) provider: Option<Cow<'a, str>>,
    status: Option<u16>,
    headers: Option<HeaderMap>,
    body: Cow<'a, [u8]>,
}

/// Why a line is none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct NotALine(pub(crate) String);

impl fmt::Display for NotALine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl<'a> Line<'a> {
    /// Reads `{"provider","status","headers","body"}`, whose body is JSON or a text, or takes the line as a body.
    pub(crate) fn read(text: &'a [u8], wanted: Wanted) -> Result<Self, NotALine> {
        let text = text.trim_ascii();
        // Checking a whole line at once is cheaper than checking every text in it.
        let record = match std::str::from_utf8(text) {
            Ok(text) => record(serde_json::Deserializer::from_str(text), wanted),
            Err(_) => record(serde_json::Deserializer::from_slice(text), wanted),
        };
        match record {
            Ok(Some(line)) => Ok(line),
            Ok(None) => Ok(Self { provider: None, status: None, headers: None, body: Cow::Borrowed(text) }),
            Err(error) if error.is_eof() => Err(NotALine("the JSON breaks off".into())),
            Err(error) => Err(NotALine(format!("not JSON at column {}", error.column()))),
        }
    }

    /// What a translator takes.
    pub(crate) fn parts(&self) -> ResponseParts<'_> {
        let mut parts = ResponseParts::of_body(&self.body);
        if let Some(headers) = &self.headers {
            parts = parts.with_headers(headers);
        }
        self.status.map_or(parts, |status| parts.with_status(status))
    }
}

fn record<'a, R: serde_json::de::Read<'a>>(
    mut reader: serde_json::Deserializer<R>,
    wanted: Wanted,
) -> serde_json::Result<Option<Line<'a>>> {
    let record = (&mut reader).deserialize_any(Record(wanted))?;
    reader.end().map(|()| record)
}

/// Reads a record; `None` if the object is not one.
struct Record(Wanted);

impl<'de> Visitor<'de> for Record {
    type Value = Option<Line<'de>>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let (mut provider, mut status, mut headers, mut body) = (None, None, None, None);
        let mut known = false;
        while let Some(Key(key)) = map.next_key()? {
            match key.as_ref() {
                "provider" => provider = map.next_value::<&RawValue>().map(text)?,
                "status" | "http_status" | "status_code" => {
                    status = number(map.next_value()?);
                    known |= key.as_ref() != "status" || status.is_some();
                }
                "headers" => headers = Some(map.next_value::<&RawValue>()?),
                "body" => body = Some(map.next_value::<&RawValue>()?),
                _ => drop(map.next_value::<IgnoredAny>()?),
            }
        }
        let is_record = match body {
            Some(_) => known || provider.is_some() || headers.is_some(),
            // An answer without a body; one member alone could be a body's own.
            None => known && provider.is_some(),
        };
        if !is_record {
            return Ok(None);
        }
        let Some(body) = body else {
            let headers = headers.and_then(|raw| header_map(raw, self.0));
            return Ok(Some(Line { provider, status, headers, body: Cow::Borrowed(&[]) }));
        };
        let body = match text(body) {
            Some(Cow::Borrowed(inner)) => Cow::Borrowed(inner.as_bytes()),
            Some(Cow::Owned(inner)) => Cow::Owned(inner.into_bytes()),
            None if body.get() == "null" => Cow::Borrowed(&[][..]),
            None => Cow::Borrowed(body.get().as_bytes()),
        };
        Ok(Some(Line { provider, status, headers: headers.and_then(|raw| header_map(raw, self.0)), body }))
    }

    fn visit_seq<A: serde::de::SeqAccess<'de>>(self, mut seq: A) -> Result<Self::Value, A::Error> {
        while seq.next_element::<IgnoredAny>()?.is_some() {}
        Ok(None)
    }

    fn visit_str<E>(self, _: &str) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_bool<E>(self, _: bool) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_i64<E>(self, _: i64) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_u64<E>(self, _: u64) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_f64<E>(self, _: f64) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_unit<E>(self) -> Result<Self::Value, E> {
        Ok(None)
    }
}

/// A member's name.
#[derive(serde::Deserialize)]
#[serde(transparent)]
struct Key<'a>(#[serde(borrow)] Cow<'a, str>);

/// The value as a text, if it is a JSON string.
fn text(raw: &RawValue) -> Option<Cow<'_, str>> {
    let inner = raw.get().strip_prefix('"')?.strip_suffix('"')?;
    if inner.contains('\\') {
        serde_json::from_str::<String>(raw.get()).ok().map(Cow::Owned)
    } else {
        Some(Cow::Borrowed(inner))
    }
}

/// The value as a number, which may be quoted.
fn number(raw: &RawValue) -> Option<u16> {
    raw.get().trim_matches('"').parse().ok()
}

/// Headers that say something about the body or the connection, and nothing about a failure. Most lines of a log have these
/// and few others, and then there is nothing to look up. A `date` counts only beside another header that gives a wait.
const ABOUT_THE_BODY: [&str; 18] = [
    "content-type",
    "content-length",
    "content-encoding",
    "connection",
    "server",
    "transfer-encoding",
    "date",
    "cache-control",
    "vary",
    "etag",
    "expires",
    "pragma",
    "via",
    "keep-alive",
    "alt-svc",
    "strict-transport-security",
    "x-content-type-options",
    "x-frame-options",
];

/// Headers that give an id and nothing else.
const ONLY_IDS: [&str; 5] = ["x-request-id", "request-id", "x-correlation-id", "traceparent", "tracestate"];

/// What is asked of a line.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub(crate) enum Wanted {
    /// Everything.
    Report,
    /// The verdict, without ids: a line whose headers give nothing else is read without them.
    Verdict,
}

/// Whether one of the headers matters.
struct Matters(Wanted);

impl<'de> Visitor<'de> for Matters {
    type Value = bool;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("headers")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<bool, A::Error> {
        let mut matters = false;
        while let Some(Key(name)) = map.next_key()? {
            let is_one_of = |list: &[&str]| list.iter().any(|known| name.eq_ignore_ascii_case(known));
            matters |= !is_one_of(&ABOUT_THE_BODY) && (self.0 == Wanted::Report || !is_one_of(&ONLY_IDS));
            map.next_value::<IgnoredAny>()?;
        }
        Ok(matters)
    }
}

/// Header names and values, if any of them matters; what is no header is left out. Besides an object, loggers write lists
/// of pairs and lists of `{"name","value"}`.
fn header_map(raw: &RawValue, wanted: Wanted) -> Option<HeaderMap> {
    if let Some(items) = elements(raw) {
        return Some(listed(&items));
    }
    let matters = serde_json::Deserializer::from_str(raw.get()).deserialize_map(Matters(wanted)).unwrap_or(false);
    if !matters {
        return None;
    }
    serde_json::Deserializer::from_str(raw.get()).deserialize_map(Members).ok()
}

/// Reads an object of headers, whose values are texts, numbers, or lists of them.
struct Members;

impl<'de> Visitor<'de> for Members {
    type Value = HeaderMap;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("headers")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<HeaderMap, A::Error> {
        let mut headers = HeaderMap::new();
        while let Some((Key(name), value)) = map.next_entry::<_, &RawValue>()? {
            add(&mut headers, &name, value);
        }
        Ok(headers)
    }
}

/// Adds a header with its value or each of its values.
fn add(headers: &mut HeaderMap, name: &str, value: &RawValue) {
    let Ok(name) = HeaderName::from_bytes(name.as_bytes()) else { return };
    let list = elements(value);
    for value in list.as_deref().unwrap_or(&[value]) {
        let text = text(value).unwrap_or(Cow::Borrowed(value.get()));
        if let Ok(value) = HeaderValue::from_str(text.trim()) {
            // A map holds some thirty thousand; a log line that has more is not worth failing for.
            let _ = headers.try_append(name.clone(), value);
        }
    }
}

/// The elements, if the value is a list.
fn elements(raw: &RawValue) -> Option<Vec<&RawValue>> {
    raw.get().starts_with('[').then(|| serde_json::from_str(raw.get()).ok())?
}

fn listed(items: &[&RawValue]) -> HeaderMap {
    let mut headers = HeaderMap::new();
    for item in items {
        let (name, value) = match elements(item) {
            Some(pair) => (pair.first().copied(), pair.get(1).copied()),
            None => serde_json::from_str::<Named<'_>>(item.get()).map_or((None, None), |it| (it.name, it.value)),
        };
        if let (Some(name), Some(value)) = (name.and_then(text), value) {
            add(&mut headers, &name, value);
        }
    }
    headers
}

/// An element of a list of headers.
#[derive(serde::Deserialize)]
struct Named<'a> {
    #[serde(borrow)]
    name: Option<&'a RawValue>,
    #[serde(borrow)]
    value: Option<&'a RawValue>,
}

#[cfg(test)]
mod tests {
    use super::{Line, NotALine, Wanted};

    fn read(text: &[u8]) -> Result<Line<'_>, NotALine> {
        Line::read(text, Wanted::Report)
    }

    #[test]
    fn a_record_gives_its_parts() {
        let text = br#"{"time":"x","provider":"meta","status":"429","headers":{"Retry-After":30,"x":["a","b"]},"body":{"a":[1]}} "#;
        let line = read(text).unwrap();
        assert_eq!(line.provider.as_deref(), Some("meta"));
        assert_eq!((line.parts().status(), line.parts().header("retry-after")), (Some(429), Some("30")));
        assert_eq!(line.parts().body(), br#"{"a":[1]}"#);
    }

    #[test]
    fn a_body_may_be_a_text_or_absent() {
        let body = |text: &str| read(text.as_bytes()).map(|line| line.parts().body().to_vec()).unwrap();
        assert_eq!(body(r#"{"status":200,"body":"{\"a\":\"\\u00e9\"}"}"#), br#"{"a":"\u00e9"}"#);
        assert_eq!(body(r#"{"status":502,"body":"plain"}"#), b"plain");
        assert_eq!(body(r#"{"status":502,"body":null}"#), b"");
    }

    #[test]
    fn headers_may_be_a_list() {
        for headers in [r#"[["Retry-After","9"]]"#, r#"[{"name":"retry-after","value":9},7,["x"],{},["y","1","2"]]"#] {
            let text = format!(r#"{{"status":429,"headers":{headers},"body":{{}}}}"#);
            assert_eq!(read(text.as_bytes()).unwrap().parts().header("retry-after"), Some("9"), "{headers}");
        }
    }

    #[test]
    fn a_record_may_lack_the_body() {
        let line = read(br#"{"provider":"meta","status":503}"#).unwrap();
        assert_eq!((line.parts().status(), line.parts().body()), (Some(503), &b""[..]));
    }

    #[test]
    fn anything_else_is_a_body() {
        for text in [r#"{"error":{}}"#, r#"{"status":"failed","body":"x"}"#, "[1]", "null", "7", r#""x""#] {
            assert_eq!(read(text.as_bytes()).unwrap().parts().body(), text.as_bytes());
        }
    }

    #[test]
    fn a_bad_line_says_where() {
        assert_eq!(read(br#"{"status":200,"body":{"a"#).err().unwrap().to_string(), "the JSON breaks off");
        assert_eq!(read(b"{\"a\":1} x").err().unwrap().to_string(), "not JSON at column 9");
    }

    #[test]
    fn more_headers_than_a_map_holds_are_left_out() {
        let list: Vec<String> = (0..40_000).map(|number| format!(r#"["x-{number}","1"]"#)).collect();
        let map: Vec<String> = (0..40_000).map(|number| format!(r#""x-{number}":"1""#)).collect();
        for headers in [format!("[{}]", list.join(",")), format!("{{{}}}", map.join(","))] {
            let text = format!(r#"{{"status":400,"headers":{headers},"body":{{}}}}"#);
            assert_eq!(read(text.as_bytes()).unwrap().parts().status(), Some(400));
        }
    }

    #[test]
    fn headers_are_read_where_they_can_matter() {
        let line =
            |name: &str| format!(r#"{{"status":429,"headers":{{"Content-Type":"a","{name}":"9"}},"body":{{}}}}"#);
        let has_headers = |name: &str, wanted| Line::read(line(name).as_bytes(), wanted).unwrap().headers.is_some();
        assert!(has_headers("Retry-After", Wanted::Verdict));
        assert!(has_headers("X-Unheard-Of", Wanted::Verdict));
        assert!(has_headers("X-Request-Id", Wanted::Report) && !has_headers("X-Request-Id", Wanted::Verdict));
        assert!(!has_headers("Date", Wanted::Report));
    }
}
