//! [`Source`]: one alternative of a field, ready to be read.

use http::HeaderName;
use messaging_error::{ResponseParts, json};

use super::slot::{Shape, Slot};
use super::trie::SlotId;

/// Everything that a source can look at.
#[derive(Copy, Clone)]
pub(super) struct View<'v> {
    pub(super) bank: &'v [Slot<'v>],
    /// The slots of the document around an element.
    pub(super) root: &'v [Slot<'v>],
    /// How many errors copy a text of that document.
    pub(super) among: usize,
    /// How many errors copy a text of this one.
    pub(super) copies: usize,
    pub(super) parts: &'v ResponseParts<'v>,
    /// The body as text, without surrounding white space; empty if it is a page.
    pub(super) body: &'v str,
}

impl<'v> View<'v> {
    /// A whole document.
    pub(super) fn of(bank: &'v [Slot<'v>], parts: &'v ResponseParts<'v>, body: &'v str) -> Self {
        Self { bank, root: bank, among: 1, copies: 1, parts, body }
    }

    /// One of so many elements of a document.
    pub(super) fn element(self, bank: &'v [Slot<'v>], among: usize) -> Self {
        Self { bank, root: self.bank, among, copies: 1, parts: self.parts, body: "" }
    }
}

/// The body as a source may see it: a page of HTML or XML is never a token or a message.
pub(super) fn body_of(text: &str) -> &str {
    let text = text.trim();
    if text.starts_with('<') { "" } else { text }
}

/// Where a value is, compiled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Place {
    Slot(SlotId),
    /// A slot of the document around an element.
    Root(SlotId),
    Header(HeaderName),
    Body,
    Const(Box<str>),
}

impl Place {
    /// What is there, with its kind.
    pub(super) fn look<'v>(&'v self, view: &View<'v>) -> (Shape, &'v str, Option<&'v Slot<'v>>) {
        let text = match self {
            Self::Slot(id) => return look_at(view.bank.get(*id as usize)),
            Self::Root(id) => return look_at(view.root.get(*id as usize)),
            Self::Header(name) => view.parts.header(name.as_str()).unwrap_or_default(),
            Self::Body => view.body,
            Self::Const(word) => word,
        };
        (if text.is_empty() { Shape::Absent } else { Shape::Scalar }, text, None)
    }
}

fn look_at<'v>(slot: Option<&'v Slot<'v>>) -> (Shape, &'v str, Option<&'v Slot<'v>>) {
    slot.map_or((Shape::Absent, "", None), |slot| (slot.shape, slot.as_str(), Some(slot)))
}

/// A place and how to refine what is found there. It is a path while it is loaded, and a place once it is compiled.
#[derive(Clone, Debug)]
pub(super) struct Source<P = Place> {
    pub(super) place: P,
    pub(super) after: Option<Box<str>>,
    pub(super) before: Option<Box<str>>,
    pub(super) token: bool,
    /// The path as it was written, for explanations.
    pub(super) written: Box<str>,
}

impl<P> Source<P> {
    pub(super) fn map<Q>(self, compile: &mut impl FnMut(P) -> Q) -> Source<Q> {
        Source {
            place: compile(self.place),
            after: self.after,
            before: self.before,
            token: self.token,
            written: self.written,
        }
    }
}

impl Source {
    /// The text that is found; empty if there is none.
    pub(super) fn get<'v>(&'v self, view: &View<'v>) -> &'v str {
        let (_, text, _) = self.place.look(view);
        let copies = if matches!(self.place, Place::Root(_)) { view.among } else { view.copies };
        let text = if copies > 1 { json::shared(text, copies) } else { text };
        let mut text = text.trim_ascii();
        if let Some((_, rest)) = self.after.as_deref().and_then(|mark| text.split_once(mark)) {
            text = rest.trim_ascii();
        }
        if let Some((rest, _)) = self.before.as_deref().and_then(|mark| text.split_once(mark)) {
            text = rest.trim_ascii();
        }
        if self.token && (text.contains(char::is_whitespace) || text.len() > 96) { "" } else { text }
    }
}

/// The first alternative that yields a text which does not count as nothing.
pub(super) fn first<'v>(sources: &'v [Source], ignore: &[Box<str>], view: &View<'v>) -> &'v str {
    sources
        .iter()
        .map(|source| source.get(view))
        .find(|text| !text.is_empty() && !ignore.iter().any(|nothing| **nothing == **text))
        .unwrap_or_default()
}
