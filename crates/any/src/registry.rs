//! Every provider by name.

use std::sync::Arc;

use messaging_error::Translate;
use messaging_error::catalogue::{Catalogue, Entry};
use messaging_error_meta::{self as meta, Meta};
use messaging_error_rest::{self as rest, Profile, Rest};
use messaging_error_tencent::{self as tencent, Tencent};
use messaging_error_vonage::{self as vonage, Vonage};

/// The translator of one provider: `meta`, `vonage`, `tencent`, `rest`, or the name of a built-in profile. `vonage:sms` and
/// the like name one API of Vonage, whose codes mean different things from API to API.
///
/// ```
/// let telegram = messaging_error_any::translator("telegram").unwrap();
/// assert_eq!(telegram.provider().as_str(), "telegram");
/// assert!(messaging_error_any::translator("carrier-pigeon").is_none());
/// ```
#[must_use]
pub fn translator(name: &str) -> Option<Box<dyn Translate>> {
    if let Some(api) = name.strip_prefix("vonage:") {
        return Some(Box::new(Vonage::for_api(api.parse().ok()?)));
    }
    match crate_of(name) {
        Some(translator) => Some(Box::new(translator)),
        None => Some(Box::new(linked(Profile::builtin(name)?))),
    }
}

/// A profile that hands the answers it only passes on to the crate of the provider that wrote them: many gateways forward
/// Meta's errors as they are.
#[must_use]
pub fn linked(profile: Profile) -> Profile {
    match profile.delegates_to().and_then(|to| Some((to, crate_of(to.as_str())?))) {
        Some((to, translator)) => profile.with_delegate(to, Arc::new(translator)),
        None => profile,
    }
}

static VONAGE: Vonage = Vonage::new();

/// The provider crates, without an allocation.
pub(crate) fn crate_of(name: &str) -> Option<&'static dyn Translate> {
    match name {
        "meta" => Some(&Meta),
        "vonage" => Some(&VONAGE),
        "tencent" => Some(&Tencent),
        "rest" => Some(&Rest),
        _ => None,
    }
}

/// Whether there is a translator for the name: profiles can be left out of a build.
pub(crate) fn is_built_in(name: &str) -> bool {
    crate_of(name).is_some() || Profile::names().any(|known| known == name)
}

/// Every name that [`translator`] takes: the providers with a crate of their own, then the built-in profiles by name.
#[must_use]
pub fn names() -> Vec<&'static str> {
    let crates = ["meta", "vonage", "tencent", "rest"];
    crates.into_iter().chain(Profile::names().filter(|name| *name != "rest")).collect()
}

/// The catalogues of the provider crates whose tables are static. [`entries`] has those of the profiles too.
#[must_use]
pub fn catalogues() -> Vec<&'static Catalogue> {
    vec![&meta::CATALOGUE, &vonage::CATALOGUE, &tencent::CATALOGUE, &rest::CATALOGUE]
}

/// Every row of every catalogue, in the order of [`names`].
#[must_use]
pub fn entries() -> Vec<Entry> {
    let mut entries: Vec<Entry> = catalogues().into_iter().flat_map(Catalogue::entries).collect();
    for profile in names().into_iter().filter(|name| crate_of(name).is_none()).filter_map(Profile::builtin) {
        entries.extend(profile.entries());
    }
    entries
}
