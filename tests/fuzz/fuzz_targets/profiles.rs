//! The profile engine: the first byte chooses a built-in profile.
#![no_main]

use std::sync::LazyLock;

use messaging_error_rest::Profile;

static PROFILES: LazyLock<Vec<Profile>> = LazyLock::new(|| Profile::names().filter_map(Profile::builtin).collect());

libfuzzer_sys::fuzz_target!(|data: &[u8]| {
    let Some((first, rest)) = data.split_first() else { return };
    messaging_error_fuzz::check(&PROFILES[usize::from(*first) % PROFILES.len()], rest);
});
