//! What an [`Absorb`] value takes from: the members of an object, or the elements of an array.

use super::Absorb;

/// Reading cannot go on: the text breaks off or is not JSON. The reader says which; values only pass this on.
#[derive(Debug, thiserror::Error)]
#[error("the JSON text cannot be read further")]
pub struct Halt(pub(super) ());

/// An object that is being read. Each method takes the value of the member whose name was read last.
pub trait Members<'de> {
    /// Reads it into a value.
    ///
    /// # Errors
    ///
    /// [`Halt`] if the text breaks off.
    fn take(&mut self, into: &mut dyn Absorb<'de>) -> Result<(), Halt>;

    /// Passes over it.
    ///
    /// # Errors
    ///
    /// [`Halt`] if the text breaks off.
    fn skip(&mut self) -> Result<(), Halt>;

    /// Its text as it stands. Only what [`read`](super::read) reads has one.
    ///
    /// # Errors
    ///
    /// [`Halt`] if the text breaks off, or if the reader has no text to borrow from.
    fn raw(&mut self) -> Result<&'de str, Halt>;
}

/// An array that is being read. Each method takes the next element; `false` and `None` are its end.
pub trait Elements<'de> {
    /// Reads it into a value.
    ///
    /// # Errors
    ///
    /// [`Halt`] if the text breaks off.
    fn take(&mut self, into: &mut dyn Absorb<'de>) -> Result<bool, Halt>;

    /// Passes over it.
    ///
    /// # Errors
    ///
    /// [`Halt`] if the text breaks off.
    fn skip(&mut self) -> Result<bool, Halt>;

    /// Its text as it stands. Only what [`read`](super::read) reads has one.
    ///
    /// # Errors
    ///
    /// [`Halt`] if the text breaks off, or if the reader has no text to borrow from.
    fn raw(&mut self) -> Result<Option<&'de str>, Halt>;
}
