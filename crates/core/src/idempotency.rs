//! [`Idempotency`]: what a second identical request would do.

vocabulary! {
    /// Whether sending the same request twice has the effect of sending it once.
    ///
    /// Most message APIs have no idempotency key; a send is then [`NotIdempotent`](Self::NotIdempotent).
    pub enum Idempotency {
        /// A repeat is harmless: a read, or a send with an idempotency key that the provider honours.
        Idempotent = "idempotent",
        /// A repeat may send a second message.
        NotIdempotent = "not_idempotent",
    }
}
