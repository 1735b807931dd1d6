//! Failover from WhatsApp to SMS that never evades a protection and never sends twice.

use messaging_error_meta::{DuplicateRisk, Failover, MessagingError, Meta, ResponseParts, Translate, TransportKind};
use messaging_error_vonage::Vonage;

/// What became of a message.
#[derive(Debug)]
pub enum Delivery {
    /// WhatsApp took it.
    WhatsApp,
    /// WhatsApp refused it for good and SMS took it.
    Sms,
    /// Nobody took it; the errors say why, WhatsApp's first.
    Failed(Vec<MessagingError>),
}

/// Tries WhatsApp, then SMS where the verdict allows it.
pub async fn deliver(client: &reqwest::Client, whatsapp: &str, sms: &str) -> Delivery {
    let first = match send(client, whatsapp, &Meta).await {
        Ok(()) => return Delivery::WhatsApp,
        Err(error) => error,
    };
    if !may_go_by_sms(&first) {
        return Delivery::Failed(vec![first]);
    }
    match send(client, sms, &Vonage::new()).await {
        Ok(()) => Delivery::Sms,
        Err(second) => Delivery::Failed(vec![first, second]),
    }
}

/// SMS is another channel and, here, another provider. An opt-out or a fraud guard holds on every channel (`forbidden`), a wrong
/// number is wrong everywhere (`futile`), and a message that may be out must not be sent a second way.
pub fn may_go_by_sms(error: &MessagingError) -> bool {
    matches!(error.failover(), Failover::OtherChannel | Failover::OtherProvider)
        && matches!(error.duplicate_risk(), DuplicateRisk::None | DuplicateRisk::NotASend)
}

async fn send(client: &reqwest::Client, url: &str, translator: &dyn Translate) -> Result<(), MessagingError> {
    let provider = translator.provider();
    let lost = |error: reqwest::Error| MessagingError::transport(provider, TransportKind::Other, error.without_url());
    let response = client.post(url).body("{}").send().await.map_err(lost)?;
    let (status, headers) = (response.status(), response.headers().clone());
    let body = response.bytes().await.map_err(lost)?;
    translator.translate(ResponseParts::new(status, &headers, &body)).into_result()
}

#[tokio::main]
async fn main() {
    let whatsapp = clients::Provider::play(&["meta/131026-undeliverable.http"]).await;
    let sms = clients::Provider::play(&["vonage/sms-0-accepted.http"]).await;
    println!("{:?}", deliver(&reqwest::Client::new(), whatsapp.url(), sms.url()).await);
}
