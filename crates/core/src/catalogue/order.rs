//! The order of rows: numbers by value before words by bytes, so that tables read as people expect.

use std::cmp::Ordering;

use super::Row;

const fn is_number(text: &[u8]) -> bool {
    let mut i = 0;
    while i < text.len() {
        if !text[i].is_ascii_digit() {
            return false;
        }
        i += 1;
    }
    !text.is_empty()
}

const fn compare_bytes(a: &[u8], b: &[u8]) -> Ordering {
    let mut i = 0;
    while i < a.len() && i < b.len() {
        if a[i] != b[i] {
            return if a[i] < b[i] { Ordering::Less } else { Ordering::Greater };
        }
        i += 1;
    }
    compare_lengths(a, b)
}

const fn compare_lengths(a: &[u8], b: &[u8]) -> Ordering {
    if a.len() < b.len() {
        Ordering::Less
    } else if a.len() > b.len() {
        Ordering::Greater
    } else {
        Ordering::Equal
    }
}

/// A number that orders most codes by itself, so that a search compares integers: the length and the value of digits, or the
/// first seven bytes of a word. Equal ranks need a look at the codes.
pub(super) const fn rank(code: &str) -> u64 {
    let bytes = code.as_bytes();
    let (mut value, mut i) = (0u64, 0);
    while i < bytes.len() && bytes[i].is_ascii_digit() {
        // Sixteen digits fit into 56 bits.
        if i < 16 {
            value = value * 10 + (bytes[i] - b'0') as u64;
        }
        i += 1;
    }
    if i > 0 && i == bytes.len() {
        let len = if i < 127 { i as u64 } else { 127 };
        return len << 56 | value;
    }
    1 << 63 | first_seven(bytes)
}

const fn first_seven(bytes: &[u8]) -> u64 {
    if let Some(eight) = bytes.first_chunk() {
        return u64::from_be_bytes(*eight) >> 8;
    }
    let (mut value, mut i) = (0, 0);
    while i < 7 {
        value = value << 8 | if i < bytes.len() { bytes[i] as u64 } else { 0 };
        i += 1;
    }
    value
}

/// Whether a row stands before every row of a code of the given rank.
pub(super) fn precedes(row: &Row, code: &str, rank: u64) -> bool {
    row.rank < rank || row.rank == rank && row.code.as_bytes() < code.as_bytes()
}

/// Compares two codes. Digits sort by length first, which is their value unless they have leading zeros.
const fn compare_codes(a: &str, b: &str) -> Ordering {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    match (is_number(a), is_number(b)) {
        (true, true) => match compare_lengths(a, b) {
            Ordering::Equal => compare_bytes(a, b),
            unequal => unequal,
        },
        (true, false) => Ordering::Less,
        (false, true) => Ordering::Greater,
        (false, false) => compare_bytes(a, b),
    }
}

/// Whether `a` must stand before `b`: by code, then subcode, then status, the general row first.
const fn is_before(a: &Row, b: &Row) -> bool {
    match compare_codes(a.code, b.code) {
        Ordering::Less => true,
        Ordering::Greater => false,
        Ordering::Equal => match compare_codes(a.subcode, b.subcode) {
            // The empty subcode is not a number and would sort last among numbers.
            _ if a.subcode.is_empty() && !b.subcode.is_empty() => true,
            _ if b.subcode.is_empty() && !a.subcode.is_empty() => false,
            Ordering::Less => true,
            Ordering::Greater => false,
            Ordering::Equal => a.status < b.status,
        },
    }
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
