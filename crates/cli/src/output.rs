//! Where output goes: colours only on a terminal, and a width that fits it.

use std::fmt::Arguments;
use std::io::{self, BufWriter, IsTerminal, Write};

use anstream::{AutoStream, ColorChoice};
use anstyle::{AnsiColor, Style};
use clap::ValueEnum;
use serde::Serialize;

/// When to use colours.
#[derive(Copy, Clone, Debug, Default, ValueEnum)]
pub(crate) enum Color {
    /// On a terminal, unless NO_COLOR is set
    #[default]
    Auto,
    /// Always
    Always,
    /// Never
    Never,
}

impl Color {
    pub(crate) fn apply(self) {
        match self {
            Self::Auto => ColorChoice::Auto,
            Self::Always => ColorChoice::Always,
            Self::Never => ColorChoice::Never,
        }
        .write_global();
    }
}

/// Standard output, buffered; styles are stripped where they are not wanted.
pub(crate) fn stdout() -> BufWriter<AutoStream<io::Stdout>> {
    BufWriter::new(anstream::stdout())
}

/// Standard output for programs: what is written has no styles, so looking for them would only cost time.
pub(crate) fn plain_stdout() -> BufWriter<io::Stdout> {
    BufWriter::with_capacity(64 * 1024, io::stdout())
}

/// Writes a document for programs, indented, with a line feed at its end.
pub(crate) fn json(out: &mut impl Write, document: &impl Serialize) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut *out, document)?;
    writeln!(out)
}

/// Says on stderr what went wrong.
pub(crate) fn complain(what: Arguments<'_>) {
    let red = Style::new().bold().fg_color(Some(AnsiColor::Red.into()));
    let mut stderr = anstream::stderr().lock();
    // Nothing is left to be done where even this fails.
    let _ = writeln!(stderr, "{red}merr:{red:#} {what}");
}

/// Columns for prose: the terminal's, within reason, and 80 elsewhere.
pub(crate) fn width() -> usize {
    columns().unwrap_or(80).clamp(40, 110)
}

/// Columns for tables: the terminal's. Elsewhere nothing is cut, since a program may be reading.
pub(crate) fn table_width() -> usize {
    columns().unwrap_or(usize::MAX)
}

/// The width to keep to, if there is one. A terminal that does not tell its size is taken for one of 80 columns.
fn columns() -> Option<usize> {
    if io::stdout().is_terminal() {
        return Some(terminal_size::terminal_size().map_or(80, |(width, _)| usize::from(width.0)));
    }
    std::env::var("COLUMNS").ok()?.parse().ok()
}
