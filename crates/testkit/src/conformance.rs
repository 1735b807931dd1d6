//! What every [`Translate`] must keep, checked on hostile bytes and on your own fixtures.

use messaging_error::{MatchedBy, Outcome, Report, ResponseParts, Translate};

use crate::Fixture;

/// Checks a translator: on bodies that are no answer of anybody's, and on these fixtures whole, cut off at every length, and under every
/// class of status.
///
/// It must not panic; it must say the same twice; what rests on nothing must not be retried; a report must come back from JSON
/// unchanged; a body that nobody can read must not count as accepted; and nothing that looks like a phone number, an e-mail address or
/// a token may be shown.
///
/// ```
/// use messaging_error_tencent::Tencent;
/// use messaging_error_testkit::{conformance, tencent};
///
/// let fixtures = [tencent::api_error("FailedOperation.SignatureIncorrectOrUnapproved"), tencent::send_status_set(&["Ok", "InternalError"])];
/// conformance::check(&Tencent, &fixtures).unwrap();
/// ```
///
/// # Errors
///
/// The first promise that is broken, with the body that breaks it.
pub fn check(translator: &dyn Translate, fixtures: &[Fixture]) -> Result<(), String> {
    for body in HOSTILE {
        for status in [None, Some(200), Some(400), Some(429), Some(503)] {
            let parts = status.iter().fold(ResponseParts::of_body(body), |parts, &status| parts.with_status(status));
            let outcome = promises(translator, parts)?;
            if matches!(outcome, Outcome::Accepted) && status != Some(200) && !body.is_empty() {
                return Err(format!("accepted an unreadable body: {}", String::from_utf8_lossy(body)));
            }
        }
    }
    for fixture in fixtures {
        let parts = fixture.parts();
        for status in [parts.status(), Some(200), Some(401), Some(429), Some(500)].into_iter().flatten() {
            let _ = promises(translator, parts.with_status(status))?;
        }
        for end in 0..parts.body().len() {
            let _ = promises(translator, parts.with_body(parts.body().get(..end).unwrap_or_default()))?;
        }
        canaries(translator, fixture)?;
    }
    Ok(())
}

const HOSTILE: &[&[u8]] = &[
    b"",
    b" \n ",
    b"null",
    b"[]",
    b"\"",
    b"{\"error\":",
    b"<html><body>Bad Gateway</body></html>",
    b"\x1f\x8b\x08\x00\x00",
    b"\xff\xfe{\x00}\x00",
    b"\xef\xbb\xbf{\"code\":\"\\ud800\"}",
    b"{\"error\":{\"error\":{\"error\":[[[[[[{}]]]]]]}}}",
    b"1e400",
];

fn promises(translator: &dyn Translate, parts: ResponseParts<'_>) -> Result<Outcome, String> {
    let (outcome, again) = (translator.translate(parts), translator.translate(parts));
    let broken = |promise: &str| Err(format!("{promise}: {}", String::from_utf8_lossy(parts.body())));
    let text = |outcome: &Outcome| serde_json::to_string(outcome).unwrap_or_default();
    if text(&outcome) != text(&again) {
        return broken("two runs differ");
    }
    for error in outcome.errors() {
        if error.matched_by() == MatchedBy::Nothing && error.is_retryable() {
            return broken("rests on nothing, yet is retryable");
        }
        let report = error.report();
        let back = serde_json::to_string(&report).and_then(|json| serde_json::from_str::<Report>(&json));
        if back.ok().as_ref() != Some(&report) {
            return broken("the report does not come back");
        }
    }
    Ok(outcome)
}

/// Puts private data into every text of the fixture and looks for it in everything that is shown.
fn canaries(translator: &dyn Translate, fixture: &Fixture) -> Result<(), String> {
    const CANARY: &str = " call +1 202 555 0187 or jane.canary@example.com, Bearer cAnArY0123456789cAnArY0123456789";
    let Ok(mut body) = serde_json::from_slice::<serde_json::Value>(fixture.parts().body()) else { return Ok(()) };
    append(&mut body, CANARY);
    let outcome = fixture.clone().with_body(body.to_string()).translate(translator);
    for error in outcome.errors() {
        let shown = format!("{error:#} {error:?} {}", serde_json::to_string(&error.report()).unwrap_or_default());
        for canary in ["0187", "jane.canary", "cAnArY0123"] {
            if shown.contains(canary) {
                return Err(format!("shows {canary:?}: {shown}"));
            }
        }
    }
    Ok(())
}

/// Appends to every text that has a space in it: those are for people.
fn append(value: &mut serde_json::Value, canary: &str) {
    match value {
        serde_json::Value::String(text) if text.contains(' ') => text.push_str(canary),
        serde_json::Value::Array(items) => items.iter_mut().for_each(|item| append(item, canary)),
        serde_json::Value::Object(members) => members.values_mut().for_each(|member| append(member, canary)),
        _ => {}
    }
}
