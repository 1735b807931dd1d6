//! `Display` and `Debug`: our own words and ids, never the provider's text.

use std::fmt;

use super::MessagingError;

/// One line: `pair_rate_limited from meta (code 131056) [http 400]`.
impl fmt::Display for MessagingError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} from {}", self.reason().as_str(), self.provider())?;
        match (self.code(), self.subcode()) {
            (Some(code), Some(subcode)) => write!(f, " (code {code}, subcode {subcode})")?,
            (Some(code), None) => write!(f, " (code {code})")?,
            (None, Some(subcode)) => write!(f, " (subcode {subcode})")?,
            (None, None) => {}
        }
        match self.http_status() {
            Some(status) => write!(f, " [http {status}]"),
            None => Ok(()),
        }
    }
}

/// Everything, masked. The source is named but not printed: it may hold what must not be logged.
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
