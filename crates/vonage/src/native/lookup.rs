//! [`NumberInsightError`]: an answer of Number Insight.

use std::fmt;

use messaging_error::{MessagingError, Origin};
use serde::{Deserialize, Deserializer};

use super::show::{As, debug, display, native};
use super::{body, owned, text};
use crate::answer::reply::{Facts, judge};
use crate::context::Context;

/// An answer of Number Insight that is no full success. `43` to `45`, and a `lookup_outcome` of `1`, come with part of the
/// data and a charge.
#[derive(Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct NumberInsightError {
    /// `status`: `0` is success.
    pub status: Option<String>,
    /// `status_message`, or `error_text` of the asynchronous lookup, for people.
    pub message: Option<String>,
    /// `request_id`: the lookup.
    pub request_id: Option<String>,
    /// `lookup_outcome`: `1` is partial, `2` failed.
    pub lookup_outcome: Option<String>,
}

impl NumberInsightError {
    /// An answer with a status, for tests.
    #[must_use]
    pub fn new(status: impl Into<String>) -> Self {
        Self { status: Some(status.into()), ..Self::default() }
    }

    fn judged(&self) -> MessagingError {
        let facts = Facts {
            status: text(&self.status),
            text: text(&self.message),
            request_id: text(&self.request_id),
            lookup_outcome: text(&self.lookup_outcome),
            lookup_text: text(&self.message),
            is_insight: true,
        };
        judge(&facts, &Context::bare(Origin::Response))
    }
}

impl<'de> Deserialize<'de> for NumberInsightError {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let body = body(deserializer)?;
        Ok(Self {
            status: owned(&body.status),
            message: owned(&body.status_message).or_else(|| owned(&body.error_text)),
            request_id: owned(&body.request_id),
            lookup_outcome: owned(&body.lookup_outcome),
        })
    }
}

native!(NumberInsightError);

impl fmt::Display for NumberInsightError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        display(f, "Vonage Number Insight status", text(&self.status))
    }
}

impl fmt::Debug for NumberInsightError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let members = [
            ("status", As::Code, &self.status),
            ("message", As::Text, &self.message),
            ("request_id", As::Id, &self.request_id),
            ("lookup_outcome", As::Code, &self.lookup_outcome),
        ];
        debug(f, "NumberInsightError", &members)
    }
}
