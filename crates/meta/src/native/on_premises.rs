//! [`OnPremisesError`]: one element of the on-premises API's `errors`.

use std::fmt;

use messaging_error::{Evidence, MessagingError, Origin, mask};
use serde::{Deserialize, Deserializer};

use super::show::{display, native};
use super::{fault, owned, scalar};
use crate::PROVIDER;
use crate::catalogue::Dialect;
use crate::fault::Fault;

/// One element of `errors` in an answer of the WhatsApp on-premises API, or of a gateway that still speaks like it. Its
/// numbers are its own: 400, 429 and 500 are codes here. Numbers of six digits are those of the Cloud API.
///
/// ```
/// use messaging_error_meta::{MessagingError, Reason, OnPremisesError};
///
/// let error: OnPremisesError = serde_json::from_str(r#"{"code":470,"title":"Window closed"}"#).unwrap();
/// assert_eq!(MessagingError::from(error).reason(), Reason::SessionWindowClosed);
/// ```
#[derive(Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct OnPremisesError {
    /// The code as text.
    pub code: Option<String>,
    /// `title`, or `message` at gateways, for people.
    pub title: Option<String>,
    /// `details`: what exactly was wrong, for people.
    pub details: Option<String>,
    /// `href`: the page about the codes.
    pub href: Option<String>,
}

impl OnPremisesError {
    /// An error with a code, for tests.
    #[must_use]
    pub fn new(code: impl Into<String>) -> Self {
        Self { code: Some(code.into()), ..Self::default() }
    }

    fn judged(&self) -> MessagingError {
        let fault = Fault {
            code: scalar(&self.code),
            title: scalar(&self.title),
            details: scalar(&self.details),
            href: scalar(&self.href),
            ..Fault::default()
        };
        fault.judge(Evidence::new(PROVIDER, Origin::Response), Dialect::OnPremises)
    }
}

impl<'de> Deserialize<'de> for OnPremisesError {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let fault = fault(deserializer)?;
        let data = &fault.data;
        Ok(Self {
            code: owned(&fault.code),
            title: owned(&fault.title).or(owned(&fault.message)),
            details: owned(&fault.details).or(owned(&data.details)),
            href: owned(&fault.href),
        })
    }
}

native!(OnPremisesError);

impl fmt::Display for OnPremisesError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        display(f, "WhatsApp on-premises error", self.code.as_deref())
    }
}

/// Everything, with addresses and secrets masked.
impl fmt::Debug for OnPremisesError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("OnPremisesError")
            .field("code", &self.code.as_deref().map(mask::code))
            .field("title", &self.title.as_deref().map(mask::text))
            .field("details", &self.details.as_deref().map(mask::text))
            .finish_non_exhaustive()
    }
}
