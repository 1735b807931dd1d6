//! Reading of `[codes]` and `[status]`.

use std::collections::HashSet;
use std::ops::Range;

use messaging_error::{
    DuplicateRisk, Failover, Judgement, Reason, RetryPlan, RetryPolicy, Scope, VariantArray, WaitRule,
};
use toml::de::DeValue;

use super::super::codes::{CodeRow, Kind};
use super::super::error::Problem;
use super::super::plan::StatusRow;
use super::toml_doc::{Doc, Table, Value, join};

const KEYS: [&str; 14] = [
    "reason",
    "title",
    "sub",
    "on",
    "wait",
    "fallback",
    "grow",
    "day_reset",
    "attempts",
    "retry",
    "scope",
    "failover",
    "risk",
    "docs",
];

/// The rows under `[codes]`.
pub(super) fn codes(doc: &mut Doc<'_>, table: &Table<'_>, path: &str) -> Vec<CodeRow> {
    let mut rows: Vec<CodeRow> = Vec::new();
    let mut seen = HashSet::new();
    for (code, value) in table.iter() {
        let key = join(path, code.get_ref());
        let variants: Vec<&Value<'_>> = match value.get_ref() {
            DeValue::Array(list) => list.iter().collect(),
            _ => vec![value],
        };
        if variants.is_empty() {
            doc.fail(value.span(), &key, Problem::Other("the list is empty: a code needs a reason".into()));
        }
        for variant in variants {
            let Some(row) = row(doc, code.get_ref(), variant, &key) else { continue };
            if !seen.insert((row.kind.clone(), row.code.clone(), row.sub.clone(), row.on)) {
                doc.fail(variant.span(), &key, Problem::DuplicateCode);
                continue;
            }
            note(doc, variant.span(), &key, &row);
            rows.push(row);
        }
    }
    rows
}

fn note(doc: &mut Doc<'_>, span: Range<usize>, key: &str, row: &CodeRow) {
    let what = match row.kind {
        Kind::Exact => format!("code `{}`", row.code),
        Kind::Range { first, last } => format!("every number from {first} to {last}"),
        Kind::Prefix => format!("every code that starts with `{}`", row.code),
    };
    let sub = if row.sub.is_empty() { String::new() } else { format!(" with subcode `{}`", row.sub) };
    let on = row.on.map_or_else(String::new, |status| format!(" under HTTP {status}"));
    let reason = row.judgement.reason;
    doc.note(span, key, || format!("{what}{sub}{on} means {reason} ({})", reason.category()));
}

fn row(doc: &mut Doc<'_>, code: &str, value: &Value<'_>, key: &str) -> Option<CodeRow> {
    let (kind, code) = match (code.strip_suffix('*'), code.split_once("..")) {
        (Some(prefix), _) if !prefix.is_empty() => (Kind::Prefix, prefix),
        (_, Some((first, last))) => {
            let (first, last) = (first.trim().parse(), last.trim().parse());
            let (Ok(first), Ok(last)) = (first, last) else {
                doc.fail(value.span(), key, Problem::Other("a range is written `FIRST..LAST` in whole numbers".into()));
                return None;
            };
            if first >= last {
                doc.fail(value.span(), key, Problem::Other("the range is empty".into()));
                return None;
            }
            (Kind::Range { first, last }, code)
        }
        _ => (Kind::Exact, code),
    };
    if code.is_empty() {
        doc.fail(value.span(), key, Problem::Other("the empty text is no code".into()));
        return None;
    }
    let (judgement, details) = judgement(doc, value, key)?;
    Some(CodeRow {
        kind,
        code: code.into(),
        sub: details.sub,
        on: details.on,
        title: details.title,
        judgement,
        docs: details.docs,
        fallback: details.fallback,
    })
}

/// The parts of a row that are not its judgement.
#[derive(Default)]
struct Details {
    title: Box<str>,
    sub: Box<str>,
    on: Option<u16>,
    docs: Option<Box<str>>,
    fallback: Option<u32>,
}

fn judgement(doc: &mut Doc<'_>, value: &Value<'_>, key: &str) -> Option<(Judgement, Details)> {
    match value.get_ref() {
        DeValue::String(word) => {
            let reason = reason(doc, word, value.span(), key)?;
            Some((Judgement::of(reason), Details { title: title_of(reason), ..Details::default() }))
        }
        DeValue::Table(table) => from_table(doc, table, value.span(), key),
        _ => {
            doc.wrong_type(value, key, "a reason or a table");
            None
        }
    }
}

fn title_of(reason: Reason) -> Box<str> {
    let words = reason.as_str().replace('_', " ");
    let mut chars = words.chars();
    chars.next().map_or_else(String::new, |first| first.to_ascii_uppercase().to_string() + chars.as_str()).into()
}

fn reason(doc: &mut Doc<'_>, word: &str, span: Range<usize>, key: &str) -> Option<Reason> {
    let reason = word.parse().ok();
    if reason.is_none() {
        doc.word(span, key, "reason", word, Reason::VARIANTS.iter().map(|reason| reason.as_str()));
    }
    reason
}

