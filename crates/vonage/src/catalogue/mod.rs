//! What every code means: one table per API dialect, because the same number means different things from one API to the
//! next, and from an answer to its webhook.
//!
//! Codes that report success (`0` of the SMS API, Verify and Number Insight, `200` of the older developer APIs) have no
//! row. `about:blank` stands for a problem without a type, or without a fragment in it: there the HTTP status tells the
//! rows apart.
//!
//! ```
//! use messaging_error_vonage::catalogue::{MESSAGES, MESSAGES_SYNC};
//! use messaging_error_vonage::{Reason, messaging_error::Key};
//!
//! // The same number in a webhook and in an answer.
//! assert_eq!(MESSAGES.find(&Key::code("1060")).unwrap().judgement.reason, Reason::AccountLocked);
//! assert_eq!(MESSAGES_SYNC.find(&Key::code("1060")).unwrap().judgement.reason, Reason::InvalidParameter);
//! ```

use messaging_error::catalogue::{Catalogue, Row, row};
use messaging_error::{DuplicateRisk, Reason};

use crate::PROVIDER;

mod account;
mod application;
mod audit;
mod conversation;
mod conversion;
mod dlr;
mod engagements;
mod general;
mod identity;
mod meetings;
mod messages;
mod messages_legacy;
mod messages_sync;
mod network;
mod number_insight;
mod numbers;
mod pools;
mod pricing;
mod proactive;
mod provisioning;
mod redact;
mod reports;
mod smpp;
mod sms;
mod subaccounts;
mod templates;
mod ten_dlc;
mod verify_v1;
mod verify_v2;
mod video;
mod voice;

pub use account::ACCOUNT;
pub use application::APPLICATION;
pub use audit::AUDIT;
pub use conversation::CONVERSATION;
pub use conversion::CONVERSION;
pub use dlr::DLR;
pub use engagements::ENGAGEMENTS;
pub use general::GENERAL;
pub use identity::IDENTITY_INSIGHTS;
pub use meetings::MEETINGS;
pub use messages::MESSAGES;
pub use messages_legacy::MESSAGES_LEGACY;
pub use messages_sync::MESSAGES_SYNC;
pub use network::NETWORK;
pub use number_insight::NUMBER_INSIGHT;
pub use numbers::NUMBERS;
pub use pools::NUMBER_POOLS;
pub use pricing::PRICING;
pub use proactive::PROACTIVE_CONNECT;
pub use provisioning::PROVISIONING;
pub use redact::REDACT;
pub use reports::REPORTS;
pub use smpp::SMPP;
pub use sms::SMS;
pub use subaccounts::SUBACCOUNTS;
pub use templates::TEMPLATES;
pub use ten_dlc::TEN_DLC;
pub use verify_v1::VERIFY_V1;
pub use verify_v2::VERIFY_V2;
pub use video::VIDEO;
pub use voice::VOICE;

/// Every table.
pub static CATALOGUE: Catalogue = Catalogue::new(
    PROVIDER,
    &[
        &GENERAL,
        &MESSAGES,
        &MESSAGES_SYNC,
        &MESSAGES_LEGACY,
        &TEMPLATES,
        &PROVISIONING,
        &SMS,
        &SMPP,
        &DLR,
        &VERIFY_V1,
        &VERIFY_V2,
        &NUMBER_INSIGHT,
        &NUMBERS,
        &ACCOUNT,
        &APPLICATION,
        &REDACT,
        &REPORTS,
        &SUBACCOUNTS,
        &TEN_DLC,
        &ENGAGEMENTS,
        &NUMBER_POOLS,
        &VOICE,
        &PRICING,
        &AUDIT,
        &MEETINGS,
        &VIDEO,
        &NETWORK,
        &IDENTITY_INSIGHTS,
        &PROACTIVE_CONNECT,
        &CONVERSION,
        &CONVERSATION,
    ],
);

/// A row of an API that sends nothing: its failures cannot leave a message behind.
const fn setup(code: &'static str, reason: Reason, title: &'static str) -> Row {
    row(code, reason, title).risk(DuplicateRisk::NotASend)
}
