//! E-mail addresses, and the chat ids that look like them.

use super::chars;
use super::clues::Clues;
use super::pass::{Finder, Hit};

/// Hosts of WhatsApp ids: what stands before them is a phone number or a group.
const CHAT_HOSTS: [&str; 5] = ["s.whatsapp.net", "c.us", "g.us", "lid", "broadcast"];

pub(super) const FINDER: Finder = Finder { may_find: |clues| clues.has(Clues::AT), find };

fn find(text: &str, from: usize) -> Option<Hit> {
    let mut floor = from;
    let mut next = from;
    loop {
        // 0xef begins the full-width forms.
        let at = chars::next_byte(text, next, |b| matches!(b, b'@' | 0xef))?;
        let sign = chars::at(text, at)?;
        let host_start = at + sign.len_utf8();
        next = host_start;
        if !matches!(sign, '@' | '\u{ff20}') {
            continue;
        }
        let start = chars::back_while(text, floor, at, is_local);
        // The host of a chat id stops at an underscore, which joins it to the rest of a message id.
        let end = chars::skip_while(text, host_start, |c| is_letter(c) || matches!(c, '.' | '-'));
        let host = text.get(host_start..end).unwrap_or_default();
        let host = host.trim_end_matches(['.', '-']);
        if host.chars().any(char::is_alphabetic) {
            let number = chars::back_while(text, start, at, |c| chars::is_digit(c) || matches!(c, '-' | '+'));
            let is_chat = CHAT_HOSTS.iter().any(|known| host.eq_ignore_ascii_case(known));
            // A mailbox may have one of these hosts where they are domains as well; `status@broadcast` is none.
            let is_chat = is_chat && (number < at || !host.contains('.'));
            let (start, marker) = if is_chat { (number, "[number]") } else { (start, "[e-mail]") };
            if start < at {
                return Some(Hit::new(start, host_start + host.len(), marker));
            }
        }
        floor = host_start;
    }
}

fn is_local(c: char) -> bool {
    is_letter(c) || matches!(c, '.' | '_' | '%' | '+' | '-' | '~')
}

/// A letter or digit of a script that puts spaces between words; in the others the address ends where they begin.
fn is_letter(c: char) -> bool {
    c.is_alphanumeric() && (c < '\u{2e80}' || chars::is_digit(c))
}
