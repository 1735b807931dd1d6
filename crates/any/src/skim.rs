//! A glance at the skeleton of a JSON document: which members it has near the top, without reading the rest.
//!
//! This is not a parser. It looks at keys and at the kinds of their values, jumps over everything else, and stops as soon
//! as the visitor has seen enough, so a broken or truncated document still shows what came before the damage. It works on
//! bytes because the translator that comes next checks the text anyway; once is enough.

use std::ops::ControlFlow;

/// What sort of value a member has.
#[derive(Copy, Clone, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Text,
    Number,
    True,
    False,
    Null,
    Object,
    Array,
}

/// A value that has not been read: its kind, and the bytes from its first one on.
#[derive(Copy, Clone)]
pub(crate) struct Value<'a> {
    pub(crate) kind: Kind,
    rest: &'a [u8],
}

impl<'a> Value<'a> {
    /// The raw characters of a string up to its closing quote, or of a number. For identifiers: escapes are not resolved.
    pub(crate) fn word(self) -> &'a [u8] {
        match self.kind {
            Kind::Text => {
                let inner = self.rest.get(1..).unwrap_or_default();
                &inner[..memchr::memchr(b'"', inner).unwrap_or(inner.len())]
            }
            _ => {
                let end = self.rest.iter().position(|byte| matches!(byte, b',' | b'}' | b']' | b' ' | b'\n' | b'\r'));
                &self.rest[..end.unwrap_or(self.rest.len())]
            }
        }
    }

    /// Whether the word begins so: cheaper than finding its end.
    pub(crate) fn begins_with(self, start: &[u8]) -> bool {
        self.rest.strip_prefix(b"\"").unwrap_or(self.rest).starts_with(start)
    }

    /// Lenient falsehood, as servers send it: `false`, `0`, and both as text.
    pub(crate) fn is_false(self) -> bool {
        self.kind == Kind::False || matches!(self.word(), b"false" | b"False" | b"0")
    }
}

/// What to do with the value of a member.
pub(crate) enum Step<P> {
    /// Jump over it.
    Over,
    /// Look at its members too; of an array, at the first element that is an object.
    Into(P),
    /// Enough has been seen.
    Stop,
}

/// Walks over the members of a document. `look` is told each member with the place it belongs to.
pub(crate) fn skim<'a, P: Copy>(body: &'a [u8], root: P, mut look: impl FnMut(P, &'a [u8], Value<'a>) -> Step<P>) {
    let body = body.strip_prefix(b"\xef\xbb\xbf").unwrap_or(body);
    let _ = Walker { rest: body }.enter(root, &mut look, 0);
}

/// Deep enough for every place that recognition knows.
const DEEPEST: u8 = 6;

/// Stands before the bytes that have not been looked at.
struct Walker<'a> {
    rest: &'a [u8],
}

impl<'a> Walker<'a> {
    /// The next byte that is not white space. The end of the document is a reason to stop, too.
    fn peek(&mut self) -> ControlFlow<(), u8> {
        match self.rest {
            [byte, ..] if *byte > b' ' => ControlFlow::Continue(*byte),
            _ => self.peek_behind_space(),
        }
    }

    #[cold]
    fn peek_behind_space(&mut self) -> ControlFlow<(), u8> {
        self.rest = self.rest.trim_ascii_start();
        self.rest.first().map_or(ControlFlow::Break(()), |byte| ControlFlow::Continue(*byte))
    }

    /// Takes the next byte that is not white space.
    fn next(&mut self) -> ControlFlow<(), u8> {
        let byte = self.peek()?;
        self.pass(1);
        ControlFlow::Continue(byte)
    }

    fn pass(&mut self, bytes: usize) {
        self.rest = self.rest.get(bytes..).unwrap_or_default();
    }

    fn enter<P: Copy>(
        &mut self,
        place: P,
        look: &mut impl FnMut(P, &'a [u8], Value<'a>) -> Step<P>,
        depth: u8,
    ) -> ControlFlow<()> {
        match self.peek()? {
            b'{' if depth < DEEPEST => self.object(place, look, depth),
            b'[' if depth < DEEPEST => self.array(place, look, depth),
            _ => self.jump(),
        }
    }

    fn object<P: Copy>(
        &mut self,
        place: P,
        look: &mut impl FnMut(P, &'a [u8], Value<'a>) -> Step<P>,
        depth: u8,
    ) -> ControlFlow<()> {
        self.pass(1);
        loop {
            match self.next()? {
                b'"' => {}
                b'}' => return ControlFlow::Continue(()),
                _ => return ControlFlow::Break(()),
            }
            let key = self.name()?;
            if self.next()? != b':' {
                return ControlFlow::Break(());
            }
            let kind = match self.peek()? {
                b'"' => Kind::Text,
                b'{' => Kind::Object,
                b'[' => Kind::Array,
                b't' => Kind::True,
                b'f' => Kind::False,
                b'n' => Kind::Null,
                b'-' | b'0'..=b'9' => Kind::Number,
                _ => return ControlFlow::Break(()),
            };
            match look(place, key, Value { kind, rest: self.rest }) {
                Step::Over => self.jump()?,
                Step::Into(inner) => self.enter(inner, look, depth + 1)?,
                Step::Stop => return ControlFlow::Break(()),
            }
            match self.next()? {
                b',' => {}
                b'}' => return ControlFlow::Continue(()),
                _ => return ControlFlow::Break(()),
            }
        }
    }

