//! [`ProblemDocument`]: a [`MessagingError`] as problem details for the caller's own API.

mod options;
mod status;
mod title;

use std::time::Duration;

use http::header::{CONTENT_TYPE, RETRY_AFTER};
use http::{HeaderValue, Response, StatusCode};
use messaging_error::{Category, DuplicateRisk, MessagingError, Reason, RetryPolicy};
use serde::Serialize;

pub use options::ProblemOptions;
pub use status::public_status;

use crate::MediaType;

/// A [`MessagingError`] as problem details, to answer the clients of your own API with.
///
/// It holds nothing that the provider sent: no text, code, id, address or name of the provider; only words and sentences of
/// this library. `status` is chosen for your API, see [`public_status`]; `retry_after` is in whole seconds, rounded up.
///
/// ```
/// use messaging_error::{MessagingError, Provider, Reason};
/// use messaging_error_problem::ProblemDocument;
///
/// let error = MessagingError::new(Provider::new("acme"), Reason::PairRateLimited).with_detail("to +12025550123");
/// let document = ProblemDocument::from(&error);
/// assert_eq!(document.type_uri(), "urn:messaging-error:pair_rate_limited");
/// assert_eq!(document.status(), 429);
///
/// let response = document.into_response();
/// assert_eq!(response.headers()["content-type"], "application/problem+json");
/// assert!(response.headers().contains_key("retry-after"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ProblemDocument {
    #[serde(rename = "type")]
    kind: String,
    title: String,
    status: u16,
    #[serde(skip_serializing_if = "Option::is_none")]
    detail: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    instance: Option<String>,
    #[serde(flatten)]
    cause: Option<Cause>,
    #[serde(skip_serializing_if = "Option::is_none")]
    retry_after: Option<u64>,
}

/// The members that tell programs what happened.
#[derive(Copy, Clone, Debug, PartialEq, Eq, Serialize)]
struct Cause {
    reason: Reason,
    category: Category,
    retry: RetryPolicy,
    duplicate_risk: DuplicateRisk,
}

impl ProblemDocument {
    /// The media type of the document.
    pub const MEDIA_TYPE: &'static str = MediaType::PROBLEM_JSON;

    /// Writes an error with the given options.
    #[must_use]
    pub fn new(error: &MessagingError, options: &ProblemOptions) -> Self {
        let reason = error.reason();
        let status = public_status(reason);
        let wait = error.delay().and_then(|delay| match options.now {
            Some(now) => Some(delay.remaining(now)),
            None => delay.length(),
        });
        let retry_after = wait.map(whole_seconds).filter(|&seconds| seconds > 0);
        if options.hide_own_faults && status >= 500 {
            let phrase = StatusCode::from_u16(status).ok().and_then(|status| status.canonical_reason());
            return Self {
                kind: "about:blank".into(),
                title: phrase.unwrap_or("Internal Server Error").into(),
                status,
                detail: None,
                instance: options.instance.clone(),
                cause: None,
                retry_after,
            };
        }
        Self {
            kind: format!("{}{reason}", options.type_base),
            title: title::of(reason),
            status,
            detail: Some(reason.definition()),
            instance: options.instance.clone(),
            cause: Some(Cause {
                reason,
                category: error.category(),
                retry: error.retry(),
                duplicate_risk: error.duplicate_risk(),
            }),
            retry_after,
        }
    }

    /// The `type`: the base of the options, followed by the reason's word.
    #[must_use]
    pub fn type_uri(&self) -> &str {
        &self.kind
    }

    /// The `title`: the reason in a few words.
    #[must_use]
    pub fn title(&self) -> &str {
        &self.title
    }

    /// The `status`, which is also the one to answer with.
    #[must_use]
    pub const fn status(&self) -> u16 {
        self.status
    }

    /// The `detail`: what the reason means, as one sentence.
    #[must_use]
    pub const fn detail(&self) -> Option<&'static str> {
        self.detail
    }

    /// The `instance` of the options.
    #[must_use]
    pub fn instance(&self) -> Option<&str> {
        self.instance.as_deref()
    }

    /// The wait in whole seconds, rounded up: for the body and for the Retry-After header.
    #[must_use]
    pub const fn retry_after(&self) -> Option<u64> {
        self.retry_after
    }

    /// The value of a Retry-After header.
    #[must_use]
    pub fn retry_after_header(&self) -> Option<HeaderValue> {
        self.retry_after.map(HeaderValue::from)
    }

    /// The document as JSON.
    #[must_use]
    pub fn to_json(&self) -> Vec<u8> {
        // Texts, numbers and words always serialise.
        serde_json::to_vec(self).unwrap_or_default()
    }

    /// A whole answer: status, Content-Type, Retry-After, and the document as its body.
    #[must_use]
    pub fn into_response(self) -> Response<Vec<u8>> {
        let mut response = Response::new(self.to_json());
        *response.status_mut() = StatusCode::from_u16(self.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        response.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static(Self::MEDIA_TYPE));
        if let Some(wait) = self.retry_after_header() {
            response.headers_mut().insert(RETRY_AFTER, wait);
        }
        response
    }
}

impl From<&MessagingError> for ProblemDocument {
    fn from(error: &MessagingError) -> Self {
        Self::new(error, &ProblemOptions::default())
    }
}

fn whole_seconds(wait: Duration) -> u64 {
    wait.as_secs().saturating_add(u64::from(wait.subsec_nanos() > 0))
}
