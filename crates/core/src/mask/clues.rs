//! What one look at the bytes of a text tells about what can be in it, so that harmless texts are not searched seven times.

use super::chars;

/// What may be in a text. Each of these says for one finder that it has to look.
#[derive(Copy, Clone, Default)]
pub(super) struct Clues {
    signs: u8,
    /// Digits of the ASCII range, counted no further than is asked for.
    digits: u32,
    long_run: bool,
}

impl Clues {
    /// `:/`, `:\`, `%`, `ww`.
    pub(super) const LINK: u8 = 1;
    /// `:`, `=`, `bea`, `bas`.
    pub(super) const SECRET: u8 = 1 << 1;
    pub(super) const AT: u8 = 1 << 2;
    /// Quotation marks, or the first byte of a block that holds some.
    pub(super) const QUOTE: u8 = 1 << 3;
    /// The first byte of a block that holds the digits of another script.
    const OTHER_DIGIT: u8 = 1 << 4;
    /// The first byte of full-width forms, which hold a copy of every ASCII character.
    const WIDE: u8 = 1 << 5;

    /// Fewest characters of a key, a token or an id that is looked for.
    pub(super) const LONG: usize = 12;

    pub(super) fn of(text: &str) -> Self {
        let mut lanes = Lanes::default();
        let mut rest = text.as_bytes();
        while let Some(block) = rest.first_chunk() {
            lanes.look(block);
            rest = &rest[LANES..];
        }
        // What is left may still be more than one look takes in.
        while !rest.is_empty() {
            let mut block = [0; LANES + BEHIND];
            block[..rest.len()].copy_from_slice(rest);
            lanes.look(&block);
            rest = rest.get(LANES..).unwrap_or_default();
        }
        let mut signs = lanes.signs.into_iter().fold(0, |signs, lane| signs | lane);
        if lanes.other.into_iter().any(|lane| lane >= 0x80) {
            signs |= text.bytes().fold(0, |signs, byte| signs | of_other_script(byte));
        }
        let digits = lanes.digits.into_iter().map(u32::from).sum();
        Self { signs, digits, long_run: has_long_run(text.as_bytes()) }
    }

    /// Whether one of these signs stands in the text, or may stand there as its full-width copy.
    pub(super) fn has(self, signs: u8) -> bool {
        self.signs & (signs | Self::WIDE) != 0
    }

    /// Whether there are quotation marks. There is no finder that takes full-width ones for some.
    pub(super) fn has_quotes(self) -> bool {
        self.signs & Self::QUOTE != 0
    }

    /// Whether there may be so many digits, of whichever script.
    pub(super) fn may_have_digits(self, fewest: u32) -> bool {
        self.digits >= fewest || self.has(Self::OTHER_DIGIT)
    }

    /// Whether [`LONG`](Self::LONG) characters of keys, tokens and ids stand side by side.
    pub(super) fn has_long_run(self) -> bool {
        self.long_run
    }
}

/// Bytes that are looked at side by side, and bytes behind them that tell what one of them begins.
const LANES: usize = 16;
const BEHIND: usize = 2;

/// What has been seen in every sixteenth byte from the first, from the second, and so on. Sixteen bytes are compared at once that
/// way, without a branch and without a table.
#[derive(Default)]
struct Lanes {
    signs: [u8; LANES],
    digits: [u8; LANES],
    /// At least 0x80 where a character is not ASCII.
    other: [u8; LANES],
}

impl Lanes {
    fn look(&mut self, block: &[u8; LANES + BEHIND]) {
        let is = |found: bool, sign: u8| if found { sign } else { 0 };
        for lane in 0..LANES {
            let [byte, second, third] = [block[lane], block[lane + 1], block[lane + 2]];
            let [small, small_second, small_third] = [byte | 0x20, second | 0x20, third | 0x20];
            let is_colon = byte == b':';
            let is_link = is_colon & ((second == b'/') | (second == b'\\'))
                | (byte == b'%')
                | (small == b'w') & (small_second == b'w');
            let is_scheme = (small == b'b')
                & ((small_second == b'e') & (small_third == b'a') | (small_second == b'a') & (small_third == b's'));
            let is_quote = (byte == b'"') | (byte == b'\'') | (byte == b'`');
            self.signs[lane] |= is(is_link, Clues::LINK)
                | is(is_colon | (byte == b'=') | is_scheme, Clues::SECRET)
                | is(byte == b'@', Clues::AT)
                | is(is_quote, Clues::QUOTE);
            self.digits[lane] = self.digits[lane].saturating_add(u8::from(byte.wrapping_sub(b'0') < 10));
            self.other[lane] |= byte;
        }
    }
}

const fn of_other_script(byte: u8) -> u8 {
    match byte {
        // « and », general punctuation, CJK punctuation.
        0xc2 | 0xe2 | 0xe3 => Clues::QUOTE,
        0xef => Clues::WIDE,
        // Arabic, Persian, Devanagari.
        0xd9 | 0xdb | 0xe0 => Clues::OTHER_DIGIT,
        _ => 0,
    }
}

/// Looks where a long run would end before it looks where one begins, so that it passes over most of a sentence.
fn has_long_run(text: &[u8]) -> bool {
    let mut rest = text;
    while let Some(start) = rest.get(..Clues::LONG) {
        match start.iter().rposition(|byte| !chars::is_token(*byte)) {
            Some(last) => rest = &rest[last + 1..],
            None => return true,
        }
    }
    false
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
                "BASIC dXNlcjpwYXNz",
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
