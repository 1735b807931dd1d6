//! From bytes to text: BOMs, UTF-16, Latin-1, and what is not text at all.

use std::borrow::Cow;

/// Why a body holds no text.
#[derive(Copy, Clone, Debug, PartialEq, Eq, Hash, thiserror::Error)]
#[non_exhaustive]
pub enum Undecodable {
    /// Nothing, or white space only.
    #[error("the body is empty")]
    Empty,
    /// Compressed bytes that the HTTP client did not unpack.
    #[error("the body is compressed (gzip, zlib or zstd) and was not decoded")]
    Compressed,
}

/// The body as text. A byte order mark is removed, UTF-16 is converted (with or without a mark), and invalid UTF-8 is replaced character by character.
/// Valid UTF-8 is borrowed.
///
/// # Errors
///
/// [`Undecodable`] if there is no text.
pub fn decode(body: &[u8]) -> Result<Cow<'_, str>, Undecodable> {
    let text = match body {
        [0x1f, 0x8b, ..] | [0x78, 0x01 | 0x5e | 0x9c | 0xda, ..] | [0x28, 0xb5, 0x2f, 0xfd, ..] => {
            return Err(Undecodable::Compressed);
        }
        [0xef, 0xbb, 0xbf, rest @ ..] => utf8(rest),
        [0xff, 0xfe, rest @ ..] => Cow::Owned(utf16(rest, u16::from_le_bytes)),
        [0xfe, 0xff, rest @ ..] => Cow::Owned(utf16(rest, u16::from_be_bytes)),
        // Every text that an API sends begins with two ASCII characters.
        [1..=127, 0, 1..=127, 0, ..] => Cow::Owned(utf16(body, u16::from_le_bytes)),
        [0, 1..=127, 0, 1..=127, ..] => Cow::Owned(utf16(body, u16::from_be_bytes)),
        _ => utf8(body),
    };
    let is_blank = text.bytes().all(|byte| byte.is_ascii_whitespace() || byte == 0);
    if is_blank { Err(Undecodable::Empty) } else { Ok(text) }
}

fn utf8(body: &[u8]) -> Cow<'_, str> {
    // The lossy decoder is many times slower than the check, and nearly every body is valid.
    simdutf8::basic::from_utf8(body).map_or_else(|_| String::from_utf8_lossy(body), Cow::Borrowed)
}

fn utf16(body: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let units = body.chunks_exact(2).map(|pair| unit([pair[0], pair[1]]));
    char::decode_utf16(units).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER)).collect()
}
