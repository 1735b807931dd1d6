//! [`Address`]: a recipient, which Messages v0.1 wraps in an object.

use std::borrow::Cow;

use messaging_error::json::{self, Absorb, Scalar, take};
use serde::de::MapAccess;

/// An address: a scalar, or an object with `number` or `id`.
#[derive(Clone, Default)]
pub(crate) struct Address<'a>(pub(crate) Scalar<'a>);

impl<'de> Absorb<'de> for Address<'de> {
    fn text(&mut self, text: Cow<'de, str>) {
        self.0.text(text);
    }

    fn integer(&mut self, number: i128) {
        self.0.integer(number);
    }

    fn entry<A: MapAccess<'de>>(&mut self, key: &str, map: &mut A) -> Result<(), A::Error> {
        match key {
            "number" | "id" => take(map, &mut self.0),
            _ => json::skip(map),
        }
    }
}
