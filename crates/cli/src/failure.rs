//! What ends the command early.

use std::io;

/// Why the command could not do its work.
#[derive(Debug)]
pub(crate) enum Failure {
    /// The reader of our output went away.
    Closed,
    /// What went wrong has been said on stderr already.
    Told,
    /// A sentence for the user.
    Said(String),
}

pub(crate) type Result<T> = std::result::Result<T, Failure>;

impl Failure {
    pub(crate) fn said(sentence: impl Into<String>) -> Self {
        Self::Said(sentence.into())
    }
}

impl std::fmt::Display for Failure {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Closed => f.write_str("the output was closed"),
            Self::Told => f.write_str("some input could not be read"),
            Self::Said(sentence) => f.write_str(sentence),
        }
    }
}

/// Only writing to our own output is turned into a failure this way; reading names the file itself.
impl From<io::Error> for Failure {
    fn from(error: io::Error) -> Self {
        match error.kind() {
            io::ErrorKind::BrokenPipe => Self::Closed,
            _ => Self::Said(format!("cannot write: {error}")),
        }
    }
}
