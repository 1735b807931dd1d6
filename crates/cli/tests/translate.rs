//! `merr translate`: inputs, formats and exit codes.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod common;

use common::{PAIR, fixture, merr, output, record, run};
use serde_json::Value;

fn json(args: &[&str], input: impl AsRef<[u8]>) -> Value {
    serde_json::from_str(&output(args, input)).unwrap()
}

#[test]
fn the_human_form_gives_the_verdict_at_80_columns() {
    let text = output(&["translate"], PAIR);
    assert!(text.lines().all(|line| line.chars().count() <= 80 || line.contains("docs ")), "{text}");
    insta::assert_snapshot!(text);
}

#[test]
fn a_narrow_terminal_is_filled_and_not_broken() {
    let output = merr().arg("translate").env("COLUMNS", "50").write_stdin(PAIR).output().unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(text.lines().all(|line| line.chars().count() <= 50 || line.contains("docs ")), "{text}");
}

#[test]
fn a_capture_an_event_and_a_body_are_told_apart() {
    let capture = format!("HTTP/1.1 400 Bad Request\r\ncontent-type: application/json\r\n\r\n{PAIR}");
    let error = &json(&["translate", "-f", "json"], capture)["errors"][0];
    assert_eq!((error["http_status"].as_u64(), error["origin"].as_str()), (Some(400), Some("response")));

    let error = &json(&["translate", "-f", "json"], PAIR)["errors"][0];
    assert_eq!((error["http_status"].as_u64(), error["origin"].as_str()), (None, Some("response")));

    let webhook = std::fs::read(fixture("meta/131047-webhook-window-closed.http")).unwrap();
    let error = &json(&["translate", "-f", "json"], webhook)["errors"][0];
    assert_eq!((error["reason"].as_str(), error["origin"].as_str()), (Some("session_window_closed"), Some("webhook")));
}

#[test]
fn interim_answers_of_curl_are_passed_over() {
    let capture = format!("HTTP/1.1 100 Continue\r\n\r\nHTTP/2 400 \r\nx-a: b\r\n\r\n{PAIR}");
    assert_eq!(json(&["translate", "-f", "json"], capture)["errors"][0]["http_status"], 400);
}

#[test]
fn a_header_wait_shows_with_its_source() {
    let capture = format!("HTTP/1.1 400 Bad Request\r\nretry-after: 90\r\n\r\n{PAIR}");
    let text = output(&["translate"], &capture);
    let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(words.contains("after 1 minute 30 seconds (from a response header)"), "{text}");
}

