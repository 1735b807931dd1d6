//! Codes of the SMS product, in answers and in rows of `SendStatusSet`.

use messaging_error::catalogue::{Table, row};
use messaging_error::{DuplicateRisk as D, Reason as R, Scope as S};

use super::plans::{DAY_END, MARKETING_HOURS, UNNAMED_RULE};

/// Codes of the SMS product, in answers and in rows of `SendStatusSet`.
#[rustfmt::skip]
pub(crate) static SMS: Table = Table::new("", &[
    row("FailedOperation.ContainSensitiveWord", R::ContentPolicyViolation, "Text contains a forbidden word"),
    row("FailedOperation.FailResolvePacket", R::MalformedRequest, "Packet departs from the API description"),
    row("FailedOperation.ForbidAddMarketingTemplates", R::AccountTierNotEligible, "Individuals may not add marketing templates").risk(D::NotASend),
    row("FailedOperation.InsufficientBalanceInSmsPackage", R::InsufficientBalance, "Prepaid message package used up"),
    row("FailedOperation.JsonParseFail", R::MalformedRequest, "Request body could not be parsed"),
    row("FailedOperation.MarketingSendTimeConstraint", R::QuietHours, "Marketing only between 08:00 and 22:00").retry(MARKETING_HOURS),
    row("FailedOperation.MissingSignature", R::SenderNotFound, "Template needs an approved signature first").risk(D::NotASend),
    row("FailedOperation.MissingSignatureList", R::SenderNotApproved, "Signature not recognised, usually not approved"),
    row("FailedOperation.MissingSignatureToModify", R::SenderNotFound, "Signature id to modify unknown").risk(D::NotASend),
    row("FailedOperation.MissingTemplateList", R::TemplateUnavailable, "Template not recognised, usually not approved"),
    row("FailedOperation.MissingTemplateToModify", R::TemplateNotFound, "Template id to modify unknown").risk(D::NotASend),
    row("FailedOperation.NotEnterpriseCertification", R::AccountTierNotEligible, "Signature API needs enterprise verification"),
    row("FailedOperation.OtherError", R::RequestRejectedUnspecified, "Other failure, usually bad parameters"),
    row("FailedOperation.ParametersOtherError", R::RequestRejectedUnspecified, "Named parameters, described as unknown"),
    row("FailedOperation.PhoneNumberInBlacklist", R::RecipientOptedOut, "Recipient unsubscribed or on do-not-disturb list"),
    // Variants that the international site spells otherwise are rows of their own.
    row("FailedOperation.PhoneNumberOnBlacklist", R::RecipientOptedOut, "Recipient opted out, international spelling"),
    row("FailedOperation.PhoneNumberParseFail", R::RecipientAddressInvalid, "Number cannot be parsed"),
    row("FailedOperation.ProhibitSubAccountUse", R::PermissionDenied, "Only the root account lists templates").risk(D::NotASend),
    row("FailedOperation.QualificationIdNotApproved", R::SetupIncomplete, "Company qualification not approved yet").risk(D::NotASend),
    row("FailedOperation.SignIdNotExist", R::SenderNotFound, "Signature id does not exist").risk(D::NotASend),
    row("FailedOperation.SignNumberLimit", R::ObjectCountLimitReached, "Maximum number of signatures reached"),
    // The name that stands in front of the text, not the signature of the request.
    row("FailedOperation.SignatureIncorrectOrUnapproved", R::SenderNotApproved, "Sender signature unapproved or badly formed"),
    row("FailedOperation.TemplateAlreadyPassedCheck", R::WrongStateForOperation, "Approved template cannot be modified").risk(D::NotASend),
    row("FailedOperation.TemplateIdNotExist", R::TemplateNotFound, "Template id does not exist"),
    row("FailedOperation.TemplateIncorrectOrUnapproved", R::TemplateUnavailable, "Template unapproved, or text departs"),
    row("FailedOperation.TemplateNumberLimit", R::ObjectCountLimitReached, "Maximum number of templates reached"),
    // The documentation's own sample prints the code without its last letter.
    row("FailedOperation.TemplateParamSetNotMatchApprovedTemplat", R::TemplateParameterMismatch, "Parameter count differs, code cut short"),
    row("FailedOperation.TemplateParamSetNotMatchApprovedTemplate", R::TemplateParameterMismatch, "Parameter count differs from approved template"),
    row("FailedOperation.TemplateUnapprovedOrNotExist", R::TemplateUnavailable, "Template unapproved or absent"),
    row("InternalError.ConstructUserDataFail", R::ProviderInternalError, "Backend could not assemble the parameters"),
    // Internal by name, but the caller has to mend the request.
    row("InternalError.JsonParseFail", R::MalformedRequest, "Backend could not parse our parameters"),
    row("InternalError.OtherError", R::ProviderInternalError, "Other fault inside the platform"),
    // The carrier did answer, so the message may well be out, and there is no idempotency key.
    row("InternalError.ParseBackendResponseFail", R::UpstreamChannelError, "Carrier answered and was not understood").risk(D::High),
    // Internal by name, but the clock of the caller is wrong.
    row("InternalError.RequestTimeException", R::ClockSkew, "Request time over ten minutes off"),
    // Internal by name, but the caller asked for it.
    row("InternalError.RestApiInterfaceNotExist", R::OperationUnsupported, "Interface does not exist"),
    // The packet may have been taken before the exchange broke off.
    row("InternalError.SendAndRecvFail", R::ProviderTimeout, "Packet exchange with backend timed out"),
    // Internal by name, but the caller signs.
    row("InternalError.SigFieldMissing", R::RequestSignatureInvalid, "Signature field is empty"),
    // Internal by name, but the caller signs.
    row("InternalError.SigVerificationFail", R::RequestSignatureInvalid, "Backend could not verify the signature"),
    row("InternalError.Timeout", R::ProviderTimeout, "Submission timed out, outcome not known"),
    row("InternalError.UnknownError", R::ProviderInternalError, "Platform fault of unknown kind"),
    row("InvalidParameter.AppidAndBizId", R::AppNotRecognized, "Account and application do not belong together"),
    row("InvalidParameter.DirtyWordFound", R::TemplateContentRejected, "Forbidden word in a template request").risk(D::NotASend),
    row("InvalidParameter.InvalidParameters", R::InvalidParameter, "Parameters wrong, none named"),
    row("InvalidParameterValue.BeginTimeVerifyFail", R::InvalidParameter, "Begin time not accepted").risk(D::NotASend),
    row("InvalidParameterValue.ContentLengthLimit", R::ContentTooLong, "Message text is too long"),
    row("InvalidParameterValue.EndTimeVerifyFail", R::InvalidParameter, "End time not accepted").risk(D::NotASend),
    row("InvalidParameterValue.ImageInvalid", R::InvalidParameter, "Proof image badly encoded").risk(D::NotASend),
    row("InvalidParameterValue.IncorrectPhoneNumber", R::RecipientAddressInvalid, "Recipient number has wrong format"),
    row("InvalidParameterValue.InvalidDocumentType", R::InvalidParameter, "Document type not accepted").risk(D::NotASend),
    row("InvalidParameterValue.InvalidInternational", R::InvalidParameter, "International flag not accepted").risk(D::NotASend),
    row("InvalidParameterValue.InvalidSignPurpose", R::InvalidParameter, "Signature purpose not accepted").risk(D::NotASend),
    row("InvalidParameterValue.InvalidSmsType", R::InvalidParameter, "Message type of template not accepted").risk(D::NotASend),
    row("InvalidParameterValue.InvalidStartTime", R::InvalidParameter, "Pull window starts or ends wrongly").risk(D::NotASend),
    row("InvalidParameterValue.InvalidTemplateFormat", R::TemplateContentRejected, "Template text has wrong format").risk(D::NotASend),
    row("InvalidParameterValue.InvalidUsedMethod", R::InvalidParameter, "Use of signature not accepted").risk(D::NotASend),
    row("InvalidParameterValue.LimitVerifyFail", R::InvalidParameter, "Page size not accepted").risk(D::NotASend),
    row("InvalidParameterValue.MarketingTemplateWithoutUnsubscribe", R::TemplateContentRejected, "Marketing template lacks opt-out text").risk(D::NotASend),
    row("InvalidParameterValue.MissingSignatureList", R::SenderNotApproved, "Signature not recognised, parameter spelling"),
    row("InvalidParameterValue.MultiSmsInfoSetEmpty", R::MissingParameter, "List of global messages is empty"),
    row("InvalidParameterValue.OffsetVerifyFail", R::InvalidParameter, "Page offset not accepted").risk(D::NotASend),
    row("InvalidParameterValue.ProhibitedUseUrlInTemplateParameter", R::TemplateParameterInvalid, "Template variable holds a link"),
    row("InvalidParameterValue.QualificationIdNotFound", R::ResourceNotFound, "Company qualification not found").risk(D::NotASend),
    row("InvalidParameterValue.SdkAppIdNotExist", R::AppNotRecognized, "Application id does not exist"),
    row("InvalidParameterValue.SdkAppidNotExist", R::AppNotRecognized, "Application id absent, international spelling"),
    row("InvalidParameterValue.SignAlreadyPassedCheck", R::WrongStateForOperation, "Approved signature cannot be modified").risk(D::NotASend),
    row("InvalidParameterValue.SignExistAndUnapproved", R::WrongStateForOperation, "Same signature already waits for review").risk(D::NotASend),
    row("InvalidParameterValue.SignNameLengthTooLong", R::InvalidParameter, "Signature text is too long").risk(D::NotASend),
    row("InvalidParameterValue.TemplateParameterFormatError", R::TemplateParameterInvalid, "Code variable beyond six digits"),
    row("InvalidParameterValue.TemplateParameterLengthLimit", R::TemplateParameterInvalid, "Template variable too long for account"),
    row("InvalidParameterValue.TemplateWithDirtyWords", R::TemplateContentRejected, "Template text contains forbidden words").risk(D::NotASend),
    row("InvalidParameterValue.UnsupportedTemplateVariable", R::TemplateContentRejected, "Template type allows no such variable").risk(D::NotASend),
    row("LimitExceeded.AppCountryOrRegionDailyLimit", R::DailySendLimitReached, "Application daily cap for one country").retry(DAY_END).scope(S::Destination),
    // A limit by name; the console switches it.
    row("LimitExceeded.AppCountryOrRegionInBlacklist", R::DestinationNotEnabled, "Country switched off in our settings"),
    row("LimitExceeded.AppDailyLimit", R::DailySendLimitReached, "Application daily cap reached").retry(DAY_END).scope(S::App),
    row("LimitExceeded.AppGlobalDailyLimit", R::DailySendLimitReached, "Application daily cap, international traffic").retry(DAY_END).scope(S::App),
    row("LimitExceeded.AppMainlandChinaDailyLimit", R::DailySendLimitReached, "Application daily cap, mainland traffic").retry(DAY_END).scope(S::App),
    row("LimitExceeded.DailyLimit", R::DailySendLimitReached, "Account daily cap, international traffic").retry(DAY_END),
    row("LimitExceeded.DeliveryFrequencyLimit", R::RecipientRateLimited, "Frequency rule hit, which not named").retry(UNNAMED_RULE),
    row("LimitExceeded.GlobalSmsSendingRateLimit", R::ApiRateLimited, "International sending speed limit hit"),
    row("LimitExceeded.PhoneNumberCountLimit", R::BatchNotAcceptable, "More than 200 numbers in one call"),
    row("LimitExceeded.PhoneNumberDailyLimit", R::RecipientDailyLimitReached, "Number had its daily maximum").retry(DAY_END),
    row("LimitExceeded.PhoneNumberOneHourLimit", R::RecipientRateLimited, "Number had its hourly maximum").wait(3600),
    // The name says a day and the default rule half a minute; the longer wait cannot hurt.
    row("LimitExceeded.PhoneNumberSameContentDailyLimit", R::RepeatedContentLimitReached, "Same text to same number too often").retry(DAY_END),
    row("LimitExceeded.PhoneNumberThirtySecondLimit", R::RecipientRateLimited, "Number had its half-minute maximum").wait(30),
    row("MissingParameter.EmptyPhoneNumberSet", R::MissingParameter, "List of recipients is empty"),
    // The same leaf as in two other families, but here nothing of the kind exists.
    row("MissingParameter.MissingSignatureList", R::SenderNotFound, "Account has no such signature"),
    row("UnauthorizedOperation.IndividualUserMarketingSmsPermissionDeny", R::AccountTierNotEligible, "Individuals may not send marketing"),
    row("UnauthorizedOperation.RequestIpNotInWhitelist", R::SourceIpRejected, "Calling address not allow-listed for application"),
    row("UnauthorizedOperation.RequestPermissionDeny", R::PermissionDenied, "Request lacks permission"),
    row("UnauthorizedOperation.SdkAppIdIsDisabled", R::AccountLocked, "Application disabled by provider").scope(S::App),
    row("UnauthorizedOperation.SdkAppidIsDisabled", R::AccountLocked, "Application disabled, international spelling").scope(S::App),
    row("UnauthorizedOperation.SerivceSuspendDueToArrears", R::PaymentProblem, "Service stopped unpaid, misspelt code"),
    row("UnauthorizedOperation.ServiceSuspendDueToArrears", R::PaymentProblem, "Service stopped for unpaid bill"),
    row("UnauthorizedOperation.SmsSdkAppIdVerifyFail", R::AppNotRecognized, "Application belongs to another account"),
    row("UnauthorizedOperation.SmsSdkAppidVerifyFail", R::AppNotRecognized, "Application of another account, international spelling"),
    row("UnsupportedOperation.", R::OperationUnsupported, "Not supported, code ends in dot"),
    row("UnsupportedOperation.ChineseMainlandTemplateToGlobalPhone", R::TemplateDestinationMismatch, "Mainland template to foreign number"),
    row("UnsupportedOperation.ContainDomesticAndInternationalPhoneNumber", R::BatchNotAcceptable, "Mainland and foreign numbers mixed"),
    row("UnsupportedOperation.ContainDomesticPhoneNumber", R::OperationUnsupported, "Mainland number in global-only action"),
    row("UnsupportedOperation.GlobalTemplateToChineseMainlandPhone", R::TemplateDestinationMismatch, "Global template to mainland number"),
    row("UnsupportedOperation.UnsuportedRegion", R::DestinationUnsupported, "Destination not served, misspelt code"),
    // The country of the recipient, not the region header of the API.
    row("UnsupportedOperation.UnsupportedRegion", R::DestinationUnsupported, "Destination country cannot be served"),
]).docs("https://cloud.tencent.com/document/api/382/38780");
