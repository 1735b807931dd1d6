//! What holds for any input.

use conformance::{fixtures, mutants};
use messaging_error_meta::{CATALOGUE, Meta, ResponseParts, Translate};
use proptest::prelude::*;

use crate::support::{error, event, webhook};

#[test]
fn mutants_of_the_fixtures_survive() {
    mutants::survive(&fixtures::all("meta"), &Meta, mutants::count());
}

fn code() -> impl Strategy<Value = String> {
    let codes: Vec<String> =
        CATALOGUE.entries().filter(|entry| entry.dialect.is_empty()).map(|entry| entry.code.into_owned()).collect();
    proptest::sample::select(codes)
}

proptest! {
    #[test]
    fn no_text_changes_the_classification(code in code(), text in ".{0,60}", status in 200u16..600) {
        let texts = serde_json::to_string(&text).unwrap();
        let with = format!(
            r#"{{"error":{{"message":{texts},"code":{code},"error_data":{{"details":{texts}}},"error_user_title":{texts},"error_user_msg":{texts}}}}}"#
        );
        let without = format!(r#"{{"error":{{"message":"x","code":{code}}}}}"#);
        prop_assert_eq!(error(status, &with).classification(), error(status, &without).classification());
        let status = |text: &str| webhook(&format!(
            r#""statuses":[{{"id":"1","status":"failed","errors":[{{"code":{code},"title":{text},"message":{text},"error_data":{{"details":{text}}}}}]}}]"#
        ));
        let classify = |body: String| event(&body).errors()[0].classification();
        prop_assert_eq!(classify(status(&texts)), classify(status("\"x\"")));
    }

    #[test]
    fn no_bytes_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400), status in 100u16..1000) {
        let parts = ResponseParts::of_body(&bytes).with_status(status);
        let _ = Meta.translate(parts);
        let _ = Meta.translate_event(parts);
    }

    #[test]
    fn no_beginning_of_an_answer_panics(cut in 0usize..700) {
        for (_, fixture) in fixtures::all("meta") {
            let body = fixture.parts().body();
            let parts = fixture.parts().with_body(&body[..cut.min(body.len())]);
            let _ = Meta.translate(parts);
        }
    }
}
