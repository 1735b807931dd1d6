//! Every provider with its translators and its fixtures: what a proof over everything walks through.

use messaging_error::{Outcome, ResponseParts, Translate};
use messaging_error_any::Any;
use messaging_error_meta::Meta;
use messaging_error_rest::{Profile, Rest};
use messaging_error_tencent::Tencent;
use messaging_error_testkit::Fixture;
use messaging_error_vonage::Vonage;

use crate::fixtures;

/// A provider: who translates, and what it has answered.
pub struct Door {
    /// The provider's name.
    pub name: &'static str,
    /// Its own translator.
    pub translator: Box<dyn Translate>,
    /// Its fixtures, by name.
    pub fixtures: Vec<(String, Fixture)>,
}

impl Door {
    fn new(name: &'static str, folder: &str, translator: Box<dyn Translate>) -> Self {
        Self { name, translator, fixtures: fixtures::all(folder) }
    }
}

/// The providers with a crate of their own, the built-in REST provider among them.
#[must_use]
pub fn crates() -> Vec<Door> {
    vec![
        Door::new("meta", "meta", Box::new(Meta)),
        Door::new("vonage", "vonage", Box::new(Vonage::new())),
        Door::new("tencent", "tencent", Box::new(Tencent)),
        Door::new("rest", "rest", Box::new(Rest)),
    ]
}

/// The profiles, linked to the crates whose answers they pass on.
#[must_use]
pub fn profiles() -> Vec<Door> {
    Profile::names()
        .filter(|name| *name != "rest")
        .filter_map(|name| {
            let profile = messaging_error_any::linked(Profile::builtin(name)?);
            Some(Door::new(name, &format!("rest/{name}"), Box::new(profile)))
        })
        .collect()
}

/// All of them.
#[must_use]
pub fn all() -> Vec<Door> {
    crates().into_iter().chain(profiles()).collect()
}

/// What the translator makes of these parts, through the door that the fixture came in by.
pub fn translate(fixture: &Fixture, translator: &dyn Translate, parts: ResponseParts<'_>) -> Outcome {
    if fixture.is_event() { translator.translate_event(parts) } else { translator.translate(parts) }
}

/// Calls with every fixture, once for the provider's own translator and once for [`Any`].
pub fn each(mut check: impl FnMut(&str, &Fixture, &dyn Translate)) {
    for door in all() {
        for (name, fixture) in &door.fixtures {
            check(&format!("{}/{name}", door.name), fixture, &*door.translator);
            check(&format!("{}/{name} through Any", door.name), fixture, &Any);
        }
    }
}
