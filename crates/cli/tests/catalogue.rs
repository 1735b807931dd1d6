//! `merr catalogue` and `merr profiles`.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod common;

use common::{fixture, output, run};
use serde_json::Value;

#[test]
fn json_rows_have_the_documented_keys() {
    let rows: Vec<Value> = serde_json::from_str(&output(&["catalogue", "--format", "json"], "")).unwrap();
    assert!(rows.len() > 500);
    for row in &rows {
        for key in [
            "provider",
            "code",
            "title",
            "reason",
            "category",
            "retry",
            "scope",
            "duplicate_risk",
            "failover",
            "remedy",
        ] {
            assert!(row[key].is_string(), "{key} is missing in {row}");
        }
    }
}

#[test]
fn filters_narrow_the_list() {
    let args = ["catalogue", "--provider", "meta", "--category", "throttled", "--format", "json"];
    let rows: Vec<Value> = serde_json::from_str(&output(&args, "")).unwrap();
    assert!(!rows.is_empty() && rows.iter().all(|row| row["provider"] == "meta" && row["category"] == "throttled"));
    let rows: Vec<Value> =
        serde_json::from_str(&output(&["catalogue", "--reason", "pair_rate_limited", "-f", "json"], "")).unwrap();
    assert!(rows.iter().any(|row| row["code"] == "131056"));
}

#[test]
fn every_format_has_every_row() {
    let args = |format| output(&["catalogue", "-p", "meta", "-c", "throttled", "-f", format], "");
    let rows = serde_json::from_str::<Vec<Value>>(&args("json")).unwrap().len();
    assert_eq!(args("csv").lines().count(), rows + 1);
    assert_eq!(args("md").lines().count(), rows + 2);
    assert_eq!(args("table").lines().count(), rows + 1);
}

#[test]
fn unknown_filters_are_usage_errors() {
    let ran = run(&["catalogue", "--category", "throttle"], "");
    assert_eq!((ran.code, ran.err.as_str()), (2, "merr: unknown category \"throttle\"; did you mean throttled?\n"));
    assert_eq!(run(&["catalogue", "--provider", "mete"], "").code, 2);
}

#[test]
fn a_word_of_the_other_filter_is_sent_there() {
    let ran = run(&["catalogue", "--reason", "throttled"], "");
    assert_eq!(ran.err, "merr: throttled is a category, not a reason; give it with --category\n");
    let ran = run(&["catalogue", "--category", "quiet_hours"], "");
    assert_eq!(ran.err, "merr: quiet_hours is a reason, not a category; give it with --reason\n");
}

#[test]
fn filters_that_leave_nothing_say_so() {
    let args = ["catalogue", "--provider", "meta", "--category", "transport", "--format"];
    for (format, empty) in [("table", ""), ("json", "[]\n")] {
        let ran = run(&[&args[..], &[format]].concat(), "");
        assert_eq!((ran.code, ran.out.as_str(), ran.err.as_str()), (0, empty, "merr: no code fits all of that\n"));
    }
}

#[test]
fn profiles_are_listed_and_shown() {
    assert!(output(&["profiles", "list"], "").contains("telegram"));
    let rows: Vec<Value> = serde_json::from_str(&output(&["profiles", "list", "--format", "json"], "")).unwrap();
    assert!(rows.iter().any(|row| row["name"] == "slack"));
    assert!(output(&["profiles", "show", "slack"], "").starts_with("name = \"slack\""));
    assert_eq!(run(&["profiles", "show", "slak"], "").err, "merr: unknown profile \"slak\"; did you mean slack?\n");
}

#[test]
fn a_shown_profile_checks_and_tries_a_payload() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("mine.toml");
    std::fs::write(&path, output(&["profiles", "show", "slack"], "")).unwrap();
    let payload = std::fs::read_dir(fixture("rest/slack")).unwrap().next().unwrap().unwrap().path();
    let text = output(&["profiles", "check", path.to_str().unwrap(), payload.to_str().unwrap(), "--quiet"], "");
    assert!(text.contains("read.code") && text.contains("may be out"), "{text}");
}

#[test]
fn mistakes_in_a_profile_are_shown_all_at_once() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("bad.toml");
    std::fs::write(&path, "name = \"bad\"\nsucces = []\n[codes]\nx = \"no_such_reason\"\n").unwrap();
    let ran = run(&["profiles", "check", path.to_str().unwrap()], "");
    assert_eq!(ran.code, 2);
    assert!(ran.out.contains("bad.toml:2:") && ran.out.contains("bad.toml:4:"), "{}", ran.out);
    assert!(ran.err.contains("does not load"), "{}", ran.err);
}
