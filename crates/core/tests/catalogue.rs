//! What a row and a table tell about themselves.

use messaging_error::Reason::{AccountLocked, ApiRateLimited, CredentialInvalid, PermissionDenied, QuotaExceeded};
use messaging_error::catalogue::{Catalogue, Row, Table, row};
use messaging_error::{Key, MatchedBy, Provider};

#[rustfmt::skip]
static TABLE: Table = Table::new("sending", &[
    row("4", ApiRateLimited, "Too many calls"),
    row("4", QuotaExceeded, "Quota used up").sub("7").on(422),
    row("200", PermissionDenied, "Rights are missing").to("299").on(403),
    row("Auth", CredentialInvalid, "Sign-in failed").family(),
]).docs("https://example.com/codes");

#[test]
fn a_row_tells_what_it_asks_for() {
    let told: Vec<_> = (TABLE.rows().iter())
        .map(|row| (row.code(), row.subcode(), row.range_end(), row.status(), row.is_family(), row.title()))
        .collect();
    let expected = [
        ("4", None, None, None, false, "Too many calls"),
        ("4", Some("7"), None, Some(422), false, "Quota used up"),
        ("200", None, Some("299"), Some(403), false, "Rights are missing"),
        ("Auth", None, None, None, true, "Sign-in failed"),
    ];
    assert_eq!(told, expected);
    assert_eq!((TABLE.dialect(), TABLE.rows()[0].judgement().reason), ("sending", ApiRateLimited));
}

#[test]
fn find_climbs_from_the_code_over_the_range_to_the_family() {
    let found = |key: Key<'_>| TABLE.find(&key).map(|hit| (hit.judgement.reason, hit.matched_by, hit.title));
    assert_eq!(found(Key::code("4")), Some((ApiRateLimited, MatchedBy::Code, "Too many calls")));
    let both = Key::code("4").with_subcode("7").with_status(422);
    assert_eq!(found(both), Some((QuotaExceeded, MatchedBy::Code, "Quota used up")));
    let family = Some((CredentialInvalid, MatchedBy::Family, "Sign-in failed"));
    assert_eq!((found(Key::code("Auth.Token")), found(Key::code("Other.Token"))), (family, None));
}

#[test]
fn a_range_can_ask_for_a_status() {
    let found = |key: Key<'_>| TABLE.find(&key).map(|hit| (hit.judgement.reason, hit.matched_by));
    assert_eq!(found(Key::code("250").with_status(403)), Some((PermissionDenied, MatchedBy::Range)));
    assert_eq!((found(Key::code("250").with_status(400)), found(Key::code("250"))), (None, None));
}

#[test]
fn the_page_of_the_table_serves_rows_without_one() {
    static ROWS: Table = Table::new(
        "",
        &[row("1", AccountLocked, "Locked"), row("2", AccountLocked, "Locked too").docs("https://example.com/2")],
    )
    .docs("https://example.com/all");
    let page = |code| ROWS.find(&Key::code(code)).and_then(|hit| hit.judgement.docs_url);
    assert_eq!((page("1"), page("2")), (Some("https://example.com/all"), Some("https://example.com/2")));
}

#[test]
fn a_catalogue_lists_every_row_of_every_table() {
    static CATALOGUE: Catalogue = Catalogue::new(Provider::new("acme"), &[&TABLE]);
    let codes: Vec<_> = CATALOGUE.entries().map(|entry| entry.code).collect();
    assert_eq!(codes, ["4", "4", "200", "Auth"]);
    assert_eq!((CATALOGUE.provider().as_str(), CATALOGUE.tables().len()), ("acme", 1));
}

fn is_refused(rows: &'static [Row]) -> bool {
    std::panic::catch_unwind(|| Table::new("", rows)).is_err()
}

