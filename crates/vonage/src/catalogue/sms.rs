//! `status` of each part in an answer of the SMS API. `0` is success and has no row.

use messaging_error::catalogue::{Table, row};
use messaging_error::{DuplicateRisk, Failover, Reason as R, RetryPlan};

/// `status` of each part in an answer of the SMS API. `0` is success and has no row.
#[rustfmt::skip]
pub static SMS: Table = Table::new("sms", &[
    // Account, number or several recipients in one call: the code does not say which limit it was.
    row("1", R::ApiRateLimited, "Throughput above the allowance"),
    row("2", R::MissingParameter, "Mandatory parameter missing"),
    row("3", R::InvalidParameter, "Parameter value not acceptable"),
    row("4", R::CredentialInvalid, "Key or secret wrong or disabled"),
    row("5", R::ProviderInternalError, "Fault on the platform"),
    row("6", R::RecipientUnroutable, "Number prefix has no route"),
    row("7", R::RecipientOptedOut, "Destination is on a blocklist"),
    row("8", R::AccountLocked, "Account is suspended"),
    // The price of this message decides: the balance may still be positive.
    row("9", R::InsufficientBalance, "Balance below this message's price"),
    row("10", R::ConcurrencyLimited, "Too many connections at once"),
    row("11", R::AccountTierNotEligible, "Account is set up for SMPP only"),
    row("12", R::ContentTooLong, "Message above maximum length"),
    // Documented as not submitted.
    row("13", R::UpstreamChannelError, "Link failed before submission").risk(DuplicateRisk::None),
    row("14", R::RequestSignatureInvalid, "Request signature does not verify"),
    row("15", R::SenderNotApproved, "Sender id not authorised"),
    row("16", R::InvalidParameter, "Time to live out of range"),
    // Once "unreachable", today a block; a filter must not be evaded.
    row("17", R::CarrierFiltered, "Blocked by provider or carrier"),
    row("18", R::BatchNotAcceptable, "Several destinations in one request"),
    row("19", R::SetupIncomplete, "Feature not enabled on account"),
    row("20", R::InvalidParameter, "Message class out of range"),
    row("22", R::InvalidParameter, "Network code unknown or foreign"),
    row("23", R::WebhookConfigInvalid, "Callback address not acceptable"),
    row("29", R::RecipientNotAllowlisted, "Demo account may not reach recipient"),
    row("32", R::InvalidParameter, "Signed request also carried secret"),
    row("33", R::RecipientNotInService, "Number has been deactivated"),
    row("34", R::RecipientAddressInvalid, "Recipient missing or invalid"),
    row("101", R::SetupIncomplete, "Account is not on campaign"),
    // An opt-out in one product, a bad short code in another: nobody is marked, nothing is sent again or elsewhere.
    row("102", R::RequestRejectedUnspecified, "Opted out, or short code wrong").retry(RetryPlan::NEVER).failover(Failover::Forbidden),
    row("103", R::RecipientAddressInvalid, "Campaign recipient number invalid"),
]).docs("https://developer.vonage.com/en/messaging/sms/guides/troubleshooting-sms");
