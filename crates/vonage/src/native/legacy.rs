//! [`LegacyError`]: an answer of the older developer APIs.

use std::fmt;

use messaging_error::{MessagingError, Origin};
use serde::{Deserialize, Deserializer};

use super::show::{As, debug, display, native};
use super::{body, owned, text};
use crate::Api;
use crate::answer::judge_legacy;
use crate::context::Context;

/// `error-code` and `error-code-label`, of Account, Numbers, Pricing and Search.
///
/// The same number means different things there; [`with_api`](Self::with_api) says which API was called. `200` is success:
/// check [`is_success`](Self::is_success) before making an error of it.
#[derive(Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct LegacyError {
    /// `error-code`, or the `code` that Pricing sends.
    pub code: Option<String>,
    /// `error-code-label`, for people.
    pub label: Option<String>,
    /// The API that was called, if the caller says so.
    pub api: Option<Api>,
}

impl LegacyError {
    /// An error with a code, for tests.
    #[must_use]
    pub fn new(code: impl Into<String>) -> Self {
        Self { code: Some(code.into()), ..Self::default() }
    }

    /// The same error as an answer of the API that was called.
    #[must_use]
    pub fn with_api(mut self, api: Api) -> Self {
        self.api = Some(api);
        self
    }

    /// Whether the member for errors reports success.
    #[must_use]
    pub fn is_success(&self) -> bool {
        self.code.as_deref() == Some("200")
    }

    fn judged(&self) -> MessagingError {
        let mut context = Context::bare(Origin::Response);
        context.api = self.api;
        judge_legacy(text(&self.code), text(&self.label), &context)
    }
}

impl<'de> Deserialize<'de> for LegacyError {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let body = body(deserializer)?;
        Ok(Self {
            code: owned(&body.legacy_code).or_else(|| owned(&body.code)),
            label: owned(&body.legacy_label),
            api: None,
        })
    }
}

native!(LegacyError);

impl fmt::Display for LegacyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        display(f, "Vonage error-code", text(&self.code))
    }
}

impl fmt::Debug for LegacyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        debug(f, "LegacyError", &[("code", As::Code, &self.code), ("label", As::Text, &self.label)])
    }
}
