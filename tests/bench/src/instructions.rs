//! Instructions of one case, counted by valgrind: the difference of two runs, so that start-up does not count.

use std::process::Command;

use crate::case::Case;

const FEW: u64 = 100;
const MANY: u64 = 300;

/// Instructions of the floor and of the translation, for one body. `None` without valgrind.
pub fn compare(case: &Case) -> Option<(u64, u64)> {
    let count = |floor| Some((total(case, floor, MANY)? - total(case, floor, FEW)?) / (MANY - FEW));
    Some((count(true)?, count(false)?))
}

fn total(case: &Case, floor: bool, iterations: u64) -> Option<u64> {
    let program = std::env::current_exe().ok()?;
    let output = Command::new("valgrind")
        .args(["--tool=callgrind", "--callgrind-out-file=/dev/null"])
        .arg(program)
        .args(["--case", case.name, "--iterations", &iterations.to_string()])
        .args(floor.then_some("--floor"))
        .output()
        .ok()?;
    let log = String::from_utf8_lossy(&output.stderr);
    let line = log.lines().find_map(|line| line.split_once("Collected :"))?.1;
    line.trim().parse().ok()
}
