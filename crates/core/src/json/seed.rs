//! [`Seed`]: the one place where serde meets [`Absorb`].

use std::borrow::Cow;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;

use super::{Absorb, Elements, Halt, Members};

/// Lets serde fill an [`Absorb`] value. The value is not a type parameter, so that a reader is compiled once for all values.
pub struct Seed<'t, 'de>(pub &'t mut dyn Absorb<'de>);

impl<'de> DeserializeSeed<'de> for Seed<'_, 'de> {
    type Value = ();

    // A call less for every value that is read, and only three places to copy it to.
    #[inline(always)]
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<(), D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Seed<'_, 'de> {
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

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<(), A::Error> {
        self.0.object();
        let mut open = Open { access: map, error: None };
        while let Some(key) = open.access.next_key_seed(Key)? {
            if let Err(halt) = self.0.entry(&key, &mut open) {
                return Err(open.error.unwrap_or_else(|| A::Error::custom(halt)));
            }
        }
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<(), A::Error> {
        self.0.array();
        let mut open = Open { access: seq, error: None };
        let mut index = 0;
        loop {
            match self.0.item(index, &mut open) {
                Ok(true) => index += 1,
                Ok(false) => return Ok(()),
                Err(halt) => return Err(open.error.unwrap_or_else(|| A::Error::custom(halt))),
            }
        }
    }
}

/// An object or array that is being read, with the error that ended it.
struct Open<A, E> {
    access: A,
    error: Option<E>,
}

impl<A, E> Open<A, E> {
    fn stop(&mut self, error: E) -> Halt {
        self.error = Some(error);
        Halt(())
    }
}

impl<'de, A: MapAccess<'de>> Members<'de> for Open<A, A::Error> {
    fn take(&mut self, into: &mut dyn Absorb<'de>) -> Result<(), Halt> {
        self.access.next_value_seed(Seed(into)).map_err(|error| self.stop(error))
    }

    fn skip(&mut self) -> Result<(), Halt> {
        self.access.next_value::<IgnoredAny>().map(drop).map_err(|error| self.stop(error))
    }

    fn raw(&mut self) -> Result<&'de str, Halt> {
        self.access.next_value::<&RawValue>().map(RawValue::get).map_err(|error| self.stop(error))
    }
}

impl<'de, A: SeqAccess<'de>> Elements<'de> for Open<A, A::Error> {
    fn take(&mut self, into: &mut dyn Absorb<'de>) -> Result<bool, Halt> {
        self.access.next_element_seed(Seed(into)).map(|read| read.is_some()).map_err(|error| self.stop(error))
    }

    fn skip(&mut self) -> Result<bool, Halt> {
        self.access.next_element::<IgnoredAny>().map(|read| read.is_some()).map_err(|error| self.stop(error))
    }

    fn raw(&mut self) -> Result<Option<&'de str>, Halt> {
        let read = self.access.next_element::<&RawValue>();
        read.map(|raw| raw.map(RawValue::get)).map_err(|error| self.stop(error))
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
