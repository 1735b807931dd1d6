//! Twice the same is the same, and a report comes back as it was.

use conformance::doors;
use conformance::mutants::check;
use messaging_error_any::messaging_error::{MatchedBy, Outcome};

#[test]
fn every_fixture_is_translated_the_same_way_twice() {
    doors::each(|name, fixture, translator| {
        check(&fixture.translate(translator), &fixture.translate(translator)).unwrap_or_else(|broken| {
            panic!("{name}: {broken}");
        });
    });
}

#[test]
fn what_is_matched_by_nothing_is_never_sent_again_by_itself() {
    doors::each(|name, fixture, translator| {
        for error in fixture.translate(translator).errors() {
            let is_weak = error.matched_by() == MatchedBy::Nothing;
            assert!(!(is_weak && error.is_retryable()), "{name}: {error}");
        }
    });
}

#[test]
fn counts_agree_with_the_kind_of_outcome() {
    doors::each(|name, fixture, translator| {
        let outcome = fixture.translate(translator);
        let errors = outcome.errors().len();
        let is_sound = match &outcome {
            Outcome::Accepted => errors == 0,
            Outcome::Partial { accepted, .. } => errors > 0 && accepted + errors > 1,
            _ => errors == 1,
        };
        assert!(is_sound, "{name}: {outcome:?}");
    });
}
