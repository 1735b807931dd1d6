//! Events: status webhooks, delivery receipts, calls and verifications.

mod call;
mod message_status;
mod receipt;
mod verify;

pub(crate) use call::outcome as call;
pub(crate) use message_status::outcome as message_status;
pub(crate) use message_status::{Facts as MessageStatusFacts, judge as judge_message_status};
pub(crate) use receipt::outcome as receipt;
pub(crate) use receipt::{Facts as ReceiptFacts, judge as judge_receipt};
pub(crate) use verify::outcome as verify;