fn word<T>(doc: &mut Doc<'_>, table: &Table<'_>, name: &'static str, key: &str) -> Option<T>
where
    T: std::str::FromStr + VariantArray + AsRef<str> + 'static,
{
    let (text, span) = doc.text(table, name, key)?;
    let found = text.parse().ok();
    if found.is_none() {
        doc.word(span, key, name, &text, T::VARIANTS.iter().map(AsRef::as_ref));
    }
    found
}

fn from_table(doc: &mut Doc<'_>, table: &Table<'_>, span: Range<usize>, key: &str) -> Option<(Judgement, Details)> {
    doc.keys(table, key, &KEYS);
    let Some((text, text_span)) = doc.text(table, "reason", key) else {
        if table.get("reason").is_none() {
            doc.fail(span, key, Problem::Missing("reason"));
        }
        return None;
    };
    let reason = reason(doc, &text, text_span, key)?;
    let mut judgement = Judgement::of(reason);
    judgement.retry = plan(doc, table, span, key, reason);
    judgement.scope = word::<Scope>(doc, table, "scope", key);
    judgement.failover = word::<Failover>(doc, table, "failover", key);
    judgement.duplicate_risk = word::<DuplicateRisk>(doc, table, "risk", key);
    let details = Details {
        title: doc.text(table, "title", key).map_or_else(|| title_of(reason), |(text, _)| text.into()),
        sub: doc.text(table, "sub", key).map(|(text, _)| text.into()).unwrap_or_default(),
        on: doc.number(table, "on", key, 100..600).and_then(|status| u16::try_from(status).ok()),
        docs: doc.text(table, "docs", key).map(|(text, _)| text.into()),
        fallback: doc.number(table, "fallback", key, 1..2_678_401).and_then(|seconds| u32::try_from(seconds).ok()),
    };
    Some((judgement, details))
}

fn plan(doc: &mut Doc<'_>, table: &Table<'_>, span: Range<usize>, key: &str, reason: Reason) -> Option<RetryPlan> {
    let wait = doc.number(table, "wait", key, 1..2_678_401).and_then(|seconds| u32::try_from(seconds).ok());
    let grow = doc.flag(table, "grow", key).unwrap_or(false);
    let day = doc.number(table, "day_reset", key, -720..841).and_then(|minutes| i16::try_from(minutes).ok());
    let attempts = doc.number(table, "attempts", key, 1..101).and_then(|attempts| u8::try_from(attempts).ok());
    let policy = word::<RetryPolicy>(doc, table, "retry", key);
    let mut other = |message: &str| doc.fail(span.clone(), key, Problem::Other(message.into()));
    let given = usize::from(wait.is_some()) + usize::from(day.is_some()) + usize::from(policy.is_some());
    if given > 1 {
        other("give one of `wait`, `day_reset` and `retry`");
    }
    if grow && wait.is_none() {
        other("`grow` needs `wait`");
    }
    let plan = match (wait, day, policy) {
        (Some(seconds), ..) if grow => Some(RetryPlan::wait(WaitRule::growing(seconds)).documented()),
        (Some(seconds), ..) => Some(RetryPlan::wait(WaitRule::fixed(seconds)).documented()),
        (_, Some(offset), _) => Some(RetryPlan::wait(WaitRule::day_reset(offset)).documented()),
        (.., Some(RetryPolicy::Never)) => Some(RetryPlan::NEVER),
        (.., Some(RetryPolicy::AfterChange)) => Some(RetryPlan::AFTER_CHANGE),
        (.., Some(RetryPolicy::AfterFix)) => Some(RetryPlan::AFTER_FIX),
        (.., Some(RetryPolicy::Backoff)) => Some(RetryPlan::BACKOFF),
        (.., Some(_)) => {
            other("a wait has a length: write `wait = SECONDS` or `day_reset = MINUTES`");
            None
        }
        (None, None, None) => None,
    };
    match attempts {
        Some(attempts) => Some(plan.unwrap_or(reason.verdict().retry).attempts(attempts)),
        None => plan,
    }
}

/// The rows under `[status]`.
pub(super) fn statuses(doc: &mut Doc<'_>, table: &Table<'_>, path: &str) -> Vec<StatusRow> {
    let mut rows = Vec::new();
    for (status, value) in table.iter() {
        let key = join(path, status.get_ref());
        let text: &str = status.get_ref();
        let range = match (text.strip_suffix("xx").map(str::parse::<u16>), text.parse::<u16>()) {
            (Some(Ok(class @ 1..=5)), _) => Some((class * 100, class * 100 + 99)),
            (_, Ok(status @ 100..=599)) => Some((status, status)),
            _ => None,
        };
        let Some((first, last)) = range else {
            doc.fail(
                status.span(),
                &key,
                Problem::Other("a status is a number from 100 to 599, or a class such as `4xx`".into()),
            );
            continue;
        };
        let Some((judgement, details)) = judgement(doc, value, &key) else { continue };
        if details.on.is_some() || !details.sub.is_empty() {
            doc.fail(value.span(), &key, Problem::Other("a status has no `on` and no `sub`".into()));
        }
        doc.note(value.span(), &key, || format!("HTTP {text} means {}, where no code says more", judgement.reason));
        rows.push(StatusRow { first, last, judgement });
    }
    rows
}
