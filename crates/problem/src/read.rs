//! [`Problem::read`]: from an answer to a problem, or to why it is none.

use std::borrow::Cow;

use messaging_error::ResponseParts;
use messaging_error::json::{self, Broken, Undecodable};

use crate::{MediaType, Problem};

/// Why an answer holds no problem details. The HTTP status may still say what happened.
#[derive(Copy, Clone, Debug, PartialEq, Eq, Hash, thiserror::Error)]
#[non_exhaustive]
pub enum NotProblem {
    /// The body holds no text.
    #[error(transparent)]
    Undecodable(#[from] Undecodable),
    /// The body is neither JSON nor, with the feature `xml`, a problem in XML, and nothing could be read before it breaks.
    #[error("the body is not JSON")]
    NotJson,
    /// The body is JSON, but not an object.
    #[error("the body is JSON, but not an object")]
    NotObject,
    /// The object has neither a title, a detail nor a type that looks like a URI reference, nor wraps an object that has, and
    /// its media type does not say that it is a problem.
    #[error("the object has no member of problem details")]
    NoMembers,
}

impl<'a> Problem<'a> {
    /// Reads an answer or an event. The Content-Type is not needed; where it says `problem`, an object without any standard
    /// member counts too. A problem inside `error`, `problem` or `errors` is taken out of its wrapper.
    ///
    /// ```
    /// use messaging_error::ResponseParts;
    /// use messaging_error_problem::{NotProblem, Problem};
    ///
    /// let body = br##"{"type":"https://errors.example.com/sms#busy","title":["odd"],"status":503}"##;
    /// let problem = Problem::read(&ResponseParts::of_body(body).with_status(502)).unwrap();
    /// assert_eq!(problem.type_uri().fragment(), Some("busy"));
    /// assert_eq!((problem.title(), problem.status()), (None, Some(502)));
    /// assert!(problem.has_status_mismatch());
    ///
    /// let page = ResponseParts::of_body(b"<html>Bad gateway</html>").with_status(502);
    /// assert_eq!(Problem::read(&page).unwrap_err(), NotProblem::NotJson);
    /// ```
    ///
    /// # Errors
    ///
    /// [`NotProblem`] if the body holds no problem. Never for an odd one.
    pub fn read(parts: &ResponseParts<'a>) -> Result<Self, NotProblem> {
        let media_type = MediaType::of(parts);
        let is_declared = media_type.is_some_and(MediaType::is_problem);
        let mut problem = match json::decode(parts.body())? {
            Cow::Borrowed(text) => Self::from_text(text, is_declared)?,
            Cow::Owned(text) => Problem::from_text(&text, is_declared)?.into_static(),
        };
        problem.http_status = parts.status();
        Ok(problem)
    }

    fn from_text(text: &'a str, is_declared: bool) -> Result<Self, NotProblem> {
        #[cfg(feature = "xml")]
        if text.trim_start().starts_with('<') {
            if let Some((json, is_whole)) = crate::xml::to_json(text) {
                let mut problem = Problem::from_json(&json, is_declared)?.into_static();
                problem.is_complete = is_whole;
                return Ok(problem);
            }
        }
        Self::from_json(text, is_declared)
    }

    fn from_json(text: &'a str, is_declared: bool) -> Result<Self, NotProblem> {
        let (problem, broken) = Self::parse(text);
        // A text that breaks off is not mended: whatever is put right in it, its end stays away.
        if broken == Some(Broken::Syntax) {
            if let Some(mended) = json::repair(text) {
                let (again, broken) = Problem::parse(&mended);
                if broken.is_none() {
                    return again.judge(broken, is_declared).map(Problem::into_static);
                }
            }
        }
        problem.judge(broken, is_declared)
    }

    fn parse(text: &'a str) -> (Self, Option<Broken>) {
        let mut problem = Problem::new();
        let broken = json::read(text, &mut problem).err();
        problem.is_complete = broken.is_none();
        (problem, broken)
    }

    fn judge(self, broken: Option<Broken>, is_declared: bool) -> Result<Self, NotProblem> {
        if self.has_substance() {
            return Ok(self);
        }
        if let Some(mut inner) = self.unwrap_one() {
            inner.is_complete = self.is_complete;
            return Ok(inner);
        }
        match (self.is_object, broken) {
            (true, None) if is_declared => Ok(self),
            (_, Some(Broken::Syntax | Broken::Truncated)) => Err(NotProblem::NotJson),
            (true, _) => Err(NotProblem::NoMembers),
            (false, _) => Err(NotProblem::NotObject),
        }
    }
}
