//! The headers of a record, if they can matter.

use std::borrow::Cow;
use std::fmt;

use http::{HeaderMap, HeaderName, HeaderValue};
use serde::de::{Deserializer, IgnoredAny, MapAccess, Visitor};
use serde_json::value::RawValue;

use super::line::{Key, Wanted, has_no_controls, text};
use super::scan;

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
            matters |= may_matter(&name, self.0);
            map.next_value::<IgnoredAny>()?;
        }
        Ok(matters)
    }
}

/// Header names and values, if any of them matters; what is no header is left out. Besides an object, loggers write lists
/// of pairs and lists of `{"name","value"}`.
pub(super) fn read(raw: &str, wanted: Wanted) -> Option<HeaderMap> {
    if let Some(items) = elements(raw) {
        return Some(listed(&items));
    }
    if has_no_controls(raw) {
        let (mut headers, mut matters) = (HeaderMap::new(), false);
        let read = scan::members(raw, |name, value| {
            let may_matter = may_matter(name, wanted);
            matters |= may_matter;
            if may_matter || name.eq_ignore_ascii_case("date") {
                add(&mut headers, name, value);
            }
        });
        if read.is_some() {
            return matters.then_some(headers);
        }
    }
    let matters = serde_json::Deserializer::from_str(raw).deserialize_map(Matters(wanted)).unwrap_or(false);
    matters.then(|| serde_json::Deserializer::from_str(raw).deserialize_map(Members).ok())?
}

fn may_matter(name: &str, wanted: Wanted) -> bool {
    let is_one_of = |list: &[&str]| list.iter().any(|known| name.eq_ignore_ascii_case(known));
    !is_one_of(&ABOUT_THE_BODY) && (wanted == Wanted::Report || !is_one_of(&ONLY_IDS))
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
            add(&mut headers, &name, value.get());
        }
        Ok(headers)
    }
}

/// Adds a header with its value or each of its values.
fn add(headers: &mut HeaderMap, name: &str, value: &str) {
    let Ok(name) = HeaderName::from_bytes(name.as_bytes()) else { return };
    match elements(value) {
        None => add_one(headers, name, value),
        Some(values) => values.iter().for_each(|value| add_one(headers, name.clone(), value.get())),
    }
}

fn add_one(headers: &mut HeaderMap, name: HeaderName, value: &str) {
    let text = text(value).unwrap_or(Cow::Borrowed(value));
    if let Ok(value) = HeaderValue::from_str(text.trim()) {
        // A map holds some thirty thousand; a log line that has more is not worth failing for.
        let _ = headers.try_append(name, value);
    }
}

/// The elements, if the value is a list.
fn elements(raw: &str) -> Option<Vec<&RawValue>> {
    raw.starts_with('[').then(|| serde_json::from_str(raw).ok())?
}

fn listed(items: &[&RawValue]) -> HeaderMap {
    let mut headers = HeaderMap::new();
    for item in items {
        let (name, value) = match elements(item.get()) {
            Some(pair) => (pair.first().copied(), pair.get(1).copied()),
            None => serde_json::from_str::<Named<'_>>(item.get()).map_or((None, None), |it| (it.name, it.value)),
        };
        if let (Some(name), Some(value)) = (name.and_then(|name| text(name.get())), value) {
            add(&mut headers, &name, value.get());
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
