//! What holds for every text.

use crate::{beginnings, growth};

use messaging_error::mask;
use proptest::prelude::*;

/// Pieces from which nasty texts are made.
fn piece() -> impl Strategy<Value = String> {
    prop_oneof![
        "\\PC{0,12}",
        "[0-9+(). /-]{0,20}",
        "[a-zA-Z0-9_=:|.-]{0,48}",
        "[ \t\n\"'\\\\{}\\[\\]<>]{0,4}",
        prop::sample::select(vec![
            "@",
            "://",
            "www.",
            "token",
            "password",
            "secret=",
            ": ",
            "\":\"",
            "Bearer ",
            "Basic ",
            "wamid.",
            "gBEG",
            "EAA",
            "eyJ",
            "[number]",
            "[token]",
            "[link]",
            "[e-mail]",
            "[name]",
            "…",
            "#",
            "Jane Doe",
            "\"Jane Doe\"",
            "2024-01-31",
            "12:30",
            "%3A%2F%2F",
            "\u{ff11}\u{ff12}",
            "\u{200b}",
            "c.us",
            "key",
            "api ",
        ])
        .prop_map(str::to_owned),
    ]
}

fn nasty() -> impl Strategy<Value = String> {
    prop::collection::vec(piece(), 0..12).prop_map(|pieces| pieces.concat())
}

fn phone() -> impl Strategy<Value = String> {
    let digits = |n: usize| {
        prop::collection::vec(0u8..10, n).prop_map(|d| d.iter().map(|d| char::from(b'0' + d)).collect::<String>())
    };
    (digits(3), digits(3), digits(4), 0usize..10).prop_map(|(area, office, line, form)| {
        let area = area.replacen(['0', '1'], "2", 1);
        match form {
            0 => format!("1{area}{office}{line}"),
            1 => format!("+1{area}{office}{line}"),
            2 => format!("+1 ({area}) {office}-{line}"),
            3 => format!("({area}) {office}-{line}"),
            4 => format!("{area}-{office}-{line}"),
            5 => format!("{area}.{office}.{line}"),
            6 => format!("+44 7{area} {office}{office}"),
            7 => format!("07{area} {office}{office}"),
            8 => format!("001{area}{office}{line}"),
            _ => format!("+86 138 {line} {line}"),
        }
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn masking_never_panics_and_is_idempotent(text in nasty()) {
        let masked = mask::text(&text).into_owned();
        prop_assert_eq!(&mask::text(&masked), &masked);
        let id = mask::id(&text).into_owned();
        prop_assert_eq!(&mask::id(&id), &id);
        let code = mask::code(&text).into_owned();
        prop_assert_eq!(&mask::code(&code), &code);
        let _ = mask::address(&text);
    }

    #[test]
    fn masking_hardly_lengthens(text in nasty()) {
        // The shortest secret is one character; its marker has eight.
        prop_assert!(mask::text(&text).len() <= 8 * text.len() + 8);
        prop_assert!(mask::address(&text).len() <= 16);
    }

    #[test]
    fn a_number_between_spaces_never_survives(text in nasty(), number in phone(), at in any::<prop::sample::Index>()) {
        let words: Vec<&str> = text.split_whitespace().collect();
        let at = at.index(words.len() + 1);
        let text = words[..at].iter().copied().chain([number.as_str()]).chain(words[at..].iter().copied()).collect::<Vec<_>>().join(" ");
        let masked = mask::text(&text);
        prop_assert!(!masked.contains(&number), "{:?} became {:?}", text, masked);
        // Nor its last four digits, unless they stood elsewhere.
        let tail = &number[number.len() - 4..];
        let elsewhere = words.iter().any(|word| word.contains(tail));
        prop_assert!(elsewhere || !masked.contains(tail), "{:?} became {:?}", text, masked);
    }
}

#[test]
fn masking_takes_linear_time() {
    for pattern in beginnings::ALL {
        growth::assert_linear(pattern, 4_000, |size| {
            let text = pattern.repeat(size / pattern.len());
            assert!(mask::text(&text).len() <= 8 * text.len());
        });
    }
}
