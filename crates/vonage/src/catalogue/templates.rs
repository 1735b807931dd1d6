//! WhatsApp template management.

use messaging_error::Reason as R;
use messaging_error::catalogue::Table;

use super::setup;

/// WhatsApp template management.
#[rustfmt::skip]
pub static TEMPLATES: Table = Table::new("whatsapp-template-management", &[
    setup("1000", R::ApiRateLimited, "Template API rate limit"),
    setup("1030", R::ProviderInternalError, "Fault on the platform"),
    // Meta's refusal in prose; which part it blames stands only there.
    setup("about:blank", R::RequestRejectedUnspecified, "WhatsApp refused the template").on(400),
    // Meta's "invalid parameter" relayed under the slug for broken JSON.
    setup("invalid-json", R::InvalidParameter, "WhatsApp refused a parameter").on(422),
    setup("not-found", R::ResourceNotFound, "Business account unknown"),
    setup("unauthorized", R::CredentialInvalid, "Credentials are wrong"),
]).docs("https://developer.vonage.com/en/api/whatsapp-template-management");
