//! A verdict as a block: what happened, the answers to every question, and the provider's own words.

use std::borrow::Cow;
use std::io::{self, Write};

use anstyle::Style;
use messaging_error::catalogue::Entry;
use messaging_error::{Category, DuplicateRisk, Failover, MatchedBy, MessagingError, Origin, Outcome, Reason};

use super::{Align, BOLD, DIM, LABEL, Table, Tone, answers, display_width, one_line, pad, tone, wrap};

/// Columns of the labels on the left.
const LABELS: usize = 13;

/// Prints what an answer says.
pub(crate) fn outcome(out: &mut impl Write, outcome: &Outcome, width: usize, private: bool) -> io::Result<()> {
    match outcome {
        Outcome::Rejected(error) => failure(out, error, false, width, private),
        Outcome::Unclear(error) => failure(out, error, true, width, private),
        Outcome::Partial { accepted, errors } => partial(out, *accepted, errors, width, private),
        _ => {
            let style = Tone::Fine.style();
            writeln!(out, "{style}accepted{style:#}  Nothing failed.")
        }
    }
}

fn failure(out: &mut impl Write, error: &MessagingError, unclear: bool, width: usize, private: bool) -> io::Result<()> {
    head(out, error, width, private)?;
    writeln!(out)?;
    if unclear {
        let text = "Neither accepted nor refused, as far as this shows: never treat it as a success.";
        let style = Tone::Over.style();
        labelled(out, "unclear", &[(text.into(), style)], width)?;
    }
    verdict_lines(out, error.reason(), &Lines::of(error), width)?;
    evidence(out, error, width)?;
    words(out, error, width, private)
}

/// The answers that follow from a judgement, whoever made it.
pub(crate) struct Lines {
    pub(crate) category: Category,
    pub(crate) retry: String,
    pub(crate) tone: Tone,
    pub(crate) pause: &'static str,
    pub(crate) risk: DuplicateRisk,
    pub(crate) failover: Failover,
}

impl Lines {
    pub(crate) fn of(error: &MessagingError) -> Self {
        Self {
            category: error.category(),
            retry: answers::retry(error),
            tone: tone(error.retry()),
            pause: answers::pause(error.scope()),
            risk: error.duplicate_risk(),
            failover: error.failover(),
        }
    }

    /// What follows from the reason alone.
    pub(crate) fn of_reason(reason: Reason) -> Self {
        let verdict = reason.verdict();
        Self {
            category: verdict.category,
            retry: answers::retry_plan(verdict.retry),
            tone: tone(verdict.retry.policy()),
            pause: answers::pause(verdict.scope),
            risk: verdict.duplicate_risk,
            failover: verdict.failover,
        }
    }

    /// A row of a catalogue that does not give its wait.
    pub(crate) fn of_entry(entry: &Entry) -> Self {
        let reason = entry.reason.verdict();
        let plan = if entry.retry == reason.retry.policy() { reason.retry } else { answers::plan_of(entry.retry) };
        Self {
            category: entry.category,
            retry: answers::retry_plan(plan),
            tone: tone(entry.retry),
            pause: answers::pause(entry.scope),
            risk: entry.duplicate_risk,
            failover: entry.failover,
        }
    }
}

/// The reason in bold, with whose it is at the right edge.
fn head(out: &mut impl Write, error: &MessagingError, width: usize, private: bool) -> io::Result<()> {
    let style = tone(error.retry()).style();
    let reason = error.reason().as_str();
    let mut whose = error.provider().to_string();
    let codes =
        [choose(private, error.raw_code(), error.code()), choose(private, error.raw_subcode(), error.subcode())];
    for (separator, code) in [" ", "/"].into_iter().zip(codes) {
        if let Some(code) = code {
            whose.push_str(separator);
            whose.push_str(&code);
        }
    }
    if let Some(status) = error.http_status() {
        whose.push_str(&format!(" · HTTP {status}"));
    }
    match error.origin() {
        Origin::Response => {}
        other => whose.push_str(&format!(" · {}", other.as_str())),
    }
    let gap = width.saturating_sub(display_width(reason) + display_width(&whose));
    if gap >= 2 {
        writeln!(out, "{style}{reason}{style:#}{}{BOLD}{whose}{BOLD:#}", " ".repeat(gap))?;
    } else {
        writeln!(out, "{style}{reason}{style:#}")?;
        for line in wrap(&whose, width) {
            writeln!(out, "{BOLD}{line}{BOLD:#}")?;
        }
    }
    for line in wrap(error.reason().definition(), width) {
        writeln!(out, "{line}")?;
    }
    Ok(())
}

