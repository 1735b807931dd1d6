//! [`Reason`]: the fine cause of a failure, with one meaning at every provider.

vocabulary! {
    /// What happened, as finely as providers let us know: the same cause has the same word everywhere.
    ///
    /// Everything else that an error says (category, retry, scope, remedy, failover, risk) follows from the reason; see
    /// [`Reason::verdict`].
    pub enum Reason {
        /// No credential reached the provider.
        CredentialMissing = "credential_missing",
        /// Key, token or second factor is wrong, revoked or of the wrong kind.
        CredentialInvalid = "credential_invalid",
        /// A once good credential has lapsed; mint or refresh it, then send the same request once.
        CredentialExpired = "credential_expired",
        /// The computed signature or authorization header is absent or does not verify.
        RequestSignatureInvalid = "request_signature_invalid",
        /// Request time is too far from the provider's clock.
        ClockSkew = "clock_skew",
        /// Caller lacks the scope, role or feature for this operation.
        PermissionDenied = "permission_denied",
        /// The calling address is block-listed or not allow-listed.
        SourceIpRejected = "source_ip_rejected",
        /// The application id does not exist or belongs to another account.
        AppNotRecognized = "app_not_recognized",
        /// The account's certification, type, plan or trial state excludes this product or destination.
        AccountTierNotEligible = "account_tier_not_eligible",
        /// A test sender, an app under review or a trial account may reach listed recipients only.
        RecipientNotAllowlisted = "recipient_not_allowlisted",
        /// A step outside the request is missing: terms to accept, a feature to switch on, an asset to link.
        SetupIncomplete = "setup_incomplete",
        /// The sender is not in this chat, was removed from it or may not post there; or the chat is closed.
        ConversationNotWritable = "conversation_not_writable",
        /// Platform limited the account for breaking its rules; may lift by itself.
        AccountPolicyRestricted = "account_policy_restricted",
        /// Account or app is locked or switched off, or its identity check failed.
        AccountLocked = "account_locked",
        /// Prepaid credit or message package is used up.
        InsufficientBalance = "insufficient_balance",
        /// Unpaid bill or unusable payment method has stopped the service.
        PaymentProblem = "payment_problem",
        /// Too many calls in a short window on an app, account, address or endpoint.
        ApiRateLimited = "api_rate_limited",
        /// One sender exceeded its messages per second or other short period.
        SenderRateLimited = "sender_rate_limited",
        /// Too many messages from this sender to this one recipient.
        PairRateLimited = "pair_rate_limited",
        /// One recipient got too much in a short window, whoever sent it.
        RecipientRateLimited = "recipient_rate_limited",
        /// Too many requests in flight at once.
        ConcurrencyLimited = "concurrency_limited",
        /// Sender is capped because recipients blocked or reported it.
        SpamRateLimited = "spam_rate_limited",
        /// Too many register, deregister or PIN tries for one number.
        RegistrationAttemptsLimited = "registration_attempts_limited",
        /// An object inside the message (a flow, for example) is being throttled.
        AssetRateLimited = "asset_rate_limited",
        /// Day or plan volume for an account, app or destination is used up.
        DailySendLimitReached = "daily_send_limit_reached",
        /// One recipient has had its daily allowance.
        RecipientDailyLimitReached = "recipient_daily_limit_reached",
        /// The same text went to the same recipient too often.
        RepeatedContentLimitReached = "repeated_content_limit_reached",
        /// The account holds the maximum number of sessions, senders or templates.
        ObjectCountLimitReached = "object_count_limit_reached",
        /// Some other or unnamed quota is used up; no reset is known (a row with a documented reset overrides).
        QuotaExceeded = "quota_exceeded",
        /// The body could not be parsed.
        MalformedRequest = "malformed_request",
        /// A required field is absent or empty.
        MissingParameter = "missing_parameter",
        /// A field is unknown, of the wrong type or has an unacceptable value.
        InvalidParameter = "invalid_parameter",
        /// Provider blames the request without naming the part.
        RequestRejectedUnspecified = "request_rejected_unspecified",
        /// Action, version, method, protocol or API region is not offered, or is retired.
        OperationUnsupported = "operation_unsupported",
        /// Request or answer is larger than the API carries.
        SizeLimitExceeded = "size_limit_exceeded",
        /// Too many recipients in one call, or kinds that may not be mixed.
        BatchNotAcceptable = "batch_not_acceptable",
        /// Nothing is wrong: a dry-run flag stopped a call that would have worked.
        DryRunConfirmed = "dry_run_confirmed",
        /// The referenced message, session or object does not exist here.
        ResourceNotFound = "resource_not_found",
        /// The object is in use, unavailable or changing state.
        ResourceBusy = "resource_busy",
        /// The object's state forbids this: already submitted, approved, finished or failed.
        WrongStateForOperation = "wrong_state_for_operation",
        /// An object or request with this name or id is there already: use it.
        AlreadyExists = "already_exists",
        /// The provider recognised a repeat and did not send it: the first copy stands; treat as done.
        AlreadyAccepted = "already_accepted",
        /// No such number, signature or sender id in the account, or it was deleted.
        SenderNotFound = "sender_not_found",
        /// The number exists but is not registered on the channel.
        SenderNotRegistered = "sender_not_registered",
        /// Ownership of the number must be proven first.
        SenderVerificationRequired = "sender_verification_required",
        /// The number is between states after a delete or deregistration.
        SenderTransitionPending = "sender_transition_pending",
        /// PIN or one-time code for a number that we register was wrong, expired or tried too often.
        VerificationCodeRejected = "verification_code_rejected",
        /// Sender id or signature is unapproved or badly formed.
        SenderNotApproved = "sender_not_approved",
        /// The number is already bound to another deployment.
        SenderInUse = "sender_in_use",
        /// The paired device session is not connected.
        ChannelSessionDisconnected = "channel_session_disconnected",
        /// The pairing code lapsed before it was scanned.
        PairingExpired = "pairing_expired",
        /// Callback address or event list is not acceptable.
        WebhookConfigInvalid = "webhook_config_invalid",
        /// Provider could not reach our callback, or we answered too slowly.
        WebhookUnreachable = "webhook_unreachable",
        /// An interactive flow used by the message is blocked.
        FlowBlocked = "flow_blocked",
        /// The address is not well formed or not a real number.
        RecipientAddressInvalid = "recipient_address_invalid",
        /// The address is fine but has no account on this channel.
        RecipientNotOnChannel = "recipient_not_on_channel",
        /// Delivery to this recipient is not possible for a reason on the recipient's or its carrier's side; the provider names several, or one that has no word of its own.
        RecipientUndeliverable = "recipient_undeliverable",
        /// Sender and recipient are the same address.
        RecipientIsSender = "recipient_is_sender",
        /// Handset off, out of cover, inbox full, or the handset failed to take the message; passing by nature.
        RecipientTemporarilyUnreachable = "recipient_temporarily_unreachable",
        /// The address was good once and is dead: number unassigned, cancelled or suspended, push token unregistered, account deleted.
        RecipientNotInService = "recipient_not_in_service",
        /// The provider has no working route to this one number: ported away, unknown range, claimed by no carrier.
        RecipientUnroutable = "recipient_unroutable",
        /// The recipient's identity key is not the one we hold; it must be confirmed first.
        RecipientIdentityChanged = "recipient_identity_changed",
        /// No chat, channel or user with this id exists, or this sender cannot see it.
        ConversationNotFound = "conversation_not_found",
        /// The validity period ended before delivery was confirmed; only the sender knows whether a late copy is still wanted.
        MessageExpired = "message_expired",
        /// An end user failed a check that we ran: code wrong, late or tried too often.
        EndUserVerificationFailed = "end_user_verification_failed",
        /// The free-form reply window after the recipient's last message is over.
        SessionWindowClosed = "session_window_closed",
        /// Recipient unsubscribed, blocked us, or is on a do-not-contact list (the sender's, the provider's, a carrier's or a regulator's).
        RecipientOptedOut = "recipient_opted_out",
        /// Platform chose not to deliver, to protect the recipient's experience.
        WithheldByPlatform = "withheld_by_platform",
        /// Recipient sits in a platform experiment's no-delivery group.
        ExperimentHoldout = "experiment_holdout",
        /// This kind of message may only be sent at certain hours.
        QuietHours = "quiet_hours",
        /// The recipient has not yet agreed to this kind of contact, or an age or consent check is not on record; nobody opted out.
        RecipientConsentMissing = "recipient_consent_missing",
        /// A fraud or inflated-traffic guard, the provider's or our own, stopped the message.
        BlockedAsFraud = "blocked_as_fraud",
        /// Text contains words or matter the provider or law forbids.
        ContentPolicyViolation = "content_policy_violation",
        /// Text is over the length limit.
        ContentTooLong = "content_too_long",
        /// This kind of message does not exist on this channel or API.
        MessageTypeUnsupported = "message_type_unsupported",
        /// Media a user sent us could not be fetched (inbound).
        MediaDownloadFailed = "media_download_failed",
        /// Our outbound media could not be taken in.
        MediaUploadFailed = "media_upload_failed",
        /// Media file is over the size limit.
        MediaTooLarge = "media_too_large",
        /// Media format is not accepted.
        MediaTypeUnsupported = "media_type_unsupported",
        /// Provider could not read the media address we gave.
        MediaUrlInaccessible = "media_url_inaccessible",
        /// A carrier or spam filter dropped the message.
        CarrierFiltered = "carrier_filtered",
        /// No template has this id.
        TemplateNotFound = "template_not_found",
        /// Template is missing, in another language, or not approved; provider does not say which.
        TemplateUnavailable = "template_unavailable",
        /// The variables sent do not line up with those the template declares.
        TemplateParameterMismatch = "template_parameter_mismatch",
        /// A variable's value has a forbidden form, content or length.
        TemplateParameterInvalid = "template_parameter_invalid",
        /// Filled-in or translated text is over the limit.
        TemplateRenderedTooLong = "template_rendered_too_long",
        /// The template's wording or layout breaks a content rule.
        TemplateContentRejected = "template_content_rejected",
        /// Template is paused for low quality; can come back.
        TemplatePaused = "template_paused",
        /// Template is permanently off.
        TemplateDisabled = "template_disabled",
        /// Template is for another market than the recipient's.
        TemplateDestinationMismatch = "template_destination_mismatch",
        /// The country, network or number range is switched off in our own sending settings.
        DestinationNotEnabled = "destination_not_enabled",
        /// The product does not deliver to this country or network.
        DestinationUnsupported = "destination_unsupported",
        /// This account may not message users in some countries.
        AccountBarredInDestination = "account_barred_in_destination",
        /// Provider broke while handling a valid call.
        ProviderInternalError = "provider_internal_error",
        /// Provider is down, overloaded or out of capacity.
        ProviderUnavailable = "provider_unavailable",
        /// Provider gave up waiting for its own backend or carrier.
        ProviderTimeout = "provider_timeout",
        /// The network behind the provider failed or answered nonsense.
        UpstreamChannelError = "upstream_channel_error",
        /// Provider is working on this account (an upgrade, say).
        AccountInMaintenance = "account_in_maintenance",
        /// No connection was made; nothing left this machine.
        NetworkUnreachable = "network_unreachable",
        /// The request left and no answer came in time.
        TransportTimeout = "transport_timeout",
        /// An answer came that is not the provider's format (HTML from a proxy, cut-off body) and the status settles nothing; risk is high under 2xx.
        ResponseUnreadable = "response_unreadable",
        /// A documented code that says only that it failed.
        UnspecifiedFailure = "unspecified_failure",
        /// A code the catalogue does not know; family or HTTP status decides.
        UnrecognizedCode = "unrecognized_code",
        /// The provider says that it cannot know whether the message arrived.
        DeliveryUnknown = "delivery_unknown",
        /// A summary code: some parts worked and others did not; each part carries its own cause.
        PartiallyFailed = "partially_failed",
    }
}
