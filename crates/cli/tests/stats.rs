//! `merr stats`.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod common;

use common::{PAIR, merr, output, record, run};
use serde_json::Value;

fn log() -> String {
    let accepted = r#"{"messaging_product":"whatsapp","messages":[{"id":"wamid.X"}]}"#;
    let timeout = r#"{"error":{"message":"x","type":"OAuthException","code":2}}"#;
    let mut log = String::new();
    for line in [
        &record("meta", 200, accepted),
        &record("meta", 400, PAIR),
        &record("meta", 400, PAIR),
        &record("meta", 500, timeout),
        &record("meta", 400, r#"{"error":{"message":"x","type":"OAuthException","code":999123}}"#),
        "{broken",
        PAIR,
    ] {
        log.push_str(line);
        log.push('\n');
    }
    log
}

#[test]
fn the_table_says_what_fails_and_what_it_calls_for() {
    let ran = run(&["stats"], log());
    assert_eq!((ran.code, ran.err.as_str()), (2, "merr: stdin:6: not JSON at column 2\n"));
    insta::assert_snapshot!(ran.out);
}

#[test]
fn failures_of_nobody_known_come_with_a_way_to_name_them() {
    let line = r#"{"status":503,"body":{"oops":1}}"#;
    let shown = output(&["stats", "--lines"], format!("{line}\n{line}\n"));
    assert!(shown.contains("\nOf 2 of the failures nothing tells whose they are, "), "{shown}");
    assert!(!run(&["stats"], log()).out.contains("nothing tells whose"));
}

#[test]
fn json_has_the_same_numbers() {
    let document: Value = serde_json::from_str(&run(&["stats", "--format", "json"], log()).out).unwrap();
    let number = |key: &str| document[key].as_u64().unwrap();
    assert_eq!((number("inputs"), number("accepted"), number("failures"), number("unreadable")), (6, 1, 5, 1));
    assert_eq!((number("retryable"), number("may_be_out")), (4, 1));
    assert_eq!(document["codes"][0]["code"], "131056");
    assert_eq!(document["codes"][0]["share"], 0.6);
    let unknown = &document["unknown_codes"][0];
    assert_eq!((unknown["code"].as_str(), unknown["example"].as_str()), (Some("999123"), Some("stdin:5")));
}

#[test]
fn csv_has_a_row_per_code() {
    let text = run(&["stats", "--format", "csv"], log()).out;
    let mut lines = text.lines();
    assert_eq!(lines.next(), Some("provider,code,reason,category,retry,known,count,share,example"));
    assert_eq!(lines.next(), Some("meta,131056,pair_rate_limited,throttled,wait,true,3,0.6000,stdin:2"));
    assert_eq!(lines.count(), 2);
}

#[test]
fn packed_files_are_unpacked_by_what_they_are() {
    use std::io::Write;
    let dir = tempfile::tempdir().unwrap();
    let plain = log().replace("{broken\n", "");
    let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    gzip.write_all(plain.as_bytes()).unwrap();
    let gzip = gzip.finish().unwrap();
    let zstd = ruzstd::encoding::compress_to_vec(plain.as_bytes(), ruzstd::encoding::CompressionLevel::Fastest);
    let expected = output(&["stats", "--format", "csv"], &plain).replace("stdin:", "");
    // Two members or frames after each other are one log; a name that lies does no harm.
    for (name, bytes, times) in
        [("a.ndjson.gz", &gzip, 1), ("b.zst", &zstd, 1), ("c.txt", &gzip, 2), ("d.log", &zstd, 2)]
    {
        let path = dir.path().join(name);
        std::fs::write(&path, bytes.repeat(times)).unwrap();
        let text = output(&["stats", "--format", "csv", path.to_str().unwrap()], "");
        if times == 1 {
            assert_eq!(text.replace(&format!("{}:", path.display()), ""), expected);
        } else {
            assert!(text.contains(",true,6,0.6000,"), "{name}: {text}");
        }
    }
    let text = run(&["translate", "-f", "ndjson"], &gzip).out;
    assert_eq!(text.lines().count(), 5, "from a pipe as well");
}

#[test]
fn a_damaged_archive_is_reported_and_what_came_before_counts() {
    use std::io::Write;
    let mut gzip = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    gzip.write_all(log().repeat(20_000).as_bytes()).unwrap();
    let mut bytes = gzip.finish().unwrap();
    bytes.truncate(bytes.len() / 2);
    let ran = run(&["stats", "--format", "json"], &bytes);
    let document: Value = serde_json::from_str(&ran.out).unwrap();
    assert!(ran.code == 2 && document["inputs"].as_u64().unwrap() > 1000 && ran.err.contains("stdin"), "{}", ran.err);
}

#[test]
fn any_number_of_threads_counts_the_same() {
    let log = log().repeat(3_000);
    let one = run(&["stats", "--format", "json", "-j", "1"], &log).out;
    for threads in ["2", "5"] {
        assert_eq!(run(&["stats", "--format", "json", "-j", threads], &log).out, one);
    }
}

#[test]
fn nothing_is_said_about_progress_without_a_terminal() {
    assert_eq!(run(&["stats"], log().replace("{broken\n", "")).err, "");
}

#[test]
fn several_files_are_summed_and_examples_name_theirs() {
    let dir = tempfile::tempdir().unwrap();
    let paths = ["a.ndjson", "b.ndjson"].map(|name| dir.path().join(name));
    std::fs::write(&paths[0], format!("{PAIR}\n")).unwrap();
    std::fs::write(&paths[1], format!("{PAIR}\n{}\n", record("meta", 400, r#"{"error":{"code":999124}}"#))).unwrap();
    let output = merr().args(["stats", "-f", "csv"]).args(&paths).output().unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(text.contains(",2,0.6667,") && text.contains("b.ndjson:2"), "{text}");
}

/// Presses Ctrl-C while a line is being read.
#[cfg(unix)]
#[test]
fn an_interruption_shows_what_was_counted_and_blames_no_line() {
    use std::io::Write;
    use std::process::{Command, Stdio};
    use std::thread::sleep;
    use std::time::Duration;

    let mut child = Command::new(assert_cmd::cargo::cargo_bin("merr"))
        .args(["stats", "--lines"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut input = child.stdin.take().unwrap();
    write!(input, "{PAIR}\n{PAIR}\n{}", &PAIR[..40]).unwrap();
    sleep(Duration::from_millis(300));
    assert!(Command::new("kill").args(["-INT", &child.id().to_string()]).status().unwrap().success());
    sleep(Duration::from_millis(50));
    // Wakes the reader, which waits for the pipe.
    let _ = input.write_all(b" ");
    let ran = child.wait_with_output().unwrap();
    let (out, err) = (String::from_utf8(ran.stdout).unwrap(), String::from_utf8(ran.stderr).unwrap());
    assert_eq!(ran.status.code(), Some(130));
    assert_eq!(err, "merr: interrupted; what follows covers the first 2 inputs\n");
    assert!(out.starts_with("2 inputs in stdin"), "{out}");
}
