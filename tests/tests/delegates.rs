//! Gateways that pass on what Meta wrote: whole answers, or only the code. Meta's table is written once, in Meta's crate.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use conformance::fixtures;
use messaging_error::catalogue::Entry;
use messaging_error::{MatchedBy, MessagingError, Outcome, Reason, ResponseParts, Translate};
use messaging_error_any::{Any, UNKNOWN, recognise, translator};
use messaging_error_meta::{CATALOGUE, Meta};

/// The one error that a gateway's translator finds in a fixture of its own.
fn error(gateway: &str, fixture: &str) -> MessagingError {
    let (_, fixture) = fixtures::all(&format!("rest/{gateway}")).into_iter().find(|(name, _)| name == fixture).unwrap();
    let outcome = fixture.translate(&*translator(gateway).unwrap());
    assert_eq!(outcome.errors().len(), 1, "{outcome:?}");
    outcome.errors()[0].clone()
}

/// The policy, and the wait before the next attempt in milliseconds.
fn retry(error: &MessagingError) -> (String, u64) {
    let report = serde_json::to_value(error.report()).unwrap();
    let retry = &report["retry"];
    (retry["policy"].as_str().unwrap().to_owned(), retry["delay_ms"].as_u64().unwrap())
}

#[test]
fn a_graph_error_behind_a_gateway_is_metas() {
    let error_360 = error("360dialog", "131056-graph-error");
    assert_eq!((error_360.provider().as_str(), error_360.raw_code()), ("meta", Some("131056")));
    assert_eq!((error_360.reason(), error_360.matched_by()), (Reason::PairRateLimited, MatchedBy::Code));
    assert_eq!(retry(&error_360), ("wait".to_owned(), 60_000));

    let turn = error("turn-io", "131049-graph-error");
    assert_eq!((turn.provider().as_str(), turn.raw_code()), ("meta", Some("131049")));
    assert_eq!((turn.reason(), turn.matched_by()), (Reason::WithheldByPlatform, MatchedBy::Code));
    assert_eq!(retry(&turn), ("wait".to_owned(), 86_400_000));
}

#[test]
fn a_webhook_behind_a_gateway_is_metas() {
    let of = |error: MessagingError| (error.provider().to_string(), error.reason(), error.message_id().is_some());
    let closed = ("meta".to_owned(), Reason::SessionWindowClosed, true);
    assert_eq!(of(error("360dialog", "event-131047-failed")), closed);
    assert_eq!(of(error("turn-io", "event-470-failed")), closed);
}

