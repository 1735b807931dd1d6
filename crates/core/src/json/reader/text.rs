//! Strings.

use serde::de::Visitor;

use super::{Halt, Reader};

impl<'de> Reader<'de> {
    /// Reads the string whose opening quote is next. It is borrowed unless it has escapes.
    pub(super) fn string<V: Visitor<'de>>(&mut self, visitor: V) -> Result<V::Value, Halt> {
        let start = self.at + 1;
        self.at = end_of_plain(self.text.as_bytes(), start);
        match self.here() {
            Some(b'"') => {
                let text = self.text.get(start..self.at).unwrap_or_default();
                self.at += 1;
                visitor.visit_borrowed_str(text)
            }
            Some(b'\\') => visitor.visit_string(self.unescaped(start)?),
            Some(_) => Err(Halt::Syntax),
            None => Err(Halt::End),
        }
    }

    /// The string from `start` on, whose first escape is next.
    #[cold]
    fn unescaped(&mut self, start: usize) -> Result<String, Halt> {
        let text = self.text;
        let mut owned = String::with_capacity(raw_length(text.as_bytes(), start, self.at));
        let mut piece = start;
        loop {
            owned.push_str(text.get(piece..self.at).unwrap_or_default());
            match self.here() {
                Some(b'"') => {
                    self.at += 1;
                    return Ok(owned);
                }
                Some(b'\\') => owned.push(self.escape()?),
                Some(_) => return Err(Halt::Syntax),
                None => return Err(Halt::End),
            }
            piece = self.at;
            self.at = end_of_plain(text.as_bytes(), piece);
        }
    }

    fn escape(&mut self) -> Result<char, Halt> {
        let unit = match self.escaped_unit()? {
            Ok(simple) => return Ok(simple.into()),
            Err(unit) => unit,
        };
        let code = match unit {
            0xdc00..=0xdfff => return Err(Halt::Syntax),
            0xd800..=0xdbff => {
                if self.here().ok_or(Halt::End)? != b'\\' {
                    return Err(Halt::Syntax);
                }
                if *self.text.as_bytes().get(self.at + 1).ok_or(Halt::End)? != b'u' {
                    return Err(Halt::Syntax);
                }
                match self.escaped_unit()? {
                    Err(low @ 0xdc00..=0xdfff) => {
                        0x10000 + (u32::from(unit) - 0xd800) * 0x400 + (u32::from(low) - 0xdc00)
                    }
                    _ => return Err(Halt::Syntax),
                }
            }
            unit => unit.into(),
        };
        char::from_u32(code).ok_or(Halt::Syntax)
    }

    /// Takes the escape that is next: the character it stands for, or as `Err` the unit of UTF-16.
    fn escaped_unit(&mut self) -> Result<Result<u8, u16>, Halt> {
        self.at += 1;
        let kind = self.here().ok_or(Halt::End)?;
        self.at += 1;
        Ok(Ok(match kind {
            b'"' | b'\\' | b'/' => kind,
            b'b' => 8,
            b'f' => 12,
            b'n' => b'\n',
            b'r' => b'\r',
            b't' => b'\t',
            b'u' => {
                let rest = self.text.as_bytes().get(self.at..).unwrap_or_default();
                let digits = rest.first_chunk::<4>().ok_or(Halt::End)?;
                let mut unit = 0;
                for digit in digits {
                    let value = char::from(*digit).to_digit(16).ok_or(Halt::Syntax)?;
                    unit = unit << 4 | value as u16;
                }
                self.at += 4;
                return Ok(Err(unit));
            }
            _ => return Err(Halt::Syntax),
        }))
    }

    /// Passes over the string whose opening quote is next. Halves of surrogate pairs do no harm here.
    pub(super) fn skip_string(&mut self) -> Result<(), Halt> {
        self.at += 1;
        loop {
            self.at = end_of_plain(self.text.as_bytes(), self.at);
            match self.here() {
                Some(b'"') => {
                    self.at += 1;
                    return Ok(());
                }
                Some(b'\\') => drop(self.escaped_unit()?),
                Some(_) => return Err(Halt::Syntax),
                None => return Err(Halt::End),
            }
        }
    }
}

/// How many bytes the string has before its escapes are resolved, which is at least as many as after.
fn raw_length(bytes: &[u8], start: usize, first_escape: usize) -> usize {
    let mut at = first_escape;
    while let Some(b'\\') = bytes.get(at) {
        at = end_of_plain(bytes, at + 2);
    }
    at.min(bytes.len()) - start
}

const ONES: u64 = u64::MAX / 255;
const HIGHS: u64 = ONES << 7;

/// The first quote, backslash or control character at or after `at`, or the end.
#[inline]
fn end_of_plain(bytes: &[u8], mut at: usize) -> usize {
    while let Some(word) = bytes.get(at..).and_then(<[u8]>::first_chunk::<8>) {
        let word = u64::from_le_bytes(*word);
        let (quotes, backslashes) = (word ^ (ONES * b'"' as u64), word ^ (ONES * b'\\' as u64));
        // A byte that is below the subtrahend, and is ASCII, sets its high bit. A borrow can only touch higher bytes, so the
        // lowest bit that is set is right.
        let found = (quotes.wrapping_sub(ONES) | backslashes.wrapping_sub(ONES) | word.wrapping_sub(ONES * 0x20))
            & !word
            & HIGHS;
        if found != 0 {
            return at + found.trailing_zeros() as usize / 8;
        }
        at += 8;
    }
    while let Some(byte) = bytes.get(at) {
        if matches!(byte, b'"' | b'\\' | 0..=0x1f) {
            break;
        }
        at += 1;
    }
    at
}
