//! Answers, webhooks and receipts of any.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| messaging_error_fuzz::check(&messaging_error_any::Any, data));
