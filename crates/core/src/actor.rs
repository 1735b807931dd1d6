//! [`Actor`]: who has to act on a failure.

vocabulary! {
    /// Who must act before the message can go out.
    pub enum Actor {
        /// Nobody: time or software alone is enough.
        Nobody = "nobody",
        /// Whoever writes the calling code.
        Developer = "developer",
        /// Whoever has access to the provider's console.
        Admin = "admin",
        /// Whoever pays the provider's bills.
        Billing = "billing",
        /// The person the message is for.
        Recipient = "recipient",
        /// The provider's staff; open a ticket.
        Provider = "provider",
    }
}
