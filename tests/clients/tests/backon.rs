//! The backon example: it waits as the verdict says and never resends what may be out.

#[path = "../examples/backon.rs"]
#[allow(dead_code, reason = "the example's main")]
mod example;

use messaging_error::Reason;

#[tokio::test]
async fn a_limit_is_waited_out() {
    let provider = clients::Provider::play(&["meta/130429-throughput.http", "meta/none-accepted.http"]).await;
    tokio::time::pause();
    let start = tokio::time::Instant::now();
    example::send_with_retry(&reqwest::Client::new(), provider.url(), "12025550123").await.unwrap();
    assert_eq!(provider.requests(), 2);
    assert!(start.elapsed() >= std::time::Duration::from_secs(5), "a sender's limit is waited out");
}

#[tokio::test]
async fn what_may_be_out_is_sent_once() {
    let provider = clients::Provider::play(&["meta/2-outage.http"]).await;
    let error = example::send_with_retry(&reqwest::Client::new(), provider.url(), "12025550123").await.unwrap_err();
    assert_eq!(provider.requests(), 1, "{error}");
    assert!(error.is_retryable());
}

#[tokio::test]
async fn attempts_are_bounded() {
    let provider = clients::Provider::play(&["meta/130429-throughput.http"]).await;
    tokio::time::pause();
    let error = example::send_with_retry(&reqwest::Client::new(), provider.url(), "12025550123").await.unwrap_err();
    assert_eq!(error.reason(), Reason::SenderRateLimited);
    assert_eq!(provider.requests(), 5);
}
