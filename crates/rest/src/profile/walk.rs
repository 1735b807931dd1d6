//! [`Walk`]: one pass over a document that follows all paths at once.

use std::borrow::Cow;

use messaging_error::json::{self, Absorb, Elements, Halt, List, Members, Scalar};

use super::item::{Item, Verdict};
use super::layout::Layout;
use super::slot::{Bank, Shape, Slot};
use super::trie::{Node, NodeId, SlotId, Trie};

/// How many branches are followed at one place of a document without an allocation. Few profiles need more than two.
const HEADS: usize = 6;

/// Elements that failed and are kept, over all arrays of an answer; the others are read and forgotten.
const MOST_ITEMS: usize = List::<Item<'_>>::MAX;

/// What was read from a document.
pub(super) struct Harvest<'a> {
    pub(super) bank: Bank<'a>,
    /// One for every `[[each]]`.
    pub(super) items: Vec<Items<'a>>,
    /// How many elements and listed addresses are kept, in all of them.
    failed: usize,
}

/// The elements of one array.
#[derive(Default)]
pub(super) struct Items<'a> {
    pub(super) accepted: usize,
    pub(super) failed: Vec<Item<'a>>,
    open: Bank<'a>,
    /// The addresses that were listed in the element that is open.
    recipients: Vec<Box<str>>,
}

impl<'a> Harvest<'a> {
    pub(super) fn new(layout: &Layout) -> Self {
        Self {
            bank: vec![Slot::default(); layout.trie.slots],
            items: layout.each.iter().map(|_| Items::default()).collect(),
            failed: 0,
        }
    }

    fn bank(&mut self, trie: usize) -> Option<&mut Bank<'a>> {
        match trie.checked_sub(1) {
            None => Some(&mut self.bank),
            Some(index) => self.items.get_mut(index).map(|items| &mut items.open),
        }
    }

    fn slot(&mut self, trie: usize, slot: SlotId) -> Option<&mut Slot<'a>> {
        self.bank(trie)?.get_mut(slot as usize)
    }

    /// Opens a bank for an element.
    fn open(&mut self, layout: &Layout, index: usize) {
        let (Some(each), Some(items)) = (layout.each.get(index), self.items.get_mut(index)) else { return };
        items.open.clear();
        items.recipients.clear();
        items.open.resize(each.trie.slots, Slot::default());
    }

    /// Decides about an element that has been read, and keeps it only if it failed.
    fn close(&mut self, layout: &Layout, each: usize, index: usize, name: &str, status: Option<u16>) {
        let (Some(each), Some(items)) = (layout.each.get(each), self.items.get_mut(each)) else { return };
        match each.verdict(&items.open, status) {
            Verdict::Accepted => items.accepted += items.recipients.len().max(1),
            // A member that says nothing about a fate is none of the elements.
            Verdict::Unknown if each.names.is_some() => {}
            verdict if self.failed < MOST_ITEMS => {
                self.failed += items.recipients.len().max(1);
                let (bank, recipients) = (std::mem::take(&mut items.open), std::mem::take(&mut items.recipients));
                let index = u32::try_from(index).unwrap_or(u32::MAX);
                items.failed.push(Item { index, bank, verdict, recipients, name: name.into() });
            }
            _ => {}
        }
    }

    /// Lists what was read of an element of a list.
    fn gather(&mut self, trie: usize, slot: SlotId) {
        let room = MOST_ITEMS.saturating_sub(self.failed);
        let Some(items) = trie.checked_sub(1).and_then(|index| self.items.get_mut(index)) else { return };
        let Some(slot) = items.open.get_mut(slot as usize).map(std::mem::take) else { return };
        if !slot.as_str().is_empty() && items.recipients.len() < room {
            items.recipients.push(slot.as_str().into());
        }
    }
}

/// A place in one of the tries: that of the document (0), or that of an `[[each]]` (its number plus one).
#[derive(Copy, Clone, Default)]
struct Head {
    trie: usize,
    node: NodeId,
}

#[derive(Clone, Default)]
struct Heads {
    heads: [Head; HEADS],
    len: usize,
    more: Vec<Head>,
}

impl Heads {
    fn push(&mut self, trie: usize, node: NodeId) {
        match self.heads.get_mut(self.len) {
            Some(head) => {
                *head = Head { trie, node };
                self.len += 1;
            }
            None => self.more.push(Head { trie, node }),
        }
    }

