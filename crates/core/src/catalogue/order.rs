//! The order of rows: numbers by value before words by bytes, so that tables read as people expect.

use super::Row;

/// The first byte of the rank of every word. That of a number is its length, which no code brings near this.
const WORD: u64 = 128;

/// A number that orders most codes by itself, so that a search compares integers: the length of digits, or that it is a word, then the
/// first seven bytes. Equal ranks need a look at the codes. The empty code is first.
///
/// Digits sort by length, which is their value unless they have leading zeros.
pub(super) const fn rank(code: &str) -> u64 {
    let bytes = code.as_bytes();
    let class = if is_number(bytes) { bytes.len() as u64 } else { WORD };
    (class << 56) + first_seven(bytes)
}

const fn is_number(text: &[u8]) -> bool {
    let mut i = 0;
    while i < text.len() {
        if !text[i].is_ascii_digit() {
            return false;
        }
        i += 1;
    }
    true
}

const fn first_seven(bytes: &[u8]) -> u64 {
    if let Some(eight) = bytes.first_chunk() {
        return u64::from_be_bytes(*eight) >> 8;
    }
    let (mut eight, mut i) = ([0; 8], 0);
    while i < bytes.len() {
        eight[i + 1] = bytes[i];
        i += 1;
    }
    u64::from_be_bytes(eight)
}

/// Whether a row stands before every row of a code of the given rank.
pub(super) fn precedes(row: &Row, code: &str, rank: u64) -> bool {
    (row.rank, row.code) < (rank, code)
}

/// The same in a constant, where tuples and texts cannot be compared.
const fn is_less(a: (u64, &str), b: (u64, &str)) -> bool {
    if a.0 < b.0 {
        return true;
    }
    if a.0 > b.0 {
        return false;
    }
    let (a, b, mut i) = (a.1.as_bytes(), b.1.as_bytes(), 0);
    while i < b.len() {
        if i == a.len() || a[i] < b[i] {
            return true;
        }
        if a[i] > b[i] {
            return false;
        }
        i += 1;
    }
    false
}

/// Whether `a` must stand before `b`: by code, then subcode, then status, the general row first.
const fn is_before(a: &Row, b: &Row) -> bool {
    let codes = [(a.rank, a.code), (b.rank, b.code)];
    if is_less(codes[0], codes[1]) {
        return true;
    }
    if is_less(codes[1], codes[0]) {
        return false;
    }
    let subcodes = [(rank(a.subcode), a.subcode), (rank(b.subcode), b.subcode)];
    if is_less(subcodes[0], subcodes[1]) {
        return true;
    }
    if is_less(subcodes[1], subcodes[0]) {
        return false;
    }
    a.status < b.status
}

/// Fails the build if a row is out of place, repeated, or untitled.
pub(super) const fn check(rows: &[Row]) {
    let mut i = 0;
    while i < rows.len() {
        assert!(!rows[i].title.is_empty(), "every row has a title");
        assert!(i == 0 || is_before(&rows[i - 1], &rows[i]), "the table must be sorted and its rows unique");
        i += 1;
    }
}

#[cfg(test)]
mod tests {
    use super::rank;

    /// The search stays right without it, and gets slow.
    #[test]
    fn a_rank_alone_tells_codes_apart_that_differ_in_their_first_seven_bytes() {
        let ascending = [
            "",
            "0",
            "9",
            "00",
            "01",
            "10",
            "19",
            "20",
            "131056",
            "131057",
            "1234567",
            "1234568",
            "12345678",
            "-1",
            "1.5",
            "1a",
            "A",
            "AB",
            "ABCDEF",
            "ABCDEFG",
            "ABCDEFHA",
            "B",
            "a",
            "zz",
            "\u{e9}",
            "\u{5931}\u{8d25}",
        ];
        for pair in ascending.windows(2) {
            assert!(rank(pair[0]) < rank(pair[1]), "{pair:?}");
        }
        assert_eq!(rank("ABCDEFG"), rank("ABCDEFGZ"));
        assert_eq!(rank("ABCDEFGA"), rank("ABCDEFGZ.A"));
        assert_eq!(rank("12345671"), rank("12345679"));
    }
}
