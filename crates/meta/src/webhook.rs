//! Webhooks of the Cloud API: `entry[].changes[].value` with statuses, inbound messages, calls, groups and errors.

use messaging_error::json::{self, Absorb, Scalar, element, take};
use messaging_error::{Evidence, MessagingError, Origin, Outcome};
use serde::de::{MapAccess, SeqAccess};

use crate::PROVIDER;
use crate::catalogue::Dialect;
use crate::fault::{Fault, Faults};

/// What an event has told so far.
#[derive(Default)]
pub(crate) struct Sink {
    pub(crate) accepted: usize,
    pub(crate) errors: Vec<MessagingError>,
}

impl Sink {
    pub(crate) fn outcome(self) -> Outcome {
        Outcome::of_items(self.accepted, self.errors)
    }

    fn push(&mut self, fault: &Fault<'_>, evidence: Evidence<'_>, dialect: Dialect) {
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

fn event<'a>() -> Evidence<'a> {
    Evidence::new(PROVIDER, Origin::Webhook)
}

/// `entry`: the list of accounts.
pub(crate) struct Entries<'s>(pub(crate) &'s mut Sink);

impl<'de> Absorb<'de> for Entries<'_> {
    fn item<A: SeqAccess<'de>>(&mut self, _: usize, seq: &mut A) -> Result<bool, A::Error> {
        element(seq, &mut Entry(self.0))
    }
}

struct Entry<'s>(&'s mut Sink);

impl<'de> Absorb<'de> for Entry<'_> {
    fn entry<A: MapAccess<'de>>(&mut self, key: &str, map: &mut A) -> Result<(), A::Error> {
        match key {
            "changes" => take(map, &mut Changes(self.0)),
            _ => json::skip(map),
        }
    }
}

pub(crate) struct Changes<'s>(pub(crate) &'s mut Sink);

impl<'de> Absorb<'de> for Changes<'_> {
    fn item<A: SeqAccess<'de>>(&mut self, _: usize, seq: &mut A) -> Result<bool, A::Error> {
        element(seq, &mut Change(self.0))
    }
}

struct Change<'s>(&'s mut Sink);

impl<'de> Absorb<'de> for Change<'_> {
    fn entry<A: MapAccess<'de>>(&mut self, key: &str, map: &mut A) -> Result<(), A::Error> {
        if key != "value" {
            return json::skip(map);
        }
        read_value(self.0, map).map(drop)
    }
}

/// Reads `value`, and tells whether it was an object.
pub(crate) fn read_value<'de, A: MapAccess<'de>>(sink: &mut Sink, map: &mut A) -> Result<bool, A::Error> {
    let mut value = Value { sink, errors: Faults::default(), call: None, is_object: false };
    let read = take(map, &mut value);
    let is_object = value.is_object;
    value.finish();
    read.map(|()| is_object)
}

/// `value`. Its own errors are judged last, because what they are about may stand behind them.
struct Value<'s, 'a> {
    sink: &'s mut Sink,
    errors: Faults<'a>,
    call: Option<Call<'a>>,
    is_object: bool,
}

impl<'de> Absorb<'de> for Value<'_, 'de> {
    fn object(&mut self) {
        self.is_object = true;
    }

    fn entry<A: MapAccess<'de>>(&mut self, key: &str, map: &mut A) -> Result<(), A::Error> {
        match key {
            "statuses" => take(map, &mut Statuses { sink: self.sink, dialect: Dialect::Graph }),
            "messages" => take(map, &mut Inbounds(self.sink)),
            "errors" => take(map, &mut self.errors),
            "calls" => take(map, &mut Calls(&mut self.call)),
            "groups" => {
                let mut groups = Group::new(self.sink);
                let read = take(map, &mut groups);
                groups.finish().judge(self.sink, "");
                read
            }
            _ => json::skip(map),
        }
    }
}

impl Value<'_, '_> {
    fn finish(self) {
        for fault in self.errors.iter() {
            let mut evidence = event();
            let dialect = match &self.call {
                Some(call) => {
                    evidence.message_id = json::shared(call.id.as_str(), self.errors.len());
                    evidence.recipient = json::shared(call.to.as_str(), self.errors.len());
                    Dialect::Graph
                }
                None => Dialect::Event,
            };
            self.sink.push(fault, evidence, dialect);
        }
    }
}

/// `statuses`: what became of messages that were accepted.
pub(crate) struct Statuses<'s> {
    pub(crate) sink: &'s mut Sink,
    pub(crate) dialect: Dialect,
}

impl<'de> Absorb<'de> for Statuses<'_> {
    fn item<A: SeqAccess<'de>>(&mut self, _: usize, seq: &mut A) -> Result<bool, A::Error> {
        let mut status = Status::default();
        let more = element(seq, &mut status);
        if !matches!(more, Ok(false)) {
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
    pub(crate) errors: Faults<'a>,
}

impl<'de> Absorb<'de> for Status<'de> {
    fn entry<A: MapAccess<'de>>(&mut self, key: &str, map: &mut A) -> Result<(), A::Error> {
        match key {
            "id" => take(map, &mut self.id),
            "recipient_id" => take(map, &mut self.recipient),
            "status" => take(map, &mut self.status),
            "errors" => take(map, &mut self.errors),
            // The on-premises API can nest the recipient.
            "message" => take(map, &mut Nested(&mut self.recipient)),
            _ => json::skip(map),
        }
    }
}

