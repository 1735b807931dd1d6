//! [`Slot`]: what was found at one path.

use std::borrow::Cow;

use messaging_error::json::{Absorb, Scalar};

/// The kind of a value.
#[derive(Copy, Clone, Debug, Default, PartialEq, Eq)]
pub(super) enum Shape {
    #[default]
    Absent,
    Null,
    Scalar,
    /// An array or object without members.
    Empty,
    /// An array or object with members.
    Full,
}

/// A value that a path led to.
#[derive(Clone, Default)]
pub(super) struct Slot<'a> {
    pub(super) scalar: Scalar<'a>,
    pub(super) shape: Shape,
    /// Members of an array or object.
    pub(super) len: u32,
}

impl<'a> Slot<'a> {
    pub(super) fn of(scalar: Scalar<'a>) -> Self {
        Self { scalar, shape: Shape::Scalar, len: 0 }
    }

    pub(super) fn owned(text: String) -> Self {
        let mut scalar = Scalar::default();
        scalar.text(Cow::Owned(text));
        Self::of(scalar)
    }

    /// The text of a scalar; empty for everything else.
    pub(super) fn as_str(&self) -> &str {
        if self.shape == Shape::Scalar { self.scalar.as_str() } else { "" }
    }

    /// Cuts the slot loose from the document.
    pub(super) fn detach<'b>(self) -> Slot<'b> {
        let mut scalar = Scalar::default();
        match self.scalar.as_bool() {
            Some(value) if !self.scalar.is_text() && !self.scalar.is_number() => scalar.boolean(value),
            _ => match (self.scalar.is_number(), self.scalar.as_i64()) {
                (true, Some(number)) => scalar.integer(number.into()),
                _ if self.scalar.is_absent() => {}
                _ => scalar.text(Cow::Owned(self.scalar.into_owned().unwrap_or_default())),
            },
        }
        Slot { scalar, shape: self.shape, len: self.len }
    }
}

/// The slots of one document, or of one element of it.
pub(super) type Bank<'a> = Vec<Slot<'a>>;