    fn iter(&self) -> impl Iterator<Item = Head> {
        self.heads.get(..self.len).unwrap_or_default().iter().chain(&self.more).copied()
    }

    fn holds(&self, trie: usize, node: NodeId) -> bool {
        self.iter().any(|head| head.trie == trie && head.node == node)
    }
}

/// Follows the heads through one value.
pub(super) struct Walk<'s, 'h, 'de> {
    layout: &'s Layout,
    status: Option<u16>,
    into: &'h mut Harvest<'de>,
    heads: Heads,
    members: u32,
}

impl<'s, 'h, 'de> Walk<'s, 'h, 'de> {
    pub(super) fn new(layout: &'s Layout, status: Option<u16>, into: &'h mut Harvest<'de>) -> Self {
        let mut heads = Heads::default();
        heads.push(0, Trie::ROOT);
        Self { layout, status, into, heads, members: 0 }
    }

    fn inner(&mut self, heads: Heads) -> Walk<'s, '_, 'de> {
        Walk { layout: self.layout, status: self.status, into: self.into, heads, members: 0 }
    }

    fn node(layout: &'s Layout, head: Head) -> Option<&'s Node> {
        match head.trie.checked_sub(1) {
            None => layout.trie.node(head.node),
            Some(index) => layout.each.get(index)?.trie.node(head.node),
        }
    }

    /// The nodes that the heads stand on. A function of its own, so that slots can be filled meanwhile.
    fn nodes(layout: &'s Layout, heads: &Heads) -> impl Iterator<Item = (usize, &'s Node)> {
        heads.iter().filter_map(move |head| Some((head.trie, Self::node(layout, head)?)))
    }

    /// The arrays at a node whose elements are documents of their own.
    fn elements(layout: &'s Layout, node: &'s Node) -> impl Iterator<Item = usize> {
        node.each.iter().copied().filter(|each| layout.each.get(*each).is_some_and(|each| each.names.is_none()))
    }

    /// Reads a member that may be an element.
    #[cold]
    fn member(&mut self, key: &str, map: &mut dyn Members<'de>, mut inner: Heads) -> Result<(), Halt> {
        for (each, trie) in Self::members(self.layout, &self.heads) {
            self.into.open(self.layout, each);
            inner.push(trie, Trie::ROOT);
        }
        let index = self.members as usize;
        self.count();
        if inner.len == 0 {
            return map.skip();
        }
        map.take(&mut self.inner(inner))?;
        for (each, _) in Self::members(self.layout, &self.heads) {
            self.into.close(self.layout, each, index, key, self.status);
        }
        Ok(())
    }

    /// The objects at the heads whose members are documents of their own, each with its trie.
    fn members(layout: &'s Layout, heads: &Heads) -> impl Iterator<Item = (usize, usize)> {
        Self::nodes(layout, heads)
            .flat_map(|(_, node)| &node.each)
            .filter(|each| layout.each.get(**each).is_some_and(|each| each.names.is_some()))
            .map(|each| (*each, each + 1))
    }

    fn scalar(&mut self, fill: impl Fn(&mut Scalar<'de>)) {
        for (trie, node) in Self::nodes(self.layout, &self.heads) {
            for id in &node.slots {
                if let Some(slot) = self.into.slot(trie, *id) {
                    slot.shape = Shape::Scalar;
                    fill(&mut slot.scalar);
                }
            }
        }
    }

    fn shape(&mut self, shape: Shape) {
        for (trie, node) in Self::nodes(self.layout, &self.heads) {
            for id in &node.slots {
                if let Some(slot) = self.into.slot(trie, *id) {
                    *slot = Slot { scalar: Scalar::default(), shape, len: 0 };
                }
            }
        }
    }

    /// One more member of the container that the heads stand on.
    fn count(&mut self) {
        self.members += 1;
        for (trie, node) in Self::nodes(self.layout, &self.heads) {
            for id in &node.slots {
                if let Some(slot) = self.into.slot(trie, *id) {
                    (slot.shape, slot.len) = (Shape::Full, slot.len.saturating_add(1));
                }
            }
        }
    }

    /// Reads a text that holds JSON. What is found is copied: the text is not part of the document.
    fn unwrap(&mut self, text: &str) {
        for (trie, node) in Self::nodes(self.layout, &self.heads) {
            let Some(inner) = node.unwrap else { continue };
            let mut harvest = Harvest::new(self.layout);
            for (index, items) in harvest.items.iter_mut().enumerate() {
                items.open = vec![Slot::default(); self.layout.each.get(index).map_or(0, |each| each.trie.slots)];
            }
            let mut walk = Walk::new(self.layout, self.status, &mut harvest);
            walk.heads = Heads::default();
            walk.heads.push(trie, inner);
            let _ = json::read(text, &mut walk);
            let found = match trie.checked_sub(1) {
                None => harvest.bank,
                Some(index) => harvest.items.into_iter().nth(index).map(|items| items.open).unwrap_or_default(),
            };
            for (id, slot) in found.into_iter().enumerate().filter(|(_, slot)| slot.shape != Shape::Absent) {
                if let Some(place) = self.into.bank(trie).and_then(|bank| bank.get_mut(id)) {
                    *place = slot.detach();
                }
            }
        }
    }
}

impl<'de> Absorb<'de> for Walk<'_, '_, 'de> {
    fn text(&mut self, text: Cow<'de, str>) {
        if Self::nodes(self.layout, &self.heads).any(|(_, node)| node.unwrap.is_some()) {
            self.unwrap(&text);
        }
        self.scalar(|scalar| scalar.text(text.clone()));
    }

    fn integer(&mut self, number: i128) {
        self.scalar(|scalar| scalar.integer(number));
    }

    fn float(&mut self, number: f64) {
        self.scalar(|scalar| scalar.float(number));
    }

    fn boolean(&mut self, value: bool) {
        self.scalar(|scalar| scalar.boolean(value));
    }

    fn null(&mut self) {
        self.shape(Shape::Null);
    }

    fn object(&mut self) {
        self.shape(Shape::Empty);
    }

    fn array(&mut self) {
        self.shape(Shape::Empty);
    }

    fn entry(&mut self, key: &str, map: &mut dyn Members<'de>) -> Result<(), Halt> {
        let mut inner = Heads::default();
        for (trie, node) in Self::nodes(self.layout, &self.heads) {
            if let Some(child) = node.children.iter().find(|child| *child.name == *key) {
                inner.push(trie, child.node);
            }
            if self.members == 0 {
                if let Some(first) = node.first_value {
                    inner.push(trie, first);
                }
                for id in &node.first_key {
                    if let Some(slot) = self.into.slot(trie, *id) {
                        *slot = Slot::owned(key.to_owned());
                    }
                }
            }
        }
        if self.layout.has_names {
            return self.member(key, map, inner);
        }
        self.count();
        if inner.len == 0 { map.skip() } else { map.take(&mut self.inner(inner)) }
    }

    fn item(&mut self, index: usize, seq: &mut dyn Elements<'de>) -> Result<bool, Halt> {
        let mut inner = Heads::default();
        for (trie, node) in Self::nodes(self.layout, &self.heads) {
            for child in node.children.iter().filter(|child| child.index == Some(index)) {
                inner.push(trie, child.node);
            }
            for pick in &node.picks {
                let is_found = self
                    .into
                    .slot(trie, pick.key)
                    .is_some_and(|slot| slot.shape == Shape::Scalar && pick.pattern.matches(&slot.scalar));
                if !is_found {
                    inner.push(trie, pick.node);
                }
            }
            if let Some(gather) = node.gather {
                inner.push(trie, gather.node);
            }
            for each in Self::elements(self.layout, node) {
                self.into.open(self.layout, each);
                inner.push(each + 1, Trie::ROOT);
            }
        }
        let more = if inner.len == 0 { seq.skip()? } else { seq.take(&mut self.inner(inner.clone()))? };
        let followed = inner;
        if !more {
            return Ok(false);
        }
        self.count();
        for (trie, node) in Self::nodes(self.layout, &self.heads) {
            for pick in node.picks.iter().filter(|pick| followed.holds(trie, pick.node)) {
                let is_match = self
                    .into
                    .slot(trie, pick.key)
                    .is_some_and(|slot| slot.shape == Shape::Scalar && pick.pattern.matches(&slot.scalar));
                if !is_match {
                    for id in &pick.slots {
                        if let Some(slot) = self.into.slot(trie, *id) {
                            *slot = Slot::default();
                        }
                    }
                }
            }
            if let Some(gather) = node.gather {
                self.into.gather(trie, gather.slot);
            }
            for each in Self::elements(self.layout, node) {
                self.into.close(self.layout, each, index, "", self.status);
            }
        }
        Ok(true)
    }
}
