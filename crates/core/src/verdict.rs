//! [`Verdict`]: what a reason means for the caller. The table in this file is the specification.

use crate::{Action, Actor, Category, DuplicateRisk, Failover, Reason, RetryPlan, Scope, WaitRule};
use {Action as A, Actor as Who, Category as C, DuplicateRisk as D, Failover as F, Reason as R, Scope as S};

/// Everything that follows from a [`Reason`] when the provider's row says nothing else.
#[derive(Copy, Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Verdict {
    /// The coarse kind of failure.
    pub category: Category,
    /// Whether and when to send again.
    pub retry: RetryPlan,
    /// Which traffic to pause.
    pub scope: Scope,
    /// What has to be done.
    pub action: Action,
    /// Who has to do it.
    pub actor: Actor,
    /// Where the message could go instead.
    pub failover: Failover,
    /// Whether the message may be out already.
    pub duplicate_risk: DuplicateRisk,
}

const NEVER: RetryPlan = RetryPlan::NEVER;
const AFTER_CHANGE: RetryPlan = RetryPlan::AFTER_CHANGE;
const AFTER_FIX: RetryPlan = RetryPlan::AFTER_FIX;
const BACKOFF: RetryPlan = RetryPlan::BACKOFF;
/// Until the provider's day ends; UTC unless a row knows better.
const DAY_RESET: RetryPlan = RetryPlan::wait(WaitRule::day_reset(0).assumed());
/// Until the allowed hours begin; 08:00 to 21:00 UTC unless a row knows better.
const WINDOW: RetryPlan = RetryPlan::wait(WaitRule::window(8 * 60, 21 * 60, 0).assumed());

/// A fixed wait in seconds.
const fn wait(seconds: u32) -> RetryPlan {
    RetryPlan::wait(WaitRule::fixed(seconds))
}

/// A wait in seconds that doubles from attempt to attempt.
const fn grow(seconds: u32) -> RetryPlan {
    RetryPlan::wait(WaitRule::growing(seconds))
}

const fn v(
    category: Category,
    retry: RetryPlan,
    scope: Scope,
    action: Action,
    actor: Actor,
    failover: Failover,
    duplicate_risk: DuplicateRisk,
) -> Verdict {
    Verdict { category, retry, scope, action, actor, failover, duplicate_risk }
}

