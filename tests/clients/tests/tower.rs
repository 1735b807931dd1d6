//! The tower example: a layer turns answers into verdicts.

#[path = "../examples/tower.rs"]
#[allow(dead_code, reason = "the example's main")]
mod example;

use messaging_error::{Failover, Reason};

#[tokio::test]
async fn a_refusal_becomes_the_service_error() {
    let provider = clients::Provider::play(&["meta/131047-window-closed.http"]).await;
    let error = example::send(reqwest::Client::new(), provider.url().to_owned()).await.unwrap_err();
    assert_eq!((error.reason(), error.failover()), (Reason::SessionWindowClosed, Failover::OtherTemplate));
}

#[tokio::test]
async fn an_acceptance_passes_through() {
    let provider = clients::Provider::play(&["meta/none-accepted.http"]).await;
    let response = example::send(reqwest::Client::new(), provider.url().to_owned()).await.unwrap();
    assert_eq!(response.status(), 200);
}
