//! Questions about characters that the finders share.

/// The character that starts at a byte position.
pub(super) fn at(text: &str, position: usize) -> Option<char> {
    text.get(position..)?.chars().next()
}

/// The character that ends at a byte position.
pub(super) fn before(text: &str, position: usize) -> Option<char> {
    text.get(..position)?.chars().next_back()
}

/// Position of the next byte that passes the test, which must be one that starts a character.
pub(super) fn next_byte(text: &str, from: usize, test: impl Fn(u8) -> bool) -> Option<usize> {
    text.as_bytes().get(from..)?.iter().position(|b| test(*b)).map(|offset| from + offset)
}

/// First position at or after `from` whose character fails the test.
pub(super) fn skip_while(text: &str, from: usize, test: impl Fn(char) -> bool) -> usize {
    text.get(from..).and_then(|rest| rest.find(|c| !test(c))).map_or(text.len(), |length| from + length)
}

/// The same for a test that only whole characters pass or fail: nothing but ASCII may pass, or nothing but ASCII fail.
pub(super) fn skip_bytes(text: &str, from: usize, test: impl Fn(u8) -> bool) -> usize {
    let rest = text.as_bytes().get(from..).unwrap_or_default();
    rest.iter().position(|byte| !test(*byte)).map_or(text.len(), |length| from + length)
}

/// Start of the longest run that ends at `to` and passes the test, but not before `floor`.
pub(super) fn back_while(text: &str, floor: usize, to: usize, test: impl Fn(char) -> bool) -> usize {
    let left = text.get(floor..to).unwrap_or_default();
    left.char_indices().rev().take_while(|(_, c)| test(*c)).last().map_or(to, |(offset, _)| floor + offset)
}

/// Whether a byte passes the test. All are tested, without a branch for each, which makes it several at a time.
pub(super) fn has(text: &str, test: impl Fn(u8) -> bool) -> bool {
    text.bytes().fold(false, |found, byte| found | test(byte))
}

/// Decimal digits of the scripts in which phone numbers are written.
pub(super) fn is_digit(c: char) -> bool {
    matches!(c, '0'..='9' | '\u{ff10}'..='\u{ff19}' | '\u{660}'..='\u{669}' | '\u{6f0}'..='\u{6f9}' | '\u{966}'..='\u{96f}')
}

/// Quotation marks, escaped ones included.
pub(super) fn is_quote(c: char) -> bool {
    matches!(c, '"' | '\'' | '`' | '\\' | '“' | '”' | '‘' | '’' | '«' | '»' | '「' | '」' | '『' | '』' | '《' | '》')
}

/// Marks that end a clause in scripts that put no space after it.
pub(super) fn is_wide_stop(c: char) -> bool {
    matches!(c, '\u{3001}' | '\u{3002}' | '\u{ff0c}' | '\u{ff1b}' | '\u{ff01}' | '\u{ff1f}' | '\u{ff09}' | '\u{3011}')
}

/// Characters inside keys, tokens and ids.
pub(super) fn is_token(byte: u8) -> bool {
    const IS_TOKEN: [bool; 256] = {
        let mut is_token = [false; 256];
        let mut byte = 0;
        while byte < 256 {
            let c = byte as u8;
            is_token[byte] = c.is_ascii_alphanumeric() || matches!(c, b'_' | b'-' | b'.' | b'+' | b'/' | b'=' | b'~');
            byte += 1;
        }
        is_token
    };
    IS_TOKEN[usize::from(byte)]
}

/// Whether one of our own markers starts here.
pub(super) fn is_marker(text: &str, position: usize) -> bool {
    let rest = text.get(position..).unwrap_or_default();
    ["[number]", "[e-mail]", "[link]", "[token]", "[name]"].iter().any(|marker| rest.starts_with(marker))
}
