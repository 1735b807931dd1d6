//! What holds for any input.

use conformance::{fixtures, mutants};
use messaging_error_vonage::catalogue::{ACCOUNT, DLR, GENERAL, MESSAGES, SMS, VERIFY_V1};
use messaging_error_vonage::messaging_error::catalogue::Table;
use messaging_error_vonage::{Api, MessagingError, ResponseParts, Translate, Vonage};
use proptest::prelude::*;

use crate::support::*;

#[test]
fn mutants_of_the_fixtures_survive() {
    mutants::survive(&fixtures::all("vonage"), &Vonage::new(), mutants::count());
    mutants::survive(&fixtures::all("vonage"), &Vonage::for_api(Api::Sms), mutants::count());
}

fn code(table: &'static Table) -> impl Strategy<Value = &'static str> {
    proptest::sample::select(table.rows().iter().map(|row| row.code()).collect::<Vec<_>>())
}

/// The classification, but for the wait, which a throttled SMS says in prose.
fn same(one: &MessagingError, other: &MessagingError) -> bool {
    one.classification() == other.classification()
}

proptest! {
    #[test]
    fn no_text_changes_the_classification(
        general in code(&GENERAL), sms_code in code(&SMS), message in code(&MESSAGES), verify in code(&VERIFY_V1),
        legacy in code(&ACCOUNT), receipt_code in code(&DLR), text in ".{0,60}", status in 200u16..600,
    ) {
        let text = serde_json::to_string(&text).unwrap();
        let problem = |text: &str| error(status, &format!(
            r#"{{"type":"https://developer.vonage.com/api-errors#{general}","title":{text},"detail":{text},"instance":{text}}}"#
        ));
        prop_assert!(same(&problem(&text), &problem("\"x\"")));
        let part = |text: &str| error(200, &sms(&[&format!(r#"{{"status":"{sms_code}","error-text":{text}}}"#)]));
        prop_assert!(same(&part(&text), &part("\"x\"")));
        let webhook = |text: &str| event_error(&format!(
            r#"{{"message_uuid":"m","status":"rejected","error":{{"type":"https://developer.vonage.com/api-errors/messages#{message}","title":{text},"detail":{text}}}}}"#
        ));
        prop_assert!(same(&webhook(&text), &webhook("\"x\"")));
        let old = |text: &str| event_error(&format!(
            r#"{{"message_uuid":"m","status":"rejected","error":{{"code":{message},"reason":{text}}}}}"#
        ));
        prop_assert!(same(&old(&text), &old("\"x\"")));
        let reply = |text: &str| error(200, &format!(r#"{{"status":"{verify}","error_text":{text}}}"#));
        if !text.trim_matches('"').is_empty() {
            prop_assert!(same(&reply(&text), &reply("\"x\"")));
        }
        let label = |text: &str| error(status, &format!(r#"{{"error-code":"{legacy}","error-code-label":{text}}}"#));
        prop_assert!(same(&label(&text), &label("\"x\"")));
        let delivery = |text: &str| event_error(&format!(
            r#"{{"status":"failed","messageId":"m","err-code":"{receipt_code}","client-ref":{text}}}"#
        ));
        prop_assert!(same(&delivery(&text), &delivery("\"x\"")));
    }

    #[test]
    fn no_bytes_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400), status in 100u16..1000) {
        let parts = ResponseParts::of_body(&bytes).with_status(status);
        for translator in [Vonage::new(), Vonage::for_api(Api::Conversion), Vonage::for_api(Api::Messages)] {
            let _ = translator.translate(parts);
            let _ = translator.translate_event(parts);
        }
    }

    #[test]
    fn no_near_json_or_xml_panics(body in r#"[<{\[]["{}\[\]:,<>/&;=a-z0-9 -]{0,120}"#, status in 100u16..1000) {
        let _ = outcome(status, &body);
        let _ = event(&body);
    }

    #[test]
    fn no_beginning_of_a_document_panics_or_is_taken_for_success(cut in 0usize..700) {
        for (name, fixture) in fixtures::all("vonage") {
            let body = fixture.parts().body();
            if cut + 1 < body.len() && body.starts_with(b"{") {
                let parts = fixture.parts().with_body(&body[..cut]);
                let outcome = Vonage::new().translate(parts);
                let is_accepted = matches!(outcome, messaging_error_vonage::Outcome::Accepted);
                prop_assert!(!is_accepted, "{name} cut at {cut}");
            }
        }
    }
}
