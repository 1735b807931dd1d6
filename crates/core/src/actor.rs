//! [`Actor`]: who has to act on a failure.

vocabulary! {
    /// Who must act before the message can go out.
    pub enum Actor {
        /// Time or software alone is enough; alert nobody.
        Nobody = "nobody",
        /// Whoever writes the calling code or runs its machines. If a click in the provider's console is enough choose
        /// [`Admin`](Self::Admin).
        Developer = "developer",
        /// Whoever has access to the provider's console. Money is for [`Billing`](Self::Billing); what only the
        /// provider can change is for [`Provider`](Self::Provider).
        Admin = "admin",
        /// Whoever pays the provider's bills.
        Billing = "billing",
        /// The person whom the message is for: agree, free the handset, enter a code. Nobody on our side can do it.
        Recipient = "recipient",
        /// The provider's staff; open a ticket. If something on our side helps as well the other actor is named.
        Provider = "provider",
    }
}
