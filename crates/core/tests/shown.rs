//! What an error gives back of what it was given, and how it and its parts are shown.

use std::borrow::Cow;
use std::collections::hash_map::RandomState;
use std::error::Error;
use std::hash::BuildHasher;

use messaging_error::{MessagingError, Provider, Reason, ResponseParts, mask};

const ACME: Provider = Provider::new("acme");

fn plain() -> MessagingError {
    MessagingError::new(ACME, Reason::PairRateLimited)
}

#[test]
fn a_text_of_sixteen_kibibytes_is_kept_whole_and_a_longer_one_cut() {
    let whole = "x".repeat(16 * 1024);
    assert_eq!(plain().with_message(&whole).raw_message(), Some(&*whole));
    let longer = plain().with_message(&format!("{whole}x"));
    let kept = longer.raw_message().unwrap();
    assert!(kept.len() == whole.len() && kept.ends_with("x…"), "{}", kept.len());
}

#[test]
fn every_text_comes_back_raw_and_masked() {
    let said = |name: &str| format!("{name} of +1 202 555 0123");
    let error = plain()
        .with_code("131056")
        .with_subcode("7")
        .with_message(&said("message"))
        .with_detail(&said("detail"))
        .with_field(&said("field"))
        .with_trace_id("trace-12025550123")
        .with_message_id("message-12025550123")
        .with_recipient("12025550123")
        .with_docs_url("https://example.com/codes");
    for (shown, raw, name) in [
        (error.message(), error.raw_message(), "message"),
        (error.detail(), error.raw_detail(), "detail"),
        (error.field(), error.raw_field(), "field"),
    ] {
        assert_eq!(raw, Some(&*said(name)));
        assert_eq!(shown, Some(mask::text(&said(name))));
        assert!(shown.is_some_and(|text| text.starts_with(name) && !text.contains("0123")), "{name}");
    }
    assert_eq!(error.raw_trace_id(), Some("trace-12025550123"));
    assert_eq!(error.trace_id(), Some(mask::id("trace-12025550123")));
    assert_eq!(error.raw_message_id(), Some("message-12025550123"));
    assert_eq!(error.message_id(), Some(mask::id("message-12025550123")));
    assert_eq!(error.raw_recipient(), Some("12025550123"));
    assert_eq!(error.recipient(), Some(mask::address("12025550123")));
    assert_eq!((error.code(), error.subcode()), (Some(Cow::from("131056")), Some(Cow::from("7"))));
    assert_eq!((error.raw_code(), error.raw_subcode()), (Some("131056"), Some("7")));
    assert_eq!(error.docs_url(), Some("https://example.com/codes"));
    assert_eq!(error.with_item_index(5).item_index(), Some(5));
}

#[test]
fn what_was_not_given_is_absent() {
    let error = plain();
    let texts = [error.code(), error.subcode(), error.message(), error.detail(), error.field()];
    assert_eq!(texts, [const { None }; 5]);
    assert_eq!([error.trace_id(), error.message_id(), error.recipient()], [const { None }; 3]);
    let raw = [error.raw_code(), error.raw_subcode(), error.raw_message(), error.raw_detail(), error.raw_field()];
    assert_eq!(raw, [None; 5]);
    assert_eq!([error.raw_trace_id(), error.raw_message_id(), error.raw_recipient(), error.docs_url()], [None; 4]);
    assert_eq!((error.http_status(), error.item_index()), (None, None));
}

#[test]
fn the_line_has_the_reason_the_provider_the_codes_and_the_status() {
    let coded = plain().with_code("131056");
    assert_eq!(plain().to_string(), "pair_rate_limited from acme");
    assert_eq!(coded.to_string(), "pair_rate_limited from acme (code 131056)");
    assert_eq!(coded.with_subcode("7").to_string(), "pair_rate_limited from acme (code 131056, subcode 7)");
    let status = plain().with_subcode("7").with_http_status(400);
    assert_eq!(status.to_string(), "pair_rate_limited from acme (subcode 7) [http 400]");
}

/// An error with a text and perhaps another one behind it, as clients make them.
#[derive(Debug)]
struct Client(String, Option<Box<Client>>);

impl std::fmt::Display for Client {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.0)
    }
}

impl Error for Client {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.1.as_deref().map(|inner| inner as &dyn Error)
    }
}

#[test]
fn the_alternate_line_goes_on_with_every_source_and_hides_what_is_private() {
    let inner = Client("connection\r\n  reset\u{1b}[31m by peer".into(), None);
    let outer = Client("POST https://a.example/send?to=12025550123 for +1 202 555 0123".into(), Some(Box::new(inner)));
    let error = plain().with_code("131056").with_source(outer);
    assert_eq!(error.to_string(), "pair_rate_limited from acme (code 131056)");
    let line = "pair_rate_limited from acme (code 131056): POST [link] for [number]: connection reset [31m by peer";
    assert_eq!(format!("{error:#}"), line);
    assert_eq!(format!("{:#}", plain()), "pair_rate_limited from acme");
}

