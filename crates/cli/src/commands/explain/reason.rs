//! Reasons: what they mean, what follows, and which codes share them.

use std::collections::BTreeMap;
use std::io::{self, Write};

use messaging_error::catalogue::Entry;
use messaging_error::{Action, Actor, Category, DuplicateRisk, Failover, Reason, RetryPolicy, Scope};
use serde::Serialize;

use crate::commands::catalogue::code_of;
use crate::human::{self, BOLD, DIM, display_width, wrap};
use crate::output;

/// A reason's own entry, for programs.
#[derive(Serialize)]
pub(crate) struct Own {
    reason: Reason,
    category: Category,
    definition: &'static str,
    retry: RetryPolicy,
    scope: Scope,
    duplicate_risk: DuplicateRisk,
    failover: Failover,
    remedy: Action,
    actor: Actor,
    advice: &'static str,
}

impl Own {
    pub(crate) fn of(reason: Reason) -> Self {
        let verdict = reason.verdict();
        Self {
            reason,
            category: verdict.category,
            definition: reason.definition(),
            retry: verdict.retry.policy(),
            scope: verdict.scope,
            duplicate_risk: verdict.duplicate_risk,
            failover: verdict.failover,
            remedy: verdict.action,
            actor: verdict.actor,
            advice: reason.advice(),
        }
    }
}

pub(crate) fn print(out: &mut impl Write, reason: Reason, entries: &[Entry]) -> io::Result<()> {
    let width = output::width();
    let style = human::tone(reason.verdict().retry.policy()).style();
    writeln!(out, "{style}{reason}{style:#}")?;
    for line in wrap(reason.definition(), width) {
        writeln!(out, "{line}")?;
    }
    writeln!(out)?;
    human::verdict_lines(out, reason, &human::Lines::of_reason(reason), width)?;
    shared_by(out, reason, entries, width)
}

/// Codes of one provider that are listed before the rest is only counted.
const MOST_CODES: usize = 24;

/// Every provider's codes for a reason.
pub(crate) fn shared_by(out: &mut impl Write, reason: Reason, entries: &[Entry], width: usize) -> io::Result<()> {
    let mut codes: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for entry in entries.iter().filter(|entry| entry.reason == reason) {
        let of_provider = codes.entry(entry.provider.as_str()).or_default();
        let code = code_of(entry);
        if !of_provider.contains(&code) {
            of_provider.push(code);
        }
    }
    writeln!(out)?;
    if codes.is_empty() {
        let none = format!("No provider has a code for {reason}; it comes from the HTTP status or the transport.");
        return human::note(out, &none, width);
    }
    writeln!(out, "{BOLD}Codes that mean {reason}{BOLD:#}")?;
    let label = codes.keys().map(|name| display_width(name)).max().unwrap_or_default() + 2;
    let mut cut = false;
    for (provider, codes) in codes {
        let mut text = codes.iter().take(MOST_CODES).cloned().collect::<Vec<_>>().join(", ");
        if codes.len() > MOST_CODES {
            text.push_str(&format!(" … {} more", codes.len() - MOST_CODES));
            cut = true;
        }
        let mut name = provider;
        for line in wrap(&text, width.saturating_sub(label + 2)) {
            writeln!(out, "  {DIM}{}{DIM:#}{line}", human::pad(name, label))?;
            name = "";
        }
    }
    if cut {
        human::note(out, &format!("All of them: merr catalogue --reason {reason}"), width)?;
    }
    Ok(())
}
