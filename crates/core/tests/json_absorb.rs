//! What a reader of JSON is handed, whatever the JSON comes from.

use std::borrow::Cow;

use messaging_error::json::{Absorb, Elements, Halt, List, Members, Scalar, Seed, keep, read, shared};
use serde::de::DeserializeSeed;
use serde::de::value::{BytesDeserializer, Error, MapDeserializer};

/// Writes down what it is handed, in order.
#[derive(Default)]
struct Log(Vec<String>);

impl<'de> Absorb<'de> for Log {
    fn text(&mut self, text: Cow<'de, str>) {
        self.0.push(format!("text {text}"));
    }

    fn integer(&mut self, number: i128) {
        self.0.push(format!("integer {number}"));
    }

    fn float(&mut self, number: f64) {
        self.0.push(format!("float {number}"));
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

    fn entry(&mut self, key: &str, map: &mut dyn Members<'de>) -> Result<(), Halt> {
        self.0.push(format!("entry {key}"));
        map.take(self)
    }

    fn item(&mut self, index: usize, seq: &mut dyn Elements<'de>) -> Result<bool, Halt> {
        self.0.push(format!("item {index}"));
        seq.take(self)
    }
}

const TEXT: &str = r#"{"a\u0062":["x","y\n",-1,1.5,true,null]}"#;
const CALLS: [&str; 16] = [
    "object",
    "entry ab",
    "array",
    "item 0",
    "text x",
    "item 1",
    "text y\n",
    "item 2",
    "integer -1",
    "item 3",
    "float 1.5",
    "item 4",
    "boolean true",
    "item 5",
    "null",
    "item 6",
];

#[test]
fn every_value_is_handed_on_in_order() {
    let mut log = Log::default();
    assert_eq!(read(TEXT, &mut log), Ok(()));
    assert_eq!(log.0, CALLS);
}

#[test]
fn a_value_that_is_parsed_already_is_read_alike() {
    let mut log = Log::default();
    Seed(&mut log).deserialize(serde_json::from_str::<serde_json::Value>(TEXT).unwrap()).unwrap();
    assert_eq!(log.0, CALLS);
}

/// Takes everything as it stands.
#[derive(Default)]
struct AsItStands<'a>(Vec<&'a str>);

impl<'de> Absorb<'de> for AsItStands<'de> {
    fn entry(&mut self, _: &str, map: &mut dyn Members<'de>) -> Result<(), Halt> {
        self.0.push(map.raw()?);
        Ok(())
    }

    fn item(&mut self, _: usize, seq: &mut dyn Elements<'de>) -> Result<bool, Halt> {
        let text = seq.raw()?;
        self.0.extend(text);
        Ok(text.is_some())
    }
}

