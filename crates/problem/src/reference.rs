//! Resolution of relative references (RFC 3986, section 5).

/// A URI reference in its five parts (RFC 3986, appendix B). Any text has them; nothing is checked or decoded.
struct Parts<'a> {
    scheme: Option<&'a str>,
    authority: Option<&'a str>,
    path: &'a str,
    query: Option<&'a str>,
    fragment: Option<&'a str>,
}

impl<'a> Parts<'a> {
    fn of(text: &'a str) -> Self {
        let (text, fragment) = cut(text, '#');
        let (text, query) = cut(text, '?');
        let (scheme, text) = match scheme_length(text) {
            Some(length) => (text.get(..length), text.get(length + 1..).unwrap_or_default()),
            None => (None, text),
        };
        let (authority, path) = match text.strip_prefix("//") {
            Some(rest) => {
                let (authority, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
                (Some(authority), path)
            }
            None => (None, text),
        };
        Self { scheme, authority, path, query, fragment }
    }
}

fn cut(text: &str, mark: char) -> (&str, Option<&str>) {
    match text.split_once(mark) {
        Some((before, after)) => (before, Some(after)),
        None => (text, None),
    }
}

fn scheme_length(text: &str) -> Option<usize> {
    let length = text.find(':')?;
    let mut bytes = text.bytes().take(length);
    let is_scheme = bytes.next().is_some_and(|first| first.is_ascii_alphabetic())
        && bytes.all(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte));
    is_scheme.then_some(length)
}

/// Whether the text is a URI rather than a relative reference.
pub(crate) fn has_scheme(text: &str) -> bool {
    Parts::of(text).scheme.is_some()
}

/// Resolves a reference against the address it was read from, by the strict algorithm of RFC 3986, section 5.2. `None` if the
/// base is not an absolute URI.
///
/// Nothing is normalised beyond what the algorithm asks for, and no text is rejected: a space stays a space.
///
/// ```
/// use messaging_error_problem::resolve;
///
/// let base = "https://api.example.com/v1/messages?to=1";
/// assert_eq!(resolve(base, "../errors#busy").as_deref(), Some("https://api.example.com/errors#busy"));
/// assert_eq!(resolve(base, "#busy").as_deref(), Some("https://api.example.com/v1/messages?to=1#busy"));
/// assert_eq!(resolve("/v1/messages", "#busy"), None);
/// ```
#[must_use]
pub fn resolve(base: &str, reference: &str) -> Option<String> {
    let base = Parts::of(base);
    let base_scheme = base.scheme?;
    let reference = Parts::of(reference);
    let (scheme, authority, path, query);
    if reference.scheme.is_some() || reference.authority.is_some() {
        scheme = reference.scheme.unwrap_or(base_scheme);
        authority = reference.authority;
        path = without_dots(reference.path);
        query = reference.query;
    } else {
        scheme = base_scheme;
        authority = base.authority;
        (path, query) = match reference.path {
            "" => (base.path.to_owned(), reference.query.or(base.query)),
            absolute if absolute.starts_with('/') => (without_dots(absolute), reference.query),
            relative => (without_dots(&merge(&base, relative)), reference.query),
        };
    }
    let mut out = String::with_capacity(base_scheme.len() + path.len() + 64);
    out.push_str(scheme);
    out.push(':');
    if let Some(authority) = authority {
        out.push_str("//");
        out.push_str(authority);
    } else if path.starts_with("//") {
        // Removing dots can bare a double slash, which would read as an authority (RFC 3986, section 3.3).
        out.push_str("/.");
    }
    out.push_str(&path);
    for (mark, part) in [('?', query), ('#', reference.fragment)] {
        if let Some(part) = part {
            out.push(mark);
            out.push_str(part);
        }
    }
    Some(out)
}

/// Section 5.2.3: the reference replaces what follows the last slash of the base.
fn merge(base: &Parts<'_>, relative: &str) -> String {
    if base.authority.is_some() && base.path.is_empty() {
        return format!("/{relative}");
    }
    let folder = base.path.rfind('/').map_or("", |slash| &base.path[..=slash]);
    format!("{folder}{relative}")
}

