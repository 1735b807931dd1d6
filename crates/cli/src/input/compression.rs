//! Unpacking by what the bytes say, not by the name of the file.

use std::borrow::Cow;
use std::io::{self, BufRead, BufReader, Read};

use flate2::bufread::MultiGzDecoder;

use super::HEAD;

const GZIP: [u8; 3] = [0x1f, 0x8b, 0x08];
const ZSTD: [u8; 4] = [0x28, 0xb5, 0x2f, 0xfd];

/// The unpacked bytes, or the bytes themselves. Concatenated gzip members and zstd frames are read to the end.
pub(crate) fn unpack(mut raw: impl BufRead + Send + 'static) -> io::Result<Box<dyn BufRead + Send>> {
    let head = raw.fill_buf()?;
    if head.starts_with(&GZIP) {
        return Ok(Box::new(BufReader::with_capacity(HEAD, Named("gzip", MultiGzDecoder::new(raw)))));
    }
    if head.starts_with(&ZSTD) {
        return Ok(Box::new(BufReader::with_capacity(HEAD, Named("zstd", Frames::new(raw).map_err(broken("zstd"))?))));
    }
    Ok(Box::new(raw))
}

/// The most that one packed body may become: far beyond any answer, and far below what a hostile one could ask for.
const MOST: u64 = 64 << 20;

/// A captured message with its body unpacked: `curl -i` prints a gzip body as it came, unless `--compressed` is given.
pub(crate) fn unpacked_body(message: &[u8]) -> Cow<'_, [u8]> {
    let start = [&b"\n\r\n\x1f\x8b\x08"[..], b"\n\n\x1f\x8b\x08"].into_iter().find_map(|mark| {
        let at = message.windows(mark.len()).position(|window| window == mark)?;
        Some(at + mark.len() - GZIP.len())
    });
    let Some((head, packed)) = start.and_then(|start| message.split_at_checked(start)) else {
        return Cow::Borrowed(message);
    };
    let mut whole = head.to_vec();
    // What was unpacked before a body breaks off counts.
    let _ = MultiGzDecoder::new(packed).take(MOST).read_to_end(&mut whole);
    if whole.len() == head.len() { Cow::Borrowed(message) } else { Cow::Owned(whole) }
}

/// A packed stream whose errors say what it is: "unexpected end of file" alone would be looked for in the JSON.
struct Named<R>(&'static str, R);

impl<R: Read> Read for Named<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let Self(format, packed) = self;
        packed.read(buffer).map_err(broken(format))
    }
}

/// Names the format in an error of unpacking. The kinds are those under which the decoders report bytes that they cannot use.
fn broken(format: &str) -> impl FnOnce(io::Error) -> io::Error + '_ {
    use io::ErrorKind::{InvalidData, InvalidInput, Other, UnexpectedEof};
    move |error| match error.kind() {
        kind @ (InvalidData | InvalidInput | Other | UnexpectedEof) => {
            io::Error::new(kind, format!("the {format} data is damaged or breaks off ({error})"))
        }
        _ => error,
    }
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
