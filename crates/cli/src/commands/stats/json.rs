//! The summary for programs.

use std::io::{self, Write};

use messaging_error::{Category, Provider, Reason, RetryPolicy};
use serde::Serialize;

use super::summary::{Code, Summary};
use crate::output;

#[derive(Serialize)]
struct Document<'a> {
    schema: u32,
    inputs: u64,
    accepted: u64,
    partial: u64,
    unclear: u64,
    unreadable: u64,
    failures: u64,
    retryable: u64,
    may_be_out: u64,
    categories: Vec<OfCategory>,
    reasons: Vec<OfReason>,
    providers: Vec<OfProvider>,
    codes: Vec<OfCode<'a>>,
    unknown_codes: Vec<OfCode<'a>>,
}

#[derive(Serialize)]
struct OfCategory {
    category: Category,
    count: u64,
    share: f64,
}

#[derive(Serialize)]
struct OfReason {
    reason: Reason,
    category: Category,
    count: u64,
    share: f64,
}

#[derive(Serialize)]
struct OfProvider {
    provider: Provider,
    count: u64,
    share: f64,
}

#[derive(Serialize)]
struct OfCode<'a> {
    provider: Provider,
    #[serde(skip_serializing_if = "str::is_empty")]
    code: &'a str,
    reason: Reason,
    category: Category,
    retry: RetryPolicy,
    known: bool,
    count: u64,
    share: f64,
    /// Where it was first seen, as `file:line`.
    example: String,
}

pub(super) fn print(out: &mut impl Write, summary: &Summary) -> io::Result<()> {
    // Four digits are enough for a share, and read better.
    let share = |count: u64| (summary.share(count) * 10_000.0).round() / 10_000.0;
    let of_code = |code| of_code(summary, code, &share);
    let categories =
        summary.categories.iter().map(|&(category, count)| OfCategory { category, count, share: share(count) });
    let reasons = summary.reasons.iter().map(|&(reason, count)| OfReason {
        reason,
        category: reason.category(),
        count,
        share: share(count),
    });
    let providers =
        summary.providers.iter().map(|&(provider, count)| OfProvider { provider, count, share: share(count) });
    let document = Document {
        schema: 1,
        inputs: summary.inputs,
        accepted: summary.accepted,
        partial: summary.partial,
        unclear: summary.unclear,
        unreadable: summary.unreadable,
        failures: summary.failures,
        retryable: summary.retryable,
        may_be_out: summary.may_be_out,
        categories: categories.collect(),
        reasons: reasons.collect(),
        providers: providers.collect(),
        codes: summary.codes.iter().map(of_code).collect(),
        unknown_codes: summary.unknown().map(of_code).collect(),
    };
    output::json(out, &document)
}

fn of_code<'a>(summary: &Summary, code: &'a Code, share: &impl Fn(u64) -> f64) -> OfCode<'a> {
    OfCode {
        provider: code.provider,
        code: &code.code,
        reason: code.reason,
        category: code.reason.category(),
        retry: code.retry,
        known: code.is_known,
        count: code.count,
        share: share(code.count),
        example: summary.example(code),
    }
}
