//! Problem types without an API segment in their URL: `…/api-errors#slug`.

use messaging_error::catalogue::{Table, row};
use messaging_error::{Failover, Reason as R, RetryPlan, Scope};

/// Problem types without an API segment in their URL: `…/api-errors#slug`.
#[rustfmt::skip]
pub static GENERAL: Table = Table::new("general", &[
    row("about:blank", R::ProviderInternalError, "Error page without a fragment").on(500),
    row("accept-header", R::OperationUnsupported, "Accept header asks for unavailable type"),
    row("account-suspended", R::AccountLocked, "Whole account suspended"),
    row("application-suspended", R::AccountLocked, "This application is suspended").scope(Scope::App),
    // Verify sends it for a wrong code, others for anything; only Verify's own table says more.
    row("bad-request", R::RequestRejectedUnspecified, "Request refused without a named part"),
    row("bad-request", R::ResourceNotFound, "Network has no active block").on(404),
    // Still running, not ready yet, or never possible: the slug does not say, so nothing is repeated.
    row("conflict", R::WrongStateForOperation, "Conflict with the current state"),
    row("content-type-header", R::MalformedRequest, "Content-Type not accepted"),
    row("forbidden", R::PermissionDenied, "Account lacks permission or feature"),
    row("gone", R::WrongStateForOperation, "Workflow has already ended"),
    row("internal-error", R::ProviderInternalError, "Fault on the platform"),
    row("invalid-api-key", R::CredentialInvalid, "API key unknown or not visible"),
    row("invalid-id", R::ResourceNotFound, "Identifier is not known"),
    row("invalid-ip", R::SourceIpRejected, "Source address not on allow list"),
    row("invalid-json", R::MalformedRequest, "Body is not valid JSON"),
    row("invalid-param", R::InvalidParameter, "One parameter value not acceptable"),
    row("invalid-paramater", R::InvalidParameter, "Parameter not acceptable (misspelt slug)"),
    row("invalid-params", R::InvalidParameter, "Parameter values not acceptable"),
    row("invalid-signature", R::RequestSignatureInvalid, "Request signature does not verify"),
    row("jwt-expired", R::CredentialExpired, "JWT is past its expiry"),
    row("jwt-revoked", R::CredentialInvalid, "JWT has been revoked"),
    row("low-balance", R::InsufficientBalance, "Balance too low for this request"),
    row("multiple-auth-methods", R::InvalidParameter, "More than one authentication method"),
    row("not-found", R::ResourceNotFound, "Resource absent, finished or hidden"),
    row("out-of-credit", R::InsufficientBalance, "Not enough credit (documentation's example)"),
    // Sent with 401 by the API gateway: no key needs to be replaced.
    row("quota-exceeded", R::InsufficientBalance, "No balance, reported as 401"),
    row("rate-limit", R::ApiRateLimited, "Rate limit hit"),
    row("throttled", R::ApiRateLimited, "Too many requests to this API"),
    row("unathorized", R::CredentialInvalid, "Wrong credentials (misspelt slug)"),
    row("unauthorized", R::CredentialInvalid, "Credentials missing or wrong"),
    // Sanctions: another route would evade them.
    row("unavailable-legal", R::PermissionDenied, "Blocked by sanctions for that territory").retry(RetryPlan::NEVER).scope(Scope::Account).failover(Failover::Forbidden),
    row("unprocessable-entity", R::OperationUnsupported, "Operation not offered on this channel"),
    row("unprovisioned", R::PermissionDenied, "Credentials have no access to product"),
    row("wrong-verb", R::OperationUnsupported, "HTTP method not offered here"),
]).docs("https://developer.vonage.com/en/api-errors");
