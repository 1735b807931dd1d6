//! The codes of the `success:false` API.

use messaging_error::catalogue::{Catalogue, Table, row};
use messaging_error::{DuplicateRisk, Reason::*, Scope};

use crate::PROVIDER;

/// The 31 documented codes, and the one that its clients make themselves.
#[rustfmt::skip]
pub(crate) static TABLE: Table = Table::new("", &[
    // The key is what the limit is counted on; waiting alone does not help while as many calls stay in flight.
    row("concurrent_request_limit_exceeded", ConcurrencyLimited, "Too many calls in flight").scope(Scope::Credential),
    // A quota under 403. No time zone is given for the day, so the reset is assumed to be midnight UTC.
    row("daily_message_limit_reached", DailySendLimitReached, "Plan's messages for today used up").scope(Scope::Account),
    row("expired_api_key", CredentialExpired, "API key has lapsed"),
    // One code for a missing right and for a plan that is too small; the text names both.
    row("insufficient_permissions", PermissionDenied, "Key lacks the right or plan").scope(Scope::Credential),
    row("internal_server_error", ProviderInternalError, "Server broke unexpectedly"),
    row("invalid_api_key", CredentialInvalid, "API key is not recognised"),
    row("invalid_media_type", MediaTypeUnsupported, "Media type is not supported"),
    row("invalid_parameter_type", InvalidParameter, "Parameter has the wrong type"),
    row("invalid_phone_number", RecipientAddressInvalid, "Recipient number is malformed"),
    row("invalid_request", RequestRejectedUnspecified, "Request is malformed or wrong"),
    row("invalid_webhook_event", WebhookConfigInvalid, "Event name is not known").risk(DuplicateRisk::NotASend),
    row("invalid_webhook_url", WebhookConfigInvalid, "Callback address is malformed").risk(DuplicateRisk::NotASend),
    row("media_size_exceeded", MediaTooLarge, "Media file is too large"),
    row("media_url_inaccessible", MediaUrlInaccessible, "Media link could not be fetched"),
    row("message_not_found", ResourceNotFound, "No message has this id"),
    // WhatsApp refused or failed it, and the page sends the reader to the session first. The message may be out.
    row("message_sending_failed", UpstreamChannelError, "WhatsApp failed the send").scope(Scope::Session),
    row("message_too_long", ContentTooLong, "Text is over 4096 characters"),
    row("method_not_allowed", OperationUnsupported, "HTTP method is not accepted"),
    row("missing_api_key", CredentialMissing, "No API key was sent"),
    row("missing_required_parameter", MissingParameter, "Required parameter is absent"),
    // Never sent by the server: the page's own client makes it when no answer came.
    row("network_error", NetworkUnreachable, "No connection to the API"),
    row("qr_code_expired", PairingExpired, "QR code ran out unscanned"),
    row("rate_limit_exceeded", ApiRateLimited, "Too many calls to this endpoint").scope(Scope::Endpoint),
    row("recipient_not_on_whatsapp", RecipientNotOnChannel, "Number has no WhatsApp account"),
    row("resource_not_found", ResourceNotFound, "Nothing exists at this path"),
    row("service_unavailable", ProviderUnavailable, "Service is down for now"),
    row("session_disconnected", ChannelSessionDisconnected, "Linked session lost its connection"),
    // A plan's limit under 403, not a missing permission.
    row("session_limit_reached", ObjectCountLimitReached, "Plan allows no more sessions").scope(Scope::Account),
    row("session_not_connected", ChannelSessionDisconnected, "Session is not linked yet"),
    row("session_not_found", ResourceNotFound, "No session has this id").scope(Scope::Session),
    row("webhook_response_timeout", WebhookUnreachable, "Callback answered after five seconds"),
    row("webhook_url_unreachable", WebhookUnreachable, "Callback host could not be reached"),
]);

/// The code for which the page gives a wait, should `Retry-After` be missing.
pub(crate) const RATE_LIMITED: &str = "rate_limit_exceeded";
/// That wait, in seconds.
pub(crate) const RATE_LIMIT_FALLBACK: u64 = 60;

/// Every code of the `success:false` API.
pub static CATALOGUE: Catalogue = Catalogue::new(PROVIDER, &[&TABLE]);
