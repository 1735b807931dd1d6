//! Several events in one list, as some endpoints and every log gatherer post them: each has a fate of its own.

use messaging_error::json::{self, Absorb, Elements, Halt, keep};
use messaging_error::{MessagingError, Outcome};

use crate::answer;
use crate::context::Context;
use crate::read::Count;
use crate::translate::read_text;

/// What the elements of a list say.
pub(crate) fn outcome(text: &str, context: &Context<'_>) -> Outcome {
    let mut count = Count::default();
    let _ = json::read(text, &mut count);
    let context = context.among(count.0);
    let mut batch = Batch { context: &context, only: None, accepted: 0, errors: Vec::new() };
    let is_whole = json::read(text, &mut batch).is_ok();
    let Batch { only, accepted, errors, .. } = batch;
    let outcome = match (only, count.0) {
        (_, 0) => return answer::unreadable(&context),
        // A list around a single one changes nothing.
        (Some(only), 1) => only,
        _ => Outcome::of_items(accepted, errors),
    };
    match outcome {
        // No call is known to be answered by a list; and what a broken one has lost might have told of a failure.
        Outcome::Accepted if !is_whole || context.http_status.is_some() => answer::unreadable(&context),
        outcome => outcome,
    }
}

struct Batch<'c> {
    context: &'c Context<'c>,
    /// The outcome of the first element.
    only: Option<Outcome>,
    accepted: usize,
    errors: Vec<MessagingError>,
}

impl<'de> Absorb<'de> for Batch<'_> {
    fn item(&mut self, index: usize, seq: &mut dyn Elements<'de>) -> Result<bool, Halt> {
        let Some(element) = seq.raw()? else { return Ok(false) };
        let outcome = read_text(element, self.context, 1);
        self.accepted += outcome.accepted();
        let place = u32::try_from(index).unwrap_or(u32::MAX);
        for error in outcome.errors() {
            keep(&mut self.errors, error.clone().with_item_index(place));
        }
        if index == 0 {
            self.only = Some(outcome);
        }
        Ok(true)
    }
}
