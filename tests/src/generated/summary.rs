//! `docs/SUMMARY.md`: the order of the guides as a book, with the generated pages in their places.

use std::fmt::Write;

use messaging_error::{Category, IntoEnumIterator};

use super::Pages;

const BEFORE_REASONS: &str = "# Summary

[Overview](README.md)

- [Getting started](getting-started.md)
- [Retry and duplicate safety](retry.md)
- [Taxonomy](taxonomy.md)
- [Reasons](reasons/README.md)
";

const AFTER_REASONS: &str = "- [Meta](providers/meta.md)
- [Vonage](providers/vonage.md)
- [Tencent](providers/tencent.md)
- [Profiles](profiles.md)
  - [Add your provider in ten minutes](add-a-provider.md)
- [Problem details](problem.md)
- [Recognition](recognition.md)
- [The command](cli.md)
- [Recipes](recipes.md)
- [Privacy](privacy.md)
- [Reliability](reliability.md)
- [Performance](performance.md)
- [What a version number promises](semver.md)
- [How this compares](comparison.md)
- [Catalogue](catalogue/README.md)
";

pub(super) fn pages<'a>(providers: impl Iterator<Item = &'a str>) -> Pages {
    let mut page = String::from(BEFORE_REASONS);
    for category in Category::iter() {
        let _ = writeln!(page, "  - [{category}](reasons/{category}.md)");
    }
    page.push_str(AFTER_REASONS);
    for provider in providers {
        let _ = writeln!(page, "  - [{provider}](catalogue/{provider}.md)");
    }
    [("SUMMARY.md".to_owned(), page)].into()
}
