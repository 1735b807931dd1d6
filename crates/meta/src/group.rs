//! Webhooks about groups.

use messaging_error::MessagingError;
use messaging_error::json::{self, Absorb, Elements, Halt, Members, Scalar};

use crate::catalogue::Dialect;
use crate::fault::Faults;
use crate::webhook::{Count, Sink, event};

/// One change of a group. Errors hang on the change, on one attribute of it, or on one participant, so every level is
/// searched.
pub(crate) struct Group<'s, 'a> {
    sink: &'s mut Sink,
    request_id: Scalar<'a>,
    participant: Scalar<'a>,
    errors: Faults<'a>,
    /// What deeper levels found without a request id of their own: it may stand behind them.
    below: Found<'a>,
}

/// Whom errors are about, and the errors; as many of them as a list holds, however they are spread.
#[derive(Default)]
pub(crate) struct Found<'a> {
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

    pub(crate) fn append(&mut self, other: Self) {
        other.list.into_iter().for_each(|(participant, faults)| self.push(participant, faults));
    }

    pub(crate) fn judge(&self, sink: &mut Sink, request_id: &str) {
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
    pub(crate) fn new(sink: &'s mut Sink) -> Self {
        let (request_id, participant, errors, below) = Default::default();
        Self { sink, request_id, participant, errors, below }
    }

    /// Judges what was found if the request id is known, and hands it to the level above if not.
    pub(crate) fn finish(mut self) -> Found<'a> {
        self.below.push(self.participant, self.errors);
        if self.request_id.get().is_none() {
            return self.below;
        }
        self.below.judge(self.sink, self.request_id.as_str());
        Found::default()
    }
}

impl<'de> Absorb<'de> for Group<'_, 'de> {
    fn entry(&mut self, key: &str, map: &mut dyn Members<'de>) -> Result<(), Halt> {
        match key {
            "request_id" => map.take(&mut self.request_id),
            "input" | "wa_id" => map.take(&mut self.participant),
            "errors" => map.take(&mut self.errors),
            "added_participants" | "removed_participants" => map.take(&mut Count(&mut self.sink.accepted)),
            _ => {
                let mut level = Group::new(self.sink);
                let read = map.take(&mut level);
                let found = level.finish();
                self.below.append(found);
                read
            }
        }
    }

    fn item(&mut self, _: usize, seq: &mut dyn Elements<'de>) -> Result<bool, Halt> {
        let mut level = Group::new(self.sink);
        let read = seq.take(&mut level);
        let found = level.finish();
        self.below.append(found);
        read
    }
}
