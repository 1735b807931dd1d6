//! Flows, the block list and account health: 139xxx and 141xxx.

use messaging_error::DuplicateRisk::NotASend;
use messaging_error::catalogue::{Table, row};
use messaging_error::{Reason::*, Scope};

use super::links::{FLOWS, HEALTH_STATUS, WHATSAPP};

#[rustfmt::skip]
pub(crate) static FLOW_MANAGEMENT: Table = Table::new("", &[
    row("139000", AccountPolicyRestricted, "Account may not create flows").risk(NotASend),
    row("139001", RequestRejectedUnspecified, "Flow could not be updated").scope(Scope::Asset).risk(NotASend),
    row("139002", RequestRejectedUnspecified, "Flow could not be published").scope(Scope::Asset).risk(NotASend),
    row("139003", WrongStateForOperation, "Only published flows can be deprecated").risk(NotASend),
    row("139004", WrongStateForOperation, "Published flows cannot be deleted").risk(NotASend),
    row("139006", WrongStateForOperation, "Flow has too few metrics yet").risk(NotASend),
]).docs(FLOWS);

#[rustfmt::skip]
pub(crate) static BLOCK_LIST: Table = Table::new("", &[
    // Per-user causes stand beside it in `block_users.failed_users`.
    row("139100", PartiallyFailed, "Some users were not (un)blocked").risk(NotASend),
    row("139101", ObjectCountLimitReached, "Block list is full"),
    row("139102", ResourceBusy, "Block list changed while being read").risk(NotASend),
    row("139103", ProviderInternalError, "Block list backend failed").risk(NotASend),
]).docs(WHATSAPP);

// Only in `health_status` answers: what is wrong with a number, template, account or business before anything is sent.
#[rustfmt::skip]
pub(crate) static HEALTH: Table = Table::new("", &[
    row("141000", SenderNotRegistered, "Number is disconnected or limited").risk(NotASend),
    row("141002", TemplateUnavailable, "Template is not approved").risk(NotASend),
    row("141006", PaymentProblem, "Payment method blocks business messages").risk(NotASend),
    // Sends may be accepted and never delivered, without any error.
    row("141010", AccountTierNotEligible, "Business has not been verified").risk(NotASend),
]).docs(WHATSAPP);

// What `can_send_message` says of one that has no error beside it: the cause is told in prose, if at all.
#[rustfmt::skip]
pub(crate) static HEALTH_WORDS: Table = Table::new("health_status", &[
    row("BLOCKED", UnspecifiedFailure, "Sending is blocked, cause not coded").scope(Scope::Account).risk(NotASend),
    // Sending goes on, but not everything and not to everybody.
    row("LIMITED", UnspecifiedFailure, "Sending is limited, cause not coded").scope(Scope::Account).risk(NotASend),
]).docs(HEALTH_STATUS);
