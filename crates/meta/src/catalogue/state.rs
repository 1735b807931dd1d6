//! What Meta decided about a template, a flow, a number or an account, and tells in a webhook that is about no message. Its
//! words stand where others have codes. Nothing was sent, so nothing can be sent again; what later sends are refused with
//! is a code of the other tables.

use messaging_error::DuplicateRisk::NotASend;
use messaging_error::catalogue::{Row, Table, row};
use messaging_error::{Failover, Judgement, Reason, Reason::*, RetryPlan, Scope};

use super::links::{ENFORCEMENT, EVENTS, FLOW_HEALTH, MARKETING};

/// One kind of change, by the `field` that names it.
pub(crate) struct Kind {
    pub(crate) field: &'static str,
    pub(crate) table: &'static Table,
    /// Words of good news and of steps on the way, each with its finer word, or with an empty one for any.
    quiet: &'static [(&'static str, &'static str)],
}

impl Kind {
    /// The kind with this name, if its words can be bad news.
    pub(crate) fn of(field: &str) -> Option<&'static Self> {
        KINDS.iter().find(|kind| kind.field == field)
    }

    pub(crate) fn is_quiet(&self, word: &str, finer: &str) -> bool {
        self.quiet.iter().any(|(known, of)| *known == word && (of.is_empty() || *of == finer))
    }
}

/// Whether a row is a [`warning`]: it asks for nothing, neither a repetition nor another way.
pub(crate) fn is_warning(judgement: &Judgement) -> bool {
    judgement.retry == Some(RetryPlan::NEVER) && judgement.failover == Some(Failover::None)
}

/// What is refused from now on.
const fn refusal(word: &'static str, reason: Reason, title: &'static str) -> Row {
    row(word, reason, title).risk(NotASend)
}

/// What may be refused soon: everything still works, and a person should look.
const fn warning(word: &'static str, reason: Reason, title: &'static str) -> Row {
    refusal(word, reason, title).retry(RetryPlan::NEVER).failover(Failover::None)
}

static KINDS: [Kind; 8] = [
    Kind {
        field: "message_template_status_update",
        table: &TEMPLATE_STATUS,
        quiet: &[
            ("APPROVED", ""),
            ("IN_APPEAL", ""),
            ("LOCKED", "UNPAUSE"),
            ("PENDING", ""),
            ("REINSTATED", ""),
            ("UNARCHIVED", ""),
        ],
    },
    Kind {
        field: "message_template_quality_update",
        table: &TEMPLATE_QUALITY,
        quiet: &[("GREEN", ""), ("UNKNOWN", "")],
    },
    Kind {
        field: "account_update",
        table: &ACCOUNT_UPDATE,
        quiet: &[
            ("ACCOUNT_RECONNECTED", ""),
            ("ACCOUNT_REINSTATED", ""),
            ("AD_ACCOUNT_LINKED", ""),
            ("AUTH_INTL_PRICE_ELIGIBILITY_UPDATE", ""),
            ("BUSINESS_PRIMARY_LOCATION_COUNTRY_UPDATE", ""),
            ("DISABLED_UPDATE", "REINSTATE"),
            ("MM_LITE_TERMS_SIGNED", ""),
            ("PARTNER_ADDED", ""),
            ("PARTNER_APP_INSTALLED", ""),
            ("PARTNER_CLIENT_CERTIFICATION_STATUS_UPDATE", "APPROVED"),
            ("PARTNER_CLIENT_CERTIFICATION_STATUS_UPDATE", "PENDING"),
            ("VERIFIED_ACCOUNT", ""),
            ("VOLUME_BASED_PRICING_TIER_UPDATE", ""),
        ],
    },
    Kind {
        field: "account_review_update",
        table: &ACCOUNT_REVIEW,
        quiet: &[("APPROVED", ""), ("DEFERRED", ""), ("PENDING", "")],
    },
    Kind { field: "account_alerts", table: &ACCOUNT_ALERTS, quiet: &[("OBA_APPROVED", "")] },
    Kind {
        field: "phone_number_quality_update",
        table: &NUMBER_QUALITY,
        quiet: &[("ONBOARDING", ""), ("THROUGHPUT_UPGRADE", ""), ("UNFLAGGED", ""), ("UPGRADE", "")],
    },
    Kind {
        field: "phone_number_name_update",
        table: &NUMBER_NAME,
        quiet: &[("APPROVED", ""), ("DEFERRED", ""), ("PENDING", "")],
    },
    Kind {
        field: "flows",
        table: &FLOW_STATUS,
        quiet: &[
            ("CLIENT_ERROR_RATE", "DEACTIVATED"),
            ("DRAFT", ""),
            ("ENDPOINT_AVAILABILITY", "DEACTIVATED"),
            ("ENDPOINT_ERROR_RATE", "DEACTIVATED"),
            ("ENDPOINT_LATENCY", "DEACTIVATED"),
            ("PUBLISHED", ""),
        ],
    },
];

