//! What an HTTP status proves by itself.

use messaging_error::Reason::{self, *};
use messaging_error::{
    DuplicateRisk, Evidence, MatchedBy, MessagingError, Origin, Outcome, Provider, RetryPolicy, http_status,
};

const ACME: Provider = Provider::new("acme");

fn by_status(status: u16) -> MessagingError {
    let mut evidence = Evidence::new(ACME, Origin::Response);
    evidence.http_status = Some(status);
    evidence.judge(&[])
}

#[test]
#[rustfmt::skip]
fn every_status_that_gateways_and_cdns_send_has_its_meaning() {
    use DuplicateRisk::{High, None as Safe, Possible};
    use RetryPolicy::{AfterChange, AfterFix, Backoff, Never, Wait};
    let table: &[(u16, Reason, RetryPolicy, DuplicateRisk)] = &[
        (301, OperationUnsupported, AfterChange, Safe),
        (307, OperationUnsupported, AfterChange, Safe),
        (308, OperationUnsupported, AfterChange, Safe),
        (400, RequestRejectedUnspecified, AfterChange, Safe),
        (401, CredentialInvalid, AfterFix, Safe),
        (402, InsufficientBalance, AfterFix, Safe),
        (403, PermissionDenied, AfterFix, Safe),
        (404, ResourceNotFound, AfterChange, Safe),
        (405, OperationUnsupported, AfterChange, Safe),
        (406, OperationUnsupported, AfterChange, Safe),
        (407, CredentialMissing, AfterFix, Safe),
        (408, ProviderTimeout, Backoff, Possible),
        (409, WrongStateForOperation, Never, Safe),
        (410, ResourceNotFound, AfterChange, Safe),
        (411, MalformedRequest, AfterChange, Safe),
        (412, WrongStateForOperation, Never, Safe),
        (413, SizeLimitExceeded, AfterChange, Safe),
        (414, SizeLimitExceeded, AfterChange, Safe),
        (415, MalformedRequest, AfterChange, Safe),
        (417, MalformedRequest, AfterChange, Safe),
        (418, RequestRejectedUnspecified, AfterChange, Safe),
        (421, ProviderUnavailable, Backoff, Safe),
        (422, InvalidParameter, AfterChange, Safe),
        (423, ResourceBusy, Wait, Safe),
        (424, WrongStateForOperation, Never, Safe),
        (425, ResourceBusy, Wait, Safe),
        (426, OperationUnsupported, AfterChange, Safe),
        (428, MissingParameter, AfterChange, Safe),
        (429, ApiRateLimited, Wait, Safe),
        (431, SizeLimitExceeded, AfterChange, Safe),
        (451, PermissionDenied, Never, Safe),
        (460, TransportTimeout, Backoff, High),
        (463, MalformedRequest, AfterChange, Safe),
        (464, OperationUnsupported, AfterChange, Safe),
        (466, QuotaExceeded, AfterFix, Safe),
        (494, SizeLimitExceeded, AfterChange, Safe),
        (495, CredentialInvalid, AfterFix, Safe),
        (496, CredentialMissing, AfterFix, Safe),
        (497, OperationUnsupported, AfterChange, Safe),
        (498, CredentialExpired, AfterFix, Safe),
        (499, TransportTimeout, Backoff, High),
        (500, ProviderInternalError, Backoff, Possible),
        (501, OperationUnsupported, AfterChange, Safe),
        (502, ProviderUnavailable, Backoff, Possible),
        (503, ProviderUnavailable, Backoff, Possible),
        (504, ProviderTimeout, Backoff, High),
        (505, OperationUnsupported, AfterChange, Safe),
        (507, ProviderUnavailable, Backoff, Possible),
        (508, ProviderInternalError, Backoff, Possible),
        (509, QuotaExceeded, AfterFix, Safe),
        (511, NetworkUnreachable, Backoff, Safe),
        (520, ProviderInternalError, Backoff, Possible),
        (521, ProviderUnavailable, Backoff, Safe),
        (522, ProviderUnavailable, Backoff, Possible),
        (523, ProviderUnavailable, Backoff, Safe),
        (524, ProviderTimeout, Backoff, High),
        (525, ProviderUnavailable, Backoff, Safe),
        (526, ProviderUnavailable, Backoff, Safe),
        (527, ProviderUnavailable, Backoff, Possible),
        (529, ProviderUnavailable, Backoff, Possible),
        (530, ProviderUnavailable, Backoff, Safe),
        (598, ProviderTimeout, Backoff, High),
        (599, ProviderTimeout, Backoff, High),
    ];
    for (status, reason, retry, risk) in table {
        let error = by_status(*status);
        assert_eq!((error.reason(), error.retry(), error.duplicate_risk()), (*reason, *retry, *risk), "{status}");
        assert_eq!(error.matched_by(), MatchedBy::HttpStatus, "{status}");
        assert_eq!(error.http_status(), Some(*status));
    }
}

#[test]
fn every_failure_status_says_something_and_no_other_does() {
    for status in 0..=u16::MAX {
        assert_eq!(http_status(status).is_some(), (300..=599).contains(&status), "{status}");
    }
}

#[test]
fn a_status_that_may_hide_an_accepted_message_is_unclear() {
    for status in [460, 499, 504, 524, 598] {
        assert!(matches!(Outcome::failed(by_status(status)), Outcome::Unclear(_)), "{status}");
    }
    for status in [400, 429, 500, 503, 521] {
        assert!(matches!(Outcome::failed(by_status(status)), Outcome::Rejected(_)), "{status}");
    }
}

#[test]
fn an_answer_that_says_nothing_at_all_is_unreadable_or_unspecified() {
    for (status, readable, reason, risk) in [
        (Some(200), false, ResponseUnreadable, DuplicateRisk::High),
        (Some(700), false, ResponseUnreadable, DuplicateRisk::Possible),
        (None, false, ResponseUnreadable, DuplicateRisk::Possible),
        (None, true, UnspecifiedFailure, DuplicateRisk::Possible),
    ] {
        let mut evidence = Evidence::new(ACME, Origin::Response);
        (evidence.http_status, evidence.readable) = (status, readable);
        let error = evidence.judge(&[]);
        assert_eq!((error.reason(), error.duplicate_risk()), (reason, risk), "{status:?} {readable}");
        assert_eq!((error.matched_by(), error.retry()), (MatchedBy::Nothing, RetryPolicy::Never));
    }
}
