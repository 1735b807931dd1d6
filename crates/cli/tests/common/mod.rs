//! Running `merr` the way a shell does.

#![allow(dead_code, reason = "each test file uses a part")]

use std::path::{Path, PathBuf};

use assert_cmd::Command;

/// `merr` without anything of the environment that changes its output.
pub(crate) fn merr() -> Command {
    let mut command = Command::cargo_bin("merr").unwrap();
    for name in ["NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE", "COLUMNS"] {
        command.env_remove(name);
    }
    command
}

/// A fixture of the repository.
pub(crate) fn fixture(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fixtures").join(path)
}

/// What came of a run.
pub(crate) struct Ran {
    pub(crate) out: String,
    pub(crate) err: String,
    pub(crate) code: i32,
}

/// Runs with these arguments and this input.
pub(crate) fn run(args: &[&str], input: impl AsRef<[u8]>) -> Ran {
    let output = merr().args(args).write_stdin(input.as_ref()).output().unwrap();
    Ran {
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
        code: output.status.code().unwrap_or(-1),
    }
}

/// Runs, and expects it to go well.
pub(crate) fn output(args: &[&str], input: impl AsRef<[u8]>) -> String {
    let ran = run(args, input);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{}", ran.out);
    ran.out
}

pub(crate) const PAIR: &str = r#"{"error":{"message":"(#131056) Pair rate limit hit","type":"OAuthException","code":131056,"error_data":{"messaging_product":"whatsapp","details":"Too many messages from +12025550123 to +12025550199"},"fbtrace_id":"AbCdEf"}}"#;

/// A record around a body, as logs hold it.
pub(crate) fn record(provider: &str, status: u16, body: &str) -> String {
    format!(r#"{{"provider":"{provider}","status":{status},"headers":{{}},"body":{body}}}"#)
}
