//! Receipt codes of the platform itself: prefixes `MX` and `T`.

use messaging_error::catalogue::{Table, row};
use messaging_error::{Reason as R, Scope as S};

use crate::catalogue::plans::DAY_END;

/// Receipt codes of the platform itself: prefixes `MX` and `T`.
#[rustfmt::skip]
pub(super) static PLATFORM: Table = Table::new("receipt", &[
    row("MX:0002", R::UpstreamChannelError, "Upstream gateway took no submission"),
    row("MX:0003", R::RecipientDailyLimitReached, "Number had its daily maximum").retry(DAY_END),
    row("MX:0011", R::RecipientOptedOut, "Recipient complained, listed one year"),
    row("MX:0012", R::RecipientOptedOut, "Recipient unsubscribed from this customer"),
    row("TD:0001", R::RecipientOptedOut, "Recipient on the gateway block list"),
    row("TD:0004", R::BlockedAsFraud, "Text is suspected of phishing").scope(S::Request),
    row("TD:18", R::RecipientUnroutable, "Number of an unknown carrier"),
    row("TD:19", R::RecipientOptedOut, "Recipient on a block list"),
    row("TE:0002", R::UpstreamChannelError, "Upstream gateway took no submission"),
    row("TE:0003", R::RecipientDailyLimitReached, "Number had its daily maximum").retry(DAY_END),
    row("TE:0014", R::ContentPolicyViolation, "Reviewer refused the text"),
    row("TX:2000", R::ProviderInternalError, "Platform found no signature sub-number"),
    row("TX:2001", R::ProviderInternalError, "Platform found no signature sub-number"),
    row("TX:2002", R::ProviderInternalError, "Platform found no signature sub-number"),
    row("TX:2003", R::SenderNotApproved, "Signature could not be parsed"),
    row("TX:3000", R::UpstreamChannelError, "Upstream gateway took no submission"),
    row("TX:3001", R::ProviderTimeout, "Upstream submission timed out"),
    row("TX:4099", R::UpstreamChannelError, "Fault inside the carrier gateway"),
    row("TX:4100", R::UpstreamChannelError, "Fault inside the carrier gateway"),
    row("TX:4151", R::UpstreamChannelError, "Fault inside the carrier gateway"),
]).docs(super::DOCS);
