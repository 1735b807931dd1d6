//! Which HTTP status a reason deserves in the caller's own API.

use messaging_error::{Category as C, Reason, Reason as R};

/// The status with which to answer the clients of your own API.
///
/// The provider's status is about your request to the provider; a client that never saw that request must not be told that
/// its credential is wrong (401), that it may not do this (403) or that its address does not exist (404). So: 422 where
/// another message, recipient or template would have worked; 409 where the state of something forbids it; 429 where slower
/// is the cure; 500 where your own set-up with the provider is at fault; 502, 503 and 504 where the provider or the way to it
/// failed. The full table is in [`docs/problem.md`][table].
///
/// [table]: https://github.com/messaging-error/messaging-error/blob/main/docs/problem.md
///
/// ```
/// use messaging_error::Reason;
/// use messaging_error_problem::public_status;
///
/// assert_eq!(public_status(Reason::CredentialInvalid), 500);
/// assert_eq!(public_status(Reason::RecipientOptedOut), 422);
/// ```
#[must_use]
pub const fn public_status(reason: Reason) -> u16 {
    match reason {
        // About this one recipient or chat, although an authorisation is what is missing.
        R::RecipientNotAllowlisted | R::ConversationNotWritable => 422,

        // A limit on how many things exist; slower does not help.
        R::ObjectCountLimitReached => 500,

        // What was sent to the provider is built by the service, not by its client.
        R::MalformedRequest => 500,
        R::OperationUnsupported => 501,
        R::RequestRejectedUnspecified => 502,

        R::ResourceNotFound => 422,
        R::ResourceBusy => 503,

        R::SenderNotFound | R::VerificationCodeRejected => 422,
        R::SenderTransitionPending => 503,
        R::SenderInUse => 409,

        // The channel is down until somebody pairs it again.
        R::ChannelSessionDisconnected => 503,

        R::MediaUploadFailed => 502,

        R::TemplateUnavailable | R::TemplateContentRejected | R::TemplatePaused | R::TemplateDisabled => 409,

        R::ProviderUnavailable | R::AccountInMaintenance | R::NetworkUnreachable => 503,
        R::ProviderTimeout | R::TransportTimeout => 504,

        _ => of_category(reason),
    }
}

/// The status of every reason that is not named above.
const fn of_category(reason: Reason) -> u16 {
    match reason.category() {
        C::Throttled | C::QuotaExhausted => 429,
        C::InvalidRequest | C::Recipient | C::ContactPolicy | C::Content | C::Template | C::Destination => 422,
        C::ResourceState => 409,
        C::ProviderFault | C::Transport | C::Unknown => 502,
        // The rest is your own set-up with the provider: credentials, permissions, the account, billing, senders, integration.
        _ => 500,
    }
}
