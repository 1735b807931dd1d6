//! The edges between what masking hides and what it leaves, finder by finder: texts one step on either side of a rule.

use messaging_error::mask;

/// Every text that does not become what stands beside it, all of them at once.
fn assert_all(mask: impl Fn(&str) -> String, rows: &[(&str, &str)]) {
    let wrong: Vec<_> = rows
        .iter()
        .map(|(text, masked)| (text, masked, mask(text)))
        .filter(|(_, masked, got)| got != *masked)
        .collect();
    assert!(wrong.is_empty(), "text, expected, got: {wrong:#?}");
}

fn assert_texts(rows: &[(&str, &str)]) {
    assert_all(|text| mask::text(text).into_owned(), rows);
}

fn assert_stay(texts: &[&str]) {
    assert_texts(&texts.iter().map(|text| (*text, *text)).collect::<Vec<_>>());
}

#[test]
fn numbers_in_other_scripts_and_with_odd_marks() {
    assert_texts(&[
        ("رقم ٢٠٢٥٥٥٠١٢٣", "رقم [number]"),
        ("شماره ۲۰۲۵۵۵۰۱۲۳", "شماره [number]"),
        ("नंबर २०२५५५०१२३", "नंबर [number]"),
        ("٢٠٢٥٥٥٠١٢٣\u{ff0c}", "[number]\u{ff0c}"),
        ("202\u{200b}555\u{200b}0123", "[number]"),
        ("(202) 555-0123", "[number]"),
        ("1 (202) 555-0123", "[number]"),
        ("1 (20) 555012", "[number]"),
        ("12.(555) 0123", "[number]"),
        ("(12025550123)", "([number])"),
        ("202555-0123", "[number]"),
        ("202555.0123", "[number]"),
        ("202.555.01", "[number]"),
        ("5550 1234", "[number]"),
        ("555-0123", "[number]"),
    ]);
    assert_stay(&[
        "A555-0123",
        "1-23-4567",
        "1234-567",
        "12-34567",
        "costs 100.55501",
        "costs 1234567.890",
        "1014/5550",
        "1014:5550",
        "1014, 5550",
        "1014\n5550",
        "A1014 5550",
        "order A12345678",
        "order 12345678A",
        "order_12345678",
        "code 1014. 5550 123",
        "code 1014 (131056 more)",
    ]);
}

/// Where numbers stand side by side, none of their digits is left.
#[test]
fn numbers_beside_each_other_and_beside_codes() {
    assert_texts(&[
        ("202 555 0123 202 555 0123", "[number]"),
        ("5550123 +12025550123", "5550123 [number]"),
        ("pin=+44 7700 900123 refused", "pin=[token] refused"),
        ("pin=2---0---2---5---5---5---0 1", "pin=[token]"),
    ]);
    assert_stay(&["code 1014 2024-01-31"]);
}

/// Behind a date, a time or an id, the search goes on where it ends: neither earlier nor later.
#[test]
fn numbers_behind_what_is_no_number() {
    assert_texts(&[
        (
            "request aaaaaaaa-bbbb-4ccc-8ddd-0123456789ab for 12025550123",
            "request aaaaaaaa-bbbb-4ccc-8ddd-0123456789ab for [number]",
        ),
        ("from 192.168.100.200 to 12025550123", "from 192.168.100.200 to [number]"),
        ("15.314237833 secs for 12025550123", "15.314237833 secs for [number]"),
        ("until 2024-01-31 for 12025550123", "until 2024-01-31 for [number]"),
        ("2024-01-31 12:30:45 555-0123", "2024-01-31 12:30:45 [number]"),
        ("12:30:45.123 555-0123", "12:30:45.123 [number]"),
        ("12:30:45 +0200 555-0123", "12:30:45 +0200 [number]"),
        ("12:30:45+0200 555-0123", "12:30:45+0200 [number]"),
        ("12:30:45+02:00 555-0123", "12:30:45+02:00 [number]"),
    ]);
    assert_stay(&["until 2024-01-31.", "after 15.314237833.", "23:59:60 5550 123", "255.255.255.128", "192.168.0.100"]);
}

#[test]
fn what_only_resembles_a_date_a_time_or_an_id() {
    assert_texts(&[
        ("07.11-2024", "[number]"),
        ("01 12 2025", "[number]"),
        ("20-55-2025", "[number]"),
        ("12-11-5550", "[number]"),
        ("12-11-20255501", "[number]"),
        ("555-12-3456", "[number]"),
        ("2025-12-5550", "[number]"),
        ("12025550123:30", "[number]:30"),
        ("12:0000055512", "12:[number]"),
        ("20:99 5550 123", "20:[number]"),
        ("555 0123 12:30:45:12", "[number]:30:45:12"),
        ("12:30.12025550123", "12:30.[number]"),
        ("12:30 +1202 5550123", "12:30 [number]"),
        ("12:30 -0202 5550123", "12:30 -[number]"),
        ("12:30 -ab:12 - 5550123", "12:30 -ab:[number]"),
        ("12:30 -ab12 - 5550123", "12:30 -ab[number]"),
        ("202.555.123.456", "[number]"),
        ("020.155.012.045", "[number]"),
        ("192.168.100.200.123", "[number]"),
        ("192.168.100.200a", "[number]a"),
        ("a202.155.123.145", "a[number]"),
        ("AB12025550123", "AB[number]"),
        ("xyz12025550123xyz", "xyz[number]xyz"),
    ]);
    assert_stay(&["id ABCDEF0123456789 failed", "sid SM0123456789abcdef failed"]);
}

