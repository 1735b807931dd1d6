//! Profiles: other providers, as data.

mod builtin;
mod check;
mod codes;
mod entries;
mod error;
mod explain;
mod form;
mod item;
mod judge;
mod layout;
mod load;
mod path;
mod plan;
mod rule;
mod sheet;
mod slot;
mod source;
mod text;
mod translate;
mod trie;
mod wait;
mod walk;

use std::fmt;
use std::path::Path;
use std::sync::Arc;

use messaging_error::catalogue::Entry;
use messaging_error::{Codes, Outcome, Provider, ResponseParts, Translate};

pub use check::{Diagnostic, Severity};
pub use error::{Problem, ProfileError};
pub use explain::{Explanation, Step};
use plan::Plan;
pub(crate) use wait::{Unit, read_wait};

/// A provider that is described by data: where an answer keeps its code, texts and wait, and what every code means.
///
/// Profiles that ship with this crate come from [`builtin`](Self::builtin); write your own as a TOML file and [`load`](Self::load)
/// it. `docs/profiles.md` in the repository is the reference. A profile is cheap to clone and to share between threads.
///
/// ```
/// use messaging_error_rest::{Profile, Reason, ResponseParts, Translate};
///
/// let profile = Profile::load(r#"
///     name = "acme"
///     success = ["true /ok"]
///     [read]
///     code = ["/error"]
///     [codes]
///     no_credit = "insufficient_balance"
/// "#)?;
/// let parts = ResponseParts::of_body(br#"{"ok":false,"error":"no_credit"}"#).with_status(200);
/// assert_eq!(profile.translate(parts).errors()[0].reason(), Reason::InsufficientBalance);
/// # Ok::<(), messaging_error_rest::ProfileError>(())
/// ```
#[derive(Clone)]
pub struct Profile {
    plan: Arc<Plan>,
    delegate: Option<Arc<dyn Translate>>,
}

impl Profile {
    fn of(plan: Plan) -> Self {
        Self { plan: Arc::new(plan), delegate: None }
    }

    /// Loads a profile from TOML text.
    ///
    /// # Errors
    ///
    /// The first mistake, with line, column and key: nothing is ignored. [`check`](Self::check) finds all of them.
    pub fn load(text: &str) -> Result<Self, ProfileError> {
        load::load(text).map(Self::of)
    }

    /// Loads a profile from a file.
    ///
    /// # Errors
    ///
    /// The file cannot be read, or as for [`load`](Self::load); the error names the file.
    pub fn from_file(path: impl AsRef<Path>) -> Result<Self, ProfileError> {
        let path = path.as_ref();
        let text = std::fs::read_to_string(path).map_err(|error| ProfileError::unreadable(path, &error))?;
        Self::load(&text).map_err(|error| error.in_file(path))
    }

    /// A profile that ships with this crate. It is parsed when it is first asked for.
    #[must_use]
    pub fn builtin(name: &str) -> Option<Self> {
        builtin::get(name)
    }

    /// The names of the profiles that ship with this crate, sorted.
    pub fn names() -> impl Iterator<Item = &'static str> {
        builtin::names()
    }

    /// The TOML text of a profile that ships with this crate: a starting point for your own.
    #[must_use]
    pub fn source(name: &str) -> Option<&'static str> {
        builtin::source(name)
    }

    /// Says what is wrong with a profile, all at once, and what every line that is right means.
    #[must_use]
    pub fn check(text: &str) -> Vec<Diagnostic> {
        check::check(text)
    }

    /// The provider's name for people.
    #[must_use]
    pub fn label(&self) -> &str {
        &self.plan.label
    }

    /// The provider's page about its errors.
    #[must_use]
    pub fn docs_url(&self) -> Option<&str> {
        self.plan.docs.as_deref()
    }

    /// The pages that the facts in the profile come from.
    pub fn sources(&self) -> impl Iterator<Item = &str> {
        self.plan.sources.iter().map(|source| &**source)
    }

    /// How many teams use the provider: 1 for very many, 3 for few.
    #[must_use]
    pub fn rank(&self) -> u8 {
        self.plan.rank
    }

    /// Every row of every table, with everything that follows from it.
    pub fn entries(&self) -> impl Iterator<Item = Entry> + '_ {
        self.plan.entries()
    }

    /// The provider whose answers this profile passes on, or whose codes it repeats, if it declares one.
    #[must_use]
    pub fn delegates_to(&self) -> Option<Provider> {
        self.plan.delegate
    }

    /// The same profile, with a translator for the answers that it passes on and the codes that it repeats. `to` must be
    /// the provider that the profile declares; otherwise nothing changes.
    #[must_use]
    pub fn with_delegate(mut self, to: Provider, translator: Arc<dyn Translate>) -> Self {
        if self.plan.delegate == Some(to) {
            self.delegate = Some(translator);
        }
        self
    }

    fn delegate_codes(&self) -> Option<&dyn Codes> {
        self.delegate.as_ref().and_then(|delegate| delegate.codes())
    }

    /// Shows which path of the profile found what in an answer, and what came of it. Addresses and secrets are masked.
    #[must_use]
    pub fn explain(&self, response: ResponseParts<'_>) -> Explanation {
        explain::explain(self, response)
    }

    /// The same for an event: which receipt recognises it, and how it reads it.
    #[must_use]
    pub fn explain_event(&self, event: ResponseParts<'_>) -> Explanation {
        explain::explain_event(self, event)
    }
}

impl Translate for Profile {
    fn provider(&self) -> Provider {
        self.plan.provider
    }

    fn translate(&self, response: ResponseParts<'_>) -> Outcome {
        if let Some(delegate) = &self.delegate {
            if self.plan.is_delegated(&response) {
                return delegate.translate(response);
            }
        }
        self.plan.answer(response, self.delegate_codes())
    }

    fn translate_event(&self, event: ResponseParts<'_>) -> Outcome {
        if let Some(outcome) = self.plan.event(event, self.delegate_codes()) {
            return outcome;
        }
        if let Some(delegate) = &self.delegate {
            if self.plan.is_delegated(&event) {
                return delegate.translate_event(event);
            }
        }
        self.plan.unknown_event(event, self.delegate_codes())
    }
}

impl fmt::Debug for Profile {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Profile")
            .field("name", &self.provider().as_str())
            .field("label", &self.label())
            .field("has_delegate", &self.delegate.is_some())
            .finish_non_exhaustive()
    }
}
