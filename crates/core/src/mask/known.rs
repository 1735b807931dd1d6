//! Runs of digits that are surely no phone number: UUIDs, hexadecimal ids, dates, times, IPv4 addresses, fractions.

use super::chars;

/// End of such a thing if one starts here. The caller stands at the start of a word.
pub(super) fn end(text: &str, start: usize) -> Option<usize> {
    let bytes = text.as_bytes().get(start..)?;
    let after_sign = matches!(chars::before(text, start), Some('+' | '.'));
    uuid(bytes).or_else(|| hexadecimal(bytes)).map(|length| start + length).or_else(|| {
        if after_sign {
            return None;
        }
        let length = date(bytes).or_else(|| time(bytes)).or_else(|| ipv4(bytes)).or_else(|| fraction(bytes))?;
        Some(start + length)
    })
}

fn uuid(bytes: &[u8]) -> Option<usize> {
    let word = bytes.get(..36)?;
    let fits = word.iter().enumerate().all(|(at, b)| match at {
        8 | 13 | 18 | 23 => *b == b'-',
        _ => b.is_ascii_hexdigit(),
    });
    (fits && !continues(bytes, 36)).then_some(36)
}

/// Sixteen or more hexadecimal digits, letters among them, after at most two capitals that name the kind of id.
fn hexadecimal(bytes: &[u8]) -> Option<usize> {
    let length = bytes.iter().take_while(|b| b.is_ascii_alphanumeric()).count();
    let word = bytes.get(..length)?;
    let prefix = word.iter().take(2).take_while(|b| b.is_ascii_uppercase() && !b.is_ascii_hexdigit()).count();
    let prefix = if length == 34 { 2 } else { prefix };
    let hex = word.get(prefix..)?;
    let letters = hex.iter().filter(|b| b.is_ascii_alphabetic()).count();
    (hex.len() >= 16 && hex.iter().all(u8::is_ascii_hexdigit) && letters >= 2).then_some(length)
}

/// `2024-01-31`, `31.01.2024`, `01/31/2024`, with the time that follows.
fn date(bytes: &[u8]) -> Option<usize> {
    let (first, rest) = number(bytes)?;
    let separator = *rest.first()?;
    let (second, rest) = number(rest.get(1..)?)?;
    if !matches!(separator, b'-' | b'.' | b'/') || rest.first() != Some(&separator) {
        return None;
    }
    let (third, rest) = number(rest.get(1..)?)?;
    let is_year = |text: &[u8]| text.len() == 4 && (text.starts_with(b"19") || text.starts_with(b"20"));
    let is_day = |text: &[u8]| text.len() <= 2 && (1..=31).contains(&value(text));
    let fits = is_day(second) && (is_year(first) && is_day(third) || is_day(first) && is_year(third));
    let length = bytes.len() - rest.len();
    let goes_on = matches!(rest.first(), Some(b'-' | b'.' | b'/')) && rest.get(1).is_some_and(u8::is_ascii_digit);
    if !fits || goes_on {
        return None;
    }
    let gap = match rest.first() {
        Some(b'T' | b't' | b' ' | b'_') => 1,
        _ => 0,
    };
    let clock = rest.get(gap..).and_then(time).map_or(0, |clock| gap + clock);
    // A letter or digit glued to the date makes it something else, unless it was the `T` before a time.
    if clock == 0 && continues(bytes, length) {
        return None;
    }
    Some(length + clock)
}

/// `12:30`, `12:30:45.123`, with an offset such as `+0200`.
fn time(bytes: &[u8]) -> Option<usize> {
    let (hours, mut rest) = number(bytes)?;
    if hours.len() > 2 {
        return None;
    }
    let mut parts = 0;
    while parts < 2 && rest.first() == Some(&b':') {
        let Some((part, after)) = rest.get(1..).and_then(number) else { break };
        if part.len() != 2 || value(part) > 60 {
            return None;
        }
        parts += 1;
        rest = after;
    }
    if parts == 0 || rest.first() == Some(&b':') && rest.get(1).is_some_and(u8::is_ascii_digit) {
        return None;
    }
    if matches!(rest.first(), Some(b'.' | b',')) {
        rest = rest.get(1..).and_then(number).filter(|(part, _)| part.len() <= 9).map_or(rest, |(_, after)| after);
    }
    let length = bytes.len() - rest.len();
    Some(length + offset(rest))
}

/// No phone number starts with `+0`; a larger offset must be the last thing in its clause to be believed.
fn offset(bytes: &[u8]) -> usize {
    let gap = usize::from(bytes.first() == Some(&b' '));
    let Some(sign @ (b'+' | b'-')) = bytes.get(gap).copied() else { return 0 };
    let Some(rest) = bytes.get(gap + 1..) else { return 0 };
    let length = match rest {
        [h, _, b':', a, b, ..] if [h, a, b].iter().all(|d| d.is_ascii_digit()) => 5,
        [h, _, a, b, ..] if [h, a, b].iter().all(|d| d.is_ascii_digit()) => 4,
        _ => return 0,
    };
    let goes_on = rest[length..].iter().take(3).any(u8::is_ascii_digit);
    let is_zero = rest.first() == Some(&b'0') && sign == b'+' && !rest.get(length).is_some_and(u8::is_ascii_digit);
    if is_zero || !goes_on { gap + 1 + length } else { 0 }
}

fn ipv4(bytes: &[u8]) -> Option<usize> {
    let mut rest = bytes;
    for part in 0..4 {
        if part > 0 {
            rest = rest.strip_prefix(b".")?;
        }
        let (octet, after) = number(rest)?;
        if octet.len() > 3 || value(octet) > 255 || octet.len() > 1 && octet.starts_with(b"0") {
            return None;
        }
        rest = after;
    }
    let length = bytes.len() - rest.len();
    let goes_on = rest.first() == Some(&b'.') && rest.get(1).is_some_and(u8::is_ascii_digit);
    (!goes_on && !continues(bytes, length)).then_some(length)
}

/// `15.314237833`: at most two digits before the only point.
fn fraction(bytes: &[u8]) -> Option<usize> {
    let (whole, rest) = number(bytes)?;
    let (_, rest) = number(rest.strip_prefix(b".")?)?;
    let goes_on = matches!(rest.first(), Some(b'.' | b'-' | b'/')) && rest.get(1).is_some_and(u8::is_ascii_digit);
    (whole.len() <= 2 && !goes_on).then_some(bytes.len() - rest.len())
}

fn number(bytes: &[u8]) -> Option<(&[u8], &[u8])> {
    let length = bytes.iter().take_while(|b| b.is_ascii_digit()).count();
    (length > 0).then(|| bytes.split_at(length))
}

fn value(digits: &[u8]) -> u32 {
    digits.iter().take(6).fold(0, |value, digit| value * 10 + u32::from(digit - b'0'))
}

fn continues(bytes: &[u8], at: usize) -> bool {
    bytes.get(at).is_some_and(u8::is_ascii_alphanumeric)
}
