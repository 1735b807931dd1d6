//! Applications.

use messaging_error::Reason as R;
use messaging_error::catalogue::Table;

use super::setup;

/// Applications.
#[rustfmt::skip]
pub static APPLICATION: Table = Table::new("application", &[
    setup("list-validation", R::InvalidParameter, "Query parameter not acceptable"),
    setup("payload-validation", R::InvalidParameter, "Body member not acceptable"),
    setup("rate-limit", R::ApiRateLimited, "Application API rate limit"),
]).docs("https://developer.vonage.com/en/api/application.v2");
