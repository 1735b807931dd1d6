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

fn error(private: &str) -> MessagingError {
    MessagingError::new(Provider::new("meta"), Reason::RecipientUndeliverable)
        .with_code("131026")
        .with_message(&format!("could not reach {private}"))
        .with_detail(&format!("{private} is gone"))
        .with_recipient(private)
        .with_source(io::Error::other(format!("cannot tell {private}")))
}

fn logged(error: &MessagingError) -> String {
    let log = Log::default();
    let writer = log.clone();
    let subscriber = tracing_subscriber::fmt().json().with_writer(move || writer.clone()).finish();
    tracing::subscriber::with_default(subscriber, || example::log(error));
    let line = log.0.lock().unwrap();
    String::from_utf8(line.clone()).unwrap()
}

#[test]
fn fields_can_be_counted() {
    let line = logged(&error("+1 202 555 0123"));
    let fields = &serde_json::from_str::<serde_json::Value>(&line).unwrap()["fields"];
    assert_eq!(fields["error.type"], "recipient_undeliverable");
    assert_eq!(fields["messaging.code"], "131026");
    assert_eq!(fields["message"], "recipient_undeliverable from meta (code 131026): cannot tell [number]");
}

#[test]
fn nothing_private_is_in_a_field() {
    for canary in conformance::canaries::all() {
        let line = logged(&error(&canary.text));
        assert!(!line.contains(&canary.secret), "{} in {line}", canary.secret);
    }
}

#[test]
fn a_failed_span_names_the_reason() {
    let exporter = opentelemetry_sdk::trace::InMemorySpanExporter::default();
    let provider =
        opentelemetry_sdk::trace::SdkTracerProvider::builder().with_simple_exporter(exporter.clone()).build();
    let mut span = provider.tracer("test").start("send whatsapp");
    example::record(&mut span, &error("+1 202 555 0123"));
    span.end();
    let spans = exporter.get_finished_spans().unwrap();
    let kind = spans[0].attributes.iter().find(|attribute| attribute.key.as_str() == "error.type").unwrap();
    assert_eq!(kind.value.as_str(), "recipient_undeliverable");
}
