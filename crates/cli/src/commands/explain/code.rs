//! Codes: which rows they have, and what those say.

use std::io::{self, Write};

use anstyle::Style;
use messaging_error::catalogue::{Entry, Table as Codes};
use messaging_error::{Evidence, Key, MatchedBy, MessagingError, Origin};
use messaging_error_any as any;

use super::reason::shared_by;
use crate::commands::catalogue::{code_of, table};
use crate::human::{self, Align, BOLD, DIM, Table, display_width, wrap};
use crate::output;

/// Rows that a code names.
#[derive(Default)]
pub(crate) struct Found {
    rows: Vec<Row>,
    /// The code as it was asked for.
    asked: String,
}

struct Row {
    entry: Entry,
    matched_by: MatchedBy,
}

/// Full blocks that are still readable one below the other.
const MOST_BLOCKS: usize = 4;

impl Found {
    pub(crate) fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    pub(crate) fn rows(&self) -> Vec<&Entry> {
        self.rows.iter().map(|row| &row.entry).collect()
    }
}

/// The rows for a code: exact ones first, of any provider; only where there are none, ranges, then families. `100/33` asks
/// for a subcode. Letter case is minded, unless nothing is found that way.
pub(crate) fn find(provider: Option<&str>, asked: &str, entries: &[Entry]) -> Found {
    let (code, subcode) = asked.split_once('/').unwrap_or((asked, ""));
    let of_provider = |entry: &&Entry| provider.is_none_or(|name| entry.provider.as_str() == name);
    let exact = |same: fn(&str, &str) -> bool| -> Vec<Row> {
        entries
            .iter()
            .filter(of_provider)
            .filter(|entry| entry.range_end.is_none())
            .filter(|entry| {
                // A code may contain a slash itself.
                let whole = same(&entry.code, asked) && entry.subcode.is_none();
                let parts =
                    same(&entry.code, code) && (subcode.is_empty() || entry.subcode.as_deref() == Some(subcode));
                whole || parts
            })
            .map(|entry| Row { entry: entry.clone(), matched_by: MatchedBy::Code })
            .collect()
    };
    let mut rows = exact(|a, b| a == b);
    if rows.is_empty() {
        rows = exact(str::eq_ignore_ascii_case);
    }
    if !rows.is_empty() && subcode.is_empty() {
        // A range of one provider holds beside another's row, and behind its own rows for subcodes.
        let ranges = by_table(provider, code).into_iter().filter(|row| row.matched_by == MatchedBy::Range);
        for range in ranges.collect::<Vec<_>>() {
            let is_same = |row: &Row| row.entry.provider == range.entry.provider && row.entry.subcode.is_none();
            if !rows.iter().any(is_same) {
                rows.push(range);
            }
        }
    }
    if rows.is_empty() && !subcode.is_empty() {
        // The subcode is not listed; the code alone decides then.
        let found = find(provider, code, entries);
        rows = found.rows.into_iter().filter(|row| row.entry.subcode.is_none()).collect();
    }
    if rows.is_empty() {
        rows = by_table(provider, code);
    }
    if rows.is_empty() {
        rows = by_range(provider, code, entries);
    }
    Found { rows, asked: asked.into() }
}

/// Ranges and families of the static tables.
fn by_table(provider: Option<&str>, code: &str) -> Vec<Row> {
    let key = Key::code(code);
    let mut rows = Vec::new();
    for catalogue in any::catalogues() {
        if provider.is_some_and(|name| catalogue.provider().as_str() != name) {
            continue;
        }
        for codes in catalogue.tables() {
            let Some(hit) = codes.range(&key).or_else(|| codes.family(&key)) else { continue };
            let entry = catalogue.entries().find(|entry| {
                let is_row = entry.dialect == codes.dialect() && entry.title == hit.title;
                is_row && (entry.range_end.is_some() || code.starts_with(entry.code.as_ref()))
            });
            rows.extend(entry.map(|entry| Row { entry, matched_by: hit.matched_by }));
        }
    }
    rows
}

/// Ranges of tables that are not static.
fn by_range(provider: Option<&str>, code: &str, entries: &[Entry]) -> Vec<Row> {
    let Ok(number) = code.parse::<i64>() else { return Vec::new() };
    entries
        .iter()
        .filter(|entry| provider.is_none_or(|name| entry.provider.as_str() == name))
        .filter(|entry| {
            let last = entry.range_end.as_deref().and_then(|last| last.parse::<i64>().ok());
            last.zip(entry.code.parse().ok()).is_some_and(|(last, first): (i64, i64)| (first..=last).contains(&number))
        })
        .map(|entry| Row { entry: entry.clone(), matched_by: MatchedBy::Range })
        .collect()
}

