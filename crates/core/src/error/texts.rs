//! All texts of an error in one allocation.

/// Longest text that is kept, in bytes; what is longer is cut at a character boundary and ends in an ellipsis.
const LONGEST: usize = 16 * 1024;
const ELLIPSIS: &str = "…";

#[derive(Copy, Clone, PartialEq, Eq)]
pub(super) enum Slot {
    Code,
    Subcode,
    Message,
    Detail,
    Field,
    TraceId,
    Recipient,
    MessageId,
    DocsUrl,
}

const SLOTS: usize = 9;

/// Nine texts joined, with the end of each. An empty text is an absent one.
#[derive(Clone, Default)]
pub(super) struct Texts {
    joined: String,
    ends: [u32; SLOTS],
}

impl Texts {
    pub(super) fn join(texts: &[&str; SLOTS]) -> Self {
        let mut joined = String::with_capacity(texts.iter().map(|text| text.len().min(LONGEST)).sum());
        let mut ends = [0; SLOTS];
        for (end, text) in ends.iter_mut().zip(texts) {
            // Most texts are absent, and even an empty copy costs a call.
            if !text.is_empty() {
                push(&mut joined, text);
            }
            // Nine texts of at most 16 KiB each cannot overflow.
            *end = joined.len() as u32;
        }
        Self { joined, ends }
    }

    pub(super) fn get(&self, slot: Slot) -> Option<&str> {
        let slot = slot as usize;
        let start = if slot == 0 { 0 } else { self.ends[slot - 1] as usize };
        let text = &self.joined[start..self.ends[slot] as usize];
        (!text.is_empty()).then_some(text)
    }

    pub(super) fn set(&mut self, slot: Slot, text: &str) {
        use Slot::{Code, Detail, DocsUrl, Field, Message, MessageId, Recipient, Subcode, TraceId};
        let slots = [Code, Subcode, Message, Detail, Field, TraceId, Recipient, MessageId, DocsUrl];
        *self = Self::join(&slots.map(|each| if each == slot { text } else { self.get(each).unwrap_or_default() }));
    }
}

/// Appends a text, of which no more is kept than [`LONGEST`].
// A call for each of an error's texts would show in the instructions of every translation.
#[inline(always)]
pub(super) fn push(joined: &mut String, text: &str) {
    if text.len() <= LONGEST {
        return joined.push_str(text);
    }
    let mut end = LONGEST - ELLIPSIS.len();
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    joined.push_str(&text[..end]);
    joined.push_str(ELLIPSIS);
}

#[cfg(test)]
mod tests {
    use super::{LONGEST, Slot, Texts};

    #[test]
    fn texts_come_back_and_can_be_replaced() {
        let mut texts = Texts::join(&["131056", "", "Title", "", "", "trace", "", "", ""]);
        assert_eq!(texts.get(Slot::Code), Some("131056"));
        assert_eq!(texts.get(Slot::Subcode), None);
        texts.set(Slot::Subcode, "7");
        assert_eq!(texts.get(Slot::Subcode), Some("7"));
        assert_eq!(texts.get(Slot::TraceId), Some("trace"));
    }

    #[test]
    fn a_huge_text_is_cut_at_a_character() {
        let huge = "é".repeat(1_000_000);
        let texts = Texts::join(&["", "", &huge, "", "", "", "", "", ""]);
        let kept = texts.get(Slot::Message).unwrap();
        assert!((LONGEST - 3..=LONGEST).contains(&kept.len()), "{}", kept.len());
        assert!(kept.ends_with('…') && huge.starts_with(kept.trim_end_matches('…')));
    }
}
