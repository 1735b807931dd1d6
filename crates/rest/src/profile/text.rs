//! [`TextRule`]: a conclusion from wording, for providers that send no code.

use messaging_error::waits::Unit;
use messaging_error::{Delay, DelaySource};

use super::rule::{Like, find};
use super::source::{Place, View};
use super::wait::stated;

/// One text rule.
#[derive(Clone, Debug)]
pub(super) struct TextRule<P = Place> {
    pub(super) like: Like,
    pub(super) words: Vec<Box<str>>,
    /// Where to look instead of the message.
    pub(super) at: Option<P>,
    pub(super) on: Option<u16>,
    pub(super) if_code: Option<Box<str>>,
    pub(super) code: Option<Box<str>>,
    pub(super) sub: Option<Box<str>>,
    pub(super) wait: Option<(Box<str>, Unit)>,
    /// The rule as it was written, for explanations.
    pub(super) written: Box<str>,
}

impl<P> TextRule<P> {
    pub(super) fn map<Q>(self, compile: &mut impl FnMut(P) -> Q) -> TextRule<Q> {
        TextRule {
            like: self.like,
            words: self.words,
            at: self.at.map(compile),
            on: self.on,
            if_code: self.if_code,
            code: self.code,
            sub: self.sub,
            wait: self.wait,
            written: self.written,
        }
    }
}

impl TextRule {
    /// The text that the rule looks at.
    pub(super) fn subject<'v>(&'v self, message: &'v str, view: &View<'v>) -> &'v str {
        self.at.as_ref().map_or(message, |place| place.look(view).1.trim())
    }

    pub(super) fn matches(&self, text: &str) -> bool {
        !text.is_empty() && self.words.iter().any(|word| self.like.matches(text, word))
    }

    /// Whether the rule fits a text, and the wait that it finds there.
    pub(super) fn find(&self, text: &str) -> (bool, Option<Delay>) {
        let fits = self.matches(text);
        (fits, if fits { self.delay(text) } else { None })
    }

    /// A whole member other than the message is structure, not wording.
    pub(super) fn is_wording(&self) -> bool {
        self.at.is_none() || self.like != Like::Equals
    }

    /// The number behind the marker.
    fn delay(&self, text: &str) -> Option<Delay> {
        let (marker, unit) = self.wait.as_ref()?;
        let at = find(text.as_bytes(), marker.as_bytes())? + marker.len();
        let rest = text.get(at..)?;
        let rest = rest.trim_start_matches(|c: char| !c.is_ascii_digit() && !c.is_alphabetic());
        let end = rest.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(rest.len());
        stated(rest.get(..end)?.trim_end_matches('.'), *unit, None, DelaySource::Text)
    }
}