#[test]
fn json_is_one_outcome_and_ndjson_one_report_a_line() {
    let outcome = json(&["translate", "--format", "json"], PAIR);
    assert_eq!((outcome["schema"].as_u64(), outcome["outcome"].as_str()), (Some(1), Some("rejected")));

    let lines = [
        record("meta", 400, PAIR),
        record("meta", 200, r#"{"messaging_product":"whatsapp","messages":[{"id":"wamid.X"}]}"#),
        PAIR.into(),
    ];
    let text = output(&["translate", "--format", "ndjson"], lines.join("\n"));
    let reports: Vec<Value> = text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(reports.len(), 2, "an accepted line has nothing to report");
    assert!(reports.iter().all(|report| report["reason"] == "pair_rate_limited"));

    let text = output(&["translate", "--format", "json"], lines.join("\n"));
    let outcomes: Vec<Value> = text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let words: Vec<_> = outcomes.iter().map(|outcome| outcome["outcome"].as_str().unwrap()).collect();
    assert_eq!(words, ["rejected", "accepted", "rejected"]);
}

#[test]
fn several_files_are_told_apart() {
    let files = ["meta/131056-pair-limit.http", "meta/190-463-expired.http"].map(fixture);
    let output = merr().arg("translate").args(&files).output().unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(files.iter().all(|file| text.contains(&format!("── {}", file.display()))), "{text}");

    let output = merr().args(["translate", "--format", "ndjson"]).args(&files).output().unwrap();
    assert_eq!(String::from_utf8(output.stdout).unwrap().lines().count(), 2);
}

#[test]
fn exit_codes() {
    assert_eq!(run(&["translate"], PAIR).code, 0, "a failure was understood");
    assert_eq!(run(&["translate", "--fail"], PAIR).code, 1);
    let accepted = r#"{"messaging_product":"whatsapp","contacts":[],"messages":[{"id":"wamid.X"}]}"#;
    assert_eq!(run(&["translate", "--fail"], accepted).code, 0);
    assert_eq!(run(&["translate", "/does/not/exist"], "").code, 2);
    assert_eq!(run(&["translate", "--format", "yaml"], PAIR).code, 2);
    assert_eq!(run(&["translate", "--provider", "telegrm"], PAIR).code, 2);
    assert_eq!(run(&[], "").code, 2);
}

#[test]
fn a_bad_line_is_named_and_the_rest_goes_on() {
    let log = format!("{PAIR}\n{{\"error\":\n\n{PAIR}\nnot json\n{PAIR}\n");
    for format in ["human", "json", "ndjson", "problem"] {
        let ran = run(&["translate", "--format", format], &log);
        assert_eq!(ran.out.lines().count(), 3, "{format}: {}", ran.out);
        assert_eq!(ran.err, "merr: stdin:2: the JSON breaks off\nmerr: stdin:5: not JSON at column 2\n");
        assert_eq!(ran.code, 2);
    }
}

#[test]
fn a_broken_line_above_a_single_one_is_named_too() {
    // Two lines would be one document if only the first looked like the beginning of one.
    for (first, why) in [
        (r#"{"error":{"message":"x","#, "the JSON breaks off"),
        (r#"{"error":{"code":4}},"#, "not JSON at column 21"),
        (r#"or":{"code":4}}"#, "not JSON at column 1"),
    ] {
        let ran = run(&["translate", "--format", "ndjson"], format!("{first}\n{PAIR}\n"));
        assert_eq!((ran.err, ran.code), (format!("merr: stdin:1: {why}\n"), 2));
        let report: Value = serde_json::from_str(&ran.out).unwrap();
        assert_eq!(report["reason"], "pair_rate_limited", "{first}");
    }
    // A sentence above a body is a part of what was logged.
    assert_eq!(json(&["translate", "-f", "json"], format!("Failed:\n{PAIR}"))["errors"][0]["code"], "131056");
}

#[test]
fn a_file_that_cannot_be_read_does_not_stop_the_rest() {
    let good = fixture("meta/131056-pair-limit.http");
    let ran = run(&["translate", "-f", "ndjson", "/does/not/exist", good.to_str().unwrap()], "");
    assert_eq!((ran.out.lines().count(), ran.code), (1, 2));
    assert!(ran.err.starts_with("merr: /does/not/exist: "), "{}", ran.err);
}

#[test]
fn lines_end_as_they_like() {
    let log = format!("{PAIR}\r\n{}\r\n", record("meta", 400, PAIR));
    assert_eq!(output(&["translate", "-f", "ndjson"], log).lines().count(), 2);
    let log = format!("\u{feff}{PAIR}\n{PAIR}");
    assert_eq!(run(&["translate", "-f", "ndjson"], log).out.lines().count(), 2, "a byte order mark, no last line feed");
}

#[test]
fn a_body_may_be_a_text_in_the_record() {
    let body = serde_json::to_string(PAIR).unwrap();
    let log = format!("{}\n{}\n", record("meta", 400, &body), record("meta", 400, PAIR));
    let text = output(&["translate", "-f", "ndjson"], log);
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines[0], lines[1]);
}

#[test]
fn the_record_names_the_provider() {
    let log = format!(
        "{}\n{PAIR}\n",
        record("telegram", 403, r#"{"ok":false,"description":"Forbidden: bot was blocked by the user"}"#)
    );
    let first: Value =
        serde_json::from_str(output(&["translate", "-f", "ndjson"], log).lines().next().unwrap()).unwrap();
    assert_eq!((first["provider"].as_str(), first["reason"].as_str()), (Some("telegram"), Some("recipient_opted_out")));
}

#[test]
fn many_lines_keep_their_order_over_all_cores() {
    let log: String = (0..20_000).map(|i| format!("{{\"error\":{{\"code\":{i},\"fbtrace_id\":\"x\"}}}}\n")).collect();
    let text = output(&["translate", "-f", "ndjson", "-j", "4"], log);
    let codes: Vec<String> = text
        .lines()
        .map(|line| serde_json::from_str::<Value>(line).unwrap()["code"].as_str().unwrap().into())
        .collect();
    assert!(codes.iter().enumerate().all(|(i, code)| *code == i.to_string()) && codes.len() == 20_000);
}

#[test]
fn private_data_shows_only_when_asked_for() {
    for format in ["human", "json", "ndjson", "problem"] {
        let masked = output(&["translate", "--format", format], PAIR);
        assert!(!masked.contains("2025550123"), "{format}: {masked}");
    }
    for format in ["human", "json", "ndjson"] {
        let private = output(&["translate", "--show-private", "--format", format], PAIR);
        assert!(private.contains("+12025550123"), "{format}: {private}");
    }
}

#[test]
fn a_problem_document_has_a_type_per_reason_and_nothing_of_the_providers() {
    let document = json(&["translate", "--format", "problem"], PAIR);
    assert_eq!(document["type"], "urn:messaging-error:pair_rate_limited");
    assert_eq!(document["retry_after"], 60);
    let text = document.to_string();
    assert!(!text.contains("131056") && !text.contains("AbCdEf"), "{text}");
}

#[test]
fn unreadable_bodies_get_a_verdict() {
    for body in ["", "   ", "<html>502 Bad Gateway</html>", "{\"error\":", "null", "\u{1f}\u{8b}"] {
        let outcome = json(&["translate", "-f", "json"], body);
        assert_eq!(outcome["errors"][0]["reason"], "response_unreadable", "{body:?}");
    }
    let outcome = json(&["translate", "-f", "json"], "HTTP/1.1 502 Bad Gateway\r\n\r\n<html>");
    assert_eq!(outcome["errors"][0]["reason"], "provider_unavailable");
}

#[test]
fn a_cut_off_body_still_counts_where_it_is_certain_whose_it_is() {
    let cut = r#"{"error":{"message":"x","type":"OAuthException","code":131056,"fbtrace_id":"A"#;
    assert_eq!(json(&["translate", "-f", "json"], cut)["errors"][0]["code"], "131056");
    let log = format!("{PAIR}\n{cut}\n{PAIR}\n");
    assert_eq!(output(&["translate", "-f", "ndjson"], log).lines().count(), 3);
}

#[test]
fn a_profile_of_ones_own_is_read() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("acme.toml");
    let profile = "name = \"acme\"\nsuccess = [\"true /ok\"]\n[read]\ncode = [\"/why\"]\n[codes]\nbroke = \"insufficient_balance\"\n";
    std::fs::write(&path, profile).unwrap();
    let args = ["translate", "--profile", path.to_str().unwrap(), "-f", "json"];
    let error = &json(&args, r#"{"ok":false,"why":"broke"}"#)["errors"][0];
    assert_eq!((error["provider"].as_str(), error["reason"].as_str()), (Some("acme"), Some("insufficient_balance")));

    std::fs::write(&path, profile.replace("insufficient", "insuficient")).unwrap();
    let ran = run(&args, "{}");
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("acme.toml:6:") && ran.err.contains("insufficient_balance"), "{}", ran.err);
}

#[test]
fn a_typo_in_a_provider_is_answered_with_the_nearest() {
    let ran = run(&["translate", "--provider", "telegrm"], PAIR);
    assert_eq!(ran.err, "merr: unknown provider \"telegrm\"; did you mean telegram?\n");
}

#[test]
fn a_batch_lists_its_items_compactly() {
    let rows = r#"{"Response":{"SendStatusSet":[{"SerialNo":"1","PhoneNumber":"+8613800000001","Fee":1,"Code":"Ok","Message":"send success"},{"SerialNo":"","PhoneNumber":"+8613800000002","Fee":0,"Code":"LimitExceeded.PhoneNumberThirtySecondLimit","Message":"x"},{"SerialNo":"","PhoneNumber":"+8613800000003","Fee":0,"Code":"FailedOperation.InsufficientBalanceInSmsPackage","Message":"y"}],"RequestId":"r"}}"#;
    insta::assert_snapshot!(output(&["translate"], rows));
}

#[test]
fn a_capture_with_a_packed_body_is_unpacked() {
    use std::io::Write;
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::fast());
    packed.write_all(PAIR.as_bytes()).unwrap();
    let packed = packed.finish().unwrap();
    for head in ["HTTP/1.1 400 Bad Request\r\ncontent-encoding: gzip\r\n\r\n", "HTTP/1.1 400 Bad Request\n\n"] {
        let capture = [head.as_bytes(), &packed].concat();
        let error = &json(&["translate", "-f", "json"], capture)["errors"][0];
        assert_eq!((error["http_status"].as_u64(), error["reason"].as_str()), (Some(400), Some("pair_rate_limited")));
    }
    // Bytes that only begin like a packed body are judged as they came.
    let broken = b"HTTP/1.1 502 Bad Gateway\r\n\r\n\x1f\x8b\x08\x00no";
    assert_eq!(json(&["translate", "-f", "json"], broken)["errors"][0]["reason"], "provider_unavailable");
}

#[test]
fn little_that_can_be_said_comes_with_what_would_tell_more() {
    let hint =
        |input: &str| output(&["translate"], input).split_once("hint").map(|(_, hint)| hint.replace(['\n', ' '], ""));
    for (input, part) in [
        ("", "curl-si"),
        ("HTTP/1.1 400 Bad Request\r\n\r\n", "--provider"),
        ("hello", "curl-i"),
        (r#"{"error":{"mess"#, "TheJSONbreaksoff"),
    ] {
        assert!(hint(input).is_some_and(|hint| hint.contains(part)), "{input}");
    }
    assert_eq!(hint(PAIR), None);
}

#[test]
fn a_code_that_breaks_off_is_no_code() {
    for provider in ["twilio", "discord", "rest", "tencent"] {
        let text = output(&["translate", "-p", provider, "-f", "ndjson"], r#"{"message":"x","code":2161"#);
        assert!(!text.contains("2161"), "{provider}: {text}");
    }
}

#[test]
fn captures_of_windows_are_read() {
    let capture = format!("HTTP/1.1 400 Bad Request\r\n\r\n{PAIR}\r\n");
    let little: Vec<u8> = capture.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let big: Vec<u8> = capture.encode_utf16().flat_map(u16::to_be_bytes).collect();
    for (mark, text) in [(&b"\xff\xfe"[..], little), (b"\xfe\xff", big), (b"\xef\xbb\xbf", capture.into_bytes())] {
        let error = &json(&["translate", "-f", "json"], [mark, &text].concat())["errors"][0];
        assert_eq!((error["http_status"].as_u64(), error["reason"].as_str()), (Some(400), Some("pair_rate_limited")));
    }
}

#[test]
fn damaged_archives_are_named() {
    for (bytes, format) in [(&b"\x1f\x8b\x08"[..], "gzip"), (b"\x28\xb5\x2f\xfdno", "zstd")] {
        let ran = run(&["translate"], bytes);
        assert_eq!(ran.code, 2);
        assert!(
            ran.err.starts_with(&format!("merr: stdin: the {format} data is damaged or breaks off (")),
            "{}",
            ran.err
        );
    }
}

#[test]
fn a_provider_is_known_in_any_letter_case_and_by_what_people_call_it() {
    assert!(output(&["translate", "-p", "META"], PAIR).starts_with("pair_rate_limited"));
    let ran = run(&["translate", "-p", "nexmo"], PAIR);
    assert_eq!(ran.err, "merr: unknown provider \"nexmo\"; did you mean vonage?\n");
    assert!(run(&["translate", "-p", "zzzzzzzz"], PAIR).err.contains("merr profiles list"));
    let ran = run(&["translate", "-p", "vonage:smss"], PAIR);
    assert_eq!(ran.err, "merr: unknown API of vonage \"smss\"; did you mean sms?\n");
    assert!(run(&["translate", "-p", "vonage:zzzzzzzz"], PAIR).err.contains("the APIs are "));
}
