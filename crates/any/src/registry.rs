//! Every provider by name.

use messaging_error::Translate;
use messaging_error::catalogue::{Catalogue, Entry};
use messaging_error_meta::{self as meta, Meta};

/// The translator of one provider: `meta`, `vonage`, `tencent`, `rest`, or the name of a built-in profile.
///
/// ```
/// let meta = messaging_error_any::translator("meta").unwrap();
/// assert_eq!(meta.provider().as_str(), "meta");
/// assert!(messaging_error_any::translator("carrier-pigeon").is_none());
/// ```
#[must_use]
pub fn translator(name: &str) -> Option<Box<dyn Translate>> {
    match name {
        "meta" => Some(Box::new(Meta)),
        _ => None,
    }
}

/// The providers with a crate of their own, and then the built-in profiles, each in the order of their names.
#[must_use]
pub fn names() -> Vec<&'static str> {
    vec!["meta"]
}

/// The catalogues of the provider crates.
#[must_use]
pub fn catalogues() -> Vec<&'static Catalogue> {
    vec![&meta::CATALOGUE]
}

/// Every row of every catalogue, those of the built-in profiles included.
#[must_use]
pub fn entries() -> Vec<Entry> {
    catalogues().into_iter().flat_map(Catalogue::entries).collect()
}
