//! The axum example: the service's own clients get problem+json with nothing of the provider's in it.

#[path = "../examples/axum.rs"]
#[allow(dead_code, reason = "the example's main")]
mod example;

async fn answer(fixture: &str) -> (u16, reqwest::header::HeaderMap, serde_json::Value) {
    let provider = clients::Provider::play(&[fixture]).await;
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}/messages", listener.local_addr().unwrap());
    tokio::spawn(axum::serve(listener, example::service(provider.url().to_owned())).into_future());
    let response = reqwest::Client::new().post(url).send().await.unwrap();
    let (status, headers) = (response.status().as_u16(), response.headers().clone());
    (status, headers, serde_json::from_str(&response.text().await.unwrap()).unwrap_or_default())
}

#[tokio::test]
async fn a_limit_becomes_429_with_a_wait() {
    let (status, headers, problem) = answer("meta/131056-pair-limit.http").await;
    assert_eq!(
        (status, &headers["content-type"], &headers["retry-after"]),
        (429, &"application/problem+json".parse().unwrap(), &"60".parse().unwrap())
    );
    assert_eq!(problem["type"], "urn:messaging-error:pair_rate_limited");
    assert!(!problem.to_string().contains("131056") && !problem.to_string().contains("Consumer Account"), "{problem}");
}

#[tokio::test]
async fn our_own_token_fault_is_not_the_clients() {
    let (status, _, problem) = answer("meta/190-463-expired.http").await;
    assert_eq!((status, problem["reason"].as_str()), (500, Some("credential_expired")));
}

#[tokio::test]
async fn an_acceptance_is_202() {
    let (status, ..) = answer("meta/none-accepted.http").await;
    assert_eq!(status, 202);
}