/// Category, retry, pause, risk, failover and remedy.
pub(crate) fn verdict_lines(out: &mut impl Write, reason: Reason, lines: &Lines, width: usize) -> io::Result<()> {
    let plain = Style::new();
    let risky = match lines.risk {
        DuplicateRisk::High | DuplicateRisk::Possible => Tone::Over.style(),
        _ => plain,
    };
    labelled(out, "category", &[(lines.category.as_str().into(), plain)], width)?;
    labelled(out, "send again", &[(lines.retry.clone(), lines.tone.style())], width)?;
    labelled(out, "pause", &[(lines.pause.into(), plain)], width)?;
    labelled(out, "may be out", &[(answers::may_be_out(lines.risk).into(), risky)], width)?;
    labelled(out, "elsewhere", &[(answers::failover(lines.failover).into(), plain)], width)?;
    let verdict = reason.verdict();
    labelled(out, "who acts", &[(answers::who_acts(verdict.actor).into(), plain)], width)?;
    let advice = reason.advice();
    labelled(out, "to do", &[(advice.into(), plain)], width)
}

fn evidence(out: &mut impl Write, error: &MessagingError, width: usize) -> io::Result<()> {
    let text = match error.matched_by() {
        MatchedBy::Code => return docs(out, error),
        MatchedBy::Range => "by the range that the code lies in",
        MatchedBy::Family => "by the family of the code; the code itself is not listed",
        MatchedBy::Text => "by a table of texts, as this provider sends no code",
        MatchedBy::HttpStatus if error.code().is_some() => "by the HTTP status; the code is not listed",
        MatchedBy::HttpStatus => "by the HTTP status; the answer has no code",
        MatchedBy::Transport => "by the failure of the connection",
        _ if error.code().is_some() => "nothing is known about this code",
        _ => "nothing in the answer tells the cause",
    };
    labelled(out, "judged", &[(text.into(), Style::new())], width)?;
    docs(out, error)
}

fn docs(out: &mut impl Write, error: &MessagingError) -> io::Result<()> {
    error.docs_url().map_or(Ok(()), |url| link(out, "docs", url))
}

/// A link stays on one line, however long, so that a terminal can open it.
pub(crate) fn link(out: &mut impl Write, label: &str, url: &str) -> io::Result<()> {
    let url: String = url.chars().filter(|c| !c.is_control()).collect();
    writeln!(out, "  {LABEL}{}{LABEL:#}{DIM}{url}{DIM:#}", pad(label, LABELS))
}

/// A remark about what was printed.
pub(crate) fn note(out: &mut impl Write, text: &str, width: usize) -> io::Result<()> {
    wrap(text, width).iter().try_for_each(|line| writeln!(out, "{DIM}{line}{DIM:#}"))
}

/// What would tell more, below everything else.
pub(crate) fn hint(out: &mut impl Write, text: &str, width: usize) -> io::Result<()> {
    writeln!(out)?;
    labelled(out, "hint", &[(text.into(), Style::new())], width)
}

/// A label and its text, wrapped under itself.
pub(crate) fn labelled(out: &mut impl Write, label: &str, texts: &[(String, Style)], width: usize) -> io::Result<()> {
    let mut label = label;
    for (text, style) in texts {
        for line in wrap(text, width.saturating_sub(LABELS + 2)) {
            writeln!(out, "  {LABEL}{}{LABEL:#}{style}{line}{style:#}", pad(label, LABELS))?;
            label = "";
        }
    }
    Ok(())
}

