//! Verify v2. Documented slugs and the ones that the service really sends differ; both are here.

use messaging_error::catalogue::{Table, row};
use messaging_error::{Reason as R, RetryPlan, Scope};

/// Verify v2. Documented slugs and the ones that the service really sends differ; both are here.
#[rustfmt::skip]
pub static VERIFY_V2: Table = Table::new("verify-v2", &[
    row("about:blank", R::WrongStateForOperation, "Conflict without a type").on(409),
    row("bad-request", R::EndUserVerificationFailed, "Code is wrong, as sent live").on(400),
    // The body names the running verification; it ends by itself.
    row("concurrent", R::ResourceBusy, "Another verification still running").scope(Scope::Recipient),
    // Running, not ready yet, or no code in this step: the slug does not say, so nothing is repeated.
    row("conflict", R::WrongStateForOperation, "Conflict with the workflow's state"),
    row("expired", R::EndUserVerificationFailed, "Too many wrong codes, workflow over").retry(RetryPlan::NEVER),
    row("forbidden", R::PermissionDenied, "Custom templates not enabled"),
    row("fragment-exists", R::AlreadyExists, "Fragment exists for this locale"),
    row("gone", R::EndUserVerificationFailed, "Workflow over, as sent live").retry(RetryPlan::NEVER),
    row("invalid-code", R::EndUserVerificationFailed, "Submitted code is wrong"),
    row("max-templates", R::ObjectCountLimitReached, "Ceiling of templates reached"),
    row("msisdn-error", R::EndUserVerificationFailed, "Silent check: device number differs").retry(RetryPlan::NEVER),
    row("network-error", R::RecipientUndeliverable, "Silent check: carrier not supported"),
    row("no-code", R::WrongStateForOperation, "Workflow step takes no code"),
    row("no-events", R::WrongStateForOperation, "No further event to trigger"),
    row("not-empty-template", R::WrongStateForOperation, "Template still has fragments"),
    row("precondition-failed", R::RecipientUndeliverable, "Silent check impossible on network"),
    // It may have succeeded long ago.
    row("request-not-found", R::ResourceNotFound, "Verification unknown or over"),
    row("template-exists", R::AlreadyExists, "Template name already used"),
    row("template-fragment-not-found", R::ResourceNotFound, "Template fragment unknown"),
    row("template-not-found", R::TemplateNotFound, "Template is not known"),
]).docs("https://developer.vonage.com/en/api/verify.v2");
