//! Profiles that somebody wrote: an error that names a line, or a profile that can be used.
#![no_main]

use messaging_error_rest::Profile;

libfuzzer_sys::fuzz_target!(|text: &str| {
    if let Ok(profile) = Profile::load(text) {
        messaging_error_fuzz::check(&profile, br#"{"error":{"code":"a"}}"#);
    }
    let _ = Profile::check(text);
});
