//! A log: one input per line, over all cores, in order.

use std::io::Write;
use std::ops::ControlFlow;

use messaging_error::Translate;

use super::Translators;
use super::print::{Printer, brief, machine};
use crate::args::{Translate as Arguments, TranslateFormat};
use crate::bulk::{self, Chunk, LineOf};
use crate::failure::Result;
use crate::input::{Source, Wanted};
use crate::output;

/// What a chunk of lines became.
#[derive(Default)]
struct Translated {
    text: Vec<u8>,
    bad: Vec<(u64, String)>,
    failed: bool,
}

/// Room that a result may keep. One line can become far more than it was.
const ROOM: usize = 4 << 20;

impl Translated {
    /// Makes it ready for other lines.
    fn clear(&mut self) {
        self.text.clear();
        self.text.shrink_to(ROOM);
        self.bad.clear();
        self.failed = false;
    }
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
        |chunk, translated| lines_of(chunk, &name, translator, args, translated),
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
            translated.clear();
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

fn lines_of(chunk: &Chunk, name: &str, translator: &dyn Translate, args: &Arguments, done: &mut Translated) {
    let mut translators = Translators::new(translator);
    for line in chunk.lines() {
        match line {
            LineOf::TooLong(number) => done.bad.push((number, "the line is longer than 8 MiB".into())),
            LineOf::Text(number, text) => match translators.translate(text, Wanted::Report) {
                Ok(outcome) => {
                    done.failed |= !outcome.errors().is_empty();
                    // Writing to memory cannot fail.
                    let _ = if args.format == TranslateFormat::Human {
                        brief(&mut done.text, name, number, &outcome, args.show_private)
                    } else {
                        machine(&mut done.text, &outcome, args, false)
                    };
                }
                Err(why) => done.bad.push((number, why)),
            },
        }
    }
}
