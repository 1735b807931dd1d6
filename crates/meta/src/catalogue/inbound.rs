//! What a number means beside a message that a user sent to us, or about a webhook itself. Nothing was sent, so nothing
//! can be sent again, nor another way.

use messaging_error::DuplicateRisk::NotASend;
use messaging_error::catalogue::{Table, row};
use messaging_error::{Failover, Reason::*, RetryPlan, Scope};

use super::links::WHATSAPP;

#[rustfmt::skip]
pub(crate) static INBOUND: Table = Table::new("inbound", &[
    // The on-premises API: media that a user sent could not be fetched.
    row("400", MediaDownloadFailed, "User's media could not be downloaded"),
    row("501", MessageTypeUnsupported, "User sent an unsupported message type").retry(RetryPlan::NEVER).risk(NotASend).failover(Failover::None),
    row("131051", MessageTypeUnsupported, "User sent an unsupported message type").retry(RetryPlan::NEVER).risk(NotASend).failover(Failover::None),
]).docs(WHATSAPP);

#[rustfmt::skip]
pub(crate) static EVENT: Table = Table::new("event", &[
    // Beside an inbound message: Meta could not put it into the webhook. It does not concern a send.
    row("131000", ProviderInternalError, "Meta could not render this webhook").retry(RetryPlan::NEVER).scope(Scope::Webhook).risk(NotASend).failover(Failover::None),
]).docs(WHATSAPP);
