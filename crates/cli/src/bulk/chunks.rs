//! Cutting a stream into chunks of whole lines.

use std::io::{self, Read};

/// Bytes per chunk. Small enough to stay in a core's cache, large enough that handing it over costs nothing.
const SIZE: usize = 256 * 1024;

/// The longest line that is read; longer ones are reported and passed over.
pub(crate) const LONGEST_LINE: usize = 8 * 1024 * 1024;

/// Whole lines, and the number of the first one. Made to be filled again and again.
#[derive(Debug, Default)]
pub(crate) struct Chunk {
    /// The lines, then what is left of earlier ones: making room costs more than reading into it.
    room: Vec<u8>,
    length: usize,
    first_line: u64,
}

/// One line with its number, from 1.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub(crate) enum LineOf<'a> {
    /// A line without its line feed.
    Text(u64, &'a [u8]),
    /// A line that is longer than [`LONGEST_LINE`].
    TooLong(u64),
}

impl Chunk {
    /// The lines that are not empty.
    pub(crate) fn lines(&self) -> impl Iterator<Item = LineOf<'_>> {
        let mut number = self.first_line;
        let mut rest = self.bytes();
        std::iter::from_fn(move || {
            loop {
                if rest.is_empty() {
                    return None;
                }
                let end = memchr::memchr(b'\n', rest).unwrap_or(rest.len());
                let (line, after) = rest.split_at(end);
                rest = after.get(1..).unwrap_or_default();
                number += 1;
                if line.len() > LONGEST_LINE {
                    return Some(LineOf::TooLong(number - 1));
                }
                if !line.trim_ascii().is_empty() {
                    return Some(LineOf::Text(number - 1, line));
                }
            }
        })
    }

    fn bytes(&self) -> &[u8] {
        self.room.get(..self.length).unwrap_or_default()
    }

    /// Makes room for so many bytes, and no more: a long line must not take twice its length.
    fn make_room(&mut self, bytes: usize) {
        if let Some(more) = bytes.checked_sub(self.room.len()) {
            self.room.reserve_exact(more);
            self.room.resize(bytes, 0);
        }
    }
}

/// Reads chunk after chunk.
pub(crate) struct Chunks<R> {
    reader: R,
    /// The beginning of a line whose end has not been read.
    tail: Vec<u8>,
    next_line: u64,
    ended: bool,
    failed: Option<io::Error>,
}

impl<R: Read> Chunks<R> {
    pub(crate) fn new(reader: R) -> Self {
        Self { reader, tail: Vec::new(), next_line: 1, ended: false, failed: None }
    }

    /// Fills the chunk with the lines that come next; `false` at the end. An error comes after the lines before it.
    pub(crate) fn fill(&mut self, chunk: &mut Chunk) -> io::Result<bool> {
        chunk.length = 0;
        if self.ended {
            return self.failed.take().map_or(Ok(false), Err);
        }
        if chunk.room.len() > 2 * SIZE {
            // One long line must not cost memory for ever.
            chunk.room = Vec::new();
        }
        let mut filled = self.tail.len();
        chunk.make_room(filled.max(SIZE));
        chunk.room[..filled].copy_from_slice(&self.tail);
        self.tail = Vec::new();
        loop {
            let (start, goal) = (filled, filled.max(SIZE / 2) + SIZE / 2);
            chunk.make_room(goal);
            while filled < goal && !self.ended {
                match self.reader.read(&mut chunk.room[filled..goal]) {
                    Ok(0) => self.ended = true,
                    Ok(count) => filled += count,
                    Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                    Err(error) => (self.ended, self.failed) = (true, Some(error)),
                }
            }
            // What stood there before has no line feed.
            let end = memchr::memrchr(b'\n', &chunk.room[start..filled]).map(|end| start + end + 1);
            if self.ended {
                // A line that an error cut off is none.
                let whole = if self.failed.is_some() { end.unwrap_or(0) } else { filled };
                self.number(chunk, whole);
                return if whole > 0 { Ok(true) } else { self.failed.take().map_or(Ok(false), Err) };
            }
            if let Some(end) = end {
                self.tail.extend_from_slice(&chunk.room[end..filled]);
                self.number(chunk, end);
                return Ok(true);
            }
            // One endless line: keep enough to see that it is too long, and forget the middle of it.
            filled = filled.min(LONGEST_LINE + 1);
        }
    }

    fn number(&mut self, chunk: &mut Chunk, length: usize) {
        (chunk.length, chunk.first_line) = (length, self.next_line);
        self.next_line += memchr::memchr_iter(b'\n', chunk.bytes()).count() as u64;
    }
}

#[cfg(test)]
mod tests {
    use super::{Chunk, Chunks, LONGEST_LINE, LineOf};
    use std::io::{self, Read};

    fn all(text: &[u8]) -> Vec<(u64, usize)> {
        let mut chunks = Chunks::new(text);
        let (mut chunk, mut lines) = (Chunk::default(), Vec::new());
        while chunks.fill(&mut chunk).unwrap() {
            lines.extend(chunk.lines().map(|line| match line {
                LineOf::Text(number, text) => (number, text.len()),
                LineOf::TooLong(number) => (number, usize::MAX),
            }));
        }
        lines
    }

    #[test]
    fn lines_keep_their_numbers_across_chunks() {
        let text: String = (1..=40_000).map(|i| format!("line number {i}\n")).collect();
        let lines = all(text.as_bytes());
        assert_eq!(lines.len(), 40_000);
        assert!(lines.iter().enumerate().all(|(i, (number, _))| *number == i as u64 + 1));
    }

    #[test]
    fn empty_lines_count_but_are_not_given() {
        assert_eq!(all(b"a\n\n \r\nbb"), [(1, 1), (4, 2)]);
        assert_eq!(all(b""), []);
    }

    #[test]
    fn an_endless_line_is_passed_over_in_bounded_memory() {
        let reader =
            (&b"first\n"[..]).chain(std::io::repeat(b'x').take(3 * LONGEST_LINE as u64)).chain(&b"\nlast\n"[..]);
        let mut chunks = Chunks::new(reader);
        let (mut chunk, mut seen) = (Chunk::default(), Vec::new());
        while chunks.fill(&mut chunk).unwrap() {
            assert!(chunk.room.capacity() < LONGEST_LINE + LONGEST_LINE / 8);
            seen.extend(chunk.lines().map(|line| match line {
                LineOf::Text(number, text) => (number, text.len()),
                LineOf::TooLong(number) => (number, 0),
            }));
        }
        assert_eq!(seen, [(1, 5), (2, 0), (3, 4)]);
    }
    #[test]
    fn what_was_read_before_an_error_counts() {
        struct Fails;
        impl Read for Fails {
            fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
                Err(io::Error::other("torn"))
            }
        }
        let mut chunks = Chunks::new((&b"one\ntwo\nthr"[..]).chain(Fails));
        let mut chunk = Chunk::default();
        assert!(chunks.fill(&mut chunk).unwrap());
        assert_eq!(chunk.lines().collect::<Vec<_>>(), [LineOf::Text(1, b"one"), LineOf::Text(2, b"two")]);
        assert_eq!(chunks.fill(&mut chunk).unwrap_err().to_string(), "torn");
        assert!(!chunks.fill(&mut chunk).unwrap());
    }
}
