//! Failures without an answer.

use std::error::Error;

use crate::{DuplicateRisk, Evidence, Judgement, MatchedBy, MessagingError, Origin, Provider, Reason};

/// What the HTTP client may conclude about a request that got no usable answer. Named for the conclusion, not the cause.
#[derive(Copy, Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TransportKind {
    /// No connection was made (DNS, refused, TLS): nothing left this machine.
    Connect,
    /// The request left and no answer came in time.
    Timeout,
    /// The connection broke while the request or the answer was under way.
    Interrupted,
    /// An answer came and could not be decoded (cut-off, wrong encoding).
    Decode,
    /// The client does not say.
    Other,
}

impl MessagingError {
    /// A failure without an answer. Any HTTP client's error can be the source; no dependency is needed.
    ///
    /// ```
    /// use messaging_error::{DuplicateRisk, MessagingError, Provider, Reason, TransportKind};
    ///
    /// let refused = std::io::Error::from(std::io::ErrorKind::ConnectionRefused);
    /// let error = MessagingError::transport(Provider::new("meta"), TransportKind::Connect, refused);
    /// assert_eq!(error.reason(), Reason::NetworkUnreachable);
    /// assert_eq!(error.duplicate_risk(), DuplicateRisk::None);
    /// assert!(error.find_source::<std::io::Error>().is_some());
    /// ```
    #[must_use]
    pub fn transport(provider: Provider, kind: TransportKind, source: impl Error + Send + Sync + 'static) -> Self {
        let judgement = match kind {
            TransportKind::Connect => Judgement::of(Reason::NetworkUnreachable),
            TransportKind::Timeout | TransportKind::Interrupted | TransportKind::Other => {
                Judgement::of(Reason::TransportTimeout)
            }
            // A status line arrived, most often a good one; only its body was lost.
            TransportKind::Decode => Judgement::of(Reason::ResponseUnreadable).risk(DuplicateRisk::High),
        };
        Evidence::new(provider, Origin::Local).build(judgement, MatchedBy::Transport).with_source(source)
    }
}
