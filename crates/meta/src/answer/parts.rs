//! Members of an answer that are looked at by their shape.

use std::borrow::Cow;

use messaging_error::json::{self, Absorb, Elements, Halt, Members, Scalar};

use crate::fault::Fault;
use crate::webhook::Inbound;

/// `error`: an object, or a text.
#[derive(Default)]
pub(super) struct ErrorMember<'a> {
    pub(super) fault: Fault<'a>,
    pub(super) is_object: bool,
    pub(super) plain: Scalar<'a>,
    /// `true`: something failed, and that is all.
    pub(super) flag: bool,
}

impl<'de> Absorb<'de> for ErrorMember<'de> {
    fn text(&mut self, text: Cow<'de, str>) {
        self.plain.text(text);
    }

    fn boolean(&mut self, value: bool) {
        self.flag = value;
    }

    fn object(&mut self) {
        // Only a repeated member has something to forget, and the fault is large.
        if self.is_object || self.flag || !self.plain.is_absent() {
            *self = Self::default();
        }
        self.is_object = true;
    }

    fn entry(&mut self, key: &str, map: &mut dyn Members<'de>) -> Result<(), Halt> {
        self.fault.entry(key, map)
    }
}

/// `messages`: the ids of what was accepted, or what users sent, on the on-premises API's webhook.
#[derive(Default)]
pub(super) struct Messages<'a> {
    pub(super) with_id: usize,
    /// Whether they come from users.
    pub(super) inbound: bool,
    pub(super) faulty: Vec<Inbound<'a>>,
    /// The errors of all of them.
    errors: usize,
}

impl<'de> Absorb<'de> for Messages<'de> {
    fn item(&mut self, _: usize, seq: &mut dyn Elements<'de>) -> Result<bool, Halt> {
        let mut message = Message::default();
        let more = seq.take(&mut message);
        if !matches!(more, Ok(false)) {
            self.inbound |= message.from;
            self.with_id += usize::from(message.inner.id.get().is_some() && !message.from);
            // As many errors as a list holds, however they are spread.
            if !message.inner.errors.is_empty() && self.errors < json::List::<Fault<'_>>::MAX {
                self.errors += message.inner.errors.len();
                self.faulty.push(message.inner);
            }
        }
        more
    }
}

#[derive(Default)]
struct Message<'a> {
    inner: Inbound<'a>,
    from: bool,
}

impl<'de> Absorb<'de> for Message<'de> {
    fn entry(&mut self, key: &str, map: &mut dyn Members<'de>) -> Result<(), Halt> {
        if key == "from" {
            self.from = true;
            return map.skip();
        }
        self.inner.entry(key, map)
    }
}

/// `contacts`: only those that a contact check found wanting are kept.
#[derive(Default)]
pub(super) struct Contacts<'a> {
    pub(super) valid: usize,
    pub(super) invalid: Vec<Contact<'a>>,
}

#[derive(Default)]
pub(super) struct Contact<'a> {
    pub(super) input: Scalar<'a>,
    pub(super) status: Scalar<'a>,
}

impl<'de> Absorb<'de> for Contacts<'de> {
    fn item(&mut self, _: usize, seq: &mut dyn Elements<'de>) -> Result<bool, Halt> {
        let mut contact = Contact::default();
        let more = seq.take(&mut contact)?;
        if more {
            match contact.status.as_str() {
                "valid" => self.valid += 1,
                "invalid" => json::keep(&mut self.invalid, contact),
                _ => {}
            }
        }
        Ok(more)
    }
}

impl<'de> Absorb<'de> for Contact<'de> {
    fn entry(&mut self, key: &str, map: &mut dyn Members<'de>) -> Result<(), Halt> {
        match key {
            "input" => map.take(&mut self.input),
            "status" => map.take(&mut self.status),
            _ => map.skip(),
        }
    }
}

/// Whether a list or object has anything in it, other than an error that a client put there.
#[derive(Default)]
pub(super) struct Filled {
    filled: bool,
    failed: bool,
}

impl Filled {
    pub(super) fn is_result(&self) -> bool {
        self.filled && !self.failed
    }
}

impl<'de> Absorb<'de> for Filled {
    fn entry(&mut self, key: &str, map: &mut dyn Members<'de>) -> Result<(), Halt> {
        self.filled = true;
        self.failed |= key == "error";
        map.skip()
    }

    fn item(&mut self, _: usize, seq: &mut dyn Elements<'de>) -> Result<bool, Halt> {
        let more = seq.skip()?;
        self.filled |= more;
        Ok(more)
    }
}
