//! Answers and events by the name of the profile that reads them.

use messaging_error_rest::{MessagingError, Outcome, Profile, ResponseParts, Translate};

/// What a built-in profile makes of an answer.
pub(crate) fn answer(profile: &str, status: u16, body: impl AsRef<[u8]>) -> Outcome {
    builtin(profile).translate(ResponseParts::of_body(body.as_ref()).with_status(status))
}

/// What a built-in profile makes of a body whose status nobody kept.
pub(crate) fn bare(profile: &str, body: impl AsRef<[u8]>) -> Outcome {
    builtin(profile).translate(ResponseParts::of_body(body.as_ref()))
}

/// The first error in what a built-in profile makes of an answer.
pub(crate) fn error(profile: &str, status: u16, body: impl AsRef<[u8]>) -> MessagingError {
    first(answer(profile, status, body))
}

pub(crate) fn first(outcome: Outcome) -> MessagingError {
    outcome.into_result().expect_err("a failure")
}

/// The same for an answer with headers.
pub(crate) fn with_headers(profile: &Profile, status: u16, headers: &[(&str, &str)], body: &str) -> Outcome {
    let mut response = http::Response::builder().status(status);
    for (name, value) in headers {
        response = response.header(*name, *value);
    }
    profile.translate((&response.body(body).unwrap()).into())
}

pub(crate) fn builtin(name: &str) -> Profile {
    Profile::builtin(name).unwrap_or_else(|| panic!("{name} ships with the crate"))
}

/// A small profile: an answer says whether it worked in `ok`, and why not in `error`.
pub(crate) fn small(rest: &str) -> Profile {
    Profile::load(&format!("name = \"acme\"\nsuccess = [\"true /ok\"]\n{rest}")).unwrap()
}

/// What a profile makes of an answer.
pub(crate) fn by(profile: &Profile, status: u16, body: impl AsRef<[u8]>) -> Outcome {
    profile.translate(ResponseParts::of_body(body.as_ref()).with_status(status))
}
