//! [`Action`]: what has to be done about a failure.

vocabulary! {
    /// The step that mends a failure; [`Actor`](crate::Actor) says who takes it, and
    /// [`Remedy::text`](crate::Remedy::text) says how in one sentence.
    pub enum Action {
        /// Add the credential that the request lacks. If one was sent and refused,
        /// [`ReplaceCredential`](Self::ReplaceCredential).
        SendCredential = "send_credential",
        /// Put a valid credential in place of the wrong one. One that only ran out is mended by
        /// [`RefreshCredential`](Self::RefreshCredential).
        ReplaceCredential = "replace_credential",
        /// Mint or refresh a credential that has lapsed. One that was revoked needs
        /// [`ReplaceCredential`](Self::ReplaceCredential).
        RefreshCredential = "refresh_credential",
        /// Correct how requests are signed. The clock is a matter for [`SyncClock`](Self::SyncClock).
        FixSigning = "fix_signing",
        /// Set the clock of the machine right; its signing and keys are fine.
        SyncClock = "sync_clock",
        /// Give the key, role or sender a right that it lacks. A whole plan or certificate is
        /// [`CertifyOrUpgrade`](Self::CertifyOrUpgrade).
        GrantPermission = "grant_permission",
        /// Allow our outbound addresses at the provider. Recipients are
        /// [`AllowlistRecipient`](Self::AllowlistRecipient).
        AllowlistIp = "allowlist_ip",
        /// Use the application id that belongs to the account.
        FixAppBinding = "fix_app_binding",
        /// Certify the account, upgrade its plan or end its trial. One right among many is
        /// [`GrantPermission`](Self::GrantPermission).
        CertifyOrUpgrade = "certify_or_upgrade",
        /// Add the recipient to the test numbers, or leave the trial that needs such a list.
        AllowlistRecipient = "allowlist_recipient",
        /// Take a one-time step in the provider's console: accept terms, switch on a feature, link an asset.
        CompleteSetup = "complete_setup",
        /// End what broke the rules and ask the provider to lift the restriction. Waiting alone is
        /// [`Wait`](Self::Wait).
        AppealRestriction = "appeal_restriction",
        /// Buy credit or a package. A bill or a card is [`FixPayment`](Self::FixPayment).
        TopUp = "top_up",
        /// Pay the bill or replace the payment method. Prepaid credit is [`TopUp`](Self::TopUp).
        FixPayment = "fix_payment",
        /// Hold the traffic in scope and go on more slowly. Requests in flight are
        /// [`ReduceConcurrency`](Self::ReduceConcurrency); a larger allowance is [`RaiseLimit`](Self::RaiseLimit).
        SlowDown = "slow_down",
        /// Run fewer requests at the same time. Fewer per second is [`SlowDown`](Self::SlowDown).
        ReduceConcurrency = "reduce_concurrency",
        /// Write less, and only to people who want it, until the sender's rating recovers. Pace alone
        /// ([`SlowDown`](Self::SlowDown)) is not enough.
        ImproveQuality = "improve_quality",
        /// Do nothing until the time has passed. If something has to change in the meantime, the action is another.
        Wait = "wait",
        /// Mend the object inside the message, such as a flow or its endpoint.
        FixAsset = "fix_asset",
        /// Have the quota raised, or wait for its reset. Objects that are too many are
        /// [`DeleteUnusedOrUpgrade`](Self::DeleteUnusedOrUpgrade).
        RaiseLimit = "raise_limit",
        /// Find the loop that sends the same text again and again. Different texts that are too many are
        /// [`SlowDown`](Self::SlowDown).
        StopRepeats = "stop_repeats",
        /// Make room for another object. Quotas of messages are [`RaiseLimit`](Self::RaiseLimit).
        DeleteUnusedOrUpgrade = "delete_unused_or_upgrade",
        /// Correct the request in code. Use it only where no finer word names the part.
        FixRequest = "fix_request",
        /// Send less in one call. Fewer recipients in one call is [`SplitBatch`](Self::SplitBatch).
        SplitRequest = "split_request",
        /// Send fewer recipients, or only one kind of them, in one call.
        SplitBatch = "split_batch",
        /// Compare the id with what exists in this account and environment.
        CheckIdentifier = "check_identifier",
        /// Read the object's state and take the step that it allows.
        CheckState = "check_state",
        /// Use what is there already instead of creating it again.
        UseExisting = "use_existing",
        /// Nothing is left to do.
        None = "none",
        /// Send from a sender that exists, or create the missing one. One that exists may need
        /// [`RegisterSender`](Self::RegisterSender).
        ChooseOrCreateSender = "choose_or_create_sender",
        /// Register the number on the channel. If ownership is unproven, [`VerifySender`](Self::VerifySender) comes
        /// first.
        RegisterSender = "register_sender",
        /// Prove ownership of the number, then [`RegisterSender`](Self::RegisterSender).
        VerifySender = "verify_sender",
        /// Enter the code again, or have a new one sent.
        EnterOrResendCode = "enter_or_resend_code",
        /// Hand the sender or template in for approval. One that was refused needs [`EditTemplate`](Self::EditTemplate)
        /// before.
        SubmitForApproval = "submit_for_approval",
        /// Bring the paired device back. A code that lapsed before pairing is [`RestartPairing`](Self::RestartPairing).
        ReconnectSession = "reconnect_session",
        /// Make a new pairing code and scan it in time.
        RestartPairing = "restart_pairing",
        /// Make the callback acceptable, reachable and quick.
        FixWebhook = "fix_webhook",
        /// Correct the recipient's address. An address that is dead is [`RemoveRecipient`](Self::RemoveRecipient).
        FixRecipient = "fix_recipient",
        /// Reach the person on another channel. Another company for the same channel is
        /// [`UseOtherProvider`](Self::UseOtherProvider).
        UseOtherChannel = "use_other_channel",
        /// Take the address off the lists until its owner gives a new one. A person who said no is
        /// [`RespectOptOut`](Self::RespectOptOut).
        RemoveRecipient = "remove_recipient",
        /// Ask the provider's staff, with the trace id and the time. A code that only we do not know is
        /// [`ReportUnknownCode`](Self::ReportUnknownCode).
        ContactSupport = "contact_support",
        /// Make sure that the recipient is still the same person, then acknowledge the new key.
        ConfirmIdentity = "confirm_identity",
        /// Decide whether the message still matters, and only then send it anew. Parts that failed are
        /// [`ResendFailedParts`](Self::ResendFailedParts).
        ResendIfRelevant = "resend_if_relevant",
        /// Send an approved template in place of free text. One for another market is
        /// [`UseMatchingTemplate`](Self::UseMatchingTemplate).
        UseTemplate = "use_template",
        /// Suppress the recipient on every channel until he or she opts in again. Where nobody said no,
        /// [`ObtainConsent`](Self::ObtainConsent).
        RespectOptOut = "respect_opt_out",
        /// Send this person less marketing, and later. A limit of pace is [`SlowDown`](Self::SlowDown).
        SpaceOutMarketing = "space_out_marketing",
        /// Send within the hours that are allowed. Any other delay is [`Wait`](Self::Wait).
        Reschedule = "reschedule",
        /// Get the recipient's agreement or the check that is required. Where a person said no,
        /// [`RespectOptOut`](Self::RespectOptOut).
        ObtainConsent = "obtain_consent",
        /// Have a person look at the traffic before the block is lifted.
        ReviewFraudBlock = "review_fraud_block",
        /// Change words, links or matter of the message. Length alone is [`ShortenContent`](Self::ShortenContent); a
        /// template is [`EditTemplate`](Self::EditTemplate).
        ChangeContent = "change_content",
        /// Make the text fit the limit. A media file is [`ShrinkMedia`](Self::ShrinkMedia).
        ShortenContent = "shorten_content",
        /// Send a kind of message or a format that the channel takes. A damaged file is
        /// [`ReplaceMedia`](Self::ReplaceMedia).
        UseSupportedType = "use_supported_type",
        /// Ask the person who wrote to us to send the file again.
        AskSenderToResend = "ask_sender_to_resend",
        /// Send a valid file in place of this one. A file that is only too large is [`ShrinkMedia`](Self::ShrinkMedia).
        ReplaceMedia = "replace_media",
        /// Make the file smaller; its format may stay.
        ShrinkMedia = "shrink_media",
        /// Put the file where the provider can read it.
        HostMediaPublicly = "host_media_publicly",
        /// Send the variables that the template declares, with values that it allows.
        FixTemplateParameters = "fix_template_parameters",
        /// Change the template and submit it again. One that is off for good needs
        /// [`CreateTemplate`](Self::CreateTemplate).
        EditTemplate = "edit_template",
        /// Make a new template; the old one never comes back. One that may come back is
        /// [`EditTemplate`](Self::EditTemplate).
        CreateTemplate = "create_template",
        /// Choose the template for the recipient's market.
        UseMatchingTemplate = "use_matching_template",
        /// Switch the country, network or range on in our settings. One that is not served is
        /// [`UseOtherProvider`](Self::UseOtherProvider).
        EnableDestination = "enable_destination",
        /// Send over a provider or product that serves the destination. Another channel is
        /// [`UseOtherChannel`](Self::UseOtherChannel).
        UseOtherProvider = "use_other_provider",
        /// See whether the provider knows of the fault; report it if not. The outcome of one message is
        /// [`Reconcile`](Self::Reconcile).
        CheckStatusPage = "check_status_page",
        /// Find out whether the message went out before anything is sent again.
        Reconcile = "reconcile",
        /// Look at the way from this machine to the provider: names, firewall, proxy, certificates.
        CheckNetwork = "check_network",
        /// Tell the maintainers of the catalogue about the code. What it means is a question for
        /// [`ContactSupport`](Self::ContactSupport).
        ReportUnknownCode = "report_unknown_code",
        /// Send only the parts that failed, each by its own error. A whole message that is late is
        /// [`ResendIfRelevant`](Self::ResendIfRelevant).
        ResendFailedParts = "resend_failed_parts",
    }
}
