//! Answers and events inside something else: what automation tools and HTTP clients log is rarely the body alone.

use std::borrow::Cow;
use std::cell::OnceCell;

use messaging_error::json::{self, Absorb, Elements, Halt, Members, Scalar, keep};
use messaging_error::{MessagingError, Origin, Outcome};

use crate::answer::Around;
use crate::translate::known;

/// Where clients and automation tools keep the body, outermost first.
const HOLDERS: [&str; 4] = ["response", "data", "body", "json"];
/// What an element of a list must have to be looked at: members of events and errors.
const MARKS: [&str; 5] = ["entry", "changes", "statuses", "error", "field"];

/// How many wrappers are looked through.
const DEEPEST: u8 = 3;

/// The outcome of a document in which nothing of Meta's stands at the top. Slow, and only used where nothing else is left.
pub(crate) fn nested(text: &str, around: Around<'_>) -> Option<Outcome> {
    if around.depth >= DEEPEST {
        return None;
    }
    let mut wrapper = Wrapper::default();
    json::read(text, &mut wrapper).ok()?;
    match wrapper.elements {
        None => held(&wrapper, around),
        Some(count) if wrapper.is_marked => list(text, count, around),
        Some(_) => None,
    }
}

/// The top of a document. What it holds is kept as the text that it is: a tree of it would take many times its size.
#[derive(Default)]
struct Wrapper<'a> {
    /// The holders, in the order of [`HOLDERS`].
    held: [&'a str; HOLDERS.len()],
    /// `status` and `statusCode`.
    statuses: [Scalar<'a>; 2],
    /// How many elements it has, if it is a list.
    elements: Option<usize>,
    /// Whether one of them has a member that may be Meta's.
    is_marked: bool,
}

impl<'de> Absorb<'de> for Wrapper<'de> {
    fn array(&mut self) {
        self.elements = Some(0);
    }

    fn entry(&mut self, key: &str, map: &mut dyn Members<'de>) -> Result<(), Halt> {
        match key {
            "status" => map.take(&mut self.statuses[0]),
            "statusCode" => map.take(&mut self.statuses[1]),
            _ => match HOLDERS.iter().position(|holder| *holder == key) {
                Some(place) => {
                    self.held[place] = map.raw()?;
                    Ok(())
                }
                None => map.skip(),
            },
        }
    }

    fn item(&mut self, _: usize, seq: &mut dyn Elements<'de>) -> Result<bool, Halt> {
        let mut element = Marked(self.is_marked);
        let more = seq.take(&mut element)?;
        self.is_marked = element.0;
        self.elements = self.elements.map(|count| count + usize::from(more));
        Ok(more)
    }
}

/// Whether an element has a member that may be Meta's.
struct Marked(bool);

impl<'de> Absorb<'de> for Marked {
    fn entry(&mut self, key: &str, map: &mut dyn Members<'de>) -> Result<(), Halt> {
        if MARKS.iter().chain(&HOLDERS).any(|mark| *mark == key) {
            let mut value = None::<Scalar<'_>>;
            map.take(&mut value)?;
            self.0 |= value.is_some();
            return Ok(());
        }
        map.skip()
    }
}

/// The first holder that holds something of ours. A status beside it is the answer's, if no other is known.
fn held(wrapper: &Wrapper<'_>, around: Around<'_>) -> Option<Outcome> {
    let number = |status: &Scalar<'_>| status.as_str().parse().ok().filter(|_| status.is_number());
    let status = wrapper.statuses.iter().find_map(number);
    let parts = match (around.parts.status(), status) {
        (None, Some(status)) => around.parts.with_status(status),
        _ => around.parts,
    };
    let wait = OnceCell::new();
    wrapper.held.iter().find_map(|held| {
        let text = match held.as_bytes().first()? {
            b'"' => serde_json::from_str(held).ok().map(Cow::<str>::Owned)?,
            _ => Cow::Borrowed(*held),
        };
        if !text.trim_start().starts_with(['{', '[']) {
            return None;
        }
        let deeper = Around { parts, depth: around.depth + 1, wait: &wait, ..around };
        // A client's answer object is around the body again.
        let outcome = nested(&text, deeper).or_else(|| known(&text, deeper))?;
        // What only looks like a success may be the wrapper's own member.
        (!outcome.errors().is_empty() || outcome.accepted() > 0 && is_ours(&text)).then_some(outcome)
    })
}

fn is_ours(text: &str) -> bool {
    let has = |mark| text.contains(mark);
    (has("\"entry\"") || has("\"messages\"") || has("\"message_id\"")) && !has("\"error\"")
}

/// Events of a list that some other tool gathered.
fn list(text: &str, count: usize, around: Around<'_>) -> Option<Outcome> {
    let around = Around { depth: around.depth + 1, ..around };
    let mut events = Events { around, count, alone: None, accepted: 0, errors: Vec::new(), found: false };
    json::read(text, &mut events).ok()?;
    let of_many = || Outcome::of_items(events.accepted, events.errors);
    events.alone.or_else(|| events.found.then(of_many))
}

struct Events<'p> {
    around: Around<'p>,
    /// How many elements there are.
    count: usize,
    /// What the only element says: a list around it changes nothing.
    alone: Option<Outcome>,
    accepted: usize,
    errors: Vec<MessagingError>,
    found: bool,
}

impl<'de> Absorb<'de> for Events<'_> {
    fn item(&mut self, index: usize, seq: &mut dyn Elements<'de>) -> Result<bool, Halt> {
        let Some(element) = seq.raw()? else { return Ok(false) };
        if let Some(outcome) = known(element, self.around) {
            if self.count == 1 {
                self.alone = Some(outcome);
                return Ok(true);
            }
            self.found = true;
            self.accepted += outcome.accepted();
            for error in outcome.errors() {
                keep(&mut self.errors, in_list(error.clone(), index));
            }
        }
        Ok(true)
    }
}

/// Events name their message; an answer is known by its place.
fn in_list(error: MessagingError, index: usize) -> MessagingError {
    if error.origin() == Origin::Webhook {
        return error;
    }
    error.with_origin(Origin::Item).with_item_index(u32::try_from(index).unwrap_or(u32::MAX))
}
