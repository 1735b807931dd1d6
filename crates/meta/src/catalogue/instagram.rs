//! Where an Instagram exception (`IGApiException`) gives a number another meaning.

use messaging_error::Reason::*;
use messaging_error::catalogue::{Table, row};

use super::links::MESSENGER;

#[rustfmt::skip]
pub(crate) static INSTAGRAM: Table = Table::new("instagram", &[
    // Sent as 500, yet no retry cures it: the person has to agree.
    row("230", RecipientConsentMissing, "User has not consented to access"),
]).docs(MESSENGER);
