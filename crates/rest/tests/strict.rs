//! Loading is strict: every mistake is an error with its line, column and key.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "helpers of tests")]

use messaging_error_rest::{Profile, Severity};

const HEAD: &str = "name = \"acme\"\nsuccess = [\"true /ok\"]\n";

/// The error of a profile whose third line is the given text.
fn error(rest: &str) -> String {
    Profile::load(&format!("{HEAD}{rest}")).expect_err(rest).to_string()
}

#[test]
fn mistakes_name_their_place_their_key_and_the_nearest_word() {
    for (rest, expected) in [
        ("sucess = []", "3:1: sucess: unknown key `sucess`; did you mean `success`?"),
        ("rank = 4", "3:8: rank: must be from 1 to 3"),
        ("docs = \"acme\"", "3:8: docs: must be a link"),
        ("docs = 7", "3:8: docs: expected a text, found a whole number"),
        ("absent = \"fine\"", "3:10: absent: unknown outcome `fine`"),
        ("extends = \"json-ap\"", "3:11: extends: unknown profile `json-ap`; did you mean `json-api`?"),
        ("[read]\ncodes = [\"/a\"]", "4:1: read.codes: unknown key `codes`; did you mean `code`?"),
        ("[read]\ncode = [\"a/b\"]", "4:9: read.code: bad path: `a/b` is not a path"),
        ("[read]\ncode = [\"/a\", \"/~2\"]", "4:15: read.code: bad path: `~2` has a `~`"),
        ("[read]\nwait = [{ at = \"/a\", unit = \"sec\" }]", "4:29: read.wait: unknown unit `sec`"),
        ("[read]\nwait = [{ at = \"/a\" }]", "4:9: read.wait: `unit` is missing"),
        ("[read]\nwait = [\"/a\"]", "4:9: read.wait: expected a table: { at = PATH, unit = UNIT }, found a text"),
        ("[read]\ncode = [{ after = \":\" }]", "4:9: read.code: `at` is missing"),
        ("[codes]\na = \"optout\"", "4:5: codes.a: unknown reason `optout`"),
        ("[codes]\na = \"recipient_opted_ot\"", "did you mean `recipient_opted_out`?"),
        ("[codes]\n\"1.2\" = { title = \"x\" }", "4:9: codes.\"1.2\": `reason` is missing"),
        (
            "[codes]\na = { reason = \"payment_problem\", scop = \"app\" }",
            "codes.a.scop: unknown key `scop`; did you mean `scope`?",
        ),
        (
            "[codes]\na = { reason = \"payment_problem\", scope = \"apps\" }",
            "unknown scope `apps`; did you mean `app`?",
        ),
        ("[codes]\na = { reason = \"payment_problem\", wait = 0 }", "codes.a: must be from 1 to"),
        (
            "[codes]\na = { reason = \"payment_problem\", wait = 5, day_reset = 0 }",
            "give one of `wait`, `day_reset` and `retry`",
        ),
        ("[codes]\na = { reason = \"payment_problem\", retry = \"wait\" }", "a wait has a length"),
        ("[codes]\na = [\"payment_problem\", \"content_too_long\"]", "codes.a: the code is there twice"),
        ("[codes]\na = \"payment_problem\"\na = \"content_too_long\"", "5:1: duplicate key"),
        ("[codes]\n\"9..1\" = \"payment_problem\"", "the range is empty"),
        ("[codes]\n\"a..b\" = \"payment_problem\"", "in whole numbers"),
        ("[status]\n\"700\" = \"payment_problem\"", "4:1: status.700: a status is a number from 100 to 599"),
        ("[[text]]\ncontains = \"x\"", "3:1: text: concludes nothing"),
        ("[[text]]\ncode = \"x\"", "needs exactly one of `contains`"),
        ("[[text]]\ncontains = \"x\"\ncode = \"y\"", "5:8: text.code: unknown code `y`"),
        ("[[each]]\nsuccess = [\"true /a\"]", "3:1: each: `at` is missing"),
        ("[[each]]\nat = \"first_value(/a)\"", "named by a plain pointer"),
        ("[receipts.dlr]\ncode = [\"/a\"]", "3:11: receipts.dlr: `when` is missing"),
        ("[delegate]\nto = \"meta\"", "delegate: needs `to`, and `when` or codes that are repeated"),
        ("[delegate]\ncodes = true", "delegate: needs `to`"),
        (
            "[receipts.dlr]\nwhen = [\"present /a\"]\ndelegate_codes = true",
            "5:18: receipts.dlr.delegate_codes: `[delegate]` must name whose codes these are",
        ),
        ("[codes", "3:7: "),
    ] {
        let error = error(rest);
        assert!(error.contains(expected), "{rest}\n  expected {expected}\n  found    {error}");
    }
}

