//! [`Row`]: one code and what it means.

use super::Judgement;
use super::order::rank;
use crate::{DuplicateRisk, Failover, Reason, RetryPlan, Scope, WaitRule};

/// One line of a [`Table`](super::Table). Start with [`row`] and add what is special.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub struct Row {
    pub(super) rank: u64,
    pub(super) code: &'static str,
    pub(super) subcode: &'static str,
    pub(super) range_end: &'static str,
    pub(super) status: u16,
    pub(super) family: bool,
    pub(super) title: &'static str,
    pub(super) judgement: Judgement,
}

/// A row: the code as the provider writes it, its reason, and a title of three to seven words in our own words.
#[must_use]
pub const fn row(code: &'static str, reason: Reason, title: &'static str) -> Row {
    Row {
        rank: rank(code),
        code,
        subcode: "",
        range_end: "",
        status: 0,
        family: false,
        title,
        judgement: Judgement::of(reason),
    }
}

impl Row {
    /// Only with this subcode.
    #[must_use]
    pub const fn sub(mut self, subcode: &'static str) -> Self {
        self.subcode = subcode;
        self
    }

    /// Every number from the code to `last`, both included. Rows for single numbers inside the range win over it.
    #[must_use]
    pub const fn to(mut self, last: &'static str) -> Self {
        self.range_end = last;
        self
    }

    /// Only under this HTTP status.
    #[must_use]
    pub const fn on(mut self, status: u16) -> Self {
        self.status = status;
        self
    }

    /// Also every unknown code that continues this one after a dot. Only for families that the provider's documents show
    /// to hold.
    #[must_use]
    pub const fn family(mut self) -> Self {
        self.family = true;
        self
    }

    /// Another retry plan than the reason's.
    #[must_use]
    pub const fn retry(mut self, plan: RetryPlan) -> Self {
        self.judgement = self.judgement.retry(plan);
        self
    }

    /// A wait of so many seconds, from the provider's documentation.
    #[must_use]
    pub const fn wait(self, seconds: u32) -> Self {
        self.retry(RetryPlan::wait(WaitRule::fixed(seconds)).documented())
    }

    /// Until the provider's day ends, at an offset in minutes east of UTC that the documentation gives.
    #[must_use]
    pub const fn day_reset(self, utc_offset_minutes: i16) -> Self {
        self.retry(RetryPlan::wait(WaitRule::day_reset(utc_offset_minutes)).documented())
    }

    /// Another scope than the reason's.
    #[must_use]
    pub const fn scope(mut self, scope: Scope) -> Self {
        self.judgement = self.judgement.scope(scope);
        self
    }

    /// Another failover than the reason's.
    #[must_use]
    pub const fn failover(mut self, failover: Failover) -> Self {
        self.judgement = self.judgement.failover(failover);
        self
    }

    /// Another duplicate risk than the reason's.
    #[must_use]
    pub const fn risk(mut self, risk: DuplicateRisk) -> Self {
        self.judgement = self.judgement.risk(risk);
        self
    }

    /// The provider's page about this code, where it is not the table's.
    #[must_use]
    pub const fn docs(mut self, url: &'static str) -> Self {
        self.judgement = self.judgement.docs(url);
        self
    }

    /// The code, or the first number of the range.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        self.code
    }

    /// The subcode that the row asks for.
    #[must_use]
    pub fn subcode(&self) -> Option<&'static str> {
        (!self.subcode.is_empty()).then_some(self.subcode)
    }

    /// The last number of the range.
    #[must_use]
    pub fn range_end(&self) -> Option<&'static str> {
        (!self.range_end.is_empty()).then_some(self.range_end)
    }

    /// The HTTP status that the row asks for.
    #[must_use]
    pub fn status(&self) -> Option<u16> {
        (self.status != 0).then_some(self.status)
    }

    /// Whether the row also covers its dotted family.
    #[must_use]
    pub const fn is_family(&self) -> bool {
        self.family
    }

    /// Three to seven words in our own words.
    #[must_use]
    pub const fn title(&self) -> &'static str {
        self.title
    }

    /// The reason and its overrides.
    #[must_use]
    pub const fn judgement(&self) -> Judgement {
        self.judgement
    }
}
