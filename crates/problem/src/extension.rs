//! [`Extension`]: a member that the standard does not define.

use std::borrow::Cow;
use std::fmt;

use messaging_error::json::{self, Absorb, Scalar};
use serde::Deserialize;

/// A member that the standard does not define, with its value as it stands in the text. Nothing is parsed until asked for.
#[derive(Clone)]
pub struct Extension<'a> {
    pub(crate) name: Box<str>,
    /// JSON text.
    pub(crate) value: Cow<'a, str>,
}

impl<'a> Extension<'a> {
    /// The member's name.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The value as JSON text, byte for byte.
    #[must_use]
    pub fn json(&self) -> &str {
        &self.value
    }

    /// The value as a scalar; absent if it is null, an array or an object.
    #[must_use]
    pub fn scalar(&self) -> Scalar<'_> {
        let mut scalar = Scalar::default();
        self.read(&mut scalar);
        scalar
    }

    /// Reads the value into anything that absorbs JSON, leniently.
    pub fn read<'s>(&'s self, into: &mut dyn Absorb<'s>) {
        // Nested too deeply at worst; what was read before is kept.
        let _ = json::read(self.json(), into);
    }

    /// Deserialises the value.
    ///
    /// # Errors
    ///
    /// If the value does not fit the type.
    pub fn parse<'s, T: Deserialize<'s>>(&'s self) -> serde_json::Result<T> {
        serde_json::from_str(self.json())
    }

    /// The value as JSON text with the lifetime of the body, if it still borrows from it.
    pub(crate) fn borrowed(&self) -> Option<&'a str> {
        match self.value {
            Cow::Borrowed(value) => Some(value),
            Cow::Owned(_) => None,
        }
    }

    pub(crate) fn into_static(self) -> Extension<'static> {
        Extension { name: self.name, value: Cow::Owned(self.value.into_owned()) }
    }
}

/// Shows the name and the size of the value, never the value.
impl fmt::Debug for Extension<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Extension").field("name", &self.name).field("json_len", &self.json().len()).finish()
    }
}
