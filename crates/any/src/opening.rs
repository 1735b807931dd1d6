//! How the providers' own answers begin, letter by letter, as their servers write them.
//!
//! Most payloads begin so. What stands there settles whose they are, because the long way over the marks would stop there too,
//! or find nothing more. Whatever is written otherwise goes the long way.

use messaging_error::ResponseParts;

use crate::marks::Mark::{
    CapitalResponse, ErrorCode, ErrorGraphType, ErrorObject, ResponseError, SuccessFalse, TypeVonage,
};
use crate::probe;
use crate::rules::{self, Rule};
use crate::words::{GRAPH_TYPES, VONAGE};

/// The rule for a payload that is written like one of its provider's and of nobody else's.
pub(crate) fn settled(parts: &ResponseParts<'_>) -> Option<&'static Rule> {
    let body = parts.body();
    match body.get(2)? {
        b'R' if body.starts_with(br#"{"Response":{"Error":{"#) => {
            Some(const { rules::of(&[CapitalResponse, ResponseError]) })
        }
        b't' if has_vonage_type(body) => Some(const { rules::of(&[TypeVonage]) }),
        b'e' if has_graph_type(body)? => Some(const { rules::of(&[ErrorObject, ErrorGraphType]) }),
        // This one shares its shape with others, so that a header may tell more.
        b's' if is_rest_answer(body)? && probe::header_marks(parts).next().is_none() => {
            Some(const { rules::of(&[SuccessFalse, ErrorObject, ErrorCode]) })
        }
        _ => None,
    }
}

/// `{"type":"https://developer.vonage.com/…`
fn has_vonage_type(body: &[u8]) -> bool {
    let host = body.strip_prefix(br#"{"type":"https://"#);
    host.is_some_and(|host| VONAGE.iter().any(|known| host.starts_with(known)))
}

/// `{"error":{"message":"…","type":"OAuthException"`
fn has_graph_type(body: &[u8]) -> Option<bool> {
    let kind = past_text(body.strip_prefix(br#"{"error":{"message":""#)?)?.strip_prefix(br#","type":""#)?;
    Some(GRAPH_TYPES.iter().any(|known| kind.strip_prefix(*known).is_some_and(|rest| rest.starts_with(b"\""))))
}

/// `{"success":false,"error":{"code":"…","message":"…","details":{"field":"…","reason":"…"}}}`, with or without details. Up to
/// its last brace, because any other member could be somebody else's.
fn is_rest_answer(body: &[u8]) -> Option<bool> {
    let code = body.strip_prefix(br#"{"success":false,"error":{"code":""#)?;
    let rest = past_text(code)?.strip_prefix(br#","message":""#)?;
    let rest = past_text(rest)?;
    let rest = match rest.strip_prefix(br#","details":{"field":""#) {
        Some(field) => past_text(past_text(field)?.strip_prefix(br#","reason":""#)?)?.strip_prefix(b"}")?,
        None => rest,
    };
    // Numbers of WhatsApp's are a mark of their own.
    Some(rest.strip_prefix(b"}}")?.trim_ascii().is_empty() && !code.starts_with(b"13"))
}

/// What follows a text that has no escapes, from behind its closing quote on.
fn past_text(text: &[u8]) -> Option<&[u8]> {
    let end = memchr::memchr2(b'"', b'\\', text)?;
    if text[end] == b'"' { text.get(end + 1..) } else { None }
}
