//! Bodies and query strings of the form `key=value&key=value`.

use std::borrow::Cow;

use messaging_error::json::{Absorb, Scalar};

use super::slot::{Bank, Shape, Slot};
use super::trie::Trie;

/// Whether a text looks like a form: it starts with a name and an equals sign.
pub(super) fn is_form(text: &str) -> bool {
    let name = text.split(['=', '&']).next().unwrap_or_default();
    text.contains('=')
        && !name.is_empty()
        && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_-.[]%+".contains(&byte))
}

/// Fills the slots of a document from a form; a field is a member of the document.
pub(super) fn read<'a>(trie: &Trie, text: &'a str) -> Bank<'a> {
    let mut bank: Bank<'a> = vec![Slot::default(); trie.slots];
    let Some(root) = trie.node(Trie::ROOT) else { return bank };
    for pair in text.trim().split('&') {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        let (name, value) = (unescape(name), unescape(value));
        let Some(child) = root.children.iter().find(|child| *child.name == *name) else { continue };
        for id in trie.node(child.node).map(|node| node.slots.as_slice()).unwrap_or_default() {
            if let Some(slot) = bank.get_mut(*id as usize) {
                let mut scalar = Scalar::default();
                scalar.text(value.clone());
                *slot = Slot { scalar, shape: Shape::Scalar, len: 0 };
            }
        }
    }
    bank
}

/// The value of the first field with a name.
pub(super) fn field<'a>(text: &'a str, name: &str) -> Option<Cow<'a, str>> {
    let pairs = text.split('&').filter_map(|pair| pair.split_once('='));
    pairs.filter(|(key, _)| unescape(key) == name).map(|(_, value)| unescape(value)).next()
}

fn unescape(text: &str) -> Cow<'_, str> {
    if !text.contains(['%', '+']) {
        return Cow::Borrowed(text);
    }
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&byte, tail)) = rest.split_first() {
        let pair = tail.get(..2).and_then(|pair| std::str::from_utf8(pair).ok());
        let escaped = pair.and_then(|pair| u8::from_str_radix(pair, 16).ok());
        match (byte, escaped) {
            (b'%', Some(value)) => {
                bytes.push(value);
                rest = tail.get(2..).unwrap_or_default();
                continue;
            }
            (b'+', _) => bytes.push(b' '),
            _ => bytes.push(byte),
        }
        rest = tail;
    }
    Cow::Owned(String::from_utf8_lossy(&bytes).into_owned())
}
