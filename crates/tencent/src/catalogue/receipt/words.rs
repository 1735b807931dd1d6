//! Receipt codes that are words, and rare prefixes.

use messaging_error::catalogue::{Table, row};
use messaging_error::{Reason as R, Scope as S};

use crate::catalogue::plans::CARRIER_RULE;

/// Receipt codes that are words, and rare prefixes.
#[rustfmt::skip]
pub(super) static WORDS: Table = Table::new("receipt", &[
    row("ADTFAIL", R::CarrierFiltered, "Carrier blocked a keyword"),
    row("AICHECK", R::CarrierFiltered, "Carrier blocked a keyword"),
    row("AUDIT:F", R::CarrierFiltered, "Stopped by the carrier gateway"),
    // The table says that the number is absent and the word that the signature is bad: nobody is marked.
    row("BADSIGN", R::UnspecifiedFailure, "Number absent, or bad signature"),
    row("BEYONDN", R::UpstreamChannelError, "Fault inside the carrier network"),
    // The table says that the handset is off and the word that somebody is listed: not resent.
    row("BLACK0", R::RecipientUndeliverable, "Handset off, or block list"),
    row("BLKLIST", R::RecipientOptedOut, "Recipient on a block list"),
    row("BST--1", R::RecipientOptedOut, "Recipient on a block list"),
    row("BST-204", R::RecipientOptedOut, "Recipient on a block list"),
    row("BST-209", R::RecipientOptedOut, "Recipient on a block list"),
    row("BST-210", R::CarrierFiltered, "Carrier blocked a keyword"),
    row("BWLIST", R::RecipientOptedOut, "Recipient on the gateway block list"),
    row("BWLIST _006", R::RecipientOptedOut, "Recipient on the gateway block list"),
    row("BWLISTS", R::RecipientOptedOut, "Recipient on the gateway block list"),
    row("COMFAIL", R::UpstreamChannelError, "Connection to carrier broken"),
    row("DELETED", R::RecipientUndeliverable, "Deleted, usually a handset problem"),
    // The success value; beside a failure it proves neither.
    row("DELIVRD", R::DeliveryUnknown, "Delivered, yet reported as failed"),
    row("DISTURB", R::RecipientRateLimited, "Carrier frequency rule hit").retry(CARRIER_RULE),
    row("E:CHAN", R::RecipientUnroutable, "Route to ported number faulty"),
    row("E:ODML", R::UpstreamChannelError, "Fault inside the carrier gateway"),
    row("ER:101", R::RecipientOptedOut, "Recipient on a block list"),
    row("ERR-209", R::RecipientOptedOut, "Recipient on a block list"),
    row("ERR-210", R::CarrierFiltered, "Carrier blocked a keyword"),
    row("ERR:111", R::UpstreamChannelError, "Fault inside the carrier gateway"),
    row("ERR_NUM", R::RecipientUndeliverable, "Called number invalid or restricted"),
    row("ERR_NUM_006", R::RecipientUndeliverable, "Called number invalid or restricted"),
    row("EXPIRED", R::MessageExpired, "Delivery time ran out"),
    // The failure value of `report_status`, without a carrier code beside it.
    row("FAIL", R::UnspecifiedFailure, "Not delivered, cause not given"),
    row("GB:0006", R::RecipientUndeliverable, "Called number invalid or restricted"),
    row("GB:0013", R::CarrierFiltered, "Marketing words that draw complaints"),
    row("HD:19", R::RecipientOptedOut, "Recipient on the gateway block list"),
    row("HIGRISK", R::RecipientOptedOut, "Recipient on a block list"),
    row("LN:9999", R::UpstreamChannelError, "Fault inside the carrier gateway"),
    row("MOBILE BLACK", R::RecipientOptedOut, "Recipient on a block list"),
    row("NA:0001", R::RecipientUnroutable, "Number range not recognised"),
    row("NOROUTE", R::RecipientUnroutable, "No route to the carrier"),
    row("OVERDUE", R::RecipientTemporarilyUnreachable, "Handset failed to take it"),
    row("REFUSED", R::RecipientRateLimited, "Carrier frequency rule hit").retry(CARRIER_RULE),
    row("REJECT", R::CarrierFiltered, "Refused by hand at carrier"),
    // Text or registration abroad, unstated on the mainland: neither is sent again, here or elsewhere.
    row("REJECTD", R::CarrierFiltered, "Carrier refused text or sender"),
    row("REJECTE", R::CarrierFiltered, "Refused by hand at carrier"),
    row("ROUTEERR", R::UpstreamChannelError, "Fault inside the carrier gateway"),
    row("S::-9", R::RecipientUndeliverable, "Number dead or handset off"),
    row("S::8", R::UpstreamChannelError, "Fault inside the carrier gateway"),
    row("S::TIMEOUT", R::ProviderTimeout, "No carrier answer in time"),
    row("SC:0001", R::CarrierFiltered, "Carrier blocked a keyword"),
    row("SME13", R::RecipientOptedOut, "Recipient on a block list"),
    // A gateway fault on the mainland, a bad number abroad: neither sent again nor held against the number.
    row("SUBFAIL", R::UnspecifiedFailure, "Carrier took no submission"),
    // The success value of `report_status`.
    row("SUCCESS", R::DeliveryUnknown, "Delivered, yet in an error position"),
    row("SUPERWD", R::RecipientUndeliverable, "Number dead or handset off"),
    row("SWITCH", R::MessageTypeUnsupported, "Carrier carries no marketing").scope(S::MessageClass),
    row("TA:169", R::RecipientNotInService, "Number does not exist"),
    row("TC:0001", R::RecipientOptedOut, "Recipient on a block list"),
    row("TC:0007", R::CarrierFiltered, "Carrier blocked a keyword"),
    row("TIMEUP", R::UpstreamChannelError, "Fault inside the carrier gateway"),
    row("TSBLACK", R::RecipientOptedOut, "Recipient on a block list"),
    row("TUIDING", R::RecipientOptedOut, "Recipient on a block list"),
    // All tables name causes at the recipient, each another mixture.
    row("UNDELIV", R::RecipientUndeliverable, "Not delivered, several handset causes"),
    row("UNDELIVRD", R::RecipientUndeliverable, "Not delivered, number or handset"),
    row("UNKNOWN", R::DeliveryUnknown, "Carrier knows no outcome"),
    row("W-BLACK", R::RecipientOptedOut, "Recipient on a block list"),
    row("WTNFAIL", R::UpstreamChannelError, "Carrier network unsteady"),
    row("WX-FAIL", R::RecipientOptedOut, "Recipient on a block list"),
    row("WZ:9413", R::RecipientRateLimited, "Carrier frequency rule hit").retry(CARRIER_RULE),
    row("XA:0001", R::CarrierFiltered, "Stopped by the carrier gateway"),
    row("XA:0100", R::RecipientRateLimited, "Carrier frequency rule hit").retry(CARRIER_RULE),
    row("XA:0139", R::RecipientOptedOut, "Recipient on a block list"),
    row("XL:169", R::RecipientNotInService, "Number does not exist"),
    row("XZ:0000", R::CarrierFiltered, "Carrier blocked a keyword"),
    row("YX:9006", R::ContentPolicyViolation, "Text carries more than one signature"),
    row("YY:0206", R::UpstreamChannelError, "Fault inside the carrier gateway"),
    row("ZZ:9023", R::RecipientRateLimited, "One message every three days").wait(259_200),
    row("sk:8210", R::RecipientUnroutable, "Route to ported number faulty"),
    row("其他", R::UnspecifiedFailure, "Listed as other failure"),
    row("未知", R::UpstreamChannelError, "Carrier gateway names no cause"),
]).docs(super::DOCS);
