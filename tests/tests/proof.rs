//! What holds for every fixture of every provider and profile, and for what can be made of them. One file per property.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "helpers of tests")]

#[path = "proof/hostile.rs"]
mod hostile;
#[path = "proof/linear.rs"]
mod linear;
#[path = "proof/mutants.rs"]
mod mutants;
#[path = "proof/privacy.rs"]
mod privacy;
#[path = "proof/runs.rs"]
mod runs;
#[path = "proof/texts.rs"]
mod texts;
