//! The members of a JSON object as they are written.
//!
//! A line of a log is read twice, once to find its parts and once by the translator of its body. The first reading wants no values,
//! so that looking for quotation marks and brackets is enough, and costs a third of what a parser does. It is as strict as one.

/// Calls with the name and the value of every member. `None` if the text is no object, and for what is rare: names with escapes,
/// and values nested more than 63 deep. What was told before counts for nothing then.
///
/// The text must have no characters below the space, which JSON takes for white space outside texts and forbids in them.
pub(super) fn members<'a>(text: &'a str, mut each: impl FnMut(&'a str, &'a str)) -> Option<()> {
    let mut rest = take(text.as_bytes(), b'{')?;
    if peek(rest)?.0 == b'}' {
        return is_end(take(rest, b'}')?);
    }
    loop {
        let (name, length, behind) = name(rest)?;
        let (_, from) = peek(behind)?;
        rest = value(from)?;
        let [start, end] = [name.len(), name.len() - length].map(|left| text.len() - left);
        each(text.get(start..end)?, text.get(text.len() - from.len()..text.len() - rest.len())?);
        match next(rest)? {
            (b',', more) => rest = more,
            (b'}', more) => return is_end(more),
            _ => return None,
        }
    }
}

/// The next byte that is no space, and the text from there on.
#[inline]
fn peek(text: &[u8]) -> Option<(u8, &[u8])> {
    match text {
        [byte, ..] if *byte != b' ' => Some((*byte, text)),
        _ => behind_spaces(text),
    }
}

#[cold]
fn behind_spaces(text: &[u8]) -> Option<(u8, &[u8])> {
    let start = text.iter().position(|byte| *byte != b' ')?;
    Some((text[start], &text[start..]))
}

/// The next byte that is no space, and the text behind it.
#[inline]
fn next(text: &[u8]) -> Option<(u8, &[u8])> {
    let (byte, text) = peek(text)?;
    Some((byte, text.get(1..)?))
}

#[inline]
fn take(text: &[u8], wanted: u8) -> Option<&[u8]> {
    next(text).filter(|(byte, _)| *byte == wanted).map(|(_, rest)| rest)
}

fn is_end(text: &[u8]) -> Option<()> {
    peek(text).is_none().then_some(())
}

/// The text from a name on, the length of the name, and what stands behind its colon.
#[inline]
fn name(text: &[u8]) -> Option<(&[u8], usize, &[u8])> {
    let name = take(text, b'"')?;
    let length = quote(name)?;
    // Another mark than a quotation mark begins an escape.
    let behind = name.get(length..)?.strip_prefix(b"\"")?;
    Some((name, length, take(behind, b':')?))
}

/// What stands behind a value.
fn value(text: &[u8]) -> Option<&[u8]> {
    // The containers that are open, one bit each, set for an object, below a bit that marks the end.
    let mut open = 1u64;
    let mut rest = text;
    loop {
        let (first, behind) = next(rest)?;
        rest = match first {
            b'"' => past_text(behind)?,
            b't' => behind.strip_prefix(b"rue")?,
            b'f' => behind.strip_prefix(b"alse")?,
            b'n' => behind.strip_prefix(b"ull")?,
            b'-' | b'0'..=b'9' => past_number(first, behind)?,
            b'{' | b'[' => {
                if open.leading_zeros() == 0 {
                    return None;
                }
                open = open << 1 | u64::from(first == b'{');
                // `}` and `]` follow their brackets by two.
                if peek(behind)?.0 != first + 2 {
                    rest = if first == b'{' { name(behind)?.2 } else { behind };
                    continue;
                }
                behind
            }
            _ => return None,
        };
        // After a value come the ends of what it stands in, and the next one.
        while open != 1 {
            let (sign, behind) = next(rest)?;
            rest = behind;
            match (sign, open & 1) {
                (b'}', 1) | (b']', 0) => open >>= 1,
                (b',', 1) => {
                    rest = name(behind)?.2;
                    break;
                }
                (b',', 0) => break,
                _ => return None,
            }
        }
        if open == 1 {
            return Some(rest);
        }
    }
}

/// What stands behind a text whose first quotation mark has been passed.
#[inline]
fn past_text(text: &[u8]) -> Option<&[u8]> {
    let mut rest = text;
    loop {
        let (mark, behind) = rest.get(quote(rest)?..)?.split_first()?;
        if *mark == b'"' {
            return Some(behind);
        }
        rest = match behind.split_first()? {
            (b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't', behind) => behind,
            (b'u', behind) => {
                let (digits, behind) = behind.split_at_checked(4)?;
                digits.iter().all(u8::is_ascii_hexdigit).then_some(behind)?
            }
            _ => return None,
        };
    }
}

/// What stands behind a number, of which a digit or the sign has been passed.
fn past_number(first: u8, text: &[u8]) -> Option<&[u8]> {
    let (first, text) =
        if first == b'-' { text.split_first().map(|(digit, rest)| (*digit, rest))? } else { (first, text) };
    let mut rest = past_digits(text);
    if !first.is_ascii_digit() || first == b'0' && rest.len() < text.len() {
        return None;
    }
    if let Some(fraction) = rest.strip_prefix(b".") {
        rest = past_digits(fraction);
        (rest.len() < fraction.len()).then_some(())?;
    }
    if let Some((b'e' | b'E', exponent)) = rest.split_first() {
        let digits = exponent.strip_prefix(b"-").or(exponent.strip_prefix(b"+")).unwrap_or(exponent);
        rest = past_digits(digits);
        (rest.len() < digits.len()).then_some(())?;
    }
    Some(rest)
}

