//! [`Failover`]: whether the message may take another way.

vocabulary! {
    /// Where the same message could go instead.
    pub enum Failover {
        /// No other way is better than mending this one.
        None = "none",
        /// Another channel to the same person (SMS instead of WhatsApp).
        OtherChannel = "other_channel",
        /// Another of our senders at the same provider.
        OtherSender = "other_sender",
        /// Another template, or a template in place of free text.
        OtherTemplate = "other_template",
        /// Another provider.
        OtherProvider = "other_provider",
        /// The message fails everywhere; do not try.
        Futile = "futile",
        /// Another way would evade a protection (opt-out, spam or fraud guard); do not try.
        Forbidden = "forbidden",
    }
}
