//! What every code of Meta means, one table per area. The tables with an empty dialect share one number space; a number
//! stands in one of them only. The others hold where the payload shows that another meaning is intended.

mod calling;
mod graph;
mod groups;
mod gupshup;
mod inbound;
mod instagram;
mod links;
mod management;
mod messages;
mod messenger;
mod on_premises;
mod parameter;
mod registration;
pub(crate) mod state;
mod subcodes;
mod templates;

use messaging_error::catalogue::{Catalogue, Hit, Table};
use messaging_error::{Codes, Key};

use crate::PROVIDER;

use self::calling::CALLING_TABLE;
use self::graph::{GRAPH_TABLE, USE_CASES};
use self::groups::GROUPS_TABLE;
use self::gupshup::GUPSHUP_TABLE;
use self::inbound::{EVENT, INBOUND};
use self::instagram::INSTAGRAM;
use self::management::{BLOCK_LIST, FLOW_MANAGEMENT, HEALTH, HEALTH_WORDS};
use self::messages::MESSAGES;
use self::messenger::MESSENGER_TABLE;
use self::on_premises::{CONTACT_CHECK, ON_PREMISES_TABLE};
use self::parameter::PARAMETER;
use self::registration::REGISTRATION;
use self::state::{
    ACCOUNT_ALERTS, ACCOUNT_REVIEW, ACCOUNT_UPDATE, FLOW_STATUS, NUMBER_NAME, NUMBER_QUALITY, PREFERENCES,
    TEMPLATE_QUALITY, TEMPLATE_STATUS,
};
use self::subcodes::SUBCODES;
use self::templates::TEMPLATES;

/// Every code that Meta documents or is known to send, with what follows from it.
///
/// The dialect of a table is empty for the Graph API with WhatsApp, Messenger and Instagram on it. `instagram`, `inbound`,
/// `event`, `health_status`, `on_premises`, `contact_check` and `gupshup` are tables for shapes in which a number means something else. The
/// others hold the words of webhooks about a template, a flow, an account, a number or a person's wish.
///
/// ```
/// use messaging_error_meta::CATALOGUE;
///
/// assert!(CATALOGUE.entries().any(|entry| entry.code == "131056"));
/// ```
pub static CATALOGUE: Catalogue = Catalogue::new(
    PROVIDER,
    // The Graph API's tables stand first, by how often their codes arrive: the usual code is found in the first or second.
    &[
        &MESSAGES,
        &TEMPLATES,
        &GRAPH_TABLE,
        &PARAMETER,
        &REGISTRATION,
        &USE_CASES,
        &GROUPS_TABLE,
        &CALLING_TABLE,
        &FLOW_MANAGEMENT,
        &BLOCK_LIST,
        &HEALTH,
        &SUBCODES,
        &MESSENGER_TABLE,
        &INSTAGRAM,
        &INBOUND,
        &EVENT,
        &HEALTH_WORDS,
        &TEMPLATE_STATUS,
        &TEMPLATE_QUALITY,
        &FLOW_STATUS,
        &ACCOUNT_UPDATE,
        &ACCOUNT_REVIEW,
        &ACCOUNT_ALERTS,
        &NUMBER_QUALITY,
        &NUMBER_NAME,
        &PREFERENCES,
        &ON_PREMISES_TABLE,
        &CONTACT_CHECK,
        &GUPSHUP_TABLE,
    ],
);

/// The number space that the shape of a payload shows.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub(crate) enum Dialect {
    /// The Graph API and everything on it.
    Graph,
    /// An Instagram exception.
    Instagram,
    /// Beside a message that a user sent.
    Inbound,
    /// About the webhook itself.
    Event,
    /// What a health check says of a number, a template, an account, a business or an app.
    Health,
    /// The on-premises array.
    OnPremises,
    /// The answer of a contact check.
    ContactCheck,
    /// Gupshup's shapes.
    Gupshup,
    /// A gateway's own number: no table knows it.
    Foreign,
    /// A number that a gateway repeats without saying which of Meta's APIs it came from.
    Repeated,
}

/// The tables without a dialect stand first in the catalogue.
static GRAPH_TABLES: &[&Table] = {
    let (all, mut count) = (CATALOGUE.tables(), 0);
    while count < all.len() && all[count].dialect().is_empty() {
        count += 1;
    }
    all.split_at(count).0
};

impl Dialect {
    /// The dialect's own tables, then those that it shares, each in order of preference.
    fn tables(self, code: &str) -> [&'static [&'static Table]; 3] {
        let own: &'static [&'static Table] = match self {
            Self::Graph | Self::Foreign => &[],
            // The two APIs share no number, so that the order does not matter.
            Self::Repeated => const { &[&ON_PREMISES_TABLE] },
            Self::Instagram => const { &[&INSTAGRAM] },
            Self::Inbound => const { &[&INBOUND] },
            Self::Event => const { &[&EVENT] },
            Self::Health => const { &[&HEALTH_WORDS] },
            Self::OnPremises => const { &[&ON_PREMISES_TABLE] },
            Self::ContactCheck => const { &[&CONTACT_CHECK] },
            Self::Gupshup => const { &[&GUPSHUP_TABLE] },
        };
        // Gateways put Cloud API numbers, which have six digits, into the old shapes; a short number there is never one of
        // the Graph API's.
        let shared = match self {
            Self::Graph | Self::Instagram | Self::Inbound | Self::Event => true,
            Self::Health | Self::Gupshup | Self::Repeated => true,
            Self::OnPremises => code.len() >= 6 || code.starts_with('-'),
            Self::ContactCheck | Self::Foreign => false,
        };
        // Gupshup passes the numbers of both APIs on; beside a user's message, those below 1000 are of the old one.
        let old: &'static [&'static Table] = match self {
            Self::Gupshup => const { &[&ON_PREMISES_TABLE] },
            Self::Inbound if code.len() == 3 => const { &[&ON_PREMISES_TABLE] },
            _ => &[],
        };
        let shared = shared && (old.is_empty() || self == Self::Gupshup);
        [own, old, if shared { GRAPH_TABLES } else { &[] }]
    }

    fn find(self, key: &Key<'_>, step: fn(&Table, &Key<'_>) -> Option<Hit>) -> Option<Hit> {
        self.tables(key.code).into_iter().find_map(|tables| tables.iter().find_map(|table| step(table, key)))
    }
}

impl Codes for Dialect {
    fn exact(&self, key: &Key<'_>) -> Option<Hit> {
        // A gateway that writes the HTTP status where a code is expected means the status, not the code of the same number.
        let is_repeated = matches!(self, Self::Gupshup | Self::Repeated);
        if is_repeated && key.status.is_some() && key.status == key.code.parse().ok() {
            return None;
        }
        self.find(key, Table::exact)
    }

    fn range(&self, key: &Key<'_>) -> Option<Hit> {
        // A number of the gateway's own could lie in a range of Meta's.
        if matches!(self, Self::Gupshup | Self::Repeated) {
            return None;
        }
        self.find(key, Table::range)
    }

    fn family(&self, _: &Key<'_>) -> Option<Hit> {
        None
    }
}
