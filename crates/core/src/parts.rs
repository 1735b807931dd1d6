//! [`ResponseParts`]: an answer, borrowed from whatever HTTP client received it.

use http::{HeaderMap, StatusCode};

/// The parts of an answer that translation looks at. No I/O happens here; the body must be complete.
///
/// ```
/// use messaging_error::ResponseParts;
///
/// let response = http::Response::builder().status(429).header("retry-after", "30").body(b"{}".to_vec()).unwrap();
/// let parts = ResponseParts::from(&response);
/// assert_eq!(parts.status(), Some(429));
/// assert_eq!(parts.header("Retry-After"), Some("30"));
/// ```
#[derive(Copy, Clone)]
pub struct ResponseParts<'a> {
    status: Option<u16>,
    headers: Option<&'a HeaderMap>,
    body: &'a [u8],
}

impl<'a> ResponseParts<'a> {
    /// A whole answer.
    #[must_use]
    pub fn new(status: StatusCode, headers: &'a HeaderMap, body: &'a [u8]) -> Self {
        Self { status: Some(status.as_u16()), headers: Some(headers), body }
    }

    /// A body whose status and headers are not known: a webhook, a receipt, a line of a log.
    #[must_use]
    pub const fn of_body(body: &'a [u8]) -> Self {
        Self { status: None, headers: None, body }
    }

    /// The same parts with a status, for callers that have it as a number. Numbers outside 100 to 999 count as unknown.
    #[must_use]
    pub const fn with_status(mut self, status: u16) -> Self {
        self.status = if status >= 100 && status <= 999 { Some(status) } else { None };
        self
    }

    /// The same parts with headers.
    #[must_use]
    pub const fn with_headers(mut self, headers: &'a HeaderMap) -> Self {
        self.headers = Some(headers);
        self
    }

    /// The same parts around another body, such as the inner document of a wrapper.
    #[must_use]
    pub const fn with_body<'b>(self, body: &'b [u8]) -> ResponseParts<'b>
    where
        'a: 'b,
    {
        ResponseParts { status: self.status, headers: self.headers, body }
    }

    /// The HTTP status, if known.
    #[must_use]
    pub const fn status(&self) -> Option<u16> {
        self.status
    }

    /// Whether the status is known to be 2xx.
    #[must_use]
    pub const fn is_success(&self) -> bool {
        matches!(self.status, Some(200..=299))
    }

    /// The headers, if known.
    #[must_use]
    pub const fn headers(&self) -> Option<&'a HeaderMap> {
        self.headers
    }

    /// The first value of a header, without surrounding white space; `None` if it is absent or not ASCII.
    #[must_use]
    pub fn header(&self, name: &str) -> Option<&'a str> {
        Some(self.headers?.get(name)?.to_str().ok()?.trim())
    }

    /// The body.
    #[must_use]
    pub const fn body(&self) -> &'a [u8] {
        self.body
    }
}

impl<'a, B: AsRef<[u8]>> From<&'a http::Response<B>> for ResponseParts<'a> {
    fn from(response: &'a http::Response<B>) -> Self {
        Self::new(response.status(), response.headers(), response.body().as_ref())
    }
}

/// Shows the status and the size of the body, never its content or a header.
impl std::fmt::Debug for ResponseParts<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ResponseParts").field("status", &self.status).field("body_len", &self.body.len()).finish()
    }
}
