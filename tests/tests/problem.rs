//! Problem details as servers send them.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

#[path = "problem/accessors.rs"]
mod accessors;
#[path = "problem/properties.rs"]
mod properties;
#[path = "problem/translator.rs"]
mod translator;
#[path = "problem/writer.rs"]
mod writer;

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
