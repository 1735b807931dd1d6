//! What one look at the bytes of a text tells about what can be in it, so that harmless texts are not searched seven times.

/// Signs that a finder needs, and that most texts lack.
#[derive(Copy, Clone, Default)]
pub(super) struct Clues {
    signs: u16,
    /// Digits of the ASCII range.
    digits: usize,
    /// Bytes of the longest run of characters that keys, tokens and ids consist of.
    pub(super) longest_run: usize,
}

impl Clues {
    pub(super) const COLON: u16 = 1;
    pub(super) const PERCENT: u16 = 1 << 1;
    pub(super) const EQUALS: u16 = 1 << 2;
    pub(super) const AT: u16 = 1 << 3;
    pub(super) const LETTER_B: u16 = 1 << 4;
    pub(super) const LETTER_W: u16 = 1 << 5;
    /// Quotation marks, or the first byte of a block that holds some.
    pub(super) const QUOTE: u16 = 1 << 6;
    /// The first byte of full-width forms, which hold a copy of every ASCII character.
    pub(super) const WIDE: u16 = 1 << 7;
    /// The first byte of a block that holds the digits of another script.
    const OTHER_DIGIT: u16 = 1 << 8;
    const DIGIT: u16 = 1 << 9;
    const RUN: u16 = 1 << 10;

    pub(super) fn of(text: &str) -> Self {
        let mut clues = Self::default();
        let mut run = 0;
        for byte in text.bytes() {
            let signs = SIGNS[usize::from(byte)];
            clues.signs |= signs;
            clues.digits += usize::from(signs & Self::DIGIT != 0);
            run = if signs & Self::RUN == 0 { 0 } else { run + 1 };
            clues.longest_run = clues.longest_run.max(run);
        }
        clues
    }

    /// Whether one of these signs stands in the text.
    pub(super) fn has(self, signs: u16) -> bool {
        self.signs & signs != 0
    }

    /// Whether there may be so many digits, of whichever script.
    pub(super) fn may_have_digits(self, fewest: usize) -> bool {
        self.digits >= fewest || self.has(Self::WIDE | Self::OTHER_DIGIT)
    }
}

const SIGNS: [u16; 256] = {
    let mut signs = [0; 256];
    let mut byte = 0;
    while byte < 256 {
        signs[byte] = signs_of(byte as u8);
        byte += 1;
    }
    signs
};

#[expect(clippy::match_same_arms, reason = "one arm for each kind of sign")]
const fn signs_of(byte: u8) -> u16 {
    match byte {
        b':' => Clues::COLON,
        b'%' => Clues::PERCENT,
        b'=' => Clues::EQUALS | Clues::RUN,
        b'@' => Clues::AT,
        b'B' | b'b' => Clues::LETTER_B | Clues::RUN,
        b'W' | b'w' => Clues::LETTER_W | Clues::RUN,
        b'"' | b'\'' | b'`' => Clues::QUOTE,
        b'0'..=b'9' => Clues::DIGIT | Clues::RUN,
        b'a'..=b'z' | b'A'..=b'Z' | b'_' | b'-' | b'.' | b'+' | b'/' | b'~' => Clues::RUN,
        // « and », general punctuation, CJK punctuation.
        0xc2 | 0xe2 | 0xe3 => Clues::QUOTE,
        0xef => Clues::WIDE,
        // Arabic, Persian, Devanagari.
        0xd9 | 0xdb | 0xe0 => Clues::OTHER_DIGIT,
        _ => 0,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::FINDERS;
    use super::Clues;

    fn text() -> impl Strategy<Value = String> {
        let piece = prop_oneof![
            "[ -~]{0,12}",
            "\\PC{0,4}",
            "[0-9()+ -]{0,12}",
            "[A-Za-z0-9_./=~+-]{0,40}",
            "[\u{ff10}-\u{ff19}\u{660}-\u{669}\u{6f0}-\u{6f9}\u{966}-\u{96f}]{0,9}",
            prop::sample::select(vec![
                "jane@example.com",
                "jane\u{ff20}example.com",
                "12025550123@c.us",
                "https://a.example/b",
                "WWW.a.example",
                "http:\\/\\/a.example",
                "http%3A%2F%2Fa.example",
                "token=abc12345",
                "pin\u{ff1a}1234",
                "Bearer abcdef123456",
                "'Jane Doe'",
                "\u{ab}Jane Doe\u{bb}",
                "\u{300c}Jane Doe\u{300d}",
                "\u{201c}Jane Doe\u{201d}",
                "555-0123",
                "wamid.HBgLMTIwMjU1NTAxMjMVAgARGBI4",
                "sk_live_4eC39Hq",
                "123456|abcdefghijklmnopq",
            ])
            .prop_map(str::to_owned),
        ];
        prop::collection::vec(piece, 0..6).prop_map(|pieces| pieces.concat())
    }

    proptest! {
        #[test]
        fn what_can_be_found_is_not_ruled_out(text in text()) {
            let clues = Clues::of(&text);
            for finder in FINDERS {
                if let Some(hit) = (finder.find)(&text, 0) {
                    prop_assert!((finder.may_find)(clues), "{} in {text:?}", &text[hit.start..hit.end]);
                }
            }
        }
    }
}
