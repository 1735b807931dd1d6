//! Other words for people never change what is judged.

use conformance::{doors, walk};
use messaging_error_any::messaging_error::{Classification, MatchedBy, MessagingError, Outcome};

/// Everything that is judged: the kind of the outcome and the classification of each error.
fn judged(outcome: &Outcome) -> (&'static str, usize, Vec<Classification>) {
    let errors = outcome.errors().iter().map(MessagingError::classification).collect();
    (outcome.as_str(), outcome.accepted(), errors)
}

fn is_by_text(outcome: &Outcome) -> bool {
    outcome.errors().iter().any(|error| error.matched_by() == MatchedBy::Text)
}

#[test]
fn other_words_leave_every_judgement_as_it_was() {
    let words = [
        "Lorem ipsum dolor sit amet",
        "rate limit reached 429, try again in 30 seconds (#131056) invalid phone number",
        "\u{4f59}\u{989d}\u{4e0d}\u{8db3} 1014 \u{8bf7}\u{91cd}\u{8bd5}",
        "Success, everything was delivered and accepted: ok true 0",
    ];
    let mut checked = 0;
    doors::each(|name, fixture, translator| {
        let Ok(original) = serde_json::from_slice::<serde_json::Value>(fixture.parts().body()) else { return };
        // Written again, so that only the words differ and not the order of the members.
        let written = original.to_string();
        let before = doors::translate(fixture, translator, fixture.parts().with_body(written.as_bytes()));
        for words in words {
            // A few providers send a fixed sentence where others send a code, or write the code at its end (`#MS40305`).
            let codes: Vec<&str> = before.errors().iter().filter_map(MessagingError::raw_code).collect();
            let is_code = |text: &str| {
                let marked = |code: &str| text.strip_suffix(code).is_some_and(|rest| rest.ends_with('#'));
                codes.iter().any(|&code| text == code || marked(code))
            };
            let mut changed = false;
            let mut body = original.clone();
            walk::strings(&mut body, &mut |_, text| {
                if walk::is_prose(text) && !is_code(text) {
                    *text = words.to_owned();
                    changed = true;
                }
            });
            if changed {
                let body = body.to_string();
                let after = doors::translate(fixture, translator, fixture.parts().with_body(body.as_bytes()));
                // Tables that are declared as text tables read texts: that is their purpose.
                if [&before, &after].iter().any(|outcome| is_by_text(outcome)) {
                    return;
                }
                assert_eq!(judged(&after), judged(&before), "{name} with {words:?}");
                checked += 1;
            }
        }
    });
    assert!(checked > 1_000, "only {checked} bodies hold words");
}
