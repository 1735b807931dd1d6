//! Codes of the Graph API itself, and the Messenger and Instagram subcodes under them. Code 100 has a table of its own.

use messaging_error::DuplicateRisk::{High, NotASend, Possible};
use messaging_error::catalogue::{Table, row};
use messaging_error::{Reason::*, Scope};

use super::links::{GRAPH, MESSENGER, PAGE, RATE_LIMITS, TEMPLATES, WHATSAPP};

#[rustfmt::skip]
pub(crate) static GRAPH_TABLE: Table = Table::new("", &[
    // The text also covers expiry and a user who withdrew the app.
    row("0", CredentialInvalid, "App user could not be authenticated").docs(WHATSAPP),
    // Bad request or fault of the server: Meta itself does not tell, so nothing is sent twice.
    row("1", UnspecifiedFailure, "Unknown error, outcome of send unknown").docs(WHATSAPP),
    // Often a missing permission or verification in disguise; that the send was refused is not certain.
    row("1", PermissionDenied, "Unknown error hiding missing permission").sub("99").risk(Possible).docs(MESSENGER),
    // Documented: the whole batch was sent and an error came back nevertheless.
    row("1", DeliveryUnknown, "Batch sent although error returned").sub("1357046").risk(High).docs(MESSENGER),
    row("1", AlreadyExists, "Comment already marked as spam").sub("1446036"),
    row("1", RequestRejectedUnspecified, "Business rule shown as unknown error").sub("1965014").risk(NotASend),
    // On Messenger it can also mean that the user blocked the page.
    row("2", ProviderUnavailable, "Temporary outage or overload").docs(WHATSAPP),
    row("2", SetupIncomplete, "Label terms have not been accepted").sub("2018344").docs(MESSENGER),
    // Sent as 500, yet a matter of permission.
    row("3", PermissionDenied, "App lacks capability for this method").docs(WHATSAPP),
    row("4", ApiRateLimited, "App used up its call quota").scope(Scope::App).docs(RATE_LIMITS),
    row("4", ApiRateLimited, "Too many sends to phone numbers").sub("2018022").scope(Scope::Sender).docs(MESSENGER),
    row("4", ApiRateLimited, "Page exceeded rate limit 2018354").sub("2018354").scope(Scope::Sender).docs(MESSENGER),
    row("9", UnspecifiedFailure, "Failure with subcode 2018352").sub("2018352").docs(MESSENGER),
    // The subcode tells a missing permission from a closed window and an unavailable person.
    row("10", PermissionDenied, "Permission missing or withdrawn").docs(WHATSAPP),
    row("10", PermissionDenied, "Permission refused, subcode 1404170").sub("1404170").docs(MESSENGER),
    row("10", PermissionDenied, "Permission refused, subcode 1893015").sub("1893015").docs(MESSENGER),
    row("10", AccountPolicyRestricted, "Page restricted for a time").sub("1893063").scope(Scope::Sender).docs(MESSENGER),
    row("10", SessionWindowClosed, "Standard window closed, tag needed").sub("2018065").docs(MESSENGER),
    row("10", RecipientUndeliverable, "Person receives no messages from page").sub("2018108").docs(MESSENGER),
    row("10", SessionWindowClosed, "Messenger reply window closed").sub("2018278").docs(MESSENGER),
    row("10", PermissionDenied, "Permission refused, subcode 2018336").sub("2018336").docs(MESSENGER),
    row("10", PermissionDenied, "Account may not create templates").sub("2388185").scope(Scope::Account).risk(NotASend).docs(TEMPLATES),
    row("10", SessionWindowClosed, "Instagram reply window closed").sub("2534022").docs(MESSENGER),
    row("10", PermissionDenied, "Permission refused, subcode 2534077").sub("2534077").docs(MESSENGER),
    row("17", ApiRateLimited, "User token used up its quota").scope(Scope::Credential).docs(RATE_LIMITS),
    row("17", ApiRateLimited, "Ad account used up its quota").sub("2446079").docs(RATE_LIMITS),
    row("32", ApiRateLimited, "Page token used up its quota").scope(Scope::Sender).docs(RATE_LIMITS),
    // Titled as a parameter error. Not to be confused with subcode 33 under code 100.
    row("33", SenderNotFound, "Business phone number was deleted").docs(WHATSAPP),
    row("102", CredentialExpired, "Login session is over"),
    row("104", RequestSignatureInvalid, "Token missing or app proof wrong"),
    row("105", InvalidParameter, "Too many parameters").docs(PAGE),
    row("110", InvalidParameter, "User id is not valid"),
    row("190", CredentialExpired, "Access token expired or unusable").docs(WHATSAPP),
    row("190", CredentialInvalid, "User has not installed the app").sub("458"),
    row("190", CredentialInvalid, "User must pass a checkpoint").sub("459"),
    row("190", CredentialInvalid, "Token revoked by password change").sub("460"),
    row("190", CredentialExpired, "Access token has expired").sub("463"),
    row("190", CredentialInvalid, "User account is not confirmed").sub("464"),
    row("190", CredentialInvalid, "Access token revoked or invalid").sub("467"),
    row("190", PermissionDenied, "Token's user lacks a page role").sub("492"),
    row("192", InvalidParameter, "Phone number parameter not valid").docs(WHATSAPP),
    // 200 alone is also sent when a read carries no token at all.
    row("200", PermissionDenied, "API permission missing or withdrawn").to("299").docs(WHATSAPP),
    row("200", RecipientUndeliverable, "Person is not receiving messages").sub("1545041").docs(MESSENGER),
    row("200", PaymentProblem, "Phone matching fee is unpaid").sub("2018021").docs(MESSENGER),
    row("200", RecipientNotAllowlisted, "App not live for phone numbers").sub("2018027").docs(MESSENGER),
    row("200", RecipientNotAllowlisted, "App not live, testers only").sub("2018028").docs(MESSENGER),
    row("200", PermissionDenied, "Permission refused, subcode 2534041").sub("2534041").docs(MESSENGER),
    row("210", PermissionDenied, "User not visible to this token").docs(PAGE),
    row("230", PermissionDenied, "Permission to message user missing").docs(PAGE),
    row("294", PermissionDenied, "Permission to manage ads missing").risk(NotASend).docs(PAGE),
    row("341", ApiRateLimited, "App reached a temporary cap").scope(Scope::App),
    // The Graph page says to wait and retry, the WhatsApp page that policy was broken. Who retries makes the second worse.
    row("368", AccountPolicyRestricted, "Blocked for a policy violation").docs(WHATSAPP),
    row("450", CredentialExpired, "Session key has expired"),
    row("452", CredentialInvalid, "Session key is not valid"),
    // The first copy stands.
    row("506", AlreadyAccepted, "Same post sent twice in succession"),
    row("551", RecipientUndeliverable, "Person is not available").docs(MESSENGER),
    row("551", RecipientUndeliverable, "Person is not available (subcode)").sub("1545041").docs(MESSENGER),
    // Three pages, three objects: call permissions of a number, a page's sends, an Instagram account.
    row("613", ApiRateLimited, "Custom rate limit exceeded").scope(Scope::Sender).docs(RATE_LIMITS),
    row("613", ApiRateLimited, "Ad account rate limit exceeded").sub("1487742").docs(RATE_LIMITS),
    row("613", ApiRateLimited, "Page exceeded rate limit 1893016").sub("1893016").scope(Scope::Sender).docs(MESSENGER),
    row("613", ApiRateLimited, "Page exceeded rate limit 2018338").sub("2018338").scope(Scope::Sender).docs(MESSENGER),
    row("613", ApiRateLimited, "Instagram account exceeded rate limit").sub("2534040").scope(Scope::Sender).docs(MESSENGER),
    row("613", ApiRateLimited, "Ads account rate limit exceeded").sub("5044001").docs(RATE_LIMITS),
    row("803", ResourceNotFound, "Object or alias does not exist"),
    row("960", MalformedRequest, "Batch request was refused").docs(PAGE),
    // Seen once, undocumented.
    row("1150", UnspecifiedFailure, "Unknown error, number 1150"),
    // Explicitly passing, but whether this try went out is unknown.
    row("1200", ProviderInternalError, "Temporary failure to send").docs(MESSENGER),
    row("1200", ProviderInternalError, "Temporary failure to send (subcode)").sub("2018024").docs(MESSENGER),
    row("2022", UnspecifiedFailure, "Messenger failure, number 2022").docs(MESSENGER),
    row("2500", MalformedRequest, "Path or query not understood"),
    row("2635", OperationUnsupported, "API version has been withdrawn").docs(PAGE),
    row("6000", MediaUploadFailed, "Video upload failed, restart it").sub("1363019"),
    row("6001", MediaUploadFailed, "Video upload broke off, resume it").sub("1363037"),
    row("9010", ConversationNotFound, "No such Instagram user"),
    row("10303", InvalidParameter, "Account linking token not valid").risk(NotASend).docs(MESSENGER),
    row("24001", UnspecifiedFailure, "Messenger failure, number 24001").docs(MESSENGER),
    row("24002", UnspecifiedFailure, "Messenger failure, number 24002").docs(MESSENGER),
    row("24005", UnspecifiedFailure, "Messenger failure, number 24005").docs(MESSENGER),
    row("36000", MediaTooLarge, "Image is over the size limit").docs(MESSENGER),
    row("36103", UnspecifiedFailure, "Messenger failure, number 36103").docs(MESSENGER),
    row("1609005", MediaUrlInaccessible, "Posted link could not be read"),
    // A gateway's own number for a request that it could not parse.
    row("-1", MalformedRequest, "Gateway could not parse the request"),
]).docs(GRAPH);

// Business use cases share one window of an hour; `X-Business-Use-Case-Usage` states the rest of the wait in minutes.
#[rustfmt::skip]
pub(crate) static USE_CASES: Table = Table::new("", &[
    row("80000", ApiRateLimited, "Ads insights quota used up"),
    row("80001", ApiRateLimited, "Pages quota used up").scope(Scope::Sender),
    row("80002", ApiRateLimited, "Instagram quota used up").scope(Scope::Sender),
    row("80003", ApiRateLimited, "Custom audience quota used up"),
    row("80004", ApiRateLimited, "Ads management quota used up"),
    row("80005", ApiRateLimited, "Lead generation quota used up").scope(Scope::Sender),
    row("80006", ApiRateLimited, "Messenger quota used up").scope(Scope::Sender),
    row("80007", ApiRateLimited, "WhatsApp account call limit reached"),
    row("80008", ApiRateLimited, "WhatsApp account management limit reached"),
    // Some clients treat the whole block as limits; its last numbers are not documented one by one.
    row("80009", ApiRateLimited, "Another use case quota used up").to("80014"),
]).docs(RATE_LIMITS);
