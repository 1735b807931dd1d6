//! [`Answer`]: the top level of a body, whatever kind it is, read in one pass.

mod array;
mod gateway;
mod parts;
mod rare;
mod subject;
mod verdict;

pub(crate) use self::verdict::{Around, embedded};

use std::borrow::Cow;

use messaging_error::Outcome;
use messaging_error::json::{Absorb, Elements, Halt, Members, Scalar};

use crate::catalogue::Dialect;
use crate::fault::Faults;
use crate::webhook::{Changes, Entries, Sink, Statuses};

use self::array::Batch;
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
    elements: Option<Batch<'a>>,
    rare: Option<Box<Rare<'a>>>,
    /// What the answer says if nothing that it holds says more.
    pub(crate) weak: Option<Outcome>,
}

impl<'de> Absorb<'de> for Answer<'de> {
    fn text(&mut self, text: Cow<'de, str>) {
        self.error.text(text);
    }

    fn array(&mut self) {
        self.elements = Some(Batch::default());
    }

    fn item(&mut self, index: usize, seq: &mut dyn Elements<'de>) -> Result<bool, Halt> {
        self.elements.get_or_insert_default().item(index, seq)
    }

    fn entry(&mut self, key: &str, map: &mut dyn Members<'de>) -> Result<(), Halt> {
        match key {
            "error" => map.take(&mut self.error),
            "errors" => map.take(&mut self.errors),
            "messages" => map.take(&mut self.messages),
            "contacts" => map.take(&mut self.contacts),
            "message_id" | "messageId" => map.take(&mut self.message_id),
            "id" | "attachment_id" => map.take(&mut self.id),
            "success" => map.take(&mut self.success),
            "data" => map.take(&mut self.data),
            "entry" => map.take(&mut Entries(self.event.get_or_insert_default())),
            "changes" => {
                let sink = self.event.get_or_insert_default();
                map.take(&mut Changes { sink, account: "" })
            }
            "recipient_id" => map.take(&mut self.recipient),
            "statuses" => {
                let sink = self.event.get_or_insert_default();
                map.take(&mut Statuses { sink, dialect: Dialect::OnPremises })
            }
            "messaging_product" | "object" => map.skip(),
            _ if Rare::knows(key) => self.rare.get_or_insert_default().entry(key, map),
            _ => map.skip(),
        }
    }
}
