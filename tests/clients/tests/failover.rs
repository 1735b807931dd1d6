//! The failover example: another channel where the verdict allows it, and only there.

#[path = "../examples/failover.rs"]
#[allow(dead_code, reason = "the example's main")]
mod example;

use clients::Provider;
use example::{Delivery, deliver, may_go_by_sms};
use messaging_error::{MessagingError, Reason};

#[tokio::test]
async fn a_person_who_is_not_on_whatsapp_gets_an_sms() {
    let whatsapp = Provider::play(&["meta/131026-undeliverable.http"]).await;
    let sms = Provider::play(&["vonage/sms-0-accepted.http"]).await;
    let delivery = deliver(&reqwest::Client::new(), whatsapp.url(), sms.url()).await;
    assert!(matches!(delivery, Delivery::Sms), "{delivery:?}");
    assert_eq!((whatsapp.requests(), sms.requests()), (1, 1));
}

#[tokio::test]
async fn what_may_be_out_is_not_sent_a_second_way() {
    let whatsapp = Provider::play(&["meta/2-outage.http"]).await;
    let sms = Provider::play(&["vonage/sms-0-accepted.http"]).await;
    let delivery = deliver(&reqwest::Client::new(), whatsapp.url(), sms.url()).await;
    assert!(matches!(&delivery, Delivery::Failed(errors) if errors.len() == 1), "{delivery:?}");
    assert_eq!(sms.requests(), 0);
}

#[test]
fn protections_and_wrong_numbers_are_not_evaded() {
    let error = |reason| MessagingError::new(messaging_error::Provider::new("meta"), reason);
    for reason in
        [Reason::RecipientOptedOut, Reason::SpamRateLimited, Reason::BlockedAsFraud, Reason::RecipientAddressInvalid]
    {
        assert!(!may_go_by_sms(&error(reason)), "{reason}");
    }
    assert!(may_go_by_sms(&error(Reason::RecipientNotOnChannel)));
}
