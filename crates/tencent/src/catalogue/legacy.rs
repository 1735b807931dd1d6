//! `result` of the old host `yun.tim.qq.com/v5/tlssmssvr`, and `ErrorCode` of its gateway.

use messaging_error::catalogue::{Table, row};
use messaging_error::{Failover as F, Reason as R, Scope as S};

use super::plans::{DAY_END, MARKETING_HOURS, UNNAMED_RULE};

/// `result` of the old host `yun.tim.qq.com/v5/tlssmssvr`, and `ErrorCode` of its gateway.
#[rustfmt::skip]
pub(crate) static LEGACY: Table = Table::new("legacy", &[
    // The success value. It is asked for only where it stands as an error, which proves neither outcome.
    row("0", R::DeliveryUnknown, "Success number in an error position"),
    row("1001", R::RequestSignatureInvalid, "Signature could not be verified"),
    row("1002", R::ContentPolicyViolation, "Text contains a forbidden word"),
    row("1003", R::RequestSignatureInvalid, "Signature missing or empty"),
    row("1004", R::MalformedRequest, "Packet could not be parsed"),
    row("1006", R::PermissionDenied, "Request lacks permission"),
    row("1007", R::ProviderInternalError, "Other fault inside the platform"),
    row("1008", R::ProviderTimeout, "Submission timed out, outcome not known"),
    row("1009", R::SourceIpRejected, "Calling address not allow-listed"),
    row("1011", R::OperationUnsupported, "Interface does not exist"),
    row("1012", R::SenderNotApproved, "Sender signature unapproved or badly formed"),
    row("1013", R::RecipientRateLimited, "Frequency rule hit, which not named").retry(UNNAMED_RULE),
    row("1014", R::TemplateUnavailable, "Template unapproved or text departs"),
    row("1015", R::RecipientOptedOut, "Recipient is on a block list"),
    // A wrong application key yields it too, so the number is neither paused nor given up.
    row("1016", R::RecipientAddressInvalid, "Number format wrong, or wrong key").scope(S::Request).failover(F::None),
    row("1017", R::ContentTooLong, "Message text is too long"),
    row("1018", R::InvalidParameter, "Voice code has wrong format"),
    row("1019", R::AppNotRecognized, "Application id does not exist"),
    row("1020", R::AccountLocked, "Application disabled by provider").scope(S::App),
    row("1021", R::ClockSkew, "Request time over ten minutes off"),
    row("1022", R::DailySendLimitReached, "Application daily cap reached").retry(DAY_END).scope(S::App),
    row("1023", R::RecipientRateLimited, "Number had its half-minute maximum").wait(30),
    row("1024", R::RecipientRateLimited, "Number had its hourly maximum").wait(3600),
    row("1025", R::RecipientDailyLimitReached, "Number had its daily maximum").retry(DAY_END),
    // The window is not stated; a day cannot hurt.
    row("1026", R::RepeatedContentLimitReached, "Same text to same number too often").retry(DAY_END),
    row("1029", R::QuietHours, "Marketing only between 08:00 and 22:00").retry(MARKETING_HOURS),
    row("1030", R::OperationUnsupported, "Request is not supported"),
    row("1031", R::InsufficientBalance, "Prepaid message package used up"),
    row("1032", R::AccountTierNotEligible, "Individuals may not send marketing"),
    row("1033", R::PaymentProblem, "Service stopped for unpaid bill"),
    row("1034", R::BatchNotAcceptable, "Mainland and foreign numbers mixed"),
    row("1036", R::TemplateParameterInvalid, "Template variable is too long"),
    row("1038", R::TemplateParameterInvalid, "Code variable beyond six digits"),
    row("1045", R::DestinationUnsupported, "Destination country cannot be served"),
    row("1046", R::BatchNotAcceptable, "More than 200 numbers in one call"),
    row("1047", R::DailySendLimitReached, "Account daily cap, international traffic").retry(DAY_END),
    row("1048", R::TemplateParameterInvalid, "Template variable holds a link"),
    row("1049", R::DailySendLimitReached, "Application daily cap, mainland traffic").retry(DAY_END).scope(S::App),
    row("1050", R::DailySendLimitReached, "Application daily cap, international traffic").retry(DAY_END).scope(S::App),
    row("1051", R::DestinationNotEnabled, "Country switched off in our settings"),
    row("1052", R::DailySendLimitReached, "Application daily cap for one country").retry(DAY_END).scope(S::Destination),
    // Within a second it means a malformed request, but an answer does not say how long it took.
    row("60008", R::ProviderTimeout, "Gateway timeout or malformed HTTP"),
]).docs("https://cloud.tencent.com/document/product/382/3771");
