//! What holds for every wait value, whatever was sent.

use std::time::{Duration, SystemTime};

use messaging_error::waits::{self, Unit};
use messaging_error::{Delay, VariantArray};
use proptest::prelude::*;

fn any_value() -> impl Strategy<Value = String> {
    prop_oneof![
        any::<String>(),
        "[0-9]{0,40}(\\.[0-9]{0,40})?",
        "[-+0-9.eE:,TZ a-z]{0,40}",
        "\"[a-z]{0,3}\"(;[rt]=[0-9]{0,18}){0,3}(, )?",
        "[A-Z][a-z]{2}, [0-9]{1,2} [A-Z][a-z]{2} [0-9]{1,5} [0-9:]{0,9} [A-Z]{0,3}",
        "[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9:.]{0,20}[Zz+-][0-9:]{0,6}",
    ]
}

proptest! {
    #[test]
    fn no_value_panics_and_no_wait_exceeds_the_cap(text in any_value(), seconds in any::<u32>(), before in any::<bool>()) {
        let span = Duration::from_secs(seconds.into());
        let now = if before { SystemTime::UNIX_EPOCH - span } else { SystemTime::UNIX_EPOCH + span };
        for now in [None, Some(now)] {
            let mut found = vec![waits::retry_after(&text, now), waits::reset(&text, now), waits::rate_limit(&text)];
            found.extend(Unit::VARIANTS.iter().map(|unit| waits::in_unit(&text, *unit, now)));
            found.extend([waits::business_usage(&text), waits::ad_account_usage(&text)]);
            found.push(waits::in_text(&text, "a", Unit::Seconds));
            for delay in found.into_iter().flatten() {
                prop_assert!(delay.remaining(now.unwrap_or(SystemTime::UNIX_EPOCH)) <= Delay::CAP);
            }
        }
    }

    #[test]
    fn a_wait_is_never_shorter_than_what_was_sent(whole in 0u64..2_000_000, fraction in "[0-9]{1,20}") {
        let text = format!("{whole}.{fraction}");
        let exact: f64 = text.parse().unwrap();
        for delay in [waits::retry_after(&text, None), waits::in_unit(&text, Unit::Seconds, None)] {
            let read = delay.unwrap().length().unwrap().as_secs_f64();
            prop_assert!(read >= exact - 1e-9 && read <= exact + 1.0, "{text} was read as {read}");
        }
    }

    #[test]
    fn every_date_that_httpdate_writes_is_read_back(seconds in 0u64..253_402_300_800) {
        let time = SystemTime::UNIX_EPOCH + Duration::from_secs(seconds);
        prop_assert_eq!(waits::date(&httpdate::fmt_http_date(time)), Some(time));
    }

    #[test]
    fn every_date_that_httpdate_reads_is_read_alike(text in "(Mon|Sun|Friday), [0-9]{2}[ -](Jan|Feb|Dec)[ -](19|20)?[0-9]{2} [0-2][0-9]:[0-5][0-9]:[0-5][0-9] GMT") {
        if let Ok(time) = httpdate::parse_http_date(&text) {
            prop_assert_eq!(waits::date(&text), Some(time));
        }
    }
}
