//! [`Judgement`]: a reason and the rare points where a provider differs from the reason's default.

use crate::{DuplicateRisk, Failover, Reason, RetryPlan, Scope};

/// What one row says: the reason, and overrides where the provider's documents differ from the reason's verdict.
#[derive(Copy, Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Judgement {
    /// The cause.
    pub reason: Reason,
    /// Another retry plan than the reason's.
    pub retry: Option<RetryPlan>,
    /// Another scope than the reason's.
    pub scope: Option<Scope>,
    /// Another failover than the reason's.
    pub failover: Option<Failover>,
    /// Another duplicate risk than the reason's.
    pub duplicate_risk: Option<DuplicateRisk>,
    /// The provider's page about the code.
    pub docs_url: Option<&'static str>,
}

impl Judgement {
    /// The reason with its own verdict.
    #[must_use]
    pub const fn of(reason: Reason) -> Self {
        Self { reason, retry: None, scope: None, failover: None, duplicate_risk: None, docs_url: None }
    }

    /// With another retry plan.
    #[must_use]
    pub const fn retry(mut self, plan: RetryPlan) -> Self {
        self.retry = Some(plan);
        self
    }

    /// With another scope.
    #[must_use]
    pub const fn scope(mut self, scope: Scope) -> Self {
        self.scope = Some(scope);
        self
    }

    /// With another failover.
    #[must_use]
    pub const fn failover(mut self, failover: Failover) -> Self {
        self.failover = Some(failover);
        self
    }

    /// With another duplicate risk.
    #[must_use]
    pub const fn risk(mut self, risk: DuplicateRisk) -> Self {
        self.duplicate_risk = Some(risk);
        self
    }

    /// With a link to the provider's page.
    #[must_use]
    pub const fn docs(mut self, url: &'static str) -> Self {
        self.docs_url = Some(url);
        self
    }

    /// The plan that holds: the override, or the reason's.
    #[must_use]
    pub const fn plan(&self) -> RetryPlan {
        match self.retry {
            Some(plan) => plan,
            None => self.reason.verdict().retry,
        }
    }
}
