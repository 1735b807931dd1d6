//! [`Recognition`]: whose payload this is, and how sure that is.

use std::fmt;

use messaging_error::{Provider, ResponseParts};

use crate::rules::Rule;
use crate::{opening, probe, rules};

/// The provider of payloads that nobody is recognised in.
pub const UNKNOWN: Provider = Provider::new("unknown");

/// How sure a [`Recognition`] is.
#[derive(Copy, Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Confidence {
    /// Nothing tells whose payload this is.
    None,
    /// The shape fits one known provider best, but others could send it too.
    Likely,
    /// The payload has members that only this provider sends.
    Certain,
}

impl Confidence {
    /// The word for it: `none`, `likely` or `certain`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Likely => "likely",
            Self::Certain => "certain",
        }
    }
}

impl fmt::Display for Confidence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

/// Whose payload this is.
#[derive(Copy, Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Recognition {
    /// The provider: `meta`, `vonage`, `tencent`, `rest`, the name of a profile, or [`UNKNOWN`].
    pub provider: Provider,
    /// How sure that is.
    pub confidence: Confidence,
    /// Whether it looks like an event that the provider posted (a webhook or a receipt) rather than like an answer. Only
    /// worth asking about where there is no HTTP status.
    pub is_event: bool,
}

impl Recognition {
    /// Whether a provider was recognised.
    #[must_use]
    pub fn is_known(&self) -> bool {
        self.confidence > Confidence::None
    }
}

/// Recognises the provider from the members of a payload and the names of its headers, never from prose.
///
/// The rules are ordered; one that asks for members that only one provider sends comes before one that asks for a shape
/// which several could send. A payload that fits none is not guessed at.
///
/// ```
/// use messaging_error::ResponseParts;
/// use messaging_error_any::{Confidence, recognise};
///
/// let body = br#"{"error":{"message":"(#131056) Pair rate limit hit","code":131056,"fbtrace_id":"Az8"}}"#;
/// let found = recognise(&ResponseParts::of_body(body));
/// assert_eq!((found.provider.as_str(), found.confidence), ("meta", Confidence::Certain));
///
/// let found = recognise(&ResponseParts::of_body(br#"{"error":"something went wrong"}"#));
/// assert!(!found.is_known());
/// ```
#[must_use]
pub fn recognise(parts: &ResponseParts<'_>) -> Recognition {
    match rule(parts) {
        Some(rule) => Recognition { provider: rule.provider, confidence: rule.confidence, is_event: rule.is_event },
        None => Recognition { provider: UNKNOWN, confidence: Confidence::None, is_event: false },
    }
}

/// The rule that a payload fits.
pub(crate) fn rule(parts: &ResponseParts<'_>) -> Option<&'static Rule> {
    opening::settled(parts).or_else(|| rules::first(probe::marks(parts)))
}
