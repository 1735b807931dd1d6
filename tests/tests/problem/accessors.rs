//! What the parts of a problem say about themselves.

use messaging_error::{MessagingError, Provider, Reason};
use messaging_error_problem::{MediaType, Problem, ProblemBuf, ProblemDocument, ProblemOptions};

use super::read;

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
