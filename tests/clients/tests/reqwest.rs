//! The reqwest example: answers and missing answers end in the same error type.

#[path = "../examples/reqwest.rs"]
#[allow(dead_code, reason = "the example's main")]
mod example;

use messaging_error::{DuplicateRisk, MatchedBy, Reason};

#[tokio::test]
async fn a_refusal_is_translated() {
    let provider = clients::Provider::play(&["meta/131056-pair-limit.http"]).await;
    let error = example::send(&reqwest::Client::new(), provider.url(), "12025550123").await.unwrap_err();
    assert_eq!((error.reason(), error.matched_by()), (Reason::PairRateLimited, MatchedBy::Code));
    assert_eq!(error.http_status(), Some(400));
}

#[tokio::test]
async fn an_acceptance_is_ok() {
    let provider = clients::Provider::play(&["meta/none-accepted.http"]).await;
    example::send(&reqwest::Client::new(), provider.url(), "12025550123").await.unwrap();
}

#[tokio::test]
async fn a_refused_connection_says_that_nothing_left() {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}/?access_token=canary", listener.local_addr().unwrap());
    drop(listener);
    let error = example::send(&reqwest::Client::new(), &url, "12025550123").await.unwrap_err();
    assert_eq!((error.reason(), error.duplicate_risk()), (Reason::NetworkUnreachable, DuplicateRisk::None));
    let source = error.find_source::<reqwest::Error>().expect("the client's error is kept");
    assert!(!format!("{source:?}").contains("canary"), "the URL must not be kept");
}
