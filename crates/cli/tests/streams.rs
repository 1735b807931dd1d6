//! Manners: colours, broken pipes, completions, manual pages, help.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod common;

use std::io::Read;
use std::process::{Command, Stdio};

use common::{PAIR, merr, output, run};

#[test]
fn no_colours_in_a_pipe() {
    for args in [&["translate"][..], &["explain", "throttled"], &["catalogue"], &["stats"]] {
        assert!(!run(args, PAIR).out.contains('\u{1b}'), "{args:?}");
    }
}

#[test]
fn colours_on_demand_and_never_against_no_color() {
    assert!(output(&["translate", "--color", "always"], PAIR).contains("\u{1b}["));
    assert!(!output(&["translate", "--color", "never"], PAIR).contains('\u{1b}'));
    let forced = |no_color: bool| {
        let mut command = merr();
        command.arg("translate").env("CLICOLOR_FORCE", "1");
        if no_color {
            command.env("NO_COLOR", "1");
        }
        String::from_utf8(command.write_stdin(PAIR).output().unwrap().stdout).unwrap()
    };
    assert!(!forced(true).contains('\u{1b}'));
}

/// Runs, reads the start of the output, goes away, and expects that nobody minds.
fn go_away(arguments: &[&str]) {
    let mut child = Command::new(assert_cmd::cargo::cargo_bin("merr"))
        .args(arguments)
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut start = [0; 16];
    child.stdout.take().unwrap().read_exact(&mut start).unwrap();
    let output = child.wait_with_output().unwrap();
    assert_eq!((output.status.code(), output.stderr.as_slice()), (Some(0), &b""[..]));
}

#[test]
fn a_reader_that_goes_away_is_no_error() {
    go_away(&["catalogue", "--format", "json"]);
}

#[test]
fn a_reader_that_goes_away_ends_an_endless_translation() {
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("big.ndjson");
    std::fs::write(&path, format!("{PAIR}\n").repeat(100_000)).unwrap();
    go_away(&["translate", "--format", "ndjson", path.to_str().unwrap()]);
}

#[test]
fn completions_know_the_commands() {
    for shell in ["bash", "zsh", "fish", "elvish", "powershell"] {
        assert!(output(&["completions", shell], "").contains("translate"), "{shell}");
    }
}

#[test]
fn manual_pages_are_made() {
    assert!(output(&["man"], "").contains(".TH merr 1"));
    let dir = tempfile::tempdir().unwrap();
    output(&["man", "--dir", dir.path().to_str().unwrap()], "");
    assert!(dir.path().join("merr.1").exists() && dir.path().join("merr-translate.1").exists());
}

#[test]
fn help_shows_examples() {
    insta::assert_snapshot!(output(&["--help"], ""));
    insta::assert_snapshot!(output(&["translate", "--help"], ""));
    for command in ["explain", "catalogue", "stats", "profiles"] {
        assert!(output(&[command, "--help"], "").contains("Examples:"), "{command}");
    }
}

#[test]
fn a_broken_configuration_of_the_terminal_does_no_harm() {
    for columns in ["0", "nonsense", "1000000"] {
        let ran = merr().arg("translate").env("COLUMNS", columns).write_stdin(PAIR).output().unwrap();
        assert!(ran.status.success());
    }
}
