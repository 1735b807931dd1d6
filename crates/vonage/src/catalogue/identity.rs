//! Identity Insights.

use messaging_error::Reason as R;
use messaging_error::catalogue::Table;

use super::setup;

/// Identity Insights.
#[rustfmt::skip]
pub static IDENTITY_INSIGHTS: Table = Table::new("identity-insights", &[
    setup("invalid-json", R::MalformedRequest, "Body is not valid JSON"),
]).docs("https://developer.vonage.com/en/api/identity-insights");
