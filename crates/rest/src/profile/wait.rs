//! Waits that an answer states.

use std::time::{Duration, SystemTime};

use messaging_error::waits::{Unit, in_unit};
use messaging_error::{Delay, DelaySource};

/// Reads a wait. `now` is the answer's own clock. Zero is no wait, so that a documented one can take its place.
pub(crate) fn stated(text: &str, unit: Unit, now: Option<SystemTime>, source: DelaySource) -> Option<Delay> {
    in_unit(text, unit, now).filter(|wait| wait.length() != Some(Duration::ZERO)).map(|wait| wait.with_source(source))
}

#[cfg(test)]
mod tests {
    use super::{Unit, stated};
    use messaging_error::{DelaySource, VariantArray};

    #[test]
    fn zero_is_no_wait_in_any_unit() {
        for unit in Unit::VARIANTS.iter().filter(|unit| !unit.as_str().starts_with("epoch")) {
            assert_eq!(stated("0", *unit, None, DelaySource::Body), None, "{unit}");
        }
        assert_eq!(
            stated("1", Unit::Seconds, None, DelaySource::Text).map(|wait| wait.source()),
            Some(DelaySource::Text)
        );
    }
}
