//! [`ProblemType`]: the many spellings of a `type`, brought down to (API, code).

use messaging_error_problem::TypeUri;

use crate::Api;

/// What the `type` of a problem says: which API it belongs to, and the code.
///
/// Vonage writes the same type with several hosts, a locale, a slash before the fragment, a doubled path and older names of
/// the API. All of them come down to the same pair.
///
/// ```
/// use messaging_error_vonage::{Api, ProblemType};
///
/// let kind = ProblemType::of("https://developer.nexmo.com/api-errors/messages-olympus#1120");
/// assert_eq!((kind.api(), kind.code()), (Some(Api::Messages), "1120"));
/// let kind = ProblemType::of("https://www.developer.vonage.com/en/api-errors/#throttled");
/// assert_eq!((kind.api(), kind.code()), (Some(Api::General), "throttled"));
/// ```
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub struct ProblemType<'a> {
    api: Option<Api>,
    code: &'a str,
}

impl<'a> ProblemType<'a> {
    /// Takes a `type` apart. Empty means `about:blank`.
    #[must_use]
    pub fn of(text: &'a str) -> Self {
        let kind = TypeUri::new(text);
        if text.is_empty() || kind.is_blank() {
            return Self { api: None, code: "" };
        }
        match kind.split() {
            (base, Some(fragment)) => Self { api: api_of(base), code: fragment },
            // A bare word, as the old proxy sends it.
            (base, None) if !base.contains(['/', ':']) => Self { api: None, code: base },
            (base, None) => Self { api: api_of(base), code: "" },
        }
    }

    /// The API that the path names: [`Api::General`] for what all share, `None` if the path is none of Vonage's.
    #[must_use]
    pub const fn api(self) -> Option<Api> {
        self.api
    }

    /// The fragment, or the bare word. Empty if there is none: then the HTTP status says what happened.
    #[must_use]
    pub const fn code(self) -> &'a str {
        self.code
    }
}

fn api_of(base: &str) -> Option<Api> {
    let base = base.trim_end_matches('/');
    // From the right, because one specification doubles the segment. Slash by slash, which costs a tenth of a search for the
    // whole segment.
    let after = |slash: usize| base.get(slash + 1..)?.strip_prefix("api-errors");
    if let Some(path) = memchr::memrchr_iter(b'/', base.as_bytes()).find_map(after) {
        return match path.trim_start_matches('/') {
            "" => Some(Api::General),
            "messages" | "messages-olympus" => Some(Api::Messages),
            "verify" => Some(Api::VerifyV2),
            "account/secret-management" => Some(Api::Account),
            "account/subaccounts" => Some(Api::Subaccounts),
            segment => segment.parse().ok(),
        };
    }
    match base.rsplit_once('/') {
        Some((_, "conversation")) => Some(Api::Conversation),
        Some((rest, "Errors")) if rest.ends_with("/messages") => Some(Api::MessagesLegacy),
        // The documentation's example.
        Some((_, "Error")) => Some(Api::General),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_spelling_comes_down_to_api_and_code() {
        let host = "https://developer.vonage.com";
        for (text, api, code) in [
            ("https://developer.nexmo.com/api-errors#throttled".into(), Some(Api::General), "throttled"),
            (format!("{host}/api-errors#throttled"), Some(Api::General), "throttled"),
            (format!("{host}/en/api-errors#jwt-expired"), Some(Api::General), "jwt-expired"),
            (format!("{host}/api-errors/#unathorized"), Some(Api::General), "unathorized"),
            (format!("{host}/api-errors/messages#1120"), Some(Api::Messages), "1120"),
            ("https://www.developer.vonage.com/api-errors/verify#expired".into(), Some(Api::VerifyV2), "expired"),
            (format!("{host}/en/api-errors/api-errors/verify-v2#forbidden"), Some(Api::VerifyV2), "forbidden"),
            (format!("{host}/api-errors/account/secret-management#validation"), Some(Api::Account), "validation"),
            (
                format!("{host}/api-errors/account/subaccounts#valid-transfers"),
                Some(Api::Subaccounts),
                "valid-transfers",
            ),
            (format!("{host}/api-errors/messages-olympus#1000"), Some(Api::Messages), "1000"),
            (format!("{host}/api-errors/10dlc#brand-conflict"), Some(Api::TenDlc), "brand-conflict"),
            (format!("{host}/api-errors/redact#rate-limit"), Some(Api::Redact), "rate-limit"),
            (format!("{host}/api-errors/reports#invalid-filter"), Some(Api::Reports), "invalid-filter"),
            (format!("{host}/api-errors/subaccounts#validation"), Some(Api::Subaccounts), "validation"),
            (format!("{host}/api-errors/application#rate-limit"), Some(Api::Application), "rate-limit"),
            (format!("{host}/api-errors/number-pools#validation"), Some(Api::NumberPools), "validation"),
            (
                format!("{host}/api-errors/whatsapp-provisioning#throttled"),
                Some(Api::WhatsappProvisioning),
                "throttled",
            ),
            (format!("{host}/api/conversation#http:error:not-found"), Some(Api::Conversation), "http:error:not-found"),
            ("https://www.nexmo.com/messages/Errors#InvalidParams".into(), Some(Api::MessagesLegacy), "InvalidParams"),
            ("https://example.com/Error#out-of-credit".into(), Some(Api::General), "out-of-credit"),
            (format!("{host}/en/api-errors"), Some(Api::General), ""),
            (format!("{host}/api-errors/an-api-of-tomorrow#late"), None, "late"),
            ("UNAUTHORIZED".into(), None, "UNAUTHORIZED"),
            ("about:blank".into(), None, ""),
            (String::new(), None, ""),
        ] {
            let kind = ProblemType::of(&text);
            assert_eq!((kind.api(), kind.code()), (api, code), "{text}");
        }
    }
}
