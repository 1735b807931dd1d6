//! When to send again: policies, wait rules, and the waits that providers send.

mod backoff;
mod clock;
mod delay;
mod next;
mod plan;
mod policy;
mod rule;

pub use backoff::{Backoff, Jitter};
pub use delay::{Delay, DelaySource};
pub use plan::{DEFAULT_MAX_ATTEMPTS, RetryPlan};
pub use policy::RetryPolicy;
pub use rule::WaitRule;

pub(crate) use next::next_delay;
