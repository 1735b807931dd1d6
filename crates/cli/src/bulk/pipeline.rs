//! Workers take chunks in turn, the caller collects what they make of them in the same order.

use std::io::{self, Read};
use std::ops::ControlFlow;
use std::sync::Mutex;
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;

use super::Chunk;
use super::chunks::Chunks;

/// Results that may wait to be collected, besides the ones that are being worked on: one slow chunk must not halt everybody.
const WAITING: usize = 4;

/// Gives every chunk to a worker that is free, and the results to `collect` in the order of the input. Stops early when
/// `collect` breaks.
///
/// A worker reads its own chunk, so that the bytes are in its cache, and the only work that is done by one at a time is reading
/// and finding the last end of a line. A result is lent: `work` fills it, `collect` empties it, and another chunk gets it
/// then, so that nothing can grow with the input.
///
/// # Errors
///
/// The error that ended reading; what was read before it has been collected.
pub(crate) fn run<T: Default + Send>(
    reader: impl Read + Send,
    threads: usize,
    work: impl Fn(&Chunk, &mut T) + Sync,
    mut collect: impl FnMut(&mut T) -> ControlFlow<()>,
) -> io::Result<()> {
    let places = threads.max(1) + WAITING;
    let (empty, empties) = channel::<T>();
    for _ in 0..places {
        // The other end is alive.
        let _ = empty.send(T::default());
    }
    let input = Mutex::new(Input { chunks: Chunks::new(reader), empties, next: 0, failed: None });
    thread::scope(|scope| {
        let (done, results) = channel();
        for _ in 0..threads.max(1) {
            let (input, work, done) = (&input, &work, done.clone());
            scope.spawn(move || {
                let mut chunk = Chunk::default();
                while let Some((number, mut result)) = take(input, &mut chunk) {
                    let mut sent = Sent { number, result: None, to: &done };
                    work(&chunk, &mut result);
                    sent.result = Some(result);
                }
            });
        }
        drop(done);
        in_order(&results, places, |mut result| {
            collect(&mut result)?;
            // An error here means that the workers have ended.
            let _ = empty.send(result);
            ControlFlow::Continue(())
        });
        // Ends the workers, who wait for empty results.
        drop(empty);
    });
    input.into_inner().map_or(Ok(()), |input| input.failed.map_or(Ok(()), Err))
}

/// What workers take from, one at a time.
struct Input<R, T> {
    chunks: Chunks<R>,
    /// Whoever reads a chunk has a result to fill already, so that the earliest chunk never waits for a later one.
    empties: Receiver<T>,
    next: usize,
    failed: Option<io::Error>,
}

/// The next chunk with its number and a result to fill; `None` if there is no more, or nobody collects any more.
fn take<R: Read, T>(input: &Mutex<Input<R, T>>, chunk: &mut Chunk) -> Option<(usize, T)> {
    // Poisoned if reading panicked, which ends everything.
    let mut input = input.lock().ok()?;
    let result = input.empties.recv().ok()?;
    match input.chunks.fill(chunk) {
        Ok(true) => {}
        Ok(false) => return None,
        Err(error) => {
            input.failed = Some(error);
            return None;
        }
    }
    input.next += 1;
    Some((input.next - 1, result))
}

/// A result on its way, also if the work panicked: whoever collects must not wait for it then.
struct Sent<'a, T> {
    number: usize,
    result: Option<T>,
    to: &'a Sender<(usize, Option<T>)>,
}

impl<T> Drop for Sent<'_, T> {
    fn drop(&mut self) {
        let _ = self.to.send((self.number, self.result.take()));
    }
}

/// Gives results on in the order of their numbers, of which no more than `places` are on their way.
fn in_order<T>(results: &Receiver<(usize, Option<T>)>, places: usize, mut give: impl FnMut(T) -> ControlFlow<()>) {
    let mut early: Vec<Option<T>> = (0..places).map(|_| None).collect();
    let mut next = 0;
    for (number, result) in results {
        let Some(result) = result else { return };
        early[number % places] = Some(result);
        while let Some(result) = early[next % places].take() {
            next += 1;
            if give(result).is_break() {
                return;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Chunk, run};
    use std::ops::ControlFlow;
    use std::time::Duration;

    #[test]
    fn results_come_in_order() {
        let text: String = (0..400_000).map(|i| format!("{i}\n")).collect();
        let mut next = 1u64;
        let first_line = |chunk: &Chunk, (first, count): &mut (u64, u64)| {
            let mut lines = chunk.lines();
            *first = match lines.next() {
                Some(super::super::LineOf::Text(number, _)) => number,
                _ => 0,
            };
            *count = 1 + lines.count() as u64;
            // The first chunks take longest, so that the others are early.
            std::thread::sleep(Duration::from_millis(if *first < 40_000 { 30 } else { 0 }));
        };
        run(text.as_bytes(), 4, first_line, |(first, count)| {
            assert_eq!(*first, next);
            next += *count;
            ControlFlow::Continue(())
        })
        .unwrap();
        assert_eq!(next, 400_001);
    }

    #[test]
    fn breaking_ends_an_endless_input() {
        let endless = std::io::repeat(b'\n');
        let mut chunks = 0;
        let done = run(
            endless,
            3,
            |_, ()| (),
            |()| {
                chunks += 1;
                if chunks == 50 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
            },
        );
        assert!(done.is_ok() && chunks == 50);
    }

    #[test]
    #[should_panic(expected = "scoped thread panicked")]
    fn a_panic_is_passed_on_and_nobody_waits() {
        let endless = std::io::repeat(b'\n');
        let _ = run(endless, 2, |_, ()| panic!("work"), |()| ControlFlow::Continue(()));
    }
}
