//! The pages that document the codes.

pub(super) const WHATSAPP: &str =
    "https://developers.facebook.com/documentation/business-messaging/whatsapp/support/error-codes";
pub(super) const CALLING: &str =
    "https://developers.facebook.com/documentation/business-messaging/whatsapp/calling/troubleshooting";
pub(super) const GROUPS: &str =
    "https://developers.facebook.com/documentation/business-messaging/whatsapp/groups/error-codes";
pub(super) const MARKETING: &str =
    "https://developers.facebook.com/documentation/business-messaging/whatsapp/marketing-messages";
pub(super) const TEMPLATES: &str =
    "https://developers.facebook.com/documentation/business-messaging/whatsapp/templates/template-management";
pub(super) const FLOWS: &str = "https://developers.facebook.com/docs/whatsapp/flows/reference/error-codes";
pub(super) const ON_PREMISES: &str = "https://developers.facebook.com/docs/whatsapp/api/errors";
pub(super) const MESSENGER: &str =
    "https://developers.facebook.com/documentation/business-messaging/messenger-platform/error-codes";
pub(super) const GRAPH: &str = "https://developers.facebook.com/docs/graph-api/guides/error-handling";
pub(super) const PAGE: &str = "https://developers.facebook.com/docs/graph-api/reference/page";
pub(super) const RATE_LIMITS: &str = "https://developers.facebook.com/docs/graph-api/overview/rate-limiting";
pub(super) const GUPSHUP: &str = "https://partner-docs.gupshup.io/docs/error-codes";
pub(super) const EVENTS: &str =
    "https://developers.facebook.com/documentation/business-messaging/whatsapp/webhooks/overview";
pub(super) const HEALTH_STATUS: &str =
    "https://developers.facebook.com/documentation/business-messaging/whatsapp/support/health-status";
pub(super) const ENFORCEMENT: &str =
    "https://developers.facebook.com/documentation/business-messaging/whatsapp/policy-enforcement";
pub(super) const FLOW_HEALTH: &str = "https://developers.facebook.com/docs/whatsapp/flows/guides/healthmonitoring";
