//! Where input comes from, and what it is.

mod compression;
mod headers;
mod line;
mod scan;
mod shape;
mod utf16;

use std::fs::File;
use std::io::{self, BufRead, BufReader, IsTerminal, Read};
use std::path::{Path, PathBuf};

pub(crate) use compression::unpacked_body;
pub(crate) use line::{Line, Wanted};
pub(crate) use shape::{Shape, shape};

use crate::failure::{Failure, Result};

/// Bytes that are looked at to find out what a file is.
pub(crate) const HEAD: usize = 64 * 1024;

/// What stands for standard input among the files.
const STDIN: &str = "-";

/// What messages call an input.
pub(crate) fn name(path: &Path) -> String {
    if path == Path::new(STDIN) { "stdin".to_owned() } else { path.display().to_string() }
}

/// An input that is open, unpacked, in UTF-8 as far as it is text, with its name for messages.
pub(crate) struct Source {
    pub(crate) name: String,
    pub(crate) reader: Box<dyn BufRead + Send>,
    /// Whether the name says that the file holds lines.
    pub(crate) is_log: bool,
}

impl Source {
    /// Opens a file, or standard input for `-`.
    pub(crate) fn open(
        path: &Path,
        wrap: impl FnOnce(Box<dyn Read + Send>) -> Box<dyn Read + Send>,
    ) -> io::Result<Self> {
        let name = name(path);
        let raw: Box<dyn Read + Send> = if path == Path::new(STDIN) {
            Box::new(io::stdin())
        } else {
            let file = File::open(path)?;
            if file.metadata()?.is_dir() {
                return Err(io::Error::other("is a folder"));
            }
            Box::new(file)
        };
        let raw = BufReader::with_capacity(HEAD, wrap(raw));
        let is_log = shape::is_log_name(&name);
        Ok(Self { name, reader: utf16::in_utf8(compression::unpack(raw)?)?, is_log })
    }

    /// The first bytes, without taking them.
    pub(crate) fn head(&mut self) -> io::Result<&[u8]> {
        self.reader.fill_buf()
    }

    /// Everything, up to a limit that no answer of a messaging provider comes near.
    pub(crate) fn read_all(&mut self) -> io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        self.reader.by_ref().take(LARGEST + 1).read_to_end(&mut bytes)?;
        if bytes.len() as u64 > LARGEST {
            return Err(io::Error::other("larger than 32 MiB and not in lines; --lines reads it line by line"));
        }
        Ok(bytes)
    }
}

const LARGEST: u64 = 32 * 1024 * 1024;

/// The inputs that were named; standard input if there are none.
pub(crate) fn paths(files: &[PathBuf]) -> Result<Vec<PathBuf>> {
    if !files.is_empty() {
        return Ok(files.to_vec());
    }
    if io::stdin().is_terminal() {
        return Err(Failure::said("nothing to read: name a file, or pipe an answer in (see merr translate --help)"));
    }
    Ok(vec![PathBuf::from(STDIN)])
}
