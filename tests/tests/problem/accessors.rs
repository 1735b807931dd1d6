//! What the parts of a problem say about themselves.

use messaging_error::{MessagingError, Provider, Reason};
use messaging_error_problem::{
    MediaType, Problem, ProblemBuf, ProblemDocument, ProblemOptions, ProblemTranslator, TypeUri, public_status, resolve,
};

use http::{HeaderMap, StatusCode};
use messaging_error::{ResponseParts, Translate};

use super::{DECLARED, read};

#[test]
fn media_types_are_told_apart_whatever_their_case_and_parameters() {
    for (text, expected) in [
        ("application/problem+json", MediaType::ProblemJson),
        ("Application/Problem+JSON; charset=utf-8", MediaType::ProblemJson),
        ("application/problem+xml", MediaType::ProblemXml),
        ("application/json", MediaType::Json),
        ("text/json", MediaType::Json),
        ("application/vnd.api+json;version=1", MediaType::Json),
        ("application/xml", MediaType::Xml),
        ("text/xml", MediaType::Xml),
        ("application/soap+xml", MediaType::Xml),
        ("text/html", MediaType::Other),
        ("json", MediaType::Other),
        ("", MediaType::Other),
    ] {
        assert_eq!(MediaType::parse(text), expected, "{text}");
        let is_problem = matches!(expected, MediaType::ProblemJson | MediaType::ProblemXml);
        assert_eq!(MediaType::parse(text).is_problem(), is_problem, "{text}");
    }
}

