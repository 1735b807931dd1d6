//! Every fixture has a snapshot, and every snapshot a fixture.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use messaging_error::Translate;
use messaging_error_testkit::Fixture;

/// The folder of all fixtures.
#[must_use]
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../fixtures")
}

/// The `.http` files of a provider, by name, sorted.
///
/// # Panics
///
/// If one cannot be read.
#[must_use]
pub fn all(provider: &str) -> Vec<(String, Fixture)> {
    let folder = root().join(provider);
    let mut paths: Vec<PathBuf> = std::fs::read_dir(&folder)
        .unwrap_or_else(|error| panic!("{}: {error}", folder.display()))
        .map(|entry| entry.expect("the folder can be listed").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "http"))
        .collect();
    paths.sort();
    paths
        .into_iter()
        .map(|path| {
            let fixture = Fixture::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
            (path.file_stem().unwrap_or_default().to_string_lossy().into_owned(), fixture)
        })
        .collect()
}

/// Compares what the translator makes of every fixture with its snapshot, and looks for snapshots without a fixture.
///
/// # Panics
///
/// If a snapshot differs or has no fixture.
pub fn match_snapshots(provider: &str, translator: &dyn Translate) {
    let fixtures = all(provider);
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("snapshots").join(provider);
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path(&folder);
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    for (name, fixture) in &fixtures {
        let outcome = fixture.translate(translator);
        settings.bind(|| insta::assert_json_snapshot!(name.as_str(), outcome));
    }
    let names: BTreeSet<&str> = fixtures.iter().map(|(name, _)| name.as_str()).collect();
    let orphans: Vec<String> = std::fs::read_dir(&folder)
        .map(|entries| entries.flatten().map(|entry| entry.file_name().to_string_lossy().into_owned()).collect())
        .unwrap_or_else(|_| Vec::new())
        .into_iter()
        .filter(|file: &String| file.strip_suffix(".snap").is_some_and(|name| !names.contains(name)))
        .collect();
    assert!(orphans.is_empty(), "snapshots without a fixture: {orphans:?}");
}
