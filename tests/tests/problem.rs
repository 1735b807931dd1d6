//! Problem details as servers send them.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use std::sync::LazyLock;

use http::{HeaderMap, HeaderValue};
use messaging_error::ResponseParts;
use messaging_error::json::Undecodable;
use messaging_error_problem::{Member, NotProblem, Problem, ProblemBuf};

static DECLARED: LazyLock<HeaderMap> = LazyLock::new(|| {
    let mut headers = HeaderMap::new();
    headers.insert("content-type", HeaderValue::from_static("application/problem+json"));
    headers
});

/// Reads a body that its media type declares to be a problem.
fn read(body: &str) -> Problem<'_> {
    let parts = ResponseParts::of_body(body.as_bytes()).with_headers(&DECLARED);
    Problem::read(&parts).unwrap_or_else(|error| panic!("{body}: {error}"))
}

fn refused(body: &[u8]) -> NotProblem {
    Problem::read(&ResponseParts::of_body(body)).unwrap_err()
}

#[test]
fn wrong_typed_members_are_ignored_and_the_rest_counts() {
    for wrong in ["400", "true", "null", "[\"a\"]", "{\"a\":1}", "1.5"] {
        for member in ["type", "title", "detail", "instance"] {
            let rest: String = ["type", "title", "detail", "instance"]
                .into_iter()
                .filter(|name| *name != member)
                .map(|name| format!(",\"{name}\":\"{name}:x\""))
                .collect();
            let body = format!("{{\"{member}\":{wrong}{rest},\"status\":422,\"extra\":[1]}}");
            let problem = read(&body);
            let texts = [
                ("title", problem.title(), "title:x"),
                ("detail", problem.detail(), "detail:x"),
                ("instance", problem.instance(), "instance:x"),
            ];
            for (name, text, expected) in texts {
                assert_eq!(text, (name != member).then_some(expected), "{body}");
            }
            assert_eq!(problem.type_uri().as_str(), if member == "type" { "about:blank" } else { "type:x" }, "{body}");
            assert_eq!(problem.body_status(), Some(422), "{body}");
            assert_eq!(problem.extension("extra").unwrap().json(), "[1]", "{body}");
        }
    }
}

#[test]
fn a_status_counts_only_as_a_number_in_range() {
    let cases = [
        ("\"403\"", None),
        ("403", Some(403)),
        ("403.0", Some(403)),
        ("403.5", None),
        ("1000", None),
        ("99", None),
        ("70000", None),
        ("-1", None),
        ("99999999999999999999", None),
        ("null", None),
        ("true", None),
        ("[403]", None),
    ];
    for (status, expected) in cases {
        let body = format!("{{\"title\":\"T\",\"status\":{status},\"detail\":\"D\"}}");
        let problem = read(&body);
        assert_eq!(problem.body_status(), expected, "{body}");
        assert_eq!((problem.title(), problem.detail()), (Some("T"), Some("D")), "{body}");
    }
}

