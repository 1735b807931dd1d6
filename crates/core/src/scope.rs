//! [`Scope`]: the traffic that a failure concerns.

vocabulary! {
    /// Which traffic to pause. Everything outside the scope may go on.
    pub enum Scope {
        /// Only this request; nothing else is affected, so pause nothing.
        Request = "request",
        /// This sender writing to this recipient. If no sender may write to the recipient it is
        /// [`Recipient`](Self::Recipient).
        Pair = "pair",
        /// Everything to this recipient, whoever sends it. One sender alone is [`Pair`](Self::Pair).
        Recipient = "recipient",
        /// Everything from this sender (number, signature, sender id). A device session is [`Session`](Self::Session);
        /// all senders are [`Account`](Self::Account).
        Sender = "sender",
        /// Everything over this paired device session. Other sessions of the account go on.
        Session = "session",
        /// Everything that uses this template, whoever gets it.
        Template = "template",
        /// Everything that uses this object (a flow, a media file, a deployment); messages without it go on.
        Asset = "asset",
        /// All messages of one class, such as marketing; codes and receipts go on.
        MessageClass = "message_class",
        /// Everything sent with this application id. Other applications of the account go on.
        App = "app",
        /// Everything to this country, network or number range.
        Destination = "destination",
        /// Everything on this account, whichever sender and key it uses.
        Account = "account",
        /// Everything that authenticates with this key or token. Another key of the account may work.
        Credential = "credential",
        /// Everything from this source address. A fault of the machine itself is [`Host`](Self::Host).
        Ip = "ip",
        /// Every call to this API endpoint; other endpoints go on.
        Endpoint = "endpoint",
        /// Everything from this machine, whose clock is wrong, say; other machines go on.
        Host = "host",
        /// Events to this callback; sending is unaffected.
        Webhook = "webhook",
        /// Everything at this provider, whichever account it uses.
        Provider = "provider",
    }
}
