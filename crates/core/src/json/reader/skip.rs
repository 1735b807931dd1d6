//! Values that nobody asked for: checked, but not read.

use super::{Halt, Reader};

impl Reader<'_> {
    /// Passes over one value. Containers do not recurse, so that no depth can exhaust the stack.
    pub(super) fn skip(&mut self) -> Result<(), Halt> {
        let mut open = Open::default();
        loop {
            match self.peek()? {
                b'"' => self.skip_string()?,
                b'-' | b'0'..=b'9' => self.skip_number()?,
                b't' => self.word("true")?,
                b'f' => self.word("false")?,
                b'n' => self.word("null")?,
                start @ (b'{' | b'[') => {
                    let is_object = start == b'{';
                    self.at += 1;
                    let next = self.peek()?;
                    if next == close(is_object) {
                        self.at += 1;
                    } else {
                        if is_object {
                            self.skip_key()?;
                        }
                        open.push(is_object);
                        continue;
                    }
                }
                _ => return Err(Halt::Syntax),
            }
            // Behind a value: what it stands in goes on or ends.
            loop {
                let Some(is_object) = open.last() else { return Ok(()) };
                let next = self.peek()?;
                if next == b',' {
                    self.at += 1;
                    if is_object {
                        self.skip_key()?;
                    }
                    break;
                }
                if next != close(is_object) {
                    return Err(Halt::Syntax);
                }
                self.at += 1;
                open.pop();
            }
        }
    }

    fn skip_key(&mut self) -> Result<(), Halt> {
        if self.peek()? != b'"' {
            return Err(Halt::Syntax);
        }
        self.skip_string()?;
        self.expect(b':')
    }
}

const fn close(is_object: bool) -> u8 {
    if is_object { b'}' } else { b']' }
}

/// Which containers are open, one bit each: whether it is an object. Only beyond 64 levels does it allocate.
#[derive(Default)]
struct Open {
    bits: u64,
    depth: usize,
    full: Vec<u64>,
}

impl Open {
    fn push(&mut self, is_object: bool) {
        if self.depth > 0 && self.depth % 64 == 0 {
            self.full.push(self.bits);
        }
        self.bits = self.bits << 1 | u64::from(is_object);
        self.depth += 1;
    }

    fn pop(&mut self) {
        self.depth -= 1;
        self.bits >>= 1;
        if self.depth > 0 && self.depth % 64 == 0 {
            self.bits = self.full.pop().unwrap_or_default();
        }
    }

    fn last(&self) -> Option<bool> {
        (self.depth > 0).then_some(self.bits & 1 == 1)
    }
}
