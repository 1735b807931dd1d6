//! Verify v1: `status` inside 200, and the words of a search. `0` is success and has no row.

use messaging_error::catalogue::{Table, row};
use messaging_error::{DuplicateRisk, Reason as R, RetryPlan, Scope, WaitRule};

/// Verify v1: `status` inside 200, and the words of a search. `0` is success and has no row.
#[rustfmt::skip]
pub static VERIFY_V1: Table = Table::new("verify-v1", &[
    row("1", R::ApiRateLimited, "More than 30 requests per second"),
    row("2", R::MissingParameter, "Mandatory parameter missing"),
    row("3", R::InvalidParameter, "Parameter value not acceptable"),
    row("4", R::CredentialInvalid, "Key or secret wrong or disabled"),
    row("5", R::ProviderInternalError, "Fault on the platform"),
    // Unroutable on a request; unknown, finished or already verified on a check: the person is not marked.
    row("6", R::RequestRejectedUnspecified, "Not routable, or request already over").retry(RetryPlan::NEVER),
    row("7", R::BlockedAsFraud, "Number or network blocked for verification"),
    row("8", R::AccountLocked, "Account barred from sending"),
    row("9", R::InsufficientBalance, "Not enough credit"),
    row("10", R::ResourceBusy, "Earlier verification still running").scope(Scope::Recipient),
    row("15", R::DestinationUnsupported, "Network or country not served"),
    row("16", R::EndUserVerificationFailed, "Code does not match"),
    row("17", R::EndUserVerificationFailed, "Too many wrong codes, request over").retry(RetryPlan::NEVER),
    // Too early, too late, or no next event: only the text says which.
    row("19", R::WrongStateForOperation, "Too early, late or no event"),
    row("20", R::PermissionDenied, "Account may not set own code"),
    row("29", R::RecipientNotAllowlisted, "Demo account may not reach recipient"),
    // A search: the data may lag by a minute, and looking again sends nothing.
    row("101", R::ResourceNotFound, "Request unknown or not yet visible").retry(RetryPlan::wait(WaitRule::fixed(60)).documented().attempts(2)).risk(DuplicateRisk::NotASend),
    row("CANCELLED", R::WrongStateForOperation, "Search: verification was cancelled").risk(DuplicateRisk::NotASend),
    row("EXPIRED", R::EndUserVerificationFailed, "Search: no code came in time"),
    row("FAILED", R::EndUserVerificationFailed, "Search: too many wrong codes").retry(RetryPlan::NEVER),
    row("IN PROGRESS", R::DeliveryUnknown, "Search: verification still running"),
    row("bad-request", R::ResourceNotFound, "Network has no active block").on(404).risk(DuplicateRisk::NotASend),
    row("rate-limit", R::ApiRateLimited, "Network unblock rate limit"),
]).docs("https://developer.vonage.com/en/api/verify");
