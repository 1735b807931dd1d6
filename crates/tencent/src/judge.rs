//! From what was read to evidence: one function per kind of failure, shared by answers, events and the native types.

use std::borrow::Cow;

use messaging_error::catalogue::Table;
use messaging_error::{Delay, Evidence, Judgement, Key, MatchedBy, MessagingError, Origin, Reason, StatusStep};

use crate::PROVIDER;
use crate::catalogue::{API2, Api3, LEGACY, Receipts};
use crate::receipt::Delivery;

/// What all errors of one answer share.
#[derive(Copy, Clone, Default)]
pub(crate) struct Shared<'a> {
    pub(crate) http_status: Option<u16>,
    pub(crate) delay: Option<Delay>,
    pub(crate) request_id: &'a str,
}

/// One row of an answer or event, or the whole of it.
#[derive(Copy, Clone, Default)]
pub(crate) struct Item<'a> {
    pub(crate) code: &'a str,
    pub(crate) subcode: &'a str,
    pub(crate) message: &'a str,
    pub(crate) recipient: &'a str,
    pub(crate) message_id: &'a str,
    pub(crate) index: Option<u32>,
}

impl<'a> Shared<'a> {
    fn evidence(&self, origin: Origin, item: &Item<'a>) -> Evidence<'a> {
        let mut evidence = Evidence::new(PROVIDER, origin);
        evidence.http_status = self.http_status;
        evidence.delay = self.delay;
        evidence.trace_id = self.request_id;
        evidence.code = item.code;
        evidence.subcode = item.subcode;
        evidence.message = item.message;
        evidence.recipient = item.recipient;
        evidence.message_id = item.message_id;
        evidence.item_index = item.index;
        evidence
    }

    /// A code of API 3.0 for the whole call.
    pub(crate) fn call(&self, item: &Item<'a>) -> MessagingError {
        let origin = if is_local(item.code) { Origin::Local } else { Origin::Response };
        self.evidence(origin, item).judge_by(&[&Api3])
    }

    /// A code of API 3.0 in a row. A row without one proves nothing.
    pub(crate) fn row(&self, item: &Item<'a>) -> MessagingError {
        if item.code.is_empty() {
            return self.nothing_proven(Origin::Item, item);
        }
        self.evidence(Origin::Item, item).judge_by(&[&Api3])
    }

    /// A carrier code. A receipt that reports delivery and an error at once proves neither, and nobody is marked for it.
    pub(crate) fn receipt(&self, item: &Item<'a>, delivery: Delivery) -> MessagingError {
        if delivery != Delivery::Failed || item.code.is_empty() {
            return self.nothing_proven(Origin::Receipt, item);
        }
        let mut evidence = self.evidence(Origin::Receipt, item);
        // The status belongs to the call that fetched the receipt, not to the message.
        evidence.status_step = StatusStep::Off;
        evidence.judge_by(&[&Receipts])
    }

    /// A number of the old host, for the whole call or in a row.
    pub(crate) fn legacy(&self, origin: Origin, item: &Item<'a>) -> MessagingError {
        if item.code.is_empty() {
            return self.nothing_proven(origin, item);
        }
        self.evidence(origin, item).judge_by(&[&LEGACY])
    }

    /// A number of API 2.0, with its name as the subcode. Where the number has no row, the
    /// name is the code: the libraries do the same.
    pub(crate) fn api2(&self, item: &Item<'a>) -> MessagingError {
        let known = API2.exact(&Key::code(item.code)).is_some();
        let item = if known || item.subcode.is_empty() {
            *item
        } else {
            Item { code: item.subcode, subcode: item.code, ..*item }
        };
        self.evidence(Origin::Response, &item).judge_by(&[&API2, &Api3])
    }

    /// A listed signature or template that cannot be used.
    pub(crate) fn review(&self, table: &Table, item: &Item<'a>) -> MessagingError {
        self.evidence(Origin::Item, item).judge_by(&[table])
    }

    /// An answer or row in the provider's format that says neither success nor failure.
    pub(crate) fn nothing_proven(&self, origin: Origin, item: &Item<'a>) -> MessagingError {
        self.evidence(origin, item).build(Judgement::of(Reason::DeliveryUnknown), MatchedBy::Nothing)
    }

    /// A body that is not in the provider's format, or breaks off: only the status is left.
    pub(crate) fn unreadable(&self) -> MessagingError {
        let mut evidence = self.evidence(Origin::Response, &Item::default());
        evidence.readable = false;
        evidence.judge_by(&[&Api3])
    }
}

/// Whether a code was made by a client library and never came from the server.
fn is_local(code: &str) -> bool {
    code.starts_with("Client") || matches!(code, "ServerNetworkError" | "InvalidCredential")
}

/// A receipt's recipient in the international form, as a send reports it, where the members allow it.
pub(crate) fn international<'a>(nation: &str, number: &'a str) -> Cow<'a, str> {
    let is_local = !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit());
    let nation = nation.trim_start_matches('+');
    if is_local && !nation.is_empty() && nation.bytes().all(|b| b.is_ascii_digit()) {
        Cow::Owned(format!("+{nation}{number}"))
    } else {
        Cow::Borrowed(number)
    }
}
