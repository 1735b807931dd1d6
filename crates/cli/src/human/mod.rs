//! The form for people: one glance gives the verdict.

mod answers;
mod brief;
mod paint;
mod table;
mod verdict;
mod wait;
mod wrap;

pub(crate) use brief::one_line;
pub(crate) use paint::{BOLD, DIM, LABEL, Tone, tone};
pub(crate) use table::{Align, Table};
pub(crate) use verdict::{Lines, fill, hint, link, note, outcome, verdict_lines};
pub(crate) use wrap::{display_width, pad, shorten, wrap};