#[rustfmt::skip]
pub(crate) static TEMPLATE_STATUS: Table = Table::new("template_status", &[
    // Put away, by its owner or for lack of use; it can be taken out again.
    refusal("ARCHIVED", TemplateUnavailable, "Template was archived"),
    refusal("DELETED", TemplateNotFound, "Template was deleted"),
    refusal("DISABLED", TemplateDisabled, "Template disabled after bad feedback"),
    warning("FLAGGED", TemplatePaused, "Template is about to be paused"),
    refusal("LIMIT_EXCEEDED", ObjectCountLimitReached, "Account holds its maximum of templates"),
    // Locked means that it cannot be edited; the title of the event tells what else.
    warning("LOCKED", WrongStateForOperation, "Template cannot be edited now"),
    refusal("LOCKED", TemplateDisabled, "Template locked because it was disabled").sub("DISABLED"),
    refusal("LOCKED", TemplatePaused, "Template locked by its first pause").sub("FIRST_PAUSE"),
    refusal("LOCKED", TemplatePaused, "Template locked by a rate pause").sub("RATE_LIMITING_PAUSE"),
    refusal("LOCKED", TemplatePaused, "Template locked by its second pause").sub("SECOND_PAUSE"),
    refusal("PAUSED", TemplatePaused, "Template paused for low quality"),
    warning("PENDING_DELETION", TemplateNotFound, "Template is about to be deleted"),
    // Whatever the finer reason is: the wording, the format, or a category that the wording does not fit.
    refusal("REJECTED", TemplateContentRejected, "Template failed its review"),
]).docs(EVENTS);

#[rustfmt::skip]
pub(crate) static TEMPLATE_QUALITY: Table = Table::new("template_quality", &[
    warning("RED", TemplatePaused, "Template's quality is low"),
    warning("YELLOW", TemplatePaused, "Template's quality has fallen"),
]).docs(EVENTS);

#[rustfmt::skip]
pub(crate) static ACCOUNT_UPDATE: Table = Table::new("account_update", &[
    // There is nothing to appeal against, and no waiting brings it back.
    refusal("ACCOUNT_DELETED", AccountLocked, "Account was deleted").retry(RetryPlan::NEVER),
    // A number that the business app shares: its phone changed, or it was registered anew.
    refusal("ACCOUNT_OFFBOARDED", ChannelSessionDisconnected, "Account left the Cloud API").scope(Scope::Account),
    refusal("ACCOUNT_RESTRICTION", AccountPolicyRestricted, "Account restricted for policy violations"),
    // Sending goes on: what a restriction forbids says its own finer word.
    refusal("ACCOUNT_RESTRICTION", AccountPolicyRestricted, "Account may not add numbers").sub("RESTRICTED_ADD_PHONE_NUMBER_ACTION").scope(Scope::Endpoint),
    refusal("ACCOUNT_RESTRICTION", AccountPolicyRestricted, "Account may neither call nor answer").sub("RESTRICTED_BIZ_INITIATED_AND_USER_INITIATED_CALLING").scope(Scope::MessageClass),
    refusal("ACCOUNT_RESTRICTION", AccountPolicyRestricted, "Account may not start calls").sub("RESTRICTED_BUSINESS_INITIATED_CALLING").scope(Scope::MessageClass),
    refusal("ACCOUNT_RESTRICTION", AccountPolicyRestricted, "Account may not send utility directly").sub("RESTRICTED_DIRECT_SEND_UTILITY_TEMPLATES").scope(Scope::MessageClass),
    refusal("ACCOUNT_RESTRICTION", AccountPolicyRestricted, "Account may not receive calls").sub("RESTRICTED_USER_INITIATED_CALLING").scope(Scope::MessageClass),
    refusal("ACCOUNT_RESTRICTION", AccountPolicyRestricted, "Account's call button is hidden").sub("RESTRICTED_USER_INITIATED_CALLING_CALL_BUTTON_HIDDEN").scope(Scope::MessageClass),
    refusal("ACCOUNT_RESTRICTION", AccountPolicyRestricted, "Account may not create utility templates").sub("RESTRICTED_UTILITY_TEMPLATES").scope(Scope::Endpoint),
    // It is recorded; a restriction or a ban that follows has an event of its own.
    warning("ACCOUNT_VIOLATION", AccountPolicyRestricted, "Account violated a policy"),
    refusal("DISABLED_UPDATE", AccountLocked, "Account disabled for breaking policy"),
    warning("DISABLED_UPDATE", AccountLocked, "Account is about to be disabled").sub("SCHEDULE_FOR_DISABLE"),
    refusal("PARTNER_APP_UNINSTALLED", PermissionDenied, "Account withdrew this app's permissions").scope(Scope::Account),
    refusal("PARTNER_CLIENT_CERTIFICATION_STATUS_UPDATE", AccountTierNotEligible, "Business verification did not succeed"),
    refusal("PARTNER_REMOVED", PermissionDenied, "Account is shared with us no longer").scope(Scope::Account),
]).docs(ENFORCEMENT);

