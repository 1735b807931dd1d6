//! Lines over all cores, in order, in bounded memory.

mod chunks;
mod pipeline;

pub(crate) use chunks::{Chunk, LineOf};
pub(crate) use pipeline::run;

/// How many threads work: what was asked for, else one per core.
pub(crate) fn threads(asked: Option<usize>) -> usize {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    asked.unwrap_or(cores).clamp(1, 64)
}
