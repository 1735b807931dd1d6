//! [`Cause`]: the members of an object that describes an error.

use messaging_error::json::{Absorb, Elements, Halt, Members, Scalar};

use super::words::Words;
use std::borrow::Cow;

/// What an error object says, under any of the names that such servers use.
#[derive(Clone, Default)]
pub(super) struct Cause<'a> {
    /// `code`.
    pub(super) code: Scalar<'a>,
    /// The same under another name.
    pub(super) other_code: Scalar<'a>,
    pub(super) message: Words<'a>,
    pub(super) detail: Words<'a>,
    pub(super) field: Scalar<'a>,
    pub(super) request_id: Scalar<'a>,
    pub(super) retry_after: Scalar<'a>,
    pub(super) retry_after_ms: Scalar<'a>,
    /// The first member that none of the names fits: in a map from field to text, the field and the text.
    pub(super) first: Option<(Cow<'a, str>, Words<'a>)>,
}

impl<'de> Cause<'de> {
    /// The code, whatever its name. Zero and empty are no codes.
    pub(super) fn code(&self) -> &str {
        [&self.code, &self.other_code]
            .into_iter()
            .find_map(|code| code.get().filter(|code| is_code(code)))
            .unwrap_or_default()
    }

    /// Whether any of the known names was there.
    pub(super) fn is_known(&self) -> bool {
        !self.code().is_empty() || !self.message.as_str().is_empty()
    }

    /// Takes one member if its name is known; else returns `false` and leaves it.
    pub(super) fn known(&mut self, key: &str, map: &mut dyn Members<'de>) -> Result<bool, Halt> {
        match key {
            "code" => map.take(&mut self.code)?,
            "error_code" | "errorCode" | "errcode" | "key" => map.take(&mut self.other_code)?,
            "message" | "msg" | "errmsg" | "error_description" | "description" | "text" => {
                map.take(&mut self.message)?
            }
            "details" => map.take(&mut Details { cause: self })?,
            "detail" | "reason" => map.take(&mut self.detail)?,
            "field" | "parameter" | "param" | "target" | "property" => map.take(&mut self.field)?,
            "request_id" | "requestId" | "trace_id" | "traceId" | "correlation_id" | "correlationId" => {
                map.take(&mut self.request_id)?;
            }
            "retry_after" | "retryAfter" => map.take(&mut self.retry_after)?,
            "retry_after_ms" | "retryAfterMs" => map.take(&mut self.retry_after_ms)?,
            _ => return Ok(false),
        }
        Ok(true)
    }
}

/// Whether a scalar can be a code: one word that does not stand for nothing.
pub(super) fn is_code(text: &str) -> bool {
    // Most codes have no control characters either, and the lowest of many letters is found in few steps.
    let lowest = text.bytes().fold(u8::MAX, u8::min);
    let is_word = lowest > b' ' || !text.bytes().any(|byte| byte.is_ascii_whitespace());
    text.len() <= 128 && is_word && !matches!(text, "" | "0" | "null" | "true" | "false")
}

impl<'de> Absorb<'de> for Cause<'de> {
    fn entry(&mut self, key: &str, map: &mut dyn Members<'de>) -> Result<(), Halt> {
        if self.known(key, map)? {
            return Ok(());
        }
        if self.first.is_some() || matches!(key, "type" | "status" | "statusCode" | "timestamp" | "path") {
            return map.skip();
        }
        let (_, words) = self.first.insert((Cow::Owned(key.to_owned()), Words::default()));
        map.take(words)
    }
}

/// `details`: an object with `field` and `reason`, a list of such, or a text.
struct Details<'c, 'a> {
    cause: &'c mut Cause<'a>,
}

impl<'de> Absorb<'de> for Details<'_, 'de> {
    fn text(&mut self, text: Cow<'de, str>) {
        self.cause.detail.text(text);
    }

    fn entry(&mut self, key: &str, map: &mut dyn Members<'de>) -> Result<(), Halt> {
        match key {
            "field" | "parameter" | "param" | "property" | "path" => map.take(&mut self.cause.field),
            "reason" | "message" | "detail" | "description" => map.take(&mut self.cause.detail),
            "retry_after" | "retryAfter" => map.take(&mut self.cause.retry_after),
            "retry_after_ms" | "retryAfterMs" => map.take(&mut self.cause.retry_after_ms),
            _ => map.skip(),
        }
    }

    fn item(&mut self, index: usize, seq: &mut dyn Elements<'de>) -> Result<bool, Halt> {
        if index == 0 {
            return seq.take(self);
        }
        seq.skip()
    }
}
