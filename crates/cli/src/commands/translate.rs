//! `merr translate`: answers, events and logs into verdicts.

mod hint;
mod lines;
mod print;
mod private;
mod translators;
mod written;

use std::io::Write;

use messaging_error::{Outcome, ResponseParts, Translate};
use messaging_error_any::capture::Capture;
use messaging_error_any::{Any, linked, recognise};
use messaging_error_rest::Profile;

use crate::args::Translate as Arguments;
use crate::failure::{Failure, Result};
use crate::input::{self, Line, Shape, Source, Wanted};
use crate::output;

use super::find;
use hint::hint;
use print::Printer;
pub(crate) use translators::Translators;

pub(crate) fn run(args: &Arguments) -> Result<u8> {
    let translator = translator(args)?;
    let paths = input::paths(&args.files)?;
    let mut printer = Printer::new(args, paths.len());
    let mut unreadable = false;
    for path in &paths {
        match Source::open(path, |raw| raw) {
            Ok(source) => unreadable |= !translate(source, translator.as_ref(), args, &mut printer)?,
            Err(error) => {
                output::complain(format_args!("{}: {error}", input::name(path)));
                unreadable = true;
            }
        }
    }
    printer.out.flush()?;
    match (unreadable, args.fail && printer.failed) {
        (true, _) => Err(Failure::Told),
        (false, failed) => Ok(u8::from(failed)),
    }
}

fn translator(args: &Arguments) -> Result<Box<dyn Translate>> {
    match (&args.provider, &args.profile) {
        (Some(name), _) => find::translator(name),
        (None, Some(file)) => match Profile::from_file(file) {
            Ok(profile) => Ok(Box::new(linked(profile))),
            Err(error) => Err(Failure::said(error.to_string())),
        },
        (None, None) => Ok(Box::new(Any)),
    }
}

/// Translates one file and says whether all of it could be read.
fn translate(
    mut source: Source,
    translator: &dyn Translate,
    args: &Arguments,
    printer: &mut Printer<'_>,
) -> Result<bool> {
    let head = match source.head() {
        Ok(head) => head,
        Err(error) => return unreadable(&source.name, &error),
    };
    let is_lines = input::shape(head) == Shape::Lines;
    if args.lines || source.is_log || is_lines {
        return lines::translate(source, translator, args, printer);
    }
    match source.read_all() {
        Ok(bytes) => {
            let outcome = whole(&bytes, translator);
            printer.whole(&source.name, &outcome, hint(&bytes, &outcome).as_deref())?;
            Ok(true)
        }
        Err(error) => unreadable(&source.name, &error),
    }
}

fn unreadable(name: &str, error: &std::io::Error) -> Result<bool> {
    output::complain(format_args!("{name}: {error}"));
    Ok(false)
}

/// A captured message, a record as it stands in logs, or a body.
pub(crate) fn whole(bytes: &[u8], translator: &dyn Translate) -> Outcome {
    if let Some(capture) = Capture::parse(&input::unpacked_body(bytes)) {
        return capture.translate(translator);
    }
    match Line::read(bytes, Wanted::Report) {
        Ok(line) => Translators::new(translator).of_line(&line),
        Err(_) => through_the_right_door(ResponseParts::of_body(bytes), translator),
    }
}

/// A body without a status is an event if it looks like one.
fn through_the_right_door(parts: ResponseParts<'_>, translator: &dyn Translate) -> Outcome {
    if parts.status().is_none() && recognise(&parts).is_event {
        translator.translate_event(parts)
    } else {
        translator.translate(parts)
    }
}
