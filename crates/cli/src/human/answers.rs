//! The questions that a verdict answers, each in a few words.

use messaging_error::{Actor, DuplicateRisk, Failover, MessagingError, RetryPlan, RetryPolicy, Scope, WaitRule};

use super::wait;

/// Whether and when to send again.
pub(crate) fn retry(error: &MessagingError) -> String {
    let plan = error.plan();
    let wait = match plan.policy() {
        RetryPolicy::Wait | RetryPolicy::Backoff => wait::of_error(error),
        _ => String::new(),
    };
    retry_words(plan, wait)
}

/// The same for a catalogue row, where no answer says how long to wait.
pub(crate) fn retry_plan(plan: RetryPlan) -> String {
    retry_words(plan, wait::of_plan(plan))
}

/// A plan that has nothing but its policy.
pub(crate) fn plan_of(policy: RetryPolicy) -> RetryPlan {
    match policy {
        RetryPolicy::AfterChange => RetryPlan::AFTER_CHANGE,
        RetryPolicy::AfterFix => RetryPlan::AFTER_FIX,
        RetryPolicy::Backoff => RetryPlan::BACKOFF,
        RetryPolicy::Wait => RetryPlan::wait(WaitRule::fixed(60)),
        _ => RetryPlan::NEVER,
    }
}

fn retry_words(plan: RetryPlan, wait: String) -> String {
    let attempts = match plan.max_attempts() {
        Some(1) => "; do not repeat it by software".into(),
        Some(attempts) => format!("; at most {attempts} attempts in all"),
        None => String::new(),
    };
    match plan.policy() {
        RetryPolicy::Never => "no, never".into(),
        RetryPolicy::AfterChange => "not as it is: change the request first".into(),
        RetryPolicy::AfterFix => "yes, the same request, once the cause is mended".into(),
        RetryPolicy::Wait if wait.starts_with("until") || wait.starts_with("for ") => {
            format!("yes, the same request: wait {wait}{attempts}")
        }
        RetryPolicy::Wait => format!("yes, the same request, after {wait}{attempts}"),
        RetryPolicy::Backoff if wait.is_empty() => {
            format!("yes, the same request, backing off exponentially{attempts}")
        }
        RetryPolicy::Backoff => format!("yes, the same request, after {wait}, then backing off{attempts}"),
        _ => plan.policy().as_str().replace('_', " "),
    }
}

/// Which traffic to hold back.
pub(crate) fn pause(scope: Scope) -> &'static str {
    match scope {
        Scope::Request => "nothing: only this request is concerned",
        Scope::Pair => "messages from this sender to this recipient",
        Scope::Recipient => "messages to this recipient, from every sender",
        Scope::Sender => "everything from this sender",
        Scope::Session => "everything of this session",
        Scope::Template => "messages that use this template",
        Scope::Asset => "messages that use this object (flow, media, template)",
        Scope::MessageClass => "messages of this kind, such as marketing",
        Scope::App => "everything of this app",
        Scope::Destination => "messages to this country or network",
        Scope::Account => "everything of this account",
        Scope::Credential => "everything that uses this credential",
        Scope::Ip => "everything from this address",
        Scope::Endpoint => "calls to this endpoint",
        Scope::Host => "everything from this machine",
        Scope::Webhook => "nothing to send: the webhook is concerned",
        Scope::Provider => "everything to this provider",
        _ => "see the report",
    }
}

/// Whether the recipient may have it already.
pub(crate) fn may_be_out(risk: DuplicateRisk) -> &'static str {
    match risk {
        DuplicateRisk::None => "no, it was refused",
        DuplicateRisk::Possible => "possibly: look before sending again, or use an idempotency key",
        DuplicateRisk::High => "probably: do not send again before you know",
        DuplicateRisk::NotASend => "no, this call sends nothing",
        _ => "unknown: look before sending again",
    }
}

/// Where it could go instead.
pub(crate) fn failover(failover: Failover) -> &'static str {
    match failover {
        Failover::None => "no",
        Failover::OtherChannel => "yes, over another channel",
        Failover::OtherSender => "yes, from another sender",
        Failover::OtherTemplate => "yes, with another template",
        Failover::OtherProvider => "yes, through another provider",
        Failover::Futile => "no, it fails everywhere",
        Failover::Forbidden => "no, that would evade a protection",
        _ => "see the report",
    }
}

/// Who has to act.
pub(crate) fn who_acts(actor: Actor) -> &'static str {
    match actor {
        Actor::Nobody => "nobody",
        Actor::Developer => "the developer",
        Actor::Admin => "whoever runs the provider account",
        Actor::Billing => "whoever pays the provider",
        Actor::Recipient => "the recipient",
        Actor::Provider => "the provider's support",
        _ => "see the report",
    }
}
