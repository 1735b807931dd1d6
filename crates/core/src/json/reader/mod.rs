//! The reader below [`read`](super::read): JSON text, strictly by RFC 8259, straight into a visitor.
//!
//! It accepts and refuses what serde_json does, which tests compare. It exists for speed: texts are looked over
//! eight bytes at a time, skipped values are never parsed, and an error needs no allocation.

mod container;
mod number;
mod skip;
mod text;

#[cfg(test)]
mod tests;

use std::fmt;

use serde::de::value::{BorrowedStrDeserializer, MapDeserializer};
use serde::de::{Deserializer, Visitor};

use container::{Elements, Members};

/// How deep containers may be nested in one another. Skipped values may be deeper.
const DEEPEST: u8 = 127;

const RAW_VALUE: &str = "$serde_json::private::RawValue";

/// Why reading stopped. As wide as a word, because results with a narrower error are moved about in odd-sized pieces that
/// overlap, and processors wait for those.
#[repr(usize)]
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub(super) enum Halt {
    /// The text ended too early.
    End,
    /// The text is not JSON, or too deep.
    Syntax,
}

impl fmt::Display for Halt {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::End => "the JSON text breaks off",
            Self::Syntax => "the text is not JSON",
        })
    }
}

impl std::error::Error for Halt {}

impl serde::de::Error for Halt {
    fn custom<T: fmt::Display>(_: T) -> Self {
        Self::Syntax
    }
}

/// Where in the text reading stands.
pub(super) struct Reader<'de> {
    text: &'de str,
    at: usize,
    depth: u8,
}

impl<'de> Reader<'de> {
    pub(super) fn new(text: &'de str) -> Self {
        Self { text, at: 0, depth: 0 }
    }

    /// Whether nothing but white space is left.
    pub(super) fn is_done(&mut self) -> bool {
        self.peek().is_err()
    }

    #[inline]
    fn here(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// The next byte that is not white space; it is not taken.
    #[inline]
    fn peek(&mut self) -> Result<u8, Halt> {
        loop {
            match self.here() {
                Some(b' ' | b'\n' | b'\t' | b'\r') => self.at += 1,
                Some(byte) => return Ok(byte),
                None => return Err(Halt::End),
            }
        }
    }

    /// Takes this byte, which must be the next one after white space.
    #[inline]
    fn expect(&mut self, byte: u8) -> Result<(), Halt> {
        if self.peek()? != byte {
            return Err(Halt::Syntax);
        }
        self.at += 1;
        Ok(())
    }

    /// Takes one of the three words of JSON.
    fn word(&mut self, word: &str) -> Result<(), Halt> {
        for byte in word.bytes() {
            match self.here() {
                Some(here) if here == byte => self.at += 1,
                Some(_) => return Err(Halt::Syntax),
                None => return Err(Halt::End),
            }
        }
        Ok(())
    }

    #[inline]
    fn enter(&mut self) -> Result<(), Halt> {
        if self.depth >= DEEPEST {
            return Err(Halt::Syntax);
        }
        self.depth += 1;
        self.at += 1;
        Ok(())
    }

    #[inline]
    fn leave(&mut self, close: u8) -> Result<(), Halt> {
        self.depth -= 1;
        self.expect(close)
    }
}

impl<'de> Deserializer<'de> for &mut Reader<'de> {
    type Error = Halt;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Halt> {
        match self.peek()? {
            b'"' => self.string(visitor),
            b'{' => {
                self.enter()?;
                let value = visitor.visit_map(Members::new(self))?;
                self.leave(b'}')?;
                Ok(value)
            }
            b'[' => {
                self.enter()?;
                let value = visitor.visit_seq(Elements::new(self))?;
                self.leave(b']')?;
                Ok(value)
            }
            b'-' | b'0'..=b'9' => self.number(visitor),
            b't' => self.word("true").and_then(|()| visitor.visit_bool(true)),
            b'f' => self.word("false").and_then(|()| visitor.visit_bool(false)),
            b'n' => self.word("null").and_then(|()| visitor.visit_unit()),
            _ => Err(Halt::Syntax),
        }
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Halt> {
        self.skip()?;
        visitor.visit_unit()
    }

    /// A [`serde_json::value::RawValue`] asks for the text of a value by this name, and expects a map with one member.
    fn deserialize_newtype_struct<V: Visitor<'de>>(self, name: &'static str, visitor: V) -> Result<V::Value, Halt> {
        if name != RAW_VALUE {
            return self.deserialize_any(visitor);
        }
        self.peek()?;
        let start = self.at;
        self.skip()?;
        let raw = BorrowedStrDeserializer::new(self.text.get(start..self.at).unwrap_or_default());
        visitor.visit_map(MapDeserializer::new(std::iter::once((RAW_VALUE, raw))))
    }

    serde::forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit unit_struct
        seq tuple tuple_struct map struct enum identifier
    }
}
