//! [`Fixture`]: a captured HTTP message in a file.

use std::fmt;
use std::path::{Path, PathBuf};

use http::header::CONTENT_TYPE;
use http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use messaging_error::{Outcome, ResponseParts, Translate};
use serde_json::Value;

/// A `.http` file: an answer exactly as `curl -i` prints it, or an event as the provider posts it.
///
/// An answer starts with a status line (`HTTP/1.1 400 Bad Request`), an event with a request line (`POST /webhook HTTP/1.1`,
/// or `GET /receipt?… HTTP/1.1`, whose query string is the event). Lines may end in LF or CRLF; the body follows the first
/// empty line and is kept byte for byte, except that one final line feed is removed.
///
/// ```
/// use messaging_error_testkit::Fixture;
///
/// let fixture = Fixture::parse(b"HTTP/2 429\r\nretry-after: 30\r\n\r\n{}").unwrap();
/// assert_eq!(fixture.parts().status(), Some(429));
/// assert!(!fixture.is_event());
/// ```
#[derive(Clone)]
pub struct Fixture {
    status: Option<u16>,
    headers: HeaderMap,
    body: Vec<u8>,
}

/// Shows the status and the size of the body, never its content or a header.
impl fmt::Debug for Fixture {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Fixture").field("status", &self.status).field("body_len", &self.body.len()).finish()
    }
}

/// Why a fixture could not be read.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum FixtureError {
    /// The file could not be read.
    #[error("{}: {source}", path.display())]
    Io {
        /// The file.
        path: PathBuf,
        /// What the system said.
        source: std::io::Error,
    },
    /// The file is not an HTTP message.
    #[error("{}: {error}", path.display())]
    File {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        error: Box<FixtureError>,
    },
    /// The first line is neither a status line nor a request line.
    #[error("line 1: expected a status line (HTTP/1.1 400) or a request line (POST /webhook HTTP/1.1)")]
    FirstLine,
    /// A header line has no colon, holds a forbidden character, or is one too many for a [`HeaderMap`].
    #[error("line {line}: not a header")]
    Header {
        /// Its number, from 1.
        line: usize,
    },
}

impl Fixture {
    /// Reads a file.
    ///
    /// # Errors
    ///
    /// [`FixtureError`] if it cannot be read or is not an HTTP message.
    pub fn read(path: impl AsRef<Path>) -> Result<Self, FixtureError> {
        let path = path.as_ref();
        let bytes = std::fs::read(path).map_err(|source| FixtureError::Io { path: path.into(), source })?;
        Self::parse(&bytes).map_err(|error| FixtureError::File { path: path.into(), error: Box::new(error) })
    }

    /// Reads a message from memory.
    ///
    /// # Errors
    ///
    /// [`FixtureError`] if it is not an HTTP message.
    pub fn parse(message: &[u8]) -> Result<Self, FixtureError> {
        // Editors put a byte order mark in front.
        let mut rest = message.strip_prefix(b"\xef\xbb\xbf").unwrap_or(message);
        let mut line_number = 0;
        let mut next_line = || {
            let end = rest.iter().position(|&byte| byte == b'\n');
            let line = &rest[..end.unwrap_or(rest.len())];
            rest = &rest[end.map_or(rest.len(), |end| end + 1)..];
            line_number += 1;
            (line_number, line.strip_suffix(b"\r").unwrap_or(line))
        };
        let (_, first) = next_line();
        let first = std::str::from_utf8(first).map_err(|_| FixtureError::FirstLine)?;
        let mut words = first.split_ascii_whitespace();
        let (status, query) = match (words.next(), words.next()) {
            (Some(version), Some(status)) if version.starts_with("HTTP/") => {
                (Some(status.parse().map_err(|_| FixtureError::FirstLine)?), None)
            }
            (Some("GET" | "POST" | "PUT"), Some(target)) => {
                (None, Some(target.split_once('?').map_or("", |(_, query)| query).to_owned()))
            }
            _ => return Err(FixtureError::FirstLine),
        };
        let mut headers = HeaderMap::new();
        loop {
            let (line, text) = next_line();
            if text.is_empty() {
                break;
            }
            let header =
                std::str::from_utf8(text).ok().and_then(|text| text.split_once(':')).and_then(|(name, value)| {
                    Some((name.parse::<HeaderName>().ok()?, HeaderValue::from_str(value.trim()).ok()?))
                });
            let (name, value) = header.ok_or(FixtureError::Header { line })?;
            headers.try_append(name, value).map_err(|_| FixtureError::Header { line })?;
        }
        let body = match query {
            // A request without a body: everything stands in the query.
            Some(query) if rest.trim_ascii().is_empty() => query.into_bytes(),
            _ => rest.strip_suffix(b"\n").unwrap_or(rest).to_vec(),
        };
        Ok(Self { status, headers, body })
    }

    /// An answer with a JSON body.
    #[must_use]
    pub fn answer(status: StatusCode, body: &Value) -> Self {
        Self { status: Some(status.as_u16()), ..Self::event(body) }
    }

    /// An event with a JSON body.
    #[must_use]
    pub fn event(body: &Value) -> Self {
        let headers = HeaderMap::from_iter([(CONTENT_TYPE, HeaderValue::from_static("application/json"))]);
        Self { status: None, headers, body: body.to_string().into_bytes() }
    }

    /// The same answer under another status.
    #[must_use]
    pub fn with_status(mut self, status: u16) -> Self {
        self.status = Some(status);
        self
    }

    /// The same message with a header set. A name or value that cannot be a header changes nothing.
    #[must_use]
    pub fn with_header(mut self, name: &str, value: &str) -> Self {
        if let (Ok(name), Ok(value)) = (name.parse::<HeaderName>(), HeaderValue::from_str(value)) {
            self.headers.insert(name, value);
        }
        self
    }

    /// The same message with another body.
    #[must_use]
    pub fn with_body(mut self, body: impl Into<Vec<u8>>) -> Self {
        self.body = body.into();
        self
    }

    /// An [`http::Response`], for code that takes one; `None` for an event.
    #[must_use]
    pub fn response(&self) -> Option<http::Response<Vec<u8>>> {
        let mut response = http::Response::new(self.body.clone());
        *response.status_mut() = StatusCode::from_u16(self.status?).ok()?;
        *response.headers_mut() = self.headers.clone();
        Some(response)
    }

    /// Whether this is an event rather than an answer.
    #[must_use]
    pub fn is_event(&self) -> bool {
        self.status.is_none()
    }

    /// What a translator takes.
    #[must_use]
    pub fn parts(&self) -> ResponseParts<'_> {
        let parts = ResponseParts::of_body(&self.body).with_headers(&self.headers);
        self.status.map_or(parts, |status| parts.with_status(status))
    }

    /// What a translator makes of it, through the door that fits.
    pub fn translate(&self, translator: &dyn Translate) -> Outcome {
        if self.is_event() { translator.translate_event(self.parts()) } else { translator.translate(self.parts()) }
    }
}
