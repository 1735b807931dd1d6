//! Reading JSON leniently, in one pass.

use crate::growth;

use messaging_error::json::{Absorb, Broken, Elements, Halt, List, Members, Scalar, read};

/// A value that goes as deep as the text does.
#[derive(Default)]
struct Tree<'a> {
    code: Scalar<'a>,
    depth: usize,
    list: List<Scalar<'a>>,
}

impl<'de> Absorb<'de> for Tree<'de> {
    fn entry(&mut self, key: &str, map: &mut dyn Members<'de>) -> Result<(), Halt> {
        match key {
            "code" => map.take(&mut self.code),
            "list" => map.take(&mut self.list),
            "inner" => {
                self.depth += 1;
                map.take(self)
            }
            _ => map.skip(),
        }
    }

    fn item(&mut self, _: usize, seq: &mut dyn Elements<'de>) -> Result<bool, Halt> {
        self.depth += 1;
        seq.take(self)
    }
}

fn tree(text: &str) -> (Tree<'_>, Result<(), Broken>) {
    let mut tree = Tree::default();
    let result = read(text, &mut tree);
    (tree, result)
}

fn code(text: &str) -> String {
    tree(text).0.code.as_str().into()
}

#[test]
fn numbers_and_strings_are_one_code_and_leading_zeros_another() {
    for text in [r#"{"code":131056}"#, r#"{"code":"131056"}"#, r#"{"code":131056.0}"#, r#"{"code":1.31056e5}"#] {
        assert_eq!(code(text), "131056", "{text}");
    }
    assert_eq!((code(r#"{"code":"00"}"#), code(r#"{"code":0}"#)), ("00".into(), "0".into()));
    assert_eq!(code(r#"{"code":-0.0}"#), "0");
    assert_eq!(code(r#"{"code":64.57}"#), "64.57");
    assert_eq!(code(r#"{"code":true}"#), "true");
}

#[test]
fn a_number_that_breaks_off_is_no_number() {
    for text in [r#"{"code":13105"#, r#"{"code":-1"#, r#"{"code":1.5"#, r#"{"code":1e"#, r#" [{"code":1"#] {
        let (tree, result) = tree(text);
        assert_eq!((tree.code.as_str(), result), ("", Err(Broken::Truncated)), "{text}");
    }
    // What was complete before it stays, and so does a word.
    assert_eq!(code(r#"{"code":131056,"n":1"#), "131056");
    assert_eq!(code(r#"{"code":true"#), "true");
    // A number alone is a document, and one behind a document is something else.
    assert_eq!(tree("13").1, Ok(()));
    assert_eq!(tree(r#"{"code":7} 200"#).1, Err(Broken::Trailing));
    assert_eq!(code(r#"{"code":7} 200"#), "7");
}

#[test]
fn integers_are_exact_as_far_as_64_bits_go_and_never_lost_beyond() {
    for number in ["18446744073709551615", "-9223372036854775808", "9007199254740993"] {
        assert_eq!(code(&format!(r#"{{"code":{number}}}"#)), number);
    }
    for number in ["18446744073709551616", "123456789012345678901234567890", "1e300", "5e-324"] {
        assert!(!code(&format!(r#"{{"code":{number}}}"#)).is_empty(), "{number}");
    }
}

#[test]
fn a_repeated_member_takes_the_last_value() {
    assert_eq!(code(r#"{"code":1,"code":2}"#), "2");
    let (tree, _) = tree(r#"{"list":[1,2],"list":[3]}"#);
    assert_eq!(tree.list.0.iter().map(Scalar::as_str).collect::<Vec<_>>(), ["3"]);
}

#[test]
fn a_member_of_the_wrong_type_is_ignored() {
    for text in [
        r#"{"code":[1]}"#,
        r#"{"code":{"code":1}}"#,
        r#"{"code":null}"#,
        r#"{"list":5}"#,
        "5",
        "\"code\"",
        "null",
        "[]",
    ] {
        let (tree, result) = tree(text);
        assert_eq!(result, Ok(()), "{text}");
        assert!(tree.code.is_absent() && tree.list.0.is_empty(), "{text}");
    }
}

#[test]
fn a_cut_off_text_keeps_what_was_read() {
    let whole = r#"{"code":"E1","list":["a","b"],"inner":{"code":"E2","x":[{"y":"z"}]}}"#;
    for end in 0..whole.len() {
        let (tree, result) = tree(&whole[..end]);
        assert_eq!(result, Err(Broken::Truncated), "{}", &whole[..end]);
        if end > 12 {
            assert!(tree.code.as_str().starts_with('E'), "{}", &whole[..end]);
        }
    }
    assert_eq!(tree(whole).1, Ok(()));
}

#[test]
fn what_follows_the_value_is_reported_and_changes_nothing() {
    for text in [r#"{"code":1} x"#, r#"{"code":1}{"code":2}"#, "{\"code\":1}\n<!-- served by -->", "{\"code\":1}\0"] {
        let (tree, result) = tree(text);
        assert_eq!((tree.code.as_str(), result), ("1", Err(Broken::Trailing)), "{text}");
    }
    assert_eq!(tree("{\"code\":1} \n").1, Ok(()));
}

#[test]
fn what_is_no_json_is_a_syntax_error() {
    for text in [
        "<html>",
        "code=1",
        "{'code':1}",
        "{code:1}",
        "NaN",
        "{\"code\":1e400}",
        "{\"code\":\"\\ud800\"}",
        "{\"code\":\"a\nb\"}",
    ] {
        assert_eq!(tree(text).1, Err(Broken::Syntax), "{text}");
    }
}

#[test]
fn a_number_out_of_range_in_a_skipped_member_does_no_harm() {
    let (tree, result) = tree(r#"{"other":1e400,"code":7}"#);
    assert_eq!((tree.code.as_str(), result), ("7", Ok(())));
}

/// Ten megabytes of nesting on a small stack.
fn on_a_small_stack(check: fn()) {
    let thread = std::thread::Builder::new().stack_size(512 * 1024).spawn(check);
    assert!(thread.is_ok_and(|thread| thread.join().is_ok()));
}

#[test]
fn deep_nesting_neither_overflows_the_stack_nor_takes_long() {
    on_a_small_stack(|| {
        for unit in ["[", "{\"inner\":", "[{\"inner\":"] {
            growth::assert_linear(unit, 1_000_000, |size| {
                let text = unit.repeat(size / unit.len());
                let (tree, result) = tree(&text);
                assert_eq!(result, Err(Broken::Syntax), "{unit}");
                assert!(tree.depth <= 256, "{}", tree.depth);
            });
        }
    });
}

#[test]
fn deep_nesting_in_a_skipped_member_is_passed_over() {
    on_a_small_stack(|| {
        let deep = format!(r#"{{"other":{}{},"code":"E1"}}"#, "[".repeat(2_000_000), "]".repeat(2_000_000));
        let (tree, result) = tree(&deep);
        assert_eq!((tree.code.as_str(), result), ("E1", Ok(())));
    });
}

#[test]
fn a_list_of_millions_is_not_kept_whole() {
    let text = format!(r#"{{"list":[{}0],"code":"E1"}}"#, "0,".repeat(1_000_000));
    let (tree, result) = tree(&text);
    assert_eq!((tree.list.0.len(), tree.code.as_str(), result), (List::<Scalar<'_>>::MAX, "E1", Ok(())));
}

#[test]
fn escaped_member_names_are_read() {
    assert_eq!(code(r#"{"\u0063ode":"E1"}"#), "E1");
}
