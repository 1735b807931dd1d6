//! [`Scope`]: the traffic that a failure concerns.

vocabulary! {
    /// Which traffic to pause. Everything outside the scope may go on.
    pub enum Scope {
        /// Only this request; nothing else is affected.
        Request = "request",
        /// This sender writing to this recipient.
        Pair = "pair",
        /// Everything to this recipient, whoever sends it.
        Recipient = "recipient",
        /// Everything from this sender (number, signature, sender id).
        Sender = "sender",
        /// Everything over this paired device session.
        Session = "session",
        /// Everything that uses this template.
        Template = "template",
        /// Everything that uses this object (a flow, a media file, a deployment).
        Asset = "asset",
        /// All messages of this class, such as marketing.
        MessageClass = "message_class",
        /// Everything sent with this application id.
        App = "app",
        /// Everything to this country, network or number range.
        Destination = "destination",
        /// Everything on this account.
        Account = "account",
        /// Everything that authenticates with this key or token.
        Credential = "credential",
        /// Everything from this source address.
        Ip = "ip",
        /// Every call to this API endpoint.
        Endpoint = "endpoint",
        /// Everything from this machine (its clock is wrong).
        Host = "host",
        /// Events to this callback; sending is unaffected.
        Webhook = "webhook",
        /// Everything at this provider.
        Provider = "provider",
    }
}
