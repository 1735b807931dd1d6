//! Every relative link of the documentation leads somewhere.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::path::{Path, PathBuf};

fn pages(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap().flatten() {
        let path = entry.path();
        let name = entry.file_name().to_string_lossy().into_owned();
        if path.is_dir() && !matches!(name.as_str(), "target" | "book" | ".git" | "snapshots" | "corpus") {
            pages(&path, found);
        } else if name.ends_with(".md") {
            found.push(path);
        }
    }
}

/// Targets of Markdown links outside code blocks.
fn targets(text: &str) -> Vec<String> {
    let mut in_code = false;
    let mut found = Vec::new();
    for line in text.lines() {
        if line.trim_start().starts_with("```") {
            in_code = !in_code;
        }
        if in_code {
            continue;
        }
        let mut rest = line;
        while let Some(start) = rest.find("](") {
            rest = &rest[start + 2..];
            if let Some(end) = rest.find(')') {
                found.push(rest[..end].to_owned());
            }
        }
    }
    found
}

#[test]
fn relative_links_lead_somewhere() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let mut found = Vec::new();
    pages(&root, &mut found);
    assert!(found.len() > 20, "the documentation was found");
    let mut broken = Vec::new();
    for page in found {
        for target in targets(&std::fs::read_to_string(&page).unwrap()) {
            let path = target.split('#').next().unwrap_or_default();
            let is_relative = !path.is_empty() && !path.contains("://") && !path.starts_with("mailto:");
            if is_relative && path.contains(['.', '/']) && !page.parent().unwrap().join(path).exists() {
                broken.push(format!("{}: {target}", page.strip_prefix(&root).unwrap_or(&page).display()));
            }
        }
    }
    assert!(broken.is_empty(), "{broken:#?}");
}
