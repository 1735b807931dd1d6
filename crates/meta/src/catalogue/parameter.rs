//! Code 100 with its subcodes: an invalid parameter, and what exactly was wrong with it.

use messaging_error::DuplicateRisk::NotASend;
use messaging_error::catalogue::{Table, row};
use messaging_error::{Reason::*, RetryPlan, Scope, WaitRule};

use super::links::{GRAPH, MESSENGER, TEMPLATES, WHATSAPP};

#[rustfmt::skip]
pub(crate) static PARAMETER: Table = Table::new("", &[
    // Sent by every product; on the marketing endpoint also for messages other than templates.
    row("100", InvalidParameter, "A parameter is not acceptable"),
    // The object is missing, or this token may not see it. Not to be confused with code 33.
    row("100", ResourceNotFound, "Object missing or hidden from token").sub("33").docs(GRAPH),
    row("100", AccountTierNotEligible, "Template insights not offered to account").sub("200005").risk(NotASend).docs(TEMPLATES),
    row("100", WrongStateForOperation, "Template insights cannot be disabled").sub("200006").risk(NotASend).docs(TEMPLATES),
    row("100", SetupIncomplete, "Template insights are not enabled").sub("200007").risk(NotASend).docs(TEMPLATES),
    row("100", ConversationNotFound, "No user with this id").sub("2018001").docs(MESSENGER),
    row("100", MediaUrlInaccessible, "Attachment link could not be fetched").sub("2018008").docs(MESSENGER),
    row("100", InvalidParameter, "Parameter refused, subcode 2018014").sub("2018014").docs(MESSENGER),
    row("100", InvalidParameter, "Parameter refused, subcode 2018047").sub("2018047").docs(MESSENGER),
    row("100", InvalidParameter, "Parameter refused, subcode 2018074").sub("2018074").docs(MESSENGER),
    row("100", InvalidParameter, "Parameter refused, subcode 2018109").sub("2018109").docs(MESSENGER),
    row("100", InvalidParameter, "Parameter refused, subcode 2018164").sub("2018164").docs(MESSENGER),
    // Fetching an attachment must end within 75 seconds.
    row("100", MediaUploadFailed, "Video upload timed out or corrupted").sub("2018294").docs(MESSENGER),
    row("100", InvalidParameter, "Parameter refused, subcode 2018320").sub("2018320").docs(MESSENGER),
    row("100", InvalidParameter, "Parameter refused, subcode 2018328").sub("2018328").docs(MESSENGER),
    row("100", AlreadyExists, "Number is already in the account").sub("2388012"),
    row("100", ObjectCountLimitReached, "Account holds its maximum of templates").sub("2388019").docs(TEMPLATES),
    // The name in this language is free again after about 30 days.
    row("100", ResourceBusy, "Template language is still being deleted").sub("2388023").retry(RetryPlan::wait(WaitRule::fixed(30 * 86_400)).documented()).scope(Scope::Template).risk(NotASend).docs(TEMPLATES),
    row("100", AlreadyExists, "Template exists in this language").sub("2388024").docs(TEMPLATES),
    row("100", ObjectCountLimitReached, "Account may link one catalogue only").sub("2388027"),
    row("100", WrongStateForOperation, "Template status forbids this change").sub("2388039").scope(Scope::Template).risk(NotASend).docs(TEMPLATES),
    row("100", TemplateContentRejected, "A template field is too long").sub("2388040").risk(NotASend).docs(TEMPLATES),
    row("100", TemplateContentRejected, "Template variables lack sample values").sub("2388043").risk(NotASend).docs(TEMPLATES),
    row("100", TemplateContentRejected, "Template header has invalid formatting").sub("2388047").risk(NotASend).docs(TEMPLATES),
    row("100", InvalidParameter, "Template language code not accepted").sub("2388049").risk(NotASend).docs(TEMPLATES),
    row("100", TemplateContentRejected, "Quick-reply text must be plain").sub("2388060").risk(NotASend).docs(TEMPLATES),
    row("100", TemplateContentRejected, "Template body has invalid formatting").sub("2388072").risk(NotASend).docs(TEMPLATES),
    row("100", TemplateContentRejected, "Template footer has invalid formatting").sub("2388073").risk(NotASend).docs(TEMPLATES),
    row("100", InvalidParameter, "PIN must have six digits").sub("2388092").risk(NotASend),
    // One number for nine different refusals; only the text for users tells them apart.
    row("100", RequestRejectedUnspecified, "Number cannot be migrated").sub("2388103").scope(Scope::Sender).risk(NotASend),
    row("100", TemplateContentRejected, "Too many variables for template text").sub("2388293").risk(NotASend).docs(TEMPLATES),
    row("100", TemplateContentRejected, "Variable begins or ends template text").sub("2388299").risk(NotASend).docs(TEMPLATES),
    row("100", AccountInMaintenance, "Number is under maintenance").sub("2494100").scope(Scope::Sender),
    row("100", ResourceNotFound, "Sign-up entity does not exist").sub("2494164").risk(NotASend),
    row("100", SetupIncomplete, "In-app sign-up is not enabled").sub("2494165").risk(NotASend),
    row("100", InvalidParameter, "Confirmation has an unknown placeholder").sub("2494166").risk(NotASend),
    row("100", MissingParameter, "Sign-up placeholder lacks its value").sub("2494167").risk(NotASend),
    row("100", SetupIncomplete, "Sign-up terms not accepted").sub("2494168").risk(NotASend),
    // Leave the policy out of the request.
    row("100", InvalidParameter, "Sign-up terms were already accepted").sub("2494176").risk(NotASend),
    row("100", InvalidParameter, "Terms address is not the approved").sub("2494177").risk(NotASend),
    row("100", InvalidParameter, "Website address must use https").sub("2494179").risk(NotASend),
    row("100", InvalidParameter, "Parameter refused, subcode 2534013").sub("2534013").docs(MESSENGER),
    row("100", InvalidParameter, "Parameter refused, subcode 2534014").sub("2534014").docs(MESSENGER),
    row("100", InvalidParameter, "Parameter refused, subcode 2534015").sub("2534015").docs(MESSENGER),
    row("100", InvalidParameter, "Parameter refused, subcode 2534025").sub("2534025").docs(MESSENGER),
    row("100", InvalidParameter, "Parameter refused, subcode 2534029").sub("2534029").docs(MESSENGER),
    row("100", InvalidParameter, "Parameter refused, subcode 2534037").sub("2534037").docs(MESSENGER),
    row("100", WrongStateForOperation, "Synchronisation was already requested once").sub("2593107").scope(Scope::Sender).risk(NotASend),
    row("100", WrongStateForOperation, "Synchronisation window of 24 hours passed").sub("2593108").scope(Scope::Sender).risk(NotASend),
]).docs(WHATSAPP);
