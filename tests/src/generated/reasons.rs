//! `docs/reasons/<category>.md`: each reason with its meaning, verdict, remedy, and the codes of every provider.

use std::collections::BTreeMap;
use std::fmt::Write;

use messaging_error::catalogue::Entry;
use messaging_error::{Category, IntoEnumIterator, Reason, RetryPlan, WaitRule};

use super::{Pages, code_of};

/// Codes of one provider that are listed before the rest is left to the provider's own page.
const LISTED: usize = 40;

pub(super) fn pages(entries: &[Entry]) -> Pages {
    let mut pages = Pages::new();
    let mut index = String::from(
        "# Reasons\n\nEvery reason by category, with what it says by default. How to choose between them: [taxonomy](../taxonomy.md).\n",
    );
    for category in Category::iter() {
        let reasons: Vec<Reason> = Reason::iter().filter(|reason| reason.category() == category).collect();
        let _ = write!(index, "\n## [{category}]({category}.md)\n\n| reason | meaning |\n|---|---|\n");
        let mut page = format!("# {category}\n\nGenerated from the tables.\n");
        for reason in reasons {
            let _ = writeln!(index, "| [{reason}]({category}.md#{reason}) | {} |", reason.definition());
            section(&mut page, reason, entries);
        }
        pages.insert(format!("reasons/{category}.md"), page);
    }
    pages.insert("reasons/README.md".into(), index);
    pages
}

/// Where the documentation of each variant is written.
const SOURCE: &str = include_str!("../../../crates/core/src/reason.rs");

/// How to tell a reason from its neighbours: the comment above its word, with links that lead to these pages.
fn neighbours(reason: Reason) -> String {
    let word = format!(" = \"{reason}\",");
    let before = SOURCE.split(&word).next().unwrap_or_default();
    let mut lines: Vec<&str> = before.lines().rev().skip(1).map_while(|line| line.trim().strip_prefix("///")).collect();
    lines.reverse();
    let mut text = lines.iter().map(|line| line.trim()).collect::<Vec<_>>().join(" ");
    for other in Reason::iter() {
        let link = format!("[{other}]({}.md#{other})", other.category());
        text = text.replace(&format!("[`{other:?}`](Self::{other:?})"), &link);
    }
    text
}

fn section(page: &mut String, reason: Reason, entries: &[Entry]) {
    let verdict = reason.verdict();
    let neighbours = neighbours(reason);
    assert!(
        !neighbours.is_empty() && !neighbours.contains("Self::"),
        "{reason} is not told from its neighbours: {neighbours}"
    );
    let _ = write!(
        page,
        "\n## {reason}\n\n{}\n\n{neighbours}\n\n**What to do.** {}\n\n| retry | pause | may be out | fail over | remedy | who acts |\n|---|---|---|---|---|---|\n\
         | {} | {} | {} | {} | {} | {} |\n",
        reason.definition(),
        reason.advice(),
        plan(verdict.retry),
        verdict.scope,
        verdict.duplicate_risk,
        verdict.failover,
        verdict.action,
        verdict.actor
    );
    let mut by_provider: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for entry in entries.iter().filter(|entry| entry.reason == reason) {
        let codes = by_provider.entry(entry.provider.as_str()).or_default();
        let code = code_of(entry);
        if !codes.contains(&code) {
            codes.push(code);
        }
    }
    if by_provider.is_empty() {
        page.push_str("\nNo code: it comes from the HTTP status, the transport, or the shape of the answer.\n");
        return;
    }
    page.push('\n');
    for (provider, codes) in by_provider {
        let more = codes.len().saturating_sub(LISTED);
        let listed = codes.into_iter().take(LISTED).collect::<Vec<_>>().join(", ");
        let more = if more > 0 { format!(" and {more} more") } else { String::new() };
        let _ = writeln!(page, "- [{provider}](../catalogue/{provider}.md): {listed}{more}");
    }
}

fn plan(plan: RetryPlan) -> String {
    let mut out = plan.policy().to_string();
    match plan.rule() {
        Some(WaitRule::Fixed { seconds }) => {
            let _ = write!(out, " {seconds} s");
        }
        Some(WaitRule::Growing { seconds, .. }) => {
            let _ = write!(out, " {seconds} s, growing");
        }
        Some(WaitRule::DayReset { .. }) => out.push_str(" until the day ends"),
        Some(WaitRule::Window { .. }) => out.push_str(" until the allowed hours"),
        _ => {}
    }
    if let Some(attempts) = plan.max_attempts() {
        let _ = write!(out, ", {attempts} attempts");
    }
    out
}
