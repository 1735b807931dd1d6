//! The tracing example: countable fields, nothing private, and `error.type` on the span.

#[path = "../examples/tracing.rs"]
#[allow(dead_code, reason = "the example's main")]
mod example;

use std::io;
use std::sync::{Arc, Mutex};

use messaging_error::{MessagingError, Provider, Reason};
use opentelemetry::trace::{Span, Tracer, TracerProvider};

#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl io::Write for Log {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

fn error() -> MessagingError {
    MessagingError::new(Provider::new("meta"), Reason::RecipientUndeliverable)
        .with_code("131026")
        .with_message("could not reach +1 202 555 0123")
        .with_recipient("12025550123")
}

#[test]
fn fields_are_countable_and_private() {
    let log = Log::default();
    let writer = log.clone();
    let subscriber = tracing_subscriber::fmt().json().with_writer(move || writer.clone()).finish();
    tracing::subscriber::with_default(subscriber, || example::log(&error()));
    let line = String::from_utf8(log.0.lock().unwrap().clone()).unwrap();
    let fields = &serde_json::from_str::<serde_json::Value>(&line).unwrap()["fields"];
    assert_eq!(fields["error.type"], "recipient_undeliverable");
    assert_eq!(fields["messaging.code"], "131026");
    assert!(!line.contains("555"), "{line}");
}

#[test]
fn a_failed_span_names_the_reason() {
    let exporter = opentelemetry_sdk::trace::InMemorySpanExporter::default();
    let provider =
        opentelemetry_sdk::trace::SdkTracerProvider::builder().with_simple_exporter(exporter.clone()).build();
    let mut span = provider.tracer("test").start("send whatsapp");
    example::record(&mut span, &error());
    span.end();
    let spans = exporter.get_finished_spans().unwrap();
    let kind = spans[0].attributes.iter().find(|attribute| attribute.key.as_str() == "error.type").unwrap();
    assert_eq!(kind.value.as_str(), "recipient_undeliverable");
}
