//! [`MatchedBy`]: the evidence behind a classification.

vocabulary! {
    /// How the reason was found: the step of the ladder that decided. Steps are listed from the strongest to the weakest.
    pub enum MatchedBy {
        /// A catalogue row for exactly this code (and subcode, dialect or status where the row asks for them).
        Code = "code",
        /// A catalogue row for a range of numbers that holds this code.
        Range = "range",
        /// A row for the code's dotted family, which the provider's documents show to hold.
        Family = "family",
        /// A row of a table that is declared as a text table, for providers that send no code.
        Text = "text",
        /// The HTTP status alone.
        HttpStatus = "http_status",
        /// A failure without an answer, described by the caller's HTTP client.
        Transport = "transport",
        /// Nothing: the reason says so, and nothing is retried.
        Nothing = "nothing",
    }
}
