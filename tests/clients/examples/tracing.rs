//! Fields for tracing, and OpenTelemetry's `error.type` on the span of a send.

use messaging_error_meta::{MessagingError, Reason};
use opentelemetry::trace::{Span, Status, Tracer};
use opentelemetry::{KeyValue, global};

/// Logs a failure with fields that can be counted, and in one line what stands behind it. Nothing in them is private: texts are
/// masked, recipients are left out. As `error = &error as &dyn Error` the sources would be logged as they are.
pub fn log(error: &MessagingError) {
    tracing::warn!(
        error.r#type = error.reason().as_str(),
        messaging.provider = error.provider().as_str(),
        messaging.category = error.category().as_str(),
        messaging.code = error.code().as_deref(),
        messaging.retry = error.retry().as_str(),
        messaging.scope = error.scope().as_str(),
        messaging.duplicate_risk = error.duplicate_risk().as_str(),
        messaging.matched_by = error.matched_by().as_str(),
        http.response.status_code = error.http_status(),
        messaging.trace_id = error.trace_id().as_deref(),
        "{error:#}"
    );
}

/// Marks a span as failed as the semantic conventions ask: `error.type` has few values and names the cause.
pub fn record(span: &mut impl Span, error: &MessagingError) {
    span.set_attribute(KeyValue::new("error.type", error.reason().as_str()));
    span.set_attribute(KeyValue::new("messaging.system", error.provider().as_str().to_owned()));
    if let Some(status) = error.http_status() {
        span.set_attribute(KeyValue::new("http.response.status_code", i64::from(status)));
    }
    span.set_status(Status::error(error.to_string()));
}

fn main() {
    tracing_subscriber::fmt().without_time().init();
    let error = MessagingError::new(messaging_error_meta::PROVIDER, Reason::PairRateLimited)
        .with_code("131056")
        .with_http_status(400);
    log(&error);
    let mut span = global::tracer("shop").start("send whatsapp");
    record(&mut span, &error);
    span.end();
}
