//! [`Rules`]: what must hold, in three-valued logic.

use super::slot::Shape;
use super::source::{Place, View};

/// One condition.
#[derive(Clone, Debug)]
pub(super) struct Rule<P = Place> {
    pub(super) test: Test<P>,
    /// The rule as it was written, for explanations.
    pub(super) written: Box<str>,
}

#[derive(Clone, Debug)]
pub(super) enum Test<P = Place> {
    Success,
    Bool(P, bool),
    Absent(P),
    Present(P),
    In(P, Vec<Box<str>>),
    NotIn(P, Vec<Box<str>>),
    Empty(P),
    NonEmpty(P),
    Like(P, Like, Box<str>),
}

impl<P> Rule<P> {
    /// Where it looks.
    pub(super) fn place(&self) -> Option<&P> {
        match &self.test {
            Test::Success => None,
            Test::Bool(place, _)
            | Test::Absent(place)
            | Test::Present(place)
            | Test::In(place, _)
            | Test::NotIn(place, _)
            | Test::Empty(place)
            | Test::NonEmpty(place)
            | Test::Like(place, ..) => Some(place),
        }
    }

    pub(super) fn map<Q>(self, compile: &mut impl FnMut(P) -> Q) -> Rule<Q> {
        let test = match self.test {
            Test::Success => Test::Success,
            Test::Bool(place, wanted) => Test::Bool(compile(place), wanted),
            Test::Absent(place) => Test::Absent(compile(place)),
            Test::Present(place) => Test::Present(compile(place)),
            Test::In(place, words) => Test::In(compile(place), words),
            Test::NotIn(place, words) => Test::NotIn(compile(place), words),
            Test::Empty(place) => Test::Empty(compile(place)),
            Test::NonEmpty(place) => Test::NonEmpty(compile(place)),
            Test::Like(place, like, word) => Test::Like(compile(place), like, word),
        };
        Rule { test, written: self.written }
    }
}

/// A part of a text.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub(super) enum Like {
    Starts,
    Ends,
    Contains,
    Equals,
}

impl Like {
    /// Compares without regard to ASCII case.
    pub(super) fn matches(self, text: &str, wanted: &str) -> bool {
        let (text, wanted) = (text.as_bytes(), wanted.as_bytes());
        match self {
            Self::Equals => text.eq_ignore_ascii_case(wanted),
            Self::Starts => text.get(..wanted.len()).is_some_and(|head| head.eq_ignore_ascii_case(wanted)),
            Self::Ends => (text.len().checked_sub(wanted.len()))
                .and_then(|at| text.get(at..))
                .is_some_and(|tail| tail.eq_ignore_ascii_case(wanted)),
            Self::Contains => find(text, wanted).is_some(),
        }
    }
}

/// The position of a text in another, without regard to ASCII case.
pub(super) fn find(text: &[u8], wanted: &[u8]) -> Option<usize> {
    if wanted.is_empty() {
        return Some(0);
    }
    text.windows(wanted.len()).position(|window| window.eq_ignore_ascii_case(wanted))
}

/// What a set of rules says.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub(super) struct Finding {
    /// `None` if it cannot be known.
    pub(super) holds: Option<bool>,
    /// Whether something in the body, rather than its absence, says that the rules hold.
    pub(super) positive: bool,
    /// Whether only the HTTP status is missing.
    pub(super) lacks_status_only: bool,
}

impl Rule {
    pub(super) fn holds(&self, view: &View<'_>) -> Option<bool> {
        match &self.test {
            Test::Success => view.parts.status().map(|status| (200..300).contains(&status)),
            Test::Bool(place, wanted) => match place.look(view) {
                (Shape::Null, ..) => Some(!wanted),
                (Shape::Scalar, text, _) => truth(text).map(|value| value == *wanted),
                _ => None,
            },
            Test::Absent(place) => Some(matches!(place.look(view).0, Shape::Absent | Shape::Null)),
            Test::Present(place) => Some(!matches!(place.look(view).0, Shape::Absent | Shape::Null)),
            Test::In(place, words) => match place.look(view) {
                (Shape::Absent, ..) => None,
                (Shape::Scalar, text, _) => Some(words.iter().any(|word| **word == *text)),
                _ => Some(false),
            },
            Test::NotIn(place, words) => match place.look(view) {
                (Shape::Scalar, text, _) => Some(!words.iter().any(|word| **word == *text)),
                _ => Some(true),
            },
            Test::Empty(place) => Some(is_empty(place, view)),
            Test::NonEmpty(place) => Some(!is_empty(place, view)),
            Test::Like(place, like, wanted) => match place.look(view) {
                (Shape::Absent, ..) => None,
                (Shape::Scalar, text, _) => Some(like.matches(text.trim(), wanted)),
                _ => Some(false),
            },
        }
    }

    /// Whether the rule, when it holds, is proof rather than the absence of a complaint.
    const fn is_proof(&self) -> bool {
        matches!(self.test, Test::Bool(..) | Test::Present(_) | Test::In(..) | Test::NonEmpty(_) | Test::Like(..))
    }
}

fn truth(text: &str) -> Option<bool> {
    let is = |word: &str| text.trim().eq_ignore_ascii_case(word);
    match () {
        () if is("true") || is("1") => Some(true),
        () if is("false") || is("0") => Some(false),
        () => None,
    }
}

fn is_empty(place: &Place, view: &View<'_>) -> bool {
    match place.look(view) {
        (Shape::Scalar, text, _) => text.is_empty(),
        (shape, ..) => shape != Shape::Full,
    }
}

/// All of these must hold, and one of each inner list.
#[derive(Clone, Debug)]
pub(super) struct Rules<P = Place>(pub(super) Vec<Vec<Rule<P>>>);

impl<P> Default for Rules<P> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<P> Rules<P> {
    pub(super) fn map<Q>(self, compile: &mut impl FnMut(P) -> Q) -> Rules<Q> {
        Rules(self.0.into_iter().map(|choice| choice.into_iter().map(|rule| rule.map(compile)).collect()).collect())
    }
}

impl Rules {
    pub(super) fn check(&self, view: &View<'_>) -> Finding {
        let mut all = Finding { holds: Some(true), positive: false, lacks_status_only: true };
        for choice in &self.0 {
            let mut one = Some(false);
            for rule in choice {
                match rule.holds(view) {
                    Some(true) => {
                        one = Some(true);
                        all.positive |= rule.is_proof();
                        break;
                    }
                    Some(false) => {}
                    None => {
                        one = None;
                        all.lacks_status_only &= matches!(rule.test, Test::Success);
                    }
                }
            }
            all.holds = match (all.holds, one) {
                (Some(false), _) | (_, Some(false)) => Some(false),
                (None, _) | (_, None) => None,
                _ => Some(true),
            };
        }
        all
    }

    /// Whether there are rules and all of them hold.
    pub(super) fn hold(&self, view: &View<'_>) -> bool {
        !self.0.is_empty() && self.check(view).holds == Some(true)
    }
}
