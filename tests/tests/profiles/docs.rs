//! `docs/profiles.md` holds every word of the schema, and its examples do what it says.

use messaging_error_rest::{MessagingError, Outcome, Profile, Translate};
use serde_json::Value;

use crate::support::{by, first, with_headers};

const PAGE: &str = include_str!("../../../docs/profiles.md");
/// The parts of the loader that list the words that it knows.
const LOADER: [&str; 5] = [
    include_str!("../../../crates/rest/src/profile/load/draft.rs"),
    include_str!("../../../crates/rest/src/profile/load/codes.rs"),
    include_str!("../../../crates/rest/src/profile/load/read.rs"),
    include_str!("../../../crates/rest/src/profile/load/rules.rs"),
    include_str!("../../../crates/rest/src/profile/load/text.rs"),
];
const OTHER_WORDS: [&str; 2] = [
    include_str!("../../../crates/rest/src/profile/path.rs"),
    include_str!("../../../crates/rest/src/profile/wait.rs"),
];

/// The quoted words of every list in a source text.
fn words(source: &str) -> Vec<String> {
    let source = source.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut words = Vec::new();
    for list in source.split("= [").skip(1).chain(source.split("&[").skip(1)) {
        let list = list.split(']').next().unwrap();
        words.extend(list.split('"').skip(1).step_by(2).map(str::to_owned));
    }
    words
}

fn blocks(language: &str) -> impl Iterator<Item = &'static str> {
    let fence = format!("```{language}\n");
    let blocks: Vec<_> = PAGE.split(&*fence).skip(1).map(|rest| rest.split("\n```").next().unwrap()).collect();
    blocks.into_iter()
}

/// The rows of the table under a heading of two or more cells.
fn rows(heading: &str) -> Vec<Vec<&'static str>> {
    let table = PAGE.split(heading).nth(1).unwrap_or_else(|| panic!("no table {heading:?}"));
    let rows = table.lines().skip(2).take_while(|line| line.starts_with('|'));
    rows.map(|row| row.trim_matches('|').split(" | ").map(str::trim).collect()).collect()
}

#[test]
fn every_word_of_the_schema_is_in_the_reference() {
    let known: Vec<String> = LOADER.iter().chain(&OTHER_WORDS).flat_map(|source| words(source)).collect();
    assert!(known.len() > 80, "{known:?}");
    for word in known
        .into_iter()
        .filter(|word| !word.is_empty() && !word.contains(|c: char| c.is_whitespace() || "`*&".contains(c)))
    {
        let is_there = PAGE.match_indices(&*word).any(|(at, _)| {
            let end = PAGE[at + word.len()..].chars().next();
            let start = PAGE[..at].chars().next_back();
            let is_edge = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric() && c != '_');
            is_edge(start) && is_edge(end)
        });
        assert!(is_there, "`{word}` is not in docs/profiles.md");
    }
}

#[test]
fn every_example_of_a_profile_loads() {
    let mut count = 0;
    for block in blocks("toml") {
        let top = block.split("\n[").next().unwrap();
        let mut text = String::new();
        if !top.contains("name = ") {
            text.push_str("name = \"acme\"\nsuccess = [\"2xx\"]\n");
        }
        text.push_str(block);
        // A part of a profile may name codes that the rest of it has.
        if !block.contains("\n[codes]") && block.contains("[[text]]") {
            text.push_str("\n[codes]\n");
            for code in block.split("\ncode = \"").skip(1).map(|rest| rest.split('"').next().unwrap()) {
                text.push_str(&format!("{code} = \"content_too_long\"\n"));
            }
        }
        Profile::load(&text).unwrap_or_else(|error| panic!("{error}\n{text}"));
        count += 1;
    }
    assert!(count >= 5, "{count}");
}

