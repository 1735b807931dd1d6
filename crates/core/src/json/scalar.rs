//! [`Scalar`]: a string, number or boolean, as text.

use std::borrow::Cow;

use super::Absorb;

/// A scalar as text, so that `131056`, `"131056"` and `131056.0` are one code while `"00"` and `0` are two. Empty if the
/// member was absent, null, or not a scalar. Numbers are written into the value itself, without an allocation.
#[derive(Clone, Default)]
pub struct Scalar<'a>(Form<'a>);

#[derive(Clone, Default)]
enum Form<'a> {
    #[default]
    Absent,
    Text(Cow<'a, str>),
    Number(Digits),
    Boolean(bool),
}

/// A number's text, at the end of the bytes.
#[derive(Clone)]
struct Digits {
    bytes: [u8; 22],
    start: u8,
}

impl Digits {
    fn as_str(&self) -> &str {
        let text = self.bytes.get(usize::from(self.start)..).unwrap_or_default();
        std::str::from_utf8(text).unwrap_or_default()
    }
}

impl<'a> Scalar<'a> {
    /// The text; empty if there is none.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match &self.0 {
            Form::Absent => "",
            Form::Text(text) => text,
            Form::Number(digits) => digits.as_str(),
            Form::Boolean(true) => "true",
            Form::Boolean(false) => "false",
        }
    }

    /// The text, or `None` if it is empty.
    #[must_use]
    pub fn get(&self) -> Option<&str> {
        if self.is_empty() { None } else { Some(self.as_str()) }
    }

    /// Whether there is no text. Cheaper than to ask the text of a number.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        match &self.0 {
            Form::Absent => true,
            Form::Text(text) => text.is_empty(),
            Form::Number(_) | Form::Boolean(_) => false,
        }
    }

    /// Whether nothing was read: absent, null or not a scalar. An empty string is not absent.
    #[must_use]
    pub const fn is_absent(&self) -> bool {
        matches!(self.0, Form::Absent)
    }

    /// Whether the value was a JSON string.
    #[must_use]
    pub const fn is_text(&self) -> bool {
        matches!(self.0, Form::Text(_))
    }

    /// Whether the value was a JSON number.
    #[must_use]
    pub const fn is_number(&self) -> bool {
        matches!(self.0, Form::Number(_))
    }

    /// Lenient truth: `true`, `"true"`, `1` and `"1"` are true, their opposites false, anything else neither.
    #[must_use]
    pub fn as_bool(&self) -> Option<bool> {
        match self.as_str() {
            "true" | "True" | "TRUE" | "1" => Some(true),
            "false" | "False" | "FALSE" | "0" => Some(false),
            _ => None,
        }
    }

    /// The value as an integer, if it is one.
    #[must_use]
    pub fn as_i64(&self) -> Option<i64> {
        self.as_str().parse().ok()
    }

    /// The same value, no longer borrowed: a number stays a number, a boolean a boolean.
    #[must_use]
    pub fn into_static(self) -> Scalar<'static> {
        Scalar(match self.0 {
            Form::Absent => Form::Absent,
            Form::Text(text) => Form::Text(Cow::Owned(text.into_owned())),
            Form::Number(digits) => Form::Number(digits),
            Form::Boolean(value) => Form::Boolean(value),
        })
    }

    /// The text as an owned string, if there is any.
    #[must_use]
    pub fn into_owned(self) -> Option<String> {
        match self.0 {
            Form::Text(text) => Some(text.into_owned()).filter(|text| !text.is_empty()),
            _ => self.get().map(Into::into),
        }
    }
}

impl<'a> From<&'a str> for Scalar<'a> {
    fn from(text: &'a str) -> Self {
        Self(Form::Text(Cow::Borrowed(text)))
    }
}

/// The decimal digits of an integer, if they fit: from `i64::MIN` to `u64::MAX`, they take 20 characters at most.
fn integer_digits(number: i128) -> Option<Digits> {
    // The formatter of i128 costs as much as looking a code up; JSON's integers fit into 64 bits.
    let mut rest = u64::try_from(number.unsigned_abs()).ok()?;
    let mut bytes = [b'-'; 22];
    let mut start = 22;
    loop {
        start -= 1;
        *bytes.get_mut(start)? = b'0' + (rest % 10) as u8;
        rest /= 10;
        if rest == 0 {
            break;
        }
    }
    // What is left before the digits are minus signs.
    start -= usize::from(number < 0);
    Some(Digits { bytes, start: start as u8 })
}

/// The shortest text of a number with a fraction, if it fits.
fn float_digits(number: f64) -> Option<Digits> {
    let text = number.to_string();
    let mut bytes = [0; 22];
    let start = bytes.len().checked_sub(text.len())?;
    bytes.get_mut(start..)?.copy_from_slice(text.as_bytes());
    Some(Digits { bytes, start: start as u8 })
}

impl<'de> Absorb<'de> for Scalar<'de> {
    fn text(&mut self, text: Cow<'de, str>) {
        self.0 = Form::Text(text);
    }

    fn integer(&mut self, number: i128) {
        self.0 = integer_digits(number).map_or(Form::Absent, Form::Number);
    }

    fn float(&mut self, number: f64) {
        self.0 = match float_digits(number) {
            Some(digits) => Form::Number(digits),
            None => Form::Text(Cow::Owned(format!("{number:e}"))),
        };
    }

    fn boolean(&mut self, value: bool) {
        self.0 = Form::Boolean(value);
    }
}
