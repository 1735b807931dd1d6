//! [`TypeUri`]: the identity of a problem.

use std::fmt;

/// The `type` of a problem: exactly the text that was sent, fragment included, or `about:blank` if there was none.
///
/// It is compared as text. A relative `type` may mean different problems at different addresses: [`resolve`](Self::resolve)
/// it first where a provider sends such.
///
/// ```
/// use messaging_error_problem::TypeUri;
///
/// let kind = TypeUri::new("https://errors.example.com/sms#low-balance");
/// assert_eq!(kind.base(), "https://errors.example.com/sms");
/// assert_eq!(kind.fragment(), Some("low-balance"));
/// assert!(TypeUri::new("").is_blank());
/// ```
#[derive(Copy, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct TypeUri<'a>(&'a str);

impl<'a> TypeUri<'a> {
    /// The type that adds nothing to the HTTP status.
    pub const BLANK: TypeUri<'static> = TypeUri("about:blank");

    /// A type; the empty text is [`BLANK`](Self::BLANK).
    #[must_use]
    pub const fn new(text: &'a str) -> Self {
        if text.is_empty() { Self::BLANK } else { Self(text) }
    }

    /// The exact text.
    #[must_use]
    pub const fn as_str(self) -> &'a str {
        self.0
    }

    /// Whether the problem means nothing beyond its HTTP status.
    #[must_use]
    pub fn is_blank(self) -> bool {
        // Scheme names ignore letter case (RFC 3986, section 3.1), and nobody means anything else by another spelling.
        self.0.len() == Self::BLANK.0.len() && self.0.eq_ignore_ascii_case(Self::BLANK.0)
    }

    /// The part before `#`.
    #[must_use]
    pub fn base(self) -> &'a str {
        self.split().0
    }

    /// The part after `#`, if there is one; it may be empty.
    #[must_use]
    pub fn fragment(self) -> Option<&'a str> {
        self.split().1
    }

    /// The parts before and after the first `#`.
    #[must_use]
    pub fn split(self) -> (&'a str, Option<&'a str>) {
        match memchr::memchr(b'#', self.0.as_bytes()) {
            Some(at) => (&self.0[..at], Some(&self.0[at + 1..])),
            None => (self.0, None),
        }
    }

    /// Whether the text is a reference that means something only together with the address it came from.
    #[must_use]
    pub fn is_relative(self) -> bool {
        !crate::reference::has_scheme(self.0)
    }

    /// The absolute form, given the address that the problem was read from; `None` if that is not an absolute URI.
    ///
    /// Known tokens such as `UNAUTHORIZED` are relative references by the letter: recognise them before resolving.
    #[must_use]
    pub fn resolve(self, base: &str) -> Option<String> {
        crate::reference::resolve(base, self.0)
    }
}

impl AsRef<str> for TypeUri<'_> {
    fn as_ref(&self) -> &str {
        self.0
    }
}

impl PartialEq<str> for TypeUri<'_> {
    fn eq(&self, other: &str) -> bool {
        self.0 == other
    }
}

impl PartialEq<&str> for TypeUri<'_> {
    fn eq(&self, other: &&str) -> bool {
        self.0 == *other
    }
}

impl fmt::Display for TypeUri<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.0)
    }
}

impl fmt::Debug for TypeUri<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "TypeUri({:?})", self.0)
    }
}
