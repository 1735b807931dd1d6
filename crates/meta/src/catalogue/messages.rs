//! Sending WhatsApp messages: 130xxx, 131xxx, 135000 and 137000.

use messaging_error::DuplicateRisk::NotASend;
use messaging_error::catalogue::{Table, row};
use messaging_error::{Failover, Reason::*, RetryPlan, Scope, WaitRule};

use super::links::{CALLING, MARKETING, WHATSAPP};

#[rustfmt::skip]
pub(crate) static MESSAGES: Table = Table::new("", &[
    row("130403", RecipientOptedOut, "A block stands between both sides").scope(Scope::Pair),
    row("130429", SenderRateLimited, "Sending number exceeded its throughput"),
    row("130429", SenderRateLimited, "Sending number exceeded its throughput (subcode)").sub("2494055"),
    // Nothing is wrong and nobody can mend it: keep it off error alerts.
    row("130472", ExperimentHoldout, "Recipient is in a marketing holdout"),
    row("130497", AccountBarredInDestination, "Account barred from recipient's country"),
    row("131000", ProviderInternalError, "Send failed for an unknown cause"),
    row("131001", ContentTooLong, "Message body is too long"),
    row("131002", InvalidParameter, "Recipient type is not valid"),
    row("131005", PermissionDenied, "Access to this operation denied"),
    row("131006", ResourceNotFound, "Referenced object not found"),
    row("131008", MissingParameter, "A required parameter is missing"),
    // The marketing endpoint also sends it while the ad account is still syncing (wait ten minutes); the payload cannot
    // tell, so the reading that does not resend wins.
    row("131009", InvalidParameter, "A parameter value is not acceptable"),
    // The title carries the address and the error of the fetch.
    row("131014", MediaUrlInaccessible, "Media link could not be fetched"),
    row("131016", ProviderUnavailable, "A backend service is down"),
    row("131021", RecipientIsSender, "Recipient and sender are the same"),
    // Deliberately vague: not on WhatsApp, terms not accepted, old app, or withheld for privacy. Never a bad number.
    row("131026", RecipientUndeliverable, "Recipient cannot be reached on WhatsApp"),
    row("131030", RecipientNotAllowlisted, "Test number may not reach recipient"),
    row("131030", RecipientNotAllowlisted, "Test number may not reach recipient (subcode)").sub("2655007"),
    row("131031", AccountLocked, "Account locked, or its data unverified"),
    row("131037", SenderNotApproved, "Sender's display name awaits approval"),
    row("131042", PaymentProblem, "Billing set-up blocks paid messages"),
    row("131043", MessageExpired, "Message expired before delivery"),
    row("131044", PaymentProblem, "Billing set-up blocks user-initiated calls").docs(CALLING),
    row("131045", SenderNotRegistered, "Number's registration certificate is wrong"),
    row("131047", SessionWindowClosed, "Reply window of 24 hours closed"),
    // Waiting helps nothing while recipients keep reporting the number.
    row("131048", SpamRateLimited, "Number restricted after spam reports"),
    // Not a rate limit. The documentation forbids an immediate resend and asks for ever longer waits, from 24 hours on.
    row("131049", WithheldByPlatform, "Withheld to protect recipient's experience").retry(RetryPlan::wait(WaitRule::growing(86_400)).documented()),
    // Marketing only: one-time passwords and service messages still arrive.
    row("131050", RecipientOptedOut, "Recipient stopped this business's marketing").docs(MARKETING),
    row("131051", MessageTypeUnsupported, "Message type is not supported"),
    row("131052", MediaDownloadFailed, "User's media could not be downloaded"),
    // `details` tells a wrong file type (mend it) from a fetch that our host throttled (try again); text may not decide,
    // so a second attempt is made and no more.
    row("131053", MediaUploadFailed, "Outgoing media could not be taken"),
    // Two meanings, one cure (use another endpoint): marketing endpoint given another kind, or calls of a SIP number.
    row("131055", OperationUnsupported, "Endpoint not open to this request"),
    // Documented: one message in 6 seconds, a burst of 45, then 4^X seconds before the X-th retry. The first waits
    // of that series are shorter than a minute and fail again while traffic goes on, so the default of 60 s, growing, stays.
    row("131056", PairRateLimited, "Too many messages to one recipient"),
    row("131056", PairRateLimited, "Too many messages to one recipient (subcode)").sub("2494071"),
    row("131057", AccountInMaintenance, "Account is under maintenance"),
    row("131060", MessageTypeUnsupported, "Inbound message could not be shown").retry(RetryPlan::NEVER).risk(NotASend).failover(Failover::None),
    row("131062", InvalidParameter, "Message kind needs a phone number"),
    row("131063", OperationUnsupported, "Marketing templates need the marketing endpoint").scope(Scope::MessageClass).docs(MARKETING),
    // Lifts by itself when the enforcement period ends, whose length is not stated.
    row("131064", AccountPolicyRestricted, "Account capped for misclassified templates"),
    row("135000", RequestRejectedUnspecified, "Send refused for unspecified parameters"),
    row("137000", RecipientIdentityChanged, "Recipient's identity key has changed"),
]).docs(WHATSAPP);
