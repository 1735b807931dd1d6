//! Events: several in one request are as many errors, each with its own id and recipient.

use conformance::fixtures;
use messaging_error_rest::{DelaySource, MessagingError, Outcome, Profile, Reason, ResponseParts, Translate};

use crate::support::builtin;

fn event(profile: &Profile, body: &str) -> Outcome {
    profile.translate_event(ResponseParts::of_body(body.as_bytes()))
}

/// What a user joins with stored messages, for every error: code, message id, recipient.
fn told(outcome: &Outcome) -> Vec<[&str; 3]> {
    (outcome.errors().iter())
        .map(|error| [error.raw_code(), error.raw_message_id(), error.raw_recipient()].map(|text| text.unwrap_or("-")))
        .collect()
}

fn loaded(rest: &str) -> Profile {
    Profile::load(&format!("name = \"acme\"\nsuccess = [\"2xx\"]\n{rest}")).unwrap()
}

const ONE: &str = r#"
[receipts.dlr]
when = ["present /dlr"]
success = ["eq /dlr ok"]
code = ["/dlr"]
recipient = ["/to"]
message_id = ["/id"]
[receipts.dlr.codes]
full = "recipient_temporarily_unreachable"
"#;

#[test]
fn an_array_is_read_event_by_event_whatever_comes_first() {
    let acme = loaded(ONE);
    let list = r#"[{"opened":1},{"dlr":"ok","id":"a","to":"1"},{"dlr":"full","id":"b","to":"2"},{"dlr":"odd","id":"c","to":"3"}]"#;
    let outcome = event(&acme, list);
    assert_eq!(outcome.accepted(), 1);
    // What no receipt knows may tell of a failure, and stays in sight.
    assert_eq!(told(&outcome), [["-", "-", "-"], ["full", "b", "2"], ["odd", "c", "3"]]);
    let places: Vec<_> = outcome.errors().iter().map(|error| error.item_index()).collect();
    assert_eq!(places, [Some(0), Some(2), Some(3)]);
}

#[test]
fn an_array_of_one_is_like_the_event_alone() {
    let acme = loaded(ONE);
    for body in [r#"{"dlr":"full","id":"b","to":"2"}"#, r#"{"dlr":"ok"}"#] {
        let (alone, listed) = (event(&acme, body), event(&acme, &format!("[{body}]")));
        assert_eq!((alone.as_str(), told(&alone)), (listed.as_str(), told(&listed)));
    }
}

