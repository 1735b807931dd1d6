//! What a row and a table tell about themselves.

use messaging_error::Reason::{AccountLocked, ApiRateLimited, CredentialInvalid, PermissionDenied, QuotaExceeded};
use messaging_error::catalogue::{Catalogue, Table, row};
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
