//! [`DuplicateRisk`]: whether the message may be out already.

vocabulary! {
    /// How likely it is that sending the request again makes two copies: for the recipient to read, or for us to pay.
    pub enum DuplicateRisk {
        /// The provider refused before it accepted anything. A resend is no copy.
        None = "none",
        /// The message may have been taken; the provider does not say. Resend only what may arrive twice.
        Possible = "possible",
        /// The message, or a part of it, has probably been taken. Look before you resend.
        High = "high",
        /// The failed call sends nothing (registration, set-up, verification), so no copy can come of it.
        NotASend = "not_a_send",
    }
}
