//! Meta's usage headers: JSON in a header.

use std::time::Duration;

use super::decimal::Decimal;
use crate::json::{self, Absorb, Elements, Halt, Members, Scalar};
use crate::{Delay, DelaySource};

const MINUTE: Duration = Duration::from_secs(60);

/// Reads `X-Business-Use-Case-Usage`: the largest `estimated_time_to_regain_access`, in **minutes**, over all business ids
/// and kinds of call. Zero means that nothing is blocked, and is no wait.
///
/// ```
/// use messaging_error::waits::business_usage;
/// use std::time::Duration;
///
/// let header = r#"{"100000000000000":[{"type":"whatsapp","call_count":100,"estimated_time_to_regain_access":10}]}"#;
/// assert_eq!(business_usage(header).unwrap().length(), Some(Duration::from_secs(600)));
/// ```
#[must_use]
pub fn business_usage(header: &str) -> Option<Delay> {
    let mut usage = Businesses::default();
    // A header that was cut off still tells what it told before.
    let _ = json::read(header, &mut usage);
    usage.0.0.map(|minutes| Delay::after(minutes, DelaySource::Header))
}

/// Reads `X-Ad-Account-Usage`: `reset_time_duration`, in **seconds**, once `acc_id_util_pct` has reached 100 or is absent.
/// Below that it is a forecast.
///
/// ```
/// use messaging_error::waits::ad_account_usage;
/// use std::time::Duration;
///
/// let blocked = ad_account_usage(r#"{"acc_id_util_pct":100,"reset_time_duration":100}"#).unwrap();
/// assert_eq!(blocked.length(), Some(Duration::from_secs(100)));
/// assert_eq!(ad_account_usage(r#"{"acc_id_util_pct":9.67,"reset_time_duration":100}"#), None);
/// ```
#[must_use]
pub fn ad_account_usage(header: &str) -> Option<Delay> {
    let mut usage = AdAccount::default();
    let _ = json::read(header, &mut usage);
    let is_blocked = Decimal::parse(usage.percent.as_str()).is_none_or(|percent| percent.whole >= 100);
    let seconds = Decimal::parse(usage.seconds.as_str())?.times(Duration::from_secs(1));
    (is_blocked && !seconds.is_zero()).then(|| Delay::after(seconds, DelaySource::Header))
}

/// The longest wait seen so far.
#[derive(Default)]
struct Longest(Option<Duration>);

#[derive(Default)]
struct Businesses(Longest);

impl<'de> Absorb<'de> for Businesses {
    fn entry(&mut self, _: &str, map: &mut dyn Members<'de>) -> Result<(), Halt> {
        map.take(&mut self.0)
    }
}

/// The list of one business.
impl<'de> Absorb<'de> for Longest {
    fn item(&mut self, _: usize, seq: &mut dyn Elements<'de>) -> Result<bool, Halt> {
        let mut kind = Kind::default();
        let more = seq.take(&mut kind);
        let minutes = Decimal::parse(kind.0.as_str()).map(|minutes| minutes.times(MINUTE));
        self.0 = self.0.max(minutes.filter(|wait| !wait.is_zero()));
        more
    }
}

#[derive(Default)]
struct Kind<'a>(Scalar<'a>);

impl<'de> Absorb<'de> for Kind<'de> {
    fn entry(&mut self, key: &str, map: &mut dyn Members<'de>) -> Result<(), Halt> {
        match key {
            "estimated_time_to_regain_access" => map.take(&mut self.0),
            _ => map.skip(),
        }
    }
}

#[derive(Default)]
struct AdAccount<'a> {
    percent: Scalar<'a>,
    seconds: Scalar<'a>,
}

impl<'de> Absorb<'de> for AdAccount<'de> {
    fn entry(&mut self, key: &str, map: &mut dyn Members<'de>) -> Result<(), Halt> {
        match key {
            "acc_id_util_pct" => map.take(&mut self.percent),
            "reset_time_duration" => map.take(&mut self.seconds),
            _ => map.skip(),
        }
    }
}
