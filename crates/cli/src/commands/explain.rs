//! `merr explain`: what a code, a reason or a category means.

mod category;
mod code;
mod reason;

use std::io::Write;

use messaging_error::catalogue::Entry;
use messaging_error::{Category, IntoEnumIterator, Reason};
use messaging_error_rest::Profile;

use super::find;
use crate::args::{Explain as Arguments, ExplainFormat};
use crate::failure::{Failure, Result};
use crate::near::nearest;
use crate::output;

pub(crate) fn run(args: &Arguments) -> Result<u8> {
    let entries = messaging_error_any::entries();
    let provider = args.provider.as_deref().map(find::provider).transpose()?;
    let words: Vec<String> = provider.into_iter().map(str::to_owned).chain(args.words.iter().cloned()).collect();
    let subject = subject(&words, &entries)?;
    let mut out = output::stdout();
    match (args.format, &subject) {
        (ExplainFormat::Human, Subject::Codes(found)) => code::print(&mut out, found, &entries)?,
        (ExplainFormat::Human, Subject::Reason(reason)) => reason::print(&mut out, *reason, &entries)?,
        (ExplainFormat::Human, Subject::Category(category)) => category::print(&mut out, *category, &entries)?,
        (ExplainFormat::Json, Subject::Codes(found)) => output::json(&mut out, &found.rows())?,
        (ExplainFormat::Json, Subject::Reason(reason)) => output::json(&mut out, &[reason::Own::of(*reason)])?,
        (ExplainFormat::Json, Subject::Category(category)) => {
            let reasons: Vec<_> = category::reasons(*category).map(reason::Own::of).collect();
            output::json(&mut out, &reasons)?;
        }
    }
    out.flush()?;
    Ok(0)
}

fn is_number(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit())
}

/// What the words name.
enum Subject {
    Codes(code::Found),
    Reason(Reason),
    Category(Category),
}

fn subject(words: &[String], entries: &[Entry]) -> Result<Subject> {
    let joined = words.join("_").to_lowercase().replace('-', "_");
    if let Ok(reason) = joined.parse() {
        return Ok(Subject::Reason(reason));
    }
    if let Ok(category) = joined.parse() {
        return Ok(Subject::Category(category));
    }
    let (provider, code) = asked(words);
    let found = code::find(provider, &code, entries);
    if !found.is_empty() {
        return Ok(Subject::Codes(found));
    }
    // A gateway repeats the codes of the provider behind it.
    if let Some(behind) = provider.and_then(Profile::builtin).and_then(|profile| profile.delegates_to()) {
        let found = code::find(Some(behind.as_str()), &code, entries);
        if !found.is_empty() {
            return Ok(Subject::Codes(found));
        }
    }
    // Meta's texts begin with "(#131056)", and whoever copies it means the code.
    let bare = code.trim_matches(|c: char| c.is_whitespace() || matches!(c, '#' | '(' | ')'));
    if bare != code && !bare.is_empty() {
        let found = code::find(provider, bare, entries);
        if !found.is_empty() {
            return Ok(Subject::Codes(found));
        }
    }
    Err(nothing(words, provider, &code, entries))
}

/// The provider, where one is named, and the code.
fn asked(words: &[String]) -> (Option<&'static str>, String) {
    match words {
        [code] => (None, code.clone()),
        [word, code @ ..] if find::named(word).is_some() => (
            find::named(word),
            match code {
                // A subcode may stand for itself.
                [code, subcode] if is_number(code) && is_number(subcode) => format!("{code}/{subcode}"),
                code => code.join(" "),
            },
        ),
        [code, word] if find::named(word).is_some() => (find::named(word), code.clone()),
        _ => (None, words.join(" ")),
    }
}

/// Why nothing was found, and what was perhaps meant.
fn nothing(words: &[String], provider: Option<&str>, code: &str, entries: &[Entry]) -> Failure {
    let of_provider = |entry: &&Entry| provider.is_none_or(|name| entry.provider.as_str() == name);
    let codes = entries.iter().filter(of_provider).map(|entry| entry.code.as_ref());
    if let Some(name) = provider {
        let all = format!("merr catalogue --provider {name} lists all");
        return find::not_known(&format!("code of {name}"), code, nearest(code, codes, 5), &all);
    }
    match words {
        [word] => {
            if let Some(name) = find::named(word) {
                let how = format!("merr explain {name} CODE, or merr catalogue --provider {name} for all its codes");
                return Failure::said(format!("{name} is a provider, not a code; {how}"));
            }
        }
        [word, rest @ ..] if !code::find(None, &rest.join(" "), entries).is_empty() => {
            return find::unknown_provider(word);
        }
        _ => {}
    }
    let (reasons, categories): (Vec<Reason>, Vec<Category>) = (Reason::iter().collect(), Category::iter().collect());
    let known = reasons.iter().map(|reason| reason.as_str()).chain(categories.iter().map(|category| category.as_str()));
    let near = nearest(code, known.chain(codes), 5);
    find::not_known("code, reason or category", code, near, "merr catalogue lists every code with its reason")
}
