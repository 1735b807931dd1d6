//! The words that go over the wire, and what each reason says by default. A change here breaks somebody's dashboards.

use std::collections::HashSet;
use std::fmt::{Debug, Display};
use std::hash::Hash;
use std::str::FromStr;

use messaging_error::{
    Action, Actor, Category, DelaySource, DuplicateRisk, Failover, Idempotency, IntoEnumIterator, MatchedBy, Origin,
    Reason, RetryPolicy, Scope, VariantArray, WaitRule,
};
use serde::Serialize;
use serde::de::DeserializeOwned;

/// Every vocabulary with the file's section of the same name.
macro_rules! for_each_vocabulary {
    ($check:ident) => {
        $check::<Action>("Action", Action::as_str);
        $check::<Actor>("Actor", Actor::as_str);
        $check::<Category>("Category", Category::as_str);
        $check::<DelaySource>("DelaySource", DelaySource::as_str);
        $check::<DuplicateRisk>("DuplicateRisk", DuplicateRisk::as_str);
        $check::<Failover>("Failover", Failover::as_str);
        $check::<Idempotency>("Idempotency", Idempotency::as_str);
        $check::<MatchedBy>("MatchedBy", MatchedBy::as_str);
        $check::<Origin>("Origin", Origin::as_str);
        $check::<Reason>("Reason", Reason::as_str);
        $check::<RetryPolicy>("RetryPolicy", RetryPolicy::as_str);
        $check::<Scope>("Scope", Scope::as_str);
    };
}

const WORDS: &str = include_str!("words.txt");
const VERDICTS: &str = include_str!("verdicts.csv");

#[test]
fn the_words_are_fixed() {
    fn check<T: IntoEnumIterator>(name: &str, as_str: fn(T) -> &'static str) {
        let frozen: Vec<&str> = WORDS
            .lines()
            .skip_while(|line| *line != format!("[{name}]"))
            .skip(1)
            .take_while(|line| !line.is_empty())
            .collect();
        assert_eq!(T::iter().map(as_str).collect::<Vec<_>>(), frozen, "words of {name}");
    }
    for_each_vocabulary!(check);
    assert_eq!(WORDS.lines().filter(|line| line.starts_with('[')).count(), 12, "a vocabulary without a check");
}

#[test]
fn every_word_comes_back_as_the_same_value() {
    fn check<T>(name: &str, as_str: fn(T) -> &'static str)
    where
        T: IntoEnumIterator + VariantArray + AsRef<str> + FromStr + for<'w> TryFrom<&'w str>,
        T: Copy + Debug + Display + DeserializeOwned + Eq + Hash + Serialize,
    {
        assert_eq!(T::iter().collect::<Vec<_>>(), T::VARIANTS);
        let mut words = HashSet::new();
        for value in T::iter() {
            let word = as_str(value);
            assert!(words.insert(word), "{name}: {word} twice");
            assert!(word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'_'), "{name}: {word}");
            assert_eq!(value.as_ref(), word);
            assert_eq!(value.to_string(), word);
            assert_eq!(format!("{value:>40}|{value:.2}"), format!("{word:>40}|{word:.2}"));
            assert_eq!(T::from_str(word).ok(), Some(value));
            assert_eq!(T::try_from(word).ok(), Some(value));
            let json = serde_json::to_string(&value).unwrap();
            assert_eq!(json, format!("\"{word}\""));
            assert_eq!(serde_json::from_str::<T>(&json).unwrap(), value);
            // Borrowed and owned input alike.
            assert_eq!(serde_json::from_reader::<_, T>(json.as_bytes()).unwrap(), value);
        }
        assert!(T::from_str("no_such_word").is_err());
        let error = serde_json::from_str::<T>("\"no_such_word\"").err().unwrap().to_string();
        assert!(error.contains("no_such_word"), "{name}: {error}");
    }
    for_each_vocabulary!(check);
}

#[test]
fn the_verdicts_are_as_specified() {
    let mut lines = VERDICTS.lines();
    assert_eq!(
        lines.next(),
        Some("reason,category,retry,wait_seconds,wait_rule,max_attempts,scope,remedy,actor,failover,duplicate_risk")
    );
    assert_eq!(Reason::iter().map(line).collect::<Vec<_>>(), lines.collect::<Vec<_>>());
    assert_eq!(Reason::iter().count(), 105);
    assert_eq!(Category::iter().count(), 18);
}

fn line(reason: Reason) -> String {
    let verdict = reason.verdict();
    let plan = verdict.retry;
    let (seconds, rule) = match plan.rule() {
        Some(WaitRule::Fixed { seconds }) => (seconds.to_string(), ""),
        Some(WaitRule::Growing { seconds, .. }) => (seconds.to_string(), "grow"),
        Some(WaitRule::DayReset { .. }) => (String::new(), "day_reset"),
        Some(WaitRule::Window { .. }) => (String::new(), "window"),
        _ => (String::new(), ""),
    };
    // The table leaves the usual number of attempts out.
    let attempts = plan.max_attempts().filter(|attempts| *attempts != messaging_error::DEFAULT_MAX_ATTEMPTS);
    [
        reason.as_str(),
        verdict.category.as_str(),
        plan.policy().as_str(),
        &seconds,
        rule,
        &attempts.map(|attempts| attempts.to_string()).unwrap_or_default(),
        verdict.scope.as_str(),
        verdict.action.as_str(),
        verdict.actor.as_str(),
        verdict.failover.as_str(),
        verdict.duplicate_risk.as_str(),
    ]
    .join(",")
}

#[test]
fn reasons_of_a_category_stand_together() {
    let mut seen = Vec::new();
    for category in Reason::iter().map(Reason::category) {
        if seen.last() != Some(&category) {
            assert!(!seen.contains(&category), "{category} in two places");
            seen.push(category);
        }
    }
    assert_eq!(seen, Category::iter().collect::<Vec<_>>());
}

#[test]
fn every_action_and_category_is_used() {
    let used: HashSet<Action> = Reason::iter().map(|reason| reason.verdict().action).collect();
    assert_eq!(used.len(), Action::iter().count());
}

#[test]
fn definitions_and_advice_are_sentences_of_their_own() {
    let mut seen = HashSet::new();
    for reason in Reason::iter() {
        for sentence in [reason.definition(), reason.advice()] {
            assert!(sentence.starts_with(char::is_uppercase) && sentence.ends_with('.'), "{reason}: {sentence}");
            assert!(seen.insert(sentence), "{reason}: {sentence} twice");
        }
        let words = reason.advice().split_whitespace().count();
        assert!((8..=25).contains(&words), "{reason}: {words} words of advice");
    }
}
