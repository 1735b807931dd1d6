//! What holds for the loader, whatever it is given.

use messaging_error_rest::{Profile, ResponseParts, Severity, Translate};
use proptest::prelude::*;

use crate::arbitrary::profile;

/// A change to a text, at places that are chosen by number.
#[derive(Clone, Debug)]
enum Change {
    DropLine(usize),
    RepeatLine(usize),
    SwapLines(usize, usize),
    Cut(usize),
    Replace(usize, usize, String),
}

fn change() -> impl Strategy<Value = Change> {
    let scrap = prop_oneof![
        Just(String::new()),
        "[\\[\\]{}='\"#.,/~()*]{1,3}",
        "\\PC{1,3}",
        prop::sample::select(
            &["code", "reason", "wait = 5", "\"\"", "pick(", "header:", "1..2", "[read]", "[[each]]", "xx"][..]
        )
        .prop_map(String::from),
    ];
    prop_oneof![
        any::<usize>().prop_map(Change::DropLine),
        any::<usize>().prop_map(Change::RepeatLine),
        (any::<usize>(), any::<usize>()).prop_map(|(one, two)| Change::SwapLines(one, two)),
        any::<usize>().prop_map(Change::Cut),
        (any::<usize>(), 0..6usize, scrap).prop_map(|(at, length, scrap)| Change::Replace(at, length, scrap)),
    ]
}

fn boundary(text: &str, mut at: usize) -> usize {
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

fn apply(text: &str, change: &Change) -> String {
    let mut lines: Vec<&str> = text.lines().collect();
    if lines.is_empty() {
        return text.to_owned();
    }
    let count = lines.len();
    match change {
        Change::DropLine(at) => drop(lines.remove(at % count)),
        Change::RepeatLine(at) => lines.insert(at % count, lines[at % count]),
        Change::SwapLines(one, two) => lines.swap(one % count, two % count),
        Change::Cut(at) => return text[..boundary(text, at % (text.len() + 1))].to_owned(),
        Change::Replace(at, length, scrap) => {
            let start = boundary(text, at % (text.len() + 1));
            let end = boundary(text, (start + length).min(text.len())).max(start);
            return format!("{}{scrap}{}", &text[..start], &text[end..]);
        }
    }
    lines.join("\n")
}

/// What must hold for a text that may be a profile: every mistake has its place, and the check says what the loader says.
fn judge(text: &str) -> Result<(), TestCaseError> {
    let mistakes: Vec<_> =
        Profile::check(text).into_iter().filter(|remark| remark.severity == Severity::Error).collect();
    match Profile::load(text) {
        Ok(profile) => {
            prop_assert!(mistakes.is_empty(), "{:?}", mistakes);
            let _ = profile.translate(ResponseParts::of_body(br#"{"a":1,"error":{"code":"x"}}"#).with_status(400));
            prop_assert!(profile.entries().all(|entry| !entry.code.is_empty()));
        }
        Err(error) => {
            let first = mistakes.first().ok_or_else(|| TestCaseError::fail(format!("unseen by the check: {error}")))?;
            prop_assert_eq!((first.line, first.column, &*first.key), (error.line(), error.column(), error.key()));
            let lines = text.lines().count();
            prop_assert!((1..=lines + 1).contains(&error.line()), "{error}: line {} of {lines}", error.line());
            prop_assert!(error.column() >= 1, "{}", error);
            prop_assert!(!error.problem().to_string().is_empty());
            let shown = format!("{}:{}:", error.line(), error.column());
            prop_assert!(error.to_string().starts_with(&shown), "{}", error);
        }
    }
    Ok(())
}

fn builtin() -> impl Strategy<Value = &'static str> {
    let names: Vec<&'static str> = Profile::names().collect();
    prop::sample::select(names).prop_map(|name| Profile::source(name).unwrap())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_built_in_profile_that_was_changed_loads_or_says_where_it_is_wrong(
        text in builtin(), changes in prop::collection::vec(change(), 1..4),
    ) {
        let text = changes.iter().fold(text.to_owned(), |text, change| apply(&text, change));
        judge(&text)?;
    }

    #[test]
    fn any_text_loads_or_says_where_it_is_wrong(text in "([a-z_\\[\\]{}=\"'#., /0-9]{0,12}\n){0,12}") {
        judge(&text)?;
    }

    /// Wherever it stands, and with whatever value.
    #[test]
    fn an_unknown_key_is_never_accepted(
        sample in profile(), place in any::<usize>(),
        value in prop::sample::select(&["1", "true", "\"x\"", "[]", "{ }", "['/a']"][..]),
    ) {
        let text = sample.text();
        let lines: Vec<&str> = text.lines().collect();
        // Behind the head of a table, or behind a key of it.
        let at = place % lines.len() + 1;
        let mut broken = lines[..at].to_vec();
        let line = format!("unheard_of = {value}");
        broken.push(&line);
        broken.extend(&lines[at..]);
        let error = Profile::load(&broken.join("\n")).err();
        let error = error.ok_or_else(|| TestCaseError::fail(format!("accepted in line {}:\n{}", at + 1, broken.join("\n"))))?;
        prop_assert_eq!(error.line(), at + 1, "{}", error);
        prop_assert!(error.key().contains("unheard_of"), "{}", error);
    }
}

#[test]
fn the_error_of_a_file_names_file_line_and_key() {
    let folder = std::env::temp_dir().join(format!("messaging-error-loader-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let path = folder.join("acme.toml");
    for name in Profile::names() {
        let text = format!("{}\n[unheard_of]\na = 1\n", Profile::source(name).unwrap());
        std::fs::write(&path, &text).unwrap();
        let error = Profile::from_file(&path).unwrap_err();
        let line = text.lines().count() - 1;
        let shown = format!("{}:{line}:2: unheard_of: unknown key `unheard_of`", path.display());
        assert!(error.to_string().starts_with(&shown), "{name}: {error}");
    }
    std::fs::remove_dir_all(&folder).unwrap();
}
