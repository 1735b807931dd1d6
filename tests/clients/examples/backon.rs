//! A retry loop with backon: it waits as the provider asks and never resends what may be out.

use std::time::SystemTime;

use backon::{ExponentialBuilder, Retryable};
use messaging_error_meta::{Idempotency, MessagingError};

#[path = "reqwest.rs"]
#[allow(dead_code, reason = "the other example's main")]
mod client;

/// Sends until the message is taken, the failure is final, or a repeat could reach the recipient twice.
pub async fn send_with_retry(client: &reqwest::Client, url: &str, to: &str) -> Result<(), MessagingError> {
    let mut attempt = 0;
    (|| client::send(client, url, to))
        .retry(ExponentialBuilder::default().without_max_times())
        .when(|error: &MessagingError| error.should_retry(Idempotency::NotIdempotent))
        // The verdict decides on the wait and on the number of attempts; backon's own schedule only starts it.
        .adjust(move |error, _| {
            attempt += 1;
            error.next_delay(attempt, SystemTime::now())
        })
        .await
}

#[tokio::main]
async fn main() {
    let provider = clients::Provider::play(&["meta/130429-throughput.http", "meta/none-accepted.http"]).await;
    let outcome = send_with_retry(&reqwest::Client::new(), provider.url(), "12025550123").await;
    println!("{outcome:?} after {} requests", provider.requests());
}
