//! One error costs at most four allocations, and success none.

use messaging_error_vonage::{ResponseParts, Translate, Vonage};

fn allocations(status: Option<u16>, body: &str) -> u64 {
    let parts = ResponseParts::of_body(body.as_bytes());
    let parts = status.map_or(parts, |status| parts.with_status(status));
    let translator = Vonage::new();
    let _ = translator.translate(parts);
    allocation_counter::measure(|| drop(translator.translate(parts))).count_total
}

#[test]
fn an_error_costs_at_most_four_allocations() {
    for (status, body) in [
        (
            Some(422),
            r#"{"type":"https://developer.vonage.com/api-errors/messages#1150","title":"Invalid params","detail":"x","instance":"i",
                "invalid_parameters":[{"name":"messenger.tag","reason":"invalid value"}]}"#,
        ),
        (
            Some(200),
            r#"{"message-count":"1","messages":[{"to":"447700900000","status":"7","error-text":"Number barred."}]}"#,
        ),
        (Some(200), r#"{"status":"16","error_text":"x","request_id":"r"}"#),
        (Some(401), r#"{"error-code":"401","error-code-label":"authentication failed"}"#),
        (
            None,
            r#"{"message_uuid":"m","to":"447700900000","status":"rejected","error":{"type":"https://developer.vonage.com/api-errors/messages#1300","title":"1300","detail":"x"}}"#,
        ),
        (None, "msisdn=447700900000&messageId=m&status=failed&err-code=9"),
    ] {
        let count = allocations(status, body);
        assert!(count <= 4, "{count} for {body}");
    }
}

#[test]
fn success_costs_nothing() {
    for (status, body) in [
        (202, r#"{"message_uuid":"m"}"#),
        (200, r#"{"message-count":"1","messages":[{"to":"447700900000","status":"0","message-id":"m"}]}"#),
        (200, r#"{"request_id":"r","status":"0"}"#),
        (200, r#"{"error-code":"200","error-code-label":"success"}"#),
    ] {
        assert_eq!(allocations(Some(status), body), 0, "{body}");
    }
}
