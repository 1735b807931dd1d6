//! Webhooks of the Cloud API: `entry[].changes[].value` with statuses, inbound messages, calls, groups and errors.

use messaging_error::json::{self, Absorb, Elements, Halt, Members, Scalar};
use messaging_error::{Evidence, MessagingError, Origin, Outcome};

use crate::PROVIDER;
use crate::catalogue::Dialect;
use crate::fault::{Fault, Faults};
use crate::group::{Found, Group};
use crate::state::{Preferences, State};

/// What an event has told so far.
#[derive(Clone, Default)]
pub(crate) struct Sink {
    pub(crate) accepted: usize,
    pub(crate) errors: Vec<MessagingError>,
    /// How many of the errors only warn.
    warnings: usize,
    /// The errors that the account's id is missing from: it may stand behind them.
    unnamed: Vec<usize>,
}

impl Sink {
    pub(crate) fn outcome(self) -> Outcome {
        match (Outcome::of_items(self.accepted, self.errors), self.warnings) {
            // Nothing was refused, and that it will go on well is not said either.
            (Outcome::Rejected(error), 1) => Outcome::Unclear(error),
            (outcome, _) => outcome,
        }
    }

    /// Adds what became of a template, a number or an account.
    pub(crate) fn push_state(&mut self, error: MessagingError, is_warning: bool) {
        if self.has_room() {
            self.warnings += usize::from(is_warning);
            if error.raw_trace_id().is_none() {
                self.unnamed.push(self.errors.len());
            }
            self.errors.push(error);
        }
    }

    /// Names the account in what was told without it.
    fn name_account(&mut self, account: &str) {
        for index in std::mem::take(&mut self.unnamed) {
            if let Some(error) = self.errors.get_mut(index) {
                *error = error.clone().with_trace_id(account);
            }
        }
    }

    pub(crate) fn push(&mut self, fault: &Fault<'_>, evidence: Evidence<'_>, dialect: Dialect) {
        if self.has_room() {
            self.errors.push(fault.innermost().judge(evidence, dialect));
        }
    }

    /// Adds errors as long as there is room.
    pub(crate) fn extend(&mut self, errors: impl IntoIterator<Item = MessagingError>) {
        errors.into_iter().for_each(|error| json::keep(&mut self.errors, error));
    }

    fn has_room(&self) -> bool {
        self.errors.len() < json::List::<MessagingError>::MAX
    }
}

pub(crate) fn event<'a>() -> Evidence<'a> {
    Evidence::new(PROVIDER, Origin::Webhook)
}

/// `entry`: the list of accounts.
pub(crate) struct Entries<'s>(pub(crate) &'s mut Sink);

impl<'de> Absorb<'de> for Entries<'_> {
    fn item(&mut self, _: usize, seq: &mut dyn Elements<'de>) -> Result<bool, Halt> {
        let mut entry = Entry { sink: self.0, id: Scalar::default() };
        let more = seq.take(&mut entry);
        entry.sink.name_account(account(&entry.id));
        more
    }
}

struct Entry<'s, 'a> {
    sink: &'s mut Sink,
    id: Scalar<'a>,
}

/// The account's id, which every error of the entry keeps: a text that is longer than any id is none.
fn account<'i>(id: &'i Scalar<'_>) -> &'i str {
    id.get().filter(|id| id.len() <= 64).unwrap_or_default()
}

impl<'de> Absorb<'de> for Entry<'_, 'de> {
    fn entry(&mut self, key: &str, map: &mut dyn Members<'de>) -> Result<(), Halt> {
        match key {
            "id" => map.take(&mut self.id),
            "changes" => map.take(&mut Changes { sink: self.sink, account: account(&self.id) }),
            _ => map.skip(),
        }
    }
}

pub(crate) struct Changes<'s> {
    pub(crate) sink: &'s mut Sink,
    pub(crate) account: &'s str,
}

impl<'de> Absorb<'de> for Changes<'_> {
    fn item(&mut self, _: usize, seq: &mut dyn Elements<'de>) -> Result<bool, Halt> {
        let mut change = Change { sink: self.sink, field: Scalar::default(), rest: Rest::default() };
        let more = seq.take(&mut change);
        let Change { sink, field, rest } = change;
        rest.judge(field.as_str(), self.account, sink);
        more
    }
}

struct Change<'s, 'a> {
    sink: &'s mut Sink,
    field: Scalar<'a>,
    rest: Rest<'a>,
}

impl<'de> Absorb<'de> for Change<'_, 'de> {
    fn entry(&mut self, key: &str, map: &mut dyn Members<'de>) -> Result<(), Halt> {
        match key {
            "field" => map.take(&mut self.field),
            "value" => map.take(&mut Value { sink: self.sink, rest: &mut self.rest }),
            _ => map.skip(),
        }
    }
}

