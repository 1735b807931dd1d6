//! Sending with reqwest: `?` turns every failure, with or without an answer, into one `MessagingError`.

use messaging_error_meta::{MessagingError, Meta, PROVIDER, ResponseParts, Translate, TransportKind};

/// Sends one message and says what became of it.
pub async fn send(client: &reqwest::Client, url: &str, to: &str) -> Result<(), MessagingError> {
    let message =
        serde_json::json!({"messaging_product": "whatsapp", "to": to, "type": "text", "text": {"body": "Hello"}});
    let response = client.post(url).json(&message).send().await.map_err(transport)?;
    let (status, headers) = (response.status(), response.headers().clone());
    let body = response.bytes().await.map_err(transport)?;
    Meta.translate(ResponseParts::new(status, &headers, &body)).into_result()
}

/// What a reqwest failure lets us conclude about the request. The URL may hold a token, so it goes.
pub fn transport(error: reqwest::Error) -> MessagingError {
    let kind = if error.is_connect() {
        TransportKind::Connect
    } else if error.is_timeout() {
        TransportKind::Timeout
    } else if error.is_decode() {
        TransportKind::Decode
    } else {
        TransportKind::Interrupted
    };
    MessagingError::transport(PROVIDER, kind, error.without_url())
}

#[tokio::main]
async fn main() {
    let provider = clients::Provider::play(&["meta/131056-pair-limit.http"]).await;
    if let Err(error) = send(&reqwest::Client::new(), provider.url(), "12025550123").await {
        println!("{error}\n  retry: {}, pause: {}, to do: {}", error.retry(), error.scope(), error.remedy().text());
    }
}
