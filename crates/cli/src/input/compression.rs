//! Unpacking by what the bytes say, not by the name of the file.

use std::io::{self, BufRead, BufReader};

use flate2::bufread::MultiGzDecoder;

use super::HEAD;

const GZIP: [u8; 3] = [0x1f, 0x8b, 0x08];
const ZSTD: [u8; 4] = [0x28, 0xb5, 0x2f, 0xfd];

/// The unpacked bytes, or the bytes themselves. Concatenated gzip members and zstd frames are read to the end.
pub(crate) fn unpack(mut raw: impl BufRead + Send + 'static) -> io::Result<Box<dyn BufRead + Send>> {
    let head = raw.fill_buf()?;
    if head.starts_with(&GZIP) {
        return Ok(Box::new(BufReader::with_capacity(HEAD, MultiGzDecoder::new(raw))));
    }
    if head.starts_with(&ZSTD) {
        return Ok(Box::new(BufReader::with_capacity(HEAD, Frames::new(raw)?)));
    }
    Ok(Box::new(raw))
}

/// Zstandard frames one after the other, as `cat a.zst b.zst` makes them.
struct Frames<R: BufRead> {
    frame: Option<ruzstd::decoding::StreamingDecoder<R, ruzstd::decoding::FrameDecoder>>,
}

impl<R: BufRead> Frames<R> {
    fn new(raw: R) -> io::Result<Self> {
        Ok(Self { frame: Some(open(raw)?) })
    }
}

fn open<R: BufRead>(raw: R) -> io::Result<ruzstd::decoding::StreamingDecoder<R, ruzstd::decoding::FrameDecoder>> {
    ruzstd::decoding::StreamingDecoder::new(raw)
        .map_err(|error| io::Error::new(io::ErrorKind::InvalidData, error.to_string()))
}

impl<R: BufRead> io::Read for Frames<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        while let Some(frame) = &mut self.frame {
            let count = frame.read(buffer)?;
            if count > 0 || buffer.is_empty() {
                return Ok(count);
            }
            let Some(finished) = self.frame.take() else { break };
            let mut raw = finished.into_inner();
            if !raw.fill_buf()?.is_empty() {
                self.frame = Some(open(raw)?);
            }
        }
        Ok(0)
    }
}
