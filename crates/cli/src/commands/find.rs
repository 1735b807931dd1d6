//! Finding what a word names.

use messaging_error::{IntoEnumIterator, Translate};
use messaging_error_any as any;
use messaging_error_vonage::Api;

use crate::failure::{Failure, Result};
use crate::near::nearest;

/// The translator of a provider or profile, or a failure that names the nearest ones.
pub(crate) fn translator(name: &str) -> Result<Box<dyn Translate>> {
    let found = any::translator(name).or_else(|| any::translator(named(name)?));
    found.ok_or_else(|| unknown_provider(name))
}

/// The provider that a word names, in any letter case.
pub(crate) fn named(word: &str) -> Option<&'static str> {
    provider_names().into_iter().find(|name| name.eq_ignore_ascii_case(word))
}

/// Names under which people know a provider, beside its own.
const OTHER_NAMES: [(&str, &str); 9] = [
    ("facebook", "meta"),
    ("graph", "meta"),
    ("instagram", "meta"),
    ("messenger", "meta"),
    ("nexmo", "vonage"),
    ("qcloud", "tencent"),
    ("tencentcloud", "tencent"),
    ("waba", "meta"),
    ("whatsapp", "meta"),
];

/// A failure that says that there is no such provider.
pub(crate) fn unknown_provider(name: &str) -> Failure {
    let lower = name.to_ascii_lowercase();
    if let Some(api) = lower.strip_prefix("vonage:") {
        let apis: Vec<&str> = Api::ALL.iter().map(|api| api.as_str()).collect();
        let all = format!("the APIs are {}", apis.join(", "));
        return not_known("API of vonage", api, nearest(api, apis, 5), &all);
    }
    let known_as = OTHER_NAMES.iter().find(|(other, _)| *other == lower).map(|(_, provider)| *provider);
    let near = known_as.into_iter().chain(nearest(name, provider_names(), 5)).collect();
    not_known("provider", name, near, "the names are meta, vonage, tencent, rest, and what merr profiles list prints")
}

/// The name of a provider as the tables have it.
pub(crate) fn provider(name: &str) -> Result<&'static str> {
    named(name).ok_or_else(|| match name.split_once(':').map(|(provider, _)| provider) {
        Some(provider) if any::translator(name).is_some() => Failure::said(format!(
            "{name} is one API of a provider, which only answers are read by; name {provider} alone"
        )),
        _ => unknown_provider(name),
    })
}

/// A word of a vocabulary, or a failure that names the nearest ones, or else what lists them all.
pub(crate) fn word<T>(kind: &str, word: &str, otherwise: &str) -> Result<T>
where
    T: IntoEnumIterator + AsRef<str> + std::str::FromStr,
{
    let normal = word.to_lowercase().replace(['-', ' '], "_");
    normal.parse().map_err(|_| {
        let words: Vec<T> = T::iter().collect();
        let near = nearest(word, words.iter().map(AsRef::as_ref), 5);
        not_known(kind, word, near, otherwise)
    })
}

/// Every name that `--provider` takes.
pub(crate) fn provider_names() -> Vec<&'static str> {
    any::names()
}

/// A failure that says what is not known, and what was perhaps meant, or else what helps to find it.
pub(crate) fn not_known(kind: &str, word: &str, near: Vec<&str>, otherwise: &str) -> Failure {
    let hint = match near.as_slice() {
        [] => otherwise.to_owned(),
        [one] => format!("did you mean {one}?"),
        many => format!("did you mean one of: {}?", many.join(", ")),
    };
    Failure::said(format!("unknown {kind} {word:?}; {hint}"))
}