/// In a `static`, what panics here does not compile.
#[test]
fn a_misplaced_or_repeated_row_is_refused() {
    macro_rules! order {
        ($(($a:expr, $b:expr)),+ $(,)?) => {$(
            assert!(!is_refused(const { &[$a, $b] }), "{} before {}", stringify!($a), stringify!($b));
            assert!(is_refused(const { &[$b, $a] }), "{} after {}", stringify!($a), stringify!($b));
            assert!(is_refused(const { &[$a, $a] }), "{} twice", stringify!($a));
        )+};
    }
    const fn at(code: &'static str) -> Row {
        row(code, ApiRateLimited, "A row")
    }
    order![
        (at("9"), at("10")),
        (at("0"), at("00")),
        (at("10"), at("11")),
        (at("99"), at("A")),
        (at("A"), at("AA")),
        (at("AB"), at("B")),
        (at("ABCDEFG"), at("ABCDEFGA")),
        (at("ABCDEFGA"), at("ABCDEFGB")),
        (at("ABCDEFGAZ"), at("ABCDEFGB")),
        (at("A"), at("a")),
        (at("4"), at("4").sub("7")),
        (at("4").sub("7"), at("4").sub("10")),
        (at("4").sub("7"), at("4").sub("word")),
        (at("4").sub("word"), at("5")),
        (at("4"), at("4").on(400)),
        (at("4").on(400), at("4").on(422)),
        (at("4").on(422), at("4").sub("7")),
        (at("4").sub("7"), at("4").sub("7").on(400)),
    ];
    assert!(is_refused(const { &[row("4", ApiRateLimited, "")] }), "a row without a title");
    assert!(is_refused(const { &[at("1"), at("2"), at("4"), at("3")] }), "the last pair counts too");
}

/// Codes whose first seven bytes are alike have to be told apart by the rest.
#[rustfmt::skip]
static MANY: Table = Table::new("", &[
    row("0", ApiRateLimited, "A row"), row("1", ApiRateLimited, "A row"), row("9", ApiRateLimited, "A row"),
    row("00", ApiRateLimited, "A row"), row("10", ApiRateLimited, "A row"), row("19", ApiRateLimited, "A row"),
    row("91", ApiRateLimited, "A row"), row("99", ApiRateLimited, "A row"), row("100", ApiRateLimited, "A row"),
    row("131056", ApiRateLimited, "A row"), row("131057", ApiRateLimited, "A row"),
    row("1234567890123456", ApiRateLimited, "A row"), row("1234567890123457", ApiRateLimited, "A row"),
    row("9999999999999999", ApiRateLimited, "A row"), row("12345678901234560", ApiRateLimited, "A row"),
    row("12345678901234561", ApiRateLimited, "A row"), row("99999999999999999", ApiRateLimited, "A row"),
    row("100000000000000000", ApiRateLimited, "A row"), row("999999999999999999999", ApiRateLimited, "A row"),
    row("-1", ApiRateLimited, "A row"), row("1.5", ApiRateLimited, "A row"), row("A", ApiRateLimited, "A row"),
    row("AB", ApiRateLimited, "A row"), row("ABCDEF", ApiRateLimited, "A row"), row("ABCDEFG", ApiRateLimited, "A row"),
    row("ABCDEFGA", ApiRateLimited, "A row"), row("ABCDEFGZ", ApiRateLimited, "A row"),
    row("ABCDEFH", ApiRateLimited, "A row"), row("B", ApiRateLimited, "A row"), row("a", ApiRateLimited, "A row"),
    row("zz", ApiRateLimited, "A row"), row("\u{e9}", ApiRateLimited, "A row"), row("\u{5931}\u{8d25}", ApiRateLimited, "A row"),
]);

#[test]
fn every_row_is_found_among_its_likes_and_nothing_beside_them() {
    for row in MANY.rows() {
        assert!(MANY.find(&Key::code(row.code())).is_some(), "{}", row.code());
        for stranger in [format!("{}0", row.code()), format!("0{}", row.code()), format!("{}~", row.code())] {
            let is_row = MANY.rows().iter().any(|row| row.code() == stranger);
            assert_eq!(MANY.find(&Key::code(&stranger)).is_some(), is_row, "{stranger}");
        }
    }
}
