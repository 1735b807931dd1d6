//! What holds for any answer under any profile.

use conformance::mutants::check;
use http::{HeaderMap, HeaderValue};
use messaging_error_rest::{Outcome, Profile, ResponseParts, Translate};
use proptest::prelude::*;

use crate::arbitrary::{body, document, json, plain_profile, profile, profile_without_items, word};
use crate::reference::{self, Around};

fn load(text: &str) -> Profile {
    Profile::load(text).unwrap_or_else(|error| panic!("{error}\n{text}"))
}

fn headers(value: &str) -> HeaderMap {
    let mut headers = HeaderMap::new();
    headers.insert("x-code", HeaderValue::from_str(value).unwrap());
    headers.insert("retry-after", HeaderValue::from_static("7"));
    headers
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1500, failure_persistence: None, ..ProptestConfig::default() })]

    /// No panic, two runs agree, what rests on nothing is not retried, reports come back, and an explanation tells the same.
    #[test]
    fn any_answer_under_any_profile_keeps_the_rules(
        sample in profile(), body in body(), status in prop::option::of(100u16..600), value in word(),
    ) {
        let profile = load(&sample.text());
        let headers = headers(&value);
        let parts = ResponseParts::of_body(&body).with_headers(&headers);
        let parts = status.map_or(parts, |status| parts.with_status(status));
        for (one, two) in [
            (profile.translate(parts), profile.translate(parts)),
            (profile.translate_event(parts), profile.translate_event(parts)),
        ] {
            check(&one, &two).map_err(TestCaseError::fail)?;
        }
        let explained = profile.explain(parts);
        prop_assert_eq!(explained.outcome.as_str(), profile.translate(parts).as_str());
        let explained = profile.explain_event(parts);
        prop_assert_eq!(explained.outcome.as_str(), profile.translate_event(parts).as_str());
    }

    /// The engine follows all paths in one pass; a tree and plain recursion must come to the same end.
    #[test]
    fn success_is_what_the_rules_of_success_say(
        sample in profile_without_items(), tree in document(), status in 200u16..600, value in word(),
    ) {
        let body = tree.to_string();
        let headers = headers(&value);
        let parts = ResponseParts::of_body(body.as_bytes()).with_headers(&headers).with_status(status);
        let outcome = load(&sample.text()).translate(parts);
        let around = Around { status: Some(status), body: &body, header: &value };
        let says = reference::all_hold(&sample.success, &tree, &around);
        let is_good = (200..300).contains(&status);
        let may_be_accepted = says == Some(true) || says.is_none() && sample.absent_is_accepted;
        let is_accepted = matches!(outcome, Outcome::Accepted);
        prop_assert_eq!(is_accepted, is_good && may_be_accepted, "{}\n{} {}\n{:?}", sample.text(), status, body, says);
    }

    /// Whatever people are told, the verdict is the same.
    #[test]
    fn a_text_never_changes_the_classification(
        sample in plain_profile(), tree in json(), status in 100u16..600, one in "\\PC{1,40}", two in "[ -~]{1,40}",
    ) {
        let profile = load(&sample.text());
        let told = |text: &str| {
            let mut tree = serde_json::json!({ "a": tree.clone() });
            tree["code"] = tree["a"]["code"].clone();
            tree["error"] = tree["a"]["error"].clone();
            tree["say"] = text.into();
            tree["tell"] = serde_json::json!({ "more": text });
            let body = tree.to_string();
            profile.translate(ResponseParts::of_body(body.as_bytes()).with_status(status))
        };
        let (one, two) = (told(&one), told(&two));
        prop_assert_eq!(one.as_str(), two.as_str());
        for (one, two) in one.errors().iter().zip(two.errors()) {
            prop_assert_eq!(one.classification(), two.classification());
        }
    }
}
