//! Several events in one request: an array, or a form whose fields are lists.

use std::borrow::Cow;

use messaging_error::json::{self, Absorb, Elements, Halt, List, Members, Scalar};
use messaging_error::{MessagingError, Outcome};

use super::form;
use super::slot::{Bank, Shape, Slot};
use super::trie::SlotId;

/// One of several events.
pub(super) struct Event<'t> {
    /// Its place in the list; none if it stands alone in a text.
    pub(super) index: Option<u32>,
    pub(super) text: Cow<'t, str>,
}

/// The objects of an array at the root, or at the first of the places where there are any: those of an array, or the one that a text
/// holds.
pub(super) fn in_document<'t>(text: &'t str, places: &[Vec<Box<str>>]) -> Vec<Event<'t>> {
    let mut objects = Objects::default();
    if text.starts_with('[') {
        let broken = json::read(text, &mut objects).is_err();
        objects.add_tail(text, broken);
        return objects.found;
    }
    if !text.starts_with('{') {
        return in_field(text, places);
    }
    for place in places {
        let broken = json::read(text, &mut Follow { place, into: &mut objects }).is_err();
        if !objects.last.is_empty() {
            objects.add_tail(text, broken);
        }
        if !objects.found.is_empty() {
            break;
        }
    }
    objects.found
}

/// The same where a field of a form holds them as JSON.
fn in_field<'t>(text: &str, places: &[Vec<Box<str>>]) -> Vec<Event<'t>> {
    let fields = places.iter().filter_map(|place| match &**place {
        [name] => form::field(text, name),
        _ => None,
    });
    let found = fields.map(|json| match json.trim() {
        list if list.starts_with('[') => (in_document(list, &[]).into_iter())
            .map(|event| Event { index: event.index, text: event.text.into_owned().into() })
            .collect(),
        one if one.starts_with('{') => vec![Event { index: None, text: one.to_owned().into() }],
        _ => Vec::new(),
    });
    found.into_iter().find(|events| !events.is_empty()).unwrap_or_default()
}

#[derive(Default)]
struct Objects<'t> {
    seen: u32,
    last: &'t str,
    found: Vec<Event<'t>>,
}

impl<'t> Objects<'t> {
    fn add(&mut self, text: &'t str) {
        if text.starts_with('{') {
            json::keep(&mut self.found, Event { index: Some(self.seen), text: text.into() });
        }
        self.seen = self.seen.saturating_add(1);
        self.last = text;
    }

    /// The element at which the text breaks off is read as far as it goes.
    fn add_tail(&mut self, text: &'t str, broken: bool) {
        let end = self.last.as_ptr().addr() + self.last.len();
        let end = if self.last.is_empty() { 0 } else { end.saturating_sub(text.as_ptr().addr()) };
        if let Some(tail) = text.get(end..).filter(|_| broken) {
            self.add(tail.trim_start_matches(|c: char| c == ',' || c == '[' || c.is_ascii_whitespace()));
        }
    }
}

impl<'de> Absorb<'de> for Objects<'de> {
    fn item(&mut self, _: usize, seq: &mut dyn Elements<'de>) -> Result<bool, Halt> {
        let text = seq.raw()?;
        text.into_iter().for_each(|text| self.add(text));
        Ok(text.is_some())
    }

    fn text(&mut self, text: Cow<'de, str>) {
        if text.trim_start().starts_with('{') {
            json::keep(&mut self.found, Event { index: None, text });
        }
    }
}

/// Goes to a place, and takes what is there.
struct Follow<'p, 'o, 't> {
    place: &'p [Box<str>],
    into: &'o mut Objects<'t>,
}

impl<'de> Absorb<'de> for Follow<'_, '_, 'de> {
    fn entry(&mut self, key: &str, map: &mut dyn Members<'de>) -> Result<(), Halt> {
        match self.place {
            [last] if **last == *key => map.take(self.into),
            [first, rest @ ..] if **first == *key => map.take(&mut Follow { place: rest, into: self.into }),
            _ => map.skip(),
        }
    }
}

/// The events that a form with lists stands for; `None` if the field is no list. Every field with as many parts is a list too.
pub(super) fn in_form<'b>(bank: &'b Bank<'_>, field: SlotId) -> Option<impl Iterator<Item = Bank<'b>>> {
    let count = parts(bank.get(field as usize)?).len();
    if count < 2 {
        return None;
    }
    let fields: Vec<_> = bank.iter().map(|slot| (slot, parts(slot))).collect();
    Some((0..count.min(List::<Slot<'_>>::MAX)).map(move |at| {
        let pick = |(slot, parts): &(&'b Slot<'_>, Vec<&'b str>)| {
            let text = match parts.len() {
                0 => return Slot::default(),
                1 => json::shared(slot.as_str(), count),
                len if len == count => parts.get(at).copied().unwrap_or_default(),
                // Nobody can say which part belongs to which event.
                _ => return Slot::default(),
            };
            let mut scalar = Scalar::default();
            scalar.text(Cow::Borrowed(text));
            Slot::of(scalar)
        };
        fields.iter().map(pick).collect()
    }))
}

fn parts<'b>(slot: &'b Slot<'_>) -> Vec<&'b str> {
    if slot.shape == Shape::Scalar { slot.as_str().split(',').collect() } else { Vec::new() }
}

/// One outcome for all of them; every error knows which of the events it is from. An id in the headers is the same for all, and
/// every error keeps a copy.
pub(super) fn together(outcomes: impl Iterator<Item = (Option<u32>, Outcome)>) -> Outcome {
    let among = outcomes.size_hint().0;
    let mut accepted = 0;
    let mut errors: Vec<MessagingError> = Vec::new();
    for (index, outcome) in outcomes {
        accepted += outcome.accepted();
        for error in outcome.into_errors() {
            let error = match index {
                Some(index) => error.with_item_index(index),
                None => error,
            };
            let id = error.raw_trace_id().unwrap_or_default();
            let kept = json::shared(id, among);
            let error = if kept.len() < id.len() { error.clone().with_trace_id(kept) } else { error };
            json::keep(&mut errors, error);
        }
    }
    Outcome::of_items(accepted, errors)
}
