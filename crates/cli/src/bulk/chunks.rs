//! Cutting a stream into chunks of whole lines.

use std::io::{self, Read};

/// Bytes per chunk. Small enough to stay in a core's cache, large enough that handing it over costs nothing.
const SIZE: usize = 256 * 1024;

/// The longest line that is read; longer ones are reported and passed over.
pub(crate) const LONGEST_LINE: usize = 8 * 1024 * 1024;

/// Whole lines, and the number of the first one.
#[derive(Debug, Default)]
pub(crate) struct Chunk {
    bytes: Vec<u8>,
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
        let mut rest = self.bytes.as_slice();
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

    /// How many bytes it holds.
    pub(crate) fn len(&self) -> usize {
        self.bytes.len()
    }
}

/// Reads chunk after chunk.
pub(crate) struct Chunks<R> {
    reader: R,
    /// The beginning of a line whose end has not been read.
    tail: Vec<u8>,
    next_line: u64,
    ended: bool,
    /// What ended reading, until it has been told.
    error: Option<io::Error>,
}

impl<R: Read> Chunks<R> {
    pub(crate) fn new(reader: R) -> Self {
        Self { reader, tail: Vec::new(), next_line: 1, ended: false, error: None }
    }

    /// The next chunk; `None` at the end. An error comes after the whole lines before it.
    pub(crate) fn next(&mut self) -> io::Result<Option<Chunk>> {
        if let Some(error) = self.error.take() {
            return Err(error);
        }
        if self.ended {
            return Ok(None);
        }
        let mut bytes = std::mem::take(&mut self.tail);
        loop {
            let (start, goal) = (bytes.len(), bytes.len().max(SIZE / 2) + SIZE / 2);
            bytes.resize(goal, 0);
            let mut filled = start;
            while filled < goal {
                match self.reader.read(&mut bytes[filled..]) {
                    Ok(0) => break,
                    Ok(count) => filled += count,
                    Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                    Err(error) => {
                        self.ended = true;
                        bytes.truncate(memchr::memrchr(b'\n', &bytes[..filled]).map_or(0, |end| end + 1));
                        if bytes.is_empty() {
                            return Err(error);
                        }
                        self.error = Some(error);
                        return Ok(Some(self.chunk(bytes)));
                    }
                }
            }
            bytes.truncate(filled);
            if filled < goal {
                self.ended = true;
                return Ok((!bytes.is_empty()).then(|| self.chunk(bytes)));
            }
            if let Some(end) = memchr::memrchr(b'\n', &bytes) {
                self.tail = bytes.split_off(end + 1);
                return Ok(Some(self.chunk(bytes)));
            }
            // One endless line: keep enough to see that it is too long, and forget the middle of it.
            bytes.truncate(LONGEST_LINE + 1);
        }
    }

    fn chunk(&mut self, bytes: Vec<u8>) -> Chunk {
        let first_line = self.next_line;
        self.next_line += memchr::memchr_iter(b'\n', &bytes).count() as u64;
        Chunk { bytes, first_line }
    }
}

#[cfg(test)]
mod tests {
    use super::{Chunks, LONGEST_LINE, LineOf};
    use std::io::Read;

    fn all(text: &[u8]) -> Vec<(u64, usize)> {
        let mut chunks = Chunks::new(text);
        let mut lines = Vec::new();
        while let Some(chunk) = chunks.next().unwrap() {
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

    struct Fails;

    impl Read for Fails {
        fn read(&mut self, _: &mut [u8]) -> std::io::Result<usize> {
            Err(std::io::Error::other("no more"))
        }
    }

    #[test]
    fn an_error_comes_after_the_whole_lines_before_it() {
        let mut chunks = Chunks::new((&b"one\ntwo\nthr"[..]).chain(Fails));
        assert_eq!(chunks.next().unwrap().unwrap().lines().count(), 2);
        assert_eq!(chunks.next().unwrap_err().to_string(), "no more");
        assert!(chunks.next().unwrap().is_none());
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
        let mut seen = Vec::new();
        while let Some(chunk) = chunks.next().unwrap() {
            assert!(chunk.len() < 2 * LONGEST_LINE);
            seen.extend(chunk.lines().map(|line| match line {
                LineOf::Text(number, text) => (number, text.len()),
                LineOf::TooLong(number) => (number, 0),
            }));
        }
        assert_eq!(seen, [(1, 5), (2, 0), (3, 4)]);
    }
}
