//! `merr explain`: codes, reasons, categories, and typos.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod common;

use common::{output, run};
use serde_json::Value;

#[test]
fn a_reason_explains_itself() {
    let text = output(&["explain", "pair_rate_limited"], "");
    for part in ["pair_rate_limited", "throttled", "1 minute", "Codes that mean pair_rate_limited", "131056"] {
        assert!(text.contains(part), "{part} is missing in {text}");
    }
}

#[test]
fn a_code_is_found_with_and_without_its_provider() {
    for words in [&["131047"][..], &["meta", "131047"]] {
        let text = output(&[&["explain"], words].concat(), "");
        assert!(text.contains("meta 131047") && text.contains("session_window_closed"), "{text}");
    }
}

#[test]
fn a_code_that_a_gateway_repeats_is_found_at_the_provider_behind_it() {
    let rows: Value = serde_json::from_str(&output(&["explain", "wati", "131047", "-f", "json"], "")).unwrap();
    assert_eq!(
        (rows[0]["provider"].as_str(), rows[0]["reason"].as_str()),
        (Some("meta"), Some("session_window_closed"))
    );
}

#[test]
fn a_subcode_is_written_after_a_slash() {
    let rows: Value = serde_json::from_str(&output(&["explain", "meta", "100/33", "-f", "json"], "")).unwrap();
    assert_eq!((rows[0]["subcode"].as_str(), rows.as_array().unwrap().len()), (Some("33"), 1));
    // A subcode that nobody knows leaves the code to decide.
    let rows: Value = serde_json::from_str(&output(&["explain", "meta", "100/999", "-f", "json"], "")).unwrap();
    assert_eq!((rows[0]["code"].as_str(), rows[0]["subcode"].as_str()), (Some("100"), None));
}

#[test]
fn a_range_and_a_family_say_that_they_are() {
    assert!(output(&["explain", "meta", "250"], "").contains("by the range"));
    let text = output(&["explain", "tencent", "AuthFailure.SomethingNew"], "");
    assert!(text.contains("by the family"), "{text}");
}

#[test]
fn a_category_lists_its_reasons() {
    let text = output(&["explain", "throttled"], "");
    assert!(text.contains("api_rate_limited") && text.contains("pair_rate_limited"), "{text}");
}

#[test]
fn words_may_be_written_in_other_ways() {
    for words in [&["Pair-Rate-Limited"][..], &["pair", "rate", "limited"], &["PAIR_RATE_LIMITED"]] {
        assert!(output(&[&["explain"], words].concat(), "").starts_with("pair_rate_limited\n"));
    }
}

#[test]
fn json_has_the_reasons_own_entry() {
    let rows: Value = serde_json::from_str(&output(&["explain", "quiet_hours", "--format", "json"], "")).unwrap();
    assert_eq!(
        (rows[0]["reason"].as_str(), rows[0]["category"].as_str()),
        (Some("quiet_hours"), Some("contact_policy"))
    );
}

#[test]
fn typos_are_answered_with_what_was_meant() {
    let ran = run(&["explain", "pair_rate_limted"], "");
    assert_eq!((ran.code, ran.out.as_str()), (2, ""));
    assert!(ran.err.contains("pair_rate_limited"), "{}", ran.err);
    let ran = run(&["explain", "meta", "131065"], "");
    assert!(ran.err.contains("unknown code of meta") && ran.err.contains("131056"), "{}", ran.err);
    let ran = run(&["explain", "zzzzzzzzz"], "");
    let message =
        "merr: unknown code, reason or category \"zzzzzzzzz\"; merr catalogue lists every code with its reason\n";
    assert_eq!(ran.err, message);
}

#[test]
fn a_range_shows_beside_another_providers_code_and_behind_its_own_subcodes() {
    let text = output(&["explain", "200"], "");
    assert!(text.contains("meta 200–299") && text.contains("smsapi 200"), "{text}");
    assert!(output(&["explain", "meta", "200"], "").contains("meta 200–299"));
}

#[test]
fn providers_in_any_case_and_subcodes_as_words() {
    for words in [["explain", "Meta", "100", "33"], ["explain", "META", "100/33", ""]] {
        let words: Vec<_> = words.into_iter().filter(|word| !word.is_empty()).collect();
        assert!(output(&words, "").contains("meta 100/33"));
    }
}

#[test]
fn a_long_code_leaves_its_title_a_line_of_its_own() {
    let shown = output(&["explain", "tencent", "FailedOperation.PhoneNumberInBlacklist"], "");
    let mut lines = shown.lines();
    assert_eq!(lines.next(), Some("tencent FailedOperation.PhoneNumberInBlacklist"));
    assert!(lines.next().is_some_and(|title| title.starts_with("Recipient unsubscribed")), "{shown}");
}

#[test]
fn a_provider_may_be_named_as_everywhere_else() {
    assert!(output(&["explain", "--provider", "vonage", "1340"], "").starts_with("vonage 1340"));
    let ran = run(&["explain", "-p", "vonage:sms", "1"], "");
    assert_eq!(
        ran.err,
        "merr: vonage:sms is one API of a provider, which only answers are read by; name vonage alone\n"
    );
    let ran = run(&["explain", "-p", "metta", "1340"], "");
    assert_eq!((ran.code, ran.err.as_str()), (2, "merr: unknown provider \"metta\"; did you mean meta?\n"));
}

#[test]
fn a_code_is_found_as_it_is_pasted() {
    for words in [&["explain", "(#131056)"][..], &["explain", " #131056 "], &["explain", "131056", "meta"]] {
        assert!(output(words, "").starts_with("meta 131056"), "{words:?}");
    }
}

#[test]
fn a_provider_is_told_from_a_code() {
    let ran = run(&["explain", "meta"], "");
    assert!(ran.code == 2 && ran.err.contains("meta is a provider") && ran.err.contains("merr explain meta CODE"));
    let ran = run(&["explain", "whatsapp", "131056"], "");
    assert!(ran.err.contains("unknown provider \"whatsapp\"; did you mean one of: meta, "), "{}", ran.err);
}
