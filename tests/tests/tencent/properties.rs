//! What holds for every input.

use messaging_error_tencent::{MatchedBy, Outcome, ResponseParts, Tencent, Translate};
use proptest::prelude::*;

use crate::support::{coded, outcome, row, rows};

fn is_sound(outcome: &Outcome) -> bool {
    match outcome {
        Outcome::Accepted => true,
        Outcome::Partial { accepted, errors } => !errors.is_empty() && accepted + errors.len() > 1,
        other => other.errors().len() == 1,
    }
}

/// Texts that look like ours until something goes wrong.
fn near_misses() -> impl Strategy<Value = String> {
    let piece = prop::sample::select(vec![
        "{",
        "}",
        "[",
        "]",
        ",",
        ":",
        "\"",
        "'",
        "\\",
        "\"Response\":",
        "\"Error\":",
        "\"Code\":",
        "\"Ok\"",
        "\"Message\":",
        "\"SendStatusSet\":",
        "\"errmsg\":",
        "\"report_status\":",
        "\"SUCCESS\"",
        "\"result\":",
        "0",
        "1014",
        "null",
        "[TencentCloudSDKException]",
        "code:",
        "message:",
        "requestId:",
        "Code=",
        ", Message=",
        "with body: ",
        " ",
        "\n",
        "：",
    ]);
    prop::collection::vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn any_bytes_end_in_a_verdict(body in prop::collection::vec(any::<u8>(), 0..300), status in 0u16..1000) {
        let parts = ResponseParts::of_body(&body).with_status(status);
        prop_assert!(is_sound(&Tencent.translate(parts)));
        prop_assert!(is_sound(&Tencent.translate_event(parts)));
    }

    #[test]
    fn near_misses_end_in_a_verdict(body in near_misses(), status in 200u16..600) {
        prop_assert!(is_sound(&outcome(status, &body)));
    }

    #[test]
    fn an_answer_that_breaks_off_is_never_accepted(cut in 1usize..240) {
        let body = rows(&[row("Ok"), row("Ok")]);
        let cut = cut.min(body.len() - 1);
        prop_assert!(!matches!(outcome(200, &body[..cut]), Outcome::Accepted));
    }

    #[test]
    fn unknown_codes_stay_readable(code in "[A-Z][a-z]{2,8}(\\.[A-Z][a-z]{2,8}){0,2}") {
        let error = coded(&code);
        if error.matched_by() == MatchedBy::Nothing {
            prop_assert_eq!(error.raw_code(), Some(code.as_str()));
            prop_assert!(!error.is_retryable());
        }
    }

    #[test]
    fn every_row_is_counted_once(fates in prop::collection::vec(any::<bool>(), 1..200)) {
        let body = rows(&fates.iter().map(|ok| row(if *ok { "Ok" } else { "UnknownParameter" })).collect::<Vec<_>>());
        let outcome = outcome(200, &body);
        let failed: Vec<u32> = outcome.errors().iter().filter_map(|error| error.item_index()).collect();
        let expected: Vec<u32> = (0..).zip(&fates).filter(|(_, ok)| !**ok).map(|(index, _)| index).collect();
        prop_assert_eq!(failed, expected);
        if outcome.as_str() == "partial" {
            prop_assert_eq!(outcome.accepted(), fates.iter().filter(|ok| **ok).count());
        }
    }
}
