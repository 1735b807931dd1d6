//! What one case costs by valgrind's count: the difference of two runs, so that start-up does not count.
//!
//! Allocations are counted here too and not by an allocator of our own, which would charge its bookkeeping to whoever allocates.

use std::process::Command;

use crate::case::Case;

const FEW: u64 = 100;
const MANY: u64 = 300;

/// Which side of a case runs.
#[derive(Copy, Clone)]
enum Side {
    Floor,
    Own,
}

/// Instructions of the floor and of the translation, for one body. `None` without valgrind.
pub fn instructions(case: &Case) -> Option<(u64, u64)> {
    let tool = ["--tool=callgrind", "--callgrind-out-file=/dev/null"];
    let count = |side| per_run(case, side, &tool, |log| number_after(log, "Collected :"));
    Some((count(Side::Floor)?, count(Side::Own)?))
}

/// Allocations of one translation, growth included. `None` without valgrind.
pub fn allocations(case: &Case) -> Option<u64> {
    let tool = ["--tool=memcheck", "--undef-value-errors=no"];
    per_run(case, Side::Own, &tool, |log| number_after(log, "total heap usage:"))
}

fn per_run(case: &Case, side: Side, tool: &[&str], read: impl Fn(&str) -> Option<u64>) -> Option<u64> {
    let total = |iterations: u64| {
        let program = std::env::current_exe().ok()?;
        let output = Command::new("valgrind")
            .args(tool)
            .arg(program)
            .args(["--case", case.name, "--iterations", &iterations.to_string()])
            .args(matches!(side, Side::Floor).then_some("--floor"))
            .output()
            .ok()?;
        read(&String::from_utf8_lossy(&output.stderr))
    };
    Some((total(MANY)? - total(FEW)?) / (MANY - FEW))
}

/// The number behind a label, written with or without commas.
fn number_after(log: &str, label: &str) -> Option<u64> {
    let rest = log.lines().find_map(|line| line.split_once(label))?.1;
    rest.split_whitespace().next()?.replace(',', "").parse().ok()
}
