//! Outcomes in every format.

use std::io::{self, Write};

use messaging_error::Outcome;
use messaging_error_problem::ProblemDocument;

use super::private::PrivateOutcome;
use super::written;

use crate::args::{Translate as Arguments, TranslateFormat};
use crate::failure::Result;
use crate::human::{self, BOLD, DIM, Tone};
use crate::output;

/// Prints outcomes one after the other, and remembers whether something failed.
pub(crate) struct Printer<'a> {
    pub(crate) out: Box<dyn Write>,
    pub(crate) failed: bool,
    args: &'a Arguments,
    /// Whether more than one file was named.
    many: bool,
    any_printed: bool,
    width: usize,
}

impl<'a> Printer<'a> {
    pub(crate) fn new(args: &'a Arguments, files: usize) -> Self {
        let width = output::width();
        let out: Box<dyn Write> = match args.format {
            TranslateFormat::Human => Box::new(output::stdout()),
            _ => Box::new(output::plain_stdout()),
        };
        Self { out, failed: false, args, many: files > 1, any_printed: false, width }
    }

    /// The outcome of a whole file, and what would tell more about it.
    pub(crate) fn whole(&mut self, name: &str, outcome: &Outcome, hint: Option<&str>) -> Result<()> {
        self.failed |= !outcome.errors().is_empty();
        if self.args.format == TranslateFormat::Human {
            if self.any_printed {
                writeln!(self.out)?;
            }
            if self.many {
                let rule = "─".repeat(self.width.saturating_sub(human::display_width(name) + 4));
                writeln!(self.out, "{DIM}──{DIM:#} {BOLD}{name}{BOLD:#} {DIM}{rule}{DIM:#}")?;
            }
            self.any_printed = true;
            human::outcome(&mut self.out, outcome, self.width, self.args.show_private)?;
            if let Some(hint) = hint {
                human::hint(&mut self.out, hint, self.width)?;
            }
        } else {
            let mut text = Vec::new();
            machine(&mut text, outcome, self.args, true)?;
            self.out.write_all(&text)?;
        }
        self.out.flush()?;
        Ok(())
    }
}

/// The outcome in a format for programs. Only an outcome that stands for a whole file is indented.
pub(crate) fn machine(out: &mut Vec<u8>, outcome: &Outcome, args: &Arguments, indent: bool) -> io::Result<()> {
    let private = args.show_private;
    match (args.format, indent) {
        (TranslateFormat::Json, true) if private => {
            serde_json::to_writer_pretty(&mut *out, &PrivateOutcome::of(outcome))?
        }
        (TranslateFormat::Json, true) => serde_json::to_writer_pretty(&mut *out, outcome)?,
        (TranslateFormat::Json, false) if private => serde_json::to_writer(&mut *out, &PrivateOutcome::of(outcome))?,
        (TranslateFormat::Json, false) => serde_json::to_writer(&mut *out, outcome)?,
        (TranslateFormat::Problem, _) => {
            for error in outcome.errors() {
                problem(out, error)?;
            }
            return Ok(());
        }
        _ => {
            for error in outcome.errors() {
                written::report(out, error, private);
                out.push(b'\n');
            }
            return Ok(());
        }
    }
    out.write_all(b"\n")
}

fn problem(out: &mut impl Write, error: &messaging_error::MessagingError) -> io::Result<()> {
    serde_json::to_writer(&mut *out, &ProblemDocument::from(error))?;
    out.write_all(b"\n")
}

/// One line per failure of a log, for people.
pub(crate) fn brief(out: &mut impl Write, name: &str, number: u64, outcome: &Outcome, private: bool) -> io::Result<()> {
    for error in outcome.errors() {
        let style = human::tone(error.retry()).style();
        let unclear = matches!(outcome, Outcome::Unclear(_));
        let code = if private { error.raw_code().map(Into::into) } else { error.code() };
        write!(out, "{DIM}{name}:{number}{DIM:#}  {style}{}{style:#}  {}", error.reason(), error.provider())?;
        if let Some(code) = code {
            write!(out, " {code}")?;
        }
        if let Some(status) = error.http_status() {
            write!(out, " · HTTP {status}")?;
        }
        let item = error.item_index().map(|index| format!(" · item {index}")).unwrap_or_default();
        write!(out, "{DIM}{item}{DIM:#}  {}", human::one_line(error))?;
        if unclear {
            let style = Tone::Over.style();
            write!(out, "  {style}unclear{style:#}")?;
        }
        writeln!(out)?;
    }
    Ok(())
}