/// What of a change's `value` is judged last, because what it is about may stand behind it.
#[derive(Default)]
pub(crate) struct Rest<'a> {
    errors: Faults<'a>,
    call: Option<Call<'a>>,
    state: Option<Box<State<'a>>>,
    /// What groups hold without a request id of their own.
    groups: Found<'a>,
    trace_id: Scalar<'a>,
    /// Whether the value was an object.
    pub(crate) is_object: bool,
}

/// `value`.
pub(crate) struct Value<'s, 'a> {
    pub(crate) sink: &'s mut Sink,
    pub(crate) rest: &'s mut Rest<'a>,
}

impl<'de> Absorb<'de> for Value<'_, 'de> {
    fn object(&mut self) {
        self.rest.is_object = true;
    }

    fn entry(&mut self, key: &str, map: &mut dyn Members<'de>) -> Result<(), Halt> {
        match key {
            "statuses" => map.take(&mut Statuses { sink: self.sink, dialect: Dialect::Graph }),
            "messages" => map.take(&mut Inbounds(self.sink)),
            "errors" => map.take(&mut self.rest.errors),
            "calls" => map.take(&mut Calls(&mut self.rest.call)),
            "groups" => {
                let mut groups = Group::new(self.sink);
                let read = map.take(&mut groups);
                let found = groups.finish();
                self.rest.groups.append(found);
                read
            }
            "fbtrace_id" | "request_id" => map.take(&mut self.rest.trace_id),
            "user_preferences" => map.take(&mut Preferences(self.sink)),
            _ if State::knows(key) => self.rest.state.get_or_insert_default().entry(key, map),
            _ => map.skip(),
        }
    }
}

impl Rest<'_> {
    /// Judges what was found under this `field`, in the entry of this account.
    pub(crate) fn judge(&self, field: &str, account: &str, sink: &mut Sink) {
        if let Some(state) = &self.state {
            state.judge(field, account, sink);
        }
        self.groups.judge(sink, self.trace_id.as_str());
        for fault in self.errors.iter() {
            // A flow's alert counts the errors that its endpoint answered; they have no code and are part of the alert.
            if field == "flows" && fault.code.is_absent() {
                continue;
            }
            let mut evidence = event();
            evidence.trace_id = json::shared(self.trace_id.as_str(), self.errors.len());
            let dialect = match &self.call {
                Some(call) => {
                    evidence.message_id = json::shared(call.id.as_str(), self.errors.len());
                    evidence.recipient = json::shared(call.to.as_str(), self.errors.len());
                    Dialect::Graph
                }
                None => Dialect::Event,
            };
            sink.push(fault, evidence, dialect);
        }
    }
}

/// `statuses`: what became of messages that were accepted.
pub(crate) struct Statuses<'s> {
    pub(crate) sink: &'s mut Sink,
    pub(crate) dialect: Dialect,
}

impl<'de> Absorb<'de> for Statuses<'_> {
    fn item(&mut self, _: usize, seq: &mut dyn Elements<'de>) -> Result<bool, Halt> {
        let mut status = Status::default();
        let more = seq.take(&mut status);
        // One that breaks off is kept as far as it goes, but not one that had not begun.
        if matches!(more, Ok(true)) || more.is_err() && !status.is_blank() {
            status.finish(self.sink, self.dialect);
        }
        more
    }
}

#[derive(Default)]
pub(crate) struct Status<'a> {
    pub(crate) id: Scalar<'a>,
    pub(crate) recipient: Scalar<'a>,
    pub(crate) status: Scalar<'a>,
    pub(crate) trace_id: Scalar<'a>,
    pub(crate) errors: Faults<'a>,
}

impl<'de> Absorb<'de> for Status<'de> {
    fn entry(&mut self, key: &str, map: &mut dyn Members<'de>) -> Result<(), Halt> {
        match key {
            "id" => map.take(&mut self.id),
            "recipient_id" => map.take(&mut self.recipient),
            "status" => map.take(&mut self.status),
            "fbtrace_id" | "request_id" => map.take(&mut self.trace_id),
            "errors" => map.take(&mut self.errors),
            // The on-premises API can nest the recipient.
            "message" => map.take(&mut Nested(&mut self.recipient)),
            _ => map.skip(),
        }
    }
}

