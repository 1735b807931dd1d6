//! Numbers.

use serde::de::Visitor;

use super::{Halt, Reader};

/// A number that was passed over: its integer, if it is a plain one.
struct Number {
    start: usize,
    is_negative: bool,
    /// The digits of the integer part; meaningless if they are more than 19.
    value: u64,
    digits: usize,
    is_integer: bool,
}

impl<'de> Reader<'de> {
    pub(super) fn number<V: Visitor<'de>>(&mut self, visitor: V) -> Result<V::Value, Halt> {
        let number = self.scan_number()?;
        if number.is_integer && number.digits <= 19 {
            match (number.is_negative, number.value) {
                (false, value) => return visitor.visit_u64(value),
                (true, 0) => return visitor.visit_f64(-0.0),
                (true, value) => {
                    if let Some(value) = 0_i64.checked_sub_unsigned(value) {
                        return visitor.visit_i64(value);
                    }
                }
            }
        }
        let text = self.text.get(number.start..self.at).unwrap_or_default();
        if number.is_integer {
            if let Ok(value) = text.parse::<u64>() {
                return visitor.visit_u64(value);
            }
        }
        match text.parse::<f64>() {
            Ok(value) if value.is_finite() => visitor.visit_f64(value),
            _ => Err(Halt::Syntax),
        }
    }

    pub(super) fn skip_number(&mut self) -> Result<(), Halt> {
        self.scan_number().map(|_| ())
    }

    #[inline]
    fn scan_number(&mut self) -> Result<Number, Halt> {
        let start = self.at;
        let is_negative = self.here() == Some(b'-');
        self.at += usize::from(is_negative);
        let first = self.at;
        let mut value = 0_u64;
        while let Some(byte @ b'0'..=b'9') = self.here() {
            value = value.wrapping_mul(10).wrapping_add(u64::from(byte - b'0'));
            self.at += 1;
        }
        let digits = self.at - first;
        match (digits, self.text.as_bytes().get(first)) {
            (0, None) => return Err(Halt::End),
            (0, Some(_)) | (2.., Some(b'0')) => return Err(Halt::Syntax),
            _ => {}
        }
        let integer_end = self.at;
        if self.here() == Some(b'.') {
            self.at += 1;
            self.digits()?;
        }
        if let Some(b'e' | b'E') = self.here() {
            self.at += 1;
            self.at += usize::from(matches!(self.here(), Some(b'+' | b'-')));
            self.digits()?;
        }
        Ok(Number { start, is_negative, value, digits, is_integer: self.at == integer_end })
    }

    /// One digit or more.
    fn digits(&mut self) -> Result<(), Halt> {
        match self.here() {
            Some(b'0'..=b'9') => {}
            Some(_) => return Err(Halt::Syntax),
            None => return Err(Halt::End),
        }
        while let Some(b'0'..=b'9') = self.here() {
            self.at += 1;
        }
        Ok(())
    }
}