/// Whichever door it comes through, and whether or not the caller says who posted it.
#[test]
fn news_of_a_template_or_an_account_is_told_in_metas_words() {
    for (gateway, body, reason) in [
        (
            "gupshup",
            r#"{"type":"template-event","payload":{"id":"t","status":"rejected"}}"#,
            Some(Reason::TemplateContentRejected),
        ),
        (
            "gupshup",
            r#"{"type":"account-event","payload":{"type":"status-event","payload":{"status":"DISABLE"}}}"#,
            Some(Reason::AccountLocked),
        ),
        ("gupshup", r#"{"type":"template-event","payload":{"id":"t","status":"approved"}}"#, None),
        (
            "ycloud",
            r#"{"type":"whatsapp.template.reviewed","whatsappTemplate":{"status":"PAUSED"}}"#,
            Some(Reason::TemplatePaused),
        ),
        (
            "ycloud",
            r#"{"type":"whatsapp.business_account.reviewed","whatsappBusinessAccount":{"decision":"APPROVED"}}"#,
            None,
        ),
    ] {
        let parts = ResponseParts::of_body(body.as_bytes());
        assert!(recognise(&parts).is_event && recognise(&parts).provider.as_str() == gateway, "{body}");
        let profile = translator(gateway).unwrap();
        for outcome in [profile.translate_event(parts), profile.translate(parts), Any.translate_event(parts)] {
            assert_eq!(outcome.errors().first().map(MessagingError::reason), reason, "{body}");
            assert_eq!(matches!(outcome, Outcome::Accepted), reason.is_none(), "{body}");
        }
    }
}

#[test]
fn what_a_gateway_says_itself_stays_its_own() {
    assert_eq!(error("360dialog", "401-invalid-key").provider().as_str(), "360dialog");
    assert_eq!(error("turn-io", "429-bucket").provider().as_str(), "turn-io");
}

/// Rows that a code alone names.
fn plain_rows() -> Vec<Entry> {
    let is_plain = |row: &Entry| {
        let is_shared = row.dialect.is_empty() || row.dialect == "on_premises";
        is_shared && row.subcode.is_none() && row.range_end.is_none() && row.http_status.is_none()
    };
    CATALOGUE.entries().filter(is_plain).collect()
}

#[test]
fn a_repeated_code_means_what_it_means_at_meta() {
    let wati = translator("wati").unwrap();
    let rows = plain_rows();
    assert!(rows.len() > 200);
    for row in rows {
        let body =
            format!(r#"{{"eventType":"templateMessageFailed","statusString":"Failed","failedCode":"{}"}}"#, row.code);
        let outcome = wati.translate_event(ResponseParts::of_body(body.as_bytes()));
        let error = &outcome.errors()[0];
        assert_eq!((error.provider().as_str(), error.raw_code()), ("wati", Some(row.code.as_ref())));
        assert_eq!((error.reason(), error.matched_by()), (row.reason, MatchedBy::Code), "{}", row.code);
        assert_eq!((error.retry(), error.scope(), error.duplicate_risk()), (row.retry, row.scope, row.duplicate_risk));
        assert_eq!(error.docs_url(), row.docs_url.as_deref().or(Some("https://docs.wati.io/reference/errors")));
    }
}

#[test]
fn a_repeated_code_keeps_its_wait() {
    let meta = Meta.translate(ResponseParts::of_body(br#"{"error":{"code":131049}}"#).with_status(400));
    let gupshup = error("gupshup", "131049-under-400");
    assert_eq!(gupshup.provider().as_str(), "gupshup");
    assert_eq!(gupshup.plan(), meta.errors()[0].plan());
}

#[test]
fn numbers_that_are_not_metas_are_not_taken_for_metas() {
    // A range of Meta's holds it, but the number is the gateway's.
    assert_eq!(error("turn-io", "232-under-200").reason(), Reason::UnrecognizedCode);
    // The on-premises API has a code 401, but here it is the status.
    let body = br#"{"errors":[{"code":401,"title":"Unauthorized"}]}"#;
    let outcome = translator("turn-io").unwrap().translate(ResponseParts::of_body(body).with_status(401));
    assert_eq!(outcome.errors()[0].reason(), Reason::CredentialInvalid);
}

/// Meta's crate reads Gupshup's shapes too, where the profile is not built in.
#[test]
fn gupshups_codes_mean_the_same_in_both_places() {
    let profile = translator("gupshup").unwrap();
    let own: Vec<Entry> = CATALOGUE.entries().filter(|row| row.dialect == "gupshup").collect();
    assert!(own.len() > 10);
    for row in own.into_iter().chain(plain_rows()) {
        let body =
            format!(r#"{{"type":"message-event","payload":{{"type":"failed","payload":{{"code":"{}"}}}}}}"#, row.code);
        let event = ResponseParts::of_body(body.as_bytes());
        let (here, there) = (profile.translate_event(event), Meta.translate_event(event));
        assert_eq!(here.errors()[0].reason(), there.errors()[0].reason(), "{}", row.code);
        assert_eq!(here.errors()[0].plan(), there.errors()[0].plan(), "{}", row.code);
    }
}

#[test]
fn a_failed_event_is_never_a_success() {
    let ycloud = error("ycloud", "event-131048-failed");
    assert_eq!((ycloud.provider().as_str(), ycloud.reason()), ("ycloud", Reason::SpamRateLimited));
    // Whoever is recognised behind an event, a failure that Meta's crate sees in it stays one.
    for (name, fixture) in fixtures::all("meta").into_iter().filter(|(_, fixture)| fixture.is_event()) {
        let (any, meta) = (fixture.translate(&Any), fixture.translate(&Meta));
        assert_eq!(any.errors().is_empty(), meta.errors().is_empty(), "{name}");
        if any.errors().iter().any(|error| error.provider() != UNKNOWN) {
            let reasons = |outcome: &Outcome| outcome.errors().iter().map(MessagingError::reason).collect::<Vec<_>>();
            assert_eq!(reasons(&any), reasons(&meta), "{name}");
        }
    }
}
