//! [`VonageProblem`]: a problem document.

use std::fmt;

use messaging_error::{MessagingError, Origin};
use serde::{Deserialize, Deserializer};

use super::show::{As, debug, display, native};
use super::{body, owned, text};
use crate::answer::problem::{Facts, judge};
use crate::context::Context;
use crate::{Api, ProblemType};

/// A problem document, with the extensions that Vonage adds.
///
/// The body of a Vonage problem does not say its HTTP status, which tells some codes apart: add it with
/// [`with_http_status`](Self::with_http_status).
///
/// ```
/// use messaging_error_vonage::VonageProblem;
/// use messaging_error_vonage::{MessagingError, Reason};
///
/// fn send(body: &str, status: u16) -> Result<(), MessagingError> {
///     let problem: VonageProblem = serde_json::from_str(body).unwrap();
///     Err(problem.with_http_status(status))?
/// }
///
/// let body = r#"{"type":"https://developer.vonage.com/api-errors/messages#1000","title":"Internal error"}"#;
/// // Documented under 500, where the number does not mean throttling.
/// assert_eq!(send(body, 500).unwrap_err().reason(), Reason::ProviderInternalError);
/// assert_eq!(send(body, 429).unwrap_err().reason(), Reason::ApiRateLimited);
/// ```
#[derive(Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct VonageProblem {
    /// `type`, exactly as it was sent, or the number that Voice sends there.
    pub kind: Option<String>,
    /// `title`, for people.
    pub title: Option<String>,
    /// `detail`, for people.
    pub detail: Option<String>,
    /// `instance` or `instance_id`: an opaque id to quote to support.
    pub instance: Option<String>,
    /// `code`, which repeats the fragment of the type.
    pub code: Option<String>,
    /// `request_id`: the verification that is already running.
    pub request_id: Option<String>,
    /// `retry_after`, in seconds.
    pub retry_after: Option<String>,
    /// The first request field at fault.
    pub field: Option<String>,
    /// The code of that field's fault.
    pub item_code: Option<String>,
    /// The `type` of the first problem inside this one.
    pub nested_kind: Option<String>,
    /// The HTTP status that the problem came with.
    pub http_status: Option<u16>,
    /// The API that was called, if the caller says so.
    pub api: Option<Api>,
}

impl VonageProblem {
    /// A problem with a type, for tests.
    #[must_use]
    pub fn new(kind: impl Into<String>) -> Self {
        Self { kind: Some(kind.into()), ..Self::default() }
    }

    /// The same problem with the HTTP status that it came with.
    #[must_use]
    pub fn with_http_status(mut self, status: u16) -> Self {
        self.http_status = Some(status);
        self
    }

    /// The same problem as an answer of the API that was called.
    #[must_use]
    pub fn with_api(mut self, api: Api) -> Self {
        self.api = Some(api);
        self
    }

    /// The type, taken apart.
    #[must_use]
    pub fn problem_type(&self) -> ProblemType<'_> {
        ProblemType::of(text(&self.kind))
    }

    fn judged(&self) -> MessagingError {
        let facts = Facts {
            kind: text(&self.kind),
            title: text(&self.title),
            detail: text(&self.detail),
            instance: text(&self.instance),
            code: text(&self.code),
            request_id: text(&self.request_id),
            retry_after: text(&self.retry_after),
            field: text(&self.field),
            item_code: text(&self.item_code),
            nested_kind: text(&self.nested_kind),
            ..Facts::default()
        };
        let mut context = Context::bare(Origin::Response);
        (context.api, context.http_status) = (self.api, self.http_status);
        judge(&facts, &context)
    }
}

impl<'de> Deserialize<'de> for VonageProblem {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let body = body(deserializer)?;
        let facts = Facts::of(&body);
        let some = |text: &str| Some(text).filter(|text| !text.is_empty()).map(String::from);
        Ok(Self {
            kind: some(facts.kind).or_else(|| body.problem.type_number().map(|number| number.to_string())),
            title: some(facts.title),
            detail: some(facts.detail),
            instance: some(facts.instance),
            code: some(facts.code),
            request_id: some(facts.request_id),
            retry_after: owned(&body.retry_after),
            field: some(facts.field),
            item_code: some(facts.item_code),
            nested_kind: some(facts.nested_kind),
            http_status: facts.status,
            api: None,
        })
    }
}

native!(VonageProblem);

impl fmt::Display for VonageProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        display(f, "Vonage problem", self.problem_type().code())
    }
}

impl fmt::Debug for VonageProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let code = Some(self.problem_type().code().to_owned()).filter(|code| !code.is_empty());
        let members = [
            ("type_code", As::Code, &code),
            ("title", As::Text, &self.title),
            ("detail", As::Text, &self.detail),
            ("instance", As::Id, &self.instance),
            ("code", As::Code, &self.code),
            ("request_id", As::Id, &self.request_id),
            ("retry_after", As::Code, &self.retry_after),
            ("field", As::Text, &self.field),
            ("item_code", As::Code, &self.item_code),
        ];
        debug(f, "VonageProblem", &members)
    }
}
