//! 10DLC registration (United States): brands, campaigns, numbers, and the field codes inside `errors[]`.

use messaging_error::catalogue::{Table, row};
use messaging_error::{Reason as R, Scope};

use super::setup;

/// 10DLC registration (United States): brands, campaigns, numbers, and the field codes inside `errors[]`.
#[rustfmt::skip]
pub static TEN_DLC: Table = Table::new("10dlc", &[
    setup("501", R::InvalidParameter, "Field: use case not recognised"),
    setup("503", R::InvalidParameter, "Field: value not unique or valid"),
    setup("brand-conflict", R::UpstreamChannelError, "Registry conflict on the brand"),
    setup("brand-not-qualified", R::SetupIncomplete, "Brand not qualified for use case").scope(Scope::Sender),
    setup("brand-parameters", R::InvalidParameter, "Brand data has errors"),
    // This one and the two throttles come from sending over a campaign, not from its registration.
    row("daily-submission-throttled", R::DailySendLimitReached, "Campaign's daily volume used up").scope(Scope::Sender),
    row("illegal-sender-address", R::SenderNotApproved, "Sender is no approved US number"),
    setup("invalid-brand-data", R::InvalidParameter, "Brand field not acceptable"),
    setup("invalid-campaign-data", R::InvalidParameter, "Campaign field not acceptable"),
    setup("invalid-json", R::MalformedRequest, "Body is not valid JSON"),
    setup("invalid-number-data", R::InvalidParameter, "Number field not acceptable"),
    setup("invalid-usecase-data", R::InvalidParameter, "Use-case field not acceptable"),
    setup("invalid-vetting-data", R::InvalidParameter, "Vetting field not acceptable"),
    setup("missing-number", R::SenderNotFound, "Number not linked to campaign"),
    setup("number-already-linked", R::SenderInUse, "Number linked to another campaign"),
    setup("number-deletion-failure", R::RequestRejectedUnspecified, "No number could be removed"),
    setup("numbers-already-linked", R::SenderInUse, "Numbers linked to another campaign"),
    row("submission-throttled", R::SenderRateLimited, "Campaign's volume per period used"),
    setup("use-case-denied", R::PermissionDenied, "Use case refused for brand"),
    setup("vetting-conflict", R::UpstreamChannelError, "Registry conflict on the vetting"),
]).docs("https://developer.vonage.com/en/api/10dlc");
