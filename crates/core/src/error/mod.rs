//! [`MessagingError`]: one error type for every provider.

mod access;
mod build;
mod display;
mod retry;
mod texts;

use std::error::Error;
use std::sync::Arc;

use crate::{Delay, Judgement, MatchedBy, Origin, Provider};
use texts::Texts;

/// A failure at any messaging provider: what happened, whether and when to send again, which traffic to pause, whether the
/// message may be out, where to fail over, and who must fix what.
///
/// One pointer wide, cheap to move, `Clone + Send + Sync + 'static`. Build one with [`MessagingError::new`] in tests or for
/// your own provider; the provider crates build them from answers.
///
/// `{error}` is one line for logs, and `{error:#}` the same line with every source behind it, masked.
///
/// ```
/// use messaging_error::{Idempotency, MessagingError, Provider, Reason, RetryPolicy};
///
/// let error = MessagingError::new(Provider::new("acme"), Reason::ProviderTimeout).with_code("T1").with_http_status(504);
/// assert_eq!(error.to_string(), "provider_timeout from acme (code T1) [http 504]");
/// assert_eq!(error.retry(), RetryPolicy::Backoff);
/// // The message is probably out: a resend needs an idempotency key.
/// assert!(!error.should_retry(Idempotency::NotIdempotent));
/// assert!(error.should_retry(Idempotency::Idempotent));
/// ```
#[derive(Clone)]
pub struct MessagingError(Box<Inner>);

#[derive(Clone)]
struct Inner {
    texts: Texts,
    source: Option<Arc<dyn Error + Send + Sync>>,
    delay: Option<Delay>,
    judgement: Judgement,
    provider: Provider,
    matched_by: MatchedBy,
    origin: Origin,
    http_status: Option<u16>,
    item_index: Option<u32>,
}

const _: () = assert!(size_of::<MessagingError>() == size_of::<usize>(), "the error is one pointer wide");
const _: () = assert!(size_of::<Result<(), MessagingError>>() == size_of::<usize>(), "and so is its Result");
