//! [`Parts`]: `messages[]` of an SMS answer.

use messaging_error::json::{self, Absorb, Elements, Halt, Members, Scalar};

/// One entry: a part of one message.
#[derive(Clone, Default)]
pub(crate) struct Part<'a> {
    pub(crate) status: Scalar<'a>,
    pub(crate) error_code: Scalar<'a>,
    pub(crate) error_text: Scalar<'a>,
    pub(crate) message_id: Scalar<'a>,
    pub(crate) to: Scalar<'a>,
    /// Its place among its siblings.
    pub(crate) index: u32,
}

impl<'a> Part<'a> {
    /// The number that decides. Short-code alerts put a word into `status` and the number into `error-code`.
    pub(crate) fn code(&self) -> &str {
        let is_number = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        match self.error_code.get() {
            Some(code) if !is_number(self.status.as_str()) => code,
            _ => self.status.as_str(),
        }
    }

    pub(crate) fn is_accepted(&self) -> bool {
        self.code() == "0"
    }

    /// The member with this name, in the spelling of JSON or of XML.
    pub(crate) fn slot(&mut self, name: &str) -> Option<&mut Scalar<'a>> {
        Some(match name {
            "status" => &mut self.status,
            "error-code" | "errorCode" => &mut self.error_code,
            "error-text" | "errorText" | "error_text" => &mut self.error_text,
            "message-id" | "messageId" => &mut self.message_id,
            "to" => &mut self.to,
            _ => return None,
        })
    }
}

impl<'de> Absorb<'de> for Part<'de> {
    fn entry(&mut self, key: &str, map: &mut dyn Members<'de>) -> Result<(), Halt> {
        match self.slot(key) {
            Some(slot) => map.take(slot),
            None => map.skip(),
        }
    }
}

/// The entries of an answer. Only those that failed are kept.
#[derive(Clone, Default)]
pub(crate) struct Parts<'a> {
    pub(crate) accepted: usize,
    pub(crate) failed: Vec<Part<'a>>,
    /// Whether the member was an array, which makes the answer one of the SMS API.
    pub(crate) is_array: bool,
    count: u32,
}

impl<'a> Parts<'a> {
    /// Whether there was no entry at all.
    pub(crate) fn is_empty(&self) -> bool {
        self.count == 0
    }

    pub(crate) fn push(&mut self, mut part: Part<'a>) {
        part.index = self.count;
        self.count = self.count.saturating_add(1);
        if part.is_accepted() {
            self.accepted += 1;
        } else {
            json::keep(&mut self.failed, part);
        }
    }
}

impl<'a> Extend<Part<'a>> for Parts<'a> {
    fn extend<I: IntoIterator<Item = Part<'a>>>(&mut self, parts: I) {
        parts.into_iter().for_each(|part| self.push(part));
    }
}

impl<'de> Absorb<'de> for Parts<'de> {
    fn array(&mut self) {
        *self = Self { is_array: true, ..Self::default() };
    }

    fn item(&mut self, _: usize, seq: &mut dyn Elements<'de>) -> Result<bool, Halt> {
        let mut part = Part::default();
        let more = seq.take(&mut part);
        // An entry that breaks off counts if its status was read.
        if matches!(more, Ok(true)) || (more.is_err() && !part.code().is_empty()) {
            self.push(part);
        }
        more
    }
}
