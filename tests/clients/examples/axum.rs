//! An axum service that answers its own callers with problem+json: a stable type, a safe status, nothing private.

use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use messaging_error_meta::MessagingError;
use messaging_error_problem::ProblemDocument;

#[path = "reqwest.rs"]
#[allow(dead_code, reason = "the other example's main")]
mod client;

/// Our service's error: a newtype, because the trait is axum's and the error is ours.
pub struct Failure(MessagingError);

impl From<MessagingError> for Failure {
    fn from(error: MessagingError) -> Self {
        Self(error)
    }
}

impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        ProblemDocument::from(&self.0).into_response().map(axum::body::Body::from)
    }
}

/// The service: `POST /messages` sends one message through the provider at `provider`.
pub fn service(provider: String) -> Router {
    Router::new().route("/messages", post(create)).with_state(provider)
}

async fn create(State(provider): State<String>) -> Result<StatusCode, Failure> {
    client::send(&reqwest::Client::new(), &provider, "12025550123").await?;
    Ok(StatusCode::ACCEPTED)
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let provider = clients::Provider::play(&["meta/131056-pair-limit.http"]).await;
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
    let url = format!("http://{}/messages", listener.local_addr()?);
    tokio::spawn(axum::serve(listener, service(provider.url().to_owned())).into_future());
    let response = reqwest::Client::new().post(url).send().await?;
    let head = format!("{} {:?}", response.status(), response.headers().get("content-type"));
    println!("{head}\n{}", response.text().await?);
    Ok(())
}
