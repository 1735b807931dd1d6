//! What goes over the wire.

use std::time::Duration;

use messaging_error::{
    Delay, DelaySource, DuplicateRisk, Failover, MatchedBy, MessagingError, Origin, Outcome, Provider, Reason, Report,
    RetryPlan, Scope, VariantArray, WaitRule,
};
use proptest::prelude::*;

fn pick<T: VariantArray + Copy + std::fmt::Debug>() -> impl Strategy<Value = T> {
    prop::sample::select(T::VARIANTS)
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof![Just(String::new()), any::<String>(), "[a-zA-Z0-9 .@+:/=-]{1,40}"]
}

fn any_error() -> impl Strategy<Value = MessagingError> {
    let words = (
        pick::<Reason>(),
        pick::<Origin>(),
        pick::<MatchedBy>(),
        pick::<Scope>(),
        pick::<Failover>(),
        pick::<DuplicateRisk>(),
    );
    let texts = prop::collection::vec(text(), 9);
    let numbers = (
        prop::option::of(any::<u16>()),
        prop::option::of(any::<u32>()),
        prop::option::of(any::<Duration>()),
        pick::<DelaySource>(),
    );
    (words, texts, numbers, any::<bool>()).prop_map(|(words, texts, numbers, overrides)| {
        let (reason, origin, matched_by, scope, failover, risk) = words;
        let mut error = MessagingError::new(Provider::new("acme"), reason)
            .with_origin(origin)
            .with_matched_by(matched_by)
            .with_code(&texts[0])
            .with_subcode(&texts[1])
            .with_message(&texts[2])
            .with_detail(&texts[3])
            .with_field(&texts[4])
            .with_trace_id(&texts[5])
            .with_recipient(&texts[6])
            .with_message_id(&texts[7])
            .with_docs_url(&texts[8]);
        if overrides {
            let plan = RetryPlan::wait(WaitRule::fixed(7)).documented();
            error = error.with_scope(scope).with_failover(failover).with_duplicate_risk(risk).with_retry(plan);
        }
        if let Some(status) = numbers.0 {
            error = error.with_http_status(status);
        }
        if let Some(index) = numbers.1 {
            error = error.with_item_index(index);
        }
        if let Some(length) = numbers.2 {
            error = error.with_delay(Delay::after(length, numbers.3));
        }
        error
    })
}

proptest! {
    #[test]
    fn a_report_reads_back_as_it_was_written(error in any_error()) {
        let report = error.report();
        let json = serde_json::to_string(&report).unwrap();
        prop_assert_eq!(&serde_json::from_str::<Report>(&json).unwrap(), &report);
        prop_assert!(!json.contains("null"), "absent members are left out: {}", json);
        let as_value = serde_json::to_value(&report).unwrap();
        prop_assert_eq!(serde_json::from_value::<Report>(as_value).unwrap(), report);
    }

    #[test]
    fn no_text_changes_a_classification(texts in prop::collection::vec(text(), 5), reason in pick::<Reason>()) {
        let plain = MessagingError::new(Provider::new("acme"), reason);
        let told = plain.clone()
            .with_message(&texts[0]).with_detail(&texts[1]).with_field(&texts[2]).with_trace_id(&texts[3]).with_recipient(&texts[4]);
        prop_assert_eq!(told.classification(), plain.classification());
        prop_assert_eq!(told.raw_message().unwrap_or_default(), &texts[0]);
        prop_assert_eq!(told.to_string(), plain.to_string(), "the line is in our own words");
    }
}

#[test]
fn every_reason_reports_itself() {
    for reason in Reason::VARIANTS {
        let report = MessagingError::new(Provider::new("acme"), *reason).report();
        assert_eq!((report.schema, report.reason, report.category), (1, *reason, reason.category()));
        let json = serde_json::to_string(&report).unwrap();
        assert_eq!(serde_json::from_str::<Report>(&json).unwrap(), report, "{json}");
    }
}

#[test]
fn the_keys_are_in_their_fixed_order() {
    let error = MessagingError::new(Provider::new("meta"), Reason::PairRateLimited)
        .with_code("131056")
        .with_subcode("2494055")
        .with_http_status(400)
        .with_message("m")
        .with_detail("d")
        .with_field("f")
        .with_trace_id("A1B2C3D4E5F6G7H")
        .with_recipient("12025550123")
        .with_message_id("id")
        .with_docs_url("https://example.com/docs")
        .with_item_index(0);
    let json = serde_json::to_string(&error.report()).unwrap();
    let keys = [
        "schema",
        "provider",
        "origin",
        "code",
        "subcode",
        "http_status",
        "category",
        "reason",
        "matched_by",
        "retry",
        "policy",
        "delay_ms",
        "delay_source",
        "max_attempts",
        "scope",
        "duplicate_risk",
        "failover",
        "remedy",
        "action",
        "actor",
        "text",
        "docs_url",
        "message",
        "detail",
        "field",
        "trace_id",
        "recipient",
        "message_id",
        "item_index",
    ];
    let positions: Vec<_> =
        keys.iter().map(|key| json.find(&format!("\"{key}\":")).unwrap_or_else(|| panic!("{key} in {json}"))).collect();
    assert!(positions.is_sorted(), "{json}");
    assert!(!json.contains("12025550123"), "{json}");
}

#[test]
fn unknown_keys_of_a_later_release_are_ignored() {
    let report = MessagingError::new(Provider::new("acme"), Reason::QuietHours).report();
    let mut value = serde_json::to_value(&report).unwrap();
    value["new"] = serde_json::json!({"a": 1});
    assert_eq!(serde_json::from_value::<Report>(value).unwrap(), report);
}

#[test]
fn an_outcome_lists_its_reports() {
    let error = MessagingError::new(Provider::new("acme"), Reason::ApiRateLimited);
    let outcome = Outcome::Partial { accepted: 2, errors: vec![error.clone()] };
    let value = serde_json::to_value(&outcome).unwrap();
    assert_eq!(value["schema"], 1);
    assert_eq!((value["outcome"].as_str(), value["accepted"].as_u64()), (Some("partial"), Some(2)));
    assert_eq!(value["errors"][0], serde_json::to_value(error.report()).unwrap());
    let accepted = serde_json::to_string(&Outcome::Accepted).unwrap();
    assert_eq!(accepted, r#"{"schema":1,"outcome":"accepted","accepted":1,"errors":[]}"#);
}