#[test]
fn rules_are_checked_too() {
    let error =
        |rule: &str| Profile::load(&format!("name = \"acme\"\nsuccess = ['{rule}']")).expect_err(rule).to_string();
    for (rule, expected) in [
        ("equals /a 1", "2:12: success: unknown rule `equals`"),
        ("eq /a", "`eq` takes a path and one value"),
        ("eq /a 1 2", "`eq` takes a path and one value"),
        ("in /a", "`in` takes a path and values"),
        ("true /a 1", "`true` takes a path and no value"),
        ("2xx /a", "`2xx` stands alone"),
        ("true a", "bad path"),
        (r#"eq /a "b"#, "a quote is not closed"),
    ] {
        let error = error(rule);
        assert!(error.contains(expected), "{rule}: {error}");
    }
    assert!(Profile::load("success = [\"2xx\"]").unwrap_err().to_string().contains("`name` is missing"));
    assert!(Profile::load("name = \"acme\"").unwrap_err().to_string().contains("`success` is missing"));
    assert!(
        Profile::load("name = \"Acme SMS\"\nsuccess = [\"2xx\"]")
            .unwrap_err()
            .to_string()
            .contains("1 to 31 characters")
    );
}

#[test]
fn a_file_is_named_in_its_errors() {
    let error = Profile::from_file("/nowhere/acme.toml").unwrap_err();
    assert!(error.to_string().starts_with("/nowhere/acme.toml:"), "{error}");
    assert_eq!((error.line(), error.key()), (0, ""));
}

#[test]
fn a_check_finds_all_mistakes_at_once_and_explains_the_rest() {
    let text = format!(
        "{HEAD}[read]\ncode = [\"a\"]\nmessage = [\"/m\"]\n[codes]\nx = \"nonsense\"\ny = \"content_too_long\"\n"
    );
    let diagnostics = Profile::check(&text);
    let of = |severity| diagnostics.iter().filter(move |diagnostic| diagnostic.severity == severity);
    assert_eq!(of(Severity::Error).map(|diagnostic| diagnostic.line).collect::<Vec<_>>(), [4, 7]);
    let notes: Vec<String> = of(Severity::Note).map(ToString::to_string).collect();
    assert!(notes.iter().any(|note| note == "5:11: note: read.message: reads `/m`"), "{notes:#?}");
    assert!(
        notes.iter().any(|note| note == "8:5: note: codes.y: code `y` means content_too_long (content)"),
        "{notes:#?}"
    );
    assert!(of(Severity::Warning).any(|diagnostic| diagnostic.message.contains("no link")));
}

#[test]
fn a_check_quotes_texts_and_waits_as_they_are_written() {
    let text = format!(
        "{HEAD}[read]\nwait = [{{ at = \"/in\", unit = \"min\" }}]\n[[text]]\ncontains = [\"too fast\", \"slow down\"]\ncode = \"slow\"\n[codes]\nslow = \"api_rate_limited\"\n"
    );
    let notes: Vec<String> = Profile::check(&text).into_iter().map(|diagnostic| diagnostic.message).collect();
    let fast = r#"a text that contains "too fast" or "slow down" gives code `slow`"#;
    for expected in ["waits as `/in` (min) says", fast, "code `slow` means api_rate_limited (throttled)"] {
        assert!(notes.iter().any(|note| note == expected), "{expected} in {notes:#?}");
    }
}

#[test]
fn a_check_says_where_another_providers_codes_are_looked_up() {
    let text = format!("{HEAD}[delegate]\nto = \"meta\"\ncodes = true\n");
    let notes: Vec<String> = Profile::check(&text).iter().map(ToString::to_string).collect();
    let expected = "5:9: note: delegate.codes: a code without a row here is looked up at the delegate";
    assert!(notes.iter().any(|note| note == expected), "{notes:#?}");
}

#[test]
fn lists_without_a_rule_or_a_reason_are_refused() {
    for (text, expected) in [
        ("name = \"acme\"\nsuccess = []", "2:11: success: bad rule: the list is empty"),
        ("name = \"acme\"\nsuccess = [[]]", "2:12: success: bad rule: a choice needs a rule"),
        ("name = \"acme\"\nsuccess = [\"2xx\"]\n[codes]\na = []", "4:5: codes.a: the list is empty"),
    ] {
        let error = Profile::load(text).unwrap_err().to_string();
        assert!(error.starts_with(expected), "{error}");
    }
}

#[test]
fn a_choice_that_proves_nothing_where_a_member_is_missing_is_warned_of() {
    let warned = |rules: &str| {
        let text = format!(
            "name = \"acme\"\ndocs = \"https://acme.example\"\nsuccess = {rules}\n[read]\ncode = [\"/a\"]\n[codes]\nx = \"content_too_long\""
        );
        let mut warnings = Profile::check(&text).into_iter().filter(|remark| remark.severity == Severity::Warning);
        warnings.next().map(|warning| (warning.line, warning.column, warning.key))
    };
    assert_eq!(warned("[['eq /a 1', 'eq /b 0']]"), Some((3, 12, "success".into())));
    for rules in
        ["[['eq /a 1', 'absent /a']]", "[['eq /a 1', 'eq /a 2']]", "['eq /a 1', 'eq /b 0']", "[['2xx', 'true /a']]"]
    {
        assert_eq!(warned(rules), None, "{rules}");
    }
    for meant in ["unclear", "accepted"] {
        assert_eq!(warned(&format!("[['eq /a 1', 'eq /b 0']]\nabsent = '{meant}'")), None, "{meant}");
    }
}

#[test]
fn arbitrary_text_never_panics() {
    let mut text = String::from(HEAD)
        + "[read]\ncode = [\"pick(/a, b, *c)/d\"]\n[codes]\n\"1..2\" = { reason = \"content_too_long\", on = 400 }\n";
    for at in (0..text.len()).rev() {
        for garbage in ["\"", "]", "{", "~", "é", "("] {
            if text.is_char_boundary(at) {
                let mut broken = text.clone();
                broken.insert_str(at, garbage);
                let _ = Profile::check(&broken);
            }
        }
    }
    while text.pop().is_some() {
        let _ = Profile::load(&text);
    }
}
