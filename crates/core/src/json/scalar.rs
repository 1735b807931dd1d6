//! [`Scalar`]: a string, number or boolean, as text.

use std::borrow::Cow;
use std::fmt::Write;

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

#[derive(Clone)]
struct Digits {
    bytes: [u8; 22],
    len: u8,
}

impl<'a> Scalar<'a> {
    /// The text; empty if there is none.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match &self.0 {
            Form::Absent => "",
            Form::Text(text) => text,
            Form::Number(digits) => std::str::from_utf8(&digits.bytes[..digits.len.into()]).unwrap_or_default(),
            Form::Boolean(true) => "true",
            Form::Boolean(false) => "false",
        }
    }

    /// The text, or `None` if it is empty.
    #[must_use]
    pub fn get(&self) -> Option<&str> {
        Some(self.as_str()).filter(|text| !text.is_empty())
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
            Form::Text(text) if !text.is_empty() => Some(text.into_owned()),
            _ => self.get().map(Into::into),
        }
    }
}

impl<'a> From<&'a str> for Scalar<'a> {
    fn from(text: &'a str) -> Self {
        Self(Form::Text(Cow::Borrowed(text)))
    }
}

fn digits(number: impl std::fmt::Display) -> Option<Digits> {
    struct Inline(Digits);
    impl Write for Inline {
        fn write_str(&mut self, text: &str) -> std::fmt::Result {
            let start = usize::from(self.0.len);
            let room = self.0.bytes.get_mut(start..start + text.len()).ok_or(std::fmt::Error)?;
            room.copy_from_slice(text.as_bytes());
            self.0.len += text.len() as u8;
            Ok(())
        }
    }
    let mut inline = Inline(Digits { bytes: [0; 22], len: 0 });
    write!(inline, "{number}").ok().map(|()| inline.0)
}

impl<'de> Absorb<'de> for Scalar<'de> {
    fn text(&mut self, text: Cow<'de, str>) {
        self.0 = Form::Text(text);
    }

    fn integer(&mut self, number: i128) {
        // From i64::MIN to u64::MAX, JSON integers fit into 20 characters.
        self.0 = digits(number).map_or(Form::Absent, Form::Number);
    }

    fn float(&mut self, number: f64) {
        self.0 = match digits(number) {
            Some(digits) => Form::Number(digits),
            None => Form::Text(Cow::Owned(format!("{number:e}"))),
        };
    }

    fn boolean(&mut self, value: bool) {
        self.0 = Form::Boolean(value);
    }
}
