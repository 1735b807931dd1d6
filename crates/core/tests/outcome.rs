//! What an answer says about the send.

use messaging_error::{DuplicateRisk, MessagingError, Outcome, Provider, Reason, VariantArray};

fn error(reason: Reason) -> MessagingError {
    MessagingError::new(Provider::new("acme"), reason)
}

#[test]
fn a_failure_is_unclear_only_if_the_message_may_well_be_out_and_nothing_is_settled() {
    for reason in Reason::VARIANTS {
        let failure = error(*reason);
        let settled = matches!(reason, Reason::AlreadyAccepted | Reason::PartiallyFailed);
        let unclear = failure.duplicate_risk() == DuplicateRisk::High && !settled;
        assert_eq!(Outcome::failed(failure).as_str(), if unclear { "unclear" } else { "rejected" }, "{reason}");
    }
}

#[test]
fn items_decide_between_accepted_partial_and_the_only_failure() {
    let limited = || error(Reason::ApiRateLimited);
    assert_eq!(Outcome::of_items(3, vec![]).as_str(), "accepted");
    assert_eq!(Outcome::of_items(0, vec![]).as_str(), "accepted");
    assert_eq!(Outcome::of_items(0, vec![limited()]).as_str(), "rejected");
    assert_eq!(Outcome::of_items(0, vec![error(Reason::DeliveryUnknown)]).as_str(), "unclear");
    let some = Outcome::of_items(1, vec![limited()]);
    assert_eq!((some.as_str(), some.accepted(), some.errors().len()), ("partial", 1, 1));
    let none = Outcome::of_items(0, vec![limited(), limited()]);
    assert_eq!((none.as_str(), none.accepted(), none.errors().len()), ("partial", 0, 2));
}

#[test]
fn errors_can_be_taken_out() {
    let (one, other) = (error(Reason::QuietHours), error(Reason::ClockSkew));
    assert!(Outcome::Accepted.into_errors().is_empty());
    for outcome in [
        Outcome::Rejected(one.clone()),
        Outcome::Unclear(one.clone()),
        Outcome::Partial { accepted: 5, errors: vec![one.clone(), other] },
    ] {
        let lent: Vec<Reason> = outcome.errors().iter().map(MessagingError::reason).collect();
        let own: Vec<Reason> = outcome.into_errors().iter().map(MessagingError::reason).collect();
        assert!(own == lent && own[0] == Reason::QuietHours, "{own:?}");
    }
}

#[test]
fn only_accepted_is_ok() {
    assert!(Outcome::Accepted.into_result().is_ok());
    let first = error(Reason::QuietHours);
    for outcome in [
        Outcome::Rejected(first.clone()),
        Outcome::Unclear(first.clone()),
        Outcome::Partial { accepted: 5, errors: vec![first.clone(), error(Reason::ClockSkew)] },
    ] {
        assert_eq!(outcome.errors()[0].reason(), Reason::QuietHours);
        assert_eq!(outcome.into_result().unwrap_err().reason(), Reason::QuietHours);
    }
}

#[test]
fn map_changes_every_error_and_keeps_the_kind() {
    let partial = Outcome::Partial { accepted: 2, errors: vec![error(Reason::QuietHours), error(Reason::ClockSkew)] };
    let mapped = partial.map(|error| error.with_recipient("x"));
    assert_eq!((mapped.as_str(), mapped.accepted()), ("partial", 2));
    assert!(mapped.errors().iter().all(|error| error.raw_recipient() == Some("x")));
    assert_eq!(Outcome::Accepted.map(|error| error).as_str(), "accepted");
    assert_eq!(Outcome::Unclear(error(Reason::ClockSkew)).map(|error| error).as_str(), "unclear");
}
