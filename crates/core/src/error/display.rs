//! `Display` and `Debug`: our own words and ids, never the provider's text.

use std::error::Error;
use std::fmt;

use super::MessagingError;
use super::texts::push;
use crate::mask;

/// One line: `pair_rate_limited from meta (code 131056) [http 400]`.
///
/// The alternate form, `{:#}`, goes on with every [source](Error::source) on the same line, masked like a text of the
/// provider's, so that it may be logged:
///
/// ```
/// use messaging_error::{MessagingError, Provider, TransportKind};
///
/// let client = std::io::Error::other("no route to https://10.0.0.7/send?token=abc\nafter 3 tries");
/// let error = MessagingError::transport(Provider::new("meta"), TransportKind::Connect, client);
/// assert_eq!(error.to_string(), "network_unreachable from meta");
/// assert_eq!(format!("{error:#}"), "network_unreachable from meta: no route to [link] after 3 tries");
/// ```
impl fmt::Display for MessagingError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} from {}", self.reason().as_str(), self.provider())?;
        match (self.code(), self.subcode()) {
            (Some(code), Some(subcode)) => write!(f, " (code {code}, subcode {subcode})")?,
            (Some(code), None) => write!(f, " (code {code})")?,
            (None, Some(subcode)) => write!(f, " (subcode {subcode})")?,
            (None, None) => {}
        }
        if let Some(status) = self.http_status() {
            write!(f, " [http {status}]")?;
        }
        if f.alternate() { sources(self, f) } else { Ok(()) }
    }
}

/// What stands behind an error. Whoever made a source may have put anything into it, line breaks and escape sequences among it.
fn sources(error: &MessagingError, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    let mut source = error.source();
    while let Some(error) = source {
        let text = error.to_string();
        let words = text.split(|c: char| c.is_whitespace() || c.is_control()).filter(|word| !word.is_empty());
        let line = words.collect::<Vec<_>>().join(" ");
        let mut shown = String::new();
        // Cut only now: of half a token nobody could tell that it is one.
        push(&mut shown, &mask::text(&line));
        write!(f, ": {shown}")?;
        source = error.source();
    }
    Ok(())
}

/// Everything, masked. Whether there is a source is said, but not what it says: `{:#}` shows that.
impl fmt::Debug for MessagingError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut out = f.debug_struct("MessagingError");
        out.field("provider", &self.provider().as_str())
            .field("origin", &self.origin())
            .field("reason", &self.reason())
            .field("matched_by", &self.matched_by())
            .field("retry", &self.plan())
            .field("scope", &self.scope())
            .field("failover", &self.failover())
            .field("duplicate_risk", &self.duplicate_risk());
        for (name, text) in [
            ("code", self.code()),
            ("subcode", self.subcode()),
            ("message", self.message()),
            ("detail", self.detail()),
            ("field", self.field()),
            ("trace_id", self.trace_id()),
            ("recipient", self.recipient()),
            ("message_id", self.message_id()),
        ] {
            if let Some(text) = text {
                out.field(name, &text);
            }
        }
        if let Some(status) = self.http_status() {
            out.field("http_status", &status);
        }
        if let Some(index) = self.item_index() {
            out.field("item_index", &index);
        }
        if let Some(delay) = self.delay() {
            out.field("delay", &delay);
        }
        out.field("has_source", &self.0.source.is_some()).finish()
    }
}
