//! A report as JSON, written straight from the error.
//!
//! It is what `serde_json` makes of [`Report`], letter by letter. A log has millions of them, and then the copies of texts that
//! a report owns, and looking at every letter for what must be escaped, cost more than reading the log.

use std::borrow::Cow;

use messaging_error::{MessagingError, Report};

type Masked = for<'e> fn(&'e MessagingError) -> Option<Cow<'e, str>>;
type Raw = for<'e> fn(&'e MessagingError) -> Option<&'e str>;

/// Writes the report of an error, with the original texts in place of the masked ones if that was asked for.
pub(super) fn report(out: &mut Vec<u8>, error: &MessagingError, private: bool) {
    let text = |out: &mut Vec<u8>, name: &str, masked: Masked, raw: Raw| {
        let shown = if private { raw(error).map(Cow::Borrowed) } else { masked(error) };
        member(out, name, shown.as_deref());
    };
    let remedy = error.remedy();
    put(out, &[r#"{"schema":"#]);
    number(out, Report::SCHEMA);
    put(out, &[r#","provider":""#, error.provider().as_str(), r#"","origin":""#, error.origin().as_str(), "\""]);
    text(out, r#","code":"#, MessagingError::code, MessagingError::raw_code);
    text(out, r#","subcode":"#, MessagingError::subcode, MessagingError::raw_subcode);
    count(out, r#","http_status":"#, error.http_status());
    put(out, &[r#","category":""#, error.category().as_str(), r#"","reason":""#, error.reason().as_str()]);
    put(out, &[r#"","matched_by":""#, error.matched_by().as_str(), r#"","retry":{"policy":""#]);
    retry(out, error);
    put(out, &[r#"},"scope":""#, error.scope().as_str(), r#"","duplicate_risk":""#, error.duplicate_risk().as_str()]);
    put(out, &[r#"","failover":""#, error.failover().as_str(), r#"","remedy":{"action":""#, remedy.action().as_str()]);
    put(out, &[r#"","actor":""#, remedy.actor().as_str(), "\""]);
    member(out, r#","text":"#, Some(remedy.text()));
    member(out, r#","docs_url":"#, remedy.docs_url());
    put(out, &["}"]);
    text(out, r#","message":"#, MessagingError::message, MessagingError::raw_message);
    text(out, r#","detail":"#, MessagingError::detail, MessagingError::raw_detail);
    text(out, r#","field":"#, MessagingError::field, MessagingError::raw_field);
    text(out, r#","trace_id":"#, MessagingError::trace_id, MessagingError::raw_trace_id);
    text(out, r#","recipient":"#, MessagingError::recipient, MessagingError::raw_recipient);
    text(out, r#","message_id":"#, MessagingError::message_id, MessagingError::raw_message_id);
    count(out, r#","item_index":"#, error.item_index());
    put(out, &["}"]);
}

/// From the policy's word to the last member.
fn retry(out: &mut Vec<u8>, error: &MessagingError) {
    let (plan, delay) = (error.plan(), error.delay());
    put(out, &[plan.policy().as_str(), "\""]);
    count(out, r#","delay_ms":"#, delay.and_then(|delay| delay.length()).map(|length| length.as_millis() as u64));
    if let Some(delay) = delay {
        put(out, &[r#","delay_source":""#, delay.source().as_str(), "\""]);
    }
    count(out, r#","max_attempts":"#, plan.max_attempts());
}

fn put(out: &mut Vec<u8>, pieces: &[&str]) {
    for piece in pieces {
        out.extend_from_slice(piece.as_bytes());
    }
}

/// A member with a text, if there is one.
fn member(out: &mut Vec<u8>, name: &str, text: Option<&str>) {
    let Some(text) = text else { return };
    put(out, &[name]);
    if !has_escapes(text) {
        return put(out, &["\"", text, "\""]);
    }
    // Writing to memory cannot fail.
    let _ = serde_json::to_writer(out, text);
}

/// Whether JSON must escape something.
fn has_escapes(text: &str) -> bool {
    // Without a branch for each byte, which makes it several at a time.
    text.bytes().fold(false, |found, byte| found | (byte < b' ') | (byte == b'"') | (byte == b'\\'))
}

/// A member with a number, if there is one.
fn count(out: &mut Vec<u8>, name: &str, value: Option<impl Into<u64>>) {
    if let Some(value) = value {
        put(out, &[name]);
        number(out, value);
    }
}

fn number(out: &mut Vec<u8>, value: impl Into<u64>) {
    let mut rest = value.into();
    // As many digits as the largest number has.
    let mut digits = [0; 20];
    let mut start = digits.len();
    while let Some(digit) = digits[..start].last_mut() {
        *digit = b'0' + (rest % 10) as u8;
        rest /= 10;
        start -= 1;
        if rest == 0 {
            break;
        }
    }
    out.extend_from_slice(&digits[start..]);
}

#[cfg(test)]
mod tests {
    use super::{number, report};
    use crate::commands::translate::private;
    use conformance::fixtures;
    use messaging_error::{MessagingError, Provider, Reason};

    fn assert_alike(error: &MessagingError) {
        for is_private in [false, true] {
            let mut out = Vec::new();
            report(&mut out, error, is_private);
            let expected = serde_json::to_string(&private::report(error, is_private)).unwrap();
            assert_eq!(String::from_utf8(out).unwrap(), expected);
        }
    }

    #[test]
    fn it_is_the_report_letter_by_letter() {
        let mut seen = 0;
        for (_, fixture) in ["meta", "problem", "rest", "tencent", "vonage"].into_iter().flat_map(fixtures::all) {
            for error in fixture.translate(&messaging_error_any::Any).errors() {
                assert_alike(error);
                seen += 1;
            }
        }
        assert!(seen > 400, "{seen}");
    }

    #[test]
    fn texts_are_escaped_as_serde_json_does() {
        let provider = Provider::new("acme");
        for text in ["\"", "a\\b", "line\nfeed", "\u{0}\u{1f}", "\u{7f}é\u{2028}😀/</script>", "", "tab\t", "plain"]
        {
            let error = MessagingError::new(provider, Reason::UnrecognizedCode).with_message(text).with_code(text);
            assert_alike(&error.with_subcode(text).with_item_index(u32::MAX).with_recipient("+12025550123"));
        }
    }

    #[test]
    fn numbers_are_written_in_full() {
        for value in [0, 7, 10, 1_000_000, u64::MAX] {
            let mut out = Vec::new();
            number(&mut out, value);
            assert_eq!(String::from_utf8(out).unwrap(), value.to_string());
        }
    }
}
