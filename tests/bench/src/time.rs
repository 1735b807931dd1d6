//! Time of one case against its floor: both sides in turn, the best run of each.

use std::time::{Duration, Instant};

use crate::case::Case;

const ROUNDS: u32 = 40;

/// Time of the translation divided by the time of the floor.
pub fn ratio(case: &Case) -> f64 {
    let batch = u32::try_from(2_000_000 / case.bytes.max(1)).unwrap_or(1).clamp(20, 20_000);
    let (mut floor, mut own) = (Duration::MAX, Duration::MAX);
    for _ in 0..ROUNDS {
        floor = floor.min(time(batch, || case.run_floor()));
        own = own.min(time(batch, || case.run()));
    }
    own.as_secs_f64() / floor.as_secs_f64()
}

fn time(batch: u32, run: impl Fn()) -> Duration {
    let start = Instant::now();
    (0..batch).for_each(|_| run());
    start.elapsed()
}
