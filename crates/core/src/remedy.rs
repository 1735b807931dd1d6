//! [`Remedy`]: what to do, in words and by whom.

use crate::{Action, Actor};

/// What mends the failure.
#[derive(Copy, Clone, Debug, PartialEq, Eq, Hash)]
pub struct Remedy<'a> {
    pub(crate) action: Action,
    pub(crate) actor: Actor,
    pub(crate) text: &'static str,
    pub(crate) docs_url: Option<&'a str>,
}

impl<'a> Remedy<'a> {
    /// The step to take.
    #[must_use]
    pub const fn action(&self) -> Action {
        self.action
    }

    /// Who takes it.
    #[must_use]
    pub const fn actor(&self) -> Actor {
        self.actor
    }

    /// One sentence that says how.
    #[must_use]
    pub const fn text(&self) -> &'static str {
        self.text
    }

    /// The provider's page about the code, where one is known.
    #[must_use]
    pub const fn docs_url(&self) -> Option<&'a str> {
        self.docs_url
    }
}