#[test]
fn links_end_where_the_sentence_goes_on() {
    assert_texts(&[
        ("\u{89c1} https://example.com/a\u{3002}\u{8bf7}", "\u{89c1} [link]\u{3002}\u{8bf7}"),
        ("https://example.com/a\u{7}b", "[link]\u{7}b"),
    ]);
    assert_stay(&["the :// is missing"]);
}

#[test]
fn addresses_need_two_sides_and_a_host_with_letters() {
    assert_texts(&[
        ("write to jane@example.com-", "write to [e-mail]-"),
        ("write to jane@c.us", "write to [e-mail]"),
        ("\u{e9}@\u{e9}\u{ff0c}", "[e-mail]\u{ff0c}"),
        ("to jane_12025550123@c.us", "to jane_[number]"),
    ]);
    assert_stay(&["ask @support", "5@20 each", "status@broadcast"]);
}

#[test]
fn names_between_every_kind_of_quotes() {
    let far = "x ".repeat(60);
    let long = format!("J{}", "a".repeat(79));
    assert_texts(&[
        ("\u{2018}Jane Doe\u{2019}", "\u{2018}[name]\u{2019}"),
        ("\u{ab}Jane Doe\u{bb}", "\u{ab}[name]\u{bb}"),
        ("\u{300c}Jane Doe\u{300d}", "\u{300c}[name]\u{300d}"),
        ("\u{201e}Jane Doe\u{201d}", "\u{201e}[name]\u{201d}"),
        (&format!("{far}'Jane Doe'"), &format!("{far}'[name]'")),
        (&format!("'{long} Doe'"), "'[name]'"),
    ]);
    assert_stay(&[
        "value \"\" is empty",
        "\"Plan B\"",
        &format!("'{long}a Doe'"),
        // The word before the quotes is looked for across characters of two bytes.
        &format!("{} template \"Order Update\"", "\u{e9}".repeat(20)),
    ]);
}

#[test]
fn secrets_begin_behind_the_sign_and_end_with_the_value() {
    assert_texts(&[
        ("token=abc1\u{ff0c}\u{8bf7}", "token=[token]\u{ff0c}\u{8bf7}"),
        ("'token=abc1' given", "'token=[token]' given"),
        ("token=(abc)", "token=([token])"),
        ("token= abc", "token= [token]"),
        ("token:abc", "token:[token]"),
        ("mytoken=abc", "mytoken=[token]"),
        ("id/EAAGm0PX4ZCpsBAKmadeUp1", "id/[token]"),
        ("x id/EAAGm0PX4ZCpsBAKmadeUp1", "x id/[token]"),
    ]);
    assert_stay(&[
        // The name is not looked for further back than any name is long.
        &format!("token{}=abc", " ".repeat(70)),
        "spin=abc",
        "token=,x",
        "token=\"\u{2019}x",
        "Authorization: Bearer , next",
        "Bearerabc12345678",
    ]);
}

#[test]
fn tokens_have_a_length_and_a_shape() {
    assert_texts(&[("123456|abcdefghijklmnop", "[token]"), ("a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6", "[token]")]);
    assert_stay(&[
        "123456|abcdefghijklmno",
        "abcdefgh|abcdefghijklmnopqrst",
        "a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P",
        "RequestHandlerV2ForBatchMessages",
        "EAAccessDeniedByPolicy",
        "sk-learn-is-a-name-v2-of",
        "sk-learning-of_names-by",
    ]);
}

#[test]
fn codes_are_left_where_a_text_would_not_be() {
    let at_most = format!("{}:12345678", "x".repeat(87));
    let longer = format!("{}:12345678", "x".repeat(88));
    let rows = [
        ("12345678", "12345678"),
        ("1014-1015", "1014-1015"),
        ("123456789", "123456789"),
        ("2025550123", "[number]"),
        ("+1555012", "[number]"),
        ("call 555-0123", "call [number]"),
        ("https://errors.example.com/not-found", "https://errors.example.com/not-found"),
        ("http://errors.example.com/not-found", "http://errors.example.com/not-found"),
        (&at_most, &at_most),
        (&longer, &longer.replace("12345678", "[number]")),
    ];
    assert_all(|code| mask::code(code).into_owned(), &rows);
}

#[test]
fn ids_are_left_unless_they_hold_an_address() {
    assert_all(
        |id| mask::id(id).into_owned(),
        &[
            ("jane2024@example.com", "[e-mail]"),
            ("janet.elizabeth.doe@example.com", "[e-mail]"),
            ("1234567890123456@example.com", "[e-mail]"),
            ("id=wamid.HBgLMTIwMjU1NTAxMjMVAgARGBI4Mjza", "id=wamid.…Mjza"),
            ("wamid.HBgLMTIwMjU1NT", "wamid.…"),
            ("wamid.HBgLMTIwMjU1N", "wamid.HBgLMTIwMjU1N"),
            ("gBEGEgJVUBIzAgkOuJbRq54q", "…uJbRq54q"),
            ("gBEGEgJVUBIzAgkOuJbRq54", "gBEGEgJVUBIzAgkOuJbRq54"),
        ],
    );
}

/// What takes the place of one thing can uncover another.
#[test]
fn masking_goes_on_until_nothing_changes() {
    let text = "Aa-0AaAA0A=a-_A0_AA=a=-aaaA--0_A:A";
    let masked = mask::text(text);
    assert_ne!(masked, text);
    assert_eq!(mask::text(&masked), masked);
}