#[test]
fn a_type_is_relative_until_it_has_a_scheme() {
    for (body, is_relative) in [
        (r##"{"title":"T","type":"#busy"}"##, true),
        (r#"{"title":"T","type":"errors/busy"}"#, true),
        (r#"{"title":"T","type":"//e.example/busy"}"#, true),
        (r#"{"title":"T","type":"https://e.example/busy"}"#, false),
        (r#"{"title":"T","type":"urn:busy"}"#, false),
    ] {
        assert_eq!(read(body).type_uri().is_relative(), is_relative, "{body}");
    }
}

#[test]
fn any_of_title_detail_and_type_makes_a_problem() {
    for (body, has_substance) in [
        (r#"{"title":"T"}"#, true),
        (r#"{"detail":"D"}"#, true),
        (r##"{"type":"#t"}"##, true),
        (r#"{"type":"word"}"#, false),
        (r#"{"status":400}"#, false),
    ] {
        assert_eq!(read(body).has_substance(), has_substance, "{body}");
    }
}

#[test]
fn a_repetition_of_any_member_is_noticed_and_not_forgotten() {
    for (name, value) in
        [("type", "\"#t\""), ("title", "\"T\""), ("status", "400"), ("detail", "\"D\""), ("instance", "\"I\"")]
    {
        let twice = format!(r#"{{"{name}":{value},"{name}":{value},"title":"T","detail":"D"}}"#);
        assert!(read(&twice).has_repeated_member(), "{twice}");
    }
    let once = r##"{"type":"#t","title":"T","status":400,"detail":"D","instance":"I","x":1}"##;
    assert!(!read(once).has_repeated_member());
    assert!(read(r#"{"title":"T","title":"T","status":400}"#).has_repeated_member());
}

#[test]
fn nested_problems_know_how_deep_they_are() {
    let mut problem = read(
        r#"{"title":"0","errors":[{"title":"1","errors":[{"title":"2","errors":[{"title":"3","errors":[{"title":"4",
            "errors":[{"title":"5"}]}]}]}]}]}"#,
    )
    .into_owned();
    for depth in 1..=4 {
        let nested: Vec<ProblemBuf> = problem.nested().into_iter().map(Problem::into_owned).collect();
        assert_eq!((nested.len(), nested[0].depth()), (1, depth));
        assert_eq!(nested[0].title(), Some(&*depth.to_string()));
        problem = nested[0].clone();
    }
    assert!(problem.nested().is_empty(), "the depth is bounded");
}

#[test]
fn shown_problems_name_their_members_and_statuses() {
    let problem = read(r#"{"title":"T","status":422,"x":[1,2]}"#);
    let debug = format!("{problem:?}");
    assert!(debug.contains(r#"members: ["title", "status"]"#) && debug.contains("body_status: Some(422)"), "{debug}");
    let extension = format!("{:?}", problem.extension("x"));
    assert!(extension.contains(r#"name: "x""#) && extension.contains("json_len: 5"), "{extension}");
    let owned = problem.into_owned();
    assert_eq!((format!("{owned:?}"), owned.to_string()), (debug, "problem details [http 422]".into()));
    assert_eq!(read(r#"{"title":"T"}"#).into_owned().to_string(), "problem details");
    assert_eq!(owned.into_inner().title(), Some("T"));
}

#[test]
fn a_document_carries_the_instance_of_the_options() {
    let error = MessagingError::new(Provider::new("acme"), Reason::ApiRateLimited);
    let document = |options: &ProblemOptions| ProblemDocument::new(&error, options).instance().map(str::to_owned);
    assert_eq!(document(&ProblemOptions::new().instance("urn:request:7f3a")).as_deref(), Some("urn:request:7f3a"));
    assert_eq!(document(&ProblemOptions::new()), None);
}

#[test]
fn a_type_compares_and_shows_as_it_was_sent() {
    let problem = read(r##"{"title":"T","type":"https://e.example/errors#busy"}"##);
    let kind: TypeUri<'_> = problem.type_uri();
    assert_eq!((kind.base(), kind.fragment()), ("https://e.example/errors", Some("busy")));
    assert_eq!((kind.as_ref(), kind.to_string()), (kind.as_str(), kind.as_str().to_owned()));
    assert_eq!(format!("{kind:?}"), r##"TypeUri("https://e.example/errors#busy")"##);
    assert!(kind == "https://e.example/errors#busy" && kind == *"https://e.example/errors#busy");
    assert!(kind != "https://e.example/errors" && kind != *"https://e.example/errors");
}

#[test]
fn the_base_of_the_options_stands_before_the_reason() {
    let error = MessagingError::new(Provider::new("acme"), Reason::ApiRateLimited);
    let kind = |options: ProblemOptions| ProblemDocument::new(&error, &options).type_uri().to_owned();
    assert_eq!(kind(ProblemOptions::new()), "urn:messaging-error:api_rate_limited");
    let base = ProblemOptions::new().instance("kept").type_base("https://api.example.com/problems/");
    assert_eq!(kind(base.clone()), "https://api.example.com/problems/api_rate_limited");
    let document = ProblemDocument::new(&error, &base);
    assert_eq!((document.instance(), document.status()), (Some("kept"), public_status(Reason::ApiRateLimited)));
    assert!(document.detail().is_some_and(|detail| detail.len() > 20));
    let told = read(r#"{"title":"T"}"#).with_http_status(503);
    assert_eq!((told.http_status(), told.title()), (Some(503), Some("T")));
}

#[test]
fn a_success_is_a_failure_only_if_the_problem_says_so_itself() {
    let outcome = |headers: &HeaderMap, body: &str| {
        let parts = ResponseParts::new(StatusCode::OK, headers, body.as_bytes());
        ProblemTranslator::new(Provider::new("acme")).translate(parts).as_str()
    };
    let plain = HeaderMap::new();
    assert_ne!(outcome(&DECLARED, r#"{"title":"T"}"#), "accepted");
    assert_ne!(outcome(&plain, r#"{"title":"T","status":400}"#), "accepted");
    assert_ne!(outcome(&plain, r#"{"title":"T","type":"https://e.example/busy"}"#), "accepted");
    for body in [r#"{"title":"T"}"#, r#"{"title":"T","status":399}"#, r#"{"type":"https://e.example/busy"}"#] {
        assert_eq!(outcome(&plain, body), "accepted", "{body}");
    }
}

#[test]
fn dots_alone_resolve_to_nothing() {
    assert_eq!((resolve("urn:x", ".").as_deref(), resolve("urn:x", "..").as_deref()), (Some("urn:"), Some("urn:")));
    assert_eq!(resolve("https://e.example/a/b", ".").as_deref(), Some("https://e.example/a/"));
}

#[test]
fn only_about_blank_says_nothing_beyond_the_status() {
    for blank in ["", "about:blank", "About:Blank"] {
        assert!(TypeUri::new(blank).is_blank(), "{blank}");
    }
    // As long as `about:blank`, and one letter longer.
    for kind in ["urn:sms:low", "about:blanks"] {
        assert!(!TypeUri::new(kind).is_blank(), "{kind}");
    }
}
