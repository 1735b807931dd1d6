//! With and without knowing which API was called.

use messaging_error_vonage::{Api, MatchedBy, Outcome, Reason};

use crate::support::*;

#[test]
fn the_caller_s_knowledge_sharpens_what_the_payload_cannot_tell() {
    let method_failed = r#"{"error-code":"420","error-code-label":"method failed"}"#;
    let guessed = error(420, method_failed);
    assert_eq!((guessed.reason(), guessed.matched_by()), (Reason::RequestRejectedUnspecified, MatchedBy::HttpStatus));
    assert_eq!(error_of(Api::Numbers, 420, method_failed).reason(), Reason::SenderNotFound);
    assert_eq!(error_of(Api::Account, 401, method_failed).reason(), Reason::PaymentProblem);

    let wrong_code = problem("#bad-request");
    assert_eq!(error(400, &wrong_code).reason(), Reason::RequestRejectedUnspecified);
    assert_eq!(error_of(Api::VerifyV2, 400, &wrong_code).reason(), Reason::EndUserVerificationFailed);

    let not_found = problem("#not-found");
    assert_eq!(error(422, &not_found).reason(), Reason::ResourceNotFound);
    assert_eq!(error_of(Api::Reports, 422, &not_found).reason(), Reason::InvalidParameter);

    let blank = problem("");
    assert_eq!(error(400, &blank).reason(), Reason::RequestRejectedUnspecified);
    assert_eq!(error_of(Api::ProactiveConnect, 400, &blank).reason(), Reason::InvalidParameter);

    let relayed = problem("#invalid-json");
    assert_eq!(error(422, &relayed).reason(), Reason::MalformedRequest);
    assert_eq!(error_of(Api::WhatsappTemplateManagement, 422, &relayed).reason(), Reason::InvalidParameter);
}

#[test]
fn conversion_speaks_by_its_status_alone() {
    assert_eq!(error(402, "").reason(), Reason::InsufficientBalance);
    assert_eq!(error_of(Api::Conversion, 402, "").reason(), Reason::SetupIncomplete);
    assert_eq!(error_of(Api::Conversion, 423, "").reason(), Reason::InvalidParameter);
    assert!(matches!(outcome_of(Api::Conversion, 200, ""), Outcome::Accepted));
}

#[test]
fn a_document_that_names_another_api_is_still_read_by_its_table() {
    let body = problem("/10dlc#brand-conflict");
    assert_eq!(error_of(Api::Sms, 409, &body).classification(), error(409, &body).classification());
}

#[test]
fn the_same_reply_is_verify_s_or_number_insight_s_by_what_was_called() {
    let reply = r#"{"status":"19"}"#;
    assert_eq!(error_of(Api::VerifyV1, 200, reply).reason(), Reason::WrongStateForOperation);
    assert_eq!(error_of(Api::NumberInsight, 200, reply).reason(), Reason::SetupIncomplete);
}

#[test]
fn apis_that_answer_in_the_body_owe_an_answer() {
    let body = r#"{"something":"else"}"#;
    assert!(matches!(outcome(200, body), Outcome::Accepted));
    for api in [Api::Sms, Api::VerifyV1, Api::NumberInsight] {
        assert!(matches!(outcome_of(api, 200, body), Outcome::Unclear(_)), "{api}");
    }
}

#[test]
fn every_api_has_a_name_that_comes_back_and_all_tables_are_reachable() {
    use messaging_error_vonage::CATALOGUE;
    for &api in Api::ALL {
        assert_eq!(api.as_str().parse(), Ok(api));
    }
    assert!("no-such-api".parse::<Api>().is_err());
    for table in CATALOGUE.tables() {
        let is_reachable = |tables: &[&messaging_error_vonage::messaging_error::catalogue::Table]| {
            tables.iter().any(|other| other.dialect() == table.dialect())
        };
        assert!(
            Api::ALL.iter().any(|api| is_reachable(api.answers()) || is_reachable(api.events())),
            "{}",
            table.dialect()
        );
    }
}

#[test]
fn the_catalogue_has_every_api_of_the_documentation() {
    let catalogue = &messaging_error_vonage::CATALOGUE;
    assert_eq!(catalogue.tables().len(), 31);
    for entry in catalogue.entries() {
        let words = entry.title.split_whitespace().count();
        assert!((3..=7).contains(&words), "{} {}: {}", entry.dialect, entry.code, entry.title);
        assert!(entry.docs_url.is_some(), "{} {}", entry.dialect, entry.code);
    }
}