fn past_digits(text: &[u8]) -> &[u8] {
    let count = text.iter().position(|byte| !byte.is_ascii_digit()).unwrap_or(text.len());
    &text[count..]
}

/// The position of the first quotation mark or backslash.
#[inline]
fn quote(text: &[u8]) -> Option<usize> {
    let mut rest = text;
    // Most texts are short, and calling a search costs more than it saves.
    for _ in 0..2 {
        let Some(word) = rest.first_chunk() else { break };
        let word = u64::from_le_bytes(*word);
        let found = holds(word, b'"') | holds(word, b'\\');
        if found != 0 {
            return Some(text.len() - rest.len() + found.trailing_zeros() as usize / 8);
        }
        rest = &rest[8..];
    }
    memchr::memchr2(b'"', b'\\', rest).map(|end| text.len() - rest.len() + end)
}

/// Sets the highest bit of the first of eight bytes that is this one, and of none before it.
const fn holds(word: u64, byte: u8) -> u64 {
    let differs = word ^ (u64::MAX / 0xff * byte as u64);
    differs.wrapping_sub(0x0101_0101_0101_0101) & !differs & 0x8080_8080_8080_8080
}

#[cfg(test)]
mod tests {
    use super::members;
    use serde_json::value::RawValue;
    use std::collections::BTreeMap;

    /// The members by a parser, if it takes the text and names have no escapes.
    fn parsed(text: &str) -> Option<BTreeMap<&str, &RawValue>> {
        serde_json::from_str(text).ok()
    }

    fn scanned(text: &str) -> Option<BTreeMap<&str, &str>> {
        let mut seen = BTreeMap::new();
        members(text, |name, value| _ = seen.insert(name, value)).map(|()| seen)
    }

    fn is_alike(text: &str) -> bool {
        let parsed = parsed(text).map(|parsed| parsed.into_iter().map(|(name, raw)| (name, raw.get())).collect());
        scanned(text) == parsed
    }

    #[test]
    fn members_are_what_a_parser_finds() {
        let whole = r#" { "a" : "x\"}\\" , "" : [ ] ,"b":[null,1,{"c":-1.5e3},[true,false]],"d":{"e":{},"f":{"g":"\u00e9"}}, "é":0 } "#;
        assert_eq!(scanned(whole).unwrap().len(), 5);
        assert!(is_alike(whole));
        // Every way to break off, and every character in every place.
        for (cut, _) in whole.char_indices() {
            assert!(is_alike(&whole[..cut]), "{}", &whole[..cut]);
            for put in ["\"", "\\", "{", "}", "[", "]", ",", ":", "0", "1", "-", ".", "e", "+", "t", "u", " ", "é"] {
                for behind in [cut, cut + 1].into_iter().filter(|behind| whole.is_char_boundary(*behind)) {
                    let text = format!("{}{put}{}", &whole[..cut], &whole[behind..]);
                    // A name with an escape is left to the parser.
                    assert!(is_alike(&text) || text.contains('\\') && scanned(&text).is_none(), "{text}");
                }
            }
        }
    }

    #[test]
    fn numbers_and_words_are_what_a_parser_takes() {
        for value in [
            "0",
            "-0",
            "00",
            "01",
            "-",
            "--1",
            "1.",
            "1.0",
            ".5",
            "1e",
            "1e5",
            "1E+05",
            "1e-",
            "1.5.2",
            "+1",
            "0x1",
            "1 2",
            "true",
            "tru",
            "truee",
            "nul",
            "null",
            "False",
            "NaN",
            r#""\x""#,
            r#""\u12""#,
            r#""\u12g4""#,
            r#""\u12F4""#,
            r#""a"#,
            r#""a\"#,
            "[1,]",
            "[,1]",
            "[1 2]",
            "{\"a\"}",
            "{\"a\":1,}",
            "{a:1}",
            "{\"a\":1]",
            "[}",
            "",
        ] {
            assert!(is_alike(&format!(r#"{{"v":{value}}}"#)), "{value}");
        }
    }

    #[test]
    fn the_first_quote_is_found() {
        for length in 0..40 {
            for at in 0..length {
                for mark in ['"', '\\'] {
                    // What looks nearly like one stands before and behind.
                    let text: String = (0..length).map(|place| if place == at { mark } else { '#' }).collect();
                    assert_eq!(super::quote(text.as_bytes()), Some(at));
                    assert_eq!(super::quote(&[text.as_bytes(), b"\"!\\]"].concat()), Some(at));
                }
            }
        }
        assert_eq!(super::quote("!#[]éx~ ".repeat(9).as_bytes()), None);
    }

    #[test]
    fn what_is_nested_too_deeply_is_left_to_the_parser() {
        let nested = |depth| format!(r#"{{"v":{}{}}}"#, "[".repeat(depth), "]".repeat(depth));
        assert!(scanned(&nested(63)).is_some());
        assert!(scanned(&nested(64)).is_none());
        assert!(scanned(&"{\"a\":".repeat(1_000_000)).is_none());
    }
}
