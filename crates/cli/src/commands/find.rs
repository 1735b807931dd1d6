//! Finding what a word names.

use messaging_error::{IntoEnumIterator, Translate};
use messaging_error_any as any;

use crate::failure::{Failure, Result};
use crate::near::nearest;

/// The translator of a provider or profile, or a failure that names the nearest ones.
pub(crate) fn translator(name: &str) -> Result<Box<dyn Translate>> {
    any::translator(name).ok_or_else(|| unknown("provider", name, provider_names()))
}

/// Checks a provider's name and returns it.
pub(crate) fn provider(name: &str) -> Result<&str> {
    translator(name).map(|_| name)
}

/// A word of a vocabulary, or a failure that names the nearest ones.
pub(crate) fn word<T>(kind: &str, word: &str) -> Result<T>
where
    T: IntoEnumIterator + AsRef<str> + std::str::FromStr,
{
    let normal = word.to_lowercase().replace(['-', ' '], "_");
    normal.parse().map_err(|_| {
        let words: Vec<T> = T::iter().collect();
        unknown(kind, word, words.iter().map(AsRef::as_ref).collect::<Vec<_>>())
    })
}

/// Every name that `--provider` takes.
pub(crate) fn provider_names() -> Vec<&'static str> {
    any::names()
}

/// A failure that says what is not known, and what was perhaps meant.
pub(crate) fn unknown<'a>(kind: &str, word: &str, candidates: impl IntoIterator<Item = &'a str>) -> Failure {
    let near = nearest(word, candidates, 5);
    let hint = match near.as_slice() {
        [] => String::new(),
        [one] => format!("; did you mean {one}?"),
        many => format!("; did you mean one of: {}?", many.join(", ")),
    };
    Failure::said(format!("unknown {kind} {word:?}{hint}"))
}
