//! From bytes to [`Body`]: one borrowed pass over JSON, a form, a query string or XML.

mod address;
mod body;
mod form;
mod inner;
mod parameters;
mod parts;
mod segments;
#[cfg(feature = "xml")]
mod xml;

pub(crate) use address::Address;
pub(crate) use body::{Body, Count};
pub(crate) use inner::{Errors, Inner};
pub(crate) use parameters::Parameters;
pub(crate) use parts::{Part, Parts};
pub(crate) use segments::{Segment, Sms, Workflow};

use messaging_error::json::{self, Broken};

impl<'a> Body<'a> {
    /// Reads a text without white space before it in place, and says whether it was read to its end.
    pub(crate) fn read(&mut self, text: &'a str) -> bool {
        match text.as_bytes().first() {
            Some(b'<') => read_xml(text, self),
            Some(b'{' | b'[' | b'"') => !matches!(json::read(text, self), Err(Broken::Truncated | Broken::Syntax)),
            _ => {
                form::read(text, self);
                true
            }
        }
    }
}

#[cfg(feature = "xml")]
use xml::read as read_xml;

#[cfg(not(feature = "xml"))]
fn read_xml(_: &str, _: &mut Body<'_>) -> bool {
    true
}
