//! Answers, webhooks and receipts of meta.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| messaging_error_fuzz::check(&messaging_error_meta::Meta, data));
