//! The summary for people, and as comma-separated rows.

use std::io::{self, Write};

use anstyle::Style;
use messaging_error::Category;
use messaging_error_any::UNKNOWN;

use super::summary::Summary;
use crate::commands::catalogue::csv_cell;
use crate::human::{self, Align, BOLD, DIM, Table, Tone};
use crate::output;

/// Columns of a full bar.
const BAR: usize = 20;

pub(super) fn human(out: &mut impl Write, summary: &Summary, top: usize) -> io::Result<()> {
    head(out, summary)?;
    if summary.failures == 0 {
        return Ok(());
    }
    let plain = Style::new();
    writeln!(out)?;
    let columns = [("category", Align::Left), ("count", Align::Right), ("share", Align::Right), ("", Align::Left)];
    let mut table = Table::new(&columns);
    for (category, count) in &summary.categories {
        table.row([
            (category.to_string(), plain),
            (grouped(*count), plain),
            (percent(summary.share(*count)), plain),
            (bar(summary.share(*count)), of_category(*category).style()),
        ]);
    }
    table.print(out, output::table_width())?;

    if summary.providers.len() > 1 {
        writeln!(out)?;
        let columns = [("provider", Align::Left), ("count", Align::Right), ("share", Align::Right), ("", Align::Left)];
        let mut table = Table::new(&columns);
        for (provider, count) in &summary.providers {
            let share = summary.share(*count);
            table.row([
                (provider.to_string(), plain),
                (grouped(*count), plain),
                (percent(share), plain),
                (bar(share), DIM),
            ]);
        }
        table.print(out, output::table_width())?;
    }

    writeln!(out)?;
    codes(out, summary, top)?;
    unknown(out, summary, top)?;
    writeln!(out)?;
    calls_for(out, summary)
}

fn head(out: &mut impl Write, summary: &Summary) -> io::Result<()> {
    let names = match summary.names.as_slice() {
        [] => String::new(),
        [one] => format!(" in {one}"),
        many => format!(" in {} files", many.len()),
    };
    let mut phrases = vec![
        format!("{} {}{names}", grouped(summary.inputs), if summary.inputs == 1 { "input" } else { "inputs" }),
        format!("{} accepted", grouped(summary.accepted)),
        format!("{} {}", grouped(summary.failures), if summary.failures == 1 { "failure" } else { "failures" }),
    ];
    for (count, what) in
        [(summary.partial, "in part"), (summary.unclear, "unclear"), (summary.unreadable, "unreadable")]
    {
        if count > 0 {
            phrases.push(format!("{} {what}", grouped(count)));
        }
    }
    for line in human::fill(&phrases, output::width()) {
        writeln!(out, "{BOLD}{line}{BOLD:#}")?;
    }
    Ok(())
}

fn codes(out: &mut impl Write, summary: &Summary, top: usize) -> io::Result<()> {
    let plain = Style::new();
    let mut table = Table::new(&[
        ("count", Align::Right),
        ("share", Align::Right),
        ("reason", Align::Left),
        ("provider", Align::Left),
        ("code", Align::Left),
        ("send again", Align::Left),
    ]);
    for code in summary.codes.iter().take(top) {
        table.row([
            (grouped(code.count), plain),
            (percent(summary.share(code.count)), plain),
            (code.reason.to_string(), human::tone(code.retry).style()),
            (code.provider.to_string(), plain),
            (if code.code.is_empty() { "–".into() } else { code.code.clone() }, plain),
            (code.retry.to_string(), plain),
        ]);
    }
    table.print(out, output::table_width())?;
    if summary.codes.len() > top {
        writeln!(out, "{DIM}… {} more; --top N shows more, --format csv all{DIM:#}", summary.codes.len() - top)?;
    }
    Ok(())
}

