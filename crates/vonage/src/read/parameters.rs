//! [`Parameters`]: the request fields that a problem blames, in each of the forms that are sent.

use std::borrow::Cow;

use messaging_error::json::{self, Absorb, Scalar, element, take};
use serde::de::{IgnoredAny, MapAccess, SeqAccess};

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

    fn entry<A: MapAccess<'de>>(&mut self, key: &str, map: &mut A) -> Result<(), A::Error> {
        match key {
            "name" | "field" | "parameter" => take(map, &mut self.field),
            "code" => take(map, &mut self.code),
            "reason" | "message" | "description" => json::skip(map),
            _ => {
                if self.first_key.is_none() {
                    self.first_key = Some(key.into());
                }
                json::skip(map)
            }
        }
    }

    fn item<A: SeqAccess<'de>>(&mut self, index: usize, seq: &mut A) -> Result<bool, A::Error> {
        if index == 0 { element(seq, self) } else { Ok(seq.next_element::<IgnoredAny>()?.is_some()) }
    }
}
