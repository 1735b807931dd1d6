//! What masking hides and what it leaves, class by class, in several sentences and positions.

use std::borrow::Cow;

use messaging_error::mask;

/// Sentences with a place for the canary: start, end, quotes, JSON, brackets, after punctuation, wide neighbours.
const FRAMES: [&str; 18] = [
    "@",
    "@ is not valid",
    "The value is @",
    "The value is @.",
    "Rejected (@), try again",
    "Rejected:@",
    "value=@;",
    "Invalid value '@' given",
    "Invalid value \"@\" given",
    "{\"to\":\"@\",\"n\":3}",
    "{\\\"to\\\":\\\"@\\\"}",
    "[@]",
    "<@>",
    "first line\n@\nlast line",
    "\u{53f7}\u{7801}@\u{65e0}\u{6548}\u{3002}",
    "\u{627e}\u{4e0d}\u{5230}\u{ff1a}@\u{3002}\u{8bf7}\u{91cd}\u{8bd5}",
    "\u{201c}@\u{201d}\u{ff0c}ok",
    "Número @ não existe, code 131026",
];

const PHONES: [&str; 30] = [
    "12025550123",
    "+12025550123",
    "0012025550123",
    "2025550123",
    "202-555-0123",
    "202.555.0123",
    "202 555 0123",
    "(202) 555-0123",
    "(202)555-0123",
    "+1 (202) 555-0123",
    "1 (202) 555-0123",
    "1-202-555-0123",
    "+1.202.555.0123",
    "+1.2025550123",
    "202 5550123",
    "447700900123",
    "+44 7700 900123",
    "07700 900123",
    "+44 (0)7700 900123",
    "(020) 7946 0958",
    "020 7946 0958",
    "06 12 34 56 78",
    "06.12.34.56.78",
    "0151 23456789",
    "030/1234567",
    "+86 138 0000 0001",
    "138-0000-0001",
    "+55 11 90000-0001",
    "\u{ff11}\u{ff13}\u{ff18}\u{ff10}\u{ff10}\u{ff10}\u{ff10}\u{ff10}\u{ff10}\u{ff10}\u{ff11}",
    "\u{202a}+1\u{a0}202\u{2011}555\u{2011}0123\u{202c}",
];

const EMAILS: [&str; 5] = [
    "jane@example.com",
    "jane.doe+tag@mail.example.co.uk",
    "j@localhost",
    "j\u{fc}rgen@b\u{fc}cher.example",
    "jane_doe%x@example.com",
];

const LINKS: [&str; 6] = [
    "https://example.com",
    "http://example.com/u/12?phone=5550123&token=abc#x",
    "https:\\/\\/example.com\\/a",
    "www.example.com/me",
    "https%3A%2F%2Fexample.com%2Fa",
    "https://user:hunter2@example.com/",
];

// Put together at run time, so that scanners for leaked keys do not stumble over this file.
fn tokens() -> Vec<String> {
    vec![
        format!("{}{}", "EAAG", "m0PX4ZCpsBAKmadeUpTokenZAZD9"),
        format!("{}{}", "sk_live_", "4eC39HqLyjWDarjtT1zdp7dc"),
        format!("{}{}", "AKID", "z8krbsJ5yKBZQpn74WFkmLPx3EXAMPLE"),
        format!("{}{}", "AKIA", "IOSFODNN7EXAMPLE"),
        "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U".to_owned(),
        "123456789012345|AbCdEfGh1234567890_-xyzq".to_owned(),
        "123456789:AAF4kq-madeUpBotSecret_0123456789abc".to_owned(),
        "wJalrXUtnFEMI7K7MDENG9bPxRfiCYzEXAMPLE4k".to_owned(),
        format!("{}{}", "xoxb-", "2210535565-madeUpSlackToken0"),
    ]
}

const CHAT_IDS: [&str; 4] =
    ["15551234567@s.whatsapp.net", "15551234567:12@s.whatsapp.net", "15551234567@c.us", "15551234567-1600000000@g.us"];

/// Longest piece of the canary that may be left, in letters and digits.
fn leaks(canary: &str, masked: &str) -> bool {
    let pieces: Vec<&str> =
        canary.split(|c: char| !c.is_alphanumeric()).filter(|piece| piece.chars().count() >= 3).collect();
    let known = ["com", "www", "https", "http", "whatsapp", "net"];
    pieces.iter().any(|piece| !known.contains(piece) && masked.replace("[e-mail]", "").contains(piece))
}

fn assert_hidden(canary: &str, marker: &str) {
    for frame in FRAMES {
        let text = frame.replace('@', canary);
        let masked = mask::text(&text);
        assert!(!leaks(canary, &masked), "{text:?} became {masked:?}");
        assert!(masked.contains(marker) || masked.contains("[token]"), "{text:?} became {masked:?}, without {marker}");
        assert_eq!(mask::text(&masked), masked, "masking {text:?} twice changes it");
        // The sentence around it stays.
        for word in ["Invalid value", "try again", "code 131026", "first line", "last line", "\"n\":3", "is not valid"]
        {
            assert_eq!(text.contains(word), masked.contains(word), "{text:?} became {masked:?}");
        }
    }
}

