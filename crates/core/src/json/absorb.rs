//! [`Absorb`]: a value that takes from JSON what it knows and ignores the rest.

use std::borrow::Cow;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};

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

    /// Takes one member of an object: exactly one call of [`take`] or [`skip`].
    ///
    /// # Errors
    ///
    /// Those of the underlying reader.
    fn entry<A: MapAccess<'de>>(&mut self, key: &str, map: &mut A) -> Result<(), A::Error> {
        skip(map)
    }

    /// Takes the next element of an array and returns whether there was one: at most one call of [`element`].
    ///
    /// # Errors
    ///
    /// Those of the underlying reader.
    fn item<A: SeqAccess<'de>>(&mut self, index: usize, seq: &mut A) -> Result<bool, A::Error> {
        Ok(seq.next_element::<IgnoredAny>()?.is_some())
    }
}

/// Reads the current member of an object into a value.
///
/// # Errors
///
/// Those of the underlying reader.
pub fn take<'de, A: MapAccess<'de>, T: Absorb<'de> + ?Sized>(map: &mut A, into: &mut T) -> Result<(), A::Error> {
    map.next_value_seed(Seed(into))
}

/// Passes over the current member of an object.
///
/// # Errors
///
/// Those of the underlying reader.
pub fn skip<'de, A: MapAccess<'de>>(map: &mut A) -> Result<(), A::Error> {
    map.next_value::<IgnoredAny>().map(|_| ())
}

/// Reads the next element of an array into a value; `false` at the end.
///
/// # Errors
///
/// Those of the underlying reader.
pub fn element<'de, A: SeqAccess<'de>, T: Absorb<'de> + ?Sized>(seq: &mut A, into: &mut T) -> Result<bool, A::Error> {
    Ok(seq.next_element_seed(Seed(into))?.is_some())
}

/// Lets serde fill an [`Absorb`] value.
pub struct Seed<'t, T: ?Sized>(pub &'t mut T);

impl<'de, T: Absorb<'de> + ?Sized> DeserializeSeed<'de> for Seed<'_, T> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de, T: Absorb<'de> + ?Sized> Visitor<'de> for Seed<'_, T> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("any JSON value")
    }

    fn visit_borrowed_str<E>(self, text: &'de str) -> Result<(), E> {
        self.0.text(Cow::Borrowed(text));
        Ok(())
    }

    fn visit_str<E>(self, text: &str) -> Result<(), E> {
        self.0.text(Cow::Owned(text.into()));
        Ok(())
    }

    fn visit_string<E>(self, text: String) -> Result<(), E> {
        self.0.text(Cow::Owned(text));
        Ok(())
    }

    fn visit_u64<E>(self, number: u64) -> Result<(), E> {
        self.0.integer(number.into());
        Ok(())
    }

    fn visit_i64<E>(self, number: i64) -> Result<(), E> {
        self.0.integer(number.into());
        Ok(())
    }

    fn visit_f64<E>(self, number: f64) -> Result<(), E> {
        // Codes are sometimes sent as 131056.0: the same number.
        if number.fract() == 0.0 && number.abs() < 9_007_199_254_740_992.0 {
            self.0.integer(number as i128);
        } else {
            self.0.float(number);
        }
        Ok(())
    }

    fn visit_bool<E>(self, value: bool) -> Result<(), E> {
        self.0.boolean(value);
        Ok(())
    }

    fn visit_unit<E>(self) -> Result<(), E> {
        self.0.null();
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        self.0.object();
        while let Some(key) = map.next_key_seed(Key)? {
            self.0.entry(&key, &mut map)?;
        }
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<(), A::Error> {
        self.0.array();
        let mut index = 0;
        while self.0.item(index, &mut seq)? {
            index += 1;
        }
        Ok(())
    }
}

/// A member's name: borrowed unless it has escapes.
struct Key;

impl<'de> DeserializeSeed<'de> for Key {
    type Value = Cow<'de, str>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_str(self)
    }
}

impl<'de> Visitor<'de> for Key {
    type Value = Cow<'de, str>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a member name")
    }

    fn visit_borrowed_str<E>(self, name: &'de str) -> Result<Self::Value, E> {
        Ok(Cow::Borrowed(name))
    }

    fn visit_str<E>(self, name: &str) -> Result<Self::Value, E> {
        Ok(Cow::Owned(name.into()))
    }

    fn visit_string<E>(self, name: String) -> Result<Self::Value, E> {
        Ok(Cow::Owned(name))
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

    fn item<A: SeqAccess<'de>>(&mut self, _: usize, seq: &mut A) -> Result<bool, A::Error> {
        if self.0.len() >= Self::MAX {
            return Ok(seq.next_element::<IgnoredAny>()?.is_some());
        }
        // Pushed first, so that an element which breaks off in the middle is kept.
        self.0.push(T::default());
        let Some(last) = self.0.last_mut() else { return Ok(false) };
        let more = element(seq, last)?;
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

    fn entry<A: MapAccess<'de>>(&mut self, key: &str, map: &mut A) -> Result<(), A::Error> {
        self.get_or_insert_default().entry(key, map)
    }

    fn item<A: SeqAccess<'de>>(&mut self, index: usize, seq: &mut A) -> Result<bool, A::Error> {
        self.get_or_insert_default().item(index, seq)
    }
}
