//! [`Inner`]: an error object inside another document, and [`Errors`], several of them.

use std::borrow::Cow;

use messaging_error::json::{self, Absorb, Scalar, element, take};
use messaging_error_problem::Problem;
use serde::de::{IgnoredAny, MapAccess, SeqAccess};

use super::Parameters;

/// Items beyond this many are not kept: they are read for their causes, and one is enough.
const MOST_ITEMS: usize = 64;

/// The value of `error`, or an item of `errors`: a text, a problem, `{code, reason}`, `{code, field, description}`, or one
/// of these wrapped once more in `error`.
#[derive(Clone, Default)]
pub(crate) struct Inner<'a> {
    pub(crate) problem: Problem<'a>,
    /// The value itself, where it is a text.
    pub(crate) plain: Scalar<'a>,
    pub(crate) code: Scalar<'a>,
    pub(crate) reason: Scalar<'a>,
    pub(crate) field: Scalar<'a>,
    pub(crate) parameters: Parameters<'a>,
    pub(crate) deeper: Option<Box<Inner<'a>>>,
    pub(crate) nested: Errors<'a>,
}

impl<'a> Inner<'a> {
    /// The object inside the wrappers.
    pub(crate) fn innermost(&self) -> &Self {
        self.deeper.as_deref().map_or(self, Self::innermost)
    }

    /// Whether this object is a problem.
    pub(crate) fn is_problem(&self) -> bool {
        self.problem.has_substance()
    }

    /// Whether nothing was read that tells of a failure.
    pub(crate) fn is_blank(&self) -> bool {
        let inner = self.innermost();
        !inner.is_problem()
            && [&inner.plain, &inner.code, &inner.reason].iter().all(|scalar| scalar.get().is_none())
            && inner.problem.title_number().is_none()
            && inner.problem.type_number().is_none()
    }
}

impl<'de> Absorb<'de> for Inner<'de> {
    fn text(&mut self, text: Cow<'de, str>) {
        self.plain.text(text);
    }

    fn entry<A: MapAccess<'de>>(&mut self, key: &str, map: &mut A) -> Result<(), A::Error> {
        match key {
            "code" => take(map, &mut self.code),
            "reason" | "description" => take(map, &mut self.reason),
            "field" | "name" => take(map, &mut self.field),
            "invalid_parameters" | "invalid_params" => take(map, &mut self.parameters),
            "error" => take(map, self.deeper.get_or_insert_default().as_mut()),
            "errors" => take(map, &mut self.nested),
            _ if self.problem.take_standard(key, map)? => Ok(()),
            _ => json::skip(map),
        }
    }
}

/// The value of `errors`: an array of items, or a single one.
#[derive(Clone, Default)]
pub(crate) struct Errors<'a>(pub(crate) Vec<Inner<'a>>);

impl<'a> Errors<'a> {
    /// The one item that is not in an array.
    fn single(&mut self) -> Option<&mut Inner<'a>> {
        if self.0.is_empty() {
            self.0.push(Inner::default());
        }
        self.0.last_mut()
    }

    /// The items that are problems.
    pub(crate) fn problems(&self) -> impl Iterator<Item = &Inner<'a>> {
        self.0.iter().map(Inner::innermost).filter(|inner| inner.is_problem())
    }
}

impl<'de> Absorb<'de> for Errors<'de> {
    fn text(&mut self, text: Cow<'de, str>) {
        if let Some(single) = self.single() {
            single.text(text);
        }
    }

    fn entry<A: MapAccess<'de>>(&mut self, key: &str, map: &mut A) -> Result<(), A::Error> {
        match self.single() {
            Some(single) => single.entry(key, map),
            None => json::skip(map),
        }
    }

    fn item<A: SeqAccess<'de>>(&mut self, _: usize, seq: &mut A) -> Result<bool, A::Error> {
        if self.0.len() >= MOST_ITEMS {
            return Ok(seq.next_element::<IgnoredAny>()?.is_some());
        }
        let mut item = Inner::default();
        let more = element(seq, &mut item);
        if matches!(more, Ok(true)) || (more.is_err() && !item.is_blank()) {
            self.0.push(item);
        }
        more
    }
}
