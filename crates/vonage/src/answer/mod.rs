//! Answers: one file per shape.

mod legacy;
mod one_off;
pub(crate) mod problem;
pub(crate) mod reply;
pub(crate) mod sms;
mod unread;
mod wrapped;

use messaging_error::Outcome;

use crate::context::Context;
use crate::event;
use crate::read::Body;
use crate::shape::Shape;

pub(crate) use legacy::judge as judge_legacy;
pub(crate) use unread::{empty, unreadable};

/// What a document says. `is_whole` is false if it broke off.
pub(crate) fn of(body: &Body<'_>, context: &Context<'_>, is_whole: bool) -> Outcome {
    let outcome = match Shape::of(body) {
        Shape::Submission => sms::submission(&body.parts, context),
        Shape::MessageStatus => event::message_status(body, context),
        Shape::Receipt => event::receipt(body, context),
        Shape::LonePart => sms::lone(&body.lone_part(), context),
        Shape::Legacy => legacy::outcome(body, context),
        Shape::OldProxy => legacy::old_proxy(body, context),
        Shape::Call => event::call(body, context),
        Shape::VerifyEvent => event::verify(body, context),
        Shape::Reply => reply::outcome(body, context),
        Shape::Problem => Outcome::failed(problem::judge(&problem::Facts::of(body), context)),
        Shape::OneOff => one_off::outcome(body, context),
        Shape::Wrapped => wrapped::outcome(body, context),
        Shape::Other => unread::other(body, context),
    };
    match outcome {
        // What came before the break reports no failure; what is lost might have.
        Outcome::Accepted if !is_whole => unreadable(context),
        outcome => outcome,
    }
}
