//! Reading of rules.

use std::ops::Range;

use toml::de::DeValue;

use super::super::error::{Problem, nearest};
use super::super::path::Path;
use super::super::rule::{Like, Rule, Rules, Test};
use super::toml_doc::{Doc, Table};

const WORDS: [&str; 13] =
    ["2xx", "true", "false", "absent", "present", "eq", "in", "ne", "notin", "empty", "nonempty", "starts", "ends"];

/// The rules under a key.
pub(super) fn rules(doc: &mut Doc<'_>, table: &Table<'_>, key: &str, path: &str) -> Option<Rules<Path>> {
    let value = table.get(key)?;
    let Some(list) = value.get_ref().as_array() else {
        doc.wrong_type(value, path, "a list of rules");
        return None;
    };
    // No rule would hold for everything: every answer a success, or every body this kind of event.
    if list.iter().next().is_none() {
        doc.fail(value.span(), path, Problem::BadRule("the list is empty".into()));
    }
    // Only `success` asks it, and only a profile as a whole has the key.
    let says_what_is_absent = key == "success" && table.get("absent").is_some();
    let mut all = Vec::new();
    for element in list.iter() {
        let choice = match element.get_ref() {
            DeValue::String(_) | DeValue::Array(_) => doc.texts(element, path),
            _ => {
                doc.wrong_type(element, path, "a rule or a list of rules");
                continue;
            }
        };
        if choice.is_empty() {
            doc.fail(element.span(), path, Problem::BadRule("a choice needs a rule".into()));
        }
        let choice: Vec<_> = choice.into_iter().filter_map(|(text, span)| rule(doc, &text, span, path)).collect();
        if let Some((one, two)) = both_needed(&choice).filter(|_| !says_what_is_absent) {
            doc.warn(element.span(), path, || {
                format!(
                    "`{one}` and `{two}` look at different members: where one of these is missing and the other rule fails, \
                     nothing is proven and a 2xx is unclear; say what a missing member means, with `absent`"
                )
            });
        }
        if !choice.is_empty() {
            all.push(choice);
        }
    }
    let words: Vec<String> = (all.iter())
        .map(|choice| choice.iter().map(|rule| format!("`{}`", rule.written)).collect::<Vec<_>>().join(" or "))
        .collect();
    doc.note(value.span(), path, || format!("holds if {}", words.join(", and ")));
    Some(Rules(all))
}

/// Two rules of a choice that are unknown where their members are missing, if those are different members.
fn both_needed(choice: &[Rule<Path>]) -> Option<(&str, &str)> {
    let mut asking = choice.iter().filter_map(|rule| match &rule.test {
        Test::Bool(place, _) | Test::In(place, _) | Test::Like(place, ..) => Some((place, &*rule.written)),
        _ => None,
    });
    let is_certain =
        |rule: &Rule<Path>| !matches!(rule.test, Test::Bool(..) | Test::In(..) | Test::Like(..) | Test::Success);
    if choice.iter().any(is_certain) {
        return None;
    }
    let (place, one) = asking.next()?;
    asking.find(|(other, _)| *other != place).map(|(_, two)| (one, two))
}

fn rule(doc: &mut Doc<'_>, text: &str, span: Range<usize>, path: &str) -> Option<Rule<Path>> {
    match parse(text) {
        Ok(test) => Some(Rule { test, written: text.into() }),
        Err(problem) => {
            doc.fail(span, path, problem);
            None
        }
    }
}

fn parse(text: &str) -> Result<Test<Path>, Problem> {
    let bad = |message: String| Problem::BadRule(format!("`{text}`: {message}"));
    let (word, rest) = text.trim().split_once(char::is_whitespace).unwrap_or((text.trim(), ""));
    if word == "2xx" {
        return if rest.is_empty() { Ok(Test::Success) } else { Err(bad("`2xx` stands alone".into())) };
    }
    if !WORDS.contains(&word) && word != "contains" {
        let nearest = nearest(word, WORDS);
        return Err(Problem::UnknownWord { what: "rule", word: word.into(), nearest });
    }
    let (written, values) = split_path(rest.trim_start());
    let place = Path::parse(written).map_err(Problem::BadPath)?;
    let values = words(values).map_err(bad)?;
    let one = |values: Vec<Box<str>>| match <[Box<str>; 1]>::try_from(values) {
        Ok([value]) => Ok(value),
        Err(_) => Err(bad(format!("`{word}` takes a path and one value"))),
    };
    let many = |values: Vec<Box<str>>| {
        if values.is_empty() { Err(bad(format!("`{word}` takes a path and values"))) } else { Ok(values) }
    };
    let none =
        |test| if values.is_empty() { Ok(test) } else { Err(bad(format!("`{word}` takes a path and no value"))) };
    match word {
        "true" => none(Test::Bool(place, true)),
        "false" => none(Test::Bool(place, false)),
        "absent" => none(Test::Absent(place)),
        "present" => none(Test::Present(place)),
        "empty" => none(Test::Empty(place)),
        "nonempty" => none(Test::NonEmpty(place)),
        "eq" => Ok(Test::In(place, vec![one(values)?])),
        "ne" => Ok(Test::NotIn(place, vec![one(values)?])),
        "in" => Ok(Test::In(place, many(values)?)),
        "notin" => Ok(Test::NotIn(place, many(values)?)),
        "starts" => Ok(Test::Like(place, Like::Starts, one(values)?)),
        "ends" => Ok(Test::Like(place, Like::Ends, one(values)?)),
        _ => Ok(Test::Like(place, Like::Contains, one(values)?)),
    }
}

/// Splits a path, which may hold spaces inside parentheses, from the values behind it.
fn split_path(text: &str) -> (&str, &str) {
    if let Some(rest) = text.strip_prefix("\"\"") {
        return ("", rest);
    }
    let mut depth = 0_i32;
    for (at, c) in text.char_indices() {
        match c {
            '(' => depth += 1,
            ')' => depth -= 1,
            c if c.is_whitespace() && depth <= 0 => return text.split_at(at),
            _ => {}
        }
    }
    (text, "")
}

/// Words, or texts in double quotes.
fn words(text: &str) -> Result<Vec<Box<str>>, String> {
    let mut words = Vec::new();
    let mut rest = text.trim_start();
    while !rest.is_empty() {
        let (word, next) = match rest.strip_prefix('"') {
            Some(quoted) => quoted.split_once('"').ok_or("a quote is not closed")?,
            None => rest.split_once(char::is_whitespace).unwrap_or((rest, "")),
        };
        words.push(word.into());
        rest = next.trim_start();
    }
    Ok(words)
}
