//! Whether software may send the same request again.

use messaging_error::{DuplicateRisk, Idempotency, MessagingError, Provider, Reason, RetryPlan, VariantArray};

fn may_retry(risk: DuplicateRisk, plan: RetryPlan, idempotency: Idempotency) -> bool {
    MessagingError::new(Provider::new("acme"), Reason::ProviderUnavailable)
        .with_duplicate_risk(risk)
        .with_retry(plan)
        .should_retry(idempotency)
}

#[test]
fn a_message_that_may_be_out_is_resent_only_with_an_idempotency_key() {
    for risk in DuplicateRisk::VARIANTS {
        let is_safe = matches!(risk, DuplicateRisk::None | DuplicateRisk::NotASend);
        assert_eq!(may_retry(*risk, RetryPlan::BACKOFF, Idempotency::NotIdempotent), is_safe, "{risk}");
        assert!(may_retry(*risk, RetryPlan::BACKOFF, Idempotency::Idempotent), "{risk}");
    }
}

#[test]
fn an_idempotency_key_does_not_make_a_refusal_retryable() {
    for plan in [RetryPlan::NEVER, RetryPlan::AFTER_CHANGE, RetryPlan::AFTER_FIX] {
        assert!(!may_retry(DuplicateRisk::None, plan, Idempotency::Idempotent), "{plan:?}");
    }
}

#[test]
fn no_reason_resends_blindly_what_may_be_out() {
    for reason in Reason::VARIANTS {
        let error = MessagingError::new(Provider::new("acme"), *reason);
        if matches!(error.duplicate_risk(), DuplicateRisk::Possible | DuplicateRisk::High) {
            assert!(!error.should_retry(Idempotency::NotIdempotent), "{reason}");
        }
        if error.should_retry(Idempotency::NotIdempotent) {
            assert!(error.is_retryable(), "{reason}");
        }
    }
}
