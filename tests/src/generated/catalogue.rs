//! `docs/catalogue/<provider>.md` and `docs/catalogue.json`.

use std::collections::BTreeMap;
use std::fmt::Write;

use messaging_error::catalogue::Entry;
use messaging_error_rest::Profile;

use super::{Pages, cell, code_of};

pub(super) fn pages(entries: &[Entry]) -> Pages {
    let mut by_provider: BTreeMap<&str, Vec<&Entry>> = BTreeMap::new();
    for entry in entries {
        by_provider.entry(entry.provider.as_str()).or_default().push(entry);
    }
    let mut pages = Pages::new();
    let mut index = String::from(
        "# Catalogue\n\nEvery code that is known, by provider. `merr catalogue` prints the same rows; `catalogue.json` holds them \
         for programs, described by [catalogue.schema.json](../catalogue.schema.json).\n\n| provider | codes |\n|---|---|\n",
    );
    for (provider, rows) in &by_provider {
        let _ = writeln!(index, "| [{provider}]({provider}.md) | {} |", rows.len());
        pages.insert(format!("catalogue/{provider}.md"), page(provider, rows));
    }
    pages.insert("catalogue/README.md".into(), index);
    pages.insert("catalogue.json".into(), json(entries));
    pages
}

fn page(provider: &str, rows: &[&Entry]) -> String {
    let mut out = format!(
        "# Codes of {provider}\n\nGenerated from the tables. `a / b` is a code with its subcode, `a @ 422` one under that HTTP status.\n"
    );
    let behind = Profile::builtin(provider).and_then(|profile| profile.delegates_to());
    if let Some(behind) = behind {
        let _ = writeln!(out, "\nWhat it only passes on has the codes of [{behind}]({behind}.md).");
    }
    let mut dialect = None;
    for row in rows {
        if dialect != Some(&row.dialect) {
            dialect = Some(&row.dialect);
            if !row.dialect.is_empty() {
                let _ = write!(out, "\n## {}\n", row.dialect);
            }
            out.push_str("\n| code | what it means | reason | retry | pause | may be out | fail over |\n|---|---|---|---|---|---|---|\n");
        }
        let _ = writeln!(
            out,
            "| {} | {} | [{}](../reasons/{}.md#{}) | {} | {} | {} | {} |",
            code_of(row),
            cell(&row.title),
            row.reason,
            row.category,
            row.reason,
            row.retry,
            row.scope,
            row.duplicate_risk,
            row.failover
        );
    }
    out
}

/// One row a line, so that a change is a readable diff.
fn json(entries: &[Entry]) -> String {
    let rows: Vec<String> = entries.iter().filter_map(|entry| serde_json::to_string(entry).ok()).collect();
    format!("[\n{}\n]\n", rows.join(",\n"))
}
