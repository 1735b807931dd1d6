//! [`Context`]: what is known around a failure, and the judging of it.

use messaging_error::catalogue::{Hit, Table};
use messaging_error::json;
use messaging_error::{
    Delay, Evidence, Key, MatchedBy, MessagingError, Origin, ResponseParts, StatusStep, http_status, waits,
};

use crate::catalogue::GENERAL;
use crate::{Api, PROVIDER};

/// What is known before the body is looked at.
#[derive(Copy, Clone)]
pub(crate) struct Context<'a> {
    /// The API that the caller says it called.
    pub(crate) api: Option<Api>,
    pub(crate) origin: Origin,
    pub(crate) http_status: Option<u16>,
    pub(crate) wait: Wait<'a>,
    /// `X-Request-Id`, the only id of answers without `instance`.
    pub(crate) request_id: &'a str,
}

/// The wait from the headers, which are read only for a failure.
#[derive(Copy, Clone)]
pub(crate) enum Wait<'a> {
    In(ResponseParts<'a>),
    Is(Option<Delay>),
}

impl Wait<'_> {
    fn read(self) -> Option<Delay> {
        match self {
            Self::In(parts) => waits::header_wait(&parts),
            Self::Is(wait) => wait,
        }
    }
}

impl<'a> Context<'a> {
    /// Nothing but where the failure was read: for native errors.
    pub(crate) const fn bare(origin: Origin) -> Self {
        Self { api: None, origin, http_status: None, wait: Wait::Is(None), request_id: "" }
    }

    pub(crate) const fn with_origin(mut self, origin: Origin) -> Self {
        self.origin = origin;
        self
    }

    /// The context of each of so many items, which all keep the request id and the wait.
    pub(crate) fn among(mut self, items: usize) -> Self {
        if items > 0 {
            self.wait = Wait::Is(self.wait.read());
        }
        self.request_id = json::shared(self.request_id, items);
        self
    }

    pub(crate) const fn is_success(&self) -> bool {
        matches!(self.http_status, Some(200..=299))
    }

    /// Whether the answer's status is one of an error.
    pub(crate) const fn is_error(&self) -> bool {
        is_error(self.http_status)
    }

    /// Evidence with everything from around the body.
    pub(crate) fn evidence(&self) -> Evidence<'a> {
        let mut evidence = Evidence::new(PROVIDER, self.origin);
        evidence.http_status = self.http_status;
        evidence.delay = self.wait.read();
        evidence.trace_id = self.request_id;
        evidence
    }

    /// The tables that hold for what the caller called.
    fn declared(&self) -> &'static [&'static Table] {
        match (self.api, self.origin) {
            (None, _) => &[],
            (Some(api), Origin::Webhook | Origin::Receipt) => api.events(),
            (Some(api), _) => api.answers(),
        }
    }

    /// The row for the key in the first table that has one: the caller's, the ones that the payload points to, what all
    /// share.
    pub(crate) fn find(&self, key: &Key<'_>, likely: &[&'static Table]) -> Option<Hit> {
        let exact = |tables: &[&'static Table]| tables.iter().find_map(|table| table.exact(key));
        exact(self.declared()).or_else(|| exact(likely)).or_else(|| GENERAL.exact(key))
    }

    /// Judges by the code, else by the status.
    pub(crate) fn judge(&self, evidence: &mut Evidence<'_>, likely: &[&'static Table]) -> MessagingError {
        if evidence.code.is_empty() {
            return self.judge_blank(evidence);
        }
        let key = Key { code: evidence.code, subcode: evidence.subcode, status: evidence.http_status };
        if let Some(hit) = self.find(&key, likely) {
            // The row's link is the finer one.
            evidence.docs_url = "";
            return evidence.build(hit.judgement, hit.matched_by);
        }
        if !is_error(evidence.http_status) && evidence.status_step == StatusStep::Standard {
            // Many of Vonage's numbers are HTTP statuses that moved into the body.
            if let Some(judgement) = evidence.code.parse().ok().and_then(http_status) {
                evidence.status_step = StatusStep::Is(judgement);
            }
        }
        evidence.judge(&[])
    }

    /// Judges a problem without a type, or with one that has no fragment: the status tells what is meant.
    fn judge_blank(&self, evidence: &Evidence<'_>) -> MessagingError {
        let key = Key { code: "about:blank", subcode: "", status: evidence.http_status };
        match self.find(&key, &[]) {
            Some(hit) => evidence.build(hit.judgement, MatchedBy::HttpStatus),
            None => evidence.judge(&[]),
        }
    }
}

const fn is_error(http_status: Option<u16>) -> bool {
    matches!(http_status, Some(300..=999))
}