/// What the provider said itself, as a quotation, and the ids that its support asks for.
fn words(out: &mut impl Write, error: &MessagingError, width: usize, private: bool) -> io::Result<()> {
    let quotes =
        [choose(private, error.raw_message(), error.message()), choose(private, error.raw_detail(), error.detail())];
    let ids = [
        ("field", choose(private, error.raw_field(), error.field())),
        ("recipient", choose(private, error.raw_recipient(), error.recipient())),
        ("message", choose(private, error.raw_message_id(), error.message_id())),
        ("trace", choose(private, error.raw_trace_id(), error.trace_id())),
        ("item", error.item_index().map(|index| Cow::Owned(index.to_string()))),
    ];
    if quotes.iter().any(Option::is_some) {
        writeln!(out)?;
    }
    let mut last = None;
    for quote in quotes.into_iter().flatten() {
        if last.as_ref() == Some(&quote) {
            continue;
        }
        for line in wrap(&quote, width.saturating_sub(4)) {
            writeln!(out, "  {DIM}│{DIM:#} {line}")?;
        }
        last = Some(quote);
    }
    let known: Vec<String> = ids.into_iter().filter_map(|(name, id)| Some(format!("{name} {}", id?))).collect();
    if known.is_empty() {
        return Ok(());
    }
    writeln!(out)?;
    for line in fill(&known, width.saturating_sub(2)) {
        writeln!(out, "  {DIM}{line}{DIM:#}")?;
    }
    Ok(())
}

/// Phrases separated by dots, as many as fit on a line.
pub(crate) fn fill(phrases: &[String], width: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for phrase in phrases {
        match lines.last_mut() {
            Some(line) if display_width(line) + 3 + display_width(phrase) <= width => {
                line.push_str(" · ");
                line.push_str(phrase);
            }
            _ => lines.extend(wrap(phrase, width)),
        }
    }
    lines
}

fn choose<'a>(private: bool, raw: Option<&'a str>, masked: Option<Cow<'a, str>>) -> Option<Cow<'a, str>> {
    if private { raw.map(Cow::Borrowed) } else { masked }
}

/// Most items of a batch that are listed one by one.
const MOST_ITEMS: usize = 50;

/// A batch: how many of each, a line per failed item, and what not to do.
fn partial(
    out: &mut impl Write,
    accepted: usize,
    errors: &[MessagingError],
    width: usize,
    private: bool,
) -> io::Result<()> {
    let style = Tone::Act.style();
    let provider = errors.first().map(|error| error.provider().to_string()).unwrap_or_default();
    let summary = format!("{accepted} accepted, {} failed", errors.len());
    let gap = width.saturating_sub(7 + 2 + display_width(&summary) + display_width(&provider)).max(2);
    writeln!(out, "{style}partial{style:#}  {summary}{}{BOLD}{provider}{BOLD:#}", " ".repeat(gap))?;
    writeln!(out)?;
    let mut table = Table::new(&[
        ("item", Align::Right),
        ("to", Align::Left),
        ("code", Align::Left),
        ("reason", Align::Left),
        ("send again", Align::Left),
    ])
    .indent(2);
    for error in errors.iter().take(MOST_ITEMS) {
        let recipient = choose(private, error.raw_recipient(), error.recipient());
        let code = choose(private, error.raw_code(), error.code());
        let dash = || "–".to_owned();
        table.row([
            (error.item_index().map_or_else(dash, |index| index.to_string()), DIM),
            (recipient.map_or_else(dash, Into::into), Style::new()),
            (code.map_or_else(dash, Into::into), Style::new()),
            (error.reason().to_string(), tone(error.retry()).style()),
            (one_line(error), Style::new()),
        ]);
    }
    table.print(out, crate::output::table_width())?;
    if errors.len() > MOST_ITEMS {
        writeln!(out, "  {DIM}… and {} more (--format ndjson lists all){DIM:#}", errors.len() - MOST_ITEMS)?;
    }
    writeln!(out)?;
    let advice = if accepted > 0 {
        "Deal with the failed items one by one. Sending the whole again would reach those who have it."
    } else {
        "Deal with the items one by one: each has its own cause."
    };
    for line in wrap(advice, width) {
        writeln!(out, "{line}")?;
    }
    let causes = errors.iter().map(MessagingError::reason).collect::<std::collections::BTreeSet<_>>();
    for reason in causes {
        writeln!(out)?;
        let style = Style::new().bold();
        writeln!(out, "  {style}{reason}{style:#}")?;
        for line in wrap(reason.advice(), width.saturating_sub(4)) {
            writeln!(out, "    {line}")?;
        }
    }
    Ok(())
}
