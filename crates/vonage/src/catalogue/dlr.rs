//! `err-code` of SMS delivery receipts, where the status says that delivery failed.

use messaging_error::catalogue::{Table, row};
use messaging_error::{Failover, Reason as R, Scope};

/// `err-code` of SMS delivery receipts, where the status says that delivery failed.
#[rustfmt::skip]
pub static DLR: Table = Table::new("dlr", &[
    row("0", R::UnspecifiedFailure, "Failed without a cause"),
    // The receipt says that nothing is known: the message may be there.
    row("1", R::DeliveryUnknown, "No cause is known"),
    row("2", R::RecipientTemporarilyUnreachable, "Handset off or out of cover"),
    row("3", R::RecipientNotInService, "Number no longer active"),
    // The recipient's bar or the carrier's: one of them may be a wish not to be contacted.
    row("4", R::RecipientUndeliverable, "Barred by recipient or carrier").failover(Failover::None),
    row("5", R::RecipientUnroutable, "Porting problem at recipient's carrier"),
    row("6", R::CarrierFiltered, "Carrier's spam filter blocked it"),
    row("7", R::RecipientTemporarilyUnreachable, "Handset is busy"),
    row("8", R::UpstreamChannelError, "Carrier network failed"),
    row("9", R::RecipientOptedOut, "Recipient has opted out"),
    row("10", R::InvalidParameter, "Message parameter bad, encoding perhaps"),
    row("11", R::RecipientUnroutable, "No usable route to number"),
    row("12", R::RecipientUnroutable, "Destination network cannot be reached"),
    row("13", R::RecipientConsentMissing, "Carrier's age check blocked it"),
    row("14", R::RecipientUndeliverable, "Recipient's plan lacks SMS"),
    // The recipient's credit, not the account's.
    row("15", R::RecipientUndeliverable, "Recipient's prepaid credit too low"),
    // The period is not documented, so no wait is known to help.
    row("16", R::QuotaExceeded, "Gateway's cap for account reached"),
    row("20", R::BlockedAsFraud, "Traffic-pumping rule blocked it"),
    row("21", R::BlockedAsFraud, "Too many sends to number range"),
    row("22", R::BlockedAsFraud, "Abnormal surge of traffic").scope(Scope::Account),
    row("39", R::SenderNotApproved, "Sender not registered for US"),
    row("50", R::InvalidParameter, "Entity id missing or wrong (India)"),
    row("51", R::SenderNotApproved, "Header id missing or wrong (India)"),
    row("52", R::InvalidParameter, "Content id missing or wrong (India)"),
    row("53", R::RecipientConsentMissing, "Recipient's consent not on record (India)"),
    row("54", R::SetupIncomplete, "Sender's regulatory check failed").scope(Scope::Sender),
    row("95", R::UnspecifiedFailure, "Failure without documentation"),
    row("99", R::UnspecifiedFailure, "General error on the route"),
    // The status words stand for a code where the receipt has none, or `0`.
    row("expired", R::MessageExpired, "Expired before delivery was confirmed"),
    row("failed", R::UnspecifiedFailure, "Failed, and no code given"),
    row("rejected", R::UnspecifiedFailure, "Rejected, and no code given"),
    row("unknown", R::DeliveryUnknown, "Carrier sent no final receipt"),
]).docs("https://developer.vonage.com/en/messaging/sms/guides/delivery-receipts");
