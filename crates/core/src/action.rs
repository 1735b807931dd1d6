//! [`Action`]: what has to be done about a failure.

vocabulary! {
    /// The step that mends a failure; [`Actor`](crate::Actor) says who takes it.
    pub enum Action {
        /// Send credential.
        SendCredential = "send_credential",
        /// Replace credential.
        ReplaceCredential = "replace_credential",
        /// Refresh credential.
        RefreshCredential = "refresh_credential",
        /// Fix signing.
        FixSigning = "fix_signing",
        /// Sync clock.
        SyncClock = "sync_clock",
        /// Grant permission.
        GrantPermission = "grant_permission",
        /// Allowlist ip.
        AllowlistIp = "allowlist_ip",
        /// Fix app binding.
        FixAppBinding = "fix_app_binding",
        /// Certify or upgrade.
        CertifyOrUpgrade = "certify_or_upgrade",
        /// Allowlist recipient.
        AllowlistRecipient = "allowlist_recipient",
        /// Complete setup.
        CompleteSetup = "complete_setup",
        /// Appeal restriction.
        AppealRestriction = "appeal_restriction",
        /// Top up.
        TopUp = "top_up",
        /// Fix payment.
        FixPayment = "fix_payment",
        /// Slow down.
        SlowDown = "slow_down",
        /// Reduce concurrency.
        ReduceConcurrency = "reduce_concurrency",
        /// Improve quality.
        ImproveQuality = "improve_quality",
        /// Wait.
        Wait = "wait",
        /// Fix asset.
        FixAsset = "fix_asset",
        /// Raise limit.
        RaiseLimit = "raise_limit",
        /// Stop repeats.
        StopRepeats = "stop_repeats",
        /// Delete unused or upgrade.
        DeleteUnusedOrUpgrade = "delete_unused_or_upgrade",
        /// Fix request.
        FixRequest = "fix_request",
        /// Split request.
        SplitRequest = "split_request",
        /// Split batch.
        SplitBatch = "split_batch",
        /// Check identifier.
        CheckIdentifier = "check_identifier",
        /// Check state.
        CheckState = "check_state",
        /// Use existing.
        UseExisting = "use_existing",
        /// None.
        None = "none",
        /// Choose or create sender.
        ChooseOrCreateSender = "choose_or_create_sender",
        /// Register sender.
        RegisterSender = "register_sender",
        /// Verify sender.
        VerifySender = "verify_sender",
        /// Enter or resend code.
        EnterOrResendCode = "enter_or_resend_code",
        /// Submit for approval.
        SubmitForApproval = "submit_for_approval",
        /// Reconnect session.
        ReconnectSession = "reconnect_session",
        /// Restart pairing.
        RestartPairing = "restart_pairing",
        /// Fix webhook.
        FixWebhook = "fix_webhook",
        /// Fix recipient.
        FixRecipient = "fix_recipient",
        /// Use other channel.
        UseOtherChannel = "use_other_channel",
        /// Remove recipient.
        RemoveRecipient = "remove_recipient",
        /// Contact support.
        ContactSupport = "contact_support",
        /// Confirm identity.
        ConfirmIdentity = "confirm_identity",
        /// Resend if relevant.
        ResendIfRelevant = "resend_if_relevant",
        /// Use template.
        UseTemplate = "use_template",
        /// Respect opt out.
        RespectOptOut = "respect_opt_out",
        /// Space out marketing.
        SpaceOutMarketing = "space_out_marketing",
        /// Reschedule.
        Reschedule = "reschedule",
        /// Obtain consent.
        ObtainConsent = "obtain_consent",
        /// Review fraud block.
        ReviewFraudBlock = "review_fraud_block",
        /// Change content.
        ChangeContent = "change_content",
        /// Shorten content.
        ShortenContent = "shorten_content",
        /// Use supported type.
        UseSupportedType = "use_supported_type",
        /// Ask sender to resend.
        AskSenderToResend = "ask_sender_to_resend",
        /// Replace media.
        ReplaceMedia = "replace_media",
        /// Shrink media.
        ShrinkMedia = "shrink_media",
        /// Host media publicly.
        HostMediaPublicly = "host_media_publicly",
        /// Fix template parameters.
        FixTemplateParameters = "fix_template_parameters",
        /// Edit template.
        EditTemplate = "edit_template",
        /// Create template.
        CreateTemplate = "create_template",
        /// Use matching template.
        UseMatchingTemplate = "use_matching_template",
        /// Enable destination.
        EnableDestination = "enable_destination",
        /// Use other provider.
        UseOtherProvider = "use_other_provider",
        /// Check status page.
        CheckStatusPage = "check_status_page",
        /// Reconcile.
        Reconcile = "reconcile",
        /// Check network.
        CheckNetwork = "check_network",
        /// Report unknown code.
        ReportUnknownCode = "report_unknown_code",
        /// Resend failed parts.
        ResendFailedParts = "resend_failed_parts",
    }
}
