//! [`Api`]: which of Vonage's APIs a call went to, and with it which tables hold.

use std::fmt;
use std::str::FromStr;

use messaging_error::catalogue::Table;

use crate::catalogue as tables;

/// One of Vonage's APIs. The same number means different things from one to the next, so a caller that knows which one it
/// called gets a sharper verdict by saying so; see [`Vonage::for_api`](crate::Vonage::for_api).
///
/// Each variant stands for the table of the same name; [`Messages`](Self::Messages) and [`Sms`](Self::Sms) have one for
/// answers and one for the events that follow.
///
/// ```
/// use messaging_error_vonage::Api;
///
/// assert_eq!("verify-v1".parse(), Ok(Api::VerifyV1));
/// assert_eq!(Api::Sms.as_str(), "sms");
/// ```
#[derive(Copy, Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Api {
    /// What all APIs share: types below `…/api-errors#`.
    General,
    /// Messages v1, and its status webhook.
    Messages,
    /// Messages v0.1, Dispatch, external accounts and SIP: types below `…/messages/Errors#`.
    MessagesLegacy,
    /// WhatsApp template management.
    WhatsappTemplateManagement,
    /// WhatsApp provisioning.
    WhatsappProvisioning,
    /// The SMS API, and its delivery receipts.
    Sms,
    /// SMPP.
    Smpp,
    /// Verify v1.
    VerifyV1,
    /// Verify v2.
    VerifyV2,
    /// Number Insight.
    NumberInsight,
    /// Numbers.
    Numbers,
    /// Account and secret management.
    Account,
    /// Applications.
    Application,
    /// Redaction.
    Redact,
    /// Reports.
    Reports,
    /// Subaccounts.
    Subaccounts,
    /// 10DLC registration.
    TenDlc,
    /// Messaging engagements.
    MessagingEngagements,
    /// Number pools.
    NumberPools,
    /// Voice.
    Voice,
    /// Pricing.
    Pricing,
    /// Audit events.
    Audit,
    /// Meetings.
    Meetings,
    /// Video.
    Video,
    /// Network APIs.
    NetworkApis,
    /// Identity Insights.
    IdentityInsights,
    /// Proactive Connect.
    ProactiveConnect,
    /// Conversion.
    Conversion,
    /// Conversation and Users.
    Conversation,
}

/// No API has this name.
#[derive(Copy, Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("not the name of a Vonage API")]
#[non_exhaustive]
pub struct UnknownApi;

impl Api {
    /// Every API.
    pub const ALL: &[Self] = &[
        Self::General,
        Self::Messages,
        Self::MessagesLegacy,
        Self::WhatsappTemplateManagement,
        Self::WhatsappProvisioning,
        Self::Sms,
        Self::Smpp,
        Self::VerifyV1,
        Self::VerifyV2,
        Self::NumberInsight,
        Self::Numbers,
        Self::Account,
        Self::Application,
        Self::Redact,
        Self::Reports,
        Self::Subaccounts,
        Self::TenDlc,
        Self::MessagingEngagements,
        Self::NumberPools,
        Self::Voice,
        Self::Pricing,
        Self::Audit,
        Self::Meetings,
        Self::Video,
        Self::NetworkApis,
        Self::IdentityInsights,
        Self::ProactiveConnect,
        Self::Conversion,
        Self::Conversation,
    ];

    /// The name, which is the dialect of its table.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        // The first table of Messages is the one for answers, which is not called like the API.
        let table = if self == Self::Messages { self.events().first() } else { self.answers().first() };
        table.map_or("", |table| table.dialect())
    }

    /// The tables for answers, in order of preference.
    #[must_use]
    pub fn answers(self) -> &'static [&'static Table] {
        match self {
            Self::General => const { &[&tables::GENERAL] },
            // Numbers that only the webhook's table documents are sent in answers too.
            Self::Messages => const { &[&tables::MESSAGES_SYNC, &tables::MESSAGES] },
            Self::MessagesLegacy => const { &[&tables::MESSAGES_LEGACY] },
            Self::WhatsappTemplateManagement => const { &[&tables::TEMPLATES] },
            Self::WhatsappProvisioning => const { &[&tables::PROVISIONING] },
            Self::Sms => const { &[&tables::SMS] },
            Self::Smpp => const { &[&tables::SMPP] },
            Self::VerifyV1 => const { &[&tables::VERIFY_V1] },
            // Both versions share the URL segment `verify`.
            Self::VerifyV2 => const { &[&tables::VERIFY_V2, &tables::VERIFY_V1] },
            Self::NumberInsight => const { &[&tables::NUMBER_INSIGHT] },
            Self::Numbers => const { &[&tables::NUMBERS] },
            Self::Account => const { &[&tables::ACCOUNT] },
            Self::Application => const { &[&tables::APPLICATION] },
            Self::Redact => const { &[&tables::REDACT] },
            Self::Reports => const { &[&tables::REPORTS] },
            Self::Subaccounts => const { &[&tables::SUBACCOUNTS] },
            // Engagements report their bulk failures under 10DLC's URL.
            Self::TenDlc => const { &[&tables::TEN_DLC, &tables::ENGAGEMENTS] },
            Self::MessagingEngagements => const { &[&tables::ENGAGEMENTS, &tables::TEN_DLC] },
            Self::NumberPools => const { &[&tables::NUMBER_POOLS] },
            Self::Voice => const { &[&tables::VOICE] },
            Self::Pricing => const { &[&tables::PRICING] },
            Self::Audit => const { &[&tables::AUDIT] },
            Self::Meetings => const { &[&tables::MEETINGS] },
            Self::Video => const { &[&tables::VIDEO] },
            Self::NetworkApis => const { &[&tables::NETWORK] },
            Self::IdentityInsights => const { &[&tables::IDENTITY_INSIGHTS] },
            Self::ProactiveConnect => const { &[&tables::PROACTIVE_CONNECT] },
            Self::Conversion => const { &[&tables::CONVERSION] },
            Self::Conversation => const { &[&tables::CONVERSATION] },
        }
    }

    /// The tables for events: webhooks and delivery receipts.
    #[must_use]
    pub fn events(self) -> &'static [&'static Table] {
        match self {
            Self::Messages | Self::MessagesLegacy => const { &[&tables::MESSAGES] },
            Self::Sms | Self::Smpp => const { &[&tables::DLR] },
            _ => self.answers(),
        }
    }
}

impl fmt::Display for Api {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for Api {
    type Err = UnknownApi;

    fn from_str(name: &str) -> Result<Self, UnknownApi> {
        Self::ALL.iter().copied().find(|api| api.as_str() == name).ok_or(UnknownApi)
    }
}
