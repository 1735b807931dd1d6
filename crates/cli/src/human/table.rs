//! Aligned columns.

use std::io::{self, Write};

use anstyle::Style;

use super::{BOLD, display_width, shorten};

/// Which edge a column is aligned to.
#[derive(Copy, Clone, PartialEq, Eq)]
pub(crate) enum Align {
    Left,
    Right,
}

/// Rows of cells under headings. The last column takes what is left of the width and is cut to it.
pub(crate) struct Table {
    columns: Vec<(&'static str, Align)>,
    rows: Vec<Vec<(String, Style)>>,
    indent: usize,
}

impl Table {
    pub(crate) fn new(columns: &[(&'static str, Align)]) -> Self {
        Self { columns: columns.to_vec(), rows: Vec::new(), indent: 0 }
    }

    pub(crate) fn indent(mut self, indent: usize) -> Self {
        self.indent = indent;
        self
    }

    pub(crate) fn row(&mut self, cells: impl IntoIterator<Item = (String, Style)>) {
        self.rows.push(cells.into_iter().collect());
    }

    /// Widths that fit: where they do not, the widest columns give way first.
    fn widths(&self, width: usize) -> Vec<usize> {
        let mut widths: Vec<usize> = (self.columns.iter().enumerate())
            .map(|(i, (heading, _))| {
                let cells = self.rows.iter().filter_map(|row| row.get(i)).map(|(text, _)| display_width(text));
                cells.max().unwrap_or_default().max(display_width(heading))
            })
            .collect();
        let room = width.saturating_sub(self.indent + 2 * widths.len().saturating_sub(1));
        while widths.iter().sum::<usize>() > room {
            let Some(widest) = widths.iter_mut().max().filter(|widest| **widest > 8) else { break };
            *widest -= 1;
        }
        widths
    }

    pub(crate) fn print(&self, out: &mut impl Write, width: usize) -> io::Result<()> {
        let widths = self.widths(width);
        if self.columns.iter().any(|(heading, _)| !heading.is_empty()) {
            let headings: Vec<_> = self.columns.iter().map(|(heading, _)| ((*heading).to_owned(), BOLD)).collect();
            self.line(out, &headings, &widths)?;
        }
        self.rows.iter().try_for_each(|row| self.line(out, row, &widths))
    }

    fn line(&self, out: &mut impl Write, cells: &[(String, Style)], widths: &[usize]) -> io::Result<()> {
        write!(out, "{}", " ".repeat(self.indent))?;
        let last = cells.iter().rposition(|(text, _)| !text.is_empty()).unwrap_or_default();
        for (i, (((text, style), width), (_, align))) in
            cells.iter().zip(widths).zip(&self.columns).enumerate().take(last + 1)
        {
            let text = shorten(text, *width);
            let gap = " ".repeat(width.saturating_sub(display_width(&text)));
            match (align, i == last) {
                (Align::Right, _) => write!(out, "{gap}{style}{text}{style:#}")?,
                (Align::Left, true) => write!(out, "{style}{text}{style:#}")?,
                (Align::Left, false) => write!(out, "{style}{text}{style:#}{gap}")?,
            }
            if i != last {
                write!(out, "  ")?;
            }
        }
        writeln!(out)
    }
}

#[cfg(test)]
mod tests {
    use super::{Align, Table};
    use anstyle::Style;

    #[test]
    fn columns_are_aligned_and_fit() {
        let mut table = Table::new(&[("code", Align::Right), ("title", Align::Left)]);
        table.row([("7".into(), Style::new()), ("Short".into(), Style::new())]);
        table.row([("131056".into(), Style::new()), ("A title that is far too long for this".into(), Style::new())]);
        let mut out = Vec::new();
        table.print(&mut anstream::StripStream::new(&mut out), 30).unwrap();
        let text = String::from_utf8(out).unwrap();
        assert_eq!(text, "  code  title\n     7  Short\n131056  A title that is far t…\n");
    }
}
