//! A canary in every text of every fixture sings nowhere, and what support staff need survives beside it.

use conformance::{canaries, doors, walk};
use messaging_error_any::messaging_error::{MessagingError, Outcome, Translate, mask};
use messaging_error_problem::ProblemDocument;
use messaging_error_testkit::Fixture;
use serde_json::Value;

/// Everything that an outcome shows without being asked for the raw text.
fn shown(outcome: &Outcome) -> String {
    let mut out = serde_json::to_string(outcome).unwrap() + &format!("{outcome:?}");
    for error in outcome.errors() {
        out += &format!("\n{error:#}\n{error:?}\n{:?}\n", error.pause_key());
        out += &serde_json::to_string(&ProblemDocument::from(error)).unwrap();
        out += error.remedy().docs_url().unwrap_or_default();
        let mut source = std::error::Error::source(error);
        while let Some(native) = source {
            out += &format!("\n{native}\n{native:?}\n{native:#?}");
            source = native.source();
        }
    }
    out
}

/// The fixture's body as JSON, if it is.
fn body(fixture: &Fixture) -> Option<Value> {
    serde_json::from_slice(fixture.parts().body()).ok()
}

/// What is made of a body as this library writes it: its members are in another order.
fn as_written(fixture: &Fixture, translator: &dyn Translate, body: &Value) -> Outcome {
    doors::translate(fixture, translator, fixture.parts().with_body(body.to_string().as_bytes()))
}

/// The code and the ids that must look as before.
fn ids(error: &MessagingError) -> [Option<String>; 3] {
    [error.code(), error.subcode(), error.trace_id()].map(|text| text.map(Into::into))
}

#[test]
fn a_canary_in_every_prose_sings_nowhere() {
    let canaries = canaries::all();
    doors::each(|name, fixture, translator| {
        let Some(original) = body(fixture) else { return };
        let before = as_written(fixture, translator, &original);
        for canary in &canaries {
            let mut changed = 0;
            let mut body = original.clone();
            walk::strings(&mut body, &mut |_, text| {
                if walk::is_prose(text) {
                    *text = format!("{text} {} {text}", canary.text);
                    changed += 1;
                }
            });
            if changed == 0 {
                return;
            }
            let body = body.to_string();
            let outcome = doors::translate(fixture, translator, fixture.parts().with_body(body.as_bytes()));
            let shown = shown(&outcome);
            assert!(!shown.contains(&canary.secret), "{name}: {} in {shown}", canary.secret);
            for (error, before) in outcome.errors().iter().zip(before.errors()) {
                if error.classification() == before.classification() {
                    assert_eq!(ids(error), ids(before), "{name}: {}", canary.text);
                }
            }
        }
    });
}

#[test]
fn a_canary_in_the_place_of_every_text_sings_nowhere() {
    let canaries = canaries::all();
    doors::each(|name, fixture, translator| {
        let Some(original) = body(fixture) else { return };
        for canary in &canaries {
            let mut body = original.clone();
            walk::strings(&mut body, &mut |_, text| text.clone_from(&canary.text));
            let body = body.to_string();
            let outcome = doors::translate(fixture, translator, fixture.parts().with_body(body.as_bytes()));
            let shown = shown(&outcome);
            // Where an id is expected, ten digits are one, and a shortened address ends like the address.
            let is_digits = !canary.secret.contains(char::is_alphabetic);
            let has_id = |error: &MessagingError| error.message_id().is_some() || error.trace_id().is_some();
            if is_digits && outcome.errors().iter().any(has_id) {
                continue;
            }
            assert!(!shown.contains(&canary.secret), "{name}: {} in {shown}", canary.secret);
        }
    });
}

#[test]
fn what_is_masked_in_the_fixtures_is_what_should_be() {
    let mut masked = std::collections::BTreeSet::new();
    let mut texts = std::collections::BTreeSet::new();
    for door in doors::all() {
        for (_, fixture) in &door.fixtures {
            for error in fixture.translate(&*door.translator).errors() {
                for text in [error.raw_message(), error.raw_detail(), error.raw_field()].into_iter().flatten() {
                    texts.insert(text.to_owned());
                    if mask::text(text) != text {
                        masked.insert(format!("{}: {}", door.name, mask::text(text)));
                    }
                }
            }
        }
    }
    let list: String = masked.iter().map(|line| format!("{line}\n")).collect();
    assert!(masked.len() * 20 < texts.len(), "{} of {} texts change", masked.len(), texts.len());
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path(concat!(env!("CARGO_MANIFEST_DIR"), "/snapshots/proof"));
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!("masked-in-fixtures", list));
}
