//! What was counted, sorted for showing.

use std::cmp::Reverse;
use std::collections::HashMap;
use std::hash::Hash;

use messaging_error::{Category, DuplicateRisk, Provider, Reason, RetryPolicy, mask};

use super::tally::{Place, Tally};

/// What codes are told apart by: provider, code, reason, retry, and whether a table knows it.
type Meaning = (Provider, String, Reason, RetryPolicy, bool);

/// One code of one provider, with one meaning.
pub(super) struct Code {
    pub(super) provider: Provider,
    /// Masked; empty where the answer has none.
    pub(super) code: String,
    pub(super) reason: Reason,
    pub(super) retry: RetryPolicy,
    pub(super) is_known: bool,
    pub(super) count: u64,
    first: Place,
}

/// Everything that `stats` shows. Lists are sorted by count, largest first.
pub(super) struct Summary {
    pub(super) inputs: u64,
    pub(super) accepted: u64,
    pub(super) partial: u64,
    pub(super) unclear: u64,
    pub(super) unreadable: u64,
    /// Failures: items of a batch count one by one.
    pub(super) failures: u64,
    /// Failures that software alone may send again.
    pub(super) retryable: u64,
    /// Failures whose message may be out.
    pub(super) may_be_out: u64,
    pub(super) categories: Vec<(Category, u64)>,
    pub(super) reasons: Vec<(Reason, u64)>,
    pub(super) providers: Vec<(Provider, u64)>,
    pub(super) codes: Vec<Code>,
    pub(super) names: Vec<String>,
}

impl Summary {
    pub(super) fn of(tally: Tally, names: Vec<String>) -> Self {
        let sum = |counts: fn(DuplicateRisk, RetryPolicy) -> bool| {
            tally.kinds().filter(|(.., kind)| counts(kind.risk, kind.retry)).map(|(.., kind)| kind.count).sum()
        };
        let mut codes: HashMap<Meaning, (u64, Place)> = HashMap::new();
        for (provider, code, kind) in tally.kinds() {
            let key = (provider, mask::code(code).into_owned(), kind.reason, kind.retry, kind.is_known);
            let (count, first) = codes.entry(key).or_insert((0, kind.first));
            *count += kind.count;
            *first = kind.first.min(*first);
        }
        let mut codes: Vec<Code> = codes
            .into_iter()
            .map(|((provider, code, reason, retry, is_known), (count, first))| Code {
                provider,
                code,
                reason,
                retry,
                is_known,
                count,
                first,
            })
            .collect();
        codes.sort_by(|a, b| {
            (Reverse(a.count), a.provider, &a.code, a.reason).cmp(&(Reverse(b.count), b.provider, &b.code, b.reason))
        });
        Self {
            inputs: tally.inputs,
            accepted: tally.accepted,
            partial: tally.partial,
            unclear: tally.unclear,
            unreadable: tally.unreadable,
            failures: sum(|_, _| true),
            retryable: sum(|_, retry| matches!(retry, RetryPolicy::Wait | RetryPolicy::Backoff)),
            may_be_out: sum(|risk, _| matches!(risk, DuplicateRisk::Possible | DuplicateRisk::High)),
            categories: ranked(&codes, |code| code.reason.category()),
            reasons: ranked(&codes, |code| code.reason),
            providers: ranked(&codes, |code| code.provider),
            codes,
            names,
        }
    }

    /// Codes that no table knows, most frequent first.
    pub(super) fn unknown(&self) -> impl Iterator<Item = &Code> {
        self.codes.iter().filter(|code| !code.is_known && !code.code.is_empty())
    }

    /// The first place where a code was seen: `app.ndjson:12`.
    pub(super) fn example(&self, code: &Code) -> String {
        let (file, line) = code.first;
        let name = self.names.get(file as usize).map_or("", String::as_str);
        format!("{name}:{line}")
    }

    /// Share of the failures, from 0 to 1.
    pub(super) fn share(&self, count: u64) -> f64 {
        if self.failures == 0 { 0.0 } else { count as f64 / self.failures as f64 }
    }
}

fn ranked<K: Copy + Eq + Hash + Ord>(codes: &[Code], key: impl Fn(&Code) -> K) -> Vec<(K, u64)> {
    let mut counts: HashMap<K, u64> = HashMap::new();
    for code in codes {
        *counts.entry(key(code)).or_default() += code.count;
    }
    let mut ranked: Vec<(K, u64)> = counts.into_iter().collect();
    ranked.sort_by_key(|(key, count)| (Reverse(*count), *key));
    ranked
}