#[rustfmt::skip]
pub(crate) static ACCOUNT_REVIEW: Table = Table::new("account_review", &[
    refusal("REJECTED", AccountPolicyRestricted, "Account failed its policy review"),
]).docs(ENFORCEMENT);

// A wish was refused, and everything goes on as before.
#[rustfmt::skip]
pub(crate) static ACCOUNT_ALERTS: Table = Table::new("account_alerts", &[
    warning("INCREASED_CAPABILITIES_ELIGIBILITY_DEFERRED", AccountTierNotEligible, "Higher messaging limit was put off"),
    warning("INCREASED_CAPABILITIES_ELIGIBILITY_FAILED", AccountTierNotEligible, "Higher messaging limit was refused"),
    warning("INCREASED_CAPABILITIES_ELIGIBILITY_NEED_MORE_INFO", AccountTierNotEligible, "Higher messaging limit needs verification"),
    warning("OBA_REJECTED", AccountTierNotEligible, "Official badge was refused").scope(Scope::Sender),
    warning("PROFILE_PICTURE_LOST", SetupIncomplete, "Business profile lost its picture").scope(Scope::Sender),
]).docs(EVENTS);

#[rustfmt::skip]
pub(crate) static NUMBER_QUALITY: Table = Table::new("number_quality", &[
    // Sending goes on, up to the lower limit: that is no cause to hold the number's messages.
    warning("DOWNGRADE", SpamRateLimited, "Number's messaging limit was lowered"),
    warning("FLAGGED", SpamRateLimited, "Number's quality is low"),
]).docs(EVENTS);

#[rustfmt::skip]
pub(crate) static NUMBER_NAME: Table = Table::new("number_name", &[
    refusal("REJECTED", SenderNotApproved, "Number's display name was refused"),
]).docs(EVENTS);

#[rustfmt::skip]
pub(crate) static FLOW_STATUS: Table = Table::new("flow_status", &[
    refusal("BLOCKED", FlowBlocked, "Flow is blocked"),
    warning("CLIENT_ERROR_RATE", FlowBlocked, "Flow fails on many devices"),
    refusal("DEPRECATED", WrongStateForOperation, "Flow was retired"),
    refusal("ENDPOINT_AVAILABILITY", WebhookUnreachable, "Flow's endpoint cannot be reached"),
    warning("ENDPOINT_ERROR_RATE", WebhookUnreachable, "Flow's endpoint answers with errors"),
    warning("ENDPOINT_LATENCY", WebhookUnreachable, "Flow's endpoint answers slowly"),
    // Ten messages an hour are let through until the endpoint is mended; the event itself asks for no second try.
    refusal("THROTTLED", AssetRateLimited, "Flow is throttled").retry(RetryPlan::AFTER_FIX),
]).docs(FLOW_HEALTH);

#[rustfmt::skip]
pub(crate) static PREFERENCES: Table = Table::new("user_preferences", &[
    refusal("stop", RecipientOptedOut, "Recipient stopped marketing messages"),
]).docs(MARKETING);
