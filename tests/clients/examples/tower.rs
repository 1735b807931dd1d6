//! A tower layer: services that answer with bytes become services that answer with a verdict.

use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use messaging_error_meta::{MessagingError, Meta, ResponseParts, Translate};
use tower::{Layer, Service, ServiceBuilder, ServiceExt};

/// Puts a translator around a service.
#[derive(Clone)]
pub struct VerdictLayer(pub Arc<dyn Translate>);

impl<S> Layer<S> for VerdictLayer {
    type Service = VerdictService<S>;

    fn layer(&self, inner: S) -> Self::Service {
        VerdictService { inner, translator: Arc::clone(&self.0) }
    }
}

/// The service with its translator.
#[derive(Clone)]
pub struct VerdictService<S> {
    inner: S,
    translator: Arc<dyn Translate>,
}

impl<S, Request, Body> Service<Request> for VerdictService<S>
where
    S: Service<Request, Response = http::Response<Body>, Error = MessagingError>,
    S::Future: Send + 'static,
    Body: AsRef<[u8]> + Send + 'static,
{
    type Response = http::Response<Body>;
    type Error = MessagingError;
    type Future = Pin<Box<dyn Future<Output = Result<Self::Response, Self::Error>> + Send>>;

    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<(), Self::Error>> {
        self.inner.poll_ready(context)
    }

    fn call(&mut self, request: Request) -> Self::Future {
        let translator = Arc::clone(&self.translator);
        let answer = self.inner.call(request);
        Box::pin(async move {
            let response = answer.await?;
            translator.translate(ResponseParts::from(&response)).into_result()?;
            Ok(response)
        })
    }
}

/// Sends one request through the layer, over a client that collects the body.
pub async fn send(client: reqwest::Client, url: String) -> Result<http::Response<Vec<u8>>, MessagingError> {
    let transport = tower::service_fn(move |()| {
        let request = client.post(&url).body("{}");
        async move {
            let response = request.send().await.map_err(client::transport)?;
            let mut answer = http::Response::builder().status(response.status());
            if let Some(headers) = answer.headers_mut() {
                headers.extend(response.headers().clone());
            }
            let body = response.bytes().await.map_err(client::transport)?.to_vec();
            answer.body(body).map_err(|error| {
                MessagingError::transport(
                    messaging_error_meta::PROVIDER,
                    messaging_error_meta::TransportKind::Decode,
                    error,
                )
            })
        }
    });
    ServiceBuilder::new().layer(VerdictLayer(Arc::new(Meta))).service(transport).oneshot(()).await
}

#[path = "reqwest.rs"]
#[allow(dead_code, reason = "the other example's main")]
mod client;

#[tokio::main]
async fn main() {
    let provider = clients::Provider::play(&["meta/131047-window-closed.http"]).await;
    match send(reqwest::Client::new(), provider.url().to_owned()).await {
        Ok(response) => println!("taken with {}", response.status()),
        Err(error) => println!("{error}: {}", error.remedy().text()),
    }
}
