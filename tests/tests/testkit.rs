//! The test kit does for a user's tests what it says.

use conformance::fixtures;
use messaging_error::{
    Evidence, Judgement, MatchedBy, Origin, Outcome, Provider, Reason, ResponseParts, RetryPlan, Translate,
};
use messaging_error_testkit::{Fixture, assert_report_snapshot, conformance as promises, meta, rest, tencent, vonage};

#[test]
fn builders_give_what_the_code_means() {
    let first = |outcome: Outcome| outcome.errors()[0].classification();
    let pair = first(meta::graph_error(131056).translate(&messaging_error_meta::Meta));
    assert_eq!((pair.reason, pair.http_status), (Reason::PairRateLimited, Some(400)));
    let window = first(meta::failed_status(131047).translate(&messaging_error_meta::Meta));
    assert_eq!((window.reason, window.origin), (Reason::SessionWindowClosed, Origin::Webhook));
    let token = first(meta::graph_error_with_subcode(190, 463).with_status(401).translate(&messaging_error_meta::Meta));
    assert_eq!((token.reason, token.matched_by), (Reason::CredentialExpired, MatchedBy::Code));
    let throttled = vonage::sms(&["0", "1"]).translate(&messaging_error_vonage::Vonage::new());
    assert!(matches!(throttled, Outcome::Partial { accepted: 1, .. }), "{throttled:?}");
    let rows = tencent::send_status_set(&["Ok", "LimitExceeded.PhoneNumberDailyLimit"])
        .translate(&messaging_error_tencent::Tencent);
    assert_eq!(rows.errors()[0].reason(), Reason::RecipientDailyLimitReached);
    let session = first(
        rest::failure(400, "session_disconnected").translate(&messaging_error_rest::Profile::builtin("rest").unwrap()),
    );
    assert_eq!(session.reason, Reason::ChannelSessionDisconnected);
}

#[test]
fn builders_of_success_are_accepted() {
    assert!(matches!(meta::accepted().translate(&messaging_error_meta::Meta), Outcome::Accepted));
    assert!(matches!(vonage::sms(&["0"]).translate(&messaging_error_vonage::Vonage::new()), Outcome::Accepted));
    assert!(matches!(
        tencent::send_status_set(&["Ok"]).translate(&messaging_error_tencent::Tencent),
        Outcome::Accepted
    ));
}

#[test]
fn snapshots_leave_out_what_changes_from_call_to_call() {
    let outcome = meta::failed_status(131026).translate(&messaging_error_meta::Meta);
    assert_report_snapshot!("failed_status", outcome);
    assert_report_snapshot!("one_report", outcome.errors()[0]);
}

#[test]
fn our_own_translators_keep_the_promises() {
    let sample = |provider: &str| -> Vec<Fixture> {
        fixtures::all(provider)
            .into_iter()
            .step_by(7)
            .map(|(_, fixture)| fixture)
            .filter(|fixture| fixture.parts().body().len() < 2_000)
            .collect()
    };
    promises::check(&messaging_error_meta::Meta, &sample("meta")).unwrap();
    promises::check(&messaging_error_vonage::Vonage::new(), &sample("vonage")).unwrap();
    promises::check(&messaging_error_tencent::Tencent, &sample("tencent")).unwrap();
    promises::check(&messaging_error_any::Any, &sample("meta")).unwrap();
}

/// Breaks one promise.
struct Careless(fn(&Evidence<'_>) -> Outcome);

impl Translate for Careless {
    fn provider(&self) -> Provider {
        Provider::new("careless")
    }

    fn translate(&self, response: ResponseParts<'_>) -> Outcome {
        let text = String::from_utf8_lossy(response.body());
        let mut evidence = Evidence::new(self.provider(), Origin::Response);
        evidence.http_status = response.status();
        // A link is shown as it is.
        evidence.docs_url = &text;
        (self.0)(&evidence)
    }
}

#[test]
fn a_blind_retry_is_found() {
    let blind = Careless(|evidence| {
        Outcome::Rejected(
            evidence.build(Judgement::of(Reason::UnrecognizedCode).retry(RetryPlan::BACKOFF), MatchedBy::Nothing),
        )
    });
    assert!(promises::check(&blind, &[]).unwrap_err().contains("retryable"));
}

#[test]
fn a_leak_is_found() {
    let leaky = Careless(|evidence| Outcome::Rejected(evidence.judge(&[])));
    let error = promises::check(&leaky, &[meta::graph_error(1)]).unwrap_err();
    assert!(error.contains("shows"), "{error}");
}

#[test]
fn acceptance_of_junk_is_found() {
    let trusting = Careless(|_| Outcome::Accepted);
    assert!(promises::check(&trusting, &[]).unwrap_err().contains("accepted"));
}

#[test]
fn captures_are_read_as_curl_prints_them() {
    let fixture = Fixture::parse(b"HTTP/2 429 \r\nretry-after: 30\r\n\r\n{\"a\":1}\n").unwrap();
    assert_eq!((fixture.parts().status(), fixture.parts().header("retry-after")), (Some(429), Some("30")));
    assert_eq!(fixture.parts().body(), b"{\"a\":1}");
    let receipt = Fixture::parse(b"GET /receipt?status=failed&err-code=6 HTTP/1.1\n\n").unwrap();
    assert!(receipt.is_event());
    assert_eq!(receipt.parts().body(), b"status=failed&err-code=6");
    assert!(Fixture::parse(b"{}").is_err());
    assert_eq!(Fixture::parse(b"HTTP/1.1 200\nno header\n\n").err().unwrap().to_string(), "line 2: not a header");
}
