//! Codes that every API 3.0 product shares.

use messaging_error::catalogue::{Table, row};
use messaging_error::{DuplicateRisk as D, Reason as R, Scope as S};

use super::plans::PER_SECOND;

/// Codes that every API 3.0 product shares.
#[rustfmt::skip]
pub(crate) static COMMON: Table = Table::new("", &[
    row("ActionOffline", R::OperationUnsupported, "Action has been taken offline"),
    // Every documented member of the family concerns who is calling, and nothing is sent for a caller who is not known.
    row("AuthFailure", R::CredentialInvalid, "Authentication failed, cause not named").family(),
    row("AuthFailure.InvalidAuthorization", R::RequestSignatureInvalid, "Authorization header not in required form"),
    row("AuthFailure.InvalidSecretId", R::CredentialInvalid, "Key is not a cloud API key"),
    row("AuthFailure.MFAFailure", R::CredentialInvalid, "Second factor was refused"),
    row("AuthFailure.SecretIdNotFound", R::CredentialInvalid, "Secret id unknown, deleted or disabled"),
    row("AuthFailure.SignatureExpire", R::ClockSkew, "Request time over five minutes off"),
    row("AuthFailure.SignatureFailure", R::RequestSignatureInvalid, "Computed request signature does not match"),
    row("AuthFailure.TokenFailure", R::CredentialInvalid, "Temporary token was refused"),
    // An authentication family by name; the caller is known and may not.
    row("AuthFailure.UnauthorizedOperation", R::PermissionDenied, "Access policy denies this action"),
    row("DryRunOperation", R::DryRunConfirmed, "Dry run would have succeeded"),
    // No family: its members are templates, signatures, balances and opt-outs.
    row("FailedOperation", R::UnspecifiedFailure, "Operation failed, cause not named"),
    // Three segments, from a sibling product of the same gateway.
    row("FailedOperation.DeleteTrigger.UrlUsed", R::WrongStateForOperation, "Function trigger address still in use").risk(D::NotASend),
    // Three segments, from a sibling product of the same gateway.
    row("FailedOperation.Domain.UnExist", R::ResourceNotFound, "Domain of a function does not exist").risk(D::NotASend),
    // No family: several members are mistakes of the caller.
    row("InternalError", R::ProviderInternalError, "Fault inside the platform"),
    row("InternalError.", R::ProviderInternalError, "Platform fault, code ends in dot"),
    row("InvalidAction", R::OperationUnsupported, "Action name is not known"),
    row("InvalidParameter", R::InvalidParameter, "Parameter malformed or of wrong type"),
    row("InvalidParameterValue", R::InvalidParameter, "Parameter value not accepted"),
    row("InvalidRequest", R::MalformedRequest, "Multipart body could not be parsed"),
    row("IpInBlacklist", R::SourceIpRejected, "Calling address is block-listed"),
    row("IpNotInWhitelist", R::SourceIpRejected, "Calling address not allow-listed at gateway"),
    // A quota and not a speed limit; no family, because members are settings and batch sizes too.
    row("LimitExceeded", R::QuotaExceeded, "Quota used up, which not named"),
    row("MissingParameter", R::MissingParameter, "Required parameter is absent"),
    row("MissingParameter.", R::MissingParameter, "Parameter absent, code ends in dot"),
    row("NoSuchProduct", R::OperationUnsupported, "Product does not exist"),
    row("NoSuchVersion", R::OperationUnsupported, "API version does not exist"),
    // The conversion report writes it so; a row of a send does not, and is then neither accepted nor refused.
    row("OK", R::DeliveryUnknown, "Success word in other letter case"),
    // The success value of a row. It is asked for only where it stands as an error, which proves neither outcome.
    row("Ok", R::DeliveryUnknown, "Success word in an error position"),
    row("OperationDenied", R::PermissionDenied, "Operation refused for this caller"),
    // The one other family that holds: every documented member counts calls.
    row("RequestLimitExceeded", R::ApiRateLimited, "Calls per second over the ceiling").family().retry(PER_SECOND).scope(S::Endpoint),
    row("RequestLimitExceeded.GlobalRegionUinLimitExceeded", R::ApiRateLimited, "Root account over rate, all regions").retry(PER_SECOND).scope(S::Account),
    row("RequestLimitExceeded.IPLimitExceeded", R::ApiRateLimited, "Calling address over its rate").retry(PER_SECOND).scope(S::Ip),
    row("RequestLimitExceeded.RateLimitExceeded", R::ApiRateLimited, "Call rate over an unnamed ceiling").retry(PER_SECOND).scope(S::Endpoint),
    row("RequestLimitExceeded.SendSms", R::ApiRateLimited, "Sibling product limits its own texts").retry(PER_SECOND).scope(S::Endpoint),
    row("RequestLimitExceeded.UinLimitExceeded", R::ApiRateLimited, "Root account over its rate").retry(PER_SECOND).scope(S::Account),
    row("RequestSizeLimitExceeded", R::SizeLimitExceeded, "Request packet is too large"),
    row("ResourceInUse", R::ResourceBusy, "Resource is occupied"),
    row("ResourceInsufficient", R::ProviderUnavailable, "Platform is short of resources"),
    row("ResourceNotFound", R::ResourceNotFound, "Referenced resource does not exist"),
    row("ResourceUnavailable", R::ResourceBusy, "Resource cannot be used now"),
    row("ResponseSizeLimitExceeded", R::SizeLimitExceeded, "Answer would be too large"),
    row("ServiceUnavailable", R::ProviderUnavailable, "Service is down for now"),
    row("UnauthorizedOperation", R::PermissionDenied, "Caller may not do this"),
    row("UnauthorizedOperation.CamNoAuth", R::PermissionDenied, "Access policy lacks this permission"),
    row("UnauthorizedOperation.PermissionDenied", R::PermissionDenied, "Permission check of sibling product failed"),
    row("UnknownParameter", R::InvalidParameter, "Parameter that is not defined"),
    row("UnsupportedOperation", R::OperationUnsupported, "Operation is not supported"),
    row("UnsupportedProtocol", R::OperationUnsupported, "Protocol or method not accepted"),
    // The region header of the API, not the country of the recipient.
    row("UnsupportedRegion", R::OperationUnsupported, "API region not served by action"),
    row("ok", R::DeliveryUnknown, "Success word all in lower case"),
]).docs("https://cloud.tencent.com/document/api/382/38780");
