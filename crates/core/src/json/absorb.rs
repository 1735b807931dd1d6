//! [`Absorb`]: a value that takes from JSON what it knows and ignores the rest.

use std::borrow::Cow;

use super::{Elements, Halt, Members};

/// A value that is filled in place from JSON. Every method ignores its input unless it is overridden, so a value of an
/// unexpected type changes nothing.
#[expect(unused_variables, reason = "the names are for those who override the methods")]
pub trait Absorb<'de> {
    /// Takes a string.
    fn text(&mut self, text: Cow<'de, str>) {}

    /// Takes an integer.
    fn integer(&mut self, number: i128) {}

    /// Takes a number with a fraction, or one too large for an integer.
    fn float(&mut self, number: f64) {}

    /// Takes a boolean.
    fn boolean(&mut self, value: bool) {}

    /// Takes null.
    fn null(&mut self) {}

    /// Called when an object begins.
    fn object(&mut self) {}

    /// Called when an array begins.
    fn array(&mut self) {}

    /// Takes one member of an object: exactly one call of a method of [`Members`].
    ///
    /// # Errors
    ///
    /// [`Halt`] if the text breaks off.
    fn entry(&mut self, key: &str, map: &mut dyn Members<'de>) -> Result<(), Halt> {
        map.skip()
    }

    /// Takes the next element of an array and returns whether there was one: at most one call of a method of [`Elements`].
    ///
    /// # Errors
    ///
    /// [`Halt`] if the text breaks off.
    fn item(&mut self, index: usize, seq: &mut dyn Elements<'de>) -> Result<bool, Halt> {
        seq.skip()
    }
}

/// An array whose elements are absorbed one by one. A value that is not an array leaves it empty; elements beyond
/// [`List::MAX`] are passed over.
#[derive(Clone, Debug)]
pub struct List<T>(pub Vec<T>);

impl<T> List<T> {
    /// The most elements that are kept. A hostile body of a few megabytes could otherwise ask for gigabytes; no provider
    /// takes or reports nearly as many items at once.
    pub const MAX: usize = 65_536;
}

/// Adds an element unless the list holds [`List::MAX`] already: what every list that an answer fills must ask before it grows.
///
/// ```
/// use messaging_error::json::{List, keep};
///
/// let mut list = Vec::new();
/// (0..100_000).for_each(|number| keep(&mut list, number));
/// assert_eq!(list.len(), List::<i32>::MAX);
/// ```
pub fn keep<T>(list: &mut Vec<T>, element: T) {
    if list.len() < List::<T>::MAX {
        list.push(element);
    }
}

/// The beginning of a text of which each of so many elements keeps a copy: what stands beside a list, such as a request id, is
/// part of every error that the list becomes. The copies take a mebibyte together, or 64 bytes each, so that a long text
/// beside a long list does not multiply. Up to 64 elements lose nothing.
///
/// ```
/// use messaging_error::json::shared;
///
/// let text = "x".repeat(4_000);
/// assert_eq!(shared(&text, 64).len(), 4_000);
/// assert_eq!(shared(&text, 50_000).len(), 64);
/// ```
#[must_use]
pub fn shared(text: &str, among: usize) -> &str {
    const TOGETHER: usize = 1 << 20;
    const EACH: usize = 64;
    let mut end = (TOGETHER / among.max(1)).max(EACH).min(text.len());
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    text.get(..end).unwrap_or_default()
}

impl<T> Default for List<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<'de, T: Absorb<'de> + Default> Absorb<'de> for List<T> {
    fn array(&mut self) {
        self.0.clear();
    }

    fn item(&mut self, _: usize, seq: &mut dyn Elements<'de>) -> Result<bool, Halt> {
        if self.0.len() >= Self::MAX {
            return seq.skip();
        }
        // Pushed first, so that an element which breaks off in the middle is kept.
        self.0.push(T::default());
        let Some(last) = self.0.last_mut() else { return Ok(false) };
        let more = seq.take(last)?;
        if !more {
            self.0.pop();
        }
        Ok(more)
    }
}

/// Present or not: `Some` once a value of any type but null was met.
impl<'de, T: Absorb<'de> + Default> Absorb<'de> for Option<T> {
    fn text(&mut self, text: Cow<'de, str>) {
        self.get_or_insert_default().text(text);
    }

    fn integer(&mut self, number: i128) {
        self.get_or_insert_default().integer(number);
    }

    fn float(&mut self, number: f64) {
        self.get_or_insert_default().float(number);
    }

    fn boolean(&mut self, value: bool) {
        self.get_or_insert_default().boolean(value);
    }

    fn object(&mut self) {
        self.get_or_insert_default().object();
    }

    fn array(&mut self) {
        self.get_or_insert_default().array();
    }

    fn entry(&mut self, key: &str, map: &mut dyn Members<'de>) -> Result<(), Halt> {
        self.get_or_insert_default().entry(key, map)
    }

    fn item(&mut self, index: usize, seq: &mut dyn Elements<'de>) -> Result<bool, Halt> {
        self.get_or_insert_default().item(index, seq)
    }
}