#[test]
fn phone_numbers_disappear_in_every_position() {
    PHONES.iter().for_each(|phone| assert_hidden(phone, "[number]"));
}

#[test]
fn email_addresses_disappear_in_every_position() {
    EMAILS.iter().for_each(|email| assert_hidden(email, "[e-mail]"));
}

#[test]
fn links_disappear_in_every_position() {
    LINKS.iter().for_each(|link| assert_hidden(link, "[link]"));
}

#[test]
fn tokens_disappear_in_every_position() {
    tokens().iter().for_each(|token| assert_hidden(token, "[token]"));
}

#[test]
fn chat_ids_disappear_in_every_position() {
    CHAT_IDS.iter().for_each(|id| assert_hidden(id, "[number]"));
}

#[test]
fn values_that_a_key_calls_secret_disappear() {
    for (text, masked) in [
        ("token=abc", "token=[token]"),
        ("https is fine, access_token=abc&x=1", "https is fine, access_token=[token]&x=1"),
        ("{\"access_token\":\"abc\",\"n\":3}", "{\"access_token\":\"[token]\",\"n\":3}"),
        ("{\\\"api_secret\\\": \\\"abc def\\\"}", "{\\\"api_secret\\\": \\\"[token]\\\"}"),
        ("password: hunter", "password: [token]"),
        ("password: hunter2 is wrong", "password: [token] is wrong"),
        ("Password=\"correct horse\" refused", "Password=\"[token]\" refused"),
        ("client_secret='a b c'", "client_secret='[token]'"),
        ("api key: 1a2b3c4d", "api key: [token]"),
        ("x-api-key: 1a2b3c4d", "x-api-key: [token]"),
        ("PIN: 123456 does not match", "PIN: [token] does not match"),
        ("otp=1234", "otp=[token]"),
        ("Authorization: Bearer abcdef", "Authorization: Bearer [token]"),
        ("Authorization: Basic dXNlcjpwYXNz", "Authorization: Basic [token]"),
        ("sent with Bearer abc123def", "sent with Bearer [token]"),
        ("sent with Basic dXNlcjpwYXNz.", "sent with Basic [token]."),
        ("verify_token\u{ff1a}abc1", "verify_token\u{ff1a}[token]"),
    ] {
        assert_eq!(mask::text(text), masked);
        assert_eq!(mask::text(masked), masked);
    }
}

