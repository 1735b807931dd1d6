//! [`Any`]: every provider behind one translator.

use messaging_error::{Origin, Outcome, Provider, ResponseParts, Translate};

use crate::recognition::rule;
use crate::registry::crate_of;
use crate::{fallback, translator};

/// Recognises the provider of each payload and translates with that provider's crate or profile. A payload that is not
/// recognised is judged by its HTTP status alone, under the provider name `unknown`.
///
/// Use the provider's own translator where you know whom you called: it is exact, and nothing can be mistaken.
///
/// ```
/// use messaging_error::{ResponseParts, Translate};
/// use messaging_error_any::Any;
///
/// let outcome = Any.translate(ResponseParts::of_body(br#"{"error":"out of order"}"#).with_status(503));
/// let error = outcome.into_result().unwrap_err();
/// assert_eq!(error.to_string(), "provider_unavailable from unknown [http 503]");
/// ```
#[derive(Copy, Clone, Debug, Default)]
pub struct Any;

impl Any {
    /// The name that [`Translate::provider`] gives; each error names the provider that was recognised.
    pub const PROVIDER: Provider = Provider::new("any");
}

impl Translate for Any {
    fn provider(&self) -> Provider {
        Self::PROVIDER
    }

    fn translate(&self, response: ResponseParts<'_>) -> Outcome {
        with(&response, |translator| match translator {
            Some(translator) => translator.translate(response),
            None => fallback::translate(response, Origin::Response),
        })
    }

    fn translate_event(&self, event: ResponseParts<'_>) -> Outcome {
        with(&event, |translator| match translator {
            Some(translator) => translator.translate_event(event),
            None => fallback::translate(event, Origin::Webhook),
        })
    }
}

/// Calls with the translator of whoever is recognised.
fn with(parts: &ResponseParts<'_>, translate: impl FnOnce(Option<&dyn Translate>) -> Outcome) -> Outcome {
    let Some(rule) = rule(parts) else { return translate(None) };
    match crate_of(rule.name) {
        Some(translator) => translate(Some(translator)),
        None => translate(translator(rule.name).as_deref()),
    }
}
