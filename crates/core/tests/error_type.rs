//! What the type itself promises.

use std::collections::{HashMap, HashSet};
use std::error::Error;
use std::fmt;

use messaging_error::{
    DuplicateRisk, MatchedBy, MessagingError, Origin, Outcome, Provider, Reason, ResponseParts, Scope, Translate,
    TransportKind,
};

const ACME: Provider = Provider::new("acme");

#[derive(Debug)]
struct Native(std::io::Error);

impl fmt::Display for Native {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("native failure")
    }
}

impl Error for Native {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        Some(&self.0)
    }
}

fn native() -> Native {
    Native(std::io::ErrorKind::ConnectionReset.into())
}

#[test]
fn it_is_one_pointer_wide_and_so_is_its_result() {
    assert_eq!(size_of::<MessagingError>(), size_of::<usize>());
    assert_eq!(size_of::<Result<(), MessagingError>>(), size_of::<usize>());
    assert_eq!(size_of::<Option<MessagingError>>(), size_of::<usize>());
}

#[test]
fn it_crosses_threads_and_is_shared_by_them() {
    fn is_shareable<T: Clone + Send + Sync + 'static>() {}
    is_shareable::<MessagingError>();
    is_shareable::<Outcome>();
    let error = MessagingError::new(ACME, Reason::ApiRateLimited).with_source(native());
    let classification = error.classification();
    let threads: Vec<_> = (0..4)
        .map(|_| {
            let error = error.clone();
            std::thread::spawn(move || (error.classification(), error.find_source::<Native>().is_some()))
        })
        .collect();
    for thread in threads {
        assert_eq!(thread.join().unwrap(), (classification, true));
    }
}

#[test]
fn a_clone_that_is_changed_leaves_the_original_alone() {
    let error = MessagingError::new(ACME, Reason::ApiRateLimited).with_code("1");
    let changed = error.clone().with_code("2").with_message("m");
    assert_eq!((error.raw_code(), error.raw_message()), (Some("1"), None));
    assert_eq!((changed.raw_code(), changed.raw_message()), (Some("2"), Some("m")));
}

#[test]
fn every_transport_kind_concludes_what_the_client_may_conclude() {
    for (kind, reason, risk) in [
        (TransportKind::Connect, Reason::NetworkUnreachable, DuplicateRisk::None),
        (TransportKind::Timeout, Reason::TransportTimeout, DuplicateRisk::High),
        (TransportKind::Interrupted, Reason::TransportTimeout, DuplicateRisk::High),
        (TransportKind::Other, Reason::TransportTimeout, DuplicateRisk::High),
        (TransportKind::Decode, Reason::ResponseUnreadable, DuplicateRisk::High),
    ] {
        let error = MessagingError::transport(ACME, kind, native());
        assert_eq!((error.reason(), error.duplicate_risk()), (reason, risk), "{kind:?}");
        assert_eq!((error.matched_by(), error.origin()), (MatchedBy::Transport, Origin::Local));
        assert_eq!(error.http_status(), None);
    }
}

#[test]
fn the_native_error_is_found_however_deep() {
    let error = MessagingError::transport(ACME, TransportKind::Interrupted, native());
    assert!(error.source().is_some_and(|source| source.is::<Native>()));
    assert_eq!(
        error.find_source::<std::io::Error>().map(std::io::Error::kind),
        Some(std::io::ErrorKind::ConnectionReset)
    );
    assert!(error.find_source::<fmt::Error>().is_none());
    let wrapped = MessagingError::new(ACME, Reason::DeliveryUnknown).with_source(error);
    assert!(wrapped.find_source::<Native>().is_some());
    assert!(wrapped.find_source::<MessagingError>().is_some());
}

#[test]
fn debug_names_no_source_and_no_address() {
    let error = MessagingError::new(ACME, Reason::ApiRateLimited).with_source(native()).with_recipient("12025550123");
    let debug = format!("{error:?}");
    assert!(!debug.contains("native failure") && !debug.contains("12025550123"), "{debug}");
}

#[test]
fn a_pause_key_groups_by_provider_scope_and_known_subject() {
    let to =
        |recipient: &str| MessagingError::new(ACME, Reason::RecipientRateLimited).with_recipient(recipient).pause_key();
    assert_eq!(to("12025550123"), to("12025550123"));
    assert_ne!(to("12025550123"), to("12025550124"));
    assert_eq!(to("12025550123").raw_subject(), Some("12025550123"));
    assert!(!format!("{:?}", to("12025550123")).contains("12025550123"));

    let sender = MessagingError::new(ACME, Reason::SenderRateLimited).with_recipient("12025550123").pause_key();
    assert_eq!((sender.scope(), sender.raw_subject()), (Scope::Sender, None), "the payload does not name the sender");

    let mut pauses = HashMap::new();
    pauses.insert(sender.clone().with_subject("a"), 1);
    pauses.insert(sender.clone().with_subject("b"), 2);
    assert_eq!(pauses.get(&sender.clone().with_subject("a")), Some(&1));
    let elsewhere = MessagingError::new(Provider::new("other"), Reason::SenderRateLimited).pause_key();
    assert_eq!(HashSet::from([sender.clone(), elsewhere, sender]).len(), 2);
}

#[test]
fn a_translator_is_object_safe_and_reads_events_like_answers() {
    struct Always(Reason);
    impl Translate for Always {
        fn provider(&self) -> Provider {
            ACME
        }

        fn translate(&self, response: ResponseParts<'_>) -> Outcome {
            if response.is_success() { Outcome::Accepted } else { Outcome::failed(MessagingError::new(ACME, self.0)) }
        }
    }
    let channels: Vec<Box<dyn Translate>> =
        vec![Box::new(Always(Reason::QuietHours)), Box::new(Always(Reason::ClockSkew))];
    let body = ResponseParts::of_body(b"{}");
    let reasons: Vec<_> = channels.iter().map(|channel| channel.translate_event(body).errors()[0].reason()).collect();
    assert_eq!(reasons, [Reason::QuietHours, Reason::ClockSkew]);
    assert!(channels[0].translate(body.with_status(200)).errors().is_empty());
}

#[test]
fn the_question_mark_turns_an_outcome_into_an_error() {
    fn send(outcome: Outcome) -> Result<(), Box<dyn Error + Send + Sync>> {
        outcome.into_result()?;
        Ok(())
    }
    assert!(send(Outcome::Accepted).is_ok());
    let boxed = send(Outcome::failed(MessagingError::new(ACME, Reason::QuietHours))).unwrap_err();
    assert_eq!(boxed.downcast_ref::<MessagingError>().map(MessagingError::reason), Some(Reason::QuietHours));
}
