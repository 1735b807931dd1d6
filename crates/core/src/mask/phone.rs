//! Phone numbers, in the forms in which people and providers write them.
//!
//! A number is one long group of digits, or several groups that only the usual marks keep apart. A group of seven digits or
//! fewer that stands alone is taken for a code or a count.

use super::pass::{Finder, Hit};
use super::{chars, known};

/// Fewest digits of a number in any form: `555-0123`, `+1234567`.
const FEWEST: usize = 7;
/// Fewest digits of a number that stands alone.
const ALONE: usize = 8;
/// Fewest digits where letters are glued to the number, as in most ids.
const GLUED: usize = 10;
/// Most digits that are looked at together; an international number has at most fifteen, and two more dial out.
const WINDOW: usize = 17;
/// Most characters between two groups, as in `) - `.
const GAP: usize = 4;

pub(super) const FINDER: Finder = Finder { may_find: |clues| clues.may_have_digits(FEWEST as u32), find };

fn find(text: &str, from: usize) -> Option<Hit> {
    let mut at = from;
    loop {
        let group = Group::first(text, at, text.len())?;
        at = group.end;
        let Some(mut end) = number_end(text, group) else { continue };
        // Numbers that stand side by side or overlap become one marker.
        let mut next = group;
        while let Some((_, following)) = next.following(text).filter(|(_, following)| following.start < end) {
            end = number_end(text, following).map_or(end, |other| end.max(other));
            next = following;
        }
        return Some(Hit::new(group.mark, end, "[number]"));
    }
}

/// `end`, or the end of a phone number that begins before it and after `start`.
pub(super) fn end_across(text: &str, start: usize, end: usize) -> usize {
    // Only the last groups can reach across; a longer value is not searched from its beginning, to stay linear.
    let near = (end.saturating_sub(4 * WINDOW).max(start)..=end).find(|at| text.is_char_boundary(*at)).unwrap_or(end);
    let mut at = near;
    let mut reached = end;
    while let Some(group) = Group::first(text, at, reached) {
        at = group.end;
        reached = number_end(text, group).map_or(reached, |other| reached.max(other));
    }
    reached
}

/// End of the longest number that starts with this group.
fn number_end(text: &str, first: Group) -> Option<usize> {
    let mut shape = Shape::new(first);
    let mut found = shape.is_number().then_some(first.end);
    let mut last = first;
    while shape.digits < WINDOW {
        let Some((gap, next)) = last.following(text) else { break };
        shape.push(gap, next);
        if shape.digits <= WINDOW && shape.is_number() {
            found = Some(next.end);
        }
        last = next;
    }
    found
}

/// A run of digits.
#[derive(Copy, Clone)]
struct Group {
    /// Where the number would begin, the plus sign or the parenthesis included.
    mark: usize,
    start: usize,
    end: usize,
    digits: usize,
    plus: bool,
    zero: bool,
    in_parentheses: bool,
    glued: bool,
}

impl Group {
    /// The first group that starts at or after `at` and before `limit`, and is not part of a date, an id or the like. Nothing
    /// behind the limit is looked at: whoever asks for every secret of a text must not search the rest of it each time.
    fn first(text: &str, at: usize, limit: usize) -> Option<Self> {
        let mut at = at;
        while at < limit {
            let c = chars::at(text, at)?;
            let starts_word =
                c.is_ascii_alphanumeric() && !chars::before(text, at).is_some_and(|c| c.is_ascii_alphanumeric());
            if let Some(end) = starts_word.then(|| known::end(text, at)).flatten() {
                at = end;
            } else if chars::is_digit(c) {
                return Some(Self::here(text, at));
            } else {
                at += c.len_utf8();
            }
        }
        None
    }

