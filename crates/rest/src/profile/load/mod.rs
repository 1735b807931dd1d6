//! From TOML to a [`Plan`]: strict, with the place of every mistake.

mod codes;
mod draft;
mod each;
mod read;
mod rules;
mod text;
mod toml_doc;

use super::error::ProfileError;
use super::plan::Plan;
use draft::Draft;
use toml_doc::Doc;

pub(super) use toml_doc::Note;

/// How many profiles may stand on each other's shoulders.
const DEEPEST: usize = 4;

/// Loads a profile, or returns the first mistake.
pub(super) fn load(text: &str) -> Result<Plan, ProfileError> {
    let Examined { plan, mistakes, .. } = read_all(Doc::new(text));
    match (plan, mistakes.into_iter().next()) {
        (Some(plan), None) => Ok(plan),
        (_, Some(mistake)) => Err(mistake),
        (None, None) => Err(Doc::new(text).mistake(0..0, "", super::Problem::Missing("name"))),
    }
}

/// What there is to say about a profile.
pub(super) struct Examined {
    pub(super) plan: Option<Plan>,
    pub(super) mistakes: Vec<ProfileError>,
    /// What was understood.
    pub(super) notes: Vec<Note>,
    /// What was probably meant otherwise.
    pub(super) warnings: Vec<Note>,
}

/// Loads a profile and keeps all mistakes, and notes about what was understood.
pub(super) fn examine(text: &str) -> Examined {
    read_all(Doc::with_notes(text))
}

fn read_all(mut doc: Doc<'_>) -> Examined {
    let draft = read(&mut doc, 0);
    let plan = draft.and_then(|draft| draft.compile(&mut doc));
    doc.mistakes.sort_by_key(|mistake| (mistake.line(), mistake.column()));
    doc.notes.sort_by_key(|note| note.at);
    let Doc { mistakes, notes, warnings, .. } = doc;
    Examined { plan, mistakes, notes, warnings }
}

fn read(doc: &mut Doc<'_>, depth: usize) -> Option<Draft> {
    let table = doc.parse()?;
    let mut draft = Draft::default();
    if let Some((name, span)) = doc.text(&table, "extends", "extends") {
        let base = super::builtin::source(&name).filter(|_| depth < DEEPEST);
        match base {
            Some(text) => {
                let mut base = Doc::new(text);
                draft = read(&mut base, depth + 1).unwrap_or_default();
                // A base is known by its name, a profile by its own.
                draft.name = None;
                if let Some(mistake) = base.mistakes.into_iter().next() {
                    doc.fail(span, "extends", super::Problem::Other(format!("`{name}` has a mistake: {mistake}")));
                } else {
                    doc.note(span, "extends", || format!("starts from `{name}`"));
                }
            }
            None => doc.word(span, "extends", "profile", &name, super::builtin::names()),
        }
    }
    draft.read(doc, &table);
    Some(draft)
}
