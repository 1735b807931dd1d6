//! [`Fault`]: the `Error` object of API 3.0.

use std::borrow::Cow;

use messaging_error::json::{self, Absorb, Scalar, take};
use serde::de::MapAccess;

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

    fn entry<A: MapAccess<'de>>(&mut self, key: &str, map: &mut A) -> Result<(), A::Error> {
        match key {
            "Code" => take(map, &mut self.code),
            "Message" => take(map, &mut self.message),
            _ => json::skip(map),
        }
    }
}
