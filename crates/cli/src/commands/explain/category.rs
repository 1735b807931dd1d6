//! Categories: their reasons.

use std::io::{self, Write};

use anstyle::Style;
use messaging_error::catalogue::Entry;
use messaging_error::{Category, IntoEnumIterator, Reason};

use crate::human::{self, Align, BOLD, DIM, Table};
use crate::output;

/// The reasons of a category, in the order of the taxonomy.
pub(crate) fn reasons(category: Category) -> impl Iterator<Item = Reason> {
    Reason::iter().filter(move |reason| reason.category() == category)
}

pub(crate) fn print(out: &mut impl Write, category: Category, entries: &[Entry]) -> io::Result<()> {
    writeln!(out, "{BOLD}{category}{BOLD:#}")?;
    writeln!(out)?;
    let columns = [("reason", Align::Left), ("retry", Align::Left), ("codes", Align::Right), ("meaning", Align::Left)];
    let mut table = Table::new(&columns).indent(2);
    for reason in reasons(category) {
        let policy = reason.verdict().retry.policy();
        let codes = entries.iter().filter(|entry| entry.reason == reason).count();
        table.row([
            (reason.to_string(), human::tone(policy).style()),
            (policy.to_string(), Style::new()),
            (codes.to_string(), DIM),
            (reason.definition().to_owned(), Style::new()),
        ]);
    }
    table.print(out, output::table_width())?;
    writeln!(out)?;
    let more = format!("merr explain REASON says more; merr catalogue --category {category} lists the codes");
    human::note(out, &more, output::width())
}
