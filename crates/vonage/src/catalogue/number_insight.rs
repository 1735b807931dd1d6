//! Number Insight: `status` inside 200. `0` is success and has no row.

use messaging_error::catalogue::Table;
use messaging_error::{Reason as R, RetryPlan};

use super::setup;

/// Number Insight: `status` inside 200. `0` is success and has no row.
#[rustfmt::skip]
pub static NUMBER_INSIGHT: Table = Table::new("number-insight", &[
    setup("1", R::ApiRateLimited, "Requests per second above limit"),
    setup("3", R::InvalidParameter, "Parameter missing or number unreadable"),
    setup("4", R::CredentialInvalid, "Key or secret wrong or disabled"),
    // Called an internal error and documented as a badly formed number: neither retried nor held against the number.
    setup("5", R::InvalidParameter, "Internal error, or number badly formed"),
    setup("9", R::InsufficientBalance, "Not enough credit"),
    setup("19", R::SetupIncomplete, "Feature not enabled on account"),
    // The lookup was charged and part of its data is there.
    setup("43", R::PartiallyFailed, "Live lookup missing, rest charged").retry(RetryPlan::NEVER),
    setup("44", R::PartiallyFailed, "Live lookup missing, second kind").retry(RetryPlan::NEVER),
    setup("45", R::PartiallyFailed, "Live lookup missing, third kind").retry(RetryPlan::NEVER),
    setup("999", R::MalformedRequest, "Request could not be parsed"),
    setup("lookup_outcome", R::PartiallyFailed, "Some fields could be filled").sub("1").retry(RetryPlan::NEVER),
    setup("lookup_outcome", R::UnspecifiedFailure, "Lookup failed altogether").sub("2"),
]).docs("https://developer.vonage.com/en/api/number-insight");
