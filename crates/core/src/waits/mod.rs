//! Waits that providers send in headers and bodies.
//!
//! Nothing here reads a clock. Dates and epochs are measured from the answer's own `Date` header, so that the two machines'
//! clocks need not agree; without it the wait stays an instant ([`Delay::at`](crate::Delay::at)). Fractions are rounded up,
//! lengths saturate at [`Delay::CAP`](crate::Delay::CAP), and what cannot be read is `None`, never zero.
//!
//! ```
//! use messaging_error::waits::{self, Unit};
//! use std::time::Duration;
//!
//! let length = |text, unit| waits::in_unit(text, unit, None)?.length();
//! assert_eq!(length("64.57", Unit::Seconds), Some(Duration::from_millis(64_570)));
//! assert_eq!(length("2.463586755s", Unit::Duration), Some(Duration::from_millis(2_464)));
//! assert_eq!(length("soon", Unit::Seconds), None);
//! ```

mod date;
mod decimal;
mod duration;
mod epoch;
mod header;
mod rate_limit;
mod reset;
mod retry_after;
mod text;
mod unit;
mod usage;

pub use date::date;
pub use duration::duration;
pub use header::{clock, header_wait};
pub use rate_limit::rate_limit;
pub use reset::reset;
pub use retry_after::retry_after;
pub use text::in_text;
pub use unit::{Unit, in_unit};
pub use usage::{ad_account_usage, business_usage};

use crate::Delay;

/// The longest of several waits, as [`Delay::longer`] compares them.
///
/// ```
/// use messaging_error::waits::{self, Unit};
/// use std::time::Duration;
///
/// let (body, header) = (waits::in_unit("1336.57", Unit::Seconds, None), waits::retry_after("1337", None));
/// assert_eq!(waits::longest([body, header]).unwrap().length(), Some(Duration::from_secs(1337)));
/// ```
#[must_use]
pub fn longest(waits: impl IntoIterator<Item = Option<Delay>>) -> Option<Delay> {
    waits.into_iter().flatten().reduce(Delay::longer)
}
