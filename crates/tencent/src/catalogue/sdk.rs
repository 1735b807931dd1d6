//! Codes that the client libraries make themselves, in the place of the server's.

use messaging_error::catalogue::{Table, row};
use messaging_error::{DuplicateRisk as D, Reason as R};

/// Codes that the client libraries make themselves, in the place of the server's.
#[rustfmt::skip]
pub(crate) static SDK: Table = Table::new("", &[
    // No family: the other members are network failures.
    row("ClientError", R::InvalidParameter, "Library was used wrongly"),
    // The breaker opens before a request leaves, and closes again after a minute.
    row("ClientError.CircuitBreakerError", R::ProviderUnavailable, "Library holds back after failures").wait(60).risk(D::None),
    row("ClientError.CredentialError", R::CredentialMissing, "Library could not obtain credentials"),
    row("ClientError.HttpStatusCodeError", R::ResponseUnreadable, "HTTP status was not 200"),
    row("ClientError.INIError", R::CredentialMissing, "Credential file could not be read"),
    // A status line had arrived, most often a good one; only the body was lost.
    row("ClientError.IOError", R::ResponseUnreadable, "Answer broke off while reading").risk(D::High),
    row("ClientError.InvalidParameter", R::InvalidParameter, "Library refused an argument"),
    // The Go library repeats only requests with a client token, and a send has none.
    row("ClientError.NetworkError", R::TransportTimeout, "No answer reached the library"),
    // The library looks at the body only under status 200.
    row("ClientError.ParseJsonError", R::ResponseUnreadable, "Answer was not valid JSON").risk(D::High),
    row("ClientError.TypeError", R::ResponseUnreadable, "Answer was an unexpected event stream"),
    row("ClientNetworkError", R::TransportTimeout, "Request could not be completed"),
    row("ClientParamsError", R::InvalidParameter, "Library was given wrong types"),
    row("InvalidCredential", R::CredentialMissing, "Secret id or key is empty"),
    row("ServerNetworkError", R::ResponseUnreadable, "HTTP status was not 200 (Python)"),
]).docs("https://github.com/TencentCloud/tencentcloud-sdk-go");
