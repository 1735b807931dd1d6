//! [`Translate`]: from bytes to a verdict.

use crate::{Codes, Outcome, Provider, ResponseParts};

/// A provider's translator. The trait is dyn-safe: keep a `Box<dyn Translate>` per channel.
///
/// ```
/// use messaging_error::{MessagingError, ResponseParts, Translate};
///
/// fn check(provider: &dyn Translate, response: &http::Response<Vec<u8>>) -> Result<(), MessagingError> {
///     provider.translate(ResponseParts::from(response)).into_result()
/// }
/// ```
pub trait Translate: Send + Sync {
    /// Whose answers this reads.
    fn provider(&self) -> Provider;

    /// What an answer says about the send. Never fails and never panics, whatever the bytes.
    fn translate(&self, response: ResponseParts<'_>) -> Outcome;

    /// What an event that the provider posted to us says: a webhook or a delivery receipt, as a body or as the query
    /// string of a GET. The default reads it like an answer without a status.
    fn translate_event(&self, event: ResponseParts<'_>) -> Outcome {
        self.translate(event)
    }

    /// What this provider's codes mean where a gateway repeats one in an answer or event of its own. `None`, the default,
    /// where a code means nothing without the answer around it.
    fn codes(&self) -> Option<&dyn Codes> {
        None
    }
}

/// Whatever points to a translator is one.
macro_rules! through_pointers {
    ($($Pointer:ty),+) => {
        $(impl<T: Translate + ?Sized> Translate for $Pointer {
            fn provider(&self) -> Provider {
                (**self).provider()
            }

            fn translate(&self, response: ResponseParts<'_>) -> Outcome {
                (**self).translate(response)
            }

            fn translate_event(&self, event: ResponseParts<'_>) -> Outcome {
                (**self).translate_event(event)
            }

            fn codes(&self) -> Option<&dyn Codes> {
                (**self).codes()
            }
        })+
    };
}

through_pointers!(&T, Box<T>, std::sync::Arc<T>);
