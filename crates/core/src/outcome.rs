//! [`Outcome`]: what an answer says about the send.

use serde::ser::{Serialize, SerializeStruct, Serializer};

use crate::{DuplicateRisk, MessagingError, Reason};

/// What an answer, webhook or receipt says about the send.
///
/// ```
/// use messaging_error::{MessagingError, Outcome, Provider, Reason};
///
/// let refused = MessagingError::new(Provider::new("acme"), Reason::RecipientOptedOut).with_item_index(1);
/// let outcome = Outcome::of_items(2, vec![refused]);
/// assert_eq!((outcome.as_str(), outcome.accepted()), ("partial", 2));
/// for error in outcome.into_errors() {
///     assert_eq!(error.item_index(), Some(1));
/// }
/// ```
#[derive(Clone, Debug)]
#[non_exhaustive]
#[must_use = "an outcome may hold errors"]
pub enum Outcome {
    /// The provider took the message, or the event reports no failure.
    Accepted,
    /// The provider refused.
    Rejected(MessagingError),
    /// Several items with their own fates: some accepted, or several failed.
    Partial {
        /// Items without an error.
        accepted: usize,
        /// One error per failed item.
        errors: Vec<MessagingError>,
    },
    /// The answer proves neither acceptance nor refusal. Never treat it as success, and never resend without looking.
    Unclear(MessagingError),
}

impl Outcome {
    /// The outcome of a single failure: [`Unclear`](Self::Unclear) if the message is probably out or the answer proves
    /// nothing, else [`Rejected`](Self::Rejected).
    pub fn failed(error: MessagingError) -> Self {
        let settled = matches!(error.reason(), Reason::AlreadyAccepted | Reason::PartiallyFailed);
        if error.duplicate_risk() == DuplicateRisk::High && !settled {
            Self::Unclear(error)
        } else {
            Self::Rejected(error)
        }
    }

    /// The outcome of an answer with items: accepted if none failed, the failure itself if the only item failed, else partial.
    pub fn of_items(accepted: usize, mut errors: Vec<MessagingError>) -> Self {
        match (accepted, errors.len()) {
            (_, 0) => Self::Accepted,
            (0, 1) => errors.pop().map_or(Self::Accepted, Self::failed),
            _ => Self::Partial { accepted, errors },
        }
    }

    /// `Ok` if everything was accepted, otherwise the first error. Use [`errors`](Self::errors) where items matter.
    ///
    /// # Errors
    ///
    /// The first error of any outcome but [`Accepted`](Self::Accepted).
    pub fn into_result(self) -> Result<(), MessagingError> {
        match self {
            Self::Accepted => Ok(()),
            Self::Rejected(error) | Self::Unclear(error) => Err(error),
            Self::Partial { errors, .. } => errors.into_iter().next().map_or(Ok(()), Err),
        }
    }

    /// Every error, in the order of the answer.
    #[must_use]
    pub fn errors(&self) -> &[MessagingError] {
        match self {
            Self::Accepted => &[],
            Self::Rejected(error) | Self::Unclear(error) => std::slice::from_ref(error),
            Self::Partial { errors, .. } => errors,
        }
    }

    /// Every error, in the order of the answer, to keep or to queue.
    #[must_use]
    pub fn into_errors(self) -> Vec<MessagingError> {
        match self {
            Self::Accepted => Vec::new(),
            Self::Rejected(error) | Self::Unclear(error) => vec![error],
            Self::Partial { errors, .. } => errors,
        }
    }

    /// The same outcome with every error changed.
    pub fn map(self, mut change: impl FnMut(MessagingError) -> MessagingError) -> Self {
        match self {
            Self::Accepted => Self::Accepted,
            Self::Rejected(error) => Self::Rejected(change(error)),
            Self::Unclear(error) => Self::Unclear(change(error)),
            Self::Partial { accepted, errors } => {
                Self::Partial { accepted, errors: errors.into_iter().map(change).collect() }
            }
        }
    }

    /// The word for this outcome: `accepted`, `rejected`, `partial` or `unclear`.
    #[must_use]
    pub const fn as_str(&self) -> &'static str {
        match self {
            Self::Accepted => "accepted",
            Self::Rejected(_) => "rejected",
            Self::Partial { .. } => "partial",
            Self::Unclear(_) => "unclear",
        }
    }

    /// How many items were accepted: 1 for [`Accepted`](Self::Accepted).
    #[must_use]
    pub const fn accepted(&self) -> usize {
        match self {
            Self::Accepted => 1,
            Self::Partial { accepted, .. } => *accepted,
            Self::Rejected(_) | Self::Unclear(_) => 0,
        }
    }
}

/// `{"schema":1,"outcome":"…","accepted":N,"errors":[Report…]}`
impl Serialize for Outcome {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let reports: Vec<_> = self.errors().iter().map(MessagingError::report).collect();
        let mut object = serializer.serialize_struct("Outcome", 4)?;
        object.serialize_field("schema", &crate::Report::SCHEMA)?;
        object.serialize_field("outcome", self.as_str())?;
        object.serialize_field("accepted", &self.accepted())?;
        object.serialize_field("errors", &reports)?;
        object.end()
    }
}