    /// The first object of an array stands for all; what follows it is jumped over.
    fn array<P: Copy>(
        &mut self,
        place: P,
        look: &mut impl FnMut(P, &'a [u8], Value<'a>) -> Step<P>,
        depth: u8,
    ) -> ControlFlow<()> {
        self.pass(1);
        loop {
            match self.peek()? {
                b']' => {
                    self.pass(1);
                    return ControlFlow::Continue(());
                }
                b'{' => {
                    self.object(place, look, depth)?;
                    return self.close(1);
                }
                _ => self.jump()?,
            }
            match self.peek()? {
                b',' => self.pass(1),
                b']' => {}
                _ => return ControlFlow::Break(()),
            }
        }
    }

    /// Jumps over a value.
    fn jump(&mut self) -> ControlFlow<()> {
        match self.peek()? {
            b'"' => {
                self.pass(1);
                self.text()
            }
            b'{' | b'[' => {
                self.pass(1);
                self.close(1)
            }
            _ => match self.rest.iter().position(|byte| matches!(byte, b',' | b'}' | b']')) {
                Some(length) => {
                    self.pass(length);
                    ControlFlow::Continue(())
                }
                None => ControlFlow::Break(()),
            },
        }
    }

    /// Jumps to the end of the container that is open `depth` levels deep.
    fn close(&mut self, mut depth: usize) -> ControlFlow<()> {
        while let [byte, rest @ ..] = self.rest {
            self.rest = rest;
            match byte {
                b'"' => self.text()?,
                b'{' | b'[' => depth += 1,
                b'}' | b']' => depth -= 1,
                _ => {}
            }
            if depth == 0 {
                return ControlFlow::Continue(());
            }
        }
        ControlFlow::Break(())
    }

    /// Jumps over the rest of a string, which may be long.
    fn text(&mut self) -> ControlFlow<()> {
        loop {
            match memchr::memchr2(b'"', b'\\', self.rest) {
                Some(end) if self.rest[end] == b'"' => {
                    self.pass(end + 1);
                    return ControlFlow::Continue(());
                }
                Some(escape) => self.pass(escape + 2),
                None => return ControlFlow::Break(()),
            }
        }
    }

    /// Takes the rest of a name, up to its closing quote. Names are too short for a search to pay.
    fn name(&mut self) -> ControlFlow<(), &'a [u8]> {
        let all = self.rest;
        match all.iter().position(|byte| matches!(byte, b'"' | b'\\')) {
            Some(end) if all[end] == b'"' => {
                self.pass(end + 1);
                ControlFlow::Continue(&all[..end])
            }
            Some(_) => {
                self.text()?;
                // Without the closing quote.
                ControlFlow::Continue(&all[..all.len() - self.rest.len() - 1])
            }
            None => ControlFlow::Break(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Kind, Step, skim};

    fn keys(body: &str) -> Vec<(u8, String, Kind)> {
        let mut seen = Vec::new();
        skim(body.as_bytes(), 0u8, |place, key, value| {
            seen.push((place, String::from_utf8_lossy(key).into_owned(), value.kind));
            if matches!(value.kind, Kind::Object | Kind::Array) { Step::Into(place + 1) } else { Step::Over }
        });
        seen
    }

    #[test]
    fn members_are_seen_with_their_place_and_kind() {
        let seen = keys(r#" {"a" : "x\"}" , "b":[null,1,{"c":-1.5e3},{"hidden":1}],"d":{"e":{}},"f":false} "#);
        let expected = [
            (0, "a", Kind::Text),
            (0, "b", Kind::Array),
            (1, "c", Kind::Number),
            (0, "d", Kind::Object),
            (1, "e", Kind::Object),
            (0, "f", Kind::False),
        ];
        assert_eq!(seen, expected.map(|(place, key, kind)| (place, key.to_owned(), kind)));
    }

    #[test]
    fn a_truncated_document_shows_what_came_before() {
        assert_eq!(keys(r#"{"error":{"code":2,"fbtrace_id": (trunc"#).len(), 2);
        assert_eq!(keys(r#"{"a":1,"b":"#).len(), 1);
    }

    #[test]
    fn nothing_panics_or_hangs() {
        let brackets = "[".repeat(1_000_000);
        for body in ["", "{", "[", "nul", "\"", "{\"", "{\"a\"", "{\"a\":}", "[[[[[[[[[[{}]", "{]}", "\\", &brackets] {
            let _ = keys(body);
        }
    }
}
