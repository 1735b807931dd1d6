//! Captured HTTP messages: what `curl -i` prints, and events as a provider posts them.

use std::fmt;

use http::{HeaderMap, HeaderName, HeaderValue};
use messaging_error::{Outcome, ResponseParts, Translate};

/// A captured message: an answer that starts with a status line, or an event that starts with a request line.
///
/// Reading is lenient, because captures are pasted: interim answers (`100 Continue`), redirects and a proxy's answer that
/// `curl -i` prints before the real one are passed over, lines may end in LF or CRLF, a header that is not one is skipped, and
/// so is a byte order mark.
///
/// ```
/// use messaging_error_any::capture::Capture;
///
/// let text = b"HTTP/1.1 100 Continue\r\n\r\nHTTP/2 429\r\nretry-after: 30\r\n\r\n{}";
/// let capture = Capture::parse(text).unwrap();
/// assert_eq!((capture.parts().status(), capture.is_event()), (Some(429), false));
/// assert_eq!(capture.parts().header("retry-after"), Some("30"));
/// assert!(Capture::parse(b"{}").is_none());
/// ```
#[derive(Clone)]
pub struct Capture<'a> {
    status: Option<u16>,
    headers: HeaderMap,
    body: &'a [u8],
}

/// Shows the status and the size of the body, never its content or a header.
impl fmt::Debug for Capture<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Capture").field("status", &self.status).field("body_len", &self.body.len()).finish()
    }
}

impl<'a> Capture<'a> {
    /// Reads a message; `None` if the first line is neither a status line nor a request line.
    #[must_use]
    pub fn parse(message: &'a [u8]) -> Option<Self> {
        let mut rest = message.strip_prefix(b"\xef\xbb\xbf").unwrap_or(message);
        loop {
            let (first, after) = line(rest);
            let start = start_line(first)?;
            rest = after;
            let mut headers = HeaderMap::new();
            loop {
                let (text, after) = line(rest);
                rest = after;
                if text.is_empty() {
                    break;
                }
                if let Some((name, value)) = header(text) {
                    // A map holds some thirty thousand; what is beyond that is no capture of a real answer.
                    let _ = headers.try_append(name, value);
                }
            }
            let body = match start {
                // Some hooks are posted with everything in the query and nothing behind the headers.
                Start::Post(query) if rest.trim_ascii().is_empty() => query,
                Start::Answer(_) | Start::Post(_) => rest.strip_suffix(b"\n").unwrap_or(rest),
                Start::Get(query) => query,
            };
            let status = match start {
                Start::Answer(status) => Some(status),
                Start::Post(_) | Start::Get(_) => None,
            };
            let another_follows = matches!(start, Start::Answer(_)) && start_line(line(rest).0).is_some();
            if !another_follows {
                return Some(Self { status, headers, body });
            }
        }
    }

    /// Whether this is an event rather than an answer.
    #[must_use]
    pub fn is_event(&self) -> bool {
        self.status.is_none()
    }

    /// What a translator takes.
    #[must_use]
    pub fn parts(&self) -> ResponseParts<'_> {
        let parts = ResponseParts::of_body(self.body).with_headers(&self.headers);
        self.status.map_or(parts, |status| parts.with_status(status))
    }

    /// What a translator makes of it, through the door that fits.
    pub fn translate(&self, translator: &dyn Translate) -> Outcome {
        if self.is_event() { translator.translate_event(self.parts()) } else { translator.translate(self.parts()) }
    }
}

enum Start<'a> {
    Answer(u16),
    /// With its query string.
    Post(&'a [u8]),
    /// With its query string.
    Get(&'a [u8]),
}

fn line(text: &[u8]) -> (&[u8], &[u8]) {
    let (line, rest) = match memchr::memchr(b'\n', text) {
        Some(end) => (&text[..end], &text[end + 1..]),
        None => (text, &text[text.len()..]),
    };
    (line.strip_suffix(b"\r").unwrap_or(line), rest)
}

fn start_line(line: &[u8]) -> Option<Start<'_>> {
    let mut words = line.split(|byte| *byte == b' ').filter(|word| !word.is_empty());
    let (first, second) = (words.next()?, words.next()?);
    if first.starts_with(b"HTTP/") {
        let status = std::str::from_utf8(second).ok()?.parse().ok()?;
        return (100..=999).contains(&status).then_some(Start::Answer(status));
    }
    let is_http = words.next().is_some_and(|version| version.starts_with(b"HTTP/"));
    let query = memchr::memchr(b'?', second).map_or(&[][..], |mark| &second[mark + 1..]);
    match first {
        b"POST" | b"PUT" if is_http => Some(Start::Post(query)),
        b"GET" if is_http => Some(Start::Get(query)),
        _ => None,
    }
}

fn header(line: &[u8]) -> Option<(HeaderName, HeaderValue)> {
    let colon = memchr::memchr(b':', line)?;
    let name = HeaderName::from_bytes(&line[..colon]).ok()?;
    let value = HeaderValue::from_bytes(line[colon + 1..].trim_ascii()).ok()?;
    Some((name, value))
}

#[cfg(test)]
mod tests {
    use super::Capture;

    #[test]
    fn redirects_before_the_answer_are_passed_over() {
        let text = b"HTTP/1.1 301 Moved\nlocation: /x\n\nHTTP/1.1 400 Bad Request\nx-a: 1\n\n{\"a\":1}\n";
        let capture = Capture::parse(text).unwrap();
        assert_eq!((capture.parts().status(), capture.parts().body()), (Some(400), &b"{\"a\":1}"[..]));
    }

    #[test]
    fn a_byte_order_mark_hides_nothing() {
        let capture = Capture::parse(b"\xef\xbb\xbfHTTP/1.1 400 Bad Request\r\n\r\n{}").unwrap();
        assert_eq!((capture.parts().status(), capture.parts().body()), (Some(400), &b"{}"[..]));
    }

    #[test]
    fn an_event_is_a_request() {
        let post = Capture::parse(b"POST /hook HTTP/1.1\r\ncontent-type: application/json\r\n\r\n{}").unwrap();
        assert!(post.is_event() && post.parts().body() == b"{}");
        let get = Capture::parse(b"GET /receipt?err-code=6&status=failed HTTP/1.1\r\n\r\n").unwrap();
        assert_eq!(get.parts().body(), b"err-code=6&status=failed");
        let post = Capture::parse(b"POST /receipt?err-code=6 HTTP/1.1\r\ncontent-length: 0\r\n\r\n").unwrap();
        assert_eq!((post.is_event(), post.parts().body()), (true, &b"err-code=6"[..]));
    }

    #[test]
    fn odd_messages_do_not_panic() {
        for text in
            [&b"HTTP/1.1"[..], b"HTTP/1.1 abc", b"HTTP/2 204", b"HTTP/2 99\n\n", b"GET", b"", b"\n\n", b"\xff\xfe"]
        {
            let _ = Capture::parse(text);
        }
        assert_eq!(Capture::parse(b"HTTP/2 204").unwrap().parts().body(), b"");
    }
}
