//! Members that only gateways, management calls and flat errors send.

use std::borrow::Cow;

use messaging_error::json::{Absorb, Elements, Halt, List, Members, Scalar};

use super::subject::{Named, Subject};
use crate::fault::{Fault, Faults};
use crate::webhook::{Count, Rest, Sink, Value};

/// The members by their places; see the fields for who sends them.
#[derive(Default)]
pub(super) struct Rare<'a> {
    /// An error object without the envelope; flat errors (`code`, `error_message`); Gupshup's answer (`code`, `message`).
    pub(super) flat: Fault<'a>,
    pub(super) error_code: Scalar<'a>,
    pub(super) error_type: Scalar<'a>,
    pub(super) status: Scalar<'a>,
    /// 360dialog, and the retired Instagram API.
    pub(super) meta: Gateway<'a>,
    /// Users who were blocked or not.
    pub(super) block_users: BlockUsers<'a>,
    /// What is wrong with a flow's definition.
    pub(super) validation_errors: Vec<Validation<'a>>,
    pub(super) health: Health<'a>,
    /// Infobip.
    pub(super) request_error: RequestError<'a>,
    pub(super) camel_code: Scalar<'a>,
    pub(super) description: Scalar<'a>,
    /// Gupshup's events.
    pub(super) kind: Scalar<'a>,
    pub(super) payload: Payload<'a>,
    /// YCloud's events.
    pub(super) whatsapp_message: Option<YCloud<'a>>,
    pub(super) subject: Option<Box<Subject<'a>>>,
    /// One change of a webhook without the list around it, as the dashboard shows samples.
    pub(super) field: Scalar<'a>,
    /// What happened, in an event of a gateway's that is read no further.
    pub(super) event: Scalar<'a>,
    pub(super) change: Option<(Sink, Rest<'a>)>,
}

impl Rare<'_> {
    pub(super) fn knows(key: &str) -> bool {
        matches!(
            key,
            "code"
                | "field"
                | "event"
                | "value"
                | "message"
                | "error_type"
                | "error_message"
                | "error_code"
                | "status"
                | "meta"
                | "block_users"
                | "validation_errors"
                | "health_status"
                | "health"
                | "requestError"
                | "errorCode"
                | "description"
                | "type"
                | "payload"
                | "whatsappMessage"
                | "whatsappTemplate"
                | "whatsappPhoneNumber"
                | "whatsappBusinessAccount"
                | "error_subcode"
                | "error_data"
                | "error_user_title"
                | "error_user_msg"
                | "is_transient"
                | "fbtrace_id"
        )
    }
}

impl<'de> Absorb<'de> for Rare<'de> {
    fn entry(&mut self, key: &str, map: &mut dyn Members<'de>) -> Result<(), Halt> {
        match key {
            "code" => map.take(&mut self.flat.code),
            "message" | "error_message" => map.take(&mut self.flat.message),
            "error_type" => map.take(&mut self.error_type),
            "error_code" => map.take(&mut self.error_code),
            "status" => map.take(&mut self.status),
            "meta" => map.take(&mut self.meta),
            "block_users" => map.take(&mut self.block_users),
            "validation_errors" => {
                let mut list = List::default();
                let read = map.take(&mut list);
                self.validation_errors = list.0;
                read
            }
            "health_status" | "health" => map.take(&mut self.health),
            "requestError" => map.take(&mut self.request_error),
            "errorCode" => map.take(&mut self.camel_code),
            "description" => map.take(&mut self.description),
            "type" => map.take(&mut self.kind),
            "payload" => map.take(&mut self.payload),
            "whatsappMessage" => map.take(&mut self.whatsapp_message),
            "whatsappTemplate" | "whatsappPhoneNumber" | "whatsappBusinessAccount" => {
                let subject = self.subject.get_or_insert_default();
                map.take(&mut Named {
                    subject,
                    is_template: key == "whatsappTemplate",
                    is_account: key == "whatsappBusinessAccount",
                })
            }
            "field" => map.take(&mut self.field),
            "event" => map.take(&mut self.event),
            "value" => {
                let (mut sink, mut rest) = Default::default();
                map.take(&mut Value { sink: &mut sink, rest: &mut rest })?;
                if rest.is_object {
                    self.change = Some((sink, rest));
                }
                Ok(())
            }
            _ => self.flat.entry(key, map),
        }
    }
}

