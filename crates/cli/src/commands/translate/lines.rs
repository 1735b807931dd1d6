//! A log: one input per line, over all cores, in order.

use std::io::Write;
use std::ops::ControlFlow;

use messaging_error::{Outcome, ResponseParts, Translate};
use messaging_error_any::{Confidence, recognise};

use super::print::{Printer, brief, machine};
use super::{is_for_people, of_line, through_the_right_door};
use crate::args::Translate as Arguments;
use crate::bulk::{self, Chunk, LineOf};
use crate::failure::Result;
use crate::input::{Line, Source, Wanted};
use crate::output;

/// What a chunk of lines became.
#[derive(Default)]
struct Translated {
    text: Vec<u8>,
    bad: Vec<(u64, String)>,
    failed: bool,
}

/// Translates every line and says whether all of them could be read.
pub(super) fn translate(
    source: Source,
    translator: &dyn Translate,
    args: &Arguments,
    printer: &mut Printer<'_>,
) -> Result<bool> {
    let name = source.name;
    let mut all_read = true;
    let mut broken = None;
    let read = bulk::run(
        source.reader,
        bulk::threads(args.threads),
        |chunk| chunk_of(&chunk, &name, translator, args),
        |translated| {
            printer.failed |= translated.failed;
            // What is on its way to the terminal must not be overtaken by a complaint about a later line.
            let written = printer.out.write_all(&translated.text).and_then(|()| match translated.bad.is_empty() {
                true => Ok(()),
                false => printer.out.flush(),
            });
            for (number, why) in &translated.bad {
                output::complain(format_args!("{name}:{number}: {why}"));
                all_read = false;
            }
            match written {
                Ok(()) => ControlFlow::Continue(()),
                Err(error) => {
                    broken = Some(error);
                    ControlFlow::Break(())
                }
            }
        },
    );
    if let Some(error) = broken {
        return Err(error.into());
    }
    printer.out.flush()?;
    if let Err(error) = read {
        output::complain(format_args!("{name}: {error}"));
        return Ok(false);
    }
    Ok(all_read)
}

fn chunk_of(chunk: &Chunk, name: &str, translator: &dyn Translate, args: &Arguments) -> Translated {
    let mut done = Translated { text: Vec::with_capacity(chunk.len()), ..Translated::default() };
    for line in chunk.lines() {
        match line {
            LineOf::TooLong(number) => done.bad.push((number, "the line is longer than 8 MiB".into())),
            LineOf::Text(number, text) => match outcome_of(text, translator, Wanted::Report) {
                Ok(outcome) => {
                    done.failed |= !outcome.errors().is_empty();
                    // Writing to memory cannot fail.
                    let _ = if is_for_people(args.format) {
                        brief(&mut done.text, name, number, &outcome, args.show_private)
                    } else {
                        machine(&mut done.text, &outcome, args, false)
                    };
                }
                Err(why) => done.bad.push((number, why)),
            },
        }
    }
    done
}

/// A line that is not JSON still counts if it is certain whose it is: the text of an SDK's exception, or a body that was
/// cut off by whoever logged it.
pub(crate) fn outcome_of(
    text: &[u8],
    translator: &dyn Translate,
    wanted: Wanted,
) -> std::result::Result<Outcome, String> {
    match Line::read(text, wanted) {
        Ok(line) => Ok(of_line(&line, translator)),
        Err(why) => {
            let parts = ResponseParts::of_body(text);
            match recognise(&parts).confidence {
                Confidence::Certain => Ok(through_the_right_door(parts, translator)),
                _ => Err(why.to_string()),
            }
        }
    }
}
