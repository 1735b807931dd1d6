//! UTF-16, which `>` writes in older PowerShells.

use std::io::{self, BufRead, Cursor, Read};

/// The most that is read of it: the whole is held in memory, unlike everything else.
const LARGEST: u64 = 64 * 1024 * 1024;

/// The bytes in UTF-8, where a byte order mark says that they are in UTF-16; else the bytes themselves.
pub(super) fn in_utf8(mut raw: Box<dyn BufRead + Send>) -> io::Result<Box<dyn BufRead + Send>> {
    let unit: fn([u8; 2]) -> u16 = match raw.fill_buf()? {
        [0xff, 0xfe, ..] => u16::from_le_bytes,
        [0xfe, 0xff, ..] => u16::from_be_bytes,
        _ => return Ok(raw),
    };
    let mut bytes = Vec::new();
    raw.take(LARGEST + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > LARGEST {
        return Err(io::Error::other("UTF-16 and larger than 64 MiB; convert it to UTF-8 first"));
    }
    let units = bytes.chunks_exact(2).skip(1).filter_map(|pair| Some(unit(pair.try_into().ok()?)));
    let text: String = char::decode_utf16(units).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER)).collect();
    Ok(Box::new(Cursor::new(text.into_bytes())))
}
