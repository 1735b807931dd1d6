//! Captured HTTP messages: strict fixtures and lenient captures.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    if let Ok(fixture) = messaging_error_testkit::Fixture::parse(data) {
        let _ = fixture.translate(&messaging_error_any::Any);
    }
    if let Some(capture) = messaging_error_any::capture::Capture::parse(data) {
        let _ = messaging_error_any::recognise(&capture.parts());
    }
});
