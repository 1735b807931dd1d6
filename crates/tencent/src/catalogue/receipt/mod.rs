//! Carrier codes of delivery receipts: `errmsg` of a callback, `Description` of a pulled receipt.

mod families;
mod mobile_centre;
mod mobile_gateways;
mod numbers;
mod platform;
mod telecom_gateways;
mod telecom_states;
mod unicom;
mod words;

use std::borrow::Cow;

use messaging_error::catalogue::{Hit, Table};
use messaging_error::{Codes, Key, MatchedBy};

use self::mobile_centre::MOBILE_CENTRE;
use self::mobile_gateways::MOBILE_GATEWAYS;
use self::numbers::NUMBERS;
use self::platform::PLATFORM;
use self::telecom_gateways::TELECOM_GATEWAYS;
use self::telecom_states::TELECOM_STATES;
use self::unicom::UNICOM;
use self::words::WORDS;

/// The provider's page about receipt codes.
const DOCS: &str = "https://cloud.tencent.com/document/product/382/3771";

/// The tables, which together hold every receipt code once.
pub(super) const TABLES: [&Table; 8] =
    [&WORDS, &PLATFORM, &MOBILE_CENTRE, &MOBILE_GATEWAYS, &UNICOM, &TELECOM_STATES, &TELECOM_GATEWAYS, &NUMBERS];

/// Receipt codes as the ladder asks for them: spaces around a code and full-width colons are mended first, and codes
/// without a row fall back to their family.
pub(crate) struct Receipts;

impl Receipts {
    /// What the receipt tables know about a code.
    pub(crate) fn find(code: &str) -> Option<Hit> {
        let key = Key::code(code);
        Self.exact(&key).or_else(|| Self.family(&key))
    }
}

impl Codes for Receipts {
    fn exact(&self, key: &Key<'_>) -> Option<Hit> {
        let code = mend(key.code);
        find_exact(&code)
    }

    fn range(&self, _: &Key<'_>) -> Option<Hit> {
        None
    }

    fn family(&self, key: &Key<'_>) -> Option<Hit> {
        let code = mend(key.code);
        let mut hit = find_exact(families::of(&code)?)?;
        hit.matched_by = MatchedBy::Family;
        Some(hit)
    }
}

fn find_exact(code: &str) -> Option<Hit> {
    let key = Key::code(code);
    TABLES.iter().find_map(|table| table.exact(&key))
}

/// The code as most tables print it: some are printed with a full-width colon, and logs pad them with spaces.
fn mend(code: &str) -> Cow<'_, str> {
    let code = code.trim();
    if code.contains('：') { Cow::Owned(code.replace('：', ":")) } else { Cow::Borrowed(code) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use messaging_error::Reason;

    #[test]
    fn a_code_stands_in_one_table_only() {
        let mut codes: Vec<&str> = TABLES.iter().flat_map(|table| table.rows()).map(|row| row.code()).collect();
        let all = codes.len();
        codes.sort_unstable();
        codes.dedup();
        assert_eq!(codes.len(), all);
    }

    #[test]
    fn full_width_colons_and_spaces_are_mended() {
        let hit = Receipts::find(" MK：0001 ").unwrap();
        assert_eq!((hit.judgement.reason, hit.matched_by), (Reason::RecipientNotInService, MatchedBy::Code));
    }
}
