//! Answers, webhooks and receipts of tencent.
#![no_main]

libfuzzer_sys::fuzz_target!(|data: &[u8]| messaging_error_fuzz::check(&messaging_error_tencent::Tencent, data));
