//! [`Envelope`]: a whole answer.

use std::borrow::Cow;

use messaging_error::json::{Absorb, Elements, Halt, Members, Scalar, keep};

use super::cause::{Cause, is_code};
use super::member::{Member, looks_like_json};

/// What an answer says about success.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub(crate) enum Says {
    Yes,
    No,
    /// It says yes, and names an error.
    Both,
    /// Nothing speaks against the send.
    Nothing,
    /// It names a code without saying what that means.
    Code,
}

/// An answer, borrowed. Elements of a root array are envelopes of their own.
#[derive(Clone, Default)]
pub(crate) struct Envelope<'a> {
    flag: Scalar<'a>,
    status: Scalar<'a>,
    error: Member<'a>,
    /// Boxed, because few send a list and the place for one is large.
    errors: Option<Box<Member<'a>>>,
    top: Cause<'a>,
    /// A document that is one scalar.
    bare: Scalar<'a>,
    pub(crate) elements: Vec<Envelope<'a>>,
    /// Whether the document is an object or an array.
    pub(crate) is_container: bool,
    depth: u8,
}

impl<'a> Envelope<'a> {
    /// An envelope around a plain text.
    pub(crate) fn of_text(text: &'a str) -> Self {
        Self { bare: Scalar::from(text), ..Self::default() }
    }

    pub(crate) fn says(&self) -> Says {
        let complains = self.error.complains() || self.errors.as_deref().is_some_and(Member::complains);
        let word = || match self.status.as_str() {
            text if is_word(text, &["success", "ok", "sent", "queued", "accepted"]) => Some(true),
            text if is_word(text, &["error", "fail", "failed", "failure"]) => Some(false),
            _ => None,
        };
        // A flag that is there but says neither, such as null, is no promise.
        let flag = self.flag.as_bool().or_else(word);
        match (flag, complains) {
            (Some(false), _) => Says::No,
            (Some(true), true) => Says::Both,
            (Some(true), false) => Says::Yes,
            (None, true) => Says::No,
            (None, false) if self.top.code().is_empty() && self.bare.is_absent() => Says::Nothing,
            (None, false) => Says::Code,
        }
    }

    pub(crate) fn code(&self) -> &str {
        let bare = || Some(self.bare.as_str()).filter(|text| is_code(text)).unwrap_or_default();
        or(self.error.code(), || or(self.in_errors(Member::code), || or(self.top.code(), bare)))
    }

    pub(crate) fn message(&self) -> &str {
        let bare = || self.bare.as_str();
        or(self.error.message(), || or(self.in_errors(Member::message), || or(self.top.message.as_str(), bare)))
    }

    pub(crate) fn detail(&self) -> &str {
        self.causes().iter().find_map(|cause| cause.detail.get()).unwrap_or_default()
    }

    pub(crate) fn field(&self) -> &str {
        or(self.error.field(), || or(self.in_errors(Member::field), || self.top.field.as_str()))
    }

    pub(crate) fn request_id(&self) -> &str {
        self.causes().iter().find_map(|cause| cause.request_id.get()).unwrap_or_default()
    }

    /// The stated wait and whether it is in milliseconds.
    pub(crate) fn wait(&self) -> Option<(&str, bool)> {
        let causes = self.causes();
        let seconds = causes.iter().find_map(|cause| Some((cause.retry_after.get()?, false)));
        seconds.or_else(|| causes.iter().find_map(|cause| Some((cause.retry_after_ms.get()?, true))))
    }

    fn in_errors<'s>(&'s self, text: fn(&'s Member<'a>) -> &'s str) -> &'s str {
        self.errors.as_deref().map_or("", text)
    }

    /// Where nothing lists errors, the top counts twice, which changes nothing.
    fn causes(&self) -> [&Cause<'a>; 3] {
        [&self.error.cause, self.errors.as_deref().map_or(&self.top, |errors| &errors.cause), &self.top]
    }

    /// A JSON document inside a text of this one.
    pub(crate) fn hidden(&self) -> Option<&str> {
        let texts = [
            self.bare.as_str(),
            self.error.scalar.as_str(),
            self.error.cause.message.as_str(),
            self.top.message.as_str(),
        ];
        texts.into_iter().find(|text| looks_like_json(text))
    }
}

/// The first text that is not empty.
fn or<'e>(text: &'e str, other: impl FnOnce() -> &'e str) -> &'e str {
    if text.is_empty() { other() } else { text }
}

fn is_word(text: &str, words: &[&str]) -> bool {
    words.iter().any(|word| text.eq_ignore_ascii_case(word))
}

impl<'de> Absorb<'de> for Envelope<'de> {
    fn text(&mut self, text: Cow<'de, str>) {
        self.bare.text(text);
    }

    fn integer(&mut self, number: i128) {
        self.bare.integer(number);
    }

    fn object(&mut self) {
        self.is_container = true;
    }

    fn array(&mut self) {
        self.is_container = true;
    }

    fn entry(&mut self, key: &str, map: &mut dyn Members<'de>) -> Result<(), Halt> {
        match key {
            "success" | "ok" | "Success" | "succeeded" => map.take(&mut self.flag),
            "status" | "result" => map.take(&mut self.status),
            "error" => map.take(&mut self.error),
            "errors" => map.take(self.errors.get_or_insert_default().as_mut()),
            _ if self.top.known(key, map)? => Ok(()),
            _ => map.skip(),
        }
    }

    fn item(&mut self, _: usize, seq: &mut dyn Elements<'de>) -> Result<bool, Halt> {
        // An array of arrays is not an answer: its elements are passed over.
        if self.depth > 0 {
            return seq.skip();
        }
        let mut inner = Envelope { depth: 1, ..Envelope::default() };
        let more = seq.take(&mut inner)?;
        if more {
            keep(&mut self.elements, inner);
        }
        Ok(more)
    }
}
