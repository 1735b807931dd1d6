//! What every operator and rule of a profile does.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "helpers of tests")]

use std::sync::Arc;

use messaging_error::Codes;
use messaging_error::catalogue::{Table, row};
use messaging_error_rest::{
    DelaySource, DuplicateRisk, MatchedBy, MessagingError, Origin, Outcome, Profile, Provider, Reason, ResponseParts,
    Rest, RetryPolicy, Translate,
};

fn profile(text: &str) -> Profile {
    let top = text.split("\n[").next().unwrap();
    let success = if top.contains("success = ") { "" } else { "success = [\"2xx\"]\n" };
    Profile::load(&format!("name = \"acme\"\n{success}{text}")).unwrap()
}

fn read(text: &str, status: u16, body: &str) -> Outcome {
    profile(text).translate(ResponseParts::of_body(body.as_bytes()).with_status(status))
}

fn error(text: &str, status: u16, body: &str) -> MessagingError {
    read(text, status, body).into_result().expect_err(body)
}

fn code(path: &str, body: &str) -> String {
    error(&format!("[read]\ncode = ['{path}']"), 400, body).raw_code().unwrap_or_default().to_owned()
}

#[test]
fn paths_reach_everywhere() {
    for (path, body, found) in [
        ("/error/code", r#"{"error":{"code":131056.0}}"#, "131056"),
        ("/errors/1/code", r#"{"errors":[{"code":1},{"code":"2"}]}"#, "2"),
        ("/0/code", r#"[{"code":"root"}]"#, "root"),
        ("/a~1b/~0", r#"{"a/b":{"~":"escaped"}}"#, "escaped"),
        ("/00", r#"{"00":"kept"}"#, "kept"),
        ("/list/00", r#"{"list":["a"]}"#, ""),
        ("first_key(/errors)", r#"{"errors":{"to":["is bad"],"from":[]}}"#, "to"),
        ("first_key(/errors)", r#"{"errors":{"some.field":1}}"#, "some.field"),
        ("first_value(/errors)/0", r#"{"errors":{"to":["bad"]}}"#, "bad"),
        ("first_value(/errors)", r#"{"errors":{"to":"bad"}}"#, "bad"),
        (
            "pick(/d, @type, *Info)/reason",
            r#"{"d":[{"@type":"a.Help","reason":"x"},{"reason":"QUOTA","@type":"a.Info"}]}"#,
            "QUOTA",
        ),
        ("pick(/d, k, v*)/r", r#"{"d":[{"k":"v1","r":1},{"k":"v2","r":2}]}"#, "1"),
        ("pick(/d, k, v)/r", r#"{"d":[{"k":"w","r":1}]}"#, ""),
        ("pick(/d, k, *m*)/r/0", r#"{"d":[{"k":"xmx","r":[5]}]}"#, "5"),
        ("unwrap(/error)/code", r#"{"error":"{\"code\":\"inner\"}"}"#, "inner"),
        ("unwrap(/error)/code", r#"{"error":"no json"}"#, ""),
        ("pick(unwrap(/e)/d, k, v)/r", r#"{"e":"{\"d\":[{\"k\":\"v\",\"r\":\"deep\"}]}"}"#, "deep"),
        ("unwrap()/code", r#""{\"code\":\"whole\"}""#, "whole"),
        ("const:FIXED", "{}", "FIXED"),
        ("body", "error_gw\n", "error_gw"),
        ("body", "30", "30"),
        ("body", "<html></html>", ""),
    ] {
        assert_eq!(code(path, body), found, "{path} in {body}");
    }
}

#[test]
fn the_first_alternative_that_finds_something_wins() {
    let text = "[read]\ncode = ['/a', { at = '/b', after = '#', before = ':' }, { at = '/c', token = true }]\nignore = ['0', 'null']";
    for (body, found) in [
        (r#"{"a":"1","b":"x#2:y"}"#, "1"),
        (r#"{"a":"","b":"x#2:y"}"#, "2"),
        (r#"{"a":0,"b":"plain"}"#, "plain"),
        (r#"{"a":"null","b":null,"c":"word"}"#, "word"),
        (r#"{"a":{"x":1},"c":"two words"}"#, ""),
    ] {
        assert_eq!(error(text, 400, body).raw_code().unwrap_or_default(), found, "{body}");
    }
}

#[test]
fn headers_are_read() {
    let text = "[read]\ncode = ['header:x-amzn-errortype']\nrequest_id = ['header:X-Request-Id']";
    let answer = http::Response::builder()
        .status(400)
        .header("x-amzn-ErrorType", "Throttling")
        .header("x-request-id", "r-1")
        .body("{}")
        .unwrap();
    let error = profile(text).translate((&answer).into()).into_result().unwrap_err();
    assert_eq!((error.raw_code(), error.raw_trace_id()), (Some("Throttling"), Some("r-1")));
}

#[test]
fn rules_have_three_values() {
    let verdict = |rules: &str, status: u16, body: &str| read(&format!("success = [{rules}]"), status, body).as_str();
    for (rules, status, body, expected) in [
        ("'true /ok'", 200, r#"{"ok":"true"}"#, "accepted"),
        ("'true /ok'", 200, r#"{"ok":"false"}"#, "rejected"),
        ("'true /ok'", 200, r#"{"ok":null}"#, "rejected"),
        ("'true /ok'", 200, "{}", "unclear"),
        ("'true /ok'", 400, "{}", "rejected"),
        ("'true /ok'", 500, r#"{"ok":true}"#, "unclear"),
        ("'absent /error'", 200, r#"{"error":null}"#, "accepted"),
        ("'absent /error'", 500, "{}", "rejected"),
        ("'eq /code 0'", 200, r#"{"code":"0"}"#, "accepted"),
        ("'eq /code 0'", 200, r#"{"code":0.0}"#, "accepted"),
        ("'eq /code 0'", 200, r#"{"code":"00"}"#, "rejected"),
        ("'eq /code 00'", 200, r#"{"code":0}"#, "rejected"),
        ("'in /s queued \"on its way\"'", 200, r#"{"s":"on its way"}"#, "accepted"),
        ("'ne /s error'", 200, "{}", "accepted"),
        ("'ne /s error'", 200, r#"{"s":"error"}"#, "rejected"),
        ("'2xx', 'empty /bad'", 200, r#"{"bad":[]}"#, "accepted"),
        ("'2xx', 'empty /bad'", 200, r#"{"bad":[1]}"#, "rejected"),
        ("'nonempty /id'", 200, r#"{"id":""}"#, "rejected"),
        ("['absent /c', 'eq /c 0']", 200, "{}", "accepted"),
        ("['absent /c', 'eq /c 0']", 200, r#"{"c":7}"#, "rejected"),
        ("'2xx', 'starts /t sent'", 200, r#"{"t":"Sent 1"}"#, "accepted"),
        ("'2xx'", 200, "<html>", "unclear"),
        ("'2xx'", 204, "", "accepted"),
        ("'2xx'", 200, r#"{"cut":"#, "unclear"),
    ] {
        assert_eq!(verdict(rules, status, body), expected, "{rules} {status} {body}");
    }
    assert_eq!(read("success = ['true /ok']\nabsent = 'accepted'", 200, "{}").as_str(), "accepted");
}

#[test]
fn codes_are_found_exactly_then_by_range_then_by_prefix() {
    let text = "[read]\ncode = ['/c']\nsubcode = ['/s']\n[codes]\n7 = [\n  'content_too_long',\n  { reason = 'quota_exceeded', on = 403 },\n  { reason = 'payment_problem', sub = 'x' },\n]\n'1..99' = 'invalid_parameter'\n'40..49' = 'missing_parameter'\n'isv.*' = 'sender_not_approved'\n'isv.A*' = 'insufficient_balance'\n";
    for (status, body, reason, by) in [
        (400, r#"{"c":7}"#, Reason::ContentTooLong, MatchedBy::Code),
        (403, r#"{"c":7}"#, Reason::QuotaExceeded, MatchedBy::Code),
        (403, r#"{"c":7,"s":"x"}"#, Reason::PaymentProblem, MatchedBy::Code),
        (400, r#"{"c":8}"#, Reason::InvalidParameter, MatchedBy::Range),
        (400, r#"{"c":"45"}"#, Reason::MissingParameter, MatchedBy::Range),
        (400, r#"{"c":"isv.SIGN"}"#, Reason::SenderNotApproved, MatchedBy::Family),
        (400, r#"{"c":"isv.AMOUNT"}"#, Reason::InsufficientBalance, MatchedBy::Family),
        (400, r#"{"c":"ISV.AMOUNT"}"#, Reason::RequestRejectedUnspecified, MatchedBy::HttpStatus),
        (200, "{}", Reason::UnspecifiedFailure, MatchedBy::Nothing),
    ] {
        let error =
            error(&format!("success = ['false /never', 'true /never']\nabsent = 'unclear'\n{text}"), status, body);
        if status != 200 {
            assert_eq!((error.reason(), error.matched_by()), (reason, by), "{status} {body}");
        }
    }
}

#[test]
fn statuses_can_mean_something_else_or_nothing() {
    let text = "[status]\n466 = 'quota_exceeded'\n4xx = 'channel_session_disconnected'\n";
    assert_eq!(error(text, 466, "{}").reason(), Reason::QuotaExceeded);
    assert_eq!(error(text, 401, "{}").reason(), Reason::ChannelSessionDisconnected);
    assert_eq!(error(text, 500, "{}").reason(), Reason::ProviderInternalError);
    let off = error("status_step = false\n[read]\ncode = ['/c']", 412, r#"{"c":1}"#);
    assert_eq!((off.reason(), off.matched_by()), (Reason::UnrecognizedCode, MatchedBy::Nothing));
    let inner = error("[read]\nstatus = ['/http']", 400, r#"{"http":404}"#);
    assert_eq!((inner.reason(), inner.http_status()), (Reason::ResourceNotFound, Some(400)));
}

#[test]
fn text_rules_give_a_key_a_refinement_or_a_wait() {
    let text = "[read]\ncode = ['/c']\nmessage = ['/m']\n[[text]]\ncontains = ['BLOCKED by', 'stopped']\ncode = 'blocked'\n[[text]]\ncontains = 'day limit'\nif_code = 'LIMIT'\nsub = 'day'\n[[text]]\nstarts = 'slow down'\ncode = 'slow'\nwait_after = 'retry in'\nunit = 'ms'\n[[text]]\nat = '/exists'\nequals = 'false'\ncode = 'absent'\n[codes]\nblocked = 'recipient_opted_out'\nslow = 'api_rate_limited'\nabsent = 'recipient_not_on_channel'\nLIMIT = ['api_rate_limited', { reason = 'daily_send_limit_reached', sub = 'day' }]\n";
    let blocked = error(text, 403, r#"{"m":"Bot was blocked BY the user"}"#);
    assert_eq!(
        (blocked.reason(), blocked.matched_by(), blocked.raw_code()),
        (Reason::RecipientOptedOut, MatchedBy::Text, Some("blocked"))
    );
    let day = error(text, 400, r#"{"c":"LIMIT","m":"Day Limit hit"}"#);
    assert_eq!(
        (day.reason(), day.matched_by(), day.raw_code()),
        (Reason::DailySendLimitReached, MatchedBy::Text, Some("LIMIT"))
    );
    // A known code beats wording that merely occurs.
    let known = error(text, 400, r#"{"c":"LIMIT","m":"was blocked by us"}"#);
    assert_eq!((known.reason(), known.matched_by()), (Reason::ApiRateLimited, MatchedBy::Code));
    let slow = error(text, 429, r#"{"m":"Slow down, retry in [ 2500 ] or so"}"#);
    assert_eq!((slow.retry_after().unwrap().as_millis(), slow.delay().unwrap().source()), (2500, DelaySource::Text));
    let absent = error(text, 400, r#"{"exists":false,"m":"x"}"#);
    assert_eq!((absent.reason(), absent.matched_by()), (Reason::RecipientNotOnChannel, MatchedBy::Code));
}

#[test]
fn waits_come_from_the_body_a_header_or_the_row() {
    let text = "[read]\ncode = ['/c']\nwait = [{ at = '/ms', unit = 'ms' }, { at = 'header:x-amz-retry-after', unit = 'ms' }]\n[codes]\nslow = 'api_rate_limited'\nfixed = { reason = 'api_rate_limited', fallback = 7 }\n";
    let wait = |body: &str| error(text, 429, body).retry_after().unwrap().as_millis();
    assert_eq!(wait(r#"{"c":"slow","ms":1500}"#), 1500);
    assert_eq!(wait(r#"{"c":"slow"}"#), 60_000);
    assert_eq!(wait(r#"{"c":"fixed"}"#), 7000);
    assert_eq!(wait(r#"{"c":"fixed","ms":9000}"#), 9000);
    assert_eq!(wait(r#"{"c":"fixed","ms":0}"#), 7000, "zero is no wait");
    let answer = http::Response::builder()
        .status(429)
        .header("x-amz-retry-after", "4000")
        .header("retry-after", "2")
        .body(r#"{"c":"slow","ms":1000}"#)
        .unwrap();
    let longest = profile(text).translate((&answer).into()).into_result().unwrap_err();
    assert_eq!(longest.retry_after().unwrap().as_secs(), 4);
}

#[test]
fn elements_have_fates_of_their_own() {
    let text = "success = ['2xx', 'eq /code 0']\n[read]\ncode = ['/code']\nrequest_id = ['/rid']\n[[each]]\nat = '/list'\nsuccess = ['eq /s 0']\npending = ['eq /s 9']\ncode = ['/s']\nrecipient = ['/to']\n[codes]\n5 = 'recipient_opted_out'\n8 = 'content_too_long'\n";
    let body = r#"{"code":8,"rid":"r1","list":[{"s":0,"to":"1"},{"s":5,"to":"2"},{"s":9},{}]}"#;
    let Outcome::Partial { accepted: 1, errors } = read(text, 200, body) else { panic!("partial") };
    assert_eq!(errors[0].reason(), Reason::RecipientOptedOut, "the element beats the whole");
    assert_eq!(
        (errors[0].item_index(), errors[0].raw_trace_id(), errors[0].origin()),
        (Some(1), Some("r1"), Origin::Item)
    );
    assert_eq!((errors[1].retry(), errors[1].duplicate_risk()), (RetryPolicy::Never, DuplicateRisk::High), "not final");
    assert_eq!(errors[2].duplicate_risk(), DuplicateRisk::High, "an element that says nothing may be out");
    assert_eq!(read(text, 200, r#"{"code":8,"list":[{"s":0}]}"#).as_str(), "rejected");
    assert_eq!(read(text, 200, r#"{"code":0,"list":[]}"#).as_str(), "accepted");
    let bare = "success = ['2xx', 'empty /bad']\n[[each]]\nat = '/bad'\naccepted = '/good'\ncode = ['const:BAD']\nrecipient = ['']\n[codes]\nBAD = 'recipient_address_invalid'\n";
    let Outcome::Partial { accepted: 2, errors } = read(bare, 200, r#"{"bad":["x1"],"good":["a","b"]}"#) else {
        panic!("partial")
    };
    assert_eq!((errors[0].raw_recipient(), errors[0].reason()), (Some("x1"), Reason::RecipientAddressInvalid));
}

#[test]
fn a_failed_answer_can_be_partly_accepted() {
    let text = "success = ['2xx', 'absent /errors']\npartial = ['nonempty /id']\n";
    let Outcome::Partial { accepted: 1, errors } = read(text, 200, r#"{"id":"a","errors":["x"]}"#) else {
        panic!("partial")
    };
    assert_eq!(errors[0].duplicate_risk(), DuplicateRisk::High);
    assert_eq!(read(text, 200, r#"{"id":"","errors":["x"]}"#).as_str(), "rejected");
}

#[test]
fn events_are_read_by_the_receipt_that_recognises_them() {
    let text = "[read]\ncode = ['/c']\n[codes]\n1 = 'credential_invalid'\n[receipts.dlr]\nwhen = ['present /MessageStatus']\nsuccess = ['in /MessageStatus delivered']\npending = ['in /MessageStatus sent']\ncode = ['/ErrorCode']\nrecipient = ['/To']\n[receipts.dlr.codes]\n1 = 'recipient_not_in_service'\n[receipts.batch]\nwhen = ['present /results']\neach = '/results'\nsuccess = ['true /ok']\ncode = ['/c']\nshared_codes = true\n";
    let profile = profile(text);
    let event = |body: &str| profile.translate_event(ResponseParts::of_body(body.as_bytes()));
    let failed = event("To=%2B12025550123&MessageStatus=failed&ErrorCode=1").into_result().unwrap_err();
    assert_eq!(
        (failed.reason(), failed.origin(), failed.raw_recipient()),
        (Reason::RecipientNotInService, Origin::Receipt, Some("+12025550123"))
    );
    assert!(matches!(event("MessageStatus=delivered"), Outcome::Accepted));
    assert!(matches!(event(r#"{"MessageStatus":"sent"}"#), Outcome::Unclear(_)));
    let shared = event(r#"{"results":[{"ok":true},{"ok":false,"c":1}]}"#);
    assert_eq!((shared.accepted(), shared.errors()[0].reason()), (1, Reason::CredentialInvalid));
    // What no receipt recognises is read like an answer.
    assert_eq!(event(r#"{"c":1}"#).errors()[0].reason(), Reason::CredentialInvalid);
}

#[test]
fn kinds_of_event_may_share_their_paths_and_their_array() {
    let text = "\n[receipts.sms]\nwhen = ['eq /0/kind sms']\neach = ''\nsuccess = ['true /ok']\ncode = ['/c']\n[receipts.sms.codes]\n1 = 'recipient_not_in_service'\n\
        [receipts.call]\nwhen = ['eq /0/kind call']\neach = ''\ncode = ['/id', '/c']\n[receipts.call.codes]\n7 = 'recipient_opted_out'\n\
        [receipts.one]\nwhen = ['present /c']\ncode = ['/c']\n[receipts.one.codes]\n1 = 'recipient_opted_out'\n";
    let profile = profile(text);
    let event = |body: &str| {
        let outcome = profile.translate_event(ResponseParts::of_body(body.as_bytes()));
        let reasons: Vec<_> = outcome.errors().iter().map(|error| (error.reason(), error.item_index())).collect();
        (outcome.accepted(), reasons)
    };
    let sms = event(r#"[{"kind":"sms","c":1,"id":7},{"kind":"sms","c":1,"ok":true}]"#);
    assert_eq!(sms, (1, vec![(Reason::RecipientNotInService, Some(0))]));
    let call = event(r#"[{"kind":"call","c":1,"ok":true},{"c":7}]"#);
    assert_eq!(call, (0, vec![(Reason::UnrecognizedCode, Some(0)), (Reason::RecipientOptedOut, Some(1))]));
    assert_eq!(event(r#"{"kind":"sms","c":1}"#), (0, vec![(Reason::RecipientOptedOut, None)]));
}

#[test]
fn an_event_that_nobody_recognises_is_no_success_for_lack_of_an_error() {
    for success in ["['2xx', 'absent /error']", "['absent /error']"] {
        let profile = profile(&format!("success = {success}\n[read]\ncode = ['/error']\n"));
        let parts = ResponseParts::of_body(br#"{"type":"message.undelivered","why":"E1"}"#);
        assert!(matches!(profile.translate_event(parts), Outcome::Unclear(_)), "{success}");
        assert!(matches!(profile.translate(parts), Outcome::Accepted), "{success}");
    }
    let proven = profile("success = ['2xx', 'true /ok']\n");
    assert!(matches!(proven.translate_event(ResponseParts::of_body(br#"{"ok":true}"#)), Outcome::Unclear(_)));
    let proven = profile("success = ['true /ok']\n");
    assert!(matches!(proven.translate_event(ResponseParts::of_body(br#"{"ok":true}"#)), Outcome::Accepted));
}

#[test]
fn forms_are_answers_too() {
    let text = "format = 'form'\nsuccess = ['eq /status OK']\n[read]\ncode = [{ at = '/message', after = ':' }]\n[codes]\nBLACKLISTED = 'recipient_opted_out'\n";
    let error = error(text, 200, "status=ERROR&message=256700000000%3ABLACKLISTED");
    assert_eq!(error.reason(), Reason::RecipientOptedOut);
    assert_eq!(read(text, 200, "status=OK").as_str(), "accepted");
}

#[test]
fn an_extended_profile_keeps_what_it_does_not_replace() {
    let text = "name = 'mine'\nextends = 'slack'\n[read]\nfield = ['/my_field']\n[codes]\nratelimited = 'concurrency_limited'\nmine_only = 'content_too_long'\n";
    let profile = Profile::load(text).unwrap();
    let error =
        |body: &str| profile.translate(ResponseParts::of_body(body.as_bytes()).with_status(200)).errors()[0].clone();
    assert_eq!(error(r#"{"ok":false,"error":"invalid_auth","my_field":"f"}"#).reason(), Reason::CredentialInvalid);
    assert_eq!(error(r#"{"ok":false,"error":"ratelimited"}"#).reason(), Reason::ConcurrencyLimited);
    assert_eq!(error(r#"{"ok":false,"error":"mine_only","my_field":"f"}"#).raw_field(), Some("f"));
    assert_eq!(profile.provider().as_str(), "mine");
}

#[test]
fn answers_of_another_provider_are_handed_on() {
    let text = "success = ['2xx', 'absent /error']\n[delegate]\nto = 'rest'\nwhen = ['present /success']\n";
    let body = r#"{"success":false,"error":{"code":"qr_code_expired"}}"#;
    let parts = ResponseParts::of_body(body.as_bytes()).with_status(400);
    let alone = profile(text);
    assert_eq!(alone.delegates_to(), Some(Provider::new("rest")));
    assert_eq!(alone.translate(parts).errors()[0].provider().as_str(), "acme");
    let wired = alone.clone().with_delegate(Provider::new("rest"), Arc::new(Rest));
    assert_eq!(wired.translate(parts).errors()[0].reason(), Reason::PairingExpired);
    let other = alone.with_delegate(Provider::new("meta"), Arc::new(Rest));
    assert_eq!(other.translate(parts).errors()[0].provider().as_str(), "acme");
}

#[test]
fn a_text_rule_with_a_path_looks_at_the_answer_around_an_element() {
    let text = "[read]\nmessage = ['/a', '/b', '/kind']\n[[text]]\nat = '/kind'\nequals = 'paid'\ncode = 'unpaid'\n\
        [[each]]\nat = '/results'\nsuccess = ['true /ok']\nmessage = ['/why']\n[codes]\nunpaid = 'payment_problem'\n";
    let of = |body: &str| error(text, 200, body).reason();
    assert_eq!(of(r#"{"kind":"paid","results":[{"ok":false,"why":"no"}]}"#), Reason::PaymentProblem);
    assert_eq!(of(r#"{"kind":"other","results":[{"ok":false,"why":"paid"}]}"#), Reason::UnspecifiedFailure);
}

/// A provider whose codes gateways repeat.
struct Upstream;

impl Translate for Upstream {
    fn provider(&self) -> Provider {
        Provider::new("upstream")
    }

    fn translate(&self, _: ResponseParts<'_>) -> Outcome {
        Outcome::Accepted
    }

    fn codes(&self) -> Option<&dyn Codes> {
        static TABLE: Table = Table::new(
            "",
            &[
                row("7", Reason::ApiRateLimited, "Calls come too often").wait(90).docs("https://upstream.example/7"),
                row("8", Reason::ContentTooLong, "Text is too long"),
            ],
        );
        Some(&TABLE)
    }
}

#[test]
fn codes_of_another_provider_are_looked_up_there() {
    let text = "[read]\ncode = ['/code']\nmessage = ['/text']\n[[text]]\ncontains = 'slow'\ncode = 'slow'\n\
        [codes]\n8 = 'recipient_opted_out'\nslow = 'concurrency_limited'\n[delegate]\nto = 'upstream'\ncodes = true\n\
        [receipts.dlr]\nwhen = ['present /dlr']\ncode = ['/dlr']\ndelegate_codes = true\n\
        [receipts.own]\nwhen = ['present /own']\ncode = ['/own']\n";
    let alone = profile(text);
    let wired = alone.clone().with_delegate(Provider::new("upstream"), Arc::new(Upstream));
    let answer = |profile: &Profile, body: &str| {
        profile.translate(ResponseParts::of_body(body.as_bytes()).with_status(400)).errors()[0].clone()
    };
    let event = |profile: &Profile, body: &str| {
        profile.translate_event(ResponseParts::of_body(body.as_bytes())).errors()[0].clone()
    };

    let error = answer(&wired, r#"{"code":7,"text":"slow down"}"#);
    assert_eq!((error.reason(), error.matched_by()), (Reason::ApiRateLimited, MatchedBy::Code));
    assert_eq!((error.provider().as_str(), error.raw_code()), ("acme", Some("7")));
    let delay = error.retry_after().unwrap();
    assert_eq!((delay.as_secs(), error.docs_url()), (90, Some("https://upstream.example/7")));
    // Own rows come first, and so do text rules only where nobody knows the code.
    assert_eq!(answer(&wired, r#"{"code":8}"#).reason(), Reason::RecipientOptedOut);
    assert_eq!(answer(&wired, r#"{"code":9,"text":"slow down"}"#).reason(), Reason::ConcurrencyLimited);

    assert_eq!(event(&wired, r#"{"dlr":"7"}"#).reason(), Reason::ApiRateLimited);
    // Only where the profile says that the codes are the other provider's.
    assert_eq!(event(&wired, r#"{"own":"7"}"#).reason(), Reason::UnrecognizedCode);
    // Nobody was given to ask.
    let unknown = event(&alone, r#"{"dlr":"7"}"#);
    assert_eq!((unknown.reason(), unknown.raw_code()), (Reason::UnrecognizedCode, Some("7")));
}

#[test]
fn an_explanation_shows_what_was_read_where() {
    let text = "success = ['true /ok']\n[read]\ncode = ['/error/code', '/code']\n[codes]\nx = 'content_too_long'\n";
    let explanation = profile(text).explain(ResponseParts::of_body(br#"{"ok":false,"code":"x"}"#).with_status(400));
    let steps: Vec<(&str, &str, bool)> =
        explanation.steps.iter().map(|step| (step.written.as_str(), step.found.as_str(), step.counts)).collect();
    assert_eq!(steps[1..4], [("true /ok", "fails", false), ("/error/code", "absent", false), ("/code", "`x`", true)]);
    assert!(explanation.to_string().ends_with("= rejected"), "{explanation}");
}

#[test]
fn an_event_is_explained_by_the_receipt_that_recognises_it() {
    let profile = profile(
        "[receipts.inbound]\nwhen = [\"present /text\"]\n[receipts.dlr]\nwhen = [\"present /dlr\"]\nsuccess = [\"eq /dlr DELIVRD\"]\ncode = [\"/dlr\"]\nmessage_id = [\"/id\"]",
    );
    let event = |body: &'static str| profile.explain_event(ResponseParts::of_body(body.as_bytes()));
    let explained = event(r#"{"dlr":"UNDELIV","id":"77149042"}"#);
    let steps: Vec<_> = explained.steps.iter().map(|step| (&*step.key, &*step.found)).collect();
    assert_eq!(
        steps,
        [
            ("receipts.inbound.when", "fails"),
            ("receipts.dlr.when", "holds"),
            ("receipts.dlr.success", "fails"),
            ("receipts.dlr.code", "`UNDELIV`"),
            ("receipts.dlr.message_id", "`77149042`"),
        ]
    );
    assert_eq!(explained.outcome.errors()[0].origin(), Origin::Receipt);
    // What no receipt recognises is read like an answer, and explained like one.
    assert!(event(r#"{"other":1}"#).steps.iter().any(|step| step.key == "body"));
}

#[test]
fn a_profile_can_be_shared() {
    fn is_shareable<T: Send + Sync + Clone + 'static>(_: &T) {}
    is_shareable(&Profile::builtin("slack").unwrap());
    assert!(Profile::builtin("nobody").is_none());
    assert!(Profile::names().is_sorted());
}
