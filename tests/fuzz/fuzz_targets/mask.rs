//! Masking: no panic, and nothing changes the second time.
#![no_main]

use messaging_error::mask;

libfuzzer_sys::fuzz_target!(|text: &str| {
    let once = mask::text(text).into_owned();
    assert_eq!(mask::text(&once), once, "masking twice differs");
    let _ = (mask::code(text), mask::id(text), mask::address(text));
});
