//! Whatever the bytes: no panic, and the same answer from every form.

use super::Problem;
use messaging_error::{Provider, ResponseParts, Translate};
use messaging_error_problem::{ProblemTranslator, resolve};
use proptest::prelude::*;

fn json() -> impl Strategy<Value = serde_json::Value> {
    let leaf = prop_oneof![
        Just(serde_json::Value::Null),
        any::<bool>().prop_map(Into::into),
        any::<i64>().prop_map(Into::into),
        any::<f64>().prop_map(Into::into),
        ".{0,12}".prop_map(serde_json::Value::from),
    ];
    let name = prop_oneof![
        Just("type"),
        Just("title"),
        Just("status"),
        Just("detail"),
        Just("instance"),
        Just("error"),
        Just("errors"),
        Just("problem"),
        Just("retry_after"),
        Just("x"),
    ];
    leaf.prop_recursive(5, 40, 6, move |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Into::into),
            prop::collection::vec((name.clone(), inner), 0..6).prop_map(|members| {
                serde_json::Value::Object(members.into_iter().map(|(name, value)| (name.into(), value)).collect())
            }),
        ]
    })
}

fn walk(problem: &Problem<'_>, depth: u8) {
    assert!(depth <= 5);
    problem.nested().iter().for_each(|inner| walk(inner, depth + 1));
}

proptest! {
    #[test]
    fn bytes_never_panic(body in prop::collection::vec(any::<u8>(), 0..200), status in 100u16..999) {
        let parts = ResponseParts::of_body(&body).with_status(status);
        let _ = Problem::read(&parts);
        let _ = ProblemTranslator::new(Provider::new("acme")).translate(parts);
    }

    #[test]
    fn any_json_is_read_or_refused(value in json(), status in 200u16..600, cut in 0usize..400) {
        let text = value.to_string();
        let whole = ResponseParts::of_body(text.as_bytes()).with_status(status);
        if let Ok(problem) = Problem::read(&whole) {
            walk(&problem, 0);
            let owned = problem.clone().into_owned();
            prop_assert_eq!(owned.type_uri(), problem.type_uri());
            prop_assert_eq!(owned.nested().len(), problem.nested().len());
        }
        let _ = ProblemTranslator::new(Provider::new("acme")).with_base("https://a.example/b").translate(whole);
        let part = &text.as_bytes()[..cut.min(text.len())];
        let _ = Problem::read(&ResponseParts::of_body(part));
    }

    #[test]
    fn resolving_never_panics_and_stays_resolved(base in ".{0,30}", reference in "[a-z./?#:é ]{0,30}") {
        let _ = resolve(&base, &reference);
        let absolute = resolve("https://a.example/b/c?d", &reference).unwrap();
        prop_assert_eq!(resolve("urn:other", &absolute), Some(absolute));
    }
}
