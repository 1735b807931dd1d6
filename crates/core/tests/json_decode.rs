//! From bytes to text.

use std::borrow::Cow;

use messaging_error::json::{Undecodable, decode};

fn utf16(text: &str, to_bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(to_bytes).collect()
}

#[test]
fn valid_text_is_borrowed() {
    assert!(matches!(decode(br#"{"a":1}"#), Ok(Cow::Borrowed(r#"{"a":1}"#))));
}

#[test]
fn byte_order_marks_are_removed_and_utf_16_is_converted() {
    let text = r#"{"a":"é 😀"}"#;
    assert_eq!(decode(format!("\u{feff}{text}").as_bytes()).unwrap(), text);
    for to_bytes in [u16::to_le_bytes as fn(u16) -> [u8; 2], u16::to_be_bytes] {
        assert_eq!(decode(&utf16(text, to_bytes)).unwrap(), text);
        assert_eq!(decode(&utf16(&format!("\u{feff}{text}"), to_bytes)).unwrap(), text);
    }
}

#[test]
fn a_cut_off_or_broken_utf_16_text_is_still_text() {
    let mut bytes = utf16("{\"a\"", u16::to_le_bytes);
    bytes.extend([0x00, 0xd8, 0x7b]);
    assert_eq!(decode(&bytes).unwrap(), "{\"a\"\u{fffd}");
}

#[test]
fn invalid_utf_8_is_replaced_and_the_rest_kept() {
    assert_eq!(decode(b"{\"a\":\"caf\xe9\"}").unwrap(), "{\"a\":\"caf\u{fffd}\"}");
}

#[test]
fn nothing_and_white_space_are_empty() {
    for body in [&b""[..], b" \r\n\t", b"\0\0\0\0", b"\xef\xbb\xbf", b"\xff\xfe", b"\xef\xbb\xbf \n"] {
        assert_eq!(decode(body), Err(Undecodable::Empty), "{body:?}");
    }
}

#[test]
fn compressed_bytes_are_told_from_text() {
    for body in [&b"\x1f\x8b\x08\0"[..], b"\x78\x9c\x01", b"\x78\xda\x01", b"\x28\xb5\x2f\xfd\0"] {
        assert_eq!(decode(body), Err(Undecodable::Compressed), "{body:?}");
    }
    assert!(decode(b"xml").is_ok());
}
