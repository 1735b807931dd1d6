//! [`Meta`]: the translator.

use std::borrow::Cow;
use std::cell::OnceCell;

use messaging_error::json::{self, Broken};
use messaging_error::{Codes, Outcome, Provider, ResponseParts, Translate};

use crate::PROVIDER;
use crate::answer::{Answer, Around, embedded};
use crate::catalogue::Dialect;
use crate::nested::nested;

/// Reads the answers and webhooks of Meta: the Graph API with WhatsApp, Messenger and Instagram on it, the WhatsApp
/// on-premises API, and the gateways that pass their errors on.
///
/// ```
/// use messaging_error_meta::{Meta, Reason, ResponseParts, Translate};
///
/// let body = br#"{"error":{"message":"(#131047) Re-engagement message","code":131047}}"#;
/// let error = Meta.translate(ResponseParts::of_body(body).with_status(400)).into_result().unwrap_err();
/// assert_eq!(error.reason(), Reason::SessionWindowClosed);
/// ```
#[derive(Copy, Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Meta;

impl Translate for Meta {
    fn provider(&self) -> Provider {
        PROVIDER
    }

    fn translate(&self, response: ResponseParts<'_>) -> Outcome {
        read(Around { parts: response, is_event: false, depth: 0, wait: &OnceCell::new() })
    }

    fn translate_event(&self, event: ResponseParts<'_>) -> Outcome {
        read(Around { parts: event, is_event: true, depth: 0, wait: &OnceCell::new() })
    }

    fn codes(&self) -> Option<&dyn Codes> {
        Some(&Dialect::Repeated)
    }
}

/// Reads a body, mending it as far as it can be.
pub(crate) fn read(around: Around<'_>) -> Outcome {
    let text = json::decode(around.parts.body());
    text.ok().and_then(|text| known(text.trim(), around)).unwrap_or_else(|| unreadable(around))
}

/// What a text says, if it says anything that Meta or one of its gateways would.
pub(crate) fn known(text: &str, around: Around<'_>) -> Option<Outcome> {
    if !text.starts_with(['{', '[']) || begins_with_date(text) {
        return read_other(text, around);
    }
    let mut answer = Answer::default();
    let read = json::read(text, &mut answer);
    let mended: Option<Cow<'_, str>> = match read {
        Ok(()) | Err(Broken::Trailing | Broken::Truncated) => None,
        Err(_) => log_marker(text)
            .map(Cow::Borrowed)
            .or_else(|| json::from_python(text).or_else(|| json::repair(text)).map(Cow::Owned)),
    };
    let (outcome, weak, read) = match &mended {
        Some(mended) => {
            let mut answer = Answer::default();
            let read = json::read(mended, &mut answer);
            (answer.outcome(around), answer.weak, read)
        }
        None => (answer.outcome(around), answer.weak, read),
    };
    let is_broken = matches!(read, Err(Broken::Truncated | Broken::Syntax));
    match outcome {
        // What came before the break reports no failure; what is lost might have.
        Some(Outcome::Accepted) if is_broken => None,
        Some(outcome) => Some(outcome),
        None => within(mended.as_deref().unwrap_or(text), weak.filter(|_| !is_broken), around),
    }
}

/// What a document says by what it holds, or by its own members: a wrapper's `id` or `success` may be its own.
fn within(text: &str, weak: Option<Outcome>, around: Around<'_>) -> Option<Outcome> {
    let holds_more = ["\"entry\"", "\"statuses\"", "\"error\""].iter().any(|member| text.contains(member));
    if weak.is_some() && !holds_more {
        return weak;
    }
    let inner = nested(text, around);
    match weak {
        Some(weak) => Some(inner.filter(|inner| !inner.errors().is_empty()).unwrap_or(weak)),
        None => inner,
    }
}

/// `[2024-05-01 12:00:00] …`, as loggers begin their lines.
fn begins_with_date(text: &str) -> bool {
    matches!(text.as_bytes(), [b'[', year @ .., _] if year.get(..4).is_some_and(|year| year.iter().all(u8::is_ascii_digit)) && year.get(4) == Some(&b'-'))
}

/// HTTP clients cut bodies for their logs and say so.
fn log_marker(text: &str) -> Option<&str> {
    text.get(..text.find("(truncated")?)
}

/// What is no JSON as it stands: behind a script guard, in a form, or quoted in a sentence.
fn read_other(text: &str, around: Around<'_>) -> Option<Outcome> {
    if around.depth < 2 {
        let inner = if let Some(form) = text.strip_prefix("response=") {
            Some(percent_decoded(form))
        } else {
            json::repair(text)
        };
        if let Some(inner) = inner.filter(|inner| inner.trim_start().starts_with(['{', '['])) {
            return known(inner.trim(), around);
        }
    }
    if text.starts_with('<') { None } else { embedded(text, around) }
}

/// The value of a form field, up to the next field.
fn percent_decoded(value: &str) -> String {
    let value = value.split('&').next().unwrap_or_default();
    let mut bytes = Vec::with_capacity(value.len());
    let mut rest = value.bytes();
    while let Some(byte) = rest.next() {
        let escaped = (byte == b'%').then(|| {
            let mut digits = rest.clone();
            let high = char::from(digits.next()?).to_digit(16)?;
            let low = char::from(digits.next()?).to_digit(16)?;
            rest = digits;
            u8::try_from(high * 16 + low).ok()
        });
        bytes.push(match escaped.flatten() {
            Some(decoded) => decoded,
            None if byte == b'+' => b' ',
            None => byte,
        });
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// A body that says nothing of Meta's. Below a failing status the status decides; a success without a message id proves
/// nothing, and neither does silence.
fn unreadable(around: Around<'_>) -> Outcome {
    let mut evidence = around.evidence();
    evidence.readable = false;
    // Meta repeats its message in this header, which also comes without a body.
    let challenge = around.parts.header("www-authenticate").filter(|value| value.starts_with("OAuth"));
    evidence.message = challenge.and_then(last_quoted).unwrap_or_default();
    evidence.trace_id = around.trace_id();
    let error = evidence.judge(&[]);
    match around.parts.status() {
        Some(300..) => Outcome::failed(error),
        _ => Outcome::Unclear(error),
    }
}

/// The last quoted string: `OAuth "Facebook Platform" "invalid_request" "(#100) Invalid parameter"`.
fn last_quoted(value: &str) -> Option<&str> {
    value.strip_suffix('"')?.rsplit_once('"').map(|(_, text)| text)
}
