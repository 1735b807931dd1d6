//! Pages that are written from the tables, so that documentation and code cannot part.
//!
//! `UPDATE_DOCS=1 cargo test -p conformance --test generated` writes them; without it the test compares.

mod catalogue;
mod reasons;
mod summary;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use messaging_error::catalogue::Entry;

/// Pages by their path below `docs/`.
pub type Pages = BTreeMap<String, String>;

/// Every generated page.
#[must_use]
pub fn pages(entries: &[Entry]) -> Pages {
    let mut pages = catalogue::pages(entries);
    pages.extend(reasons::pages(entries));
    let providers: BTreeSet<&str> = entries.iter().map(|entry| entry.provider.as_str()).collect();
    pages.extend(summary::pages(providers.into_iter()));
    pages
}

/// Compares the pages with the files below `docs/`, or writes them if `UPDATE_DOCS` is set. Generated files without a page
/// are reported too.
///
/// # Panics
///
/// If a page differs, cannot be written, or has no source any more.
pub fn match_files(pages: &Pages, folders: &[&str]) {
    let docs = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs");
    let update = std::env::var_os("UPDATE_DOCS").is_some();
    let mut stale = Vec::new();
    for (name, page) in pages {
        let path = docs.join(name);
        if std::fs::read_to_string(&path).is_ok_and(|file| file == *page) {
            continue;
        }
        if update {
            std::fs::create_dir_all(path.parent().unwrap_or(&docs)).expect("docs/ can be written");
            std::fs::write(&path, page).expect("docs/ can be written");
        } else {
            stale.push(name.clone());
        }
    }
    for folder in folders {
        for file in std::fs::read_dir(docs.join(folder)).into_iter().flatten().flatten() {
            let name = format!("{folder}/{}", file.file_name().to_string_lossy());
            if pages.contains_key(&name) {
                continue;
            }
            if update {
                std::fs::remove_file(file.path()).expect("docs/ can be written");
            } else {
                stale.push(name);
            }
        }
    }
    assert!(stale.is_empty(), "differ from the tables, run with UPDATE_DOCS=1: {stale:#?}");
}

/// Text for a cell of a Markdown table.
fn cell(text: &str) -> String {
    text.replace('|', "\\|")
}

/// A code in a cell: code style, with pipes and backticks kept harmless.
fn code(text: &str) -> String {
    format!("`{}`", text.replace('`', "'").replace('|', "\\|"))
}

/// A row's code with its subcode, range and status.
fn code_of(entry: &Entry) -> String {
    let mut out = entry.code.to_string();
    if let Some(last) = &entry.range_end {
        out.push_str(&format!(" to {last}"));
    }
    if let Some(subcode) = &entry.subcode {
        out.push_str(&format!(" / {subcode}"));
    }
    if let Some(status) = entry.http_status {
        out.push_str(&format!(" @ {status}"));
    }
    code(&out)
}
