//! Mending of text that is nearly JSON.

use crate::growth;

use messaging_error::json::repair;
use proptest::prelude::*;

/// The mended text as a value; null if nothing was mended or it is still no JSON.
fn mended(text: &str) -> serde_json::Value {
    repair(text).and_then(|out| serde_json::from_str(&out).ok()).unwrap_or_default()
}

#[test]
fn script_guards_are_removed() {
    for guard in ["for (;;);", "for(;;);", "while(1);", "while (1);", ")]}',\n", ")]}'\n", " \nfor (;;); "] {
        assert_eq!(mended(&format!(r#"{guard}{{"a":1}}"#))["a"], 1, "{guard}");
    }
}

#[test]
fn control_characters_inside_strings_are_escaped_and_those_outside_left() {
    assert_eq!(mended("{\r\n\t\"a\":\"x\ny\tz\0\"}")["a"], "x\ny\tz\0");
}

#[test]
fn lone_surrogates_are_replaced_and_pairs_kept() {
    assert_eq!(mended(r#"{"a":"\ud83d!"}"#)["a"], "\u{fffd}!");
    assert_eq!(mended(r#"{"a":"\ude00!"}"#)["a"], "\u{fffd}!");
    assert_eq!(mended(r#"{"a":"\ud83d\ud83d\ude00"}"#)["a"], "\u{fffd}😀");
    assert_eq!(mended(r#"{"a":"\uD83D\u0041"}"#)["a"], "\u{fffd}A");
    assert_eq!(repair(r#"{"a":"\ud83d\ude00"}"#), None);
}

#[test]
fn unknown_and_broken_escapes_lose_their_backslash() {
    assert_eq!(mended(r#"{"a":"it\'s \x \u12 \u+123"}"#)["a"], "it's x \u{fffd}12 \u{fffd}+123");
    assert_eq!(mended("{\"a\":\"x\\\ny\"}")["a"], "xy");
}

#[test]
fn numbers_beyond_a_double_become_text_and_what_is_no_number_null() {
    let value = mended(r#"{"a":1e400,"b":[-1E999 , NaN],"c":-Infinity,"e":"1e400 NaN","f":1e5}"#);
    let expected = r#"{"a":"1e400","b":["-1E999",null],"c":null,"e":"1e400 NaN","f":1e5}"#;
    assert_eq!(value, serde_json::from_str::<serde_json::Value>(expected).unwrap());
}

#[test]
fn sound_text_is_left_alone() {
    for text in [
        "",
        "{}",
        r#"{"a":"b\"c\\","e":1e5,"N":true,"I":[false]}"#,
        "<html>",
        "Internal Error",
        "\"unfinished",
        "\"unfinished\\",
    ] {
        assert_eq!(repair(text), None, "{text:?}");
    }
}

#[test]
fn repair_takes_linear_time() {
    for unit in ["\"", "\\", "\"\\u", "\"\\ud83d", "\u{1}\"", "e", "1e400,", "NaN ", "[{", "é"] {
        growth::assert_linear(unit, 100_000, |size| drop(repair(&unit.repeat(size / unit.len()))));
    }
}

fn nearly_json() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        prop::collection::vec(
            prop::sample::select(vec![
                "\"",
                "\\",
                "u",
                "d83d",
                "de00",
                "\\ud83d",
                "\n",
                "{",
                "}",
                ",",
                ":",
                "1e999",
                "NaN",
                "é",
                "\0",
                "for (;;);"
            ]),
            0..40
        )
        .prop_map(|parts| parts.concat()),
    ]
}

proptest! {
    #[test]
    fn repair_never_panics_and_mends_everything_at_once(text in nearly_json()) {
        if let Some(once) = repair(&text) {
            prop_assert!(once.len() <= text.len() * 6 + 16);
            // A second guard behind the first is not one.
            if !text.contains("for (;;);") {
                prop_assert_eq!(repair(&once), None);
            }
        }
    }

    #[test]
    fn valid_json_is_never_changed(text in any::<String>(), number in any::<f64>(), other in any::<String>()) {
        let json = serde_json::json!({ text: [number], "b": { "c": other } }).to_string();
        prop_assert_eq!(repair(&json), None);
    }

    #[test]
    fn raw_text_inside_quotes_becomes_readable(text in "[^\"\\\\]{0,40}") {
        let broken = format!("{{\"a\":\"{text}\"}}");
        let fixed = repair(&broken).unwrap_or(broken);
        let value: serde_json::Value = serde_json::from_str(&fixed).unwrap();
        prop_assert_eq!(value["a"].as_str(), Some(text.as_str()));
    }
}
