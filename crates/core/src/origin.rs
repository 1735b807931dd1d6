//! [`Origin`]: where an error was read from.

vocabulary! {
    /// Where the error came from.
    pub enum Origin {
        /// The whole answer to a request.
        Response = "response",
        /// One recipient, part or entry inside an answer.
        Item = "item",
        /// An event that the provider posted to us.
        Webhook = "webhook",
        /// A delivery receipt.
        Receipt = "receipt",
        /// Our own side: no answer, or an error made by a client library.
        Local = "local",
    }
}