impl Reason {
    /// Answers every question about the reason. A new reason does not compile until it has a line here.
    ///
    /// ```
    /// use messaging_error::{Failover, Reason, RetryPolicy};
    ///
    /// let verdict = Reason::RecipientOptedOut.verdict();
    /// assert_eq!(verdict.retry.policy(), RetryPolicy::Never);
    /// assert_eq!(verdict.failover, Failover::Forbidden);
    /// ```
    #[must_use]
    #[rustfmt::skip]
    pub const fn verdict(self) -> Verdict {
        match self {
            R::CredentialMissing => v(C::Authentication, AFTER_FIX, S::Credential, A::SendCredential, Who::Developer, F::None, D::None),
            R::CredentialInvalid => v(C::Authentication, AFTER_FIX, S::Credential, A::ReplaceCredential, Who::Admin, F::OtherProvider, D::None),
            R::CredentialExpired => v(C::Authentication, AFTER_FIX, S::Credential, A::RefreshCredential, Who::Admin, F::None, D::None),
            R::RequestSignatureInvalid => v(C::Authentication, AFTER_FIX, S::Credential, A::FixSigning, Who::Developer, F::OtherProvider, D::None),
            R::ClockSkew => v(C::Authentication, AFTER_FIX, S::Host, A::SyncClock, Who::Developer, F::None, D::None),

            R::PermissionDenied => v(C::Authorization, AFTER_FIX, S::Endpoint, A::GrantPermission, Who::Admin, F::OtherProvider, D::None),
            R::SourceIpRejected => v(C::Authorization, AFTER_FIX, S::Ip, A::AllowlistIp, Who::Admin, F::OtherProvider, D::None),
            R::AppNotRecognized => v(C::Authorization, AFTER_FIX, S::App, A::FixAppBinding, Who::Developer, F::None, D::None),
            R::AccountTierNotEligible => v(C::Authorization, AFTER_FIX, S::Account, A::CertifyOrUpgrade, Who::Admin, F::OtherProvider, D::None),
            R::RecipientNotAllowlisted => v(C::Authorization, AFTER_FIX, S::Recipient, A::AllowlistRecipient, Who::Admin, F::OtherSender, D::None),
            R::SetupIncomplete => v(C::Authorization, AFTER_FIX, S::Account, A::CompleteSetup, Who::Admin, F::OtherProvider, D::None),
            R::ConversationNotWritable => v(C::Authorization, AFTER_FIX, S::Pair, A::GrantPermission, Who::Admin, F::OtherChannel, D::None),

            R::AccountPolicyRestricted => v(C::AccountRestricted, AFTER_FIX, S::Account, A::AppealRestriction, Who::Admin, F::OtherChannel, D::None),
            R::AccountLocked => v(C::AccountRestricted, AFTER_FIX, S::Account, A::AppealRestriction, Who::Admin, F::OtherProvider, D::None),

            R::InsufficientBalance => v(C::Billing, AFTER_FIX, S::Account, A::TopUp, Who::Billing, F::OtherProvider, D::None),
            R::PaymentProblem => v(C::Billing, AFTER_FIX, S::Account, A::FixPayment, Who::Billing, F::OtherProvider, D::None),

            R::ApiRateLimited => v(C::Throttled, wait(60), S::Account, A::SlowDown, Who::Nobody, F::OtherProvider, D::None),
            R::SenderRateLimited => v(C::Throttled, wait(5), S::Sender, A::SlowDown, Who::Nobody, F::OtherSender, D::None),
            R::PairRateLimited => v(C::Throttled, grow(60), S::Pair, A::SlowDown, Who::Nobody, F::OtherChannel, D::None),
            R::RecipientRateLimited => v(C::Throttled, wait(60), S::Recipient, A::SlowDown, Who::Nobody, F::None, D::None),
            R::ConcurrencyLimited => v(C::Throttled, BACKOFF, S::Account, A::ReduceConcurrency, Who::Developer, F::None, D::None),
            R::SpamRateLimited => v(C::Throttled, AFTER_FIX, S::Sender, A::ImproveQuality, Who::Admin, F::Forbidden, D::None),
            R::RegistrationAttemptsLimited => v(C::Throttled, wait(3600).attempts(1), S::Sender, A::Wait, Who::Admin, F::None, D::NotASend),
            R::AssetRateLimited => v(C::Throttled, wait(3600), S::Asset, A::FixAsset, Who::Developer, F::OtherTemplate, D::None),

            R::DailySendLimitReached => v(C::QuotaExhausted, DAY_RESET, S::Account, A::RaiseLimit, Who::Admin, F::OtherProvider, D::None),
            R::RecipientDailyLimitReached => v(C::QuotaExhausted, DAY_RESET, S::Recipient, A::Wait, Who::Nobody, F::OtherChannel, D::None),
            R::RepeatedContentLimitReached => v(C::QuotaExhausted, DAY_RESET, S::Recipient, A::StopRepeats, Who::Developer, F::None, D::None),
            R::ObjectCountLimitReached => v(C::QuotaExhausted, AFTER_FIX, S::Endpoint, A::DeleteUnusedOrUpgrade, Who::Admin, F::None, D::NotASend),
            R::QuotaExceeded => v(C::QuotaExhausted, AFTER_FIX, S::Account, A::RaiseLimit, Who::Admin, F::OtherProvider, D::None),

            R::MalformedRequest => v(C::InvalidRequest, AFTER_CHANGE, S::Request, A::FixRequest, Who::Developer, F::None, D::None),
            R::MissingParameter => v(C::InvalidRequest, AFTER_CHANGE, S::Request, A::FixRequest, Who::Developer, F::None, D::None),
            R::InvalidParameter => v(C::InvalidRequest, AFTER_CHANGE, S::Request, A::FixRequest, Who::Developer, F::None, D::None),
            R::RequestRejectedUnspecified => v(C::InvalidRequest, AFTER_CHANGE, S::Request, A::FixRequest, Who::Developer, F::None, D::None),
            R::OperationUnsupported => v(C::InvalidRequest, AFTER_CHANGE, S::Request, A::FixRequest, Who::Developer, F::None, D::None),
            R::SizeLimitExceeded => v(C::InvalidRequest, AFTER_CHANGE, S::Request, A::SplitRequest, Who::Developer, F::None, D::None),
            R::BatchNotAcceptable => v(C::InvalidRequest, AFTER_CHANGE, S::Request, A::SplitBatch, Who::Developer, F::None, D::None),
            R::DryRunConfirmed => v(C::InvalidRequest, AFTER_CHANGE, S::Request, A::FixRequest, Who::Developer, F::None, D::None),

            R::ResourceNotFound => v(C::ResourceState, AFTER_CHANGE, S::Request, A::CheckIdentifier, Who::Developer, F::None, D::None),
            R::ResourceBusy => v(C::ResourceState, wait(30), S::Asset, A::Wait, Who::Nobody, F::None, D::None),
            R::WrongStateForOperation => v(C::ResourceState, NEVER, S::Asset, A::CheckState, Who::Developer, F::None, D::None),
            R::AlreadyExists => v(C::ResourceState, NEVER, S::Request, A::UseExisting, Who::Developer, F::None, D::NotASend),
            R::AlreadyAccepted => v(C::ResourceState, NEVER, S::Request, A::None, Who::Nobody, F::None, D::High),

            R::SenderNotFound => v(C::SenderIdentity, AFTER_CHANGE, S::Sender, A::ChooseOrCreateSender, Who::Admin, F::OtherSender, D::None),
            R::SenderNotRegistered => v(C::SenderIdentity, AFTER_FIX, S::Sender, A::RegisterSender, Who::Admin, F::OtherSender, D::None),
            R::SenderVerificationRequired => v(C::SenderIdentity, AFTER_FIX, S::Sender, A::VerifySender, Who::Admin, F::OtherSender, D::None),
            R::SenderTransitionPending => v(C::SenderIdentity, wait(300), S::Sender, A::Wait, Who::Nobody, F::OtherSender, D::None),
            R::VerificationCodeRejected => v(C::SenderIdentity, AFTER_CHANGE, S::Sender, A::EnterOrResendCode, Who::Admin, F::None, D::NotASend),
            R::SenderNotApproved => v(C::SenderIdentity, AFTER_FIX, S::Sender, A::SubmitForApproval, Who::Admin, F::OtherSender, D::None),
            R::SenderInUse => v(C::SenderIdentity, NEVER, S::Sender, A::UseExisting, Who::Admin, F::None, D::NotASend),

            R::ChannelSessionDisconnected => v(C::Integration, AFTER_FIX, S::Session, A::ReconnectSession, Who::Admin, F::OtherSender, D::None),
            R::PairingExpired => v(C::Integration, AFTER_CHANGE, S::Session, A::RestartPairing, Who::Admin, F::None, D::NotASend),
            R::WebhookConfigInvalid => v(C::Integration, AFTER_CHANGE, S::Webhook, A::FixWebhook, Who::Developer, F::None, D::None),
            R::WebhookUnreachable => v(C::Integration, AFTER_FIX, S::Webhook, A::FixWebhook, Who::Developer, F::None, D::NotASend),
            R::FlowBlocked => v(C::Integration, AFTER_FIX, S::Asset, A::FixAsset, Who::Developer, F::OtherTemplate, D::None),

            R::RecipientAddressInvalid => v(C::Recipient, AFTER_CHANGE, S::Recipient, A::FixRecipient, Who::Developer, F::Futile, D::None),
            R::RecipientNotOnChannel => v(C::Recipient, AFTER_CHANGE, S::Recipient, A::UseOtherChannel, Who::Nobody, F::OtherChannel, D::None),
            R::RecipientUndeliverable => v(C::Recipient, NEVER, S::Recipient, A::UseOtherChannel, Who::Recipient, F::OtherChannel, D::None),
            R::RecipientIsSender => v(C::Recipient, AFTER_CHANGE, S::Request, A::FixRecipient, Who::Developer, F::None, D::None),
            R::RecipientTemporarilyUnreachable => v(C::Recipient, grow(900), S::Recipient, A::Wait, Who::Recipient, F::OtherChannel, D::Possible),
            R::RecipientNotInService => v(C::Recipient, NEVER, S::Recipient, A::RemoveRecipient, Who::Developer, F::OtherChannel, D::None),
            R::RecipientUnroutable => v(C::Recipient, AFTER_FIX, S::Recipient, A::ContactSupport, Who::Provider, F::OtherProvider, D::None),
            R::RecipientIdentityChanged => v(C::Recipient, AFTER_FIX, S::Pair, A::ConfirmIdentity, Who::Developer, F::None, D::None),
            R::ConversationNotFound => v(C::Recipient, AFTER_CHANGE, S::Recipient, A::CheckIdentifier, Who::Developer, F::OtherChannel, D::None),
            R::MessageExpired => v(C::Recipient, NEVER, S::Request, A::ResendIfRelevant, Who::Developer, F::OtherChannel, D::Possible),
            R::EndUserVerificationFailed => v(C::Recipient, AFTER_CHANGE, S::Recipient, A::EnterOrResendCode, Who::Recipient, F::None, D::NotASend),

            R::SessionWindowClosed => v(C::ContactPolicy, AFTER_CHANGE, S::Pair, A::UseTemplate, Who::Developer, F::OtherTemplate, D::None),
            R::RecipientOptedOut => v(C::ContactPolicy, NEVER, S::Recipient, A::RespectOptOut, Who::Recipient, F::Forbidden, D::None),
            R::WithheldByPlatform => v(C::ContactPolicy, grow(86400), S::Recipient, A::SpaceOutMarketing, Who::Nobody, F::OtherChannel, D::None),
            R::ExperimentHoldout => v(C::ContactPolicy, NEVER, S::Recipient, A::None, Who::Nobody, F::OtherChannel, D::None),
            R::QuietHours => v(C::ContactPolicy, WINDOW, S::MessageClass, A::Reschedule, Who::Nobody, F::None, D::None),
            R::RecipientConsentMissing => v(C::ContactPolicy, AFTER_FIX, S::Pair, A::ObtainConsent, Who::Recipient, F::None, D::None),
            R::BlockedAsFraud => v(C::ContactPolicy, AFTER_FIX, S::Recipient, A::ReviewFraudBlock, Who::Admin, F::Forbidden, D::None),

            R::ContentPolicyViolation => v(C::Content, AFTER_CHANGE, S::Request, A::ChangeContent, Who::Developer, F::None, D::None),
            R::ContentTooLong => v(C::Content, AFTER_CHANGE, S::Request, A::ShortenContent, Who::Developer, F::None, D::None),
            R::MessageTypeUnsupported => v(C::Content, AFTER_CHANGE, S::Request, A::UseSupportedType, Who::Developer, F::OtherChannel, D::None),
            R::MediaDownloadFailed => v(C::Content, NEVER, S::Request, A::AskSenderToResend, Who::Recipient, F::None, D::NotASend),
            R::MediaUploadFailed => v(C::Content, BACKOFF.attempts(2), S::Request, A::ReplaceMedia, Who::Developer, F::None, D::None),
            R::MediaTooLarge => v(C::Content, AFTER_CHANGE, S::Request, A::ShrinkMedia, Who::Developer, F::None, D::None),
            R::MediaTypeUnsupported => v(C::Content, AFTER_CHANGE, S::Request, A::UseSupportedType, Who::Developer, F::None, D::None),
            R::MediaUrlInaccessible => v(C::Content, BACKOFF.attempts(2), S::Request, A::HostMediaPublicly, Who::Developer, F::None, D::None),
            R::CarrierFiltered => v(C::Content, AFTER_CHANGE, S::Request, A::ChangeContent, Who::Admin, F::Forbidden, D::None),

            R::TemplateNotFound => v(C::Template, AFTER_CHANGE, S::Template, A::CheckIdentifier, Who::Developer, F::OtherTemplate, D::None),
            R::TemplateUnavailable => v(C::Template, AFTER_FIX, S::Template, A::SubmitForApproval, Who::Admin, F::OtherTemplate, D::None),
            R::TemplateParameterMismatch => v(C::Template, AFTER_CHANGE, S::Template, A::FixTemplateParameters, Who::Developer, F::None, D::None),
            R::TemplateParameterInvalid => v(C::Template, AFTER_CHANGE, S::Request, A::FixTemplateParameters, Who::Developer, F::None, D::None),
            R::TemplateRenderedTooLong => v(C::Template, AFTER_CHANGE, S::Template, A::ShortenContent, Who::Developer, F::OtherTemplate, D::None),
            R::TemplateContentRejected => v(C::Template, AFTER_CHANGE, S::Template, A::EditTemplate, Who::Admin, F::OtherTemplate, D::None),
            R::TemplatePaused => v(C::Template, AFTER_FIX, S::Template, A::EditTemplate, Who::Admin, F::OtherTemplate, D::None),
            R::TemplateDisabled => v(C::Template, NEVER, S::Template, A::CreateTemplate, Who::Admin, F::OtherTemplate, D::None),
            R::TemplateDestinationMismatch => v(C::Template, AFTER_CHANGE, S::Request, A::UseMatchingTemplate, Who::Developer, F::OtherTemplate, D::None),

            R::DestinationNotEnabled => v(C::Destination, AFTER_FIX, S::Destination, A::EnableDestination, Who::Admin, F::None, D::None),
            R::DestinationUnsupported => v(C::Destination, NEVER, S::Destination, A::UseOtherProvider, Who::Admin, F::OtherProvider, D::None),
            R::AccountBarredInDestination => v(C::Destination, NEVER, S::Destination, A::UseOtherChannel, Who::Admin, F::OtherChannel, D::None),

            R::ProviderInternalError => v(C::ProviderFault, BACKOFF, S::Provider, A::CheckStatusPage, Who::Provider, F::OtherProvider, D::Possible),
            R::ProviderUnavailable => v(C::ProviderFault, BACKOFF, S::Provider, A::CheckStatusPage, Who::Provider, F::OtherProvider, D::Possible),
            R::ProviderTimeout => v(C::ProviderFault, BACKOFF, S::Provider, A::Reconcile, Who::Developer, F::OtherProvider, D::High),
            R::UpstreamChannelError => v(C::ProviderFault, BACKOFF, S::Destination, A::CheckStatusPage, Who::Provider, F::OtherProvider, D::Possible),
            R::AccountInMaintenance => v(C::ProviderFault, wait(300), S::Account, A::Wait, Who::Nobody, F::OtherSender, D::None),

            R::NetworkUnreachable => v(C::Transport, BACKOFF, S::Provider, A::CheckNetwork, Who::Developer, F::OtherProvider, D::None),
            R::TransportTimeout => v(C::Transport, BACKOFF, S::Provider, A::Reconcile, Who::Developer, F::OtherProvider, D::High),
            R::ResponseUnreadable => v(C::Transport, NEVER, S::Provider, A::Reconcile, Who::Developer, F::None, D::Possible),

            R::UnspecifiedFailure => v(C::Unknown, NEVER, S::Request, A::ContactSupport, Who::Developer, F::None, D::Possible),
            R::UnrecognizedCode => v(C::Unknown, NEVER, S::Request, A::ReportUnknownCode, Who::Developer, F::None, D::Possible),
            R::DeliveryUnknown => v(C::Unknown, NEVER, S::Request, A::Reconcile, Who::Developer, F::None, D::High),
            R::PartiallyFailed => v(C::Unknown, AFTER_CHANGE, S::Request, A::ResendFailedParts, Who::Developer, F::None, D::High),
        }
    }

    /// The coarse kind of failure.
    #[must_use]
    pub const fn category(self) -> Category {
        self.verdict().category
    }
}
