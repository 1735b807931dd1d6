//! [`Trie`]: all paths of a profile in one tree, so that one pass over the document fills every slot.

use std::collections::HashMap;

use super::path::{Pattern, Step};

pub(super) type NodeId = u32;
pub(super) type SlotId = u32;

#[derive(Clone, Debug, Default)]
pub(super) struct Node {
    pub(super) children: Vec<Child>,
    pub(super) slots: Vec<SlotId>,
    pub(super) first_key: Vec<SlotId>,
    pub(super) first_value: Option<NodeId>,
    pub(super) picks: Vec<Pick>,
    pub(super) unwrap: Option<NodeId>,
    /// Arrays whose elements are documents of their own, by their number in the sheet.
    pub(super) each: Vec<usize>,
    /// An array whose elements are listed one by one.
    pub(super) gather: Option<Gather>,
}

/// Where the elements of a list are read.
#[derive(Copy, Clone, Debug)]
pub(super) struct Gather {
    pub(super) node: NodeId,
    pub(super) slot: SlotId,
}

/// A member, or an element if its name is a number.
#[derive(Clone, Debug)]
pub(super) struct Child {
    pub(super) name: Box<str>,
    pub(super) index: Option<usize>,
    pub(super) node: NodeId,
}

impl Child {
    /// Leading zeros make a name, not a number (RFC 6901).
    fn new(name: &str, node: NodeId) -> Self {
        let is_number = name.len() == 1 || !name.starts_with('0');
        Self { name: name.into(), index: name.parse().ok().filter(|_| is_number), node }
    }
}

/// A selection among the elements of an array. The element's matching member is read into its own slot.
#[derive(Clone, Debug)]
pub(super) struct Pick {
    member: Box<str>,
    pub(super) pattern: Pattern,
    pub(super) node: NodeId,
    pub(super) key: SlotId,
    pub(super) slots: Vec<SlotId>,
}

/// The tree and the number of slots in its bank.
#[derive(Clone, Debug)]
pub(super) struct Trie {
    pub(super) nodes: Vec<Node>,
    pub(super) slots: usize,
    known: HashMap<Vec<Step>, SlotId>,
}

impl Default for Trie {
    fn default() -> Self {
        Self { nodes: vec![Node::default()], slots: 0, known: HashMap::new() }
    }
}

impl Trie {
    pub(super) const ROOT: NodeId = 0;

    pub(super) fn node(&self, id: NodeId) -> Option<&Node> {
        self.nodes.get(id as usize)
    }

    fn node_mut(&mut self, id: NodeId) -> Option<&mut Node> {
        self.nodes.get_mut(id as usize)
    }

    fn new_node(&mut self) -> NodeId {
        self.nodes.push(Node::default());
        (self.nodes.len() - 1) as NodeId
    }

    fn new_slot(&mut self) -> SlotId {
        self.slots += 1;
        (self.slots - 1) as SlotId
    }

    /// The slot that a path fills; the same path has the same slot.
    pub(super) fn slot(&mut self, steps: &[Step]) -> SlotId {
        if let Some(slot) = self.known.get(steps) {
            return *slot;
        }
        let slot = self.new_slot();
        let (mut at, mut picked) = (Self::ROOT, Vec::new());
        for step in steps {
            match step {
                Step::FirstKey => {}
                Step::Pick { member, pattern } => {
                    let index = self.pick(at, member, pattern);
                    picked.push((at, index));
                    at = self.node(at).and_then(|node| node.picks.get(index)).map_or(at, |pick| pick.node);
                }
                other => at = self.step(at, other),
            }
        }
        for (node, index) in picked {
            if let Some(pick) = self.node_mut(node).and_then(|node| node.picks.get_mut(index)) {
                pick.slots.push(slot);
            }
        }
        let is_key = steps.last() == Some(&Step::FirstKey);
        if let Some(node) = self.node_mut(at) {
            if is_key { node.first_key.push(slot) } else { node.slots.push(slot) }
        }
        self.known.insert(steps.to_vec(), slot);
        slot
    }

    /// Makes every element of the array at a path a document of its own.
    pub(super) fn each(&mut self, steps: &[Step], index: usize) {
        let at = steps.iter().fold(Self::ROOT, |at, step| self.step(at, step));
        if let Some(node) = self.node_mut(at) {
            node.each.push(index);
        }
    }

    /// Makes the elements of the array at a path a list of texts.
    pub(super) fn gather(&mut self, steps: &[Step]) {
        let at = steps.iter().fold(Self::ROOT, |at, step| self.step(at, step));
        let gather = Gather { node: self.new_node(), slot: self.new_slot() };
        if let Some(node) = self.node_mut(gather.node) {
            node.slots.push(gather.slot);
        }
        if let Some(node) = self.node_mut(at) {
            node.gather = Some(gather);
        }
    }

    fn step(&mut self, at: NodeId, step: &Step) -> NodeId {
        let found = self.node(at).and_then(|node| match step {
            Step::Key(key) => node.children.iter().find(|child| child.name == *key).map(|child| child.node),
            Step::FirstValue => node.first_value,
            Step::Unwrap => node.unwrap,
            Step::Pick { .. } | Step::FirstKey => Some(at),
        });
        if let Some(found) = found {
            return found;
        }
        let new = self.new_node();
        if let Some(node) = self.node_mut(at) {
            match step {
                Step::Key(key) => node.children.push(Child::new(key, new)),
                Step::FirstValue => node.first_value = Some(new),
                Step::Unwrap => node.unwrap = Some(new),
                Step::Pick { .. } | Step::FirstKey => {}
            }
        }
        new
    }

    fn pick(&mut self, at: NodeId, member: &str, pattern: &Pattern) -> usize {
        let same = |pick: &Pick| *pick.member == *member && pick.pattern == *pattern;
        if let Some(index) = self.node(at).and_then(|node| node.picks.iter().position(same)) {
            return index;
        }
        let (node, key) = (self.new_node(), self.new_slot());
        let inner = self.step(node, &Step::Key(member.into()));
        if let Some(inner) = self.node_mut(inner) {
            inner.slots.push(key);
        }
        let Some(parent) = self.node_mut(at) else { return 0 };
        parent.picks.push(Pick { member: member.into(), pattern: pattern.clone(), node, key, slots: vec![key] });
        parent.picks.len() - 1
    }
}
