//! [`Vonage`]: the translator.

use messaging_error::json::{self, Undecodable};
use messaging_error::{Origin, Outcome, Provider, ResponseParts, Translate};

use crate::answer;
use crate::batch;
use crate::context::{Context, Wait};
use crate::read::Body;
use crate::{Api, PROVIDER};

/// Translates Vonage's answers and events.
///
/// [`Vonage::new`] recognises the shape of what it is given. The shape does not always tell which API spoke: `420` in
/// `error-code`, for example, is a number that cannot be had or a top-up that failed. There the error says only what
/// is certain, and [`matched_by`](messaging_error::MessagingError::matched_by) shows the weaker evidence. A caller that
/// knows which API it called says so with [`Vonage::for_api`] and gets the exact table:
///
/// ```
/// use messaging_error_vonage::{Api, MatchedBy, Outcome, Reason, ResponseParts, Translate, Vonage};
///
/// let body = br#"{"error-code":"420","error-code-label":"method failed"}"#;
/// let answer = ResponseParts::of_body(body).with_status(420);
///
/// let Outcome::Rejected(guessed) = Vonage::new().translate(answer) else { panic!() };
/// assert_eq!((guessed.reason(), guessed.matched_by()), (Reason::RequestRejectedUnspecified, MatchedBy::HttpStatus));
///
/// let Outcome::Rejected(exact) = Vonage::for_api(Api::Numbers).translate(answer) else { panic!() };
/// assert_eq!((exact.reason(), exact.matched_by()), (Reason::SenderNotFound, MatchedBy::Code));
/// ```
#[derive(Copy, Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Vonage {
    api: Option<Api>,
}

impl Vonage {
    /// A translator that recognises what the payload shows.
    #[must_use]
    pub const fn new() -> Self {
        Self { api: None }
    }

    /// A translator for the answers and events of one API. Documents that name another API are still read by its tables.
    #[must_use]
    pub const fn for_api(api: Api) -> Self {
        Self { api: Some(api) }
    }

    fn read(self, parts: ResponseParts<'_>, origin: Origin) -> Outcome {
        let context = Context {
            api: self.api,
            origin,
            http_status: parts.status(),
            wait: Wait::In(parts),
            request_id: parts.header("x-request-id").unwrap_or_default(),
        };
        match json::decode(parts.body()) {
            Err(Undecodable::Empty) => answer::empty(&context),
            Err(_) => answer::unreadable(&context),
            Ok(text) => read_text(&text, &context, 0),
        }
    }
}

/// Reads a text, mending it as far as it can be; `depth` counts the documents that it was wrapped in as a string.
pub(crate) fn read_text(text: &str, context: &Context<'_>, depth: u8) -> Outcome {
    let text = text.trim_start();
    if depth == 0 && text.starts_with('[') {
        return batch::outcome(text, context);
    }
    let mut body = Body::default();
    if body.read(text) {
        return match &body.wrapped {
            Some(inner) if depth == 0 && inner.trim_start().starts_with('{') => read_text(inner, context, 1),
            _ => answer::of(&body, context, true),
        };
    }
    if let Some(mended) = json::repair(text) {
        let mut body = Body::default();
        if body.read(&mended) {
            return answer::of(&body, context, true);
        }
    }
    // A number at the break would be read as another number: 4 for 43. It is left out.
    let kept = text.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | '-' | '+' | 'e' | 'E'));
    if kept.len() < text.len() {
        let mut body = Body::default();
        body.read(kept);
        return answer::of(&body, context, false);
    }
    answer::of(&body, context, false)
}

impl Translate for Vonage {
    fn provider(&self) -> Provider {
        PROVIDER
    }

    fn translate(&self, response: ResponseParts<'_>) -> Outcome {
        self.read(response, Origin::Response)
    }

    fn translate_event(&self, event: ResponseParts<'_>) -> Outcome {
        self.read(event, Origin::Webhook)
    }
}
