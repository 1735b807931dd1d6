//! What a line of a log costs `merr`, by valgrind's count: the difference of a long and a short log, so that start-up does not count.

use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::log;

const FEW: u64 = 2_000;
const MANY: u64 = 6_000;

const WORK: [&[&str]; 2] = [&["stats", "--format", "json"], &["translate", "--format", "ndjson"]];

/// Prints the instructions for a line.
pub fn report() -> io::Result<()> {
    let merr = std::env::current_exe()?.with_file_name("merr");
    if !merr.exists() {
        return Err(io::Error::other("no merr here: cargo build --release -p messaging-error-cli"));
    }
    let (few, many) = (written(FEW)?, written(MANY)?);
    for arguments in WORK {
        let count = instructions(&merr, arguments, &many)?.saturating_sub(instructions(&merr, arguments, &few)?);
        println!("merr {:<28} {:>7} instructions a line", arguments.join(" "), count / (MANY - FEW));
    }
    std::fs::remove_file(few)?;
    std::fs::remove_file(many)
}

/// A log of so many lines in the folder for temporary files.
fn written(lines: u64) -> io::Result<PathBuf> {
    let path = std::env::temp_dir().join(format!("merr-{}-{lines}.ndjson", std::process::id()));
    log::write(lines, File::create(&path)?)?;
    Ok(path)
}

fn instructions(merr: &Path, arguments: &[&str], log: &Path) -> io::Result<u64> {
    let output = Command::new("valgrind")
        .args(["--tool=callgrind", "--callgrind-out-file=/dev/null"])
        .arg(merr)
        .args(arguments)
        .args(["--threads", "1"])
        .arg(log)
        .stdout(Stdio::null())
        .output()?;
    let said = String::from_utf8_lossy(&output.stderr);
    let count = said.lines().find_map(|line| line.split_once("Collected :")?.1.trim().parse().ok());
    count.ok_or_else(|| io::Error::other(format!("valgrind counted nothing: {said}")))
}
