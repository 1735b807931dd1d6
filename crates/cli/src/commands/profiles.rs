//! `merr profiles`: the providers that are described by data, and help for writing one.

use std::io::{IsTerminal, Write};
use std::path::Path;

use anstyle::{AnsiColor, Style};
use messaging_error::ResponseParts;
use messaging_error_any::capture::Capture;
use messaging_error_any::linked;
use messaging_error_rest::{Explanation, Profile, Severity};

use super::find;
use crate::args::{Profiles as Arguments, ProfilesFormat};
use crate::failure::{Failure, Result};
use crate::human::{self, Align, BOLD, DIM, Table, Tone};
use crate::input::Source;
use crate::near::nearest;
use crate::output;

pub(crate) fn run(args: &Arguments) -> Result<u8> {
    match args {
        Arguments::List { format } => list(*format),
        Arguments::Show { name } => show(name),
        Arguments::Check { file, payloads, quiet } => check(file, payloads, *quiet),
    }
}

fn list(format: ProfilesFormat) -> Result<u8> {
    let mut out = output::stdout();
    let profiles: Vec<Profile> = Profile::names().filter_map(Profile::builtin).collect();
    match format {
        ProfilesFormat::Table => {
            let columns = [("name", Align::Left), ("codes", Align::Right), ("provider", Align::Left)];
            let mut table = Table::new(&columns);
            for profile in &profiles {
                let name = messaging_error::Translate::provider(profile).to_string();
                let codes = profile.entries().count().to_string();
                table.row([(name, Style::new()), (codes, DIM), (profile.label().to_owned(), Style::new())]);
            }
            table.print(&mut out, output::table_width())?;
        }
        ProfilesFormat::Json => {
            let rows: Vec<_> = profiles
                .iter()
                .map(|profile| Row {
                    name: messaging_error::Translate::provider(profile),
                    label: profile.label(),
                    codes: profile.entries().count(),
                    docs_url: profile.docs_url(),
                })
                .collect();
            output::json(&mut out, &rows)?;
        }
    }
    out.flush()?;
    Ok(0)
}

#[derive(serde::Serialize)]
struct Row<'a> {
    name: messaging_error::Provider,
    label: &'a str,
    codes: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    docs_url: Option<&'a str>,
}

/// Prints the text of a built-in profile, which is the best start for a new one.
fn show(name: &str) -> Result<u8> {
    let text = Profile::source(name).ok_or_else(|| {
        let near = nearest(name, Profile::names(), 5);
        find::not_known("profile", name, near, "merr profiles list has the names")
    })?;
    let mut out = output::stdout();
    out.write_all(text.as_bytes())?;
    out.flush()?;
    Ok(0)
}

/// Says what is wrong with a profile and what it means, and tries it on payloads.
fn check(file: &Path, payloads: &[std::path::PathBuf], quiet: bool) -> Result<u8> {
    let name = file.display();
    let text = std::fs::read_to_string(file).map_err(|error| Failure::said(format!("{name}: {error}")))?;
    let diagnostics = Profile::check(&text);
    let mut out = output::stdout();
    let mut errors = 0;
    for diagnostic in &diagnostics {
        errors += u32::from(diagnostic.severity == Severity::Error);
        if quiet && diagnostic.severity == Severity::Note {
            continue;
        }
        let style = match diagnostic.severity {
            Severity::Error => Tone::Over.style(),
            Severity::Warning => Tone::Act.style(),
            _ => Style::new().fg_color(Some(AnsiColor::Cyan.into())),
        };
        let (severity, key) = (diagnostic.severity.as_str(), diagnostic.key.as_str());
        let colon = if key.is_empty() { "" } else { ": " };
        write!(out, "{DIM}{name}:{}:{}:{DIM:#} {style}{severity}:{style:#} ", diagnostic.line, diagnostic.column)?;
        writeln!(out, "{BOLD}{key}{BOLD:#}{colon}{}", diagnostic.message)?;
    }
    out.flush()?;
    if errors > 0 {
        let what = if errors == 1 { "mistake" } else { "mistakes" };
        return Err(Failure::said(format!("{name}: {errors} {what}; the profile does not load")));
    }
    let profile = linked(Profile::load(&text).map_err(|error| Failure::said(format!("{name}:{error}")))?);
    let mut unreadable = false;
    for path in payloads {
        let bytes = Source::open(path, |raw| raw).and_then(|mut source| source.read_all());
        match bytes {
            Ok(bytes) => {
                writeln!(out)?;
                writeln!(out, "{BOLD}{}{BOLD:#}", path.display())?;
                attempt(&mut out, &profile, &bytes)?;
            }
            Err(error) => {
                out.flush()?;
                output::complain(format_args!("{}: {error}", path.display()));
                unreadable = true;
            }
        }
    }
    if payloads.is_empty() && std::io::stdout().is_terminal() {
        writeln!(out, "\n{DIM}It loads. Name captured answers after the file to try it on them.{DIM:#}")?;
    }
    out.flush()?;
    if unreadable { Err(Failure::Told) } else { Ok(0) }
}

/// Shows which path found what, and the verdict.
fn attempt(out: &mut impl Write, profile: &Profile, bytes: &[u8]) -> Result<()> {
    let capture = Capture::parse(bytes);
    let parts = capture.as_ref().map_or_else(|| ResponseParts::of_body(bytes), Capture::parts);
    let is_event = capture.as_ref().is_some_and(Capture::is_event);
    let explanation = if is_event { profile.explain_event(parts) } else { profile.explain(parts) };
    steps(out, &explanation)?;
    writeln!(out)?;
    let outcome = match &capture {
        Some(capture) => capture.translate(profile),
        None => explanation.outcome,
    };
    human::outcome(out, &outcome, output::width(), false)?;
    Ok(())
}

fn steps(out: &mut impl Write, explanation: &Explanation) -> Result<()> {
    let columns = [("", Align::Left), ("", Align::Left), ("", Align::Left), ("", Align::Left)];
    let mut table = Table::new(&columns).indent(2);
    for step in &explanation.steps {
        let (mark, style) = if step.counts { ("✓", Tone::Fine.style()) } else { ("·", DIM) };
        table.row([
            (mark.to_owned(), style),
            (step.key.clone(), if step.counts { Style::new() } else { DIM }),
            (step.written.clone(), DIM),
            (step.found.clone(), Style::new()),
        ]);
    }
    table.print(out, output::table_width())?;
    Ok(())
}