    fn here(text: &str, start: usize) -> Self {
        let end = chars::skip_while(text, start, chars::is_digit);
        let digits = text.get(start..end).unwrap_or_default().chars().count();
        let left = chars::before(text, start);
        let right = chars::at(text, end);
        let plus = matches!(left, Some('+' | '\u{ff0b}'));
        let in_parentheses =
            matches!(left, Some('(' | '\u{ff08}')) && matches!(right, Some(')' | '\u{ff09}')) && digits <= 5;
        let is_word = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphabetic() || c == '_');
        Self {
            mark: if plus || in_parentheses { start - left.map_or(0, char::len_utf8) } else { start },
            start,
            end,
            digits,
            plus,
            zero: matches!(chars::at(text, start), Some('0' | '\u{ff10}')),
            in_parentheses,
            glued: is_word(left) || is_word(right),
        }
    }

    /// The group that follows with only the marks of a phone number between.
    fn following(self, text: &str) -> Option<(Gap, Self)> {
        let mut gap = Gap::default();
        let mut at = self.end;
        for _ in 0..=GAP {
            let c = chars::at(text, at)?;
            if chars::is_digit(c) {
                let is_known = known::end(text, at).is_some();
                let next = Self::here(text, at);
                let fits = !is_known && !next.plus && gap.is_usual() && (!gap.opens || next.in_parentheses);
                return fits.then_some((gap, next));
            }
            gap.take(c)?;
            at += c.len_utf8();
        }
        None
    }
}

/// What stands between two groups.
#[derive(Copy, Clone, Default)]
struct Gap {
    space: bool,
    dash: bool,
    dot: bool,
    slash: bool,
    opens: bool,
    closes: bool,
}

impl Gap {
    fn take(&mut self, c: char) -> Option<()> {
        match c {
            '\n' | '\r' => return None,
            // Invisible marks come along when a number is copied from a contact card.
            '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' | '\u{ad}' => {
                self.dash = true
            }
            '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{ff0d}' => self.dash = true,
            '.' | '\u{b7}' => self.dot = true,
            '/' => self.slash = true,
            '(' | '\u{ff08}' => self.opens = true,
            ')' | '\u{ff09}' => self.closes = true,
            _ if c.is_whitespace() => self.space = true,
            _ => return None,
        }
        Some(())
    }

    /// A point and a space end a sentence; a space before it changes nothing.
    fn is_usual(self) -> bool {
        !(self.dot && self.space)
    }
}

/// What is known of the groups from the first to the current one.
struct Shape {
    first: Group,
    count: usize,
    digits: usize,
    longest: usize,
    last: usize,
    glued: bool,
    parentheses: bool,
    gaps: Gap,
}

impl Shape {
    fn new(first: Group) -> Self {
        let Group { digits, glued, in_parentheses, .. } = first;
        Self {
            first,
            count: 1,
            digits,
            longest: digits,
            last: digits,
            glued,
            parentheses: in_parentheses,
            gaps: Gap::default(),
        }
    }

    fn push(&mut self, gap: Gap, next: Group) {
        self.count += 1;
        self.digits += next.digits;
        self.longest = self.longest.max(next.digits);
        self.last = next.digits;
        self.glued |= next.glued;
        self.parentheses |= next.in_parentheses;
        self.gaps.dash |= gap.dash;
        self.gaps.dot |= gap.dot;
        self.gaps.slash |= gap.slash;
    }

    fn is_number(&self) -> bool {
        if self.first.plus && self.digits >= FEWEST {
            return true;
        }
        if self.count == 1 {
            return self.digits >= if self.glued { GLUED } else { ALONE };
        }
        if self.digits < ALONE {
            // The local part of a North American number: 555-0123.
            return self.gaps.dash && self.count == 2 && self.first.digits == 3 && self.last == 4 && !self.glued;
        }
        if self.first.zero || self.parentheses {
            return !self.glued || self.parentheses;
        }
        if self.gaps.slash {
            return false;
        }
        if self.gaps.dash {
            return true;
        }
        if self.gaps.dot {
            return self.count > 2 || self.digits >= 10 && self.last >= 4;
        }
        // Only spaces: two codes side by side have long groups, the parts of a number are short.
        !self.glued && (self.longest <= 5 || self.first.digits <= 4 && (10..=15).contains(&self.digits))
    }
}
