//! [`RetryPolicy`]: what has to happen before the message is sent again.

vocabulary! {
    /// Whether and when the message may be sent again. Branch on this first: it stays meaningful when reasons are added.
    pub enum RetryPolicy {
        /// Never: the same outcome for ever, or nothing is left to do.
        Never = "never",
        /// Not as it is: the request has to change first. Contrast [`AfterFix`](Self::AfterFix), where the same request works.
        AfterChange = "after_change",
        /// The same request works once somebody has mended the cause outside it.
        AfterFix = "after_fix",
        /// The same request works after a known time: the provider's, its documentation's, or our default.
        Wait = "wait",
        /// Transient: exponential back-off with full jitter and a bounded number of attempts.
        Backoff = "backoff",
    }
}
