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
mod several;
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
use messaging_error::{Codes, Outcome, Provider, ResponseParts, Translate, json};

pub use check::{Diagnostic, Severity};
pub use error::{Problem, ProfileError};
pub use explain::{Explanation, Step};
use plan::Plan;
use several::Event;
pub(crate) use wait::stated;

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

/// How many lists and envelopes may stand in each other.
const LEVELS: u8 = 3;

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

    /// An event that a receipt or the delegate recognises, or that holds such events. Lists and envelopes can stand in each other.
    fn recognized(&self, event: ResponseParts<'_>, depth: u8) -> Option<Outcome> {
        self.alone(event).or_else(|| if depth == 0 { None } else { self.several(event, depth - 1) })
    }

    fn alone(&self, event: ResponseParts<'_>) -> Option<Outcome> {
        self.plan.event(event, self.delegate_codes()).or_else(|| {
            let delegate = self.delegate.as_ref().filter(|_| self.plan.is_delegated(&event))?;
            Some(delegate.translate_event(event))
        })
    }

    /// A list of events of which at least one is recognised: each is read alone, so that none hides behind another's kind.
    fn several(&self, event: ResponseParts<'_>, depth: u8) -> Option<Outcome> {
        let text = json::decode(event.body()).ok()?;
        let mut is_known = false;
        let events = several::in_document(text.trim(), &self.plan.lists);
        let outcomes = events.iter().map(|Event { index, text }| {
            let one = event.with_body(text.as_bytes());
            let outcome = self.recognized(one, depth);
            is_known |= outcome.is_some();
            (*index, outcome.unwrap_or_else(|| self.plan.unknown_event(one, self.delegate_codes())))
        });
        let outcome = several::together(outcomes);
        is_known.then_some(outcome)
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
        self.recognized(event, LEVELS).unwrap_or_else(|| self.plan.unknown_event(event, self.delegate_codes()))
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
