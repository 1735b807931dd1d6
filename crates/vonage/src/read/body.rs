//! [`Body`]: everything that any shape of answer or event carries at its top, read in one pass.

use std::borrow::Cow;

use messaging_error::json::{Absorb, Elements, Halt, Members, Scalar};
use messaging_error_problem::{Member, Problem};

use super::{Address, Errors, Inner, Parameters, Part, Parts, Sms, Workflow};

/// The members that some shape has at its top. The names in the comments are those on the wire.
#[derive(Clone, Default)]
pub(crate) struct Body<'a> {
    /// `type`, `title`, `detail`, `instance`.
    pub(crate) problem: Problem<'a>,
    pub(crate) status: Scalar<'a>,
    pub(crate) code: Scalar<'a>,
    pub(crate) message: Scalar<'a>,
    pub(crate) description: Scalar<'a>,
    pub(crate) name: Scalar<'a>,
    pub(crate) request_id: Scalar<'a>,
    pub(crate) instance_id: Scalar<'a>,
    pub(crate) retry_after: Scalar<'a>,
    pub(crate) error_title: Scalar<'a>,
    pub(crate) msg_error: Scalar<'a>,
    /// `error-code`
    pub(crate) legacy_code: Scalar<'a>,
    /// `error-code-label`
    pub(crate) legacy_label: Scalar<'a>,
    pub(crate) error_text: Scalar<'a>,
    pub(crate) status_message: Scalar<'a>,
    pub(crate) lookup_outcome: Scalar<'a>,
    pub(crate) lookup_outcome_message: Scalar<'a>,
    pub(crate) message_uuid: Scalar<'a>,
    /// `messageId`
    pub(crate) message_id: Scalar<'a>,
    /// `err-code`
    pub(crate) err_code: Scalar<'a>,
    pub(crate) msisdn: Scalar<'a>,
    /// `uuid` or `call_uuid`: one leg of a call.
    pub(crate) leg_id: Scalar<'a>,
    /// `conversation_uuid`: what the legs of a call share.
    pub(crate) conversation_id: Scalar<'a>,
    /// Why a call's instructions could not be followed.
    pub(crate) reason: Scalar<'a>,
    pub(crate) sip_code: Scalar<'a>,
    pub(crate) disconnected_by: Scalar<'a>,
    pub(crate) to: Address<'a>,
    /// `messages`
    pub(crate) parts: Parts<'a>,
    /// An SMS entry that stands alone.
    pub(crate) part_text: Scalar<'a>,
    /// `invalid_parameters` or `invalid_params`
    pub(crate) parameters: Parameters<'a>,
    pub(crate) error: Option<Box<Inner<'a>>>,
    pub(crate) errors: Errors<'a>,
    pub(crate) workflow: Workflow<'a>,
    pub(crate) sms: Sms<'a>,
    /// How many `numbers` an answer about several of them lists as done.
    pub(crate) numbers: Count,
    /// Whether the document is a JSON object.
    pub(crate) is_object: bool,
    /// How many members it has.
    pub(crate) size: usize,
    /// The document itself, where it is a JSON text that may hold another document.
    pub(crate) wrapped: Option<Cow<'a, str>>,
}

impl<'a> Body<'a> {
    /// The plain member with this name.
    pub(crate) fn slot(&mut self, name: &str) -> Option<&mut Scalar<'a>> {
        Some(match name {
            "status" => &mut self.status,
            "code" => &mut self.code,
            "message" => &mut self.message,
            "description" => &mut self.description,
            "name" => &mut self.name,
            "request_id" => &mut self.request_id,
            "instance_id" => &mut self.instance_id,
            "retry_after" => &mut self.retry_after,
            "error_title" => &mut self.error_title,
            "msg_error" => &mut self.msg_error,
            "error-code" => &mut self.legacy_code,
            "error-code-label" => &mut self.legacy_label,
            "error_text" => &mut self.error_text,
            "status_message" => &mut self.status_message,
            "lookup_outcome" => &mut self.lookup_outcome,
            "lookup_outcome_message" => &mut self.lookup_outcome_message,
            "message_uuid" => &mut self.message_uuid,
            "messageId" => &mut self.message_id,
            "err-code" => &mut self.err_code,
            "msisdn" => &mut self.msisdn,
            "uuid" | "call_uuid" => &mut self.leg_id,
            "conversation_uuid" => &mut self.conversation_id,
            "reason" => &mut self.reason,
            "sip_code" => &mut self.sip_code,
            "disconnected_by" => &mut self.disconnected_by,
            "to" => &mut self.to.0,
            "error-text" => &mut self.part_text,
            _ => return None,
        })
    }

    /// The id of a call.
    pub(crate) fn call_id(&self) -> Option<&str> {
        self.leg_id.get().or(self.conversation_id.get())
    }

    /// Sets a plain member from a form or XML.
    pub(crate) fn set(&mut self, name: &str, value: Cow<'a, str>) {
        self.size += 1;
        if let Some(slot) = self.slot(name) {
            slot.text(value);
        }
    }

    /// The members of an SMS entry that stands alone, without `messages` around it.
    pub(crate) fn lone_part(&self) -> Part<'_> {
        Part {
            status: self.status.as_str().into(),
            error_code: self.legacy_code.as_str().into(),
            error_text: self.part_text.as_str().into(),
            to: self.to.0.as_str().into(),
            ..Part::default()
        }
    }
}

impl<'de> Absorb<'de> for Body<'de> {
    fn text(&mut self, text: Cow<'de, str>) {
        self.wrapped = Some(text);
    }

    fn object(&mut self) {
        self.is_object = true;
    }

    fn entry(&mut self, key: &str, map: &mut dyn Members<'de>) -> Result<(), Halt> {
        self.size += 1;
        match key {
            // First, because most answers are problems. `status` is not read as a problem's: other shapes have it as a text.
            "type" => return self.problem.take_member(Member::Type, map),
            "title" => return self.problem.take_member(Member::Title, map),
            "detail" => return self.problem.take_member(Member::Detail, map),
            "instance" => return self.problem.take_member(Member::Instance, map),
            "to" => return map.take(&mut self.to),
            "messages" => return map.take(&mut self.parts),
            "invalid_parameters" | "invalid_params" => return map.take(&mut self.parameters),
            "error" => return map.take(self.error.get_or_insert_default().as_mut()),
            "errors" => return map.take(&mut self.errors),
            "workflow" => return map.take(&mut self.workflow),
            "sms" => return map.take(&mut self.sms),
            "numbers" => return map.take(&mut self.numbers),
            _ => {}
        }
        if let Some(slot) = self.slot(key) {
            // A repeated member takes its last value, even if that is of the wrong type.
            *slot = Scalar::default();
            map.take(slot)
        } else {
            map.skip()
        }
    }
}

/// The length of an array.
#[derive(Copy, Clone, Default)]
pub(crate) struct Count(pub(crate) usize);

impl<'de> Absorb<'de> for Count {
    fn item(&mut self, _: usize, seq: &mut dyn Elements<'de>) -> Result<bool, Halt> {
        let more = seq.skip()?;
        self.0 += usize::from(more);
        Ok(more)
    }
}
