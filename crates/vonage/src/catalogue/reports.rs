//! Reports.

use messaging_error::Reason as R;
use messaging_error::catalogue::Table;

use super::setup;

/// Reports.
#[rustfmt::skip]
pub static REPORTS: Table = Table::new("reports", &[
    setup("invalid-abort-operation", R::WrongStateForOperation, "Job has already finished"),
    setup("invalid-filter", R::InvalidParameter, "Filter combination not offered"),
    setup("invalid-request-parameters", R::InvalidParameter, "Report parameters not acceptable"),
    setup("not-found", R::InvalidParameter, "Unprocessable, under slug not-found").on(422),
    setup("rate-limit", R::ApiRateLimited, "Reports API rate limit"),
]).docs("https://developer.vonage.com/en/api/reports");
