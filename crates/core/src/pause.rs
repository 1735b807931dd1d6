//! [`PauseKey`]: what a queue groups by when it pauses traffic.

use std::fmt;

use crate::{MessagingError, Provider, Scope, mask};

/// Names the traffic to pause, in one hashable value.
///
/// The subject is known from the payload only for scopes that concern the recipient; for the others, the caller knows
/// which sender, account or key it used and adds it with [`with_subject`](Self::with_subject).
///
/// ```
/// use messaging_error::{MessagingError, Provider, Reason};
///
/// let error = MessagingError::new(Provider::new("meta"), Reason::SenderRateLimited);
/// let key = error.pause_key().with_subject("sender-7");
/// assert_eq!(key, error.pause_key().with_subject("sender-7"));
/// assert_ne!(key, error.pause_key().with_subject("sender-8"));
/// ```
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct PauseKey {
    provider: Provider,
    scope: Scope,
    subject: Option<Box<str>>,
}

impl PauseKey {
    pub(crate) fn of(error: &MessagingError) -> Self {
        let scope = error.scope();
        let subject = match scope {
            Scope::Recipient | Scope::Pair => error.raw_recipient().map(Box::from),
            _ => None,
        };
        Self { provider: error.provider(), scope, subject }
    }

    /// The same key for one subject: the sender, account or key that the request used.
    #[must_use]
    pub fn with_subject(mut self, subject: &str) -> Self {
        self.subject = Some(subject.into());
        self
    }

    /// The provider.
    #[must_use]
    pub fn provider(&self) -> Provider {
        self.provider
    }

    /// The kind of traffic.
    #[must_use]
    pub fn scope(&self) -> Scope {
        self.scope
    }

    /// The subject, unmasked: it may be a phone number.
    #[must_use]
    pub fn raw_subject(&self) -> Option<&str> {
        self.subject.as_deref()
    }
}

/// Masks the subject.
impl fmt::Debug for PauseKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PauseKey({}/{}", self.provider, self.scope)?;
        if let Some(subject) = self.raw_subject() {
            write!(f, "/{}", mask::address(subject))?;
        }
        f.write_str(")")
    }
}
