//! [`Diagnostic`]: what a profile says, line by line.

use std::fmt;

use super::load;

/// How grave a diagnostic is.
#[derive(Copy, Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Severity {
    /// The profile does not load.
    Error,
    /// The profile loads, and probably does not do what was meant.
    Warning,
    /// What a line means.
    Note,
}

impl Severity {
    /// The word: `error`, `warning` or `note`.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Note => "note",
        }
    }
}

/// One remark about a profile.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Diagnostic {
    /// How grave it is.
    pub severity: Severity,
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
    /// The key that it is about; empty where there is none.
    pub key: String,
    /// The remark.
    pub message: String,
}

/// `12:8: note: read.code: reads …`
impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}: ", self.line, self.column, self.severity.as_str())?;
        if !self.key.is_empty() {
            write!(f, "{}: ", self.key)?;
        }
        f.write_str(&self.message)
    }
}

pub(super) fn check(text: &str) -> Vec<Diagnostic> {
    let load::Examined { plan, mistakes, notes, warnings } = load::examine(text);
    let remark = |severity: Severity| {
        move |note: load::Note| Diagnostic {
            severity,
            line: note.line,
            column: note.column,
            key: note.key,
            message: note.text,
        }
    };
    let mut all: Vec<Diagnostic> = mistakes
        .into_iter()
        .map(|mistake| Diagnostic {
            severity: Severity::Error,
            line: mistake.line(),
            column: mistake.column(),
            key: mistake.key().to_owned(),
            message: mistake.problem().to_string(),
        })
        .chain(notes.into_iter().map(remark(Severity::Note)))
        .chain(warnings.into_iter().map(remark(Severity::Warning)))
        .collect();
    let mut warn = |message: &str| {
        let message = message.to_owned();
        all.push(Diagnostic { severity: Severity::Warning, line: 1, column: 1, key: String::new(), message });
    };
    if let Some(plan) = plan {
        if plan.codes.is_empty() && plan.receipts.is_empty() {
            warn("there are no codes: every failure is told by its HTTP status");
        }
        if plan.answer.fields.code.is_empty() && plan.answer.texts.is_empty() && !plan.codes.is_empty() {
            warn("`read.code` is missing, so `[codes]` is never asked");
        }
        if plan.docs.is_none() {
            warn("`docs` is missing: errors will carry no link");
        }
    }
    all.sort_by_key(|diagnostic| (diagnostic.line, diagnostic.column, diagnostic.severity));
    all
}