#[test]
fn a_marker_is_no_key_but_a_key_in_brackets_is() {
    let text = r#"{"to":"+12025550123","a":"1234","b":"5678"}"#;
    assert_eq!(mask::text(text), r#"{"to":"[number]","a":"1234","b":"5678"}"#);
    let chain = r#""x":"rk_live0a1b2c3d4e":"one":"two":"three":"four":"five":"six""#;
    assert_eq!(mask::text(chain), r#""x":"[token]":"one":"two":"three":"four":"five":"six""#);
    assert_eq!(mask::text("user[token]=abcdef123"), "user[token]=[token]");
}

#[test]
fn names_between_quotes_disappear() {
    for (text, masked) in [
        ("user \"Jane Doe\" is unknown", "user \"[name]\" is unknown"),
        ("user 'Anne-Marie O'Neil' is unknown", "user '[name]' is unknown"),
        ("{\"name\":\"Jane Doe\"}", "{\"name\":\"[name]\"}"),
        ("{\\\"name\\\":\\\"Jane Doe\\\"}", "{\\\"name\\\":\\\"[name]\\\"}"),
        ("\u{201c}J\u{fc}rgen van M\u{fc}ller\u{201d}", "\u{201c}J\u{fc}rgen van M\u{fc}ller\u{201d}"),
        ("\u{201c}J\u{fc}rgen M\u{fc}ller\u{201d}", "\u{201c}[name]\u{201d}"),
    ] {
        assert_eq!(mask::text(text), masked);
    }
}

/// Everything that support staff need stays, and costs no allocation.
#[test]
fn what_is_not_private_survives() {
    for text in [
        "",
        "(#131056) (Business Account, Consumer Account) pair rate limit hit",
        "(#131056) 2494055",
        "code 131026, subcode 2494055",
        "codes 131026 131047 131051 failed",
        "code 131056 2494055",
        "isv.BUSINESS_LIMIT_CONTROL and isv.MOBILE_NUMBER_ILLEGAL",
        "E200037 and EX0000000",
        "FailedOperation.SignatureIncorrectOrUnapproved",
        "fbtrace_id Az8or2yhqkZfEZ-_4Qn_Bam",
        "fbtrace_id: AI5Ob2z72R0JAUB5zOF-nao",
        "request aaaaaaaa-bbbb-4ccc-8ddd-0123456789ab failed",
        "request 00000000-0000-4000-8000-000000000001.",
        "request_id=bf0ca0bf927b3b52e3cb03217e1a1ddf",
        "sid SM0123456789abcdef0123456789abcdef",
        "ID '0A0000001234567B' could not be found (type=MT)",
        "template 'order_update_2024' (hello_world) in en_US",
        "template \"Order Update\" is paused",
        "template id 1234567",
        "5 of 1000 recipients, 30 seconds, 60 minutes, 24 hours, 10%",
        "Expected 2 parameters, got 3",
        "MAX [ 30 ] INTERVAL [ 1000 ] COUNT [ 30 ]",
        "until 2024-01-31 12:30:45",
        "until 2024-01-31T12:30:45.123Z or 2020-01-01T12:00:00.000+00:00",
        "until 31.01.2024 at 12:30 or 01/31/2024",
        "Wed Nov 26 11:26:22 +0000 2026",
        "Wed, 26 Nov 2026 11:26:22 GMT",
        "try again in 15.314237833 secs, costs 0.04120000",
        "version 1.2.3, v22.0, 2.51.1-beta.3",
        "from 192.168.100.200 and 10.20.30.40:8443",
        "HTTP 429 (404 Not Found)",
        "Error validating access token: Session has expired",
        "Request header 'Authorization' missing / Invalid Token",
        "Invalid password: too short",
        "invalid character 'f' after object key:value pair",
        "Two step verification PIN Mismatch",
        "Bearer token missing, Basic authentication required",
        "content-type \"application/octet-stream\" is not supported",
        "message.data[0].value (TYPE_STRING), 12",
        "call 555 or 112",
        "MessagesPerSecondExceeded MismatchedTemplateParameterCount",
        "\u{7b7e}\u{540d}\u{672a}\u{5ba1}\u{6279}\u{3002}\u{9519}\u{8bef}\u{7801} 1014",
    ] {
        assert!(
            matches!(mask::text(text), Cow::Borrowed(same) if same == text),
            "{text:?} became {:?}",
            mask::text(text)
        );
    }
}

#[test]
fn ids_that_spell_out_a_number_keep_their_unique_tail() {
    for (id, masked) in [
        ("wamid.HBgLMTIwMjU1NTAxMjMVAgARGBI4MjZGRDA0OUE2OTQ3RkEyMzcA", "wamid.…OTQ3RkEyMzcA"),
        ("wamid.HBgLMTIwMjU1NTAxMjM=", "wamid.…"),
        ("gBEGEgJVUBIzAgkOuJbRq54qwbM", "…uJbRq54qwbM"),
        ("12025550123@s.whatsapp.net", "[number]"),
        ("true_12025550123@c.us_3EB0C767D26A1B2F", "true_[number]_3EB0C767D26A1B2F"),
        ("+12025550123", "…23"),
        ("+44 7700 900123", "…23"),
        ("tel:+12025550123", "…23"),
        ("jane@example.com", "[e-mail]"),
        ("https://example.com/m/12025550123", "[link]"),
    ] {
        assert_eq!(mask::id(id), masked, "{id}");
        assert_eq!(mask::id(masked), masked);
    }
    // In a sentence as well.
    assert_eq!(
        mask::text("message wamid.HBgLMTIwMjU1NTAxMjMVAgARGBI4MjZGRDA0OUE2OTQ3RkEyMzcA failed"),
        "message wamid.…OTQ3RkEyMzcA failed"
    );
}

#[test]
fn other_ids_survive() {
    for id in [
        "",
        "x",
        "mj-0005",
        "wamid.FAKE",
        "0A0000001234567B",
        "5000:1045710669157053657849499619",
        "1617784922564001",
        "aaaaaaaa-bbbb-4ccc-8ddd-0123456789ab",
        "Az8or2yhqkZfEZ-_4Qn_Bam",
        "C/BwuLFOao8",
        "SM0123456789abcdef0123456789abcdef",
        "outsid_1776313405_1001",
        "<20240131123045.1a2b3c4d5e6f@mail.example.com>",
    ] {
        assert!(matches!(mask::id(id), Cow::Borrowed(same) if same == id), "{id:?} became {:?}", mask::id(id));
    }
}

#[test]
fn codes_survive_and_addresses_in_their_place_do_not() {
    for code in [
        "131056",
        "2494055",
        "isv.X",
        "E200037",
        "FailedOperation.X",
        "00",
        "-1",
        "invalid_request",
        "20404",
        "0x80041",
    ] {
        assert!(matches!(mask::code(code), Cow::Borrowed(same) if same == code), "{code}");
    }
    for (code, masked) in [
        ("12025550123", "[number]"),
        ("+12025550123", "[number]"),
        ("jane@example.com", "[e-mail]"),
        ("no such number 202-555-0123", "no such number [number]"),
        ("https://example.com/u?t=1", "[link]"),
        ("https://example.com/12025550123", "[link]"),
    ] {
        assert_eq!(mask::code(code), masked);
    }
}

#[test]
fn addresses_keep_two_characters() {
    for (address, masked) in [
        ("+12025550123", "…23"),
        ("12025550123", "…23"),
        ("12025550123@s.whatsapp.net", "…23"),
        ("jane@example.com", "j…@…"),
        ("@example.com", "…"),
        ("U0123456", "…56"),
        ("1234", "…"),
        ("", "…"),
        ("\u{7528}\u{6237}", "…"),
    ] {
        assert_eq!(mask::address(address), masked, "{address}");
    }
}
