//! WhatsApp provisioning: deployments of numbers.

use messaging_error::catalogue::Table;
use messaging_error::{Reason as R, Scope};

use super::setup;

/// WhatsApp provisioning: deployments of numbers.
#[rustfmt::skip]
pub static PROVISIONING: Table = Table::new("whatsapp-provisioning", &[
    // If the deployment is being deleted, nothing need be done.
    setup("conflict-deployment-state", R::ResourceBusy, "Deployment is changing state"),
    setup("conflict-resend-otp", R::WrongStateForOperation, "Code cannot be resent now"),
    setup("invalid-json", R::MalformedRequest, "Body is not valid JSON"),
    setup("number-in-use", R::SenderInUse, "Number belongs to another deployment"),
    setup("throttled", R::ApiRateLimited, "Too many requests to this endpoint").scope(Scope::Endpoint),
    setup("unprocessable", R::InvalidParameter, "Field missing or badly formed"),
    setup("unprocessable-profile-update", R::InvalidParameter, "Profile field missing or badly formed"),
    // One slug for a wrong code and for too many tries.
    setup("verification-failed", R::VerificationCodeRejected, "Code wrong or tried too often"),
]).docs("https://developer.vonage.com/en/api-errors/whatsapp-provisioning");
