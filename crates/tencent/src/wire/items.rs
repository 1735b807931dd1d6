//! [`Items`]: rows with fates of their own, of which only the failed ones are kept.

use messaging_error::json::{self, Absorb, Elements, Halt, Members};

/// A row that knows whether it failed.
pub(crate) trait Item<'de>: Absorb<'de> + Default {
    /// Whether the row proves no success.
    fn failed(&self) -> bool;
}

/// An array of rows. Each is read into the same scratch row, which is moved out only if it failed. An object in the place
/// of the array counts as its only row; [`settle`](Self::settle) it after reading.
pub(crate) struct Items<T> {
    /// Whether the member was there at all.
    pub(crate) seen: bool,
    /// Rows that succeeded.
    pub(crate) accepted: usize,
    /// Rows that failed, with their positions.
    pub(crate) failed: Vec<(u32, T)>,
    scratch: T,
    single: bool,
}

impl<T: Default> Default for Items<T> {
    fn default() -> Self {
        Self { seen: false, accepted: 0, failed: Vec::new(), scratch: T::default(), single: false }
    }
}

impl<T> Items<T> {
    /// Whether the array was there and held nothing.
    pub(crate) fn is_empty(&self) -> bool {
        self.accepted == 0 && self.failed.is_empty()
    }

    fn count<'de>(&mut self, index: usize)
    where
        T: Item<'de>,
    {
        if self.scratch.failed() {
            let row = std::mem::take(&mut self.scratch);
            json::keep(&mut self.failed, (u32::try_from(index).unwrap_or(u32::MAX), row));
        } else {
            self.accepted += 1;
        }
    }

    /// Counts the row that stood in the place of the array.
    pub(crate) fn settle<'de>(&mut self)
    where
        T: Item<'de>,
    {
        if std::mem::take(&mut self.single) {
            self.count(0);
        }
    }
}

impl<'de, T: Item<'de>> Absorb<'de> for Items<T> {
    fn array(&mut self) {
        *self = Self { seen: true, ..Self::default() };
    }

    fn object(&mut self) {
        *self = Self { seen: true, single: true, ..Self::default() };
    }

    fn entry(&mut self, key: &str, map: &mut dyn Members<'de>) -> Result<(), Halt> {
        self.scratch.entry(key, map)
    }

    fn item(&mut self, index: usize, seq: &mut dyn Elements<'de>) -> Result<bool, Halt> {
        self.scratch = T::default();
        let more = seq.take(&mut self.scratch)?;
        if more {
            self.count(index);
        }
        Ok(more)
    }
}
