//! The same verdict, and the same calls, as serde_json gives: for whole texts, cut ones, and ones with a byte changed.

use std::borrow::Cow;

use proptest::prelude::*;
use serde::de::{DeserializeSeed, MapAccess, SeqAccess};

use crate::json::{Absorb, Broken, Seed, element, read, skip, take};

/// Writes down what it is told. Members called `skip` are passed over.
#[derive(Default, Debug, PartialEq)]
struct Log(Vec<String>);

impl<'de> Absorb<'de> for Log {
    fn text(&mut self, text: Cow<'de, str>) {
        self.0.push(format!("text {text}"));
    }

    fn integer(&mut self, number: i128) {
        self.0.push(format!("integer {number}"));
    }

    fn float(&mut self, number: f64) {
        // serde_json's own reading of fractions is off by a bit now and then.
        self.0.push(format!("float {:.12e}", number));
    }

    fn boolean(&mut self, value: bool) {
        self.0.push(format!("boolean {value}"));
    }

    fn null(&mut self) {
        self.0.push("null".into());
    }

    fn object(&mut self) {
        self.0.push("object".into());
    }

    fn array(&mut self) {
        self.0.push("array".into());
    }

    fn entry<A: MapAccess<'de>>(&mut self, key: &str, map: &mut A) -> Result<(), A::Error> {
        self.0.push(format!("member {key}"));
        if key.starts_with("skip") { skip(map) } else { take(map, self) }
    }

    fn item<A: SeqAccess<'de>>(&mut self, _: usize, seq: &mut A) -> Result<bool, A::Error> {
        element(seq, self)
    }
}

fn by_serde_json(text: &str) -> (Log, Result<(), Broken>) {
    let mut log = Log::default();
    let mut reader = serde_json::Deserializer::from_str(text);
    let result = Seed(&mut log)
        .deserialize(&mut reader)
        .map_err(|error| if error.is_eof() { Broken::Truncated } else { Broken::Syntax })
        .and_then(|()| reader.end().map_err(|_| Broken::Trailing));
    (log, result)
}

fn compare(text: &str) {
    let mut log = Log::default();
    let result = read(text, &mut log);
    let (their_log, their_result) = by_serde_json(text);
    // The one difference: serde_json calls a skipped number that breaks off a wrong one.
    let is_cut_number = text.ends_with(['-', '+', '.', 'e', 'E']) && result == Err(Broken::Truncated);
    if !(is_cut_number && their_result == Err(Broken::Syntax)) {
        assert_eq!(result, their_result, "{text:?}");
    }
    assert_eq!(log, their_log, "{text:?}");
}

/// Every kind of value, escape and number, read and skipped.
const SAMPLES: &[&str] = &[
    r#"{"error":{"message":"(#131056) Pair","code":131056,"data":{"a":[1,2.5,-0,-7,{"b":null}],"c":true}},"d":false}"#,
    r#" { "skip" : {"a":[[],{},[{"x":"y\n\u00e9"}],-1.5e+10,0.1,true,false,null,""]} , "k\u0065y" : "\"\\\/\b\f\n\r\t" } "#,
    r#"["\ud83d\ude00 long text with an emoji 😀 and more","é中文字 text","\u0041bcdefgh12345678\u0042",18446744073709551615]"#,
    r#"[18446744073709551616,-9223372036854775808,-9223372036854775809,123456789012345678901234567890,1E5,1e-400,0e999]"#,
    r#"{"skip1":"\ud800","skip2":"\udc00x","skip3":[0,-0,10,1e999],"skip4":"plain text that is longer than a word"}"#,
];

#[test]
fn whole_and_cut_texts_are_read_alike() {
    for sample in SAMPLES {
        for (end, _) in sample.char_indices().chain([(sample.len(), ' ')]) {
            compare(&sample[..end]);
        }
    }
}

#[test]
fn changed_texts_are_read_alike() {
    let replacements = [
        "", "\"", "\\", "{", "}", "[", "]", ",", ":", "0", "1", "-", ".", "e", "u", "\u{1}", "\u{1f}", " ", "é",
        "\u{7f}", "t",
    ];
    for sample in SAMPLES {
        for (at, old) in sample.char_indices() {
            for new in replacements {
                compare(&format!("{}{new}{}", &sample[..at], &sample[at + old.len_utf8()..]));
            }
        }
    }
}

#[test]
fn odd_texts_are_read_alike() {
    let texts = [
        "",
        " ",
        "-",
        "+1",
        "01",
        "1.",
        "1.e1",
        ".5",
        "1e",
        "1e+",
        "nul",
        "nulL",
        "tru",
        "[1,]",
        "[,1]",
        "{,}",
        "{\"a\":1,}",
        "{\"a\"}",
        "{1:2}",
        "[1 2]",
        "1e999",
        "-1e999",
        "\"\\ud800\\n\"",
        "\"\\ud800\\u0041\"",
        "\"\\udc00\"",
        "\"\\u12",
        "\"\\u12g4\"",
        "\"\\x\"",
        "\u{feff}1",
        "1 1",
        "{} x",
        "[]]",
        "\"a\nb\"",
        "\"\\ud83d\\ud83d\"",
        "\"\\ud83dx\"",
    ];
    texts.into_iter().for_each(compare);
}

#[test]
fn depth_is_limited_alike() {
    for depth in [63, 64, 65, 126, 127, 128, 129, 200] {
        for wrap in [("", ""), ("{\"skip\":", "}"), ("[", "]")] {
            compare(&format!("{}{}1{}{}", wrap.0, "[".repeat(depth), "]".repeat(depth), wrap.1));
            compare(&format!("{}{}1{}{}", wrap.0, "{\"a\":[".repeat(depth), "]}".repeat(depth), wrap.1));
            compare(&format!("{}{}1{}{}", wrap.0, "{\"a\":[".repeat(depth), "}]".repeat(depth), wrap.1));
        }
    }
}

proptest! {
    #[test]
    fn any_text_is_read_alike(text in r#"[\[\]{}",:\\untrfalse0-9.eE+\- a-zé😀\x00-\x1f]{0,40}"#) {
        compare(&text);
    }

    #[test]
    fn any_string_is_read_alike(text in any::<String>(), cut in any::<usize>()) {
        let quoted = serde_json::to_string(&text).unwrap();
        compare(&quoted);
        let end = quoted.char_indices().map(|(at, _)| at).nth(cut % quoted.chars().count()).unwrap();
        compare(&format!("{{\"skip\":{quoted},{}", &quoted[..end]));
    }

    #[test]
    fn any_number_is_read_alike(number in -1e200..1e200, small in -1e-200..1e-200, integer in any::<i64>()) {
        compare(&integer.to_string());
        compare(&format!("[{number:e},{number},{small:e},{small}]"));
    }
}
