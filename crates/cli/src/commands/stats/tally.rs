//! Counting, in memory that depends on how many different failures there are, not on how many lines.

use std::collections::{BTreeMap, HashMap};

use messaging_error::{DuplicateRisk, MatchedBy, MessagingError, Outcome, Provider, Reason, RetryPolicy};

/// Different codes of one provider that are told apart; what comes after them is counted together.
const MOST_CODES: usize = 20_000;

/// Complaints that a part of the input may carry.
const MOST_COMPLAINTS: usize = 100;

/// Where something was seen: the number of the file and the line.
pub(super) type Place = (u32, u64);

/// One kind of failure.
#[derive(Clone, Debug)]
pub(super) struct Kind {
    pub(super) reason: Reason,
    pub(super) retry: RetryPolicy,
    pub(super) risk: DuplicateRisk,
    pub(super) is_known: bool,
    pub(super) count: u64,
    pub(super) first: Place,
}

/// Counts of a part of the input, or of all of it.
#[derive(Default)]
pub(super) struct Tally {
    /// Inputs that were understood.
    pub(super) inputs: u64,
    /// Inputs without a failure.
    pub(super) accepted: u64,
    /// Inputs of which some items failed.
    pub(super) partial: u64,
    /// Inputs that prove neither acceptance nor refusal.
    pub(super) unclear: u64,
    /// Lines that could not be read.
    pub(super) unreadable: u64,
    pub(super) complaints: Vec<(u64, String)>,
    kinds: BTreeMap<Provider, HashMap<Box<str>, Vec<Kind>>>,
}

impl Tally {
    pub(super) fn count(&mut self, outcome: &Outcome, file: u32, line: u64) {
        self.inputs += 1;
        match outcome {
            Outcome::Accepted => self.accepted += 1,
            Outcome::Partial { .. } => self.partial += 1,
            Outcome::Unclear(_) => self.unclear += 1,
            _ => {}
        }
        for error in outcome.errors() {
            let code = error.raw_code().unwrap_or_default();
            let kind = kind(error, (file, line));
            match error.subcode() {
                Some(subcode) => self.add_kind(error.provider(), &format!("{code}/{subcode}"), kind),
                None => self.add_kind(error.provider(), code, kind),
            }
        }
    }

    pub(super) fn complain(&mut self, line: u64, why: String) {
        self.unreadable += 1;
        if self.complaints.len() < MOST_COMPLAINTS {
            self.complaints.push((line, why));
        }
    }

    /// Adds what was counted later in the input.
    pub(super) fn add(&mut self, later: Self) {
        self.inputs += later.inputs;
        self.accepted += later.accepted;
        self.partial += later.partial;
        self.unclear += later.unclear;
        self.unreadable += later.unreadable;
        for (provider, codes) in later.kinds {
            for (code, kinds) in codes {
                for kind in kinds {
                    self.add_kind(provider, &code, kind);
                }
            }
        }
    }

    fn add_kind(&mut self, provider: Provider, code: &str, kind: Kind) {
        let codes = self.kinds.entry(provider).or_default();
        let code = if codes.len() >= MOST_CODES && !codes.contains_key(code) { "…" } else { code };
        let Some(kinds) = codes.get_mut(code) else {
            codes.insert(code.into(), vec![kind]);
            return;
        };
        let same = |known: &&mut Kind| {
            (known.reason, known.retry, known.risk, known.is_known)
                == (kind.reason, kind.retry, kind.risk, kind.is_known)
        };
        match kinds.iter_mut().find(same) {
            Some(known) => {
                known.count += kind.count;
                known.first = known.first.min(kind.first);
            }
            None => kinds.push(kind),
        }
    }

    /// Everything that was counted: provider, code, kind.
    pub(super) fn kinds(&self) -> impl Iterator<Item = (Provider, &str, &Kind)> {
        self.kinds.iter().flat_map(|(provider, codes)| {
            codes.iter().flat_map(move |(code, kinds)| kinds.iter().map(move |kind| (*provider, code.as_ref(), kind)))
        })
    }
}

fn kind(error: &MessagingError, first: Place) -> Kind {
    Kind {
        reason: error.reason(),
        retry: error.retry(),
        risk: error.duplicate_risk(),
        is_known: matches!(error.matched_by(), MatchedBy::Code | MatchedBy::Range | MatchedBy::Text),
        count: 1,
        first,
    }
}
