//! [`Parameters`]: the request fields that a problem blames, in each of the forms that are sent.

use std::borrow::Cow;

use messaging_error::json::{Absorb, Elements, Halt, Members, Scalar};

/// The first request field at fault. The member is an array of `{name, reason}` or of `{code, field, description}`, one such
/// object, `{parameter, message}`, or a map from names to texts.
#[derive(Clone, Default)]
pub(crate) struct Parameters<'a> {
    /// The field's name.
    pub(crate) field: Scalar<'a>,
    /// The item's own code, where it has one.
    pub(crate) code: Scalar<'a>,
    /// The first key of a map that has none of the known names.
    first_key: Option<String>,
}

impl Parameters<'_> {
    /// The field's name, or empty.
    pub(crate) fn field(&self) -> &str {
        self.field.get().or(self.first_key.as_deref()).unwrap_or_default()
    }
}

impl<'de> Absorb<'de> for Parameters<'de> {
    fn text(&mut self, text: Cow<'de, str>) {
        self.field.text(text);
    }

    fn entry(&mut self, key: &str, map: &mut dyn Members<'de>) -> Result<(), Halt> {
        match key {
            "name" | "field" | "parameter" => map.take(&mut self.field),
            "code" => map.take(&mut self.code),
            "reason" | "message" | "description" => map.skip(),
            _ => {
                if self.first_key.is_none() {
                    self.first_key = Some(key.into());
                }
                map.skip()
            }
        }
    }

    fn item(&mut self, index: usize, seq: &mut dyn Elements<'de>) -> Result<bool, Halt> {
        if index == 0 { seq.take(self) } else { seq.skip() }
    }
}
