//! One line of a log: a body, or a record around one.

use std::borrow::Cow;
use std::fmt;

use http::HeaderMap;
use messaging_error::ResponseParts;
use serde::de::{Deserializer, IgnoredAny, MapAccess, Visitor};
use serde_json::value::RawValue;

use super::{headers, scan};

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
        let bytes = text.trim_ascii();
        // Checking a whole line at once is cheaper than checking every text in it.
        let text = simdutf8::basic::from_utf8(bytes);
        if let Some(parts) = text.ok().filter(|text| has_no_controls(text)).and_then(scanned) {
            return Ok(parts.line(wanted).unwrap_or(Self::of_body(bytes)));
        }
        let parts = match text {
            Ok(text) => parts(serde_json::Deserializer::from_str(text)),
            Err(_) => parts(serde_json::Deserializer::from_slice(bytes)),
        };
        match parts {
            Ok(parts) => Ok(parts.line(wanted).unwrap_or(Self::of_body(bytes))),
            Err(error) if error.is_eof() => Err(NotALine("the JSON breaks off".into())),
            Err(error) => Err(NotALine(format!("not JSON at column {}", error.column()))),
        }
    }

    fn of_body(body: &'a [u8]) -> Self {
        Self { provider: None, status: None, headers: None, body: Cow::Borrowed(body) }
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

pub(super) fn has_no_controls(text: &str) -> bool {
    // Without a branch for each byte, which makes it several at a time.
    !text.bytes().fold(false, |found, byte| found | (byte < b' '))
}

/// The members of a record, as they are written.
#[derive(Default)]
struct Parts<'a> {
    provider: Option<Cow<'a, str>>,
    status: Option<u16>,
    headers: Option<&'a str>,
    body: Option<&'a str>,
    /// Whether there is a status that can be nothing else.
    known: bool,
}

impl<'a> Parts<'a> {
    const MEMBERS: [&'static str; 6] = ["provider", "status", "http_status", "status_code", "headers", "body"];

    fn take(&mut self, name: &str, value: &'a str) {
        match name {
            "provider" => self.provider = text(value),
            "status" | "http_status" | "status_code" => {
                self.status = number(value);
                self.known |= name != "status" || self.status.is_some();
            }
            "headers" => self.headers = Some(value),
            "body" => self.body = Some(value),
            _ => {}
        }
    }

    /// The line; `None` if the object is no record.
    fn line(self, wanted: Wanted) -> Option<Line<'a>> {
        let Self { provider, status, headers, body, known } = self;
        let is_record = match body {
            Some(_) => known || provider.is_some() || headers.is_some(),
            // An answer without a body; one member alone could be a body's own.
            None => known && provider.is_some(),
        };
        if !is_record {
            return None;
        }
        let body = body.map_or(Cow::Borrowed(&[][..]), |body| match text(body) {
            Some(Cow::Borrowed(inner)) => Cow::Borrowed(inner.as_bytes()),
            Some(Cow::Owned(inner)) => Cow::Owned(inner.into_bytes()),
            None if body == "null" => Cow::Borrowed(&[][..]),
            None => Cow::Borrowed(body.as_bytes()),
        });
        Some(Line { provider, status, headers: headers.and_then(|raw| headers::read(raw, wanted)), body })
    }
}

/// The parts of a line that is written as almost all are.
fn scanned(text: &str) -> Option<Parts<'_>> {
    let mut parts = Parts::default();
    scan::members(text, |name, value| parts.take(name, value))?;
    Some(parts)
}

/// The parts of any JSON value, or what is wrong with it.
fn parts<'a, R: serde_json::de::Read<'a>>(mut reader: serde_json::Deserializer<R>) -> serde_json::Result<Parts<'a>> {
    let parts = (&mut reader).deserialize_any(Record)?;
    reader.end().map(|()| parts)
}

/// Reads a record; of anything else there are no parts.
struct Record;

impl<'de> Visitor<'de> for Record {
    type Value = Parts<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut parts = Parts::default();
        while let Some(Key(name)) = map.next_key()? {
            match Parts::MEMBERS.contains(&name.as_ref()) {
                true => parts.take(&name, map.next_value::<&RawValue>()?.get()),
                false => drop(map.next_value::<IgnoredAny>()?),
            }
        }
        Ok(parts)
    }

    fn visit_seq<A: serde::de::SeqAccess<'de>>(self, mut seq: A) -> Result<Self::Value, A::Error> {
        while seq.next_element::<IgnoredAny>()?.is_some() {}
        Ok(Parts::default())
    }

    fn visit_str<E>(self, _: &str) -> Result<Self::Value, E> {
        Ok(Parts::default())
    }

    fn visit_bool<E>(self, _: bool) -> Result<Self::Value, E> {
        Ok(Parts::default())
    }

    fn visit_i64<E>(self, _: i64) -> Result<Self::Value, E> {
        Ok(Parts::default())
    }

    fn visit_u64<E>(self, _: u64) -> Result<Self::Value, E> {
        Ok(Parts::default())
    }

    fn visit_f64<E>(self, _: f64) -> Result<Self::Value, E> {
        Ok(Parts::default())
    }

    fn visit_unit<E>(self) -> Result<Self::Value, E> {
        Ok(Parts::default())
    }
}

/// A member's name.
#[derive(serde::Deserialize)]
#[serde(transparent)]
pub(super) struct Key<'a>(#[serde(borrow)] pub(super) Cow<'a, str>);

/// The value as a text, if it is a JSON string.
pub(super) fn text(raw: &str) -> Option<Cow<'_, str>> {
    let inner = raw.strip_prefix('"')?.strip_suffix('"')?;
    if memchr::memchr(b'\\', inner.as_bytes()).is_some() {
        serde_json::from_str::<String>(raw).ok().map(Cow::Owned)
    } else {
        Some(Cow::Borrowed(inner))
    }
}

/// The value as a number, which may be quoted.
fn number(raw: &str) -> Option<u16> {
    raw.trim_matches('"').parse().ok()
}

/// What is asked of a line.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub(crate) enum Wanted {
    /// Everything.
    Report,
    /// The verdict, without ids: a line whose headers give nothing else is read without them.
    Verdict,
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
