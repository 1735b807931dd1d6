//! The README shows what `merr` prints.

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
