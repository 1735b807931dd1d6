//! A list at the top level: the entries of a batch, or the events of Gupshup's enterprise callback.

use messaging_error::json::{self, Absorb, Scalar, element, take};
use serde::de::{MapAccess, SeqAccess};

use super::parts::ErrorMember;

#[derive(Default)]
pub(super) struct Elements<'a> {
    pub(super) list: Vec<Option<Element<'a>>>,
}

impl<'de> Absorb<'de> for Elements<'de> {
    fn item<A: SeqAccess<'de>>(&mut self, _: usize, seq: &mut A) -> Result<bool, A::Error> {
        let mut entry = None;
        let more = element(seq, &mut entry);
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
    fn entry<A: MapAccess<'de>>(&mut self, key: &str, map: &mut A) -> Result<(), A::Error> {
        match key {
            "code" => take(map, &mut self.code),
            "headers" => take(map, &mut self.headers),
            "body" => take(map, &mut self.body),
            "error" => take(map, &mut self.error),
            "eventType" => take(map, &mut self.event_type),
            "errorCode" => take(map, &mut self.error_code),
            "cause" => take(map, &mut self.cause),
            "externalId" => take(map, &mut self.external_id),
            "destAddr" => take(map, &mut self.destination),
            _ => json::skip(map),
        }
    }
}

#[derive(Default)]
pub(super) struct Header<'a> {
    pub(super) name: Scalar<'a>,
    pub(super) value: Scalar<'a>,
}

impl<'de> Absorb<'de> for Header<'de> {
    fn entry<A: MapAccess<'de>>(&mut self, key: &str, map: &mut A) -> Result<(), A::Error> {
        match key {
            "name" => take(map, &mut self.name),
            "value" => take(map, &mut self.value),
            _ => json::skip(map),
        }
    }
}
