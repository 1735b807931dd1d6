//! Nothing private comes out of any command in any format, unless it is asked for.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod common;

use common::{Ran, run};
use conformance::canaries::{self, Canary};
use conformance::{doors, walk};
use serde_json::{Value, json};

/// Every fixture with a JSON body as a line of a log, with a canary in each prose. The canaries take turns.
fn log(canaries: &[Canary]) -> String {
    let mut canaries = canaries.iter().cycle();
    let mut log = String::new();
    for door in doors::all() {
        for (_, fixture) in &door.fixtures {
            let parts = fixture.parts();
            let Ok(original) = serde_json::from_slice::<Value>(parts.body()) else { continue };
            for canary in canaries.by_ref().take(3) {
                let mut body = original.clone();
                walk::strings(&mut body, &mut |_, text| {
                    if walk::is_prose(text) {
                        *text = format!("{text} {} {text}", canary.text);
                    }
                });
                let record = json!({ "provider": door.name, "status": parts.status(), "headers": {}, "body": body });
                log += &format!("{record}\n");
            }
        }
    }
    log
}

fn is_silent(what: &[&str], ran: &Ran, canaries: &[Canary]) {
    for canary in canaries {
        for shown in [&ran.out, &ran.err] {
            let line = shown.lines().find(|line| line.contains(&canary.secret));
            assert_eq!(line, None, "{what:?} shows {}", canary.secret);
        }
    }
}

const FORMATS: [&[&str]; 9] = [
    &["translate", "--format", "human"],
    &["translate", "--format", "json"],
    &["translate", "--format", "ndjson"],
    &["translate", "--format", "problem"],
    &["translate", "--format", "human", "--color", "always"],
    &["stats", "--format", "human", "--top", "100000"],
    &["stats", "--format", "json", "--top", "100000"],
    &["stats", "--format", "csv", "--top", "100000"],
    &["stats", "--format", "human", "--color", "always", "--top", "100000"],
];

#[test]
fn no_format_shows_what_is_private() {
    let canaries = canaries::all();
    let log = log(&canaries);
    assert!(
        canaries.iter().all(|canary| log.contains(&canary.text.replace('"', "\\\""))),
        "every canary sits somewhere"
    );
    for arguments in FORMATS {
        let ran = run(arguments, &log);
        assert!(ran.out.lines().count() > 20, "{arguments:?}: {}{}", ran.out, ran.err);
        is_silent(arguments, &ran, &canaries);
    }
}

/// One answer alone, which the human form shows in full.
fn answer(canary: &Canary) -> String {
    let sentence = format!("Cannot send to {} now", canary.text);
    json!({ "error": { "code": 131056, "message": sentence, "error_data": { "details": sentence } } }).to_string()
}

#[test]
fn one_answer_in_full_shows_nothing_private() {
    for canary in canaries::all() {
        for arguments in &FORMATS[..5] {
            let ran = run(arguments, answer(&canary));
            // A problem document is in our own words only.
            let expected = if arguments.contains(&"problem") { "pair_rate_limited" } else { "Cannot send to" };
            assert!(ran.out.contains(expected), "{arguments:?}: {}", ran.out);
            is_silent(arguments, &ran, std::slice::from_ref(&canary));
        }
    }
}

#[test]
fn the_original_is_there_for_who_asks() {
    let canary = &canaries::all()[0];
    for format in ["human", "json", "ndjson"] {
        let ran = run(&["translate", "--show-private", "--format", format], answer(canary));
        assert!(ran.out.contains(&canary.secret), "{format}: {}", ran.out);
    }
}

#[test]
fn an_input_that_cannot_be_read_is_not_quoted() {
    for canary in canaries::all() {
        for broken in [
            format!("{{\"error\": {}", canary.text),
            format!("{{}}\n{}\n{{}}", canary.text),
            format!("HTTP/1.1 {}\r\n\r\n", canary.text),
            format!("HTTP/1.1 400 Bad Request\r\n{}\r\n\r\n", canary.text),
            canary.text.clone(),
        ] {
            for arguments in FORMATS {
                is_silent(arguments, &run(arguments, &broken), std::slice::from_ref(&canary));
            }
        }
    }
}

#[test]
fn trying_a_profile_on_payloads_shows_nothing_private() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| {
        let path = folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        path.to_str().unwrap().to_owned()
    };
    let profile = write(
        "acme.toml",
        "name = \"acme\"\nlabel = \"Acme\"\ndocs = \"https://docs.acme.example\"\nsuccess = [\"2xx\"]\n[read]\n\
         code = [\"/code\"]\nmessage = [\"/message\"]\nrecipient = [\"/to\"]\n[codes]\n",
    );
    for canary in canaries::all() {
        let body = json!({ "code": "E1", "message": format!("for {} only", canary.text), "to": canary.text });
        let capture = write("answer.http", &format!("HTTP/1.1 400 Bad Request\r\n\r\n{body}"));
        let arguments = ["profiles", "check", &profile, &capture];
        let ran = run(&arguments, "");
        assert!(ran.out.contains("E1"), "{}{}", ran.out, ran.err);
        is_silent(&arguments, &ran, std::slice::from_ref(&canary));
    }
}
