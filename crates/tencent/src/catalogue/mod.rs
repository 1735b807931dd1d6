//! What every code of Tencent Cloud SMS means. The tables with an empty dialect share one name space: the codes of API 3.0,
//! in answers, in rows of `SendStatusSet`, and in the texts of the client libraries.

mod api2;
mod common;
mod legacy;
mod plans;
mod receipt;
mod review;
mod sdk;
mod sms;

use messaging_error::catalogue::{Catalogue, Hit, Table};
use messaging_error::{Codes, Key};

use crate::PROVIDER;

pub(crate) use self::api2::API2;
pub(crate) use self::common::COMMON;
pub(crate) use self::legacy::LEGACY;
pub(crate) use self::receipt::Receipts;
pub(crate) use self::review::{SIGNATURE, TEMPLATE};
pub(crate) use self::sdk::SDK;
pub(crate) use self::sms::SMS;

/// Every code that Tencent Cloud SMS documents or is known to send, with what follows from it.
///
/// Dialects: empty for API 3.0 and the client libraries, `legacy` for the old host, `api2` for API 2.0, `receipt` for carrier
/// codes, `signature-status` and `template-status` for the review of listed objects.
pub static CATALOGUE: Catalogue = Catalogue::new(PROVIDER, &TABLES);

static TABLES: [&Table; 15] = {
    let [words, platform, centre, gateways, unicom, states, telecom, numbers] = receipt::TABLES;
    [
        &COMMON, &SMS, &SDK, &LEGACY, &API2, &SIGNATURE, &TEMPLATE, words, platform, centre, gateways, unicom, states,
        telecom, numbers,
    ]
};

/// The name space of API 3.0, over its three tables.
pub(crate) struct Api3;

impl Api3 {
    /// Whether a code has a row of its own.
    pub(crate) fn knows(code: &str) -> bool {
        Self.exact(&Key::code(code)).is_some()
    }
}

impl Codes for Api3 {
    fn exact(&self, key: &Key<'_>) -> Option<Hit> {
        [&COMMON, &SMS, &SDK].into_iter().find_map(|table| table.exact(key))
    }

    fn range(&self, _: &Key<'_>) -> Option<Hit> {
        None
    }

    fn family(&self, key: &Key<'_>) -> Option<Hit> {
        COMMON.family(key)
    }
}