/// `meta`: `httpCode` and `developerMessage` from 360dialog; `error_type`, `code` and `error_message` from the retired
/// Instagram API. The on-premises API puts its version there, which tells nothing.
#[derive(Default)]
pub(super) struct Gateway<'a> {
    pub(super) http_code: Scalar<'a>,
    pub(super) message: Scalar<'a>,
    pub(super) error_type: Scalar<'a>,
    pub(super) success: Scalar<'a>,
}

impl<'de> Absorb<'de> for Gateway<'de> {
    fn entry(&mut self, key: &str, map: &mut dyn Members<'de>) -> Result<(), Halt> {
        match key {
            "httpCode" | "http_code" | "code" => map.take(&mut self.http_code),
            "developerMessage" | "developer_message" | "error_message" => map.take(&mut self.message),
            "error_type" => map.take(&mut self.error_type),
            "success" => map.take(&mut self.success),
            _ => map.skip(),
        }
    }
}

/// `block_users`: those for whom it worked, and those for whom it did not.
#[derive(Default)]
pub(super) struct BlockUsers<'a> {
    pub(super) done: usize,
    pub(super) failed: Vec<FailedUser<'a>>,
    /// The errors of all who failed.
    errors: usize,
}

impl<'de> Absorb<'de> for BlockUsers<'de> {
    fn entry(&mut self, key: &str, map: &mut dyn Members<'de>) -> Result<(), Halt> {
        match key {
            "added_users" | "removed_users" => map.take(&mut Count(&mut self.done)),
            "failed_users" => map.take(self),
            _ => map.skip(),
        }
    }

    fn item(&mut self, _: usize, seq: &mut dyn Elements<'de>) -> Result<bool, Halt> {
        let mut user = FailedUser::default();
        let more = seq.take(&mut user);
        // As many errors as a list holds, however they are spread. Kept even if it breaks off in the middle.
        if !matches!(more, Ok(false)) && self.failed.len().max(self.errors) < List::<Fault<'_>>::MAX {
            self.errors += user.errors.len();
            self.failed.push(user);
        }
        more
    }
}

#[derive(Default)]
pub(super) struct FailedUser<'a> {
    pub(super) address: Scalar<'a>,
    pub(super) errors: Faults<'a>,
}

impl<'de> Absorb<'de> for FailedUser<'de> {
    fn entry(&mut self, key: &str, map: &mut dyn Members<'de>) -> Result<(), Halt> {
        match key {
            "input" | "wa_id" => map.take(&mut self.address),
            "errors" => map.take(&mut self.errors),
            _ => map.skip(),
        }
    }
}

/// One element of `validation_errors`.
#[derive(Default)]
pub(super) struct Validation<'a> {
    pub(super) error: Scalar<'a>,
    pub(super) message: Scalar<'a>,
    pub(super) line: Scalar<'a>,
}

impl<'de> Absorb<'de> for Validation<'de> {
    fn entry(&mut self, key: &str, map: &mut dyn Members<'de>) -> Result<(), Halt> {
        match key {
            "error" => map.take(&mut self.error),
            "message" => map.take(&mut self.message),
            "line_start" => map.take(&mut self.line),
            _ => map.skip(),
        }
    }
}

/// `health_status.entities[].errors[]`, and the on-premises `health.<node>.errors[]`.
#[derive(Default)]
pub(super) struct Health<'a> {
    pub(super) sound: usize,
    /// Those of all nodes together.
    pub(super) faults: Faults<'a>,
    pub(super) on_premises: bool,
}

impl<'de> Absorb<'de> for Health<'de> {
    fn entry(&mut self, key: &str, map: &mut dyn Members<'de>) -> Result<(), Halt> {
        match key {
            "entities" => map.take(self),
            "can_send_message" => map.skip(),
            _ => {
                let mut node = Node::default();
                let read = map.take(&mut node);
                self.on_premises |= node.errors.seen;
                self.push(node);
                read
            }
        }
    }

    fn item(&mut self, _: usize, seq: &mut dyn Elements<'de>) -> Result<bool, Halt> {
        let mut node = Node::default();
        let more = seq.take(&mut node);
        if !matches!(more, Ok(false)) {
            self.push(node);
        }
        more
    }
}

impl<'a> Health<'a> {
    fn push(&mut self, mut node: Node<'a>) {
        let can_send = matches!(node.can_send.as_str(), "" | "AVAILABLE");
        if can_send && node.errors.is_empty() {
            self.sound += 1;
            return;
        }
        if node.errors.is_empty() {
            // A limit is explained in prose, without a code: the word is all there is.
            node.errors.push(Fault { code: node.can_send, message: node.info.0, ..Fault::default() });
        }
        self.faults.append(node.errors);
    }
}

