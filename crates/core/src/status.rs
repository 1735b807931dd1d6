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
        405 | 406 | 421 | 426 => is(R::OperationUnsupported),
        407 => is(R::CredentialMissing),
        // The server gave up on reading us, but gateways also send it when their backend was slow.
        408 => Some(Judgement::of(R::ProviderTimeout).risk(DuplicateRisk::Possible)),
        409 | 412 | 424 => is(R::WrongStateForOperation),
        411 | 415 | 417 | 463 | 497 => is(R::MalformedRequest),
        413 | 414 | 431 | 494 => is(R::SizeLimitExceeded),
        422 => is(R::InvalidParameter),
        423 | 425 => is(R::ResourceBusy),
        428 => is(R::MissingParameter),
        429 => is(R::ApiRateLimited),
        // Blocked by law for this caller or resource; nobody can mend the request.
        451 => Some(Judgement::of(R::PermissionDenied).retry(RetryPlan::NEVER)),
        // A load balancer (460) or nginx (499) saw our side hang up; the backend may have taken the request.
        460 | 499 => is(R::TransportTimeout),
        464 | 505 => is(R::OperationUnsupported),
        // WhatsApp gateways use it for a used-up allowance.
        466 => is(R::QuotaExceeded),
        495 | 496 => is(R::CredentialInvalid),
        498 => is(R::CredentialExpired),
        // 400 is what most APIs send for everything, throttling included; it proves only that they refused.
        400..=499 => is(R::RequestRejectedUnspecified),
        501 => is(R::OperationUnsupported),
        504 | 524 | 598 | 599 => is(R::ProviderTimeout),
        // The proxy never reached the provider's server: refused, unreachable, TLS failed, no DNS.
        521 | 523 | 525 | 526 | 530 => Some(Judgement::of(R::ProviderUnavailable).risk(DuplicateRisk::None)),
        502 | 503 | 507 | 522 | 527 | 529 => is(R::ProviderUnavailable),
        509 => is(R::QuotaExceeded),
        // A captive portal answered in the provider's place.
        511 => is(R::NetworkUnreachable),
        500..=599 => is(R::ProviderInternalError),
        _ => None,
    }
}