#[test]
fn a_value_can_be_taken_as_it_stands_from_text_alone() {
    for (text, values) in [
        (r#"{"a": {"b" : "\u0041"} ,"c":1.50}"#, [r#"{"b" : "\u0041"}"#, "1.50"]),
        ("[ null,[ 1 , 2]]", ["null", "[ 1 , 2]"]),
    ] {
        let mut taken = AsItStands::default();
        assert_eq!((read(text, &mut taken), &*taken.0), (Ok(()), &values[..]), "{text}");
        let parsed: serde_json::Value = serde_json::from_str(text).unwrap();
        let mut taken = AsItStands::default();
        assert!(Seed(&mut taken).deserialize(parsed).is_err() && taken.0.is_empty(), "{text}");
    }
}

#[test]
fn whole_numbers_are_integers_as_long_as_a_float_is_exact() {
    for (text, call) in [
        ("131056.0", "integer 131056"),
        ("-7.0", "integer -7"),
        ("9007199254740992.0", "float 9007199254740992"),
        ("0.5", "float 0.5"),
    ] {
        let mut log = Log::default();
        assert_eq!((read(text, &mut log), log.0), (Ok(()), vec![call.to_owned()]), "{text}");
    }
}

#[test]
fn another_format_is_told_what_was_expected() {
    let of = |error: Error| error.to_string();
    let mut log = Log::default();
    let bytes = Seed(&mut log).deserialize(BytesDeserializer::<Error>::new(b"x")).unwrap_err();
    assert!(of(bytes).ends_with("expected any JSON value"));
    let numbered = MapDeserializer::<_, Error>::new([(1u8, 2u8)].into_iter());
    assert!(of(Seed(&mut log).deserialize(numbered).unwrap_err()).ends_with("expected a member name"));
}

#[test]
fn a_list_takes_no_more_than_its_limit() {
    let mut list = vec![0; List::<u8>::MAX - 1];
    keep(&mut list, 1);
    assert_eq!((list.len(), list.last()), (List::<u8>::MAX, Some(&1)));
    keep(&mut list, 2);
    assert_eq!((list.len(), list.last()), (List::<u8>::MAX, Some(&1)));
}

#[test]
fn a_scalar_gives_its_text_away_or_nothing_if_it_has_none() {
    assert_eq!(Scalar::from("131056").into_owned(), Some("131056".into()));
    assert_eq!(Scalar::from("").into_owned(), None);
    assert_eq!((Scalar::from("00").as_str(), Scalar::default().as_str()), ("00", ""));
}

#[test]
fn an_option_is_filled_by_any_value_but_null() {
    let of = |json: &'static str| {
        let mut log: Option<Log> = None;
        assert_eq!(read(json, &mut log), Ok(()), "{json}");
        log.map(|log| log.0.join(" "))
    };
    for (json, calls) in [
        ("null", None),
        ("\"x\"", Some("text x")),
        ("7", Some("integer 7")),
        ("1.5", Some("float 1.5")),
        ("true", Some("boolean true")),
        ("{}", Some("object")),
        ("[]", Some("array item 0")),
        (r#"{"a":[1]}"#, Some("object entry a array item 0 integer 1 item 1")),
        (r#"[{"a":1}]"#, Some("array item 0 object entry a integer 1 item 1")),
    ] {
        assert_eq!(of(json).as_deref(), calls, "{json}");
    }
}

#[test]
fn a_scalar_is_asked_for_what_it_holds() {
    let of = |json: &'static str| {
        let mut scalar = Scalar::default();
        assert_eq!(read(json, &mut scalar), Ok(()), "{json}");
        scalar
    };
    for (json, text, truth, number) in [
        ("true", Some("true"), Some(true), None),
        ("\"TRUE\"", Some("TRUE"), Some(true), None),
        ("\"1\"", Some("1"), Some(true), Some(1)),
        ("false", Some("false"), Some(false), None),
        ("0", Some("0"), Some(false), Some(0)),
        ("-2", Some("-2"), None, Some(-2)),
        ("1.5", Some("1.5"), None, None),
        ("\"\"", None, None, None),
        ("null", None, None, None),
    ] {
        let scalar = of(json);
        assert_eq!((scalar.get(), scalar.as_bool(), scalar.as_i64()), (text, truth, number), "{json}");
        let is_number = json.starts_with(|c: char| c.is_ascii_digit() || c == '-');
        assert_eq!(scalar.is_number(), is_number, "{json}");
        let kept = scalar.clone().into_static();
        assert_eq!(
            (kept.as_str(), kept.is_text(), kept.is_number()),
            (scalar.as_str(), scalar.is_text(), scalar.is_number())
        );
        assert_eq!((scalar.is_text(), scalar.is_absent()), (json.starts_with('"'), json == "null"), "{json}");
    }
}

#[test]
fn what_stands_beside_a_list_is_shared_by_its_elements() {
    let text = "\u{e9}".repeat(2 << 20);
    assert_eq!(shared(&text, 1).len(), 1 << 20);
    assert_eq!((shared(&text, 1024).len(), shared(&text, usize::MAX).len()), (1024, 64));
    assert_eq!(shared(&text, 1023).len(), 1024, "1025 is in the middle of a character");
    assert_eq!((shared("short", 0), shared("short", usize::MAX), shared("", 5)), ("short", "short", ""));
}