#[test]
fn a_huge_source_is_cut_and_shows_no_part_of_a_secret() {
    let huge = format!("{} EAABsbCS1iHgBA{}", "x".repeat(16 * 1024 - 40), "aB3".repeat(20_000));
    let line = format!("{:#}", plain().with_source(Client(huge, None)));
    assert!(line.len() < 17 * 1024 && !line.contains("EAAB"), "{}", line.len());
}

#[test]
fn debug_lists_what_is_known_and_leaves_out_what_is_not() {
    let error = plain().with_code("131056").with_http_status(400).with_message("to +1 202 555 0123").with_item_index(5);
    let debug = format!("{error:?}");
    for part in ["acme", "PairRateLimited", "131056", "400", "item_index: 5", "has_source: false"] {
        assert!(debug.contains(part), "{part} in {debug}");
    }
    for absent in ["555", "trace_id", "subcode", "recipient"] {
        assert!(!debug.contains(absent), "{absent} in {debug}");
    }
}

#[test]
fn a_provider_shows_its_name_and_takes_part_in_a_table() {
    assert_eq!((ACME.to_string(), ACME.as_ref()), ("acme".into(), "acme"));
    assert_eq!(format!("[{ACME:>6}|{ACME:<6}]"), "[  acme|acme  ]");
    assert_eq!(format!("{ACME:?}"), "Provider(acme)");
}

#[test]
fn providers_spread_over_a_hash_map() {
    let state = RandomState::new();
    assert_eq!(state.hash_one(ACME), state.hash_one(Provider::new("acme")));
    assert_ne!(state.hash_one(ACME), state.hash_one(Provider::new("acme2")));
}

#[test]
fn provider_names_have_1_to_31_of_the_allowed_characters() {
    for name in ["a", "0", "a-z_0.9", &"x".repeat(31)] {
        assert_eq!(Provider::try_new(name).map(|provider| provider.to_string()).as_deref(), Ok(name));
        assert_eq!(name.parse::<Provider>().map(|provider| provider.to_string()).as_deref(), Ok(name));
    }
    for name in ["", "A", "a b", "é", "a/b", &"x".repeat(32)] {
        assert!(Provider::try_new(name).is_err() && name.parse::<Provider>().is_err(), "{name}");
    }
}

#[test]
fn a_pause_key_shows_what_it_pauses_and_masks_whom() {
    let key = plain().pause_key();
    assert_eq!(format!("{key:?}"), "PauseKey(acme/pair)");
    let debug = format!("{:?}", key.with_subject("12025550123"));
    assert_eq!(debug, format!("PauseKey(acme/pair/{})", mask::address("12025550123")));
}

#[test]
fn an_answer_shows_its_status_and_size_and_nothing_else() {
    let debug = format!("{:?}", ResponseParts::of_body(b"secret").with_status(400));
    assert!(debug.contains("400") && debug.contains("body_len: 6") && !debug.contains("secret"), "{debug}");
}

#[test]
fn an_answer_keeps_its_body_and_a_status_that_can_be_one() {
    let parts = ResponseParts::of_body(b"body");
    assert_eq!((parts.body(), parts.status(), parts.headers()), (&b"body"[..], None, None));
    let told = [0, 99, 100, 200, 299, 300, 999, 1000].map(|status| parts.with_status(status));
    assert_eq!(
        told.map(|parts| parts.status()),
        [None, None, Some(100), Some(200), Some(299), Some(300), Some(999), None]
    );
    assert_eq!(told.map(|parts| parts.is_success()), [false, false, false, true, true, false, false, false]);
    assert_eq!(told.map(|parts| parts.with_body(b"inner").body()), [b"inner"; 8]);
}

#[test]
fn the_remedy_says_who_does_what_and_where_to_read_about_it() {
    for reason in [Reason::PairRateLimited, Reason::InsufficientBalance, Reason::InvalidParameter] {
        let error = MessagingError::new(ACME, reason).with_docs_url("https://example.com/codes");
        let (remedy, verdict) = (error.remedy(), reason.verdict());
        assert_eq!((remedy.action(), remedy.actor()), (verdict.action, verdict.actor));
        assert_eq!((remedy.text(), remedy.docs_url()), (reason.advice(), Some("https://example.com/codes")));
        assert_eq!(error.actor(), remedy.actor());
    }
}

#[cfg(feature = "miette")]
#[test]
fn miette_shows_the_cause_the_weight_the_remedy_and_the_page() {
    use miette::{Diagnostic, Severity};
    let shown = |text: Option<Box<dyn std::fmt::Display + '_>>| text.map(|text| text.to_string());
    let error = plain().with_docs_url("https://example.com/codes");
    assert_eq!(shown(Diagnostic::code(&error)).as_deref(), Some("messaging::throttled::pair_rate_limited"));
    assert_eq!(shown(error.help()), Some(format!("{} (nobody)", Reason::PairRateLimited.advice())));
    assert_eq!(shown(error.url()).as_deref(), Some("https://example.com/codes"));
    assert!(plain().url().is_none());
    assert_eq!(error.severity(), Some(Severity::Warning), "it passes by itself");
    let broke = MessagingError::new(ACME, Reason::InsufficientBalance);
    assert_eq!(broke.severity(), Some(Severity::Error), "somebody must act");
}
