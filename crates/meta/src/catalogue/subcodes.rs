//! Numbers that the documentation and popular clients list as codes, and that mostly arrive as `error_subcode` under
//! 100, 10, 136024 or 136025. Here they are for the payloads that put them into `code`.

use messaging_error::DuplicateRisk::NotASend;
use messaging_error::catalogue::{Table, row};
use messaging_error::{Reason::*, RetryPlan, Scope, WaitRule};

use super::links::{MARKETING, TEMPLATES, WHATSAPP};

#[rustfmt::skip]
pub(crate) static SUBCODES: Table = Table::new("", &[
    row("200002", RequestRejectedUnspecified, "Template could not be created").risk(NotASend).docs(TEMPLATES),
    row("200005", AccountTierNotEligible, "Template insights not offered to account").risk(NotASend).docs(TEMPLATES),
    row("200006", WrongStateForOperation, "Template insights cannot be disabled").risk(NotASend).docs(TEMPLATES),
    row("200007", SetupIncomplete, "Template insights are not enabled").risk(NotASend).docs(TEMPLATES),
    row("1752041", AlreadyExists, "Marketing onboarding was already requested").docs(MARKETING),
    row("2388012", AlreadyExists, "Number is already in the account"),
    row("2388019", ObjectCountLimitReached, "Account holds its maximum of templates").docs(TEMPLATES),
    row("2388023", ResourceBusy, "Template language is still being deleted").retry(RetryPlan::wait(WaitRule::fixed(30 * 86_400)).documented()).scope(Scope::Template).risk(NotASend).docs(TEMPLATES),
    row("2388024", AlreadyExists, "Template exists in this language").docs(TEMPLATES),
    row("2388027", ObjectCountLimitReached, "Account may link one catalogue only"),
    row("2388039", WrongStateForOperation, "Template status forbids this change").scope(Scope::Template).risk(NotASend).docs(TEMPLATES),
    row("2388040", TemplateContentRejected, "A template field is too long").risk(NotASend).docs(TEMPLATES),
    row("2388043", TemplateContentRejected, "Template variables lack sample values").risk(NotASend).docs(TEMPLATES),
    row("2388047", TemplateContentRejected, "Template header has invalid formatting").risk(NotASend).docs(TEMPLATES),
    row("2388049", InvalidParameter, "Template language code not accepted").risk(NotASend).docs(TEMPLATES),
    row("2388060", TemplateContentRejected, "Quick-reply text must be plain").risk(NotASend).docs(TEMPLATES),
    row("2388072", TemplateContentRejected, "Template body has invalid formatting").risk(NotASend).docs(TEMPLATES),
    row("2388073", TemplateContentRejected, "Template footer has invalid formatting").risk(NotASend).docs(TEMPLATES),
    row("2388091", RegistrationAttemptsLimited, "Verification code refused for now"),
    row("2388092", InvalidParameter, "PIN must have six digits").risk(NotASend),
    row("2388093", VerificationCodeRejected, "Verification code wrong or not eligible"),
    row("2388103", RequestRejectedUnspecified, "Number cannot be migrated").scope(Scope::Sender).risk(NotASend),
    row("2388185", PermissionDenied, "Account may not create templates").scope(Scope::Account).risk(NotASend).docs(TEMPLATES),
    row("2388293", TemplateContentRejected, "Too many variables for template text").risk(NotASend).docs(TEMPLATES),
    row("2388299", TemplateContentRejected, "Variable begins or ends template text").risk(NotASend).docs(TEMPLATES),
    row("2494100", AccountInMaintenance, "Number is under maintenance").scope(Scope::Sender),
    row("2494164", ResourceNotFound, "Sign-up entity does not exist").risk(NotASend),
    row("2494165", SetupIncomplete, "In-app sign-up is not enabled").risk(NotASend),
    row("2494166", InvalidParameter, "Confirmation has an unknown placeholder").risk(NotASend),
    row("2494167", MissingParameter, "Sign-up placeholder lacks its value").risk(NotASend),
    row("2494168", SetupIncomplete, "Sign-up terms not accepted").risk(NotASend),
    row("2494176", InvalidParameter, "Sign-up terms were already accepted").risk(NotASend),
    row("2494177", InvalidParameter, "Terms address is not the approved").risk(NotASend),
    row("2494179", InvalidParameter, "Website address must use https").risk(NotASend),
    row("2593107", WrongStateForOperation, "Synchronisation was already requested once").scope(Scope::Sender).risk(NotASend),
    row("2593108", WrongStateForOperation, "Synchronisation window of 24 hours passed").scope(Scope::Sender).risk(NotASend),
]).docs(WHATSAPP);
