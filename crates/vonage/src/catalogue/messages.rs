//! Codes of the Messages API's status webhook. The numbers that answers use for other things are in `MESSAGES_SYNC`.

use messaging_error::catalogue::{Table, row};
use messaging_error::{DuplicateRisk, Reason as R, RetryPlan, Scope};

/// Codes of the Messages API's status webhook. The numbers that answers use for other things are in `MESSAGES_SYNC`.
#[rustfmt::skip]
pub static MESSAGES: Table = Table::new("messages", &[
    row("1000", R::ApiRateLimited, "Submission rate above the allowance"),
    row("1010", R::MissingParameter, "Mandatory parameter absent"),
    row("1020", R::InvalidParameter, "Parameter value not acceptable"),
    row("1021", R::InvalidParameter, "Messenger message tag not acceptable"),
    // Template or parameters, the code does not say which: the request has to be looked at either way.
    row("1022", R::TemplateUnavailable, "Template or its parameters wrong").retry(RetryPlan::AFTER_CHANGE),
    row("1030", R::ProviderInternalError, "Platform failed while processing"),
    row("1040", R::RecipientUnroutable, "Message not processable, prefix perhaps unknown"),
    row("1050", R::RecipientOptedOut, "Destination is on a blocklist"),
    row("1060", R::AccountLocked, "Account barred from sending"),
    // Once prepaid credit, today an allocated quota; both need somebody at the account.
    row("1070", R::QuotaExceeded, "Allocated quota used up"),
    row("1080", R::AccountTierNotEligible, "Account is set up for SMPP only"),
    row("1090", R::ContentTooLong, "Binary body and header too long"),
    // Documented as not submitted.
    row("1100", R::UpstreamChannelError, "Link failed before submission").risk(DuplicateRisk::None),
    row("1110", R::RequestSignatureInvalid, "Submitted signature does not verify"),
    row("1120", R::SenderNotApproved, "Sender id refused by local rules"),
    row("1130", R::InvalidParameter, "Time to live not acceptable"),
    row("1140", R::SetupIncomplete, "Feature not enabled on account"),
    row("1150", R::InvalidParameter, "Message class out of range"),
    row("1160", R::RecipientNotAllowlisted, "Demo account may not reach recipient"),
    row("1170", R::RecipientAddressInvalid, "Recipient missing or not an address"),
    row("1180", R::RecipientTemporarilyUnreachable, "Handset off or out of cover"),
    row("1190", R::RecipientNotInService, "Number no longer active"),
    row("1200", R::RecipientUnroutable, "Porting problem at recipient's carrier"),
    row("1210", R::CarrierFiltered, "Carrier's spam filter blocked it"),
    // On `submitted` the carrier goes on trying; the webhook reader sees that.
    row("1220", R::RecipientTemporarilyUnreachable, "Handset is busy"),
    row("1230", R::UpstreamChannelError, "Carrier network failed for now"),
    row("1240", R::RecipientOptedOut, "Recipient sent STOP"),
    row("1241", R::RecipientRateLimited, "Too many sends to this number"),
    row("1242", R::SenderNotFound, "Number pool not configured"),
    row("1250", R::RecipientUnroutable, "No usable route to number"),
    row("1251", R::DestinationNotEnabled, "Routing rules exclude that network"),
    // The number cannot be reached, or a Viber country is off: no more than "not deliverable" is certain.
    row("1260", R::RecipientUndeliverable, "Destination cannot be reached"),
    row("1270", R::RecipientConsentMissing, "Carrier's age check blocked it"),
    row("1280", R::RecipientUndeliverable, "Recipient's plan lacks SMS"),
    row("1282", R::CarrierFiltered, "Rejected by the channel's provider"),
    // The recipient's credit, not the account's.
    row("1290", R::RecipientUndeliverable, "Recipient's prepaid credit too low"),
    row("1300", R::RecipientNotOnChannel, "Recipient does not use this channel"),
    row("1310", R::RecipientUndeliverable, "Recipient's device cannot take it"),
    row("1320", R::AlreadyAccepted, "Duplicate stopped, message already sent"),
    // An unknown permanent failure; it does not prove that the number is bad.
    row("1330", R::UnspecifiedFailure, "Delivery failed for unknown cause"),
    // Documented as "try again in a few minutes".
    row("1331", R::UpstreamChannelError, "Channel's provider does not answer").wait(300),
    row("1340", R::SessionWindowClosed, "Free-form text outside reply window"),
    row("1350", R::PaymentProblem, "Page owes the phone-matching fee").scope(Scope::Sender),
    row("1360", R::MessageExpired, "Expired before it was delivered"),
    row("1370", R::CredentialExpired, "Page's access token has expired").scope(Scope::Sender),
    // Documented as something to mend, not as something that passes.
    row("1380", R::MediaUrlInaccessible, "Media address unreachable or invalid").retry(RetryPlan::AFTER_FIX),
    row("1381", R::MediaTooLarge, "Media file above size limit"),
    row("1382", R::MediaTypeUnsupported, "Media type not accepted"),
    row("1400", R::InvalidParameter, "Channel not offered"),
    row("1410", R::InvalidParameter, "Channel's own parameter not acceptable"),
    row("1420", R::SenderNotFound, "Sender not valid on channel"),
    row("1430", R::RecipientAddressInvalid, "Recipient not valid on channel"),
    row("1431", R::BatchNotAcceptable, "More than one recipient"),
    row("1440", R::MessageTypeUnsupported, "Message type not on this channel"),
    row("1450", R::InvalidParameter, "Client reference too long"),
    row("1451", R::ResourceNotFound, "Quoted message unknown or expired"),
    row("1460", R::DailySendLimitReached, "Daily cap of the sender reached").scope(Scope::Sender),
    row("1461", R::WithheldByPlatform, "WhatsApp withheld a marketing message"),
    row("1470", R::BlockedAsFraud, "Blocked by own traffic rule"),
    // Waiting might clear a burst guard, but sending on would be what it guards against.
    row("1472", R::BlockedAsFraud, "Burst protection ceiling reached").scope(Scope::Account),
    row("1473", R::BlockedAsFraud, "Judged artificially inflated traffic"),
    row("1474", R::BlockedAsFraud, "Country blocked by own rule").scope(Scope::Destination),
    row("1475", R::BlockedAsFraud, "Network blocked by own rule").scope(Scope::Destination),
    row("1476", R::SenderNotApproved, "Sender is on do-not-originate list").retry(RetryPlan::NEVER),
    row("1480", R::InvalidParameter, "Entity id missing or wrong (India)"),
    row("1481", R::SenderNotApproved, "Header id missing or wrong (India)"),
    row("1482", R::InvalidParameter, "Content id missing or wrong (India)"),
    row("1483", R::RecipientConsentMissing, "Recipient's consent not on record (India)"),
    row("1484", R::SetupIncomplete, "Sender's regulatory check failed").scope(Scope::Sender),
    row("1490", R::DeliveryUnknown, "Receipts of some segments missing"),
    row("2001", R::BlockedAsFraud, "Channel's abuse rule blocked it"),
    row("2002", R::ContentTooLong, "E-mail above the size limit"),
    row("2003", R::RecipientOptedOut, "E-mail address on suppression list"),
]).docs("https://developer.vonage.com/en/api-errors/messages");
