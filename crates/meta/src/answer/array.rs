//! A list at the top level: the entries of a batch, or the events of Gupshup's enterprise callback.

use messaging_error::json::{self, Absorb, Elements, Halt, Members, Scalar};

use super::parts::ErrorMember;

#[derive(Default)]
pub(super) struct Batch<'a> {
    pub(super) list: Vec<Option<Element<'a>>>,
}

impl<'de> Absorb<'de> for Batch<'de> {
    fn item(&mut self, _: usize, seq: &mut dyn Elements<'de>) -> Result<bool, Halt> {
        let mut entry = None;
        let more = seq.take(&mut entry);
        if !matches!(more, Ok(false)) {
            json::keep(&mut self.list, entry);
        }
        more
    }
}

/// One element. A batch entry has `code`, `headers` and an escaped `body`; an event has `eventType`.
#[derive(Default)]
pub(super) struct Element<'a> {
    pub(super) code: Scalar<'a>,
    pub(super) headers: json::List<Header<'a>>,
    pub(super) body: Scalar<'a>,
    pub(super) error: ErrorMember<'a>,
    pub(super) event_type: Scalar<'a>,
    pub(super) error_code: Scalar<'a>,
    pub(super) cause: Scalar<'a>,
    pub(super) external_id: Scalar<'a>,
    pub(super) destination: Scalar<'a>,
}

impl<'de> Absorb<'de> for Element<'de> {
    fn entry(&mut self, key: &str, map: &mut dyn Members<'de>) -> Result<(), Halt> {
        match key {
            "code" => map.take(&mut self.code),
            "headers" => map.take(&mut self.headers),
            "body" => map.take(&mut self.body),
            "error" => map.take(&mut self.error),
            "eventType" => map.take(&mut self.event_type),
            "errorCode" => map.take(&mut self.error_code),
            "cause" => map.take(&mut self.cause),
            "externalId" => map.take(&mut self.external_id),
            "destAddr" => map.take(&mut self.destination),
            _ => map.skip(),
        }
    }
}

#[derive(Default)]
pub(super) struct Header<'a> {
    pub(super) name: Scalar<'a>,
    pub(super) value: Scalar<'a>,
}

impl<'de> Absorb<'de> for Header<'de> {
    fn entry(&mut self, key: &str, map: &mut dyn Members<'de>) -> Result<(), Halt> {
        match key {
            "name" => map.take(&mut self.name),
            "value" => map.take(&mut self.value),
            _ => map.skip(),
        }
    }
}
