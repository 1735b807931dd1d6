//! Template messages: 132xxx and 134xxx.

use messaging_error::catalogue::{Table, row};
use messaging_error::{Failover, Reason::*, RetryPlan, Scope};

use super::links::{FLOWS, MARKETING, WHATSAPP};

#[rustfmt::skip]
pub(crate) static TEMPLATES: Table = Table::new("", &[
    row("132000", TemplateParameterMismatch, "Count of template values is wrong"),
    row("132001", TemplateUnavailable, "No approved template in that language"),
    row("132005", TemplateRenderedTooLong, "Filled template text is too long"),
    row("132007", TemplateContentRejected, "Template content breaks a policy"),
    row("132008", TemplateParameterInvalid, "A template value is badly formed"),
    row("132012", TemplateParameterInvalid, "A template value has wrong format"),
    row("132015", TemplatePaused, "Template paused for low quality"),
    row("132016", TemplateDisabled, "Template disabled for good"),
    row("132018", TemplateParameterInvalid, "Template message failed marketing validation").docs(MARKETING),
    row("132068", FlowBlocked, "Attached flow is blocked").docs(FLOWS),
    // Ten messages an hour.
    row("132069", AssetRateLimited, "Attached flow used its hourly messages").wait(3600).docs(FLOWS),
    row("134011", SetupIncomplete, "Payments terms have not been accepted"),
    row("134100", OperationUnsupported, "Endpoint takes marketing templates only").docs(MARKETING),
    row("134101", ResourceBusy, "Template is still being synchronised").wait(600).scope(Scope::Template).docs(MARKETING),
    // Sent as 500 and passing: the template itself is approved, so that there is nothing to submit.
    row("134102", ResourceBusy, "Template unusable for marketing at present").retry(RetryPlan::BACKOFF).scope(Scope::Template).failover(Failover::OtherTemplate).docs(MARKETING),
]).docs(WHATSAPP);
