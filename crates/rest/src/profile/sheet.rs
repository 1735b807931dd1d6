//! [`Sheet`]: everything that is asked of one kind of document, compiled.

use messaging_error::waits::Unit;

use super::item::{Names, Verdict};
use super::layout::{Each, Layout};
use super::path::Path;
use super::rule::Rules;
use super::source::{Place, Source, View};
use super::text::TextRule;
use super::trie::Trie;

/// The places of the parts of an error.
#[derive(Clone, Debug)]
pub(super) struct Fields<P = Place> {
    pub(super) code: Vec<Source<P>>,
    pub(super) subcode: Vec<Source<P>>,
    pub(super) message: Vec<Source<P>>,
    pub(super) detail: Vec<Source<P>>,
    pub(super) field: Vec<Source<P>>,
    pub(super) request_id: Vec<Source<P>>,
    pub(super) recipient: Vec<Source<P>>,
    pub(super) message_id: Vec<Source<P>>,
    pub(super) docs: Vec<Source<P>>,
    pub(super) status: Vec<Source<P>>,
    pub(super) waits: Vec<(Source<P>, Unit)>,
    pub(super) ignore: Vec<Box<str>>,
    pub(super) standard_waits: Option<bool>,
}

impl<P> Default for Fields<P> {
    fn default() -> Self {
        Self {
            code: Vec::new(),
            subcode: Vec::new(),
            message: Vec::new(),
            detail: Vec::new(),
            field: Vec::new(),
            request_id: Vec::new(),
            recipient: Vec::new(),
            message_id: Vec::new(),
            docs: Vec::new(),
            status: Vec::new(),
            waits: Vec::new(),
            ignore: Vec::new(),
            standard_waits: None,
        }
    }
}

impl<P> Fields<P> {
    /// The fields that are lists of sources, by the key that stands for them.
    pub(super) fn lists(&self) -> [(&'static str, &Vec<Source<P>>); 10] {
        [
            ("code", &self.code),
            ("subcode", &self.subcode),
            ("message", &self.message),
            ("detail", &self.detail),
            ("field", &self.field),
            ("request_id", &self.request_id),
            ("recipient", &self.recipient),
            ("message_id", &self.message_id),
            ("docs", &self.docs),
            ("status", &self.status),
        ]
    }

    /// The list that a key stands for.
    pub(super) fn list_mut(&mut self, key: &str) -> Option<&mut Vec<Source<P>>> {
        Some(match key {
            "code" => &mut self.code,
            "subcode" => &mut self.subcode,
            "message" => &mut self.message,
            "detail" => &mut self.detail,
            "field" => &mut self.field,
            "request_id" => &mut self.request_id,
            "recipient" => &mut self.recipient,
            "message_id" => &mut self.message_id,
            "docs" => &mut self.docs,
            "status" => &mut self.status,
            _ => return None,
        })
    }

    fn map<Q>(self, compile: &mut impl FnMut(P) -> Q) -> Fields<Q> {
        let mut list = |sources: Vec<Source<P>>| sources.into_iter().map(|source| source.map(compile)).collect();
        Fields {
            code: list(self.code),
            subcode: list(self.subcode),
            message: list(self.message),
            detail: list(self.detail),
            field: list(self.field),
            request_id: list(self.request_id),
            recipient: list(self.recipient),
            message_id: list(self.message_id),
            docs: list(self.docs),
            status: list(self.status),
            waits: self.waits.into_iter().map(|(source, unit)| (source.map(compile), unit)).collect(),
            ignore: self.ignore,
            standard_waits: self.standard_waits,
        }
    }
}

/// A sheet before its paths are compiled.
#[derive(Clone, Debug, Default)]
pub(super) struct SheetDraft {
    pub(super) when: Rules<Path>,
    pub(super) success: Rules<Path>,
    pub(super) pending: Rules<Path>,
    pub(super) partial: Rules<Path>,
    pub(super) fields: Fields<Path>,
    pub(super) texts: Vec<TextRule<Path>>,
    pub(super) each: Vec<EachDraft>,
}

/// An `[[each]]` before it is compiled.
#[derive(Clone, Debug)]
pub(super) struct EachDraft {
    pub(super) at: Path,
    pub(super) accepted: Option<Path>,
    /// The array of the addresses that share an element.
    pub(super) recipients: Option<Path>,
    pub(super) names: Option<Names>,
    pub(super) sheet: SheetDraft,
}

/// One kind of document.
#[derive(Clone, Debug, Default)]
pub(super) struct Sheet {
    pub(super) when: Rules,
    pub(super) success: Rules,
    pub(super) pending: Rules,
    pub(super) partial: Rules,
    pub(super) fields: Fields,
    pub(super) texts: Vec<TextRule>,
}

impl SheetDraft {
    /// Adds the paths to those that are followed already.
    pub(super) fn compile(self, layout: &mut Layout, mut root: Option<&mut Trie>) -> Sheet {
        let Layout { trie, each, has_names, plain_text } = layout;
        let mut compile = |path: Path| match path {
            Path::Document(steps) => Place::Slot(trie.slot(&steps)),
            Path::Root(steps) => match &mut root {
                Some(root) => Place::Root(root.slot(&steps)),
                None => Place::Slot(trie.slot(&steps)),
            },
            Path::Header(name) => Place::Header(name),
            Path::Body => {
                *plain_text = true;
                Place::Body
            }
            Path::Const(word) => Place::Const(word),
        };
        let (when, success) = (self.when.map(&mut compile), self.success.map(&mut compile));
        let (pending, partial) = (self.pending.map(&mut compile), self.partial.map(&mut compile));
        let fields = self.fields.map(&mut compile);
        let texts = self.texts.into_iter().map(|rule| rule.map(&mut compile)).collect();
        for draft in self.each {
            if let Path::Document(steps) = draft.at {
                trie.each(&steps, each.len());
            }
            let accepted = match draft.accepted {
                Some(Path::Document(steps)) => Some(trie.slot(&steps)),
                _ => None,
            };
            let mut inner = Layout::default();
            if let Some(Path::Document(steps)) = draft.recipients {
                inner.trie.gather(&steps);
            }
            let sheet = draft.sheet.compile(&mut inner, Some(&mut *trie));
            *has_names |= draft.names.is_some();
            each.push(Each { trie: inner.trie, sheet, accepted, names: draft.names });
        }
        Sheet { when, success, pending, partial, fields, texts }
    }
}

impl Sheet {
    /// What the rules say about a document that is an element or an event.
    pub(super) fn verdict(&self, view: &View<'_>) -> Verdict {
        if self.pending.hold(view) {
            return Verdict::Pending;
        }
        if self.success.0.is_empty() {
            return Verdict::Failed;
        }
        match self.success.check(view).holds {
            Some(true) => Verdict::Accepted,
            Some(false) => Verdict::Failed,
            None => Verdict::Unknown,
        }
    }
}
