//! Account and secret management: `error-code` and slugs. `200` is success and has no row.

use messaging_error::Reason as R;
use messaging_error::catalogue::Table;

use super::setup;

/// Account and secret management: `error-code` and slugs. `200` is success and has no row.
#[rustfmt::skip]
pub static ACCOUNT: Table = Table::new("account", &[
    setup("401", R::CredentialInvalid, "Credentials are wrong"),
    // Only the label tells it from the row above, and labels do not decide; the row is for people who look it up.
    setup("401", R::SetupIncomplete, "Top-up needs auto-reload switched on").sub("auto-reload"),
    setup("420", R::PaymentProblem, "Top-up did not succeed"),
    setup("500", R::ProviderInternalError, "Pricing endpoint fault"),
    setup("add-excess-secret", R::ObjectCountLimitReached, "Both secrets already exist"),
    setup("delete-last-secret", R::WrongStateForOperation, "Last secret cannot be deleted"),
    setup("maximum-secrets-allowed", R::ObjectCountLimitReached, "Both secrets already exist (older)"),
    setup("validation", R::InvalidParameter, "Secret breaks the complexity rules"),
]).docs("https://developer.vonage.com/en/api/account");
