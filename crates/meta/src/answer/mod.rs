//! [`Answer`]: the top level of a body, whatever kind it is, read in one pass.

mod array;
mod parts;
mod rare;
mod verdict;

pub(crate) use self::verdict::{Around, embedded};

use std::borrow::Cow;

use messaging_error::json::{self, Absorb, Scalar, take};
use serde::de::{MapAccess, SeqAccess};

use crate::catalogue::Dialect;
use crate::fault::Faults;
use crate::webhook::{Changes, Entries, Sink, Statuses};

use self::array::Elements;
use self::parts::{Contacts, ErrorMember, Filled, Messages};
use self::rare::Rare;

/// Everything that the top level of a body can hold. Members that only gateways or management calls send are boxed.
#[derive(Default)]
pub(crate) struct Answer<'a> {
    error: ErrorMember<'a>,
    errors: Faults<'a>,
    messages: Messages<'a>,
    contacts: Contacts<'a>,
    message_id: Scalar<'a>,
    /// Whom a single status is about.
    recipient: Scalar<'a>,
    id: Scalar<'a>,
    success: Scalar<'a>,
    /// Whether `data` holds anything: the answer of a read.
    data: Filled,
    /// What an event told, if the body is one.
    event: Option<Sink>,
    /// What a list at the top level holds.
    elements: Option<Elements<'a>>,
    rare: Option<Box<Rare<'a>>>,
}

impl<'de> Absorb<'de> for Answer<'de> {
    fn text(&mut self, text: Cow<'de, str>) {
        self.error.text(text);
    }

    fn array(&mut self) {
        self.elements = Some(Elements::default());
    }

    fn item<A: SeqAccess<'de>>(&mut self, index: usize, seq: &mut A) -> Result<bool, A::Error> {
        self.elements.get_or_insert_default().item(index, seq)
    }

    fn entry<A: MapAccess<'de>>(&mut self, key: &str, map: &mut A) -> Result<(), A::Error> {
        match key {
            "error" => take(map, &mut self.error),
            "errors" => take(map, &mut self.errors),
            "messages" => take(map, &mut self.messages),
            "contacts" => take(map, &mut self.contacts),
            "message_id" | "messageId" => take(map, &mut self.message_id),
            "id" | "attachment_id" => take(map, &mut self.id),
            "success" => take(map, &mut self.success),
            "data" => take(map, &mut self.data),
            "entry" => take(map, &mut Entries(self.event.get_or_insert_default())),
            "changes" => {
                let sink = self.event.get_or_insert_default();
                take(map, &mut Changes { sink, account: "" })
            }
            "recipient_id" => take(map, &mut self.recipient),
            "statuses" => {
                let sink = self.event.get_or_insert_default();
                take(map, &mut Statuses { sink, dialect: Dialect::OnPremises })
            }
            "messaging_product" | "object" => json::skip(map),
            _ if Rare::knows(key) => self.rare.get_or_insert_default().entry(key, map),
            _ => json::skip(map),
        }
    }
}
