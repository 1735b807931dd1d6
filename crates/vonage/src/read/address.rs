//! [`Address`]: a recipient, which Messages v0.1 wraps in an object.

use std::borrow::Cow;

use messaging_error::json::{Absorb, Halt, Members, Scalar};

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

    fn entry(&mut self, key: &str, map: &mut dyn Members<'de>) -> Result<(), Halt> {
        match key {
            "number" | "id" => map.take(&mut self.0),
            _ => map.skip(),
        }
    }
}