fn unknown(out: &mut impl Write, summary: &Summary, top: usize) -> io::Result<()> {
    let unknown: Vec<_> = summary.unknown().collect();
    if unknown.is_empty() {
        return Ok(());
    }
    writeln!(out)?;
    writeln!(out, "{BOLD}Codes that no table knows{BOLD:#}")?;
    let columns =
        [("count", Align::Right), ("provider", Align::Left), ("code", Align::Left), ("first seen", Align::Left)];
    let mut table = Table::new(&columns);
    for code in unknown.iter().take(top) {
        table.row([
            (grouped(code.count), Style::new()),
            (code.provider.to_string(), Style::new()),
            (code.code.clone(), Style::new()),
            (summary.example(code), DIM),
        ]);
    }
    table.print(out, output::table_width())?;
    if unknown.len() > top {
        writeln!(out, "{DIM}… {} more{DIM:#}", unknown.len() - top)?;
    }
    Ok(())
}

/// The three sums that decide what to do next.
fn calls_for(out: &mut impl Write, summary: &Summary) -> io::Result<()> {
    let act = summary.failures - summary.retryable;
    let rows = [
        (summary.retryable, "pass by themselves: software may send them again", Tone::Passing),
        (act, "need a change, a fix or a decision first", Tone::Act),
        (summary.may_be_out, "may be out already: look before sending again", Tone::Over),
    ];
    let width = rows.iter().map(|(count, ..)| grouped(*count).len()).max().unwrap_or_default();
    for (count, text, tone) in rows {
        let style = tone.style();
        let share = percent(summary.share(count));
        writeln!(out, "{style}{:>width$}{style:#}  {share:>7}  {text}", grouped(count))?;
    }
    let nobodys = summary.providers.iter().find(|(provider, _)| *provider == UNKNOWN);
    if let Some((_, count)) = nobodys {
        writeln!(out)?;
        let hint = format!(
            "Of {} of the failures nothing tells whose they are, and the HTTP status alone judged them: say --provider, or \
             write a member \"provider\" into each line.",
            grouped(*count)
        );
        human::note(out, &hint, output::width())?;
    }
    Ok(())
}

/// The colour of a category's bar: whether most of its reasons pass by themselves.
fn of_category(category: Category) -> Tone {
    match category {
        Category::Throttled | Category::QuotaExhausted | Category::ProviderFault | Category::Transport => Tone::Passing,
        Category::Unknown => Tone::Over,
        _ => Tone::Act,
    }
}

/// Eighths of a column make short bars comparable.
fn bar(share: f64) -> String {
    const EIGHTHS: [&str; 8] = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"];
    let eighths = ((share * BAR as f64 * 8.0).round() as usize).max(1);
    format!("{}{}", "█".repeat(eighths / 8), EIGHTHS[eighths % 8])
}

fn percent(share: f64) -> String {
    format!("{:.1} %", share * 100.0)
}

/// Thousands apart: `1,234,567`.
fn grouped(count: u64) -> String {
    let digits = count.to_string();
    let mut grouped = String::new();
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i) % 3 == 0 {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

pub(super) fn csv(out: &mut impl Write, summary: &Summary) -> io::Result<()> {
    writeln!(out, "provider,code,reason,category,retry,known,count,share,example")?;
    for code in &summary.codes {
        let cells = [
            code.provider.to_string(),
            code.code.clone(),
            code.reason.to_string(),
            code.reason.category().to_string(),
            code.retry.to_string(),
            code.is_known.to_string(),
            code.count.to_string(),
            format!("{:.4}", summary.share(code.count)),
            summary.example(code),
        ];
        writeln!(out, "{}", cells.map(|cell| csv_cell(&cell)).join(","))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{bar, grouped};

    #[test]
    fn numbers_are_grouped() {
        assert_eq!([0, 999, 1000, 1_234_567].map(grouped), ["0", "999", "1,000", "1,234,567"]);
    }

    #[test]
    fn bars_show_even_the_smallest_share() {
        assert_eq!([bar(0.000_01), bar(0.5), bar(1.0)], ["▏".to_owned(), "█".repeat(10), "█".repeat(20)]);
    }
}
