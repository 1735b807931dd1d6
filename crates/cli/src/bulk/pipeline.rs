//! One thread reads, several work, the caller collects.

use std::io::{self, Read};
use std::ops::ControlFlow;
use std::sync::mpsc::sync_channel;
use std::thread;

use super::Chunk;
use super::chunks::Chunks;

/// Chunks that may wait for a worker, and results that may wait for the collector, per worker.
const WAITING: usize = 2;

/// Hands chunks to workers in turn and their results to `collect` in the same turn, so that order is kept without sorting
/// and no queue can grow. Stops early when `collect` breaks.
///
/// # Errors
///
/// The error that ended reading; what was read before it has been collected.
pub(crate) fn run<T: Send>(
    reader: impl Read + Send,
    threads: usize,
    work: impl Fn(Chunk) -> T + Sync,
    mut collect: impl FnMut(T) -> ControlFlow<()>,
) -> io::Result<()> {
    thread::scope(|scope| {
        let (mut inboxes, mut outboxes) = (Vec::new(), Vec::new());
        let work = &work;
        for _ in 0..threads.max(1) {
            let (inbox, chunks) = sync_channel::<Chunk>(WAITING);
            let (results, outbox) = sync_channel::<T>(WAITING);
            scope.spawn(move || {
                for chunk in chunks {
                    if results.send(work(chunk)).is_err() {
                        break;
                    }
                }
            });
            inboxes.push(inbox);
            outboxes.push(outbox);
        }
        let reading = scope.spawn(move || {
            let mut chunks = Chunks::new(reader);
            for inbox in inboxes.iter().cycle() {
                let Some(chunk) = chunks.next()? else { break };
                // An error here means that nobody collects any more.
                if inbox.send(chunk).is_err() {
                    break;
                }
            }
            io::Result::Ok(())
        });
        for outbox in outboxes.iter().cycle() {
            let Ok(result) = outbox.recv() else { break };
            if collect(result).is_break() {
                break;
            }
        }
        // Unblocks the workers, and through them the reader.
        drop(outboxes);
        reading.join().unwrap_or_else(|_| Err(io::Error::other("reading failed")))
    })
}

#[cfg(test)]
mod tests {
    use super::run;
    use std::ops::ControlFlow;

    #[test]
    fn results_come_in_order() {
        let text: String = (0..200_000).map(|i| format!("{i}\n")).collect();
        let mut next = 0u64;
        run(
            text.as_bytes(),
            4,
            |chunk| chunk.lines().count() as u64,
            |count| {
                next += count;
                ControlFlow::Continue(())
            },
        )
        .unwrap();
        assert_eq!(next, 200_000);
    }

    #[test]
    fn breaking_ends_an_endless_input() {
        let endless = std::io::repeat(b'\n');
        let mut chunks = 0;
        let done = run(
            endless,
            3,
            |_| (),
            |()| {
                chunks += 1;
                if chunks == 5 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
            },
        );
        assert!(done.is_ok());
    }
}
