//! A problem inside `error` or `errors`: partial success under 2xx, the whole answer otherwise.

use messaging_error::{Origin, Outcome};

use super::problem::{self, Facts};
use crate::context::Context;
use crate::read::Body;

pub(crate) fn outcome(body: &Body<'_>, context: &Context<'_>) -> Outcome {
    let outer = body.error.as_deref().map(|inner| inner.innermost()).filter(|inner| inner.is_problem());
    let outer = outer.or_else(|| body.errors.problems().next());
    let Some(outer) = outer else { return super::unreadable(context) };
    if !context.is_success() {
        return Outcome::failed(problem::judge(&Facts::of_inner(outer), context));
    }
    let summary = Facts::of_inner(outer);
    let nested = if outer.nested.items.is_empty() { &body.errors } else { &outer.nested };
    let context = context.with_origin(Origin::Item).among(nested.items.len());
    let mut errors: Vec<_> = (0u32..)
        .zip(nested.problems())
        .filter(|(_, item)| !std::ptr::eq(*item, outer))
        .map(|(index, item)| {
            let mut facts = Facts::of_inner(item);
            // The summary is the code, and the item's own type the finer one.
            if facts.nested_kind.is_empty() {
                (facts.nested_kind, facts.kind) = (facts.kind, summary.kind);
            }
            facts.item_index = Some(index);
            problem::judge(&facts, &context)
        })
        .collect();
    if errors.is_empty() {
        errors.push(problem::judge(&summary, &context));
    }
    Outcome::Partial { accepted: body.numbers.0, errors }
}
