//! Whether work grows with its input and not faster.

use std::time::Duration;

/// Time that this thread itself has worked, which other programs on the machine do not lengthen.
#[cfg(unix)]
fn worked() -> Duration {
    let now = rustix::time::clock_gettime(rustix::time::ClockId::ThreadCPUTime);
    Duration::new(now.tv_sec.unsigned_abs(), u32::try_from(now.tv_nsec).unwrap_or_default())
}

#[cfg(not(unix))]
fn worked() -> Duration {
    static START: std::sync::LazyLock<std::time::Instant> = std::sync::LazyLock::new(std::time::Instant::now);
    START.elapsed()
}

fn cost(work: impl FnOnce()) -> Duration {
    let before = worked();
    work();
    worked() - before
}

/// Fails if work on an input of eight times the size costs far more than eight times as much: quadratic work costs 64
/// times as much. The smaller cost is the best of three, the larger one of two, so that one interruption changes nothing.
pub(crate) fn assert_linear(what: &str, small: usize, work: impl Fn(usize)) {
    let best = |runs: usize, size: usize| (0..runs).map(|_| cost(|| work(size))).min().unwrap_or_default();
    let (once, eightfold) = (best(3, small), best(2, small * 8));
    assert!(
        eightfold < once * 24 + Duration::from_millis(5),
        "{what}: {once:?}, and eight times as much {eightfold:?}"
    );
}