/// Whether a status is one of success or of a step on the way: of a message, a call or a payment, at Meta or a gateway.
pub(crate) fn is_well(status: &str) -> bool {
    const WORDS: [&str; 16] = [
        "sent",
        "delivered",
        "read",
        "accepted",
        "played",
        "deleted",
        "enqueued",
        "queued",
        "pending",
        "submitted",
        "enroute",
        "ringing",
        "completed",
        "captured",
        "new",
        "processing",
    ];
    WORDS.iter().any(|word| word.eq_ignore_ascii_case(status))
}

impl Status<'_> {
    fn is_blank(&self) -> bool {
        self.errors.is_empty() && [&self.id, &self.recipient, &self.status].iter().all(|member| member.is_absent())
    }

    pub(crate) fn finish(&self, sink: &mut Sink, dialect: Dialect) {
        let failed = self.status.as_str().eq_ignore_ascii_case("failed");
        if self.errors.is_empty() && is_well(self.status.as_str()) {
            sink.accepted += 1;
            return;
        }
        let mut evidence = event();
        evidence.message_id = json::shared(self.id.as_str(), self.errors.len());
        evidence.recipient = json::shared(self.recipient.as_str(), self.errors.len());
        evidence.trace_id = json::shared(self.trace_id.as_str(), self.errors.len());
        // An error beside `sent` or `delivered` is no failure yet, and nothing may be sent again for it.
        evidence.pending = !failed && (self.status.get().is_some() || self.errors.is_empty());
        if self.errors.is_empty() {
            // A word that nobody knows is the code; `failed` alone is none.
            let word = if failed { Scalar::default() } else { self.status.clone() };
            sink.push(&Fault { code: word, ..Fault::default() }, evidence, Dialect::Foreign);
        }
        for fault in self.errors.iter() {
            sink.push(fault, evidence, dialect);
        }
    }
}

struct Nested<'r, 'a>(&'r mut Scalar<'a>);

impl<'de> Absorb<'de> for Nested<'_, 'de> {
    fn entry(&mut self, key: &str, map: &mut dyn Members<'de>) -> Result<(), Halt> {
        if key == "recipient_id" { map.take(self.0) } else { map.skip() }
    }
}

/// `messages`: what users sent to us, some of which could not be shown.
pub(crate) struct Inbounds<'s>(pub(crate) &'s mut Sink);

impl<'de> Absorb<'de> for Inbounds<'_> {
    fn item(&mut self, _: usize, seq: &mut dyn Elements<'de>) -> Result<bool, Halt> {
        let mut inbound = Inbound::default();
        let more = seq.take(&mut inbound);
        if !matches!(more, Ok(false)) {
            inbound.finish(self.0);
        }
        more
    }
}

#[derive(Default)]
pub(crate) struct Inbound<'a> {
    pub(crate) id: Scalar<'a>,
    pub(crate) errors: Faults<'a>,
}

impl<'de> Absorb<'de> for Inbound<'de> {
    fn entry(&mut self, key: &str, map: &mut dyn Members<'de>) -> Result<(), Halt> {
        match key {
            "id" => map.take(&mut self.id),
            "errors" => map.take(&mut self.errors),
            _ => map.skip(),
        }
    }
}

impl Inbound<'_> {
    pub(crate) fn finish(&self, sink: &mut Sink) {
        for fault in self.errors.iter() {
            let mut evidence = event();
            evidence.message_id = json::shared(self.id.as_str(), self.errors.len());
            sink.push(fault, evidence, Dialect::Inbound);
        }
    }
}

#[derive(Default)]
struct Call<'a> {
    id: Scalar<'a>,
    to: Scalar<'a>,
}

impl<'de> Absorb<'de> for Call<'de> {
    fn entry(&mut self, key: &str, map: &mut dyn Members<'de>) -> Result<(), Halt> {
        match key {
            "id" => map.take(&mut self.id),
            "to" => map.take(&mut self.to),
            _ => map.skip(),
        }
    }
}

/// `calls`: the first one, which the errors beside it are about.
struct Calls<'c, 'a>(&'c mut Option<Call<'a>>);

impl<'de> Absorb<'de> for Calls<'_, 'de> {
    fn item(&mut self, index: usize, seq: &mut dyn Elements<'de>) -> Result<bool, Halt> {
        let mut call = Call::default();
        let more = seq.take(&mut call)?;
        if more && index == 0 {
            *self.0 = Some(call);
        }
        Ok(more)
    }
}

/// Counts the elements of a list.
pub(crate) struct Count<'n>(pub(crate) &'n mut usize);

impl<'de> Absorb<'de> for Count<'_> {
    fn item(&mut self, _: usize, seq: &mut dyn Elements<'de>) -> Result<bool, Halt> {
        let more = seq.skip()?;
        *self.0 += usize::from(more);
        Ok(more)
    }
}
