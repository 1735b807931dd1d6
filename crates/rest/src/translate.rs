//! [`Rest`]: the translator of `success:false` answers.

use std::time::Duration;

use messaging_error::json::{self, Undecodable};
use messaging_error::waits::{self, Unit};
use messaging_error::{
    Delay, DelaySource, DuplicateRisk, Evidence, Key, MessagingError, Origin, Outcome, Provider, ResponseParts,
    Translate,
};

use crate::PROVIDER;
use crate::codes::{RATE_LIMIT_FALLBACK, RATE_LIMITED, TABLE};
use crate::native::{Envelope, Says};
use crate::profile::stated;

/// Reads the answers of `success:false` REST APIs: the built-in provider of this crate.
///
/// ```
/// use messaging_error_rest::{Reason, ResponseParts, Rest, Translate};
///
/// let body = br#"{"success":false,"error":{"code":"session_disconnected","message":"Scan again"}}"#;
/// let outcome = Rest.translate(ResponseParts::of_body(body).with_status(400));
/// assert_eq!(outcome.errors()[0].reason(), Reason::ChannelSessionDisconnected);
/// ```
#[derive(Copy, Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Rest;

impl Translate for Rest {
    fn provider(&self) -> Provider {
        PROVIDER
    }

    fn translate(&self, response: ResponseParts<'_>) -> Outcome {
        let decoded = json::decode(response.body());
        let text = match &decoded {
            // Most bodies have nothing to trim, and looking for every kind of white space costs more than seeing that.
            Ok(text) if text.starts_with('{') && text.ends_with('}') => text,
            Ok(text) => text.trim(),
            // The status table says that these two come without a body.
            Err(Undecodable::Empty) if matches!(response.status(), Some(204 | 205)) => return Outcome::Accepted,
            Err(_) => return failed(&Envelope::default(), &response, false),
        };
        read(text, &response, 1)
    }
}

/// Reads a document; `layers` says how many more may hide inside its texts.
fn read(text: &str, parts: &ResponseParts<'_>, layers: u8) -> Outcome {
    let mut envelope = Envelope::default();
    let broken = json::read(text, &mut envelope).err();
    let is_whole = matches!(broken, None | Some(json::Broken::Trailing));
    if !is_whole && layers > 0 {
        if let Some(mended) = json::repair(text) {
            return read(&mended, parts, layers - 1);
        }
    }
    if !envelope.is_container && envelope.hidden().is_none() {
        return plain(text, parts);
    }
    if let Some(inner) = envelope.hidden().filter(|_| layers > 0) {
        let mut found = Envelope::default();
        if json::read(inner, &mut found).is_ok() && (found.says() != Says::Nothing || !envelope.is_container) {
            return decide(&found, parts, true);
        }
    }
    match envelope.elements.as_slice() {
        [] => decide(&envelope, parts, is_whole),
        [one] => decide(one, parts, is_whole),
        many => items(many, parts),
    }
}

/// A body that is not JSON: one of the codes as a word, or a text for people, or a page.
fn plain(text: &str, parts: &ResponseParts<'_>) -> Outcome {
    let envelope = Envelope::of_text(if text.starts_with('<') || text.len() > 300 { "" } else { text });
    failed(&envelope, parts, is_known(&envelope))
}

fn decide(envelope: &Envelope<'_>, parts: &ResponseParts<'_>, is_whole: bool) -> Outcome {
    let is_success = match parts.status() {
        Some(status) => (200..300).contains(&status),
        None => true,
    };
    match envelope.says() {
        Says::No => failed(envelope, parts, true),
        // The flag and the error, or the flag and the status, contradict each other: the message may be out.
        Says::Both => unclear(envelope, parts, true),
        Says::Yes if !is_success => unclear(envelope, parts, true),
        Says::Yes if is_whole => Outcome::Accepted,
        Says::Nothing | Says::Code if !is_success => failed(envelope, parts, envelope.is_container),
        // The status table says of 200 and 201 that the request was successful.
        Says::Nothing if is_whole && parts.status().is_some() => Outcome::Accepted,
        Says::Code if is_known(envelope) => failed(envelope, parts, true),
        Says::Yes | Says::Nothing | Says::Code => unclear(envelope, parts, false),
    }
}

/// Whether the code has a row.
fn is_known(envelope: &Envelope<'_>) -> bool {
    TABLE.find(&Key::code(envelope.code())).is_some()
}

fn items(elements: &[Envelope<'_>], parts: &ResponseParts<'_>) -> Outcome {
    let mut accepted = 0;
    let mut errors = Vec::new();
    let mut around = Around::of(parts);
    around.request_id = json::shared(around.request_id, elements.len());
    for (index, element) in elements.iter().enumerate() {
        match element.says() {
            Says::Yes | Says::Nothing if parts.is_success() && element.is_container => accepted += 1,
            says => {
                let floor = (says != Says::No).then_some(DuplicateRisk::High);
                let index = u32::try_from(index).unwrap_or(u32::MAX);
                errors.push(judge(element, &around, says == Says::No, floor, Some(index)));
            }
        }
    }
    Outcome::of_items(accepted, errors)
}

fn failed(envelope: &Envelope<'_>, parts: &ResponseParts<'_>, readable: bool) -> Outcome {
    Outcome::failed(judge(envelope, &Around::of(parts), readable, None, None))
}

fn unclear(envelope: &Envelope<'_>, parts: &ResponseParts<'_>, readable: bool) -> Outcome {
    Outcome::Unclear(judge(envelope, &Around::of(parts), readable, Some(DuplicateRisk::High), None))
}

/// What is known from around the body, looked up once for all errors.
struct Around<'p> {
    parts: ResponseParts<'p>,
    wait: Option<Delay>,
    request_id: &'p str,
}

impl<'p> Around<'p> {
    fn of(parts: &ResponseParts<'p>) -> Self {
        let id = ["x-request-id", "request-id", "x-correlation-id"].into_iter().find_map(|name| parts.header(name));
        Self { parts: *parts, wait: waits::header_wait(parts), request_id: id.unwrap_or_default() }
    }
}

fn judge(
    envelope: &Envelope<'_>,
    around: &Around<'_>,
    readable: bool,
    risk_floor: Option<DuplicateRisk>,
    index: Option<u32>,
) -> MessagingError {
    let mut evidence = Evidence::new(PROVIDER, if index.is_some() { Origin::Item } else { Origin::Response });
    evidence.code = envelope.code();
    evidence.http_status = around.parts.status();
    evidence.message = envelope.message();
    evidence.detail = envelope.detail();
    evidence.field = envelope.field();
    evidence.trace_id = match envelope.request_id() {
        "" => around.request_id,
        own => own,
    };
    evidence.item_index = index;
    evidence.delay = fallback_wait(evidence.code, waits::longest([around.wait, body_wait(envelope, around)]));
    evidence.readable = readable;
    evidence.risk_floor = risk_floor;
    evidence.judge(&[&TABLE])
}

/// The stated wait; where there is none, the one that the page's own sample falls back to.
pub(crate) fn fallback_wait(code: &str, stated: Option<Delay>) -> Option<Delay> {
    let fallback = || Delay::after(Duration::from_secs(RATE_LIMIT_FALLBACK), DelaySource::Documented);
    stated.or_else(|| (code == RATE_LIMITED).then(fallback))
}

fn body_wait(envelope: &Envelope<'_>, around: &Around<'_>) -> Option<Delay> {
    let (text, is_millis) = envelope.wait()?;
    let unit = if is_millis { Unit::Milliseconds } else { Unit::Auto };
    stated(text, unit, waits::clock(&around.parts), DelaySource::Body)
}
