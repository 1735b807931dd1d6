//! The flag: what says that a send worked, in all the ways in which servers say it.

use messaging_error_rest::{MatchedBy, Outcome, Reason};

use crate::support::{answer, bare, by, error, first, small};

#[test]
fn success_as_the_text_false_is_no_success() {
    let profile = small("[read]\ncode = [\"/error\"]\n[codes]\nno_credit = \"insufficient_balance\"");
    for flag in [r#""false""#, r#""False""#, r#""FALSE""#, "0", r#""0""#, "null"] {
        let outcome = by(&profile, 200, format!(r#"{{"ok":{flag},"error":"no_credit"}}"#));
        assert_eq!(first(outcome).reason(), Reason::InsufficientBalance, "{flag}");
    }
}

#[test]
fn success_as_the_text_true_is_a_success() {
    assert!(matches!(bare("china-mobile-mas", r#"{"success":"true","rspcod":"1234"}"#), Outcome::Accepted));
    assert!(!matches!(bare("china-mobile-mas", r#"{"success":"false","rspcod":"IllegalMac"}"#), Outcome::Accepted));
    for flag in [r#""true""#, r#""True""#, "1", r#""1""#, "true"] {
        assert!(matches!(by(&small(""), 200, format!(r#"{{"ok":{flag}}}"#)), Outcome::Accepted), "{flag}");
    }
}

#[test]
fn a_flag_that_is_neither_yes_nor_no_proves_nothing() {
    for body in [r#"{"ok":"maybe"}"#, r#"{"ok":2}"#, r#"{"ok":{}}"#, r#"{"ok":[true]}"#, "{}", "[false,null]"] {
        assert!(matches!(by(&small(""), 200, body), Outcome::Unclear(_)), "{body}");
    }
}

#[test]
fn flags_have_other_names_and_words() {
    for (profile, body, reason) in [
        ("huaxin", r#"{"returnstatus":"Faild","message":"x"}"#, Reason::UnspecifiedFailure),
        ("slack", r#"{"ok":false,"error":"ratelimited"}"#, Reason::ApiRateLimited),
        ("msg91", r#"{"type":"error","message":"OTP not match"}"#, Reason::EndUserVerificationFailed),
        ("zulip", r#"{"result":"error","msg":"x","code":"RATE_LIMIT_HIT"}"#, Reason::ApiRateLimited),
    ] {
        assert_eq!(error(profile, 200, body).reason(), reason, "{profile}");
    }
    assert!(!matches!(answer("wppconnect", 400, r#"{"status":"Error","message":"x"}"#), Outcome::Accepted));
    // The word is positive, and the answer is none the less an error.
    let connected = r#"{"response":null,"status":"Connected","message":"O número 5500000000000 não existe."}"#;
    assert!(matches!(answer("wppconnect", 400, connected), Outcome::Rejected(_)));
}

#[test]
fn a_failure_under_200_or_201_is_the_rule() {
    for (profile, status, body, reason) in [
        ("slack", 200, r#"{"ok":false,"error":"not_authed"}"#, Reason::CredentialMissing),
        ("viber", 200, r#"{"status":3,"status_message":"badData"}"#, Reason::MalformedRequest),
        ("wechat", 200, r#"{"errcode":40013,"errmsg":"invalid appid"}"#, Reason::AppNotRecognized),
        ("msg91", 200, r#"{"type":"error","message":"x","code":"301"}"#, Reason::InsufficientBalance),
        (
            "expo",
            200,
            r#"{"data":[{"status":"error","message":"gone","details":{"error":"DeviceNotRegistered"}}]}"#,
            Reason::RecipientNotInService,
        ),
        (
            "africas-talking",
            201,
            r#"{"SMSMessageData":{"Message":"Sent to 0/1","Recipients":[{"statusCode":406,"number":"+254711000000","status":"UserInBlacklist"}]}}"#,
            Reason::RecipientOptedOut,
        ),
    ] {
        let error = error(profile, status, body);
        assert_eq!((error.reason(), error.matched_by()), (reason, MatchedBy::Code), "{profile}");
    }
}

#[test]
fn a_500_with_the_body_of_a_success_is_neither() {
    let body = r#"{"id":"55555","href":"https://rest.example.com/messages/55555","recipients":{"totalSentCount":1}}"#;
    let (Outcome::Unclear(error) | Outcome::Rejected(error)) = answer("messagebird", 500, body) else {
        panic!("a 500 is no success")
    };
    assert!(!error.should_retry(messaging_error_rest::Idempotency::NotIdempotent), "the message may be out");
    // Where the body has a flag, the contradiction shows.
    assert!(matches!(by(&small(""), 500, r#"{"ok":true,"id":"55555"}"#), Outcome::Unclear(_)));
}

#[test]
fn accepted_with_the_id_null_or_with_an_empty_id_means_failed() {
    let null = r#"{"ResCode":"res","ResMsg":"msg","Data":{"MessageID":"null","Description":"accepted"}}"#;
    assert_eq!(error("hormuud", 200, null).reason(), Reason::UnspecifiedFailure);
    let fine = null.replace("\"null\"", "\"msg1\"");
    assert!(matches!(answer("hormuud", 200, fine), Outcome::Accepted));
    let empty = r#"{"id":"","recipients":0,"errors":["All included players are not subscribed"]}"#;
    assert!(matches!(answer("onesignal", 200, empty), Outcome::Rejected(_)));
}

#[test]
fn a_partial_success_is_told_as_one_whatever_the_status() {
    let mailjet = r#"{"Messages":[{"Status":"success","To":[{"Email":"a@example.com"}]},{"Status":"error","Errors":[{"ErrorCode":"mj-0013","StatusCode":400}]}]}"#;
    for (profile, status, body, accepted) in [
        ("mailjet", 400, mailjet, 1),
        ("onesignal", 200, r#"{"id":"x","recipients":1,"errors":{"invalid_player_ids":["bad-id-1"]}}"#, 1),
        (
            "ovh-sms",
            200,
            r#"{"totalCreditsRemoved":"1","invalidReceivers":["+33100000000"],"ids":[1],"validReceivers":["+33100000001","+33100000002"]}"#,
            2,
        ),
    ] {
        let outcome = answer(profile, status, body);
        assert_eq!(
            (outcome.as_str(), outcome.accepted(), outcome.errors().len()),
            ("partial", accepted, 1),
            "{profile}"
        );
    }
    // Nobody is valid: that is no partial success.
    let none = r#"{"totalCreditsRemoved":"0","invalidReceivers":["+33100000000"],"ids":[],"validReceivers":[]}"#;
    assert!(matches!(answer("ovh-sms", 200, none), Outcome::Rejected(_)));
}
