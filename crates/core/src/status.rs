//! What an HTTP status proves by itself: the step of the ladder below every code.

use crate::catalogue::Judgement;
use crate::{DuplicateRisk, Reason, RetryPlan};
use Reason as R;

const fn is(reason: Reason) -> Option<Judgement> {
    Some(Judgement::of(reason))
}

/// What the status alone says about the cause; `None` for success and for numbers outside 300 to 599.
///
/// Statuses are weak evidence and are asked last. The table covers RFC 9110 and what gateways and CDNs really send.
///
/// ```
/// use messaging_error::{Reason, http_status};
///
/// assert_eq!(http_status(429).unwrap().reason, Reason::ApiRateLimited);
/// assert_eq!(http_status(504).unwrap().reason, Reason::ProviderTimeout);
/// assert!(http_status(202).is_none());
/// ```
#[must_use]
pub const fn http_status(status: u16) -> Option<Judgement> {
    match status {
        // The endpoint has moved; following it blindly would resend a POST.
        300..=399 => is(R::OperationUnsupported),
        401 => is(R::CredentialInvalid),
        402 => is(R::InsufficientBalance),
        403 => is(R::PermissionDenied),
        404 | 410 => is(R::ResourceNotFound),
        405 | 406 | 426 => is(R::OperationUnsupported),
        // 407 is a proxy on the way that asks for its own credential; 496 is nginx missing our client certificate.
        407 | 496 => is(R::CredentialMissing),
        // The server gave up on reading us, but gateways also send it when their backend was slow.
        408 => Some(Judgement::of(R::ProviderTimeout).risk(DuplicateRisk::Possible)),
        409 | 412 | 424 => is(R::WrongStateForOperation),
        // 463 is a load balancer that met more than 30 addresses in X-Forwarded-For.
        411 | 415 | 417 | 463 => is(R::MalformedRequest),
        // 494 is nginx's own 431.
        413 | 414 | 431 | 494 => is(R::SizeLimitExceeded),
        // A reused connection reached a server that does not serve this host. It refused before processing, and RFC 9110
        // lets the client repeat the request on another connection.
        421 => {
            Some(Judgement::of(R::ProviderUnavailable).risk(DuplicateRisk::None).retry(RetryPlan::BACKOFF.attempts(2)))
        }
        422 => is(R::InvalidParameter),
        // 425 refuses, unprocessed, what came in TLS early data and could be a replay (RFC 8470); a later repeat is welcome.
        423 | 425 => is(R::ResourceBusy),
        428 => is(R::MissingParameter),
        429 => is(R::ApiRateLimited),
        // Blocked by law for this caller or resource; nobody can mend the request.
        451 => Some(Judgement::of(R::PermissionDenied).retry(RetryPlan::NEVER)),
        // A load balancer (460) or nginx (499) saw our side hang up; the backend may have taken the request.
        460 | 499 => is(R::TransportTimeout),
        // 464 is a load balancer given the wrong protocol version, 497 is plain HTTP on a TLS port.
        464 | 497 => is(R::OperationUnsupported),
        // WhatsApp gateways use it for a used-up allowance.
        466 => is(R::QuotaExceeded),
        // nginx could not verify our client certificate.
        495 => is(R::CredentialInvalid),
        // A token that has lapsed or was never good; the first is by far the likelier.
        498 => is(R::CredentialExpired),
        // 400 is what most APIs send for everything, throttling included; it proves only that they refused.
        400..=499 => is(R::RequestRejectedUnspecified),
        501 | 505 => is(R::OperationUnsupported),
        // A gateway (504), a CDN whose connection stood (524) or a proxy (598, 599) waited in vain for the backend, which has
        // the request.
        504 | 524 | 598 | 599 => is(R::ProviderTimeout),
        // The CDN never reached the provider's server: refused, unreachable, TLS failed, no DNS.
        521 | 523 | 525 | 526 | 530 => Some(Judgement::of(R::ProviderUnavailable).risk(DuplicateRisk::None)),
        // 522 covers both a connection that was not made and one on which the request was not acknowledged, 527 both ends of
        // a CDN's private link; 529 is an overloaded server.
        502 | 503 | 507 | 522 | 527 | 529 => is(R::ProviderUnavailable),
        // A host's monthly traffic is used up; no back-off outlasts that.
        509 => is(R::QuotaExceeded),
        // A captive portal answered in the provider's place.
        511 => is(R::NetworkUnreachable),
        // 520 among them: the server answered the CDN with something that is not HTTP.
        500..=599 => is(R::ProviderInternalError),
        _ => None,
    }
}