/// One request brings any number of events, and what stands in its headers is the same for all of them.
#[test]
fn the_headers_of_a_request_are_not_multiplied_by_its_events() {
    let acme = loaded(&ONE.replace("code = ", "request_id = [\"header:x-request-id\"]\ncode = "));
    let request = http::Request::post("/").header("x-request-id", "x".repeat(10_000)).header("retry-after", "7");
    let headers = request.body(()).unwrap().into_parts().0.headers;
    let events = |count: usize| {
        let body = format!("[{}]", vec![r#"{"dlr":"full","id":"a"}"#; count].join(","));
        acme.translate_event(ResponseParts::of_body(body.as_bytes()).with_headers(&headers)).errors().to_vec()
    };
    let (few, many) = (events(10), events(4_000));
    assert_eq!((few.len(), many.len()), (10, 4_000));
    let ids = |errors: &[MessagingError]| errors.iter().map(|error| error.raw_trace_id().unwrap().len()).sum::<usize>();
    assert_eq!(ids(&few), 100_000);
    assert!(ids(&many) <= 1 << 20, "{}", ids(&many));
    // Whoever posts an event to us asks for no wait.
    assert!(few[0].delay().is_some_and(|delay| delay.source() == DelaySource::Default), "{:?}", few[0].delay());
}

#[test]
fn an_array_that_breaks_off_keeps_what_came() {
    let outcome = event(&loaded(ONE), r#"[{"dlr":"full","id":"a","to":"1"},{"dlr":"full","id":"b","to":"2"#);
    assert_eq!(told(&outcome), [["full", "a", "1"], ["full", "b", "-"]]);
}

#[test]
fn a_list_inside_an_event_is_read_in_the_same_way() {
    let acme = loaded(&format!("events = [\"/Message\", \"/batch/reports\"]\n{ONE}"));
    let inside = r#"{"batch":{"id":1,"reports":[{"dlr":"full","id":"a"},{"dlr":"ok"},{"dlr":"full","id":"b"}]}}"#;
    assert_eq!(told(&event(&acme, inside)), [["full", "a", "-"], ["full", "b", "-"]]);
    // An envelope holds the event as a text.
    let wrapped = r#"{"Type":"Notification","Message":"{\"dlr\":\"full\",\"id\":\"a\"}"}"#;
    let outcome = event(&acme, wrapped);
    assert_eq!(told(&outcome), [["full", "a", "-"]]);
    assert_eq!(outcome.errors()[0].item_index(), None);
}

#[test]
fn a_field_of_a_form_can_hold_the_list() {
    let acme = loaded(&format!("events = [\"/none\", \"/list\"]\n{ONE}"));
    let list = "%5B%7B%22dlr%22%3A%22full%22%2C%22id%22%3A%22a+b%22%7D%2C%7B%22dlr%22%3A%22ok%22%7D%5D";
    let outcome = event(&acme, &format!("signature=x&list={list}"));
    assert_eq!((outcome.accepted(), told(&outcome)), (1, vec![["full", "a b", "-"]]));
    assert_eq!(told(&event(&acme, "list=%7B%22dlr%22%3A%22full%22%2C%22id%22%3A%22a%22%7D")), [["full", "a", "-"]]);
    assert!(matches!(event(&acme, "list=garbage"), Outcome::Unclear(_)));
}

#[test]
fn an_element_that_stands_for_several_is_an_error_for_each() {
    let acme = loaded(
        r#"
[receipts.batch]
when = ["present /statuses"]
each = "/statuses"
success = ["eq /status ok"]
recipients = "/numbers"
code = ["/status", "root:/code"]
message_id = ["root:/batch"]
"#,
    );
    // The id of the batch stands behind the list.
    let body = r#"{"statuses":[{"status":"ok","numbers":["1","2"]},{"status":"bad","numbers":["3","4"]},{"status":"gone"}],"batch":"b"}"#;
    let outcome = event(&acme, body);
    assert_eq!(outcome.accepted(), 2);
    assert_eq!(told(&outcome), [["bad", "b", "3"], ["bad", "b", "4"], ["gone", "b", "-"]]);
}

#[test]
fn a_form_of_lists_is_as_many_events() {
    let acme = loaded(&ONE.replace("when", "split = \"/id\"\nwhen"));
    let outcome = event(&acme, "id=a,b,c&dlr=ok,full,full&to=1%2C2%2C3&note=x");
    assert_eq!((outcome.accepted(), told(&outcome)), (1, vec![["full", "b", "2"], ["full", "c", "3"]]));
    // Where the numbers do not fit, nobody can say whose they are.
    assert_eq!(told(&event(&acme, "id=a,b&dlr=full,full&to=1,2,3")), [["full", "a", "-"], ["full", "b", "-"]]);
    assert_eq!(told(&event(&acme, "id=a&dlr=full&to=1")), [["full", "a", "1"]]);
    // In JSON a comma is a comma.
    assert_eq!(told(&event(&acme, r#"{"id":"a,b","dlr":"full"}"#)), [["full", "a,b", "-"]]);
}

#[test]
fn the_members_of_an_object_can_be_elements() {
    let acme =
        loaded("[[each]]\nat = \"/data\"\nnames = \"recipient\"\nsuccess = [\"eq /status ok\"]\ncode = [\"/status\"]");
    let body =
        r#"{"data":{"1":{"status":"ok"},"2":{"status":"bad"},"total":3,"3":{"status":"gone"},"page":{"next":1}}}"#;
    let outcome = acme.translate(ResponseParts::of_body(body.as_bytes()).with_status(200));
    assert_eq!((outcome.accepted(), told(&outcome)), (1, vec![["bad", "-", "2"], ["gone", "-", "3"]]));
}

#[test]
fn lists_in_the_wrong_place_do_not_load() {
    for (text, part) in [
        ("[receipts.dlr]\nwhen = [\"present /a\"]\nrecipients = \"/b\"", "beside `each`"),
        ("[receipts.dlr]\nwhen = [\"present /a\"]\nsplit = \"/b/c\"", "one step"),
        ("[receipts.dlr]\nwhen = [\"present /a\"]\neach = \"/b\"\nsuccess = [\"present root:/c\"]", "`root:`"),
        ("[[each]]\nat = \"/b\"\nnames = \"name\"", "name"),
        ("events = [\"first_value(/a)\"]", "plain pointer"),
    ] {
        let error = Profile::load(&format!("name = \"acme\"\nsuccess = [\"2xx\"]\n{text}")).unwrap_err().to_string();
        assert!(error.contains(part), "{text}: {error}");
    }
}

/// The bodies of a profile's events that are objects.
fn events_of(name: &str) -> Vec<(String, String)> {
    (fixtures::all(&format!("rest/{name}")).into_iter())
        .filter(|(_, fixture)| fixture.is_event() && fixture.parts().body().starts_with(b"{"))
        .map(|(slug, fixture)| (slug, String::from_utf8_lossy(fixture.parts().body()).into_owned()))
        .collect()
}

/// Whoever collects events, the provider or a queue, hands over a list.
#[test]
fn a_list_of_any_events_loses_and_merges_none() {
    let mut profiles = 0;
    for name in Profile::names().filter(|name| *name != "rest") {
        let (profile, events) = (builtin(name), events_of(name));
        let alone: Vec<Outcome> = events.iter().map(|(_, body)| event(&profile, body)).collect();
        if events.is_empty() {
            continue;
        }
        let bodies: Vec<&str> = events.iter().map(|(_, body)| body.trim()).collect();
        let listed = event(&profile, &format!("[{}]", bodies.join(",\n")));
        let expected: Vec<_> = alone.iter().flat_map(told).collect();
        assert_eq!(told(&listed), expected, "{name}");
        assert_eq!(listed.accepted(), alone.iter().map(Outcome::accepted).sum::<usize>(), "{name}");
        let reasons = |outcome: &Outcome| outcome.errors().iter().map(|error| error.reason()).collect::<Vec<Reason>>();
        assert_eq!(reasons(&listed), alone.iter().flat_map(reasons).collect::<Vec<_>>(), "{name}");
        profiles += 1;
    }
    assert!(profiles > 20, "{profiles}");
}

/// Events that name several people, as the providers' pages show them.
#[test]
fn every_failed_message_of_a_request_is_reported_with_its_own_id_and_recipient() {
    let of = |profile: &str, slug: &str| {
        let fixture = fixtures::all(&format!("rest/{profile}")).into_iter().find(|(name, _)| name == slug);
        fixture.unwrap_or_else(|| panic!("{profile}/{slug}")).1.translate(&builtin(profile))
    };
    type Told = &'static [[&'static str; 3]];
    let cases: [(&str, &str, usize, Told); 13] = [
        ("aliyun-sms", "receipts-global", 1, &[["6", "m-2", "85200000002"], ["REJECTD", "m-3", "85200000003"]]),
        (
            "aws",
            "ses-bounce-two-in-sns",
            0,
            &[["Permanent", "m-1", "ann@example.com"], ["Permanent", "m-1", "ben@example.com"]],
        ),
        ("aws", "sms-event-in-sns", 0, &[["UNREACHABLE", "m-5", "+12025550140"]]),
        ("bandwidth", "two-events", 1, &[["4432", "m-1", "+12025550151"], ["4475", "m-2", "+12025550152"]]),
        (
            "brevo",
            "events-batched",
            1,
            &[
                ["hard_bounce", "<m2@relay.example.com>", "ben@example.com"],
                ["deferred", "<m3@relay.example.com>", "eve@example.com"],
            ],
        ),
        ("clickatell", "status-updates", 1, &[["9", "m-2", "-"], ["12", "m-3", "-"]]),
        (
            "expo",
            "receipts-second-and-third-failed",
            1,
            &[
                ["DeviceNotRegistered", "66666666-7777-4888-9999-000000000000", "-"],
                ["MessageRateExceeded", "66666666-7777-4888-9999-000000000001", "-"],
            ],
        ),
        (
            "huawei-sms",
            "reports-list",
            1,
            &[
                ["UNDELIV", "00000000-0000-4000-8000-000000000001_2", "+8613800000002"],
                ["BLACK", "00000000-0000-4000-8000-000000000001_3", "+8613800000003"],
            ],
        ),
        (
            "mandrill",
            "events-in-a-form",
            1,
            &[
                ["hard_bounce", "m2", "ben@example.com"],
                ["deferral", "m3", "eve@example.com"],
                ["spam", "m4", "joe@example.com"],
            ],
        ),
        (
            "sinch-sms",
            "full-report-several",
            1,
            &[
                ["402", "MADEUPBATCH9", "12025550121"],
                ["402", "MADEUPBATCH9", "12025550122"],
                ["406", "MADEUPBATCH9", "12025550123"],
            ],
        ),
        (
            "smsapi",
            "receipts-three-in-one",
            1,
            &[["405", "0001BBBB", "12025550171"], ["402", "0001CCCC", "12025550172"]],
        ),
        ("telnyx", "group-two-failed", 2, &[["40008", "m-9", "+12025550131"], ["40008", "m-9", "+12025550132"]]),
        (
            "twilio",
            "event-stream-other-kind-first",
            1,
            &[["30005", "SM-2", "+12025550161"], ["30007", "SM-3", "+12025550162"]],
        ),
    ];
    for (profile, slug, accepted, expected) in cases {
        let outcome = of(profile, slug);
        assert_eq!(told(&outcome), expected, "{profile}/{slug}");
        assert_eq!(outcome.accepted(), accepted, "{profile}/{slug}");
    }
}
