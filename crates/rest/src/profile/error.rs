//! [`ProfileError`]: a mistake in a profile, and where it is.

use std::fmt;
use std::path::{Path, PathBuf};

/// A mistake in a profile. Shows as `acme.toml:31:17: codes.no_credit: unknown reason …`.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("{}", .0)]
pub struct ProfileError(pub(super) Box<Mistake>);

/// What the error holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Mistake {
    pub(super) file: Option<PathBuf>,
    pub(super) line: usize,
    pub(super) column: usize,
    pub(super) key: String,
    pub(super) problem: Problem,
}

/// What can be wrong with a profile.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Problem {
    /// The file could not be read.
    #[error("cannot be read: {0}")]
    Unreadable(String),
    /// The text is not TOML. A repeated key is also found here.
    #[error("{0}")]
    Syntax(String),
    /// A key that does not exist there.
    #[error("unknown key `{key}`{}", suggestion(.nearest))]
    UnknownKey {
        /// The key.
        key: String,
        /// The nearest key that exists.
        nearest: Option<String>,
    },
    /// A word outside a closed list: a reason, a scope, a unit, …
    #[error("unknown {what} `{word}`{}", suggestion(.nearest))]
    UnknownWord {
        /// The kind of word.
        what: &'static str,
        /// The word.
        word: String,
        /// The nearest word that exists.
        nearest: Option<String>,
    },
    /// A value of another type.
    #[error("expected {expected}, found {found}")]
    WrongType {
        /// What belongs there.
        expected: &'static str,
        /// What is there.
        found: &'static str,
    },
    /// A key that has to be there.
    #[error("`{0}` is missing")]
    Missing(&'static str),
    /// A path that cannot be read.
    #[error("bad path: {0}")]
    BadPath(String),
    /// A rule that cannot be read.
    #[error("bad rule: {0}")]
    BadRule(String),
    /// Two rows for the same code, subcode and status.
    #[error("the code is there twice with the same `sub` and `on`")]
    DuplicateCode,
    /// Anything else.
    #[error("{0}")]
    Other(String),
}

fn suggestion(nearest: &Option<String>) -> String {
    nearest.as_ref().map_or_else(String::new, |word| format!("; did you mean `{word}`?"))
}

impl fmt::Display for Mistake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(file) = &self.file {
            write!(f, "{}:{}", file.display(), if self.line > 0 { "" } else { " " })?;
        }
        if self.line > 0 {
            write!(f, "{}:{}: ", self.line, self.column)?;
        }
        if !self.key.is_empty() {
            write!(f, "{}: ", self.key)?;
        }
        self.problem.fmt(f)
    }
}

impl ProfileError {
    /// The file, if the profile came from one.
    #[must_use]
    pub fn file(&self) -> Option<&Path> {
        self.0.file.as_deref()
    }

    /// The line, from 1; 0 if the file could not be read at all.
    #[must_use]
    pub fn line(&self) -> usize {
        self.0.line
    }

    /// The column in characters, from 1; 0 if the file could not be read at all.
    #[must_use]
    pub fn column(&self) -> usize {
        self.0.column
    }

    /// The key, such as `read.code` or `codes."429"`; empty where there is none.
    #[must_use]
    pub fn key(&self) -> &str {
        &self.0.key
    }

    /// What is wrong.
    #[must_use]
    pub fn problem(&self) -> &Problem {
        &self.0.problem
    }

    pub(super) fn at(line: usize, column: usize, key: &str, problem: Problem) -> Self {
        Self(Box::new(Mistake { file: None, line, column, key: key.into(), problem }))
    }

    pub(super) fn unreadable(path: &Path, error: &std::io::Error) -> Self {
        Self::at(0, 0, "", Problem::Unreadable(error.to_string())).in_file(path)
    }

    pub(super) fn in_file(mut self, path: &Path) -> Self {
        self.0.file = Some(path.into());
        self
    }
}

/// The word of a list that is nearest to a mistyped one, if one is near enough.
pub(super) fn nearest<'w>(word: &str, known: impl IntoIterator<Item = &'w str>) -> Option<String> {
    let limit = (word.chars().count() / 3).max(2);
    known
        .into_iter()
        .map(|candidate| (distance(word, candidate), candidate))
        .filter(|(distance, candidate)| *distance <= limit || shares_ends(word, candidate))
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate.to_owned())
}

fn shares_ends(word: &str, candidate: &str) -> bool {
    let first = |text: &str| text.split('_').next().map(str::to_owned);
    word.contains('_') && first(word).is_some_and(|head| head.len() > 4 && first(candidate).as_ref() == Some(&head))
}

/// The edit distance of Levenshtein.
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.chars().enumerate() {
        let mut diagonal = i;
        let mut left = i + 1;
        for (cell, y) in row.iter_mut().skip(1).zip(&b) {
            let next = (diagonal + usize::from(x != *y)).min(left + 1).min(*cell + 1);
            diagonal = *cell;
            *cell = next;
            left = next;
        }
        if let Some(first) = row.first_mut() {
            *first = i + 1;
        }
    }
    row.last().copied().unwrap_or_default()
}
