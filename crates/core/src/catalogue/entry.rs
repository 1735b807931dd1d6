//! [`Entry`]: a row written out for listings.

use std::borrow::Cow;

use serde::Serialize;

use super::{Judgement, Row};
use crate::{Action, Category, DuplicateRisk, Failover, Provider, Reason, RetryPolicy, Scope};

/// A row of a catalogue with everything that follows from its reason. Serialises with absent members left out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct Entry {
    /// The provider.
    pub provider: Provider,
    /// The table within the provider; empty where there is only one.
    #[serde(skip_serializing_if = "str::is_empty")]
    pub dialect: Cow<'static, str>,
    /// The code, or the first number of a range.
    pub code: Cow<'static, str>,
    /// The subcode that the row asks for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub subcode: Option<Cow<'static, str>>,
    /// The last number of a range.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub range_end: Option<Cow<'static, str>>,
    /// The HTTP status that the row asks for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub http_status: Option<u16>,
    /// Our title.
    pub title: Cow<'static, str>,
    /// The cause.
    pub reason: Reason,
    /// The reason's category.
    pub category: Category,
    /// The retry policy that holds for this row.
    pub retry: RetryPolicy,
    /// The traffic to pause.
    pub scope: Scope,
    /// Whether the message may be out.
    pub duplicate_risk: DuplicateRisk,
    /// Where it could go instead.
    pub failover: Failover,
    /// The step to take.
    pub remedy: Action,
    /// The provider's page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub docs_url: Option<Cow<'static, str>>,
}

impl Entry {
    /// An entry from a judgement; for tables that are not static.
    #[must_use]
    pub fn of(
        provider: Provider,
        dialect: Cow<'static, str>,
        code: Cow<'static, str>,
        title: Cow<'static, str>,
        judgement: Judgement,
    ) -> Self {
        let verdict = judgement.reason.verdict();
        Self {
            provider,
            dialect,
            code,
            subcode: None,
            range_end: None,
            http_status: None,
            title,
            reason: judgement.reason,
            category: verdict.category,
            retry: judgement.plan().policy(),
            scope: judgement.scope.unwrap_or(verdict.scope),
            duplicate_risk: judgement.duplicate_risk.unwrap_or(verdict.duplicate_risk),
            failover: judgement.failover.unwrap_or(verdict.failover),
            remedy: verdict.action,
            docs_url: judgement.docs_url.map(Cow::Borrowed),
        }
    }

    pub(super) fn new(provider: Provider, dialect: &'static str, docs_url: Option<&'static str>, row: &Row) -> Self {
        let mut entry = Self::of(provider, dialect.into(), row.code.into(), row.title.into(), row.judgement);
        entry.subcode = row.subcode().map(Cow::Borrowed);
        entry.range_end = row.range_end().map(Cow::Borrowed);
        entry.http_status = row.status();
        entry.docs_url = entry.docs_url.or(docs_url.map(Cow::Borrowed));
        entry
    }
}
