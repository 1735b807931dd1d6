//! The on-premises API and gateways that still speak like it. 400, 429 and 500 are codes here, not HTTP statuses.

use messaging_error::DuplicateRisk::{self, NotASend};
use messaging_error::catalogue::{Table, row};
use messaging_error::{Reason::*, Scope};

use super::links::{FLOWS, ON_PREMISES};

#[rustfmt::skip]
pub(crate) static ON_PREMISES_TABLE: Table = Table::new("on_premises", &[
    row("400", MediaUrlInaccessible, "Media link could not be downloaded"),
    row("401", ConversationNotFound, "Group does not exist"),
    row("402", PaymentProblem, "Billing set-up blocks paid messages"),
    // Pending for more than a day, or malformed: neither is cured by sending it again.
    row("408", MessageExpired, "Message pending too long or malformed"),
    row("410", MessageExpired, "Message expired before delivery"),
    row("429", SenderRateLimited, "Sending number exceeded its throughput"),
    row("430", SenderNotRegistered, "Number's certificate is not signed"),
    row("432", SenderNotRegistered, "Number's certificate does not match"),
    row("433", SenderNotRegistered, "Number's certificate has wrong signature"),
    row("470", SessionWindowClosed, "Reply window of 24 hours closed"),
    row("471", SpamRateLimited, "Number limited after spam reports"),
    row("472", ExperimentHoldout, "Recipient is in a marketing holdout"),
    row("480", RecipientIdentityChanged, "Recipient's identity may have changed"),
    row("500", ProviderInternalError, "Unspecified failure of the client"),
    row("501", MessageTypeUnsupported, "Message type is not supported"),
    row("1000", ProviderInternalError, "Send failed for an unknown cause"),
    row("1001", ContentTooLong, "Message text is too long"),
    row("1002", InvalidParameter, "Recipient type is not valid"),
    row("1004", AlreadyExists, "Resource exists already"),
    row("1005", PermissionDenied, "Role or credentials deny access"),
    // Also "unknown contact": check the contact first, then send again.
    row("1006", ResourceNotFound, "Contact, media or file unknown"),
    // Deprecated and vague: it does not say that the person opted out.
    row("1007", RecipientUndeliverable, "Recipient may not receive messages"),
    row("1008", MissingParameter, "A required parameter is missing"),
    row("1009", InvalidParameter, "A parameter value is not acceptable"),
    row("1010", InvalidParameter, "A superfluous parameter is present"),
    row("1011", ProviderUnavailable, "Client is not ready yet").risk(DuplicateRisk::None),
    row("1013", RecipientNotOnChannel, "Contact has no WhatsApp account"),
    row("1014", ProviderInternalError, "Unspecified internal failure"),
    row("1015", ApiRateLimited, "Client is called too fast"),
    row("1016", ProviderUnavailable, "Client's queue is full").risk(DuplicateRisk::None),
    row("1017", ProviderUnavailable, "Node is not the primary master").risk(DuplicateRisk::None),
    row("1018", ProviderUnavailable, "Node is not the primary core").risk(DuplicateRisk::None),
    row("1021", InvalidParameter, "User not valid for this action"),
    row("1022", WebhookConfigInvalid, "Webhook address is not configured"),
    row("1023", ProviderInternalError, "Client's database failed"),
    row("1024", SetupIncomplete, "Password must be changed first").scope(Scope::Credential).risk(NotASend),
    row("1025", OperationUnsupported, "Request is not supported"),
    row("1026", RecipientUndeliverable, "Recipient cannot receive this message"),
    row("1028", RecipientIdentityChanged, "Identity change needs an acknowledgement"),
    row("1031", AccountLocked, "Sender locked for policy reasons").scope(Scope::Sender),
    row("2000", TemplateParameterMismatch, "Count of template values is wrong"),
    row("2001", TemplateUnavailable, "Template or its translation is missing"),
    // The handset did not manage to fetch the template; nothing is wrong with the request.
    row("2002", RecipientTemporarilyUnreachable, "Recipient's device could not load template"),
    row("2003", TemplateUnavailable, "Template's language pack is missing"),
    row("2004", TemplateParameterInvalid, "A template value is too long"),
    row("2005", TemplateRenderedTooLong, "Filled template text is too long"),
    row("2006", TemplateContentRejected, "Template breaks white space rules"),
    row("2007", TemplateContentRejected, "Template breaks character rules"),
    row("2008", MediaTypeUnsupported, "Template header media type refused").scope(Scope::Template),
    row("2009", TemplateParameterMismatch, "A template component is missing"),
    row("2010", TemplateParameterInvalid, "Filled template link is not valid"),
    row("2011", TemplateParameterInvalid, "Template phone number not valid"),
    row("2012", TemplateParameterInvalid, "A template value has wrong format"),
    row("2013", MessageTypeUnsupported, "Template buttons are not supported"),
    row("2014", MissingParameter, "Template namespace is empty"),
    row("2015", InvalidParameter, "Count of list sections is wrong"),
    row("2016", InvalidParameter, "Count of list rows is wrong"),
    row("2017", InvalidParameter, "Text holds forbidden characters"),
    row("2023", InvalidParameter, "Count of products is wrong"),
    row("2024", ResourceNotFound, "Product catalogue is unknown"),
    row("2025", SetupIncomplete, "Product catalogue not linked to number").scope(Scope::Sender),
    row("2026", ResourceNotFound, "Some products are unknown"),
    row("2027", ResourceNotFound, "No product was found"),
    row("2028", ContentPolicyViolation, "All products failed compliance"),
    row("2029", ContentPolicyViolation, "Some products failed compliance"),
    row("2030", ContentPolicyViolation, "Products unknown or failed compliance"),
    row("2036", InvalidParameter, "Header structure is wrong"),
    row("2050", SetupIncomplete, "Compliance information is missing"),
    row("2060", TemplateUnavailable, "Template was rejected in review"),
    row("2061", TemplatePaused, "Template paused for low quality"),
    row("2062", TemplateDisabled, "Template disabled for good"),
    row("2064", RequestRejectedUnspecified, "Flow message refused, number 2064").scope(Scope::Asset).docs(FLOWS),
    row("2065", RequestRejectedUnspecified, "Flow message refused, number 2065").scope(Scope::Asset).docs(FLOWS),
    row("2066", RequestRejectedUnspecified, "Flow message refused, number 2066").scope(Scope::Asset).docs(FLOWS),
    row("2067", RequestRejectedUnspecified, "Flow message refused, number 2067").scope(Scope::Asset).docs(FLOWS),
    row("2068", FlowBlocked, "Attached flow is blocked").docs(FLOWS),
    row("2069", AssetRateLimited, "Attached flow used its hourly messages").wait(3600).docs(FLOWS),
    row("2070", RequestRejectedUnspecified, "Flow message refused, number 2070").scope(Scope::Asset).docs(FLOWS),
]).docs(ON_PREMISES);

// The word that `/v1/contacts` gives for a number, which is a normal answer and not an error object.
#[rustfmt::skip]
pub(crate) static CONTACT_CHECK: Table = Table::new("contact_check", &[
    row("invalid", RecipientNotOnChannel, "Checked number has no account").risk(NotASend),
]).docs(ON_PREMISES);