#[test]
fn numbers_where_texts_belong_can_still_be_asked_for() {
    let problem = read(r#"{"type":400,"title":1000,"status":"403"}"#);
    assert_eq!((problem.type_number(), problem.title_number()), (Some(400), Some(1000)));
    assert_eq!(problem.member(Member::Status).as_str(), "403");
    assert!(problem.type_uri().is_blank());
}

#[test]
fn the_type_stays_exactly_as_it_was_sent() {
    for kind in [
        "https://api.example.com/errors#throttled",
        "https://api.example.com/errors#low-balance",
        "urn:a:b:c",
        "tag:example.com,2026:x",
        "../x",
        "#frag",
        "text with a space",
        "UNAUTHORIZED",
        "https://api.example.com/a?b#",
    ] {
        let body = format!("{{\"type\":\"{kind}\"}}");
        assert_eq!(read(&body).type_uri(), kind);
    }
    let throttled = read(r##"{"type":"https://x.example/e#throttled"}"##);
    let balance = read(r##"{"type":"https://x.example/e#low-balance"}"##);
    assert_ne!(throttled.type_uri(), balance.type_uri());
    assert_eq!(throttled.type_uri().base(), balance.type_uri().base());
}

#[test]
fn absent_and_empty_types_are_blank() {
    for body in ["{}", r#"{"type":""}"#, r#"{"type":"about:blank"}"#, r#"{"type":null}"#] {
        assert!(read(body).type_uri().is_blank(), "{body}");
        assert_eq!(read(body).type_uri(), "about:blank");
    }
}

#[test]
fn relative_references_resolve_against_the_address_of_the_answer() {
    let problem = read(r##"{"type":"/errors#busy","instance":"../log/7"}"##);
    let base = "https://api.example.com/v1/messages";
    assert_eq!(problem.resolved_type(base).as_deref(), Some("https://api.example.com/errors#busy"));
    assert_eq!(problem.resolved_instance(base).as_deref(), Some("https://api.example.com/log/7"));
    assert_ne!(problem.resolved_type(base), problem.resolved_type("https://eu.example.com/"));
}

#[test]
fn an_instance_that_is_no_uri_is_an_opaque_id() {
    assert_eq!(read(r#"{"title":"T","instance":"<trace_id>"}"#).instance(), Some("<trace_id>"));
}

#[test]
fn the_two_statuses_are_kept_apart() {
    let body = br#"{"title":"T","status":403}"#;
    let problem = Problem::read(&ResponseParts::of_body(body).with_status(502)).unwrap();
    assert_eq!((problem.http_status(), problem.body_status(), problem.status()), (Some(502), Some(403), Some(502)));
    assert!(problem.has_status_mismatch());
    let alone = Problem::read(&ResponseParts::of_body(body)).unwrap();
    assert_eq!(alone.status(), Some(403));
    assert!(!alone.has_status_mismatch());
}

#[test]
fn the_last_of_repeated_members_counts() {
    let problem = read(r#"{"title":"a","title":"b","x":1,"x":2}"#);
    assert_eq!((problem.title(), problem.extension("x").unwrap().json()), (Some("b"), "2"));
    assert!(problem.has_repeated_member());
    // The last counts even where it is of the wrong type: as if absent.
    assert_eq!(read(r#"{"title":"a","title":[]}"#).title(), None);
    assert!(!read(r#"{"title":"a","x":1}"#).has_repeated_member());
    assert!(read(r#"{"x":1,"y":2,"x":3}"#).has_repeated_member());
}

#[test]
fn problems_are_taken_out_of_wrappers() {
    for (body, depth) in [
        (r##"{"error":{"type":"https://e.example/#a","title":"T"}}"##, 1),
        (r##"{"error":{"error":{"type":"https://e.example/#a","title":"T"}}}"##, 2),
        (r##"{"status":"rejected","problem":{"type":"https://e.example/#a","title":"T"}}"##, 1),
        (r##"{"numbers":[],"errors":{"type":"https://e.example/#a","title":"T"}}"##, 1),
        (r##"{"errors":["text",{"type":"https://e.example/#a","title":"T"}]}"##, 1),
    ] {
        let problem = Problem::read(&ResponseParts::of_body(body.as_bytes())).unwrap();
        assert_eq!((problem.type_uri().fragment(), problem.depth()), (Some("a"), depth), "{body}");
    }
}

#[test]
fn wrappers_are_followed_to_a_bounded_depth() {
    let deep = |levels: usize| format!("{}{{\"title\":\"T\"}}{}", "{\"error\":".repeat(levels), "}".repeat(levels));
    assert!(Problem::read(&ResponseParts::of_body(deep(4).as_bytes())).is_ok());
    assert_eq!(refused(deep(5).as_bytes()), NotProblem::NoMembers);
    assert_eq!(refused(deep(200).as_bytes()), NotProblem::NoMembers);
    assert!(Problem::read(&ResponseParts::of_body("[".repeat(100_000).as_bytes())).is_err());
}

#[test]
fn nested_problems_are_read() {
    let problem = read(
        r##"{"title":"Invalid","errors":[{"detail":"d","pointer":"#/to"},7,{"type":"urn:x","errors":[{"title":"in"}]}]}"##,
    );
    let nested = problem.nested();
    assert_eq!(nested.len(), 2);
    assert_eq!(nested[0].extension("pointer").unwrap().scalar().as_str(), "#/to");
    assert_eq!(nested[1].nested()[0].title(), Some("in"));
}

#[test]
fn what_is_no_problem_says_why() {
    assert_eq!(refused(b""), NotProblem::Undecodable(Undecodable::Empty));
    assert_eq!(refused(b"\x1f\x8b\x08"), NotProblem::Undecodable(Undecodable::Compressed));
    assert_eq!(refused(b"<html>502</html>"), NotProblem::NotJson);
    assert_eq!(refused(b"[1]"), NotProblem::NotObject);
    assert_eq!(refused(b"\"text\""), NotProblem::NotObject);
    assert_eq!(refused(b"{}"), NotProblem::NoMembers);
    assert_eq!(refused(br#"{"status":400,"type":"text"}"#), NotProblem::NoMembers);
}

#[test]
fn damaged_bodies_give_what_can_be_read() {
    let cut = Problem::read(&ResponseParts::of_body(br#"{"title":"T","detail":"bro"#)).unwrap();
    assert_eq!((cut.title(), cut.is_complete()), (Some("T"), false));
    let raw = Problem::read(&ResponseParts::of_body(b"{\"title\":\"T\",\"detail\":\"two\nlines\"}")).unwrap();
    assert_eq!((raw.detail(), raw.is_complete()), (Some("two\nlines"), true));
    let latin = Problem::read(&ResponseParts::of_body(b"{\"title\":\"caf\xe9\"}")).unwrap();
    assert_eq!(latin.title(), Some("caf\u{fffd}"));
    let bom = Problem::read(&ResponseParts::of_body(b"\xef\xbb\xbf{\"title\":\"T\"}")).unwrap();
    assert_eq!(bom.title(), Some("T"));
}

#[test]
fn an_owned_problem_says_the_same_and_serialises_back() {
    let body = r##"{"type":"a#b","title":1000,"status":403,"x":{"y":[1, 2]},"x":[ 3 ],"detail":"\u00e9"}"##;
    let owned: ProblemBuf = read(body).into_owned();
    assert_eq!(owned.title_number(), Some(1000));
    assert_eq!(
        serde_json::to_string(&owned).unwrap(),
        r##"{"type":"a#b","title":1000,"status":403,"detail":"é","x":[ 3 ]}"##
    );
    let again: ProblemBuf = serde_json::from_str(body).unwrap();
    assert_eq!((again.type_uri().as_str(), again.detail()), ("a#b", Some("é")));
    let borrowed: Problem<'_> = serde_json::from_str(body).unwrap();
    assert_eq!(borrowed.body_status(), Some(403));
    assert!(serde_json::from_str::<ProblemBuf>("[]").is_err());
}

#[test]
fn debug_shows_no_text_of_the_server() {
    let problem = read(
        r#"{"type":"https://e.example/CANARY","title":"CANARY","detail":"CANARY","instance":"CANARY","x":"CANARY"}"#,
    );
    let owned = problem.clone().into_owned();
    let shown = format!("{problem:?} {:?} {owned:?} {owned}", problem.extensions());
    assert!(!shown.contains("CANARY"), "{shown}");
}

#[derive(serde::Deserialize)]
struct Collected {
    id: String,
    status: Option<u16>,
    body: Box<serde_json::value::RawValue>,
}

fn collected() -> Vec<Collected> {
    let text = std::fs::read_to_string(conformance::fixtures::root().join("problem/collected.ndjson")).unwrap();
    text.lines().map(|line| serde_json::from_str(line).unwrap_or_else(|error| panic!("{line}: {error}"))).collect()
}

#[test]
fn every_collected_problem_is_read() {
    let collected = collected();
    assert_eq!(collected.len(), 69);
    let mut types = std::collections::BTreeSet::new();
    for Collected { id, status, body } in &collected {
        let mut parts = ResponseParts::of_body(body.get().as_bytes());
        if let Some(status) = status {
            parts = parts.with_status(*status);
        }
        let problem = Problem::read(&parts).unwrap_or_else(|error| panic!("{id}: {error}"));
        // What a strict reader would have to give the same answer for, taken from the generic tree.
        let mut tree: serde_json::Value = serde_json::from_str(body.get()).unwrap();
        for _ in 0..problem.depth() {
            tree = ["error", "errors"].iter().find_map(|name| tree.get(name)).cloned().unwrap();
        }
        let text = |name: &str| tree.get(name).and_then(serde_json::Value::as_str);
        assert_eq!(problem.type_uri(), text("type").unwrap_or("about:blank"), "{id}");
        assert_eq!(problem.title(), text("title"), "{id}");
        assert_eq!(problem.detail(), text("detail"), "{id}");
        assert_eq!(problem.instance(), text("instance"), "{id}");
        assert_eq!(problem.http_status(), *status, "{id}");
        assert!(problem.is_complete() && !problem.has_repeated_member(), "{id}");
        let standard = Member::ALL.map(Member::name);
        let members = tree.as_object().unwrap();
        let expected = members.keys().filter(|name| !standard.contains(&name.as_str())).count();
        assert_eq!(problem.extensions().len(), expected, "{id}");
        types.insert(problem.type_uri().as_str().to_owned());
    }
    let bases: std::collections::BTreeSet<&str> = types.iter().map(|kind| kind.split('#').next().unwrap()).collect();
    // The fragment is what tells most of them apart.
    assert!(types.len() > 2 * bases.len() - 10 && types.len() > 40, "{} types, {} bases", types.len(), bases.len());
}

#[test]
fn the_nested_problems_of_a_pool_are_read() {
    let all = collected();
    let pool = all.iter().find(|one| one.id == "pool-207").unwrap();
    let problem = Problem::read(&ResponseParts::of_body(pool.body.get().as_bytes()).with_status(207)).unwrap();
    assert_eq!(problem.type_uri().fragment(), Some("add-numbers-partial-failure"));
    assert!(problem.nested()[0].type_uri().fragment().is_some());
}

mod translator {
    use super::DECLARED;
    use http::{HeaderMap, HeaderValue};
    use messaging_error::{MatchedBy, MessagingError, Outcome, Provider, Reason, ResponseParts, Translate};
    use messaging_error_problem::{ProblemBuf, ProblemTranslator};
    use std::time::Duration;

    fn acme() -> ProblemTranslator {
        ProblemTranslator::new(Provider::new("acme"))
    }

    fn error(status: u16, body: &str) -> MessagingError {
        let parts = ResponseParts::of_body(body.as_bytes()).with_status(status).with_headers(&DECLARED);
        acme().translate(parts).into_result().unwrap_err()
    }

    #[test]
    fn the_types_of_the_rate_limit_draft_are_known() {
        for (fragment, status, reason) in [
            ("quota-exceeded", 429, Reason::ApiRateLimited),
            ("temporary-reduced-capacity", 503, Reason::ProviderUnavailable),
            ("abnormal-usage-detected", 429, Reason::AccountPolicyRestricted),
        ] {
            let body = format!("{{\"type\":\"https://iana.org/assignments/http-problem-types#{fragment}\"}}");
            let error = error(status, &body);
            assert_eq!((error.reason(), error.matched_by()), (reason, MatchedBy::Code), "{fragment}");
        }
    }

    #[test]
    fn a_blank_or_unknown_type_leaves_it_to_the_status() {
        let blank = error(403, r#"{"title":"Forbidden"}"#);
        assert_eq!((blank.reason(), blank.matched_by()), (Reason::PermissionDenied, MatchedBy::HttpStatus));
        assert_eq!(blank.raw_code(), None);
        let unknown = error(429, r##"{"type":"https://acme.example/errors#x"}"##);
        assert_eq!(unknown.reason(), Reason::ApiRateLimited);
        assert_eq!(unknown.raw_code(), Some("https://acme.example/errors#x"));
    }

    #[test]
    fn the_body_status_stands_in_for_a_status_that_says_nothing() {
        assert_eq!(error(200, r#"{"status":402,"title":"x"}"#).reason(), Reason::InsufficientBalance);
        assert_eq!(error(503, r#"{"status":402,"title":"x"}"#).reason(), Reason::ProviderUnavailable);
    }

    #[test]
    fn an_ordinary_success_is_accepted() {
        for body in [r#"{"title":"My book","detail":"a story"}"#, "{}", "", "<html>"] {
            let outcome = acme().translate(ResponseParts::of_body(body.as_bytes()).with_status(201));
            assert!(matches!(outcome, Outcome::Accepted), "{body}");
        }
    }

    #[test]
    fn an_event_in_another_format_is_neither_success_nor_failure() {
        for body in [&br#"{"status":"failed"}"#[..], br#"{"status":"delivered"}"#, b"a=b"] {
            let outcome = acme().translate_event(ResponseParts::of_body(body));
            assert!(matches!(outcome, Outcome::Unclear(_)), "{outcome:?}");
        }
    }

    #[test]
    fn a_page_of_a_gateway_leaves_it_to_the_status() {
        let outcome = acme().translate(ResponseParts::of_body(b"<html>").with_status(504));
        assert_eq!(outcome.errors()[0].reason(), Reason::ProviderTimeout);
    }

    #[test]
    fn waits_ids_and_fields_are_taken() {
        let mut headers = HeaderMap::new();
        headers.insert("retry-after", HeaderValue::from_static("10"));
        let body = br##"{"title":"Slow down","instance":"req-7","retry_after":30.5,"errors":[{"pointer":"#/to"}]}"##;
        let parts = ResponseParts::of_body(body).with_status(429).with_headers(&headers);
        let error = acme().translate(parts).into_result().unwrap_err();
        assert_eq!(error.retry_after(), Some(Duration::from_millis(30_500)));
        assert_eq!((error.raw_trace_id(), error.raw_field()), (Some("req-7"), Some("#/to")));
    }

    #[test]
    fn an_instance_that_is_an_address_is_no_id() {
        let error = error(400, r#"{"title":"x","instance":"https://acme.example/log?token=CANARY"}"#);
        assert_eq!(error.raw_trace_id(), None);
        assert!(!format!("{error:?}{}", serde_json::to_string(&error.report()).unwrap()).contains("CANARY"));
    }

    #[test]
    fn an_owned_problem_becomes_an_error_and_stays_its_source() {
        let problem: ProblemBuf = serde_json::from_str(r#"{"title":"x","status":504}"#).unwrap();
        let error = MessagingError::from(problem);
        assert_eq!(error.reason(), Reason::ProviderTimeout);
        assert_eq!(error.find_source::<ProblemBuf>().and_then(|problem| problem.title()), Some("x"));
    }
}

mod writer {
    use super::{DECLARED, Problem};
    use messaging_error::{
        Delay, DelaySource, IntoEnumIterator, MessagingError, Provider, Reason, ResponseParts, RetryPlan,
    };
    use messaging_error_problem::{ProblemDocument, ProblemOptions, public_status};
    use std::time::{Duration, SystemTime};

    fn error(reason: Reason) -> MessagingError {
        MessagingError::new(Provider::new("acme"), reason)
    }

    #[test]
    fn every_reason_reads_back() {
        for reason in Reason::iter() {
            let document = ProblemDocument::from(&error(reason));
            let body = document.to_json();
            let parts = ResponseParts::of_body(&body).with_headers(&DECLARED).with_status(document.status());
            let problem = Problem::read(&parts).unwrap();
            assert_eq!(problem.type_uri().as_str(), format!("urn:messaging-error:{reason}"));
            assert_eq!(problem.title(), Some(document.title()));
            assert_eq!(problem.detail(), Some(reason.definition()));
            assert_eq!(problem.body_status(), Some(public_status(reason)));
            assert!(!problem.has_status_mismatch());
            assert_eq!(problem.extension("reason").unwrap().scalar().as_str(), reason.as_str());
            assert_eq!(problem.extension("category").unwrap().scalar().as_str(), reason.category().as_str());
            let wait = problem.extension("retry_after").and_then(|wait| wait.scalar().as_i64());
            assert_eq!(wait, document.retry_after().map(|wait| wait as i64), "{reason}");
        }
    }

    #[test]
    fn the_table_in_the_guide_is_the_function() {
        let guide = include_str!("../../docs/problem.md");
        let mut listed = std::collections::BTreeMap::new();
        for line in guide.lines().filter(|line| line.starts_with("| `")) {
            let cells: Vec<&str> = line.split('|').map(str::trim).collect();
            let (Some(reason), Some(status)) = (cells.get(1), cells.get(2)) else { continue };
            if let Ok(reason) = reason.trim_matches('`').parse::<Reason>() {
                listed.insert(reason, status.parse::<u16>().unwrap());
            }
        }
        let expected: std::collections::BTreeMap<Reason, u16> =
            Reason::iter().map(|reason| (reason, public_status(reason))).collect();
        assert_eq!(listed, expected);
    }

    #[test]
    fn our_own_faults_never_look_like_the_clients() {
        for reason in Reason::iter() {
            let status = public_status(reason);
            assert!(![401, 402, 403, 404, 407].contains(&status), "{reason} is {status}");
            assert!((409..=599).contains(&status), "{reason} is {status}");
        }
    }

    #[test]
    fn nothing_of_the_provider_gets_out() {
        const CANARY: &str = "CANARY-12025550123";
        for reason in Reason::iter() {
            let mut error = MessagingError::new(Provider::new("canary-provider"), reason)
                .with_code(CANARY)
                .with_subcode(CANARY)
                .with_message(CANARY)
                .with_detail(CANARY)
                .with_field(CANARY)
                .with_trace_id(CANARY)
                .with_recipient(CANARY)
                .with_message_id(CANARY)
                .with_docs_url(CANARY);
            error = error.with_http_status(477).with_source(std::io::Error::other(CANARY));
            let document = ProblemDocument::from(&error);
            let response = document.clone().into_response();
            let shown = format!("{document:?}{:?}{}", response.headers(), String::from_utf8_lossy(response.body()));
            for secret in ["CANARY", "12025550123", "canary-provider", "477"] {
                assert!(!shown.contains(secret), "{reason}: {shown}");
            }
        }
    }

    #[test]
    fn waits_are_whole_seconds_rounded_up() {
        let slow = |length| {
            error(Reason::ApiRateLimited)
                .with_retry(RetryPlan::BACKOFF)
                .with_delay(Delay::after(length, DelaySource::Header))
        };
        assert_eq!(ProblemDocument::from(&slow(Duration::from_millis(1))).retry_after(), Some(1));
        assert_eq!(ProblemDocument::from(&slow(Duration::from_secs(60))).retry_after(), Some(60));
        assert_eq!(ProblemDocument::from(&slow(Duration::from_millis(60_001))).retry_after(), Some(61));
        let response = ProblemDocument::from(&slow(Duration::from_millis(1500))).into_response();
        assert_eq!(response.status(), 429);
        assert_eq!(response.headers()["retry-after"], "2");
        assert_eq!(response.headers()["content-type"], "application/problem+json");
    }

    #[test]
    fn a_wait_until_an_instant_needs_the_present_time() {
        let now = SystemTime::UNIX_EPOCH + Duration::from_secs(1_000_000);
        let until = Delay::at(now + Duration::from_millis(2500), DelaySource::Header);
        let error = error(Reason::ApiRateLimited).with_retry(RetryPlan::BACKOFF).with_delay(until);
        assert_eq!(ProblemDocument::from(&error).retry_after(), None);
        assert_eq!(ProblemDocument::new(&error, &ProblemOptions::new().now(now)).retry_after(), Some(3));
    }

    #[test]
    fn a_failure_that_no_wait_heals_promises_none() {
        let balance =
            error(Reason::InsufficientBalance).with_delay(Delay::after(Duration::from_secs(9), DelaySource::Header));
        assert_eq!(ProblemDocument::from(&balance).retry_after(), None);
    }

    #[test]
    fn own_faults_can_be_hidden() {
        let options = ProblemOptions::new().hide_own_faults().instance("urn:x:1");
        let hidden = ProblemDocument::new(&error(Reason::InsufficientBalance), &options);
        let body = String::from_utf8(hidden.to_json()).unwrap();
        assert_eq!(body, r#"{"type":"about:blank","title":"Internal Server Error","status":500,"instance":"urn:x:1"}"#);
        let shown = ProblemDocument::new(&error(Reason::RecipientOptedOut), &options);
        assert_eq!(shown.type_uri(), "urn:messaging-error:recipient_opted_out");
    }

    #[test]
    fn titles_are_short_and_tell_reasons_apart() {
        let titles: std::collections::BTreeSet<String> =
            Reason::iter().map(|reason| ProblemDocument::from(&error(reason)).title().to_owned()).collect();
        assert_eq!(titles.len(), Reason::iter().count());
        assert!(titles.contains("API rate limited") && titles.contains("Source IP rejected"));
    }
}

mod properties {
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
}