#[derive(Default)]
struct Node<'a> {
    errors: Faults<'a>,
    can_send: Scalar<'a>,
    info: First<'a>,
}

impl<'de> Absorb<'de> for Node<'de> {
    fn entry(&mut self, key: &str, map: &mut dyn Members<'de>) -> Result<(), Halt> {
        match key {
            "errors" => map.take(&mut self.errors),
            "can_send_message" => map.take(&mut self.can_send),
            "additional_info" => map.take(&mut self.info),
            _ => map.skip(),
        }
    }
}

/// A list of texts, of which the first is kept.
#[derive(Default)]
struct First<'a>(Scalar<'a>);

impl<'de> Absorb<'de> for First<'de> {
    fn item(&mut self, index: usize, seq: &mut dyn Elements<'de>) -> Result<bool, Halt> {
        if index == 0 { seq.take(&mut self.0) } else { seq.skip() }
    }
}

/// Infobip's classic error.
#[derive(Default)]
pub(super) struct RequestError<'a> {
    pub(super) code: Scalar<'a>,
    pub(super) text: Scalar<'a>,
}

impl<'de> Absorb<'de> for RequestError<'de> {
    fn entry(&mut self, key: &str, map: &mut dyn Members<'de>) -> Result<(), Halt> {
        match key {
            "serviceException" | "policyException" => map.take(self),
            "messageId" => map.take(&mut self.code),
            "text" => map.take(&mut self.text),
            _ => map.skip(),
        }
    }
}

/// Gupshup's event: the outer payload names the message, the inner one the failure.
#[derive(Default)]
pub(super) struct Payload<'a> {
    pub(super) kind: Scalar<'a>,
    pub(super) id: Scalar<'a>,
    pub(super) destination: Scalar<'a>,
    pub(super) phone: Scalar<'a>,
    pub(super) fault: Fault<'a>,
    /// What became of a template or an account.
    pub(super) subject: Subject<'a>,
}

impl Payload<'_> {
    pub(super) fn is_blank(&self) -> bool {
        self.kind.is_absent() && self.id.is_absent() && self.fault.is_blank()
    }
}

impl<'de> Absorb<'de> for Payload<'de> {
    fn entry(&mut self, key: &str, map: &mut dyn Members<'de>) -> Result<(), Halt> {
        match key {
            "type" => map.take(&mut self.kind),
            "id" => map.take(&mut self.id),
            "destination" => map.take(&mut self.destination),
            "phone" => map.take(&mut self.phone),
            "payload" => map.take(&mut Inside { fault: &mut self.fault, subject: &mut self.subject }),
            _ => self.subject.entry(key, map),
        }
    }
}

/// The inner payload of Gupshup's events: a failure, or what became of an account.
struct Inside<'p, 'a> {
    fault: &'p mut Fault<'a>,
    subject: &'p mut Subject<'a>,
}

impl<'de> Absorb<'de> for Inside<'_, 'de> {
    fn text(&mut self, text: Cow<'de, str>) {
        self.fault.text(text);
    }

    fn object(&mut self) {
        self.fault.object();
    }

    fn entry(&mut self, key: &str, map: &mut dyn Members<'de>) -> Result<(), Halt> {
        if Subject::knows(key) { self.subject.entry(key, map) } else { self.fault.entry(key, map) }
    }
}

/// `whatsappMessage` of YCloud.
#[derive(Default)]
pub(super) struct YCloud<'a> {
    pub(super) id: Scalar<'a>,
    pub(super) wamid: Scalar<'a>,
    pub(super) to: Scalar<'a>,
    pub(super) status: Scalar<'a>,
    pub(super) fault: Fault<'a>,
}

impl<'de> Absorb<'de> for YCloud<'de> {
    fn entry(&mut self, key: &str, map: &mut dyn Members<'de>) -> Result<(), Halt> {
        match key {
            "id" => map.take(&mut self.id),
            "wamid" => map.take(&mut self.wamid),
            "to" => map.take(&mut self.to),
            "status" => map.take(&mut self.status),
            "errorCode" => map.take(&mut self.fault.code),
            "errorMessage" => map.take(&mut self.fault.message),
            "whatsappApiError" => map.take(self.fault.inner.get_or_insert_default().as_mut()),
            _ => map.skip(),
        }
    }
}
