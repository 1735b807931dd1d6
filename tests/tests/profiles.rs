//! Every profile that ships loads, is listed, and has fixtures with snapshots.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "helpers of tests")]

#[path = "profiles/arbitrary.rs"]
mod arbitrary;
#[path = "profiles/bytes.rs"]
mod bytes;
#[path = "profiles/clock.rs"]
mod clock;
#[path = "profiles/docs.rs"]
mod docs;
#[path = "profiles/error_member.rs"]
mod error_member;
#[path = "profiles/events.rs"]
mod events;
#[path = "profiles/flag.rs"]
mod flag;
#[path = "profiles/loader.rs"]
mod loader;
#[path = "profiles/properties.rs"]
mod properties;
#[path = "profiles/reference.rs"]
mod reference;
#[path = "profiles/shapes.rs"]
mod shapes;
#[path = "profiles/support.rs"]
mod support;

use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

use conformance::{fixtures, mutants};
use messaging_error_meta::Meta;
use messaging_error_rest::{MatchedBy, Profile, Translate};

/// Where a profile's fixtures are: those of the default are the crate's own.
fn folder(name: &str) -> String {
    if name == "rest" { name.into() } else { format!("rest/{name}") }
}

fn all() -> impl Iterator<Item = (&'static str, Profile)> {
    Profile::names().map(|name| {
        let problem = Profile::source(name).and_then(|text| Profile::load(text).err());
        assert_eq!(problem.map(|error| error.to_string()), None, "{name}.toml");
        (name, Profile::builtin(name).unwrap())
    })
}

/// A gateway with Meta's crate behind it, which knows the codes that the gateway repeats. The profiles of Vonage and Tencent stay
/// alone: they are for those who do without the crate, and their own tables are what counts.
fn behind_meta(profile: Profile) -> Profile {
    profile.with_delegate(messaging_error_meta::PROVIDER, Arc::new(Meta))
}

#[test]
fn every_profile_loads_under_its_own_name() {
    for (name, profile) in all() {
        assert_eq!(profile.provider().as_str(), name);
        assert!(!profile.label().is_empty() && (1..=3).contains(&profile.rank()), "{name}");
    }
}

#[test]
fn every_profile_file_is_listed() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../crates/rest/profiles");
    let files: BTreeSet<String> = (std::fs::read_dir(folder).unwrap())
        .map(|entry| entry.unwrap().path().file_stem().unwrap().to_string_lossy().into_owned())
        .collect();
    let listed: BTreeSet<String> = Profile::names().map(str::to_owned).collect();
    assert_eq!(files, listed);
}

#[test]
fn every_profile_has_fixtures_with_snapshots() {
    let bare: Vec<&str> = Profile::names()
        .filter(|name| {
            let path = fixtures::root().join(folder(name));
            !path.is_dir() || fixtures::all(&folder(name)).is_empty()
        })
        .collect();
    assert!(bare.is_empty(), "profiles without a fixture: {bare:?}");
    for (name, profile) in all().filter(|(name, _)| *name != "rest") {
        fixtures::match_snapshots(&folder(name), &behind_meta(profile));
    }
}

#[test]
fn every_profile_explains_and_titles_its_codes() {
    for (name, profile) in all() {
        for entry in profile.entries() {
            let title = &entry.title;
            let words = title.split_whitespace().count();
            assert!((2..=8).contains(&words), "{name} {}: three to seven words expected: {title:?}", entry.code);
            assert!(title.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit()), "{name}: {title:?}");
            assert!(!title.ends_with('.'), "{name}: {title:?}");
        }
        let (_, fixture) = fixtures::all(&folder(name)).remove(0);
        assert!(!profile.explain(fixture.parts()).steps.is_empty(), "{name}");
    }
}

#[test]
fn a_text_never_becomes_a_code() {
    for (name, profile) in all() {
        for (slug, fixture) in fixtures::all(&folder(name)) {
            for error in fixture.translate(&profile).errors() {
                if error.matched_by() == MatchedBy::Text {
                    let code = error.raw_code().unwrap_or_default();
                    assert!(!code.contains(char::is_whitespace), "{name}/{slug}: {code:?}");
                }
            }
        }
    }
}

#[test]
fn hostile_bodies_neither_panic_nor_change_the_rules() {
    // Every profile meets its own fixtures and those of a profile with items and text bodies.
    let strangers = fixtures::all("rest/africas-talking");
    for (name, profile) in all() {
        mutants::survive(&fixtures::all(&folder(name)), &profile, mutants::count() / 20 + 1);
        mutants::survive(&strangers, &profile, mutants::count() / 50 + 1);
    }
}

#[test]
fn nothing_private_is_shown() {
    let canaries = ["12025550123", "jane@example.com", "sk_live_4eC39HqLyjWDarjtT1zdp7dc"];
    let text = canaries.join(" ");
    for (name, profile) in all() {
        for (slug, fixture) in fixtures::all(&folder(name)) {
            // The private text takes the place of every string of the body.
            let Ok(mut body) = serde_json::from_slice::<serde_json::Value>(fixture.parts().body()) else { continue };
            replace(&mut body, &text);
            let body = body.to_string();
            let parts = fixture.parts().with_body(body.as_bytes());
            let outcome = profile.translate(parts);
            let shown = [
                format!("{outcome:?}"),
                serde_json::to_string(&outcome).unwrap(),
                outcome.errors().iter().map(ToString::to_string).collect(),
                profile.explain(parts).to_string(),
            ];
            // An id may be a number, so a number in the place of an id cannot be told from one.
            let has_id = outcome.errors().iter().any(|error| error.message_id().or(error.trace_id()).is_some());
            for canary in &canaries[usize::from(has_id)..] {
                assert!(shown.iter().all(|text| !text.contains(canary)), "{name}/{slug}: {canary} in {shown:#?}");
            }
        }
    }
}

fn replace(value: &mut serde_json::Value, text: &str) {
    match value {
        serde_json::Value::String(string) => *string = text.to_owned(),
        serde_json::Value::Array(list) => list.iter_mut().for_each(|value| replace(value, text)),
        serde_json::Value::Object(map) => map.values_mut().for_each(|value| replace(value, text)),
        _ => {}
    }
}
