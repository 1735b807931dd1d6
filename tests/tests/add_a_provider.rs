//! Follows `docs/add-a-provider.md` as a new user would.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "helpers of tests")]

use messaging_error_rest::{Idempotency, Outcome, Profile, Provider, Reason, Severity, Translate};
use messaging_error_testkit::Fixture;

const GUIDE: &str = include_str!("../../docs/add-a-provider.md");

/// The code blocks of one language, in the order of the guide.
fn blocks(language: &str) -> Vec<&'static str> {
    let fence = format!("```{language}\n");
    GUIDE.split(&*fence).skip(1).map(|rest| rest.split("\n```").next().unwrap()).collect()
}

#[test]
fn the_profile_of_the_guide_does_what_the_guide_says() {
    let [text] = blocks("toml")[..] else { panic!("one profile") };
    let profile = Profile::load(text).unwrap();
    assert!(
        !Profile::names().any(|name| Provider::new(name) == profile.provider()),
        "a provider that is not in the list"
    );
    let answers: Vec<Fixture> = blocks("http").iter().map(|text| Fixture::parse(text.as_bytes()).unwrap()).collect();
    let outcomes: Vec<Outcome> = answers.iter().map(|answer| answer.translate(&profile)).collect();
    let rows: Vec<String> = ["103", "207", "111"]
        .iter()
        .zip(&outcomes)
        .map(|(name, outcome)| {
            let error = &outcome.errors()[0];
            format!("| {name}.http | {} | `{}` | {} |", outcome.as_str(), error.reason(), error.matched_by())
        })
        .collect();
    for row in rows {
        assert!(GUIDE.contains(&row), "{row}");
    }
    let Outcome::Partial { accepted: 1, errors } = &outcomes[1] else { panic!("{:?}", outcomes[1]) };
    assert_eq!((errors[0].raw_recipient(), errors[0].item_index()), (Some("34"), Some(1)));
    assert!(!errors[0].should_retry(Idempotency::Idempotent));
    assert_eq!(outcomes[2].errors()[0].reason(), Reason::InsufficientBalance, "not the 401 that it came with");
}

#[test]
fn the_check_finds_nothing_wrong_and_explains_every_code() {
    let [text] = blocks("toml")[..] else { panic!("one profile") };
    let diagnostics = Profile::check(text);
    assert!(diagnostics.iter().all(|diagnostic| diagnostic.severity == Severity::Note), "{diagnostics:#?}");
    assert_eq!(diagnostics.iter().filter(|diagnostic| diagnostic.key.starts_with("codes.")).count(), 11);
}

#[test]
fn the_typing_error_of_the_guide_is_reported_as_shown() {
    let [text] = blocks("toml")[..] else { panic!("one profile") };
    let folder = std::env::temp_dir().join(format!("messaging-error-guide-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let path = folder.join("mexedia-on.toml");
    std::fs::write(&path, text.replace("insufficient_balance", "insuficient_balance")).unwrap();
    let shown = Profile::from_file(&path).unwrap_err().to_string();
    std::fs::remove_dir_all(&folder).unwrap();
    let shown = shown.rsplit('/').next().unwrap();
    assert!(GUIDE.contains(shown), "{shown}");
}
