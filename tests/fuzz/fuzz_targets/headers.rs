//! Waits in headers: the first line chooses the header, the rest is its value.
#![no_main]

use http::{HeaderMap, HeaderValue};
use messaging_error::{Delay, ResponseParts, waits};

const NAMES: [&str; 10] = [
    "retry-after",
    "retry-after-ms",
    "x-ratelimit-reset",
    "x-ratelimit-reset-after",
    "ratelimit",
    "ratelimit-policy",
    "ratelimit-reset",
    "x-business-use-case-usage",
    "x-ad-account-usage",
    "date",
];

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    let mut headers = HeaderMap::new();
    for (index, line) in data.split(|byte| *byte == b'\n').enumerate() {
        if let Ok(value) = HeaderValue::from_bytes(line) {
            headers.append(NAMES[index % NAMES.len()], value);
        }
    }
    let parts = ResponseParts::of_body(b"").with_status(429).with_headers(&headers);
    if let Some(length) = waits::header_wait(&parts).and_then(|delay| delay.length()) {
        assert!(length <= Delay::CAP);
    }
});