impl Status<'_> {
    pub(crate) fn finish(&self, sink: &mut Sink, dialect: Dialect) {
        let failed = self.status.as_str().eq_ignore_ascii_case("failed");
        if self.errors.is_empty() && !failed {
            sink.accepted += 1;
            return;
        }
        let mut evidence = event();
        evidence.message_id = json::shared(self.id.as_str(), self.errors.len());
        evidence.recipient = json::shared(self.recipient.as_str(), self.errors.len());
        // An error beside `sent` or `delivered` is no failure yet, and nothing may be sent again for it.
        evidence.pending = !failed && self.status.get().is_some();
        if self.errors.is_empty() {
            sink.push(&Fault::default(), evidence, dialect);
        }
        for fault in self.errors.iter() {
            sink.push(fault, evidence, dialect);
        }
    }
}

struct Nested<'r, 'a>(&'r mut Scalar<'a>);

impl<'de> Absorb<'de> for Nested<'_, 'de> {
    fn entry<A: MapAccess<'de>>(&mut self, key: &str, map: &mut A) -> Result<(), A::Error> {
        if key == "recipient_id" { take(map, self.0) } else { json::skip(map) }
    }
}

/// `messages`: what users sent to us, some of which could not be shown.
pub(crate) struct Inbounds<'s>(pub(crate) &'s mut Sink);

impl<'de> Absorb<'de> for Inbounds<'_> {
    fn item<A: SeqAccess<'de>>(&mut self, _: usize, seq: &mut A) -> Result<bool, A::Error> {
        let mut inbound = Inbound::default();
        let more = element(seq, &mut inbound);
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
    fn entry<A: MapAccess<'de>>(&mut self, key: &str, map: &mut A) -> Result<(), A::Error> {
        match key {
            "id" => take(map, &mut self.id),
            "errors" => take(map, &mut self.errors),
            _ => json::skip(map),
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
    fn entry<A: MapAccess<'de>>(&mut self, key: &str, map: &mut A) -> Result<(), A::Error> {
        match key {
            "id" => take(map, &mut self.id),
            "to" => take(map, &mut self.to),
            _ => json::skip(map),
        }
    }
}

/// `calls`: the first one, which the errors beside it are about.
struct Calls<'c, 'a>(&'c mut Option<Call<'a>>);

impl<'de> Absorb<'de> for Calls<'_, 'de> {
    fn item<A: SeqAccess<'de>>(&mut self, index: usize, seq: &mut A) -> Result<bool, A::Error> {
        let mut call = Call::default();
        let more = element(seq, &mut call)?;
        if more && index == 0 {
            *self.0 = Some(call);
        }
        Ok(more)
    }
}

/// One change of a group. Errors hang on the change, on one attribute of it, or on one participant, so every level is
/// searched.
struct Group<'s, 'a> {
    sink: &'s mut Sink,
    request_id: Scalar<'a>,
    participant: Scalar<'a>,
    errors: Faults<'a>,
    /// What deeper levels found without a request id of their own: it may stand behind them.
    below: Found<'a>,
}

/// Whom errors are about, and the errors; as many of them as a list holds, however they are spread.
#[derive(Default)]
struct Found<'a> {
    list: Vec<(Scalar<'a>, Faults<'a>)>,
    errors: usize,
}

impl<'a> Found<'a> {
    fn push(&mut self, participant: Scalar<'a>, faults: Faults<'a>) {
        if !faults.is_empty() && self.errors < json::List::<MessagingError>::MAX {
            self.errors += faults.len();
            self.list.push((participant, faults));
        }
    }

    fn append(&mut self, other: Self) {
        other.list.into_iter().for_each(|(participant, faults)| self.push(participant, faults));
    }

    fn judge(&self, sink: &mut Sink, request_id: &str) {
        for (participant, faults) in &self.list {
            for fault in faults.iter() {
                let mut evidence = event();
                evidence.trace_id = json::shared(request_id, self.errors);
                evidence.recipient = json::shared(participant.as_str(), faults.len());
                sink.push(fault, evidence, Dialect::Graph);
            }
        }
    }
}

impl<'s, 'a> Group<'s, 'a> {
    fn new(sink: &'s mut Sink) -> Self {
        let (request_id, participant, errors, below) = Default::default();
        Self { sink, request_id, participant, errors, below }
    }

    /// Judges what was found if the request id is known, and hands it to the level above if not.
    fn finish(mut self) -> Found<'a> {
        self.below.push(self.participant, self.errors);
        if self.request_id.get().is_none() {
            return self.below;
        }
        self.below.judge(self.sink, self.request_id.as_str());
        Found::default()
    }
}

impl<'de> Absorb<'de> for Group<'_, 'de> {
    fn entry<A: MapAccess<'de>>(&mut self, key: &str, map: &mut A) -> Result<(), A::Error> {
        match key {
            "request_id" => take(map, &mut self.request_id),
            "input" | "wa_id" => take(map, &mut self.participant),
            "errors" => take(map, &mut self.errors),
            "added_participants" | "removed_participants" => take(map, &mut Count(&mut self.sink.accepted)),
            _ => {
                let mut level = Group::new(self.sink);
                let read = take(map, &mut level);
                let found = level.finish();
                self.below.append(found);
                read
            }
        }
    }

    fn item<A: SeqAccess<'de>>(&mut self, _: usize, seq: &mut A) -> Result<bool, A::Error> {
        let mut level = Group::new(self.sink);
        let read = element(seq, &mut level);
        let found = level.finish();
        self.below.append(found);
        read
    }
}

/// Counts the elements of a list.
pub(crate) struct Count<'n>(pub(crate) &'n mut usize);

impl<'de> Absorb<'de> for Count<'_> {
    fn item<A: SeqAccess<'de>>(&mut self, _: usize, seq: &mut A) -> Result<bool, A::Error> {
        let more = seq.next_element::<serde::de::IgnoredAny>()?.is_some();
        *self.0 += usize::from(more);
        Ok(more)
    }
}