pub(crate) fn print(out: &mut impl Write, found: &Found, entries: &[Entry]) -> io::Result<()> {
    let width = output::width();
    // Rows that ask for more than the code was asked with are listed below the others, one line each.
    let is_finer = |row: &&Row| row.entry.subcode.is_some() && !found.asked.contains('/');
    let (finer, plain): (Vec<&Row>, Vec<&Row>) = found.rows.iter().partition(is_finer);
    let (blocks, finer) = if plain.is_empty() { (finer, Vec::new()) } else { (plain, finer) };
    if blocks.len() > MOST_BLOCKS {
        let rows: Vec<Entry> = blocks.iter().map(|row| row.entry.clone()).collect();
        table(out, &rows)?;
        writeln!(out)?;
        let example = blocks.first().map(|row| row.entry.provider.to_string()).unwrap_or_default();
        let asked = &found.asked;
        let more = format!("Name the provider for the whole verdict: merr explain {example} {asked}");
        return human::note(out, &more, width);
    }
    let mut reasons = Vec::new();
    for (i, row) in blocks.iter().enumerate() {
        if i > 0 {
            writeln!(out)?;
        }
        block(out, row, width)?;
        if !reasons.contains(&row.entry.reason) {
            reasons.push(row.entry.reason);
        }
    }
    if !finer.is_empty() {
        writeln!(out)?;
        writeln!(out, "{BOLD}With a subcode{BOLD:#}")?;
        let columns = [("", Align::Left), ("", Align::Left), ("", Align::Left)];
        let mut table = Table::new(&columns).indent(2);
        for row in finer {
            let style = human::tone(row.entry.retry).style();
            let (code, title) = (code_of(&row.entry), row.entry.title.to_string());
            table.row([(code, Style::new()), (row.entry.reason.to_string(), style), (title, Style::new())]);
        }
        table.print(out, output::table_width())?;
    }
    for reason in reasons {
        shared_by(out, reason, entries, width)?;
    }
    Ok(())
}

/// The verdict of one row.
fn block(out: &mut impl Write, row: &Row, width: usize) -> io::Result<()> {
    let entry = &row.entry;
    let whose = format!("{} {}", entry.provider, code_of(entry));
    let dialect = if entry.dialect.is_empty() { String::new() } else { format!(" · {}", entry.dialect) };
    write!(out, "{BOLD}{whose}{BOLD:#}{DIM}{dialect}{DIM:#}")?;
    let taken = display_width(&whose) + display_width(&dialect) + 2;
    if taken + display_width(&entry.title) <= width {
        writeln!(out, "  {}", entry.title)?;
    } else {
        writeln!(out)?;
        wrap(&entry.title, width).iter().try_for_each(|line| writeln!(out, "{line}"))?;
    }
    let note = match row.matched_by {
        MatchedBy::Range => "by the range that the code lies in",
        MatchedBy::Family => "by the family of the code; the code itself is not listed",
        _ => "",
    };
    if !note.is_empty() {
        writeln!(out, "{DIM}{note}{DIM:#}")?;
    }
    let style: Style = human::tone(entry.retry).style();
    let reason = entry.reason;
    let definition = wrap(reason.definition(), width.saturating_sub(display_width(reason.as_str()) + 2));
    for (i, line) in definition.iter().enumerate() {
        if i == 0 {
            writeln!(out, "{style}{reason}{style:#}  {line}")?;
        } else {
            writeln!(out, "{}  {line}", " ".repeat(display_width(reason.as_str())))?;
        }
    }
    writeln!(out)?;
    let lines = match judged(entry) {
        Some(error) => human::Lines::of(&error),
        None => human::Lines::of_entry(entry),
    };
    human::verdict_lines(out, reason, &lines, width)?;
    match &entry.docs_url {
        Some(url) => human::link(out, "docs", url),
        None => Ok(()),
    }
}

/// The error that this row gives, where the table is static: it knows the documented wait, which an entry does not.
fn judged(entry: &Entry) -> Option<MessagingError> {
    let catalogue = any::catalogues().into_iter().find(|catalogue| catalogue.provider() == entry.provider)?;
    let codes: &Codes = catalogue.tables().iter().find(|codes| codes.dialect() == entry.dialect)?;
    let row = codes.rows().iter().find(|row| {
        row.code() == entry.code
            && row.subcode() == entry.subcode.as_deref()
            && row.range_end() == entry.range_end.as_deref()
            && row.status() == entry.http_status
    })?;
    Some(Evidence::new(entry.provider, Origin::Response).build(row.judgement(), MatchedBy::Code))
}
