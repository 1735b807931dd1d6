//! Few colours, each with one meaning: cyan passes by itself, yellow needs somebody, red is over or unclear.

use anstyle::{AnsiColor, Style};
use messaging_error::RetryPolicy;

pub(crate) const BOLD: Style = Style::new().bold();
pub(crate) const DIM: Style = Style::new().dimmed();
pub(crate) const LABEL: Style = Style::new().dimmed();

/// What a verdict calls for.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub(crate) enum Tone {
    /// Nothing failed.
    Fine,
    /// Software alone mends it.
    Passing,
    /// Somebody has to act.
    Act,
    /// Over, or unclear.
    Over,
}

pub(crate) fn tone(policy: RetryPolicy) -> Tone {
    match policy {
        RetryPolicy::Wait | RetryPolicy::Backoff => Tone::Passing,
        RetryPolicy::AfterChange | RetryPolicy::AfterFix => Tone::Act,
        _ => Tone::Over,
    }
}

impl Tone {
    pub(crate) const fn style(self) -> Style {
        let color = match self {
            Self::Fine => AnsiColor::Green,
            Self::Passing => AnsiColor::Cyan,
            Self::Act => AnsiColor::Yellow,
            Self::Over => AnsiColor::Red,
        };
        Style::new().bold().fg_color(Some(anstyle::Color::Ansi(color)))
    }
}