/// Section 5.2.4.
fn without_dots(path: &str) -> String {
    let mut input = path;
    let mut out = String::with_capacity(path.len());
    while !input.is_empty() {
        if let Some(rest) = input.strip_prefix("../").or_else(|| input.strip_prefix("./")) {
            input = rest;
        } else if input.starts_with("/./") {
            input = &input[2..];
        } else if input == "/." {
            input = "/";
        } else if input.starts_with("/../") || input == "/.." {
            input = if input == "/.." { "/" } else { &input[3..] };
            out.truncate(out.rfind('/').unwrap_or(0));
        } else if input == "." || input == ".." {
            input = "";
        } else {
            let skip = usize::from(input.starts_with('/'));
            let end = input[skip..].find('/').map_or(input.len(), |slash| skip + slash);
            out.push_str(&input[..end]);
            input = &input[end..];
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::resolve;

    const BASE: &str = "http://a/b/c/d;p?q";

    #[test]
    fn the_examples_of_rfc_3986_section_5_4() {
        let examples = [
            ("g:h", "g:h"),
            ("g", "http://a/b/c/g"),
            ("./g", "http://a/b/c/g"),
            ("g/", "http://a/b/c/g/"),
            ("/g", "http://a/g"),
            ("//g", "http://g"),
            ("?y", "http://a/b/c/d;p?y"),
            ("g?y", "http://a/b/c/g?y"),
            ("#s", "http://a/b/c/d;p?q#s"),
            ("g#s", "http://a/b/c/g#s"),
            ("g?y#s", "http://a/b/c/g?y#s"),
            (";x", "http://a/b/c/;x"),
            ("g;x", "http://a/b/c/g;x"),
            ("g;x?y#s", "http://a/b/c/g;x?y#s"),
            ("", "http://a/b/c/d;p?q"),
            (".", "http://a/b/c/"),
            ("./", "http://a/b/c/"),
            ("..", "http://a/b/"),
            ("../", "http://a/b/"),
            ("../g", "http://a/b/g"),
            ("../..", "http://a/"),
            ("../../", "http://a/"),
            ("../../g", "http://a/g"),
            ("../../../g", "http://a/g"),
            ("../../../../g", "http://a/g"),
            ("/./g", "http://a/g"),
            ("/../g", "http://a/g"),
            ("g.", "http://a/b/c/g."),
            (".g", "http://a/b/c/.g"),
            ("g..", "http://a/b/c/g.."),
            ("..g", "http://a/b/c/..g"),
            ("./../g", "http://a/b/g"),
            ("./g/.", "http://a/b/c/g/"),
            ("g/./h", "http://a/b/c/g/h"),
            ("g/../h", "http://a/b/c/h"),
            ("g;x=1/./y", "http://a/b/c/g;x=1/y"),
            ("g;x=1/../y", "http://a/b/c/y"),
            ("g?y/./x", "http://a/b/c/g?y/./x"),
            ("g?y/../x", "http://a/b/c/g?y/../x"),
            ("g#s/./x", "http://a/b/c/g#s/./x"),
            ("g#s/../x", "http://a/b/c/g#s/../x"),
            ("http:g", "http:g"),
        ];
        for (reference, expected) in examples {
            assert_eq!(resolve(BASE, reference).as_deref(), Some(expected), "{reference}");
        }
    }

    #[test]
    fn bases_without_a_path_without_an_authority_and_with_a_fragment() {
        assert_eq!(resolve("https://api.example.com", "errors#a").as_deref(), Some("https://api.example.com/errors#a"));
        assert_eq!(resolve("urn:a:b", "#c").as_deref(), Some("urn:a:b#c"));
        assert_eq!(resolve("urn:a:b", "c").as_deref(), Some("urn:c"));
        assert_eq!(resolve("http://a/b#old", "#new").as_deref(), Some("http://a/b#new"));
        assert_eq!(resolve("http://a/b#old", "").as_deref(), Some("http://a/b"));
        assert_eq!(resolve("x:/a/", ".//../b").as_deref(), Some("x:/a/b"));
        assert_eq!(resolve("x:/", "/.//b").as_deref(), Some("x:/.//b"));
        assert_eq!(resolve("a/b", "c"), None);
        assert_eq!(resolve("1http://a", "c"), None);
    }
}
