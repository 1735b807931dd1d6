//! [`Category`]: the coarse kind of failure, for callers to branch on.

vocabulary! {
    /// The kind of failure, coarse enough to branch on and stable enough to alert on.
    ///
    /// Branch on [`RetryPolicy`](crate::RetryPolicy) first, on the category second, and on the
    /// [`Reason`](crate::Reason) only where the exact cause matters.
    pub enum Category {
        /// The caller could not be identified: key, token, signature or clock. Mend the credential, then send again.
        Authentication = "authentication",
        /// The caller is known but may not do this: scope, address, plan, allow-list or unfinished set-up. Somebody with
        /// access to the provider's console has to act.
        Authorization = "authorization",
        /// The platform itself limited or locked the account. Stop sending on it and appeal; unlike
        /// [`Billing`](Self::Billing), money does not help.
        AccountRestricted = "account_restricted",
        /// Money: empty balance, unpaid bill or unusable payment method. Pay, then send again.
        Billing = "billing",
        /// Too fast. Waiting a short time helps; compare [`QuotaExhausted`](Self::QuotaExhausted), where it does not.
        Throttled = "throttled",
        /// A day's, month's or plan's allowance is used up. Wait for the reset or raise the limit; short back-off is useless.
        QuotaExhausted = "quota_exhausted",
        /// The request is wrong. The same request fails for ever; a developer has to change it.
        InvalidRequest = "invalid_request",
        /// The referenced object is absent, busy, present already or in a state that forbids the operation.
        ResourceState = "resource_state",
        /// The sender (number, signature, sender id) is unknown, unregistered or unapproved. Another sender may work.
        SenderIdentity = "sender_identity",
        /// Our side of the connection: device session, pairing, webhook or flow.
        Integration = "integration",
        /// This recipient cannot be reached, or not now. Other recipients are unaffected.
        Recipient = "recipient",
        /// Rules about contacting this person: reply window, opt-out, quiet hours, consent, fraud guard.
        ContactPolicy = "contact_policy",
        /// The text or media of the message is not acceptable.
        Content = "content",
        /// The template is absent, unapproved, paused, or its variables do not fit.
        Template = "template",
        /// The recipient's country or network is not open to this account or product.
        Destination = "destination",
        /// The provider or the network behind it failed. Back off; the message may be out.
        ProviderFault = "provider_fault",
        /// The answer never came or could not be read.
        Transport = "transport",
        /// Nothing finer can be said honestly. Do not send again without looking.
        Unknown = "unknown",
    }
}
