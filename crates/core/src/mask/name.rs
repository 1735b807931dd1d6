//! Names of people: two to four capitalised words between quotation marks.
//!
//! A name without quotes cannot be told from any other words, so it is left.

use super::chars;
use super::pass::{Finder, Hit};

/// What such words are when one of these stands before the quotes.
const NOT_A_PERSON: [&str; 15] = [
    "template",
    "field",
    "parameter",
    "param",
    "header",
    "category",
    "permission",
    "feature",
    "status",
    "type",
    "product",
    "setting",
    "error",
    "button",
    "tab",
];
/// Longest word that is looked at, in bytes.
const LONGEST: usize = 80;

pub(super) const FINDER: Finder = Finder { may_find: |clues| clues.has_quotes(), find };

fn find(text: &str, from: usize) -> Option<Hit> {
    let mut at = from;
    loop {
        let (offset, quote) = text.get(at..)?.char_indices().find(|(_, c)| closing(*c).is_some())?;
        let open = at + offset;
        let start = open + quote.len_utf8();
        at = start;
        let end = name_end(text, start);
        let closes = chars::at(text, end).is_some_and(|c| c == '\\' || Some(c) == closing(quote));
        if end > start && closes && !is_thing(text, open) {
            return Some(Hit::new(start, end, "[name]"));
        }
    }
}

fn closing(quote: char) -> Option<char> {
    Some(match quote {
        '"' | '\'' | '`' | '’' | '”' => quote,
        '“' | '„' => '”',
        '‘' => '’',
        '«' => '»',
        '「' => '」',
        _ => return None,
    })
}

/// End of two to four capitalised words, or `start`.
fn name_end(text: &str, start: usize) -> usize {
    let mut end = start;
    for words in 0..4 {
        let word_start = if words == 0 { start } else { end + 1 };
        if words > 0 && chars::at(text, end) != Some(' ') {
            return if words >= 2 { end } else { start };
        }
        let Some(word_end) = word(text, word_start) else { return start };
        end = word_end;
    }
    end
}

/// A capital and small letters; inner capitals only after a hyphen or an apostrophe (`O'Neil`, `Anne-Marie`).
fn word(text: &str, start: usize) -> Option<usize> {
    let rest = text.get(start..)?;
    let mut previous = '-';
    let mut end = start;
    for c in rest.chars() {
        let joins =
            matches!(c, '-' | '\'' | '’') && previous.is_alphabetic() && next_is_letter(text, end + c.len_utf8());
        let fits = if matches!(previous, '-' | '\'' | '’') {
            c.is_uppercase()
        } else {
            c.is_lowercase() || joins || c == '.'
        };
        if !fits {
            break;
        }
        previous = c;
        end += c.len_utf8();
        if end - start > LONGEST {
            return None;
        }
    }
    (end > start + 1).then_some(end)
}

fn next_is_letter(text: &str, position: usize) -> bool {
    chars::at(text, position).is_some_and(char::is_uppercase)
}

fn is_thing(text: &str, quote: usize) -> bool {
    let end = quote - text[..quote].len() + text[..quote].trim_end_matches([' ', ':', '=', '\\']).len();
    let start = chars::back_while(text, end.saturating_sub(24).max(floor(text, end)), end, |c| c.is_ascii_alphabetic());
    let word = text.get(start..end).unwrap_or_default();
    NOT_A_PERSON.iter().any(|thing| word.eq_ignore_ascii_case(thing))
}

/// A character boundary not far before `end`.
fn floor(text: &str, end: usize) -> usize {
    (end.saturating_sub(24)..=end).find(|at| text.is_char_boundary(*at)).unwrap_or(end)
}
