//! Problems inside problems.

use messaging_error::json::{self, List};

use crate::Problem;

/// Where other problems sit, in the order in which they are tried.
const WRAPPERS: [&str; 3] = ["error", "problem", "errors"];

/// Deeper wrappers than any server sends are not followed.
const MAX_DEPTH: u8 = 4;

impl<'a> Problem<'a> {
    /// The problems one level down, in `errors`, `error` and `problem`: each an object, or an array of objects. Objects with
    /// no standard member at all are included, because their extensions (`pointer`, `name`, `reason`) tell what is wrong.
    ///
    /// ```
    /// use messaging_error::ResponseParts;
    /// use messaging_error_problem::Problem;
    ///
    /// let body = br##"{"title":"Not valid","errors":[{"detail":"must be a number","pointer":"#/to"}]}"##;
    /// let problem = Problem::read(&ResponseParts::of_body(body)).unwrap();
    /// let nested = problem.nested();
    /// assert_eq!(nested[0].detail(), Some("must be a number"));
    /// assert_eq!(nested[0].extension("pointer").unwrap().scalar().as_str(), "#/to");
    /// ```
    #[must_use]
    pub fn nested(&self) -> Vec<Problem<'_>> {
        if self.depth >= MAX_DEPTH {
            return Vec::new();
        }
        let depth = self.depth + 1;
        let mut found = Vec::new();
        for extension in WRAPPERS.iter().filter_map(|name| self.extension(name)) {
            found.extend(objects(extension.json(), depth));
        }
        found
    }

    /// The first problem with substance inside a wrapper, for a body that is none itself.
    pub(crate) fn unwrap_one(&self) -> Option<Problem<'a>> {
        if self.depth >= MAX_DEPTH {
            return None;
        }
        let texts = WRAPPERS.iter().filter_map(|name| self.extension(name)?.borrowed());
        texts
            .flat_map(|text| objects(text, self.depth + 1))
            .find_map(|inner| if inner.has_substance() { Some(inner) } else { inner.unwrap_one() })
    }
}

/// The object, or the objects of the array, that a text is.
fn objects(text: &str, depth: u8) -> Vec<Problem<'_>> {
    let mut found = if text.starts_with('[') {
        let mut list = List::<Problem<'_>>::default();
        let _ = json::read(text, &mut list);
        list.0
    } else {
        let mut one = Problem::new();
        let _ = json::read(text, &mut one);
        vec![one]
    };
    found.retain(|problem| problem.is_object);
    for problem in &mut found {
        (problem.depth, problem.is_complete) = (depth, true);
    }
    found
}
