//! Numbers, their registration, verification and usernames: 133xxx, 136xxx, 147xxx.

use messaging_error::DuplicateRisk::NotASend;
use messaging_error::catalogue::{Table, row};
use messaging_error::{Reason::*, RetryPlan, Scope};

use super::links::WHATSAPP;

#[rustfmt::skip]
pub(crate) static REGISTRATION: Table = Table::new("", &[
    // Sent as 500, yet about one number. No waiting helps, as the reason has it: the cure is to deregister once more and then to
    // register.
    row("133000", SenderTransitionPending, "Earlier deregistration did not finish").retry(RetryPlan::AFTER_FIX).risk(NotASend),
    row("133001", InvalidParameter, "Registration backup could not be decrypted").risk(NotASend),
    row("133002", InvalidParameter, "Registration backup blob is unreadable").risk(NotASend),
    row("133003", InvalidParameter, "Registration recovery token is unreadable").risk(NotASend),
    row("133004", ProviderUnavailable, "Registration service is down").risk(NotASend),
    row("133005", VerificationCodeRejected, "Two-step PIN is wrong"),
    row("133006", SenderVerificationRequired, "Number must be verified before registration"),
    row("133007", AccountLocked, "Account blocked at registration").risk(NotASend),
    // How long to wait is stated in `details` only, in no wording that is documented or was ever seen, and localised. It is left
    // to people: a number that was misread would be a try too early.
    row("133008", RegistrationAttemptsLimited, "Two-step PIN tried too often"),
    row("133009", RegistrationAttemptsLimited, "Two-step PIN tried too fast"),
    row("133010", SenderNotRegistered, "Sending number is not registered"),
    row("133015", SenderTransitionPending, "Number's deletion has not finished").wait(300),
    // The number stays blocked until it is released; the error page states no length.
    row("133016", RegistrationAttemptsLimited, "Number registered or deregistered too often"),
    row("136024", RequestRejectedUnspecified, "Verification code was not sent").scope(Scope::Sender).risk(NotASend),
    // "Try again in some time", and also sent for numbers that never get a code: one try later, then a person.
    row("136024", RegistrationAttemptsLimited, "Verification code refused for now").sub("2388091"),
    row("136025", VerificationCodeRejected, "Verification code was refused"),
    row("136025", VerificationCodeRejected, "Verification code wrong or not eligible").sub("2388093"),
    row("147001", InvalidParameter, "Business username taken or refused").risk(NotASend),
    row("147002", AccountTierNotEligible, "Messaging limit too low for username").scope(Scope::Sender).risk(NotASend),
    row("147003", SetupIncomplete, "Username's Facebook page is not linked").scope(Scope::Sender).risk(NotASend),
    row("147004", SetupIncomplete, "Username's Instagram account is not linked").scope(Scope::Sender).risk(NotASend),
    // The same request with a forced transfer would move it from the other number.
    row("147005", SenderInUse, "Username belongs to another own number").retry(RetryPlan::AFTER_CHANGE),
]).docs(WHATSAPP);
