//! What would tell more than an input did.

use messaging_error::Outcome;
use messaging_error_any::UNKNOWN;
use messaging_error_any::capture::Capture;

/// What the input lacks, where little could be said of it.
pub(super) fn hint(bytes: &[u8], outcome: &Outcome) -> Option<String> {
    let error = outcome.errors().first()?;
    if bytes.trim_ascii().is_empty() {
        return Some("The input is empty. Capture the answer with curl -si, which keeps its status.".into());
    }
    let mut hints = Vec::new();
    if breaks_off(bytes) {
        hints.push("The JSON breaks off; what was cut away is not judged.");
    }
    if error.provider() == UNKNOWN {
        hints.push(match error.http_status() {
            Some(_) => "Nothing tells whose answer this is: name the provider with --provider.",
            None => "Nothing tells whose answer this is: name the provider with --provider, and keep the status with curl -i.",
        });
    }
    (!hints.is_empty()).then(|| hints.join(" "))
}

fn breaks_off(bytes: &[u8]) -> bool {
    let capture = Capture::parse(bytes);
    let body = capture.as_ref().map_or(bytes, |capture| capture.parts().body());
    let is_json = body.trim_ascii_start().starts_with(b"{") || body.trim_ascii_start().starts_with(b"[");
    is_json && serde_json::from_slice::<serde::de::IgnoredAny>(body).is_err_and(|error| error.is_eof())
}
