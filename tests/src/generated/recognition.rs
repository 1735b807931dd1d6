//! `docs/recognition.md`: whose payloads are recognised, and as whose.

use std::collections::BTreeMap;
use std::fmt::Write;

use messaging_error_any::{Confidence, recognise};

use crate::fixtures;

/// One fixture and what recognition says about it.
pub struct Sample {
    /// The folder below `fixtures/`: whose payload it is.
    pub provider: String,
    /// The file's name without its ending.
    pub name: String,
    /// As whose it is recognised; empty if nobody's.
    pub found: String,
    /// How sure that is.
    pub confidence: Confidence,
}

impl Sample {
    /// Whether it is recognised as whose it is, or as one of those whom it passes on.
    #[must_use]
    pub fn is_right(&self) -> bool {
        let pair =
            |a: &str, b: &str| (self.provider == a && self.found == b) || (self.provider == b && self.found == a);
        self.found == self.provider || PASSED_ON.iter().any(|(a, b)| pair(a, b))
    }

    /// Whether it is taken for somebody else's.
    #[must_use]
    pub fn is_wrong(&self) -> bool {
        !self.found.is_empty() && !self.is_right()
    }
}

/// Names for one and the same payload: resellers that pass Meta's errors on, and profiles for formats that have a crate or a base.
const PASSED_ON: &[(&str, &str)] = &[
    ("meta", "360dialog"),
    ("meta", "gupshup"),
    ("meta", "infobip"),
    ("meta", "turn-io"),
    ("meta", "ycloud"),
    ("meta", "graph-error"),
    ("tencent", "tencent-sms"),
    ("vonage", "vonage-sms"),
    ("google-rpc", "fcm"),
    ("google-rpc", "google-chat"),
];

/// Every fixture of every provider, without those that hold a neighbour's payload on purpose (`…-foreign-…`).
///
/// # Panics
///
/// If a fixture cannot be read.
#[must_use]
pub fn samples() -> Vec<Sample> {
    let mut folders: Vec<(String, String)> =
        ["meta", "vonage", "tencent", "rest"].map(|name| (name.into(), name.into())).into();
    let profiles = std::fs::read_dir(fixtures::root().join("rest")).expect("fixtures/rest can be listed").flatten();
    folders.extend(profiles.filter(|entry| entry.path().is_dir()).map(|entry| {
        let name = entry.file_name().to_string_lossy().into_owned();
        (name.clone(), format!("rest/{name}"))
    }));
    folders.sort();
    let mut samples = Vec::new();
    for (provider, folder) in folders {
        for (name, fixture) in fixtures::all(&folder).into_iter().filter(|(name, _)| !name.contains("-foreign-")) {
            let recognition = recognise(&fixture.parts());
            let found = if recognition.is_known() { recognition.provider.to_string() } else { String::new() };
            samples.push(Sample { provider: provider.clone(), name, found, confidence: recognition.confidence });
        }
    }
    samples
}

/// The page: rules of reading, the matrix, and every fixture that is taken for somebody else's.
#[must_use]
pub fn page(samples: &[Sample]) -> String {
    let mut rows: BTreeMap<&str, BTreeMap<&str, usize>> = BTreeMap::new();
    for sample in samples {
        let found = if sample.found.is_empty() { "not recognised" } else { sample.found.as_str() };
        *rows.entry(&sample.provider).or_default().entry(found).or_default() += 1;
    }
    let right = samples.iter().filter(|sample| sample.is_right()).count();
    let wrong: Vec<&Sample> = samples.iter().filter(|sample| sample.is_wrong()).collect();
    let certain = wrong.iter().filter(|sample| sample.confidence == Confidence::Certain).count();
    let mut out = String::from(INTRODUCTION);
    let _ = write!(
        out,
        "| fixtures | recognised | not recognised | taken for another, likely | taken for another, certain |\n|---|---|---|---|---|\n| {} | {right} | {} | {} | {certain} |\n",
        samples.len(),
        samples.len() - right - wrong.len(),
        wrong.len() - certain,
    );
    out.push_str("\n## By provider\n\n| whose | fixtures | recognised as |\n|---|---|---|\n");
    for (provider, found) in &rows {
        let total: usize = found.values().sum();
        let mut found: Vec<(&&str, &usize)> = found.iter().collect();
        found.sort_by_key(|(name, count)| (std::cmp::Reverse(**count), **name));
        let list: Vec<String> = found.iter().map(|(name, count)| format!("{name} {count}")).collect();
        let _ = writeln!(out, "| {provider} | {total} | {} |", list.join(", "));
    }
    out.push_str("\n## Taken for another\n\n");
    if wrong.is_empty() {
        out.push_str("None.\n");
    } else {
        out.push_str("| whose | fixture | taken for | confidence |\n|---|---|---|---|\n");
        for sample in wrong {
            let _ =
                writeln!(out, "| {} | {} | {} | {} |", sample.provider, sample.name, sample.found, sample.confidence);
        }
    }
    out
}

const INTRODUCTION: &str = "# Recognition

`messaging-error-any` finds out whose payload it has from the names of members and headers and from identifiers, never from prose. The
rules are ordered: members that only one provider sends come before shapes that several could send, and a payload that fits none is
not guessed at. `recognise()` says how sure it is: `certain` (members that only this provider sends), `likely` (the shape fits one known
provider best), or `none`, and then the HTTP status alone decides, under the provider name `unknown`.

Name the provider where you know whom you called: it is exact. Taking a payload for another provider's is worse than not recognising it,
so gateways whose answers look like everybody's (`{\"error\":\"…\"}`) are left to their own translators.

This page is generated from all fixtures and checked by a test. A gateway that passes Meta's own error through counts as Meta's.

";
