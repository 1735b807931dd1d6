//! [`MediaType`]: what the Content-Type says about a body.

use messaging_error::ResponseParts;

/// What the Content-Type says about a body. It is a hint: servers send problems as `application/json` too, and a body that
/// reads as a problem is one.
#[derive(Copy, Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum MediaType {
    /// `application/problem+json`.
    ProblemJson,
    /// `application/problem+xml`.
    ProblemXml,
    /// Other JSON: `application/json`, `text/json` or anything that ends in `+json`.
    Json,
    /// Other XML: `application/xml`, `text/xml` or anything that ends in `+xml`.
    Xml,
    /// Anything else.
    Other,
}

impl MediaType {
    /// The media type of a problem in JSON.
    pub const PROBLEM_JSON: &'static str = "application/problem+json";
    /// The media type of a problem in XML.
    pub const PROBLEM_XML: &'static str = "application/problem+xml";

    /// Reads the value of a Content-Type header. Parameters and letter case do not matter.
    ///
    /// ```
    /// use messaging_error_problem::MediaType;
    ///
    /// assert_eq!(MediaType::parse("Application/Problem+JSON; charset=utf-8"), MediaType::ProblemJson);
    /// assert_eq!(MediaType::parse("application/vnd.api+json"), MediaType::Json);
    /// ```
    #[must_use]
    pub fn parse(content_type: &str) -> Self {
        let essence = content_type.split(';').next().unwrap_or_default().trim();
        let is = |name: &str| essence.eq_ignore_ascii_case(name);
        let ends_in = |suffix: &str| {
            essence
                .len()
                .checked_sub(suffix.len())
                .and_then(|at| essence.get(at..))
                .is_some_and(|end| end.eq_ignore_ascii_case(suffix))
        };
        if is(Self::PROBLEM_JSON) {
            Self::ProblemJson
        } else if is(Self::PROBLEM_XML) {
            Self::ProblemXml
        } else if is("application/json") || is("text/json") || ends_in("+json") {
            Self::Json
        } else if is("application/xml") || is("text/xml") || ends_in("+xml") {
            Self::Xml
        } else {
            Self::Other
        }
    }

    /// The media type of an answer, if it names one.
    #[must_use]
    pub fn of(parts: &ResponseParts<'_>) -> Option<Self> {
        parts.header("content-type").map(Self::parse)
    }

    /// Whether this names a problem, in either format.
    #[must_use]
    pub const fn is_problem(self) -> bool {
        matches!(self, Self::ProblemJson | Self::ProblemXml)
    }
}
