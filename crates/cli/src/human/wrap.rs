//! Text that fits a width, measured in columns as a terminal shows them.

use unicode_width::UnicodeWidthStr;

/// Columns that a text takes.
pub(crate) fn display_width(text: &str) -> usize {
    text.width()
}

/// The text with spaces after it up to a width.
pub(crate) fn pad(text: &str, width: usize) -> String {
    format!("{text}{}", " ".repeat(width.saturating_sub(display_width(text))))
}

/// The text, cut with an ellipsis if it is wider than `width`.
pub(crate) fn shorten(text: &str, width: usize) -> String {
    if display_width(text) <= width {
        return text.into();
    }
    let mut kept = String::new();
    for c in text.chars() {
        if display_width(&kept) + display_width(c.encode_utf8(&mut [0; 4])) + 1 > width {
            break;
        }
        kept.push(c);
    }
    kept + "…"
}

/// The text in lines of at most `width` columns. A word that is wider is broken; control characters become spaces, so that
/// nothing that a provider sent can move the cursor.
pub(crate) fn wrap(text: &str, width: usize) -> Vec<String> {
    let width = width.max(10);
    let text: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    let mut lines = vec![String::new()];
    for word in text.split_whitespace() {
        for (i, piece) in pieces(word, width).into_iter().enumerate() {
            let Some(line) = lines.last_mut() else { continue };
            let taken = display_width(line);
            if taken == 0 {
                line.push_str(&piece);
            } else if i == 0 && taken + 1 + display_width(&piece) <= width {
                line.push(' ');
                line.push_str(&piece);
            } else {
                lines.push(piece);
            }
        }
    }
    lines
}

fn pieces(word: &str, width: usize) -> Vec<String> {
    if display_width(word) <= width {
        return vec![word.into()];
    }
    let mut pieces = vec![String::new()];
    for c in word.chars() {
        let is_full = pieces.last().is_some_and(|piece| display_width(piece) + 2 > width);
        if is_full {
            pieces.push(String::new());
        }
        if let Some(piece) = pieces.last_mut() {
            piece.push(c);
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::{display_width, shorten, wrap};

    #[test]
    fn lines_never_exceed_the_width() {
        let text = "a couple of words, 春夏秋冬东南西北一二三四五六七八九十山水风云日月, and https://example.com/a/very/long/link/that/has/no/space";
        for width in 10..60 {
            for line in wrap(text, width) {
                assert!(display_width(&line) <= width, "{width}: {line}");
            }
        }
    }

    #[test]
    fn escape_sequences_lose_their_effect() {
        assert_eq!(wrap("a\u{1b}[31mb\nc", 40), ["a [31mb c"]);
    }

    #[test]
    fn a_short_text_is_not_cut() {
        assert_eq!((shorten("abcdef", 6), shorten("abcdef", 5)), ("abcdef".into(), "abcd…".into()));
    }
}
