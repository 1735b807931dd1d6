//! [`DuplicateRisk`]: whether the message may be out already.

vocabulary! {
    /// How likely it is that the recipient gets, or is charged to us, two copies if the request is sent again.
    pub enum DuplicateRisk {
        /// The provider refused before it accepted anything.
        None = "none",
        /// The message may have been taken; the provider does not say.
        Possible = "possible",
        /// The message, or a part of it, has probably been taken.
        High = "high",
        /// The failed call sends nothing (registration, set-up, verification).
        NotASend = "not_a_send",
    }
}
