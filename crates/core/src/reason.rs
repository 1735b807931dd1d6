//! [`Reason`]: the fine cause of a failure, with one meaning at every provider.

/// Declares the reasons. The sentence after each word is its definition: it opens the documentation of the variant and is what
/// people read, so that the two cannot part.
macro_rules! reasons {
    ($($(#[$meta:meta])* $Variant:ident = $word:literal, $definition:literal;)+) => {
        vocabulary! {
            /// What happened, as finely as providers let us know: the same cause has the same word everywhere.
            ///
            /// Everything else that an error says (category, retry, scope, remedy, failover, risk) follows from the reason; see
            /// [`Reason::verdict`]. Each variant says how to tell it from its neighbours.
            ///
            /// ```
            /// use messaging_error::{Category, Reason};
            ///
            /// let reason: Reason = "pair_rate_limited".parse().unwrap();
            /// assert_eq!(reason, Reason::PairRateLimited);
            /// assert_eq!(reason.category(), Category::Throttled);
            /// println!("{}\n{}", reason.definition(), reason.advice());
            /// ```
            pub enum Reason {
                $(#[doc = $definition] #[doc = ""] $(#[$meta])* $Variant = $word,)+
            }
        }

        impl Reason {
            /// What the reason means, as one sentence for people.
            #[must_use]
            pub const fn definition(self) -> &'static str {
                match self { $(Self::$Variant => $definition,)+ }
            }
        }
    };
}

reasons! {
    /// The request carried none, or the provider could not find it. A credential that was read and refused is
    /// [`CredentialInvalid`](Self::CredentialInvalid). Look at the code that builds the request (header name, empty
    /// variable) before you look at the key.
    CredentialMissing = "credential_missing",
        "No credential reached the provider.";
    /// A credential that was good until its time ran out is [`CredentialExpired`](Self::CredentialExpired); one that is
    /// good but may not do this is [`PermissionDenied`](Self::PermissionDenied). Stop everything that uses it: repeated
    /// tries can lock the account. Another provider is unaffected.
    CredentialInvalid = "credential_invalid",
        "The key, token or second factor is wrong, revoked or of the wrong kind.";
    /// Choose it only where the provider says that time ran out; if it may also have been revoked,
    /// [`CredentialInvalid`](Self::CredentialInvalid) is the honest word. Mint or refresh the credential and send the
    /// same request once.
    CredentialExpired = "credential_expired",
        "A once good credential has lapsed.";
    /// For APIs in which each request is signed. A wrong key identifier is
    /// [`CredentialInvalid`](Self::CredentialInvalid); a time stamp outside the window is
    /// [`ClockSkew`](Self::ClockSkew), even where the provider files it under signatures. Compare the canonical string
    /// byte by byte.
    RequestSignatureInvalid = "request_signature_invalid",
        "The computed signature or authorization header is absent or does not verify.";
    /// A fault of one machine: others may go on. A token that ran out by itself is
    /// [`CredentialExpired`](Self::CredentialExpired). Waiting does not help unless the clock is set right meanwhile.
    ClockSkew = "clock_skew",
        "The time of the request is too far from the provider's clock.";

    /// The credential was accepted. If the account's plan or certification is the obstacle choose
    /// [`AccountTierNotEligible`](Self::AccountTierNotEligible); if a step of set-up is open,
    /// [`SetupIncomplete`](Self::SetupIncomplete); if the platform punished the account,
    /// [`AccountPolicyRestricted`](Self::AccountPolicyRestricted).
    PermissionDenied = "permission_denied",
        "The caller lacks the scope, role or feature for this operation.";
    /// Other machines may still get through. A credential that may not act from anywhere is
    /// [`PermissionDenied`](Self::PermissionDenied). Typical after a move to new servers or a new outbound gateway.
    SourceIpRejected = "source_ip_rejected",
        "The calling address is block-listed or not allow-listed.";
    /// The id names an application, not a key; a wrong key is [`CredentialInvalid`](Self::CredentialInvalid). Often the
    /// ids of two environments were mixed up. A sender or template of another account is
    /// [`SenderNotFound`](Self::SenderNotFound) or [`TemplateNotFound`](Self::TemplateNotFound).
    AppNotRecognized = "app_not_recognized",
        "The application id does not exist or belongs to another account.";
    /// The account itself has to be upgraded or certified; a missing role is
    /// [`PermissionDenied`](Self::PermissionDenied). If only unlisted recipients are refused choose
    /// [`RecipientNotAllowlisted`](Self::RecipientNotAllowlisted); a switch that we may flip ourselves is
    /// [`DestinationNotEnabled`](Self::DestinationNotEnabled) or [`SetupIncomplete`](Self::SetupIncomplete).
    AccountTierNotEligible = "account_tier_not_eligible",
        "The account's certification, type, plan or trial state excludes this product or destination.";
    /// The recipient is fine and a full account would reach it. Do not mark the address bad; compare
    /// [`RecipientOptedOut`](Self::RecipientOptedOut), where a person said no. Another sender that is out of its trial
    /// may write now.
    RecipientNotAllowlisted = "recipient_not_allowlisted",
        "A test sender, an app under review or a trial account may reach listed recipients only.";
    /// Somebody has to click something once. If the provider must approve first choose
    /// [`SenderNotApproved`](Self::SenderNotApproved) or [`AccountTierNotEligible`](Self::AccountTierNotEligible); if
    /// only a role is missing, [`PermissionDenied`](Self::PermissionDenied).
    SetupIncomplete = "setup_incomplete",
        "A step outside the request is missing: terms to accept, a feature to switch on, an asset to link.";
    /// The chat exists; one that does not, or cannot be seen, is [`ConversationNotFound`](Self::ConversationNotFound).
    /// A person who blocked us is [`RecipientOptedOut`](Self::RecipientOptedOut). Only this pair is affected.
    ConversationNotWritable = "conversation_not_writable",
        "The sender is not in this chat, was removed from it or may not post there; or the chat is closed.";

    /// A measure with a cause in our conduct. A full lock is [`AccountLocked`](Self::AccountLocked); a brake on one
    /// sender's pace because of complaints is [`SpamRateLimited`](Self::SpamRateLimited). Stop sending on the account:
    /// more traffic makes it worse.
    AccountPolicyRestricted = "account_policy_restricted",
        "The platform limited the account for breaking its rules; the limit may lift by itself.";
    /// Nothing works until somebody unlocks it. A partial limit is
    /// [`AccountPolicyRestricted`](Self::AccountPolicyRestricted); a stop for unpaid bills is
    /// [`PaymentProblem`](Self::PaymentProblem). Another provider may carry the traffic meanwhile.
    AccountLocked = "account_locked",
        "The account or app is locked or switched off, or its identity check failed.";

    /// Money that is needed in advance. An overdue invoice or a refused card is
    /// [`PaymentProblem`](Self::PaymentProblem); an allowance that returns by itself is
    /// [`DailySendLimitReached`](Self::DailySendLimitReached). Alert on it: every message of the account fails.
    InsufficientBalance = "insufficient_balance",
        "The prepaid credit or message package is used up.";
    /// For accounts that pay afterwards or by card. An empty prepaid balance is
    /// [`InsufficientBalance`](Self::InsufficientBalance); an account that is locked for other reasons is
    /// [`AccountLocked`](Self::AccountLocked).
    PaymentProblem = "payment_problem",
        "An unpaid bill or an unusable payment method has stopped the service.";

    /// The general throttle. If the limit counts one sender choose [`SenderRateLimited`](Self::SenderRateLimited), one
    /// recipient [`RecipientRateLimited`](Self::RecipientRateLimited), both [`PairRateLimited`](Self::PairRateLimited),
    /// open requests [`ConcurrencyLimited`](Self::ConcurrencyLimited). An allowance per day is
    /// [`DailySendLimitReached`](Self::DailySendLimitReached). Wait as told and slow the whole queue, not just this
    /// message.
    ApiRateLimited = "api_rate_limited",
        "Too many calls came in a short window on an app, account, address or endpoint.";
    /// Pause only this sender; others on the account may go on. Calls that are counted for the account are
    /// [`ApiRateLimited`](Self::ApiRateLimited); a cap because of complaints is
    /// [`SpamRateLimited`](Self::SpamRateLimited).
    SenderRateLimited = "sender_rate_limited",
        "One sender exceeded its messages per second or other short period.";
    /// Pause this pair and nothing else, longer each time. If every sender is held back from the recipient choose
    /// [`RecipientRateLimited`](Self::RecipientRateLimited). Bundle what you have to say.
    PairRateLimited = "pair_rate_limited",
        "Too many messages went from this sender to this one recipient.";
    /// A limit for the person, so another sender does not help and is not proposed. Where sender and recipient are
    /// counted together choose [`PairRateLimited`](Self::PairRateLimited); an allowance per day is
    /// [`RecipientDailyLimitReached`](Self::RecipientDailyLimitReached).
    RecipientRateLimited = "recipient_rate_limited",
        "One recipient got too much in a short window, whoever sent it.";
    /// Counts open requests, not requests per second; that is [`ApiRateLimited`](Self::ApiRateLimited). Backing off
    /// helps at once, because each finished request makes room.
    ConcurrencyLimited = "concurrency_limited",
        "Too many requests are in flight at once.";
    /// Looks like a throttle but does not lift by waiting alone. Sending elsewhere would evade the protection. Plain
    /// speed limits are [`SenderRateLimited`](Self::SenderRateLimited); a measure against the whole account is
    /// [`AccountPolicyRestricted`](Self::AccountPolicyRestricted).
    SpamRateLimited = "spam_rate_limited",
        "The sender is capped because recipients blocked or reported it.";
    /// Nothing was to be sent; sending over a registered number goes on. A single wrong PIN is
    /// [`VerificationCodeRejected`](Self::VerificationCodeRejected). Each further try can prolong the block.
    RegistrationAttemptsLimited = "registration_attempts_limited",
        "There were too many register, deregister or PIN tries for one number.";
    /// The message would go out without it. An object that is blocked rather than slowed is
    /// [`FlowBlocked`](Self::FlowBlocked). Pause messages with this object; its endpoint is often slow or failing.
    AssetRateLimited = "asset_rate_limited",
        "An object inside the message, a flow for example, is being throttled.";

    /// Short waits are useless: the allowance returns at the provider's day change. A recipient's own allowance is
    /// [`RecipientDailyLimitReached`](Self::RecipientDailyLimitReached); a quota without a known reset is
    /// [`QuotaExceeded`](Self::QuotaExceeded); a pace is [`ApiRateLimited`](Self::ApiRateLimited).
    DailySendLimitReached = "daily_send_limit_reached",
        "The day's or plan's volume for an account, app or destination is used up.";
    /// Only this recipient waits, until the provider's day changes. The sender's or account's volume is
    /// [`DailySendLimitReached`](Self::DailySendLimitReached); a short window is
    /// [`RecipientRateLimited`](Self::RecipientRateLimited); the same text again is
    /// [`RepeatedContentLimitReached`](Self::RepeatedContentLimitReached).
    RecipientDailyLimitReached = "recipient_daily_limit_reached",
        "One recipient has had its daily allowance.";
    /// Usually a loop or an impatient user who asks for codes. A different text would pass. Any text counts for
    /// [`RecipientDailyLimitReached`](Self::RecipientDailyLimitReached).
    RepeatedContentLimitReached = "repeated_content_limit_reached",
        "The same text went to the same recipient too often.";
    /// A limit on things, not on messages; that is [`QuotaExceeded`](Self::QuotaExceeded) or
    /// [`DailySendLimitReached`](Self::DailySendLimitReached). Sending with what exists goes on.
    ObjectCountLimitReached = "object_count_limit_reached",
        "The account holds the maximum number of sessions, senders or templates.";
    /// The last resort among quotas: if the reset is the day change choose
    /// [`DailySendLimitReached`](Self::DailySendLimitReached); if the quota counts objects,
    /// [`ObjectCountLimitReached`](Self::ObjectCountLimitReached); if money ran out,
    /// [`InsufficientBalance`](Self::InsufficientBalance). Not retried by itself.
    QuotaExceeded = "quota_exceeded",
        "Some other or unnamed quota is used up, and no reset is known.";

    /// The provider understood nothing: bad JSON, wrong content type, wrong encoding. A body that was parsed and misses
    /// something is [`MissingParameter`](Self::MissingParameter); one with a bad value is
    /// [`InvalidParameter`](Self::InvalidParameter).
    MalformedRequest = "malformed_request",
        "The body could not be parsed.";
    /// A field that is there with a bad value is [`InvalidParameter`](Self::InvalidParameter). A missing recipient
    /// belongs here too; a badly written one is [`RecipientAddressInvalid`](Self::RecipientAddressInvalid).
    MissingParameter = "missing_parameter",
        "A required field is absent or empty.";
    /// The general word for a bad value. Prefer the special one where the provider names the part:
    /// [`RecipientAddressInvalid`](Self::RecipientAddressInvalid),
    /// [`TemplateParameterInvalid`](Self::TemplateParameterInvalid),
    /// [`MediaTypeUnsupported`](Self::MediaTypeUnsupported), [`ContentTooLong`](Self::ContentTooLong). If no part is
    /// named choose [`RequestRejectedUnspecified`](Self::RequestRejectedUnspecified).
    InvalidParameter = "invalid_parameter",
        "A field is unknown, of the wrong type or has an unacceptable value.";
    /// It is certain that the request is at fault and nothing more is. If even that is open choose
    /// [`UnspecifiedFailure`](Self::UnspecifiedFailure). The provider's text, kept in the error, often says more to a
    /// person.
    RequestRejectedUnspecified = "request_rejected_unspecified",
        "The provider blames the request without naming the part.";
    /// The call as such does not exist; a kind of message that does not exist on the channel is
    /// [`MessageTypeUnsupported`](Self::MessageTypeUnsupported). Typical after a version was switched off.
    OperationUnsupported = "operation_unsupported",
        "The action, version, method, protocol or API region is not offered, or is retired.";
    /// Counts bytes of the call. Too many recipients are [`BatchNotAcceptable`](Self::BatchNotAcceptable); a long text
    /// is [`ContentTooLong`](Self::ContentTooLong); a large file is [`MediaTooLarge`](Self::MediaTooLarge).
    SizeLimitExceeded = "size_limit_exceeded",
        "The request or the answer is larger than the API carries.";
    /// Each recipient is fine by itself. A call that is too large in bytes is
    /// [`SizeLimitExceeded`](Self::SizeLimitExceeded). Nothing of the batch was sent; a batch of which a part was is
    /// [`PartiallyFailed`](Self::PartiallyFailed).
    BatchNotAcceptable = "batch_not_acceptable",
        "One call holds too many recipients, or kinds that may not be mixed.";
    /// An answer of success in the clothes of an error. Nothing was sent and nothing needs mending; count it apart from
    /// [`RequestRejectedUnspecified`](Self::RequestRejectedUnspecified).
    DryRunConfirmed = "dry_run_confirmed",
        "Nothing is wrong: a dry-run flag stopped a call that would have worked.";

    /// The general word; prefer [`SenderNotFound`](Self::SenderNotFound), [`TemplateNotFound`](Self::TemplateNotFound),
    /// [`ConversationNotFound`](Self::ConversationNotFound) or [`AppNotRecognized`](Self::AppNotRecognized) where the
    /// kind of object is known. Some providers answer so where a permission is missing.
    ResourceNotFound = "resource_not_found",
        "The referenced message, session or object does not exist here.";
    /// Passing by nature: wait and send the same request. A sender that is between states is
    /// [`SenderTransitionPending`](Self::SenderTransitionPending); a state that will not change is
    /// [`WrongStateForOperation`](Self::WrongStateForOperation).
    ResourceBusy = "resource_busy",
        "The object is in use, unavailable or changing state.";
    /// Waiting does not help, because the state is final for this purpose; one that passes is
    /// [`ResourceBusy`](Self::ResourceBusy). If the wanted result is there already choose
    /// [`AlreadyExists`](Self::AlreadyExists).
    WrongStateForOperation = "wrong_state_for_operation",
        "The object's state forbids this: it is submitted, approved, finished or failed already.";
    /// Concerns objects that we create. A message that was taken before is [`AlreadyAccepted`](Self::AlreadyAccepted);
    /// a number that is bound elsewhere is [`SenderInUse`](Self::SenderInUse).
    AlreadyExists = "already_exists",
        "An object or request with this name or id is there already.";
    /// Good news: an earlier try was taken. Treat the message as done; never send it under another key. Objects rather
    /// than messages are [`AlreadyExists`](Self::AlreadyExists).
    AlreadyAccepted = "already_accepted",
        "The provider recognised a repeat and did not send it; the first copy stands.";

    /// One that exists but is not registered on the channel is [`SenderNotRegistered`](Self::SenderNotRegistered); one
    /// that waits for approval is [`SenderNotApproved`](Self::SenderNotApproved). Another sender of the account may
    /// take the message.
    SenderNotFound = "sender_not_found",
        "The account has no such number, signature or sender id, or it was deleted.";
    /// Registering it mends this. If ownership must be proven before, choose
    /// [`SenderVerificationRequired`](Self::SenderVerificationRequired); a change under way is
    /// [`SenderTransitionPending`](Self::SenderTransitionPending); an unpaired device is
    /// [`ChannelSessionDisconnected`](Self::ChannelSessionDisconnected).
    SenderNotRegistered = "sender_not_registered",
        "The number exists but is not registered on the channel.";
    /// The step before registering; a number that is proven and not registered is
    /// [`SenderNotRegistered`](Self::SenderNotRegistered). A wrong code in that proof is
    /// [`VerificationCodeRejected`](Self::VerificationCodeRejected).
    SenderVerificationRequired = "sender_verification_required",
        "Ownership of the number must be proven first.";
    /// Passes by itself in minutes. An object that is busy for other reasons is [`ResourceBusy`](Self::ResourceBusy);
    /// an upgrade by the provider is [`AccountInMaintenance`](Self::AccountInMaintenance).
    SenderTransitionPending = "sender_transition_pending",
        "The number is between states after a delete or deregistration.";
    /// Our own number; a check that we run on an end user is
    /// [`EndUserVerificationFailed`](Self::EndUserVerificationFailed). Once the provider blocks further tries it is
    /// [`RegistrationAttemptsLimited`](Self::RegistrationAttemptsLimited).
    VerificationCodeRejected = "verification_code_rejected",
        "The PIN or one-time code for a number that we register was wrong, expired or tried too often.";
    /// Somebody at the provider or a regulator has to approve it. One that is not there at all is
    /// [`SenderNotFound`](Self::SenderNotFound); a template that waits for approval is
    /// [`TemplateUnavailable`](Self::TemplateUnavailable).
    SenderNotApproved = "sender_not_approved",
        "The sender id or signature is unapproved or badly formed.";
    /// Only one may hold it. Take over or release it on purpose; sending is not concerned. An object of the same name
    /// is [`AlreadyExists`](Self::AlreadyExists).
    SenderInUse = "sender_in_use",
        "The number is already bound to another deployment.";

    /// Everything over this session stops. A pairing that was never finished is
    /// [`PairingExpired`](Self::PairingExpired); a number that is not registered is
    /// [`SenderNotRegistered`](Self::SenderNotRegistered); a provider that is down is
    /// [`ProviderUnavailable`](Self::ProviderUnavailable).
    ChannelSessionDisconnected = "channel_session_disconnected",
        "The paired device session is not connected.";
    /// A new code mends it; nothing was to be sent. A session that was paired once and dropped is
    /// [`ChannelSessionDisconnected`](Self::ChannelSessionDisconnected).
    PairingExpired = "pairing_expired",
        "The pairing code lapsed before it was scanned.";
    /// Refused while it was being set. A callback that was accepted and later fails is
    /// [`WebhookUnreachable`](Self::WebhookUnreachable). Media behind an address is
    /// [`MediaUrlInaccessible`](Self::MediaUrlInaccessible).
    WebhookConfigInvalid = "webhook_config_invalid",
        "The callback address or event list is not acceptable.";
    /// Our server is at fault, and events are being lost, not messages. An address that was never accepted is
    /// [`WebhookConfigInvalid`](Self::WebhookConfigInvalid).
    WebhookUnreachable = "webhook_unreachable",
        "The provider could not reach our callback, or we answered too slowly.";
    /// The flow, not the message, is at fault; one that is merely slowed is
    /// [`AssetRateLimited`](Self::AssetRateLimited). A template without the flow may go out meanwhile.
    FlowBlocked = "flow_blocked",
        "An interactive flow used by the message is blocked.";

    /// It fails everywhere, so do not fail over. A real number without an account on the channel is
    /// [`RecipientNotOnChannel`](Self::RecipientNotOnChannel); one that is dead is
    /// [`RecipientNotInService`](Self::RecipientNotInService); one that nobody can route is
    /// [`RecipientUnroutable`](Self::RecipientUnroutable).
    RecipientAddressInvalid = "recipient_address_invalid",
        "The address is not well formed or not a real number.";
    /// Another channel may reach the same person. If the provider mixes this with other causes choose
    /// [`RecipientUndeliverable`](Self::RecipientUndeliverable). Ask again later: people join.
    RecipientNotOnChannel = "recipient_not_on_channel",
        "The address is fine but has no account on this channel.";
    /// Also where the provider names several such causes at once. Prefer
    /// [`RecipientNotOnChannel`](Self::RecipientNotOnChannel), [`RecipientNotInService`](Self::RecipientNotInService),
    /// [`RecipientTemporarilyUnreachable`](Self::RecipientTemporarilyUnreachable) or
    /// [`RecipientOptedOut`](Self::RecipientOptedOut) where one of them is certain. Do not mark the person bad because
    /// of one such answer.
    RecipientUndeliverable = "recipient_undeliverable",
        "Delivery to this recipient is not possible, for a reason on the recipient's or its carrier's side that has no word of its own.";
    /// A slip in the request, often in test data; nothing is wrong with the number. A badly written number is
    /// [`RecipientAddressInvalid`](Self::RecipientAddressInvalid).
    RecipientIsSender = "recipient_is_sender",
        "The sender and the recipient are the same address.";
    /// Passing by nature, so wait and grow the wait. Choose [`RecipientNotInService`](Self::RecipientNotInService)
    /// where the number is dead for good and [`MessageExpired`](Self::MessageExpired) where the time for trying is
    /// over. A late copy is possible.
    RecipientTemporarilyUnreachable = "recipient_temporarily_unreachable",
        "The handset is off, out of cover or full, or failed to take the message.";
    /// Stop writing to it, since the number may be given to somebody else. A passing state is
    /// [`RecipientTemporarilyUnreachable`](Self::RecipientTemporarilyUnreachable); a number that never was one is
    /// [`RecipientAddressInvalid`](Self::RecipientAddressInvalid).
    RecipientNotInService = "recipient_not_in_service",
        "The address was good once and is dead: unassigned, cancelled or suspended, a push token unregistered, an account deleted.";
    /// A gap at the provider, not a fault of the number; another provider may reach it. A whole country or network that
    /// is not served is [`DestinationUnsupported`](Self::DestinationUnsupported).
    RecipientUnroutable = "recipient_unroutable",
        "The provider has no working route to this one number: it is ported away, of an unknown range, or claimed by no carrier.";
    /// The person may have a new device, or somebody else the number. Sensitive messages wait until identity is
    /// checked. Nothing else to this recipient proves it, so do not evade it.
    RecipientIdentityChanged = "recipient_identity_changed",
        "The recipient's identity key is not the one we hold; it must be confirmed first.";
    /// One that exists but may not be written to is [`ConversationNotWritable`](Self::ConversationNotWritable); a phone
    /// number without an account is [`RecipientNotOnChannel`](Self::RecipientNotOnChannel); other objects are
    /// [`ResourceNotFound`](Self::ResourceNotFound).
    ConversationNotFound = "conversation_not_found",
        "No chat, channel or user with this id exists, or this sender cannot see it.";
    /// It may still have been shown, so a copy can be a duplicate, and only the sender knows whether a late one is
    /// wanted. A handset that is off while the period runs is
    /// [`RecipientTemporarilyUnreachable`](Self::RecipientTemporarilyUnreachable).
    MessageExpired = "message_expired",
        "The validity period ended before delivery was confirmed.";
    /// A normal outcome of a check, not a failure of ours. Codes for our own numbers are
    /// [`VerificationCodeRejected`](Self::VerificationCodeRejected). Do not resend on your own; let the user ask.
    EndUserVerificationFailed = "end_user_verification_failed",
        "An end user failed a check that we ran: the code was wrong, late or tried too often.";

    /// A template may still go out, and an answer opens the window again. Somebody who never agreed is
    /// [`RecipientConsentMissing`](Self::RecipientConsentMissing); somebody who said no is
    /// [`RecipientOptedOut`](Self::RecipientOptedOut).
    SessionWindowClosed = "session_window_closed",
        "The free-form reply window after the recipient's last message is over.";
    /// A decision that has to be respected on every way, so failover is forbidden. Where consent was never given choose
    /// [`RecipientConsentMissing`](Self::RecipientConsentMissing); where the platform decided for the person,
    /// [`WithheldByPlatform`](Self::WithheldByPlatform).
    RecipientOptedOut = "recipient_opted_out",
        "The recipient unsubscribed, blocked us, or is on somebody's do-not-contact list.";
    /// Typical for marketing to people who get much of it. Nobody opted out
    /// ([`RecipientOptedOut`](Self::RecipientOptedOut)) and we did not exceed a limit of ours
    /// ([`RecipientDailyLimitReached`](Self::RecipientDailyLimitReached)). Wait a day or more; repeats at once make it
    /// worse.
    WithheldByPlatform = "withheld_by_platform",
        "The platform chose not to deliver, to protect the recipient's experience.";
    /// Neither we nor the recipient can change it, and the same message stays blocked. Other channels are open. A
    /// passing hold is [`WithheldByPlatform`](Self::WithheldByPlatform).
    ExperimentHoldout = "experiment_holdout",
        "The recipient sits in a platform experiment's no-delivery group.";
    /// Send it when the window opens, in the recipient's time zone. Another route at this hour would break the same
    /// rule. Nobody refused contact as such; see [`RecipientConsentMissing`](Self::RecipientConsentMissing).
    QuietHours = "quiet_hours",
        "This kind of message may only be sent at certain hours.";
    /// Nobody said no; that is [`RecipientOptedOut`](Self::RecipientOptedOut). A reply window that has closed is
    /// [`SessionWindowClosed`](Self::SessionWindowClosed). Sending elsewhere without consent is no way out.
    RecipientConsentMissing = "recipient_consent_missing",
        "The recipient has not yet agreed to this kind of contact, or an age or consent check is not on record.";
    /// Treat it as right until somebody has looked. Evading it over another route is forbidden. A filter for spam or
    /// content is [`CarrierFiltered`](Self::CarrierFiltered) or
    /// [`ContentPolicyViolation`](Self::ContentPolicyViolation).
    BlockedAsFraud = "blocked_as_fraud",
        "A fraud or inflated-traffic guard, the provider's or our own, stopped the message.";

    /// The provider looked at the text and refused. A drop by a carrier without reasons is
    /// [`CarrierFiltered`](Self::CarrierFiltered); a template that breaks rules is
    /// [`TemplateContentRejected`](Self::TemplateContentRejected).
    ContentPolicyViolation = "content_policy_violation",
        "The text contains words or matter that the provider or the law forbids.";
    /// Free text as we sent it. A template that grew with its variables is
    /// [`TemplateRenderedTooLong`](Self::TemplateRenderedTooLong); a whole request that is too big is
    /// [`SizeLimitExceeded`](Self::SizeLimitExceeded).
    ContentTooLong = "content_too_long",
        "The text is over the length limit.";
    /// The kind, not the file format; that is [`MediaTypeUnsupported`](Self::MediaTypeUnsupported). A call that does
    /// not exist is [`OperationUnsupported`](Self::OperationUnsupported). Another channel may carry the kind.
    MessageTypeUnsupported = "message_type_unsupported",
        "This kind of message does not exist on this channel or API.";
    /// Inbound only; nothing of ours was to be sent. Outbound media is [`MediaUploadFailed`](Self::MediaUploadFailed)
    /// or [`MediaUrlInaccessible`](Self::MediaUrlInaccessible).
    MediaDownloadFailed = "media_download_failed",
        "Media that a user sent us could not be fetched.";
    /// May pass, so one more try is made. If the provider could not read our address choose
    /// [`MediaUrlInaccessible`](Self::MediaUrlInaccessible); if it named the size or format,
    /// [`MediaTooLarge`](Self::MediaTooLarge) or [`MediaTypeUnsupported`](Self::MediaTypeUnsupported).
    MediaUploadFailed = "media_upload_failed",
        "Our outbound media could not be taken in.";
    /// Only the file counts; a long text is [`ContentTooLong`](Self::ContentTooLong) and a big request
    /// [`SizeLimitExceeded`](Self::SizeLimitExceeded). Limits differ by kind of media.
    MediaTooLarge = "media_too_large",
        "The media file is over the size limit.";
    /// Also where the declared type and the bytes differ. A kind of message that the channel lacks is
    /// [`MessageTypeUnsupported`](Self::MessageTypeUnsupported).
    MediaTypeUnsupported = "media_type_unsupported",
        "The media format is not accepted.";
    /// May pass, so one more try is made. Wrong rights, a redirect to a login or a slow host are typical. Bytes that we
    /// uploaded are [`MediaUploadFailed`](Self::MediaUploadFailed).
    MediaUrlInaccessible = "media_url_inaccessible",
        "The provider could not read the media address that we gave.";
    /// No fault was named, and sending the same text elsewhere would evade the filter. If the provider named the matter
    /// choose [`ContentPolicyViolation`](Self::ContentPolicyViolation); if a fraud guard acted,
    /// [`BlockedAsFraud`](Self::BlockedAsFraud).
    CarrierFiltered = "carrier_filtered",
        "A carrier or spam filter dropped the message.";

    /// If the provider cannot say whether it is missing or unapproved choose
    /// [`TemplateUnavailable`](Self::TemplateUnavailable); deleted and switched-off templates are
    /// [`TemplateDisabled`](Self::TemplateDisabled) where it says so.
    TemplateNotFound = "template_not_found",
        "No template has this id.";
    /// Prefer [`TemplateNotFound`](Self::TemplateNotFound), [`TemplatePaused`](Self::TemplatePaused) or
    /// [`TemplateDisabled`](Self::TemplateDisabled) where one is certain. Another approved template may go out now.
    TemplateUnavailable = "template_unavailable",
        "The template is missing, in another language, or not approved; the provider does not say which.";
    /// Number, names or order. A variable that lines up and has a bad value is
    /// [`TemplateParameterInvalid`](Self::TemplateParameterInvalid). All messages with this template fail the same way.
    TemplateParameterMismatch = "template_parameter_mismatch",
        "The variables sent do not line up with those the template declares.";
    /// Concerns this message's value; others with the template may pass. Missing or surplus variables are
    /// [`TemplateParameterMismatch`](Self::TemplateParameterMismatch); the text as a whole is
    /// [`TemplateRenderedTooLong`](Self::TemplateRenderedTooLong).
    TemplateParameterInvalid = "template_parameter_invalid",
        "A variable's value has a forbidden form, content or length.";
    /// The template is fine when empty and its variables make it too long. Free text is
    /// [`ContentTooLong`](Self::ContentTooLong); one variable beyond its own limit is
    /// [`TemplateParameterInvalid`](Self::TemplateParameterInvalid).
    TemplateRenderedTooLong = "template_rendered_too_long",
        "The filled-in or translated text is over the limit.";
    /// Found when the template was reviewed or used. Free text is
    /// [`ContentPolicyViolation`](Self::ContentPolicyViolation); a template that users disliked is
    /// [`TemplatePaused`](Self::TemplatePaused).
    TemplateContentRejected = "template_content_rejected",
        "The template's wording or layout breaks a content rule.";
    /// Pause its traffic and use another template meanwhile. One that will not come back is
    /// [`TemplateDisabled`](Self::TemplateDisabled).
    TemplatePaused = "template_paused",
        "The template is paused for low quality and can come back.";
    /// It never comes back, so messages with it are never retried. One that may is
    /// [`TemplatePaused`](Self::TemplatePaused); one that does not exist is
    /// [`TemplateNotFound`](Self::TemplateNotFound).
    TemplateDisabled = "template_disabled",
        "The template is permanently off.";
    /// Template and recipient are fine apart: domestic text to a foreign number, or the reverse. A country that is
    /// closed to us is [`DestinationNotEnabled`](Self::DestinationNotEnabled).
    TemplateDestinationMismatch = "template_destination_mismatch",
        "The template is for another market than the recipient's.";

    /// A switch of ours, perhaps on purpose, so there is no failover around it. What the product does not serve is
    /// [`DestinationUnsupported`](Self::DestinationUnsupported); what rules bar us from is
    /// [`AccountBarredInDestination`](Self::AccountBarredInDestination).
    DestinationNotEnabled = "destination_not_enabled",
        "The country, network or number range is switched off in our own sending settings.";
    /// Nothing that we do at this provider changes it. A switch of our own is
    /// [`DestinationNotEnabled`](Self::DestinationNotEnabled); a gap for one number is
    /// [`RecipientUnroutable`](Self::RecipientUnroutable).
    DestinationUnsupported = "destination_unsupported",
        "The product does not deliver to this country or network.";
    /// Law or the platform's rules bar the account there. A switch of our own is
    /// [`DestinationNotEnabled`](Self::DestinationNotEnabled); a plan that lacks the country is
    /// [`AccountTierNotEligible`](Self::AccountTierNotEligible).
    AccountBarredInDestination = "account_barred_in_destination",
        "This account may not message users in some countries.";

    /// Back off; the message may have been taken. If the provider says that it is overloaded or down choose
    /// [`ProviderUnavailable`](Self::ProviderUnavailable); if its backend was too slow,
    /// [`ProviderTimeout`](Self::ProviderTimeout); if a carrier failed,
    /// [`UpstreamChannelError`](Self::UpstreamChannelError).
    ProviderInternalError = "provider_internal_error",
        "The provider broke while handling a valid call.";
    /// Pause the provider as a whole and back off. A limit that we exceeded is
    /// [`ApiRateLimited`](Self::ApiRateLimited); work on our account alone is
    /// [`AccountInMaintenance`](Self::AccountInMaintenance).
    ProviderUnavailable = "provider_unavailable",
        "The provider is down, overloaded or out of capacity.";
    /// An answer came, and says that nobody knows the outcome: a copy is likely on resend. If no answer came at all
    /// choose [`TransportTimeout`](Self::TransportTimeout).
    ProviderTimeout = "provider_timeout",
        "The provider gave up waiting for its own backend or carrier.";
    /// Only the destination behind that network is affected. The provider's own fault is
    /// [`ProviderInternalError`](Self::ProviderInternalError); a filter there is
    /// [`CarrierFiltered`](Self::CarrierFiltered); one dead number is
    /// [`RecipientNotInService`](Self::RecipientNotInService).
    UpstreamChannelError = "upstream_channel_error",
        "The network behind the provider failed or answered nonsense.";
    /// Passes by itself, and other accounts go on. A provider that is down for all is
    /// [`ProviderUnavailable`](Self::ProviderUnavailable); a number that changes state is
    /// [`SenderTransitionPending`](Self::SenderTransitionPending).
    AccountInMaintenance = "account_in_maintenance",
        "The provider is working on this account, an upgrade for example.";

    /// Safe to send again, as nothing can have been taken. A request that left without an answer is
    /// [`TransportTimeout`](Self::TransportTimeout).
    NetworkUnreachable = "network_unreachable",
        "No connection was made; nothing left this machine.";
    /// The message may well be out, so a resend is likely to be a copy. If nothing left choose
    /// [`NetworkUnreachable`](Self::NetworkUnreachable); if the provider itself reports a time-out,
    /// [`ProviderTimeout`](Self::ProviderTimeout).
    TransportTimeout = "transport_timeout",
        "The request left and no answer came in time.";
    /// A page of a proxy, a cut-off body. Under a 2xx status the message is probably out. A readable answer with an
    /// unknown code is [`UnrecognizedCode`](Self::UnrecognizedCode).
    ResponseUnreadable = "response_unreadable",
        "An answer came that is not the provider's format, and its status settles nothing.";

    /// The code is known and means nothing finer; one that we do not know is
    /// [`UnrecognizedCode`](Self::UnrecognizedCode). If the request is certainly to blame choose
    /// [`RequestRejectedUnspecified`](Self::RequestRejectedUnspecified). Not retried, because the outcome is open.
    UnspecifiedFailure = "unspecified_failure",
        "A documented code says only that it failed.";
    /// Neither a family nor the HTTP status said more. The code stays readable in the error. A documented code without
    /// meaning is [`UnspecifiedFailure`](Self::UnspecifiedFailure).
    UnrecognizedCode = "unrecognized_code",
        "The catalogue does not know this code.";
    /// An honest end state, not a failure: a copy may annoy somebody who has the message. A period that ran out is
    /// [`MessageExpired`](Self::MessageExpired).
    DeliveryUnknown = "delivery_unknown",
        "The provider says that it cannot know whether the message arrived.";
    /// Judge by the parts, never by the summary; sending all again doubles the good ones. A batch that was refused as a
    /// whole is [`BatchNotAcceptable`](Self::BatchNotAcceptable).
    PartiallyFailed = "partially_failed",
        "A summary code: some parts worked and others did not, and each part carries its own cause.";
}
