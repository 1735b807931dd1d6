//! The error page of the Cloud API, row by row: code, the status that it prints, and the cause.

use messaging_error_meta::Reason::{self, *};

use crate::support::{envelope, error};

#[rustfmt::skip]
const ROWS: &[(&str, u16, Reason)] = &[
    ("0", 401, CredentialInvalid),
    ("3", 500, PermissionDenied),
    ("10", 403, PermissionDenied),
    ("190", 401, CredentialExpired),
    ("200", 403, PermissionDenied),
    ("250", 403, PermissionDenied),
    ("299", 403, PermissionDenied),
    ("4", 400, ApiRateLimited),
    ("80007", 400, ApiRateLimited),
    ("130429", 400, SenderRateLimited),
    ("131048", 400, SpamRateLimited),
    ("131056", 400, PairRateLimited),
    ("133016", 400, RegistrationAttemptsLimited),
    ("368", 403, AccountPolicyRestricted),
    ("130497", 403, AccountBarredInDestination),
    ("131031", 403, AccountLocked),
    ("1", 400, UnspecifiedFailure),
    ("2", 503, ProviderUnavailable),
    ("33", 400, SenderNotFound),
    ("100", 400, InvalidParameter),
    ("130472", 400, ExperimentHoldout),
    ("131000", 500, ProviderInternalError),
    ("131005", 403, PermissionDenied),
    ("131008", 400, MissingParameter),
    ("131009", 400, InvalidParameter),
    ("131016", 500, ProviderUnavailable),
    ("131021", 400, RecipientIsSender),
    ("131026", 400, RecipientUndeliverable),
    ("131042", 400, PaymentProblem),
    ("131045", 500, SenderNotRegistered),
    ("131047", 400, SessionWindowClosed),
    ("131049", 400, WithheldByPlatform),
    ("131051", 400, MessageTypeUnsupported),
    ("131052", 400, MediaDownloadFailed),
    ("131053", 400, MediaUploadFailed),
    ("131057", 400, AccountInMaintenance),
    ("132000", 400, TemplateParameterMismatch),
    ("132001", 404, TemplateUnavailable),
    ("132005", 400, TemplateRenderedTooLong),
    ("132007", 400, TemplateContentRejected),
    ("132012", 400, TemplateParameterInvalid),
    ("132015", 400, TemplatePaused),
    ("132016", 400, TemplateDisabled),
    ("132068", 400, FlowBlocked),
    ("132069", 400, AssetRateLimited),
    ("133000", 500, SenderTransitionPending),
    ("133004", 503, ProviderUnavailable),
    ("133005", 400, VerificationCodeRejected),
    ("133006", 400, SenderVerificationRequired),
    ("133008", 400, RegistrationAttemptsLimited),
    ("133009", 400, RegistrationAttemptsLimited),
    ("133010", 400, SenderNotRegistered),
    ("133015", 400, SenderTransitionPending),
    ("135000", 400, RequestRejectedUnspecified),
];

#[test]
fn every_row_of_the_page_has_its_cause() {
    for (code, status, reason) in ROWS {
        let error = error(*status, &envelope(code));
        assert_eq!(error.reason(), *reason, "{code}");
        assert_eq!(error.code().as_deref(), Some(*code));
    }
}

#[test]
fn the_cause_does_not_depend_on_the_status() {
    for (code, _, reason) in ROWS {
        for status in [200, 206, 400, 401, 403, 404, 409, 413, 429, 451, 500, 502, 503, 504, 529] {
            assert_eq!(error(status, &envelope(code)).reason(), *reason, "{code} under {status}");
        }
    }
}
