//! Answers, webhooks and receipts of rest.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| messaging_error_fuzz::check(&messaging_error_rest::Rest, data));
