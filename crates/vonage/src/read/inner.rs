//! [`Inner`]: an error object inside another document, and [`Errors`], several of them.

use std::borrow::Cow;

use messaging_error::json::{Absorb, Elements, Halt, Members, Scalar};
use messaging_error_problem::Problem;

use super::Parameters;

/// Items beyond this many are not kept: they are read for their causes, and one is enough.
const MOST_ITEMS: usize = 64;
/// What is wrapped more often than this is not looked at: no answer nests a problem deeper than a list in a list.
const DEEPEST: u8 = 4;

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
    /// Whether the value is an object, readable or not.
    pub(crate) is_object: bool,
    level: Level,
}

/// Where an item is.
#[derive(Copy, Clone, Default)]
struct Level {
    /// How many objects and lists are around it, without the document.
    depth: u8,
    /// How many of them are lists.
    lists: u8,
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

    fn object(&mut self) {
        self.is_object = true;
    }

    fn entry(&mut self, key: &str, map: &mut dyn Members<'de>) -> Result<(), Halt> {
        match key {
            "code" => map.take(&mut self.code),
            "reason" | "description" => map.take(&mut self.reason),
            "field" | "name" => map.take(&mut self.field),
            "invalid_parameters" | "invalid_params" => map.take(&mut self.parameters),
            "error" | "errors" if self.level.depth >= DEEPEST => map.skip(),
            "error" => {
                let deeper = self.deeper.get_or_insert_default();
                deeper.level = Level { depth: self.level.depth + 1, ..self.level };
                map.take(deeper.as_mut())
            }
            "errors" => {
                self.nested.level = Level { depth: self.level.depth + 1, ..self.level };
                map.take(&mut self.nested)
            }
            _ if self.problem.take_standard(key, map)? => Ok(()),
            _ => map.skip(),
        }
    }
}

/// The value of `errors`: an array of items, or a single one.
#[derive(Clone, Default)]
pub(crate) struct Errors<'a> {
    pub(crate) items: Vec<Inner<'a>>,
    level: Level,
}

impl<'a> Errors<'a> {
    /// The one item that is not in an array.
    fn single(&mut self) -> Option<&mut Inner<'a>> {
        if self.items.is_empty() {
            self.items.push(self.blank());
        }
        self.items.last_mut()
    }

    /// An item to be filled, which knows where it is.
    fn blank(&self) -> Inner<'a> {
        Inner { level: Level { lists: self.level.lists + 1, ..self.level }, ..Inner::default() }
    }

    /// The items that are problems.
    pub(crate) fn problems(&self) -> impl Iterator<Item = &Inner<'a>> {
        self.items.iter().map(Inner::innermost).filter(|inner| inner.is_problem())
    }
}

impl<'de> Absorb<'de> for Errors<'de> {
    fn text(&mut self, text: Cow<'de, str>) {
        if let Some(single) = self.single() {
            single.text(text);
        }
    }

    fn entry(&mut self, key: &str, map: &mut dyn Members<'de>) -> Result<(), Halt> {
        match self.single() {
            Some(single) => single.entry(key, map),
            None => map.skip(),
        }
    }

    fn item(&mut self, _: usize, seq: &mut dyn Elements<'de>) -> Result<bool, Halt> {
        // Lists in lists would multiply; of those only the first item is ever asked for.
        if self.items.len() >= if self.level.lists < 2 { MOST_ITEMS } else { 1 } {
            return seq.skip();
        }
        let mut item = self.blank();
        let more = seq.take(&mut item);
        if matches!(more, Ok(true)) || (more.is_err() && !item.is_blank()) {
            self.items.push(item);
        }
        more
    }
}
