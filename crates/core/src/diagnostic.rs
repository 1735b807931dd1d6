//! `miette::Diagnostic` for [`MessagingError`]: it has to live here, because the trait is foreign and the type is ours.

use std::fmt::Display;

use miette::{Diagnostic, Severity};

use crate::{Actor, MessagingError};

impl Diagnostic for MessagingError {
    /// `messaging::<category>::<reason>`.
    fn code<'a>(&'a self) -> Option<Box<dyn Display + 'a>> {
        Some(Box::new(format!("messaging::{}::{}", self.category(), self.reason())))
    }

    /// A warning where nobody has to act, an error otherwise.
    fn severity(&self) -> Option<Severity> {
        Some(if self.actor() == Actor::Nobody { Severity::Warning } else { Severity::Error })
    }

    /// What has to be done, and by whom.
    fn help<'a>(&'a self) -> Option<Box<dyn Display + 'a>> {
        let remedy = self.remedy();
        Some(Box::new(format!("{} ({})", remedy.text(), remedy.actor())))
    }

    /// The provider's page about the code.
    fn url<'a>(&'a self) -> Option<Box<dyn Display + 'a>> {
        self.docs_url().map(|url| Box::new(url) as Box<dyn Display + 'a>)
    }
}
