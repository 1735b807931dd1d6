//! [`Words`]: a text, wherever it hides.

use std::borrow::Cow;

use messaging_error::json::{Absorb, Elements, Halt, Members, Scalar};

/// The first scalar of a value: the value itself, or the first element of a list, or of a list in a list, or the first
/// member of an object.
#[derive(Clone, Default)]
pub(super) struct Words<'a>(pub(super) Scalar<'a>);

impl<'a> Words<'a> {
    pub(super) fn as_str(&self) -> &str {
        self.0.as_str()
    }

    pub(super) fn get(&self) -> Option<&str> {
        self.0.get()
    }
}

impl<'de> Absorb<'de> for Words<'de> {
    fn text(&mut self, text: Cow<'de, str>) {
        self.0.text(text);
    }

    fn integer(&mut self, number: i128) {
        self.0.integer(number);
    }

    fn float(&mut self, number: f64) {
        self.0.float(number);
    }

    fn boolean(&mut self, value: bool) {
        self.0.boolean(value);
    }

    fn entry(&mut self, _: &str, map: &mut dyn Members<'de>) -> Result<(), Halt> {
        if self.0.is_absent() { map.take(self) } else { map.skip() }
    }

    fn item(&mut self, _: usize, seq: &mut dyn Elements<'de>) -> Result<bool, Halt> {
        if self.0.is_absent() { seq.take(self) } else { seq.skip() }
    }
}
