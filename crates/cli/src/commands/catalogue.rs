//! `merr catalogue`: every code that is known.

use std::io::{self, Write};
use std::str::FromStr;

use anstyle::Style;
use messaging_error::catalogue::Entry;
use messaging_error::{Category, IntoEnumIterator, Reason};

use super::find;
use crate::args::{Catalogue as Arguments, CatalogueFormat};
use crate::failure::{Failure, Result};
use crate::human::{Align, DIM, Table, tone};
use crate::output;

pub(crate) fn run(args: &Arguments) -> Result<u8> {
    let provider = args.provider.as_deref().map(find::provider).transpose()?;
    let categories: Vec<&str> = Category::iter().map(|category| category.as_str()).collect();
    let all = format!("the categories are {}", categories.join(", "));
    let category = |word| filter::<Category, Reason>("category", word, "reason", &all);
    let category = args.category.as_deref().map(category).transpose()?;
    let all = "merr explain CATEGORY lists the reasons of a category";
    let reason = |word| filter::<Reason, Category>("reason", word, "category", all);
    let reason = args.reason.as_deref().map(reason).transpose()?;
    let entries: Vec<Entry> = messaging_error_any::entries()
        .into_iter()
        .filter(|entry| provider.is_none_or(|name| entry.provider.as_str() == name))
        .filter(|entry| category.is_none_or(|category| entry.category == category))
        .filter(|entry| reason.is_none_or(|reason| entry.reason == reason))
        .collect();
    if entries.is_empty() {
        output::complain(format_args!("no code fits all of that"));
    }
    let mut out = output::stdout();
    match args.format {
        CatalogueFormat::Table if entries.is_empty() => {}
        CatalogueFormat::Table => table(&mut out, &entries)?,
        CatalogueFormat::Json => output::json(&mut out, &entries)?,
        CatalogueFormat::Csv => csv(&mut out, &entries)?,
        CatalogueFormat::Md => markdown(&mut out, &entries)?,
    }
    out.flush()?;
    Ok(0)
}

/// A word of a vocabulary. One of another vocabulary is said to belong there, instead of what is most like it here.
fn filter<T, Other: FromStr>(kind: &str, word: &str, other: &str, otherwise: &str) -> Result<T>
where
    T: IntoEnumIterator + AsRef<str> + FromStr,
{
    find::word(kind, word, otherwise).map_err(|failure| match word.parse::<Other>() {
        Ok(_) => Failure::said(format!("{word} is a {other}, not a {kind}; give it with --{other}")),
        Err(_) => failure,
    })
}

/// The code with what else the row asks for: `100/33`, `200–299`, `5 (HTTP 429)`.
pub(crate) fn code_of(entry: &Entry) -> String {
    let mut code = entry.code.to_string();
    if let Some(subcode) = &entry.subcode {
        code = format!("{code}/{subcode}");
    }
    if let Some(last) = &entry.range_end {
        code = format!("{code}–{last}");
    }
    if let Some(status) = entry.http_status {
        code = format!("{code} (HTTP {status})");
    }
    code
}

/// The provider with its table: `vonage sms`.
fn whose(entry: &Entry) -> String {
    if entry.dialect.is_empty() { entry.provider.to_string() } else { format!("{} {}", entry.provider, entry.dialect) }
}

pub(crate) fn table(out: &mut impl Write, entries: &[Entry]) -> io::Result<()> {
    let mut table = Table::new(&[
        ("provider", Align::Left),
        ("code", Align::Left),
        ("reason", Align::Left),
        ("retry", Align::Left),
        ("title", Align::Left),
    ]);
    let plain = Style::new();
    for entry in entries {
        table.row([
            (whose(entry), DIM),
            (code_of(entry), plain),
            (entry.reason.to_string(), tone(entry.retry).style()),
            (entry.retry.to_string(), plain),
            (entry.title.to_string(), plain),
        ]);
    }
    table.print(out, output::table_width())
}

const COLUMNS: [&str; 15] = [
    "provider",
    "dialect",
    "code",
    "subcode",
    "range_end",
    "http_status",
    "title",
    "reason",
    "category",
    "retry",
    "scope",
    "duplicate_risk",
    "failover",
    "remedy",
    "docs_url",
];

fn cells(entry: &Entry) -> [String; 15] {
    let text = |text: &Option<std::borrow::Cow<'_, str>>| text.as_deref().unwrap_or_default().to_owned();
    [
        entry.provider.to_string(),
        entry.dialect.to_string(),
        entry.code.to_string(),
        text(&entry.subcode),
        text(&entry.range_end),
        entry.http_status.map(|status| status.to_string()).unwrap_or_default(),
        entry.title.to_string(),
        entry.reason.to_string(),
        entry.category.to_string(),
        entry.retry.to_string(),
        entry.scope.to_string(),
        entry.duplicate_risk.to_string(),
        entry.failover.to_string(),
        entry.remedy.to_string(),
        text(&entry.docs_url),
    ]
}

fn csv(out: &mut impl Write, entries: &[Entry]) -> io::Result<()> {
    writeln!(out, "{}", COLUMNS.join(","))?;
    entries.iter().try_for_each(|entry| writeln!(out, "{}", cells(entry).map(|cell| csv_cell(&cell)).join(",")))
}

/// A cell by the rules of RFC 4180.
pub(crate) fn csv_cell(text: &str) -> String {
    if text.contains([',', '"', '\n', '\r']) { format!("\"{}\"", text.replace('"', "\"\"")) } else { text.into() }
}

fn markdown(out: &mut impl Write, entries: &[Entry]) -> io::Result<()> {
    writeln!(out, "| provider | code | meaning | reason | category | retry |")?;
    writeln!(out, "|---|---|---|---|---|---|")?;
    for entry in entries {
        let title = entry.title.replace('|', "\\|");
        let title = match &entry.docs_url {
            Some(url) => format!("[{title}]({url})"),
            None => title,
        };
        let code = code_of(entry).replace('|', "\\|");
        let (reason, category, retry) = (entry.reason, entry.category, entry.retry);
        writeln!(out, "| {} | `{code}` | {title} | `{reason}` | `{category}` | `{retry}` |", whose(entry))?;
    }
    Ok(())
}
