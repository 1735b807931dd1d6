//! Private things to put into answers, and what shows none of them.

use messaging_error::MessagingError;

/// A number that nobody has.
pub const PHONE: &str = "12025550187";
/// A Chinese number that nobody has, as it is written inside its country.
pub const CHINESE_PHONE: &str = "13800138187";
/// An address that nobody has.
pub const MAIL: &str = "jane.canary@example.com";
/// What an access token looks like.
pub const TOKEN: &str = "EAAGcanary0123456789abcdefCANARYtoken9876543210";
/// What a secret id looks like.
pub const SECRET_ID: &str = "AKIDcanary0123456789abcdefCANARYsecret9876543210";
/// A link that carries a token.
pub const SECRET_URL: &str = "https://media.example.com/canary?access_token=EAAGcanary0123456789";

/// A sentence with every private thing in it.
#[must_use]
pub fn sentence() -> String {
    format!("to {PHONE} or +86{CHINESE_PHONE} by {MAIL} with {TOKEN} and {SECRET_ID} from {SECRET_URL}")
}

/// Fails if a private thing is in what is shown.
///
/// # Panics
///
/// If one is.
pub fn assert_silent(shown: &str) {
    for secret in [PHONE, CHINESE_PHONE, MAIL, TOKEN, SECRET_ID, SECRET_URL, "access_token=EAAG"] {
        assert!(!shown.contains(secret), "{secret} in {shown}");
    }
}

/// Fails if a private thing is in anything that an error shows by itself.
///
/// # Panics
///
/// If one is.
pub fn assert_error_is_silent(error: &MessagingError) {
    let report = serde_json::to_string(&error.report()).unwrap_or_default();
    assert_silent(&format!("{error:#} {error:?} {error:#?} {report} {:?}", error.pause_key()));
}
