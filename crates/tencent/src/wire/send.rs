//! [`SendRow`]: a row of `SendStatusSet`.

use messaging_error::json::{self, Absorb, Scalar, take};
use serde::de::MapAccess;

use super::Item;

/// One number of a send.
#[derive(Default)]
pub(crate) struct SendRow<'a> {
    pub(crate) code: Scalar<'a>,
    pub(crate) message: Scalar<'a>,
    pub(crate) phone: Scalar<'a>,
    pub(crate) serial: Scalar<'a>,
}

impl<'de> Absorb<'de> for SendRow<'de> {
    fn entry<A: MapAccess<'de>>(&mut self, key: &str, map: &mut A) -> Result<(), A::Error> {
        match key {
            "Code" => take(map, &mut self.code),
            // Texts are for failures; the code stands before them in every answer seen.
            "Message" if self.failed() => take(map, &mut self.message),
            "PhoneNumber" => take(map, &mut self.phone),
            "SerialNo" => take(map, &mut self.serial),
            _ => json::skip(map),
        }
    }
}

impl<'de> Item<'de> for SendRow<'de> {
    /// Only this spelling means success here.
    fn failed(&self) -> bool {
        self.code.as_str() != "Ok"
    }
}

/// A row of a call that sends nothing (a number look-up, a conversion report); its documentation spells success three ways.
#[derive(Default)]
pub(crate) struct CallRow<'a>(pub(crate) SendRow<'a>);

impl<'de> Absorb<'de> for CallRow<'de> {
    fn entry<A: MapAccess<'de>>(&mut self, key: &str, map: &mut A) -> Result<(), A::Error> {
        self.0.entry(key, map)
    }
}

impl<'de> Item<'de> for CallRow<'de> {
    fn failed(&self) -> bool {
        !matches!(self.0.code.as_str(), "Ok" | "OK" | "ok")
    }
}
