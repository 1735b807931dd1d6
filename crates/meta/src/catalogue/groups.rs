//! WhatsApp groups.

use messaging_error::DuplicateRisk::NotASend;
use messaging_error::catalogue::{Table, row};
use messaging_error::{Reason::*, RetryPlan, Scope, WaitRule};

use super::links::GROUPS;

#[rustfmt::skip]
pub(crate) static GROUPS_TABLE: Table = Table::new("", &[
    row("131020", ConversationNotWritable, "Group has no member to write to"),
    row("131041", ConversationNotFound, "Group missing or number not member"),
    row("131059", InvalidParameter, "Paging cursor expired or damaged").risk(NotASend),
    row("131201", PartiallyFailed, "Only some participants were processed"),
    row("131202", InvalidParameter, "A participant is listed twice").risk(NotASend),
    row("131204", ObjectCountLimitReached, "Group would exceed its size limit"),
    row("131207", ConversationNotWritable, "Group suspended for breaking policy").retry(RetryPlan::NEVER),
    row("131208", ApiRateLimited, "Too many group operations from number").scope(Scope::Sender),
    row("131209", InvalidParameter, "Group picture is not square").risk(NotASend),
    row("131210", InvalidParameter, "Group picture is too small").risk(NotASend),
    row("131211", ObjectCountLimitReached, "Number owns its maximum of groups").scope(Scope::Sender),
    row("131212", ResourceNotFound, "Participant is not in the group").risk(NotASend),
    row("131213", ResourceNotFound, "Join request does not exist").risk(NotASend),
    // Meta looks back over seven days of marketing inside service windows.
    row("131214", AccountPolicyRestricted, "Group creation off after window marketing").retry(RetryPlan::wait(WaitRule::fixed(7 * 86_400)).documented()).risk(NotASend),
    row("131215", AccountTierNotEligible, "Number is not eligible for groups").scope(Scope::Sender),
]).docs(GROUPS);
