//! The path language: where a value is.

use messaging_error::json::Scalar;

/// One step into a document.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Step {
    /// A member, or an element if the document has an array there.
    Key(Box<str>),
    /// The value of the first member of an object.
    FirstValue,
    /// The first element of an array whose member matches.
    Pick { member: Box<str>, pattern: Pattern },
    /// A text that holds JSON.
    Unwrap,
    /// The name of the first member of an object; always the last step.
    FirstKey,
}

/// A text with a wildcard at either end.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(super) enum Pattern {
    Equals(Box<str>),
    Starts(Box<str>),
    Ends(Box<str>),
    Contains(Box<str>),
}

impl Pattern {
    fn parse(text: &str) -> Self {
        match (text.strip_prefix('*'), text.strip_suffix('*')) {
            (Some(rest), Some(_)) => Self::Contains(rest.strip_suffix('*').unwrap_or(rest).into()),
            (Some(rest), None) => Self::Ends(rest.into()),
            (None, Some(rest)) => Self::Starts(rest.into()),
            (None, None) => Self::Equals(text.into()),
        }
    }

    pub(super) fn matches(&self, scalar: &Scalar<'_>) -> bool {
        let text = scalar.as_str();
        match self {
            Self::Equals(wanted) => text == &**wanted,
            Self::Starts(wanted) => text.starts_with(&**wanted),
            Self::Ends(wanted) => text.ends_with(&**wanted),
            Self::Contains(wanted) => text.contains(&**wanted),
        }
    }
}

/// What a path reads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Path {
    Document(Vec<Step>),
    /// In the document around an element.
    Root(Vec<Step>),
    Header(http::HeaderName),
    Body,
    Const(Box<str>),
}

impl Path {
    /// Reads a path, or says what is wrong with it.
    pub(super) fn parse(text: &str) -> Result<Self, String> {
        if text == "body" {
            return Ok(Self::Body);
        }
        if let Some(name) = text.strip_prefix("header:") {
            return name.trim().parse().map(Self::Header).map_err(|_| format!("`{name}` is not a header name"));
        }
        if let Some(word) = text.strip_prefix("const:") {
            return if word.is_empty() { Err("`const:` needs a word".into()) } else { Ok(Self::Const(word.into())) };
        }
        let mut steps = Vec::new();
        if let Some(rest) = text.strip_prefix("root:") {
            document(rest, &mut steps)?;
            return Ok(Self::Root(steps));
        }
        document(text, &mut steps)?;
        Ok(Self::Document(steps))
    }
}

const OPERATORS: [&str; 4] = ["first_key", "first_value", "pick", "unwrap"];

fn document(text: &str, steps: &mut Vec<Step>) -> Result<(), String> {
    if text.is_empty() || text.starts_with('/') {
        return pointer(text, steps);
    }
    let Some((operator, rest)) = text.split_once('(') else {
        return Err(format!("`{text}` is not a path: a pointer starts with `/`, a header with `header:`"));
    };
    if !OPERATORS.contains(&operator) {
        return Err(format!("`{operator}` is not an operator; there are {}", OPERATORS.join(", ")));
    }
    let (inside, after) = closing(rest).ok_or_else(|| format!("`{operator}(` is not closed"))?;
    match operator {
        "pick" => {
            let mut parts = inside.rsplitn(3, ',').map(str::trim);
            let (Some(pattern), Some(member), Some(array)) = (parts.next(), parts.next(), parts.next()) else {
                return Err("`pick` takes three things: pick(ARRAY, MEMBER, PATTERN)".into());
            };
            if pattern.is_empty() || member.is_empty() {
                return Err("`pick` needs a member and a pattern".into());
            }
            document(array, steps)?;
            steps.push(Step::Pick { member: member.into(), pattern: Pattern::parse(pattern) });
        }
        "first_value" => {
            document(inside.trim(), steps)?;
            steps.push(Step::FirstValue);
        }
        "unwrap" => {
            document(inside.trim(), steps)?;
            if steps.contains(&Step::Unwrap) {
                return Err("a text is unwrapped once only".into());
            }
            steps.push(Step::Unwrap);
        }
        _ => {
            document(inside.trim(), steps)?;
            steps.push(Step::FirstKey);
            if !after.is_empty() {
                return Err("nothing can follow `first_key(…)`".into());
            }
        }
    }
    if steps.iter().rev().skip(1).any(|step| *step == Step::FirstKey) {
        return Err("`first_key` gives a text, so nothing can be read inside it".into());
    }
    pointer(after, steps)
}

/// Splits at the parenthesis that closes the one before the text.
fn closing(text: &str) -> Option<(&str, &str)> {
    let mut depth = 1_u32;
    for (at, c) in text.char_indices() {
        match c {
            '(' => depth += 1,
            ')' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return Some((text.get(..at)?, text.get(at + 1..)?));
        }
    }
    None
}

/// RFC 6901.
fn pointer(text: &str, steps: &mut Vec<Step>) -> Result<(), String> {
    if text.is_empty() {
        return Ok(());
    }
    let Some(rest) = text.strip_prefix('/') else {
        return Err(format!("`{text}` is not a pointer: it must start with `/`"));
    };
    for token in rest.split('/') {
        let bytes = token.as_bytes();
        let is_escape_bad = |at: usize| bytes.get(at) == Some(&b'~') && !matches!(bytes.get(at + 1), Some(b'0' | b'1'));
        if (0..bytes.len()).any(is_escape_bad) {
            return Err(format!("`{token}` has a `~` that is neither `~0` nor `~1`"));
        }
        if token.contains(char::is_whitespace) && token.trim() != token {
            return Err(format!("`{token}` begins or ends with white space"));
        }
        steps.push(Step::Key(token.replace("~1", "/").replace("~0", "~").into()));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{Path, Pattern, Step};

    fn steps(text: &str) -> Vec<Step> {
        match Path::parse(text) {
            Ok(Path::Document(steps)) => steps,
            other => panic!("{text}: {other:?}"),
        }
    }

    #[test]
    fn operators_nest_and_pointers_go_on_after_them() {
        let picked = Step::Pick { member: "@type".into(), pattern: Pattern::Ends("RetryInfo".into()) };
        assert_eq!(
            steps("pick(unwrap(/error/message)/details, @type, *RetryInfo)/retryDelay"),
            [
                Step::Key("error".into()),
                Step::Key("message".into()),
                Step::Unwrap,
                Step::Key("details".into()),
                picked,
                Step::Key("retryDelay".into())
            ]
        );
        assert_eq!(steps(""), []);
        assert_eq!(steps("/a~1b/~0"), [Step::Key("a/b".into()), Step::Key("~".into())]);
        assert_eq!(steps("first_key(/errors)"), [Step::Key("errors".into()), Step::FirstKey]);
    }

    #[test]
    fn mistakes_are_named() {
        for (text, part) in [
            ("error/code", "not a path"),
            ("/a~2", "neither `~0` nor `~1`"),
            ("last_key(/a)", "not an operator"),
            ("first_key(/a", "not closed"),
            ("first_key(/a)/b", "nothing can follow"),
            ("first_value(first_key(/a))", "gives a text"),
            ("pick(/a, b)", "three things"),
            ("unwrap(unwrap(/a)/b)", "once only"),
            ("first_value(/a)b", "must start with"),
            ("header:a b", "header name"),
            ("const:", "needs a word"),
        ] {
            let error = Path::parse(text).unwrap_err();
            assert!(error.contains(part), "{text}: {error}");
        }
    }
}
