//! [`Doc`]: a TOML document, its mistakes, and notes about it.

use std::ops::Range;

use serde_spanned::Spanned;
use toml::de::{DeTable, DeValue};

use super::super::error::{Problem, ProfileError, nearest};

/// What a line means, for people.
#[derive(Clone, Debug)]
pub(in super::super) struct Note {
    pub(in super::super) at: usize,
    pub(in super::super) line: usize,
    pub(in super::super) column: usize,
    pub(in super::super) key: String,
    pub(in super::super) text: String,
}

pub(super) type Table<'d> = DeTable<'d>;
pub(super) type Value<'d> = Spanned<DeValue<'d>>;

/// The document while it is read.
pub(super) struct Doc<'d> {
    text: &'d str,
    /// Where every line begins.
    lines: Vec<usize>,
    pub(super) mistakes: Vec<ProfileError>,
    pub(super) notes: Vec<Note>,
    /// What is allowed, and probably not meant.
    pub(super) warnings: Vec<Note>,
    wants_notes: bool,
}

impl<'d> Doc<'d> {
    pub(super) fn new(text: &'d str) -> Self {
        let lines = std::iter::once(0).chain(text.match_indices('\n').map(|(at, _)| at + 1)).collect();
        Self { text, lines, mistakes: Vec::new(), notes: Vec::new(), warnings: Vec::new(), wants_notes: false }
    }

    /// A document whose lines are to be explained.
    pub(super) fn with_notes(text: &'d str) -> Self {
        Self { wants_notes: true, ..Self::new(text) }
    }

    pub(super) fn parse(&mut self) -> Option<Table<'d>> {
        let (table, errors) = DeTable::parse_recoverable(self.text);
        for error in errors {
            let message = error.message().lines().next().unwrap_or_default().to_owned();
            self.fail(error.span().unwrap_or(0..0), "", Problem::Syntax(message));
        }
        self.mistakes.is_empty().then(|| table.into_inner())
    }

    /// Line and column of a byte, from 1.
    fn place(&self, at: usize) -> (usize, usize) {
        let line = self.lines.partition_point(|start| *start <= at);
        let start = line.checked_sub(1).and_then(|index| self.lines.get(index)).copied().unwrap_or_default();
        (line, self.text.get(start..at).unwrap_or_default().chars().count() + 1)
    }

    pub(super) fn mistake(&self, span: Range<usize>, key: &str, problem: Problem) -> ProfileError {
        let (line, column) = self.place(span.start);
        ProfileError::at(line, column, key, problem)
    }

    pub(super) fn fail(&mut self, span: Range<usize>, key: &str, problem: Problem) {
        let mistake = self.mistake(span, key, problem);
        self.mistakes.push(mistake);
    }

    pub(super) fn note(&mut self, span: Range<usize>, key: &str, text: impl FnOnce() -> String) {
        if self.wants_notes {
            let note = self.remark(span, key, text());
            self.notes.push(note);
        }
    }

    pub(super) fn warn(&mut self, span: Range<usize>, key: &str, text: impl FnOnce() -> String) {
        if self.wants_notes {
            let warning = self.remark(span, key, text());
            self.warnings.push(warning);
        }
    }

    fn remark(&self, span: Range<usize>, key: &str, text: String) -> Note {
        let (line, column) = self.place(span.start);
        Note { at: span.start, line, column, key: key.into(), text }
    }

    /// Says that a word is not in a closed list.
    pub(super) fn word<'w>(
        &mut self,
        span: Range<usize>,
        key: &str,
        what: &'static str,
        word: &str,
        known: impl IntoIterator<Item = &'w str>,
    ) {
        let nearest = nearest(word, known);
        self.fail(span, key, Problem::UnknownWord { what, word: word.into(), nearest });
    }

    /// Says which keys of a table do not exist.
    pub(super) fn keys(&mut self, table: &Table<'_>, path: &str, known: &[&str]) {
        for key in table.keys() {
            let name: &str = key.get_ref();
            if !known.contains(&name) {
                let nearest = nearest(name, known.iter().copied());
                self.fail(key.span(), &join(path, name), Problem::UnknownKey { key: name.into(), nearest });
            }
        }
    }

    pub(super) fn wrong_type(&mut self, value: &Value<'_>, key: &str, expected: &'static str) {
        let found = match value.get_ref() {
            DeValue::String(_) => "a text",
            DeValue::Integer(_) => "a whole number",
            DeValue::Float(_) => "a number with a fraction",
            DeValue::Boolean(_) => "true or false",
            DeValue::Datetime(_) => "a date",
            DeValue::Array(_) => "a list",
            DeValue::Table(_) => "a table",
        };
        self.fail(value.span(), key, Problem::WrongType { expected, found });
    }

    /// The text under a key.
    pub(super) fn text(&mut self, table: &Table<'_>, key: &str, path: &str) -> Option<(String, Range<usize>)> {
        let value = table.get(key)?;
        match value.get_ref().as_str() {
            Some(text) => Some((text.to_owned(), value.span())),
            None => {
                self.wrong_type(value, path, "a text");
                None
            }
        }
    }

    /// The flag under a key.
    pub(super) fn flag(&mut self, table: &Table<'_>, key: &str, path: &str) -> Option<bool> {
        let value = table.get(key)?;
        let flag = value.get_ref().as_bool();
        if flag.is_none() {
            self.wrong_type(value, path, "true or false");
        }
        flag
    }

    /// The whole number under a key, within bounds.
    pub(super) fn number(&mut self, table: &Table<'_>, key: &str, path: &str, bounds: Range<i64>) -> Option<i64> {
        let value = table.get(key)?;
        let Some(number) = value.get_ref().as_integer() else {
            self.wrong_type(value, path, "a whole number");
            return None;
        };
        let number = i64::from_str_radix(number.as_str(), number.radix()).ok().filter(|n| bounds.contains(n));
        if number.is_none() {
            let problem = format!("must be from {} to {}", bounds.start, bounds.end - 1);
            self.fail(value.span(), path, Problem::Other(problem));
        }
        number
    }

    /// The table under a key.
    pub(super) fn table<'t, 'e>(&mut self, table: &'t Table<'e>, key: &str, path: &str) -> Option<&'t Table<'e>> {
        let value = table.get(key)?;
        let inner = value.get_ref().as_table();
        if inner.is_none() {
            self.wrong_type(value, path, "a table");
        }
        inner
    }

    /// The texts of a list; a single text counts as a list of one.
    pub(super) fn texts(&mut self, value: &Value<'_>, path: &str) -> Vec<(String, Range<usize>)> {
        match value.get_ref() {
            DeValue::String(text) => vec![(text.clone().into_owned(), value.span())],
            DeValue::Array(list) => {
                let mut texts = Vec::new();
                for element in list.iter() {
                    match element.get_ref().as_str() {
                        Some(text) => texts.push((text.to_owned(), element.span())),
                        None => self.wrong_type(element, path, "a text"),
                    }
                }
                texts
            }
            _ => {
                self.wrong_type(value, path, "a text or a list of texts");
                Vec::new()
            }
        }
    }
}

/// A key inside another.
pub(super) fn join(path: &str, key: &str) -> String {
    let is_bare = !key.is_empty() && key.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_-".contains(&byte));
    let key = if is_bare { key.to_owned() } else { format!("\"{key}\"") };
    if path.is_empty() { key } else { format!("{path}.{key}") }
}
