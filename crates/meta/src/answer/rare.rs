//! Members that only gateways, management calls and flat errors send.

use messaging_error::json::{self, Absorb, List, Scalar, element, take};
use serde::de::{MapAccess, SeqAccess};

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
    /// One change of a webhook without the list around it, as the dashboard shows samples.
    pub(super) field: Scalar<'a>,
    pub(super) change: Option<(Sink, Rest<'a>)>,
}

impl Rare<'_> {
    pub(super) fn knows(key: &str) -> bool {
        matches!(
            key,
            "code"
                | "field"
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
    fn entry<A: MapAccess<'de>>(&mut self, key: &str, map: &mut A) -> Result<(), A::Error> {
        match key {
            "code" => take(map, &mut self.flat.code),
            "message" | "error_message" => take(map, &mut self.flat.message),
            "error_type" => take(map, &mut self.error_type),
            "error_code" => take(map, &mut self.error_code),
            "status" => take(map, &mut self.status),
            "meta" => take(map, &mut self.meta),
            "block_users" => take(map, &mut self.block_users),
            "validation_errors" => {
                let mut list = List::default();
                let read = take(map, &mut list);
                self.validation_errors = list.0;
                read
            }
            "health_status" | "health" => take(map, &mut self.health),
            "requestError" => take(map, &mut self.request_error),
            "errorCode" => take(map, &mut self.camel_code),
            "description" => take(map, &mut self.description),
            "type" => take(map, &mut self.kind),
            "payload" => take(map, &mut self.payload),
            "whatsappMessage" => take(map, &mut self.whatsapp_message),
            "field" => take(map, &mut self.field),
            "value" => {
                let (mut sink, mut rest) = Default::default();
                take(map, &mut Value { sink: &mut sink, rest: &mut rest })?;
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
    fn entry<A: MapAccess<'de>>(&mut self, key: &str, map: &mut A) -> Result<(), A::Error> {
        match key {
            "httpCode" | "http_code" | "code" => take(map, &mut self.http_code),
            "developerMessage" | "developer_message" | "error_message" => take(map, &mut self.message),
            "error_type" => take(map, &mut self.error_type),
            "success" => take(map, &mut self.success),
            _ => json::skip(map),
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
    fn entry<A: MapAccess<'de>>(&mut self, key: &str, map: &mut A) -> Result<(), A::Error> {
        match key {
            "added_users" | "removed_users" => take(map, &mut Count(&mut self.done)),
            "failed_users" => take(map, self),
            _ => json::skip(map),
        }
    }

    fn item<A: SeqAccess<'de>>(&mut self, _: usize, seq: &mut A) -> Result<bool, A::Error> {
        let mut user = FailedUser::default();
        let more = element(seq, &mut user);
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
    fn entry<A: MapAccess<'de>>(&mut self, key: &str, map: &mut A) -> Result<(), A::Error> {
        match key {
            "input" | "wa_id" => take(map, &mut self.address),
            "errors" => take(map, &mut self.errors),
            _ => json::skip(map),
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
    fn entry<A: MapAccess<'de>>(&mut self, key: &str, map: &mut A) -> Result<(), A::Error> {
        match key {
            "error" => take(map, &mut self.error),
            "message" => take(map, &mut self.message),
            "line_start" => take(map, &mut self.line),
            _ => json::skip(map),
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
    fn entry<A: MapAccess<'de>>(&mut self, key: &str, map: &mut A) -> Result<(), A::Error> {
        match key {
            "entities" => take(map, self),
            "can_send_message" => json::skip(map),
            _ => {
                let mut node = Node::default();
                let read = take(map, &mut node);
                self.on_premises |= node.errors.seen;
                self.push(node);
                read
            }
        }
    }

    fn item<A: SeqAccess<'de>>(&mut self, _: usize, seq: &mut A) -> Result<bool, A::Error> {
        let mut node = Node::default();
        let more = element(seq, &mut node);
        if !matches!(more, Ok(false)) {
            self.push(node);
        }
        more
    }
}

impl<'a> Health<'a> {
    fn push(&mut self, node: Node<'a>) {
        if node.errors.is_empty() { self.sound += 1 } else { self.faults.append(node.errors) }
    }
}

#[derive(Default)]
struct Node<'a> {
    errors: Faults<'a>,
}

impl<'de> Absorb<'de> for Node<'de> {
    fn entry<A: MapAccess<'de>>(&mut self, key: &str, map: &mut A) -> Result<(), A::Error> {
        if key == "errors" { take(map, &mut self.errors) } else { json::skip(map) }
    }
}

/// Infobip's classic error.
#[derive(Default)]
pub(super) struct RequestError<'a> {
    pub(super) code: Scalar<'a>,
    pub(super) text: Scalar<'a>,
}

impl<'de> Absorb<'de> for RequestError<'de> {
    fn entry<A: MapAccess<'de>>(&mut self, key: &str, map: &mut A) -> Result<(), A::Error> {
        match key {
            "serviceException" | "policyException" => take(map, self),
            "messageId" => take(map, &mut self.code),
            "text" => take(map, &mut self.text),
            _ => json::skip(map),
        }
    }
}

/// Gupshup's event: the outer payload names the message, the inner one the failure.
#[derive(Default)]
pub(super) struct Payload<'a> {
    pub(super) kind: Scalar<'a>,
    pub(super) id: Scalar<'a>,
    pub(super) destination: Scalar<'a>,
    pub(super) fault: Fault<'a>,
}

impl Payload<'_> {
    pub(super) fn is_blank(&self) -> bool {
        self.kind.is_absent() && self.id.is_absent() && self.fault.is_blank()
    }
}

impl<'de> Absorb<'de> for Payload<'de> {
    fn entry<A: MapAccess<'de>>(&mut self, key: &str, map: &mut A) -> Result<(), A::Error> {
        match key {
            "type" => take(map, &mut self.kind),
            "id" => take(map, &mut self.id),
            "destination" => take(map, &mut self.destination),
            "payload" => take(map, &mut self.fault),
            _ => json::skip(map),
        }
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
    fn entry<A: MapAccess<'de>>(&mut self, key: &str, map: &mut A) -> Result<(), A::Error> {
        match key {
            "id" => take(map, &mut self.id),
            "wamid" => take(map, &mut self.wamid),
            "to" => take(map, &mut self.to),
            "status" => take(map, &mut self.status),
            "errorCode" => take(map, &mut self.fault.code),
            "errorMessage" => take(map, &mut self.fault.message),
            "whatsappApiError" => take(map, self.fault.inner.get_or_insert_default().as_mut()),
            _ => json::skip(map),
        }
    }
}
