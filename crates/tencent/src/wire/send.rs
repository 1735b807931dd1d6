//! [`SendRow`]: a row of `SendStatusSet`.

use messaging_error::json::{Absorb, Halt, Members, Scalar};

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
    fn entry(&mut self, key: &str, map: &mut dyn Members<'de>) -> Result<(), Halt> {
        match key {
            "Code" => map.take(&mut self.code),
            // Texts are for failures; the code stands before them in every answer seen.
            "Message" if self.failed() => map.take(&mut self.message),
            "PhoneNumber" => map.take(&mut self.phone),
            "SerialNo" => map.take(&mut self.serial),
            _ => map.skip(),
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
    fn entry(&mut self, key: &str, map: &mut dyn Members<'de>) -> Result<(), Halt> {
        self.0.entry(key, map)
    }
}

impl<'de> Item<'de> for CallRow<'de> {
    fn failed(&self) -> bool {
        !matches!(self.0.code.as_str(), "Ok" | "OK" | "ok")
    }
}
