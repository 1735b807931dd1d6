//! [`Member`]: the `error` or `errors` member, of whatever type.

use std::borrow::Cow;

use messaging_error::json::{Absorb, Elements, Halt, Members, Scalar};

use super::cause::{Cause, is_code};

/// A string, a number, an object, a map from field to text, or a list whose first element is one of these.
#[derive(Clone, Default)]
pub(super) struct Member<'a> {
    pub(super) scalar: Scalar<'a>,
    pub(super) cause: Cause<'a>,
    /// Whether an object or list had members.
    is_full: bool,
}

impl<'a> Member<'a> {
    /// Whether the member complains: absent, null, false, zero and empty do not.
    pub(super) fn complains(&self) -> bool {
        self.is_full || !matches!(self.scalar.as_str(), "" | "0" | "false" | "null")
    }

    /// The code: that of the object, or a text that is one word, or a number.
    pub(super) fn code(&self) -> &str {
        let own = self.cause.code();
        if !own.is_empty() {
            return own;
        }
        let text = self.scalar.as_str();
        if is_code(text) && !looks_like_json(text) { text } else { "" }
    }

    /// The text: that of the object, or a text that is a sentence, or the text in a map from field to text.
    pub(super) fn message(&self) -> &str {
        let own = self.cause.message.as_str();
        if !own.is_empty() {
            return own;
        }
        if self.scalar.is_text() && !looks_like_json(self.scalar.as_str()) {
            return self.scalar.as_str();
        }
        match &self.cause.first {
            Some((_, words)) if self.cause.code().is_empty() => words.as_str(),
            _ => "",
        }
    }

    /// The field: that of the object, or the first name in a map from field to text.
    pub(super) fn field(&self) -> &str {
        match (self.cause.field.as_str(), &self.cause.first) {
            ("", Some((name, _))) if !self.cause.is_known() => name,
            (own, _) => own,
        }
    }
}

/// Whether a text is a document of its own.
pub(super) fn looks_like_json(text: &str) -> bool {
    let text = text.trim_ascii_start();
    text.starts_with(['{', '[']) && matches!(text.trim_ascii_end().as_bytes(), [b'{', .., b'}'] | [b'[', .., b']'])
}

impl<'de> Absorb<'de> for Member<'de> {
    fn text(&mut self, text: Cow<'de, str>) {
        self.scalar.text(text);
    }

    fn integer(&mut self, number: i128) {
        self.scalar.integer(number);
    }

    fn float(&mut self, number: f64) {
        self.scalar.float(number);
    }

    fn boolean(&mut self, value: bool) {
        self.scalar.boolean(value);
    }

    fn entry(&mut self, key: &str, map: &mut dyn Members<'de>) -> Result<(), Halt> {
        self.is_full = true;
        self.cause.entry(key, map)
    }

    fn item(&mut self, index: usize, seq: &mut dyn Elements<'de>) -> Result<bool, Halt> {
        let more = if index == 0 { seq.take(self)? } else { seq.skip()? };
        self.is_full |= more;
        Ok(more)
    }
}
