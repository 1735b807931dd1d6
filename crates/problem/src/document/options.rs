//! [`ProblemOptions`]: what a document cannot know by itself.

use std::time::SystemTime;

/// How to write a [`ProblemDocument`](crate::ProblemDocument).
///
/// ```
/// use messaging_error::{MessagingError, Provider, Reason};
/// use messaging_error_problem::{ProblemDocument, ProblemOptions};
///
/// let options = ProblemOptions::new().type_base("https://api.example.com/problems/").instance("urn:request:7f3a");
/// let error = MessagingError::new(Provider::new("acme"), Reason::RecipientOptedOut);
/// let document = ProblemDocument::new(&error, &options);
/// assert_eq!(document.type_uri(), "https://api.example.com/problems/recipient_opted_out");
/// assert_eq!(document.instance(), Some("urn:request:7f3a"));
/// ```
#[derive(Clone, Debug)]
pub struct ProblemOptions {
    pub(crate) type_base: String,
    pub(crate) instance: Option<String>,
    pub(crate) now: Option<SystemTime>,
    pub(crate) hide_own_faults: bool,
}

impl ProblemOptions {
    /// Types under `urn:messaging-error:`, no instance, no clock, everything shown.
    #[must_use]
    pub fn new() -> Self {
        Self { type_base: "urn:messaging-error:".into(), instance: None, now: None, hide_own_faults: false }
    }

    /// What comes before the reason's word in `type`; it ends in `/`, `#` or `:`. Keep it stable: clients compare types.
    #[must_use]
    pub fn type_base(mut self, base: impl Into<String>) -> Self {
        self.type_base = base.into();
        self
    }

    /// Your own URI or id of this occurrence, for your clients to quote. It is written as it is.
    #[must_use]
    pub fn instance(mut self, instance: impl Into<String>) -> Self {
        self.instance = Some(instance.into());
        self
    }

    /// The present time, for waits that end at an instant. Without it such a wait is left out.
    #[must_use]
    pub const fn now(mut self, now: SystemTime) -> Self {
        self.now = Some(now);
        self
    }

    /// Shows nothing but status and wait where your service or the provider is at fault (status 500 and above), so that
    /// clients do not learn that your balance is used up or your key has lapsed.
    #[must_use]
    pub const fn hide_own_faults(mut self) -> Self {
        self.hide_own_faults = true;
        self
    }
}

impl Default for ProblemOptions {
    fn default() -> Self {
        Self::new()
    }
}
