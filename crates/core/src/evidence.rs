//! [`Evidence`]: what a provider crate read, before it is judged.

use crate::catalogue::Table;
use crate::ladder::climb;
use crate::{
    Codes, Delay, DuplicateRisk, Judgement, Key, MatchedBy, MessagingError, Origin, Provider, RetryPlan, StatusStep,
};

/// Everything that was read from one failure, borrowed from the answer. An empty text is an absent one.
///
/// Provider crates fill it in and call [`judge`](Self::judge); that is the only way from a code to a verdict.
///
/// ```
/// use messaging_error::catalogue::{Table, row};
/// use messaging_error::{Evidence, Origin, Provider, Reason};
///
/// static TABLE: Table = Table::new("", &[row("E42", Reason::ContentTooLong, "Text is too long")]);
///
/// let mut evidence = Evidence::new(Provider::new("acme"), Origin::Response);
/// evidence.code = "E42";
/// evidence.message = "Too long, sorry";
/// assert_eq!(evidence.judge(&[&TABLE]).reason(), Reason::ContentTooLong);
/// ```
#[derive(Copy, Clone)]
#[non_exhaustive]
pub struct Evidence<'a> {
    /// Whose failure it is.
    pub provider: Provider,
    /// Where it was read.
    pub origin: Origin,
    /// The provider's code as text, exactly as it was sent.
    pub code: &'a str,
    /// The finer code, where there are two.
    pub subcode: &'a str,
    /// The HTTP status, if known.
    pub http_status: Option<u16>,
    /// The provider's headline for people.
    pub message: &'a str,
    /// The provider's explanation for people.
    pub detail: &'a str,
    /// The request field at fault.
    pub field: &'a str,
    /// The id to quote to the provider's support.
    pub trace_id: &'a str,
    /// The recipient's address.
    pub recipient: &'a str,
    /// The provider's id of the message.
    pub message_id: &'a str,
    /// A documentation link that the row does not give.
    pub docs_url: &'a str,
    /// Position of the item in the answer, from 0.
    pub item_index: Option<u32>,
    /// The wait that the provider asked for.
    pub delay: Option<Delay>,
    /// What the HTTP status step may say.
    pub status_step: StatusStep,
    /// Whether the code was derived from text, by a table that is declared as a text table.
    pub by_text: bool,
    /// Whether the answer was in the provider's format.
    pub readable: bool,
    /// Whether the event is not final: the provider itself may still deliver, so nothing may be resent.
    pub pending: bool,
    /// A risk that this answer shows, whatever the code: a sibling part is already out, for example. The higher one holds.
    pub risk_floor: Option<DuplicateRisk>,
}

impl<'a> Evidence<'a> {
    /// Evidence with nothing in it yet.
    #[must_use]
    pub const fn new(provider: Provider, origin: Origin) -> Self {
        Self {
            provider,
            origin,
            code: "",
            subcode: "",
            http_status: None,
            message: "",
            detail: "",
            field: "",
            trace_id: "",
            recipient: "",
            message_id: "",
            docs_url: "",
            item_index: None,
            delay: None,
            status_step: StatusStep::Standard,
            by_text: false,
            readable: true,
            pending: false,
            risk_floor: None,
        }
    }

    /// Climbs the ladder over static tables and builds the error. Within a step, earlier tables win.
    #[must_use]
    pub fn judge(&self, tables: &[&Table]) -> MessagingError {
        self.climb(tables)
    }

    /// The same over any sets of codes.
    #[must_use]
    pub fn judge_by(&self, tables: &[&dyn Codes]) -> MessagingError {
        self.climb(tables)
    }

    fn climb<C: Codes + ?Sized>(&self, tables: &[&C]) -> MessagingError {
        let key = Key { code: self.code, subcode: self.subcode, status: self.http_status };
        let (judgement, matched_by) = climb(&key, tables, self.status_step, self.readable);
        let matched_by = if self.by_text { matched_by.max(MatchedBy::Text) } else { matched_by };
        self.build(judgement, matched_by)
    }

    /// Builds the error from a judgement that was made elsewhere, such as a structural fact that no code expresses.
    #[must_use]
    pub fn build(&self, mut judgement: Judgement, matched_by: MatchedBy) -> MessagingError {
        if let Some(floor) = self.risk_floor {
            let own = judgement.duplicate_risk.unwrap_or(judgement.reason.verdict().duplicate_risk);
            judgement.duplicate_risk = Some(higher(own, floor));
        }
        if self.pending {
            judgement.retry = Some(RetryPlan::NEVER);
            judgement.duplicate_risk = Some(DuplicateRisk::High);
            judgement.failover = Some(crate::Failover::None);
        }
        // An unreadable 2xx most likely accepted the message before something garbled the answer.
        if judgement.reason == crate::Reason::ResponseUnreadable && matches!(self.http_status, Some(200..=299)) {
            judgement.duplicate_risk = Some(DuplicateRisk::High);
        }
        MessagingError::from_evidence(self, judgement, matched_by)
    }
}

/// The higher of two risks; anything is higher than a call that sends nothing.
fn higher(a: DuplicateRisk, b: DuplicateRisk) -> DuplicateRisk {
    std::cmp::max_by_key(a, b, |risk| match risk {
        DuplicateRisk::NotASend => 0,
        DuplicateRisk::None => 1,
        DuplicateRisk::Possible => 2,
        DuplicateRisk::High => 3,
    })
}
