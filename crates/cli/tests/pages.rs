//! The README and the guide show what `merr` prints.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod common;

use common::{fixture, output};

#[test]
fn the_first_command_prints_what_the_readme_shows() {
    let readme = std::fs::read_to_string(fixture("../README.md")).unwrap();
    let path = fixture("meta/131056-pair-limit.http");
    let shown = output(&["translate", &path.to_string_lossy()], "");
    assert!(readme.contains(&format!("```text\n{shown}```")), "the README is out of date; it should show:\n{shown}");
}

#[test]
fn what_help_says_below_the_options_fits_80_columns() {
    for command in
        ["translate", "explain", "catalogue", "stats", "profiles", "completions", "man", "profiles check", ""]
    {
        let args: Vec<&str> = command.split_whitespace().chain(["--help"]).collect();
        let help = output(&args, "");
        let (_, below) = help.split_once("\nExamples:\n").or(help.split_once("\nExample:\n")).unwrap();
        let wide = below.lines().find(|line| line.chars().count() > 80);
        assert_eq!(wide, None, "{command}");
    }
}

/// Runs a command line of the guide in the folder of the repository, on 80 columns, and returns all that it prints.
#[cfg(unix)]
fn shell(line: &str) -> String {
    use std::process::{Command, Stdio};

    let merr = assert_cmd::cargo::cargo_bin("merr");
    let folders = format!("{}:{}", merr.parent().unwrap().display(), std::env::var("PATH").unwrap());
    let mut command = Command::new("sh");
    command.args(["-c", &format!("exec 2>&1; {line}")]).current_dir(fixture("..")).stdin(Stdio::null());
    command.env("PATH", folders).env("COLUMNS", "80");
    for name in ["NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE"] {
        command.env_remove(name);
    }
    String::from_utf8(command.output().unwrap().stdout).unwrap()
}

/// Whether a block shows what was printed. A line `…` stands for lines that are left out.
#[cfg(unix)]
fn shows(block: &[&str], printed: &[&str]) -> bool {
    match block {
        [] => printed.is_empty(),
        ["…", rest @ ..] => (0..=printed.len()).any(|skipped| shows(rest, &printed[skipped..])),
        [line, rest @ ..] => printed.first() == Some(line) && shows(rest, &printed[1..]),
    }
}

#[cfg(unix)]
#[test]
fn every_command_of_the_guide_prints_what_it_shows() {
    let guide = std::fs::read_to_string(fixture("../docs/cli.md")).unwrap();
    let blocks: Vec<&str> = guide.split("```console\n$ ").skip(1).filter_map(|rest| rest.split("```").next()).collect();
    assert!(blocks.len() > 8, "the blocks were found");
    for block in blocks {
        let (line, shown) = block.split_once('\n').unwrap();
        let printed = shell(line);
        let lines: Vec<&str> = shown.lines().collect();
        assert!(shows(&lines, &printed.lines().collect::<Vec<_>>()), "docs/cli.md: `{line}` prints\n{printed}");
    }
}