#[test]
fn the_whole_profile_does_what_its_comments_say() {
    let acme = Profile::load(blocks("toml").next().unwrap()).unwrap();
    let error = |status, body: &str| first(by(&acme, status, body));
    assert_eq!(error(401, r#"{"ok":false,"error":{"code":"bad_key"}}"#).reason().as_str(), "credential_invalid");
    assert_eq!(error(401, r#"{"ok":false,"error":"auth.expired"}"#).reason().as_str(), "credential_invalid");
    assert_eq!(error(400, r#"{"ok":false,"error":{"code":150}}"#).reason().as_str(), "invalid_parameter");
    let busy = error(429, r#"{"ok":false,"error":{"code":"busy","retry_in":9000}}"#);
    assert_eq!(busy.retry_after().map(|wait| wait.as_secs()), Some(9));
    assert_eq!(error(429, r#"{"ok":false,"error":{"message":"Daily limit hit"}}"#).raw_code(), Some("daily_limit"));
    assert_eq!(error(466, "{}").reason().as_str(), "quota_exceeded");
    assert!(matches!(by(&acme, 200, r#"{"ok":true,"error":{"code":0}}"#), Outcome::Accepted));
    let items = r#"{"ok":true,"recipients":[{"status":"sent","to":"1"},{"status":"opted_out","to":"2","id":"x"}]}"#;
    let items = by(&acme, 200, items);
    assert_eq!((items.as_str(), items.accepted(), items.errors()[0].raw_recipient()), ("partial", 1, Some("2")));
    let event = |status: &str| {
        let body = format!(r#"{{"dlr":{{"status":"{status}","err":12,"id":"m1"}}}}"#);
        acme.translate_event(messaging_error_rest::ResponseParts::of_body(body.as_bytes()))
    };
    assert!(matches!(event("DELIVRD"), Outcome::Accepted));
    assert!(matches!(event("ENROUTE"), Outcome::Unclear(_)));
    assert_eq!(first(event("UNDELIV")).reason().as_str(), "recipient_temporarily_unreachable");
}

#[test]
fn the_table_of_paths_finds_what_it_says() {
    let body = blocks("json").next().unwrap();
    serde_json::from_str::<Value>(body).unwrap();
    let rows = rows("| path | finds |");
    assert!(rows.len() >= 9);
    for row in rows {
        let (path, found) = (row[0].trim_matches('`'), row[1].trim_matches('`'));
        let profile =
            Profile::load(&format!("name = \"acme\"\nsuccess = [\"2xx\"]\n[read]\ncode = ['{path}']")).unwrap();
        let error = first(with_headers(&profile, 400, &[("X-Request-Id", "r-1")], body));
        assert_eq!(error.raw_code(), Some(found), "{path}");
    }
}

#[test]
fn the_table_of_rules_says_what_a_missing_member_means() {
    let rows = rows("| rule | holds if | if the member is missing |");
    assert!(rows.len() >= 12);
    for row in rows.iter().filter(|row| row[0] != "`2xx`") {
        for rule in
            row[0].split(", ").map(|rule| rule.trim_matches('`').replace(" P", " /missing").replace("text", "x"))
        {
            let profile = Profile::load(&format!("name = \"acme\"\nsuccess = ['{rule}']")).unwrap();
            let expected = match row[2] {
                "holds" => "accepted",
                "fails" => "rejected",
                _ => "unclear",
            };
            assert_eq!(by(&profile, 200, r#"{"other":1}"#).as_str(), expected, "{rule}");
        }
    }
}

#[test]
fn a_choice_says_what_a_missing_member_means() {
    let block = blocks("toml").find(|block| block.contains("\"seven\"")).unwrap();
    let (strict, loose) = (Profile::load(block).unwrap(), block.replace("\"absent /success\"", "\"eq body 100\""));
    let loose =
        loose.split("\nsuccess").next().unwrap().to_owned() + "\nsuccess = [[\"eq /success 100\", \"eq body 100\"]]";
    for (body, with, without) in [
        ("100", "accepted", "accepted"),
        (r#"{"success":"100"}"#, "accepted", "accepted"),
        (r#"{"success":"500"}"#, "rejected", "rejected"),
        ("900", "rejected", "unclear"),
    ] {
        assert_eq!(by(&strict, 200, body).as_str(), with, "{body}");
        assert_eq!(by(&Profile::load(&loose).unwrap(), 200, body).as_str(), without, "{body}");
    }
}

#[test]
fn refined_paths_find_what_the_page_says() {
    let read = |source: &str, text: &str| -> Option<String> {
        let profile =
            Profile::load(&format!("name = \"acme\"\nsuccess = [\"2xx\"]\n[read]\ncode = [{source}]")).unwrap();
        let body = serde_json::json!({ "error": text }).to_string();
        let error: MessagingError = first(by(&profile, 400, body));
        error.raw_code().map(str::to_owned)
    };
    let source = r##"{ at = "/error", after = "#", before = ":" }"##;
    assert!(PAGE.contains(source));
    assert_eq!(read(source, "(#100: bad)").as_deref(), Some("100"));
    assert_eq!(read(r#"{ at = "/error", token = true }"#, "bad number"), None);
}

#[test]
fn ignored_values_are_no_code_no_field_and_no_id() {
    let profile = Profile::load(
        "name = \"acme\"\nsuccess = [\"2xx\"]\n[read]\ncode = [\"/c\"]\nfield = [\"/f\"]\nmessage = [\"/m\"]\nmessage_id = [\"/i\"]\nignore = [\"null\"]",
    )
    .unwrap();
    let error = first(by(&profile, 400, r#"{"c":"null","f":"null","m":"null","i":"null"}"#));
    assert_eq!((error.raw_code(), error.raw_field(), error.raw_message_id()), (None, None, None));
    assert_eq!(error.raw_message(), Some("null"));
}
