//! [`Fault`]: the `Error` object of API 3.0.

use std::borrow::Cow;

use messaging_error::json::{Absorb, Halt, Members, Scalar};

/// `{"Code":"…","Message":"…"}`. A bare string counts as the message.
#[derive(Default)]
pub(crate) struct Fault<'a> {
    pub(crate) code: Scalar<'a>,
    pub(crate) message: Scalar<'a>,
}

impl<'de> Absorb<'de> for Fault<'de> {
    fn text(&mut self, text: Cow<'de, str>) {
        self.message.text(text);
    }

    fn entry(&mut self, key: &str, map: &mut dyn Members<'de>) -> Result<(), Halt> {
        match key {
            "Code" => map.take(&mut self.code),
            "Message" => map.take(&mut self.message),
            _ => map.skip(),
        }
    }
}
