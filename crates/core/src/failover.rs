//! [`Failover`]: whether the message may take another way.

vocabulary! {
    /// Where the same message could go instead.
    pub enum Failover {
        /// No other way is better than mending this one. Unlike [`Futile`](Self::Futile) and
        /// [`Forbidden`](Self::Forbidden), another way would do no harm.
        None = "none",
        /// Another channel to the same person (SMS instead of WhatsApp), at the same provider or elsewhere.
        OtherChannel = "other_channel",
        /// Another of our senders at the same provider.
        OtherSender = "other_sender",
        /// Another template, or a template in place of free text, on the same channel.
        OtherTemplate = "other_template",
        /// Another provider for the same channel. Mind the duplicate risk: the first one may have sent it.
        OtherProvider = "other_provider",
        /// The message fails everywhere, because its recipient does not exist; do not try. Contrast
        /// [`Forbidden`](Self::Forbidden).
        Futile = "futile",
        /// Another way might work and would evade a protection (opt-out, spam or fraud guard); do not try.
        Forbidden = "forbidden",
    }
}
