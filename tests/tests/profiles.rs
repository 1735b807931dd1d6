//! Every profile that ships loads, is listed, and has fixtures with snapshots.

use std::collections::BTreeSet;
use std::path::Path;

use conformance::fixtures;
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
        fixtures::match_snapshots(&folder(name), &profile);
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
