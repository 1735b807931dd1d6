//! `merr stats`: what fails in a log, how often, and what that calls for.

mod json;
mod progress;
mod show;
mod summary;
mod tally;

use std::io::Write;
use std::ops::ControlFlow;

use messaging_error::Translate;
use messaging_error_any::Any;

use super::find;
use super::translate::{Translators, whole};
use crate::args::{Stats as Arguments, StatsFormat};
use crate::bulk::{self, Chunk, LineOf};
use crate::failure::{Failure, Result};
use crate::input::{self, Shape, Source, Wanted};
use crate::output;
use progress::Progress;
use summary::Summary;
use tally::Tally;

/// Exit status after Ctrl-C, as shells expect it.
const INTERRUPTED: u8 = 130;

/// Bad lines that are named one by one; after that they are only counted.
const MOST_COMPLAINTS: u64 = 20;

pub(crate) fn run(args: &Arguments) -> Result<u8> {
    let translator: Box<dyn Translate> = match &args.provider {
        None => Box::new(Any),
        Some(name) => find::translator(name)?,
    };
    let paths = input::paths(&args.files)?;
    let progress = Progress::start(&paths);
    let mut tally = Tally::default();
    let mut names = Vec::new();
    let mut complaints = 0;
    let mut unreadable = false;
    for path in &paths {
        if progress.is_interrupted() {
            break;
        }
        let file = names.len() as u32;
        let source = match Source::open(path, |raw| progress.watch(raw)) {
            Ok(source) => source,
            Err(_) if progress.is_interrupted() => break,
            Err(error) => {
                progress.hide(|| output::complain(format_args!("{}: {error}", input::name(path))));
                unreadable = true;
                continue;
            }
        };
        let name = source.name.clone();
        names.push(name.clone());
        let read = count(source, file, args, translator.as_ref(), &mut |part: Tally| {
            for (line, why) in &part.complaints {
                complaints += 1;
                if complaints <= MOST_COMPLAINTS {
                    progress.hide(|| output::complain(format_args!("{name}:{line}: {why}")));
                }
            }
            tally.add(part);
        });
        match read {
            Err(error) if !progress.is_interrupted() => {
                progress.hide(|| output::complain(format_args!("{name}: {error}")));
                unreadable = true;
            }
            _ => {}
        }
    }
    let interrupted = progress.finish();
    if complaints > MOST_COMPLAINTS {
        output::complain(format_args!("{} more lines could not be read", complaints - MOST_COMPLAINTS));
    }
    if interrupted {
        output::complain(format_args!("interrupted; what follows covers the first {} inputs", tally.inputs));
    }
    let summary = Summary::of(tally, names);
    let mut out = output::stdout();
    match args.format {
        StatsFormat::Human => show::human(&mut out, &summary, args.top)?,
        StatsFormat::Json => json::print(&mut out, &summary)?,
        StatsFormat::Csv => show::csv(&mut out, &summary)?,
    }
    out.flush()?;
    match (interrupted, unreadable || summary.unreadable > 0) {
        (true, _) => Ok(INTERRUPTED),
        (false, true) => Err(Failure::Told),
        (false, false) => Ok(0),
    }
}

/// Counts one file; whatever came before an error is counted.
fn count(
    mut source: Source,
    file: u32,
    args: &Arguments,
    translator: &dyn Translate,
    add: &mut dyn FnMut(Tally),
) -> std::io::Result<()> {
    let is_whole = !source.is_log && !args.lines && input::shape(source.head()?) == Shape::Whole;
    if is_whole {
        let bytes = source.read_all()?;
        if !bytes.trim_ascii().is_empty() {
            let mut tally = Tally::default();
            tally.count(&whole(&bytes, translator), file, 1);
            add(tally);
        }
        return Ok(());
    }
    bulk::run(
        source.reader,
        bulk::threads(args.threads),
        |chunk, tally| count_lines(chunk, file, translator, tally),
        |tally| {
            add(std::mem::take(tally));
            ControlFlow::Continue(())
        },
    )
}

fn count_lines(chunk: &Chunk, file: u32, translator: &dyn Translate, tally: &mut Tally) {
    let mut translators = Translators::new(translator);
    for line in chunk.lines() {
        match line {
            LineOf::TooLong(number) => tally.complain(number, "the line is longer than 8 MiB".into()),
            LineOf::Text(number, text) => match translators.translate(text, Wanted::Verdict) {
                Ok(outcome) => tally.count(&outcome, file, number),
                Err(why) => tally.complain(number, why),
            },
        }
    }
}
