//! [`Provider`]: the name of the service that answered.

use std::borrow::Cow;
use std::fmt;
use std::hash::{Hash, Hasher};

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// The name of a messaging provider: an open set, so that anybody can add one without a change to this crate.
///
/// Names have 1 to 31 characters of `a-z`, `0-9`, `-`, `_` and `.`. The value is stored inline, so it is `Copy` even
/// when the name was read from a file.
///
/// ```
/// use messaging_error::Provider;
///
/// const ACME: Provider = Provider::new("acme-sms");
/// assert_eq!(ACME.as_str(), "acme-sms");
/// assert!(Provider::try_new("Acme SMS").is_err());
/// ```
#[derive(Copy, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Provider {
    bytes: [u8; 31],
    len: u8,
}

/// The given name cannot be a [`Provider`].
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("provider name must have 1 to 31 characters of a-z, 0-9, '-', '_' and '.'")]
#[non_exhaustive]
pub struct InvalidProviderName;

impl Provider {
    /// Makes a provider from a constant name.
    ///
    /// # Panics
    ///
    /// If the name is not valid; in a `const` this is a compile error. Use [`try_new`](Self::try_new) for names that come
    /// from outside.
    #[must_use]
    #[expect(clippy::panic, reason = "documented, and a compile error in the constants it is for")]
    pub const fn new(name: &str) -> Self {
        match Self::from_name(name) {
            Some(provider) => provider,
            None => panic!("provider name must have 1 to 31 characters of a-z, 0-9, '-', '_' and '.'"),
        }
    }

    /// Makes a provider from a name that was read at run time.
    ///
    /// # Errors
    ///
    /// [`InvalidProviderName`] if the name is empty, too long, or holds another character.
    pub const fn try_new(name: &str) -> Result<Self, InvalidProviderName> {
        match Self::from_name(name) {
            Some(provider) => Ok(provider),
            None => Err(InvalidProviderName),
        }
    }

    const fn from_name(name: &str) -> Option<Self> {
        let source = name.as_bytes();
        if source.is_empty() || source.len() > 31 {
            return None;
        }
        let mut bytes = [0; 31];
        let mut i = 0;
        while i < source.len() {
            match source[i] {
                b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' | b'.' => bytes[i] = source[i],
                _ => return None,
            }
            i += 1;
        }
        Some(Self { bytes, len: source.len() as u8 })
    }

    /// The name.
    #[must_use]
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.bytes[..usize::from(self.len)]).unwrap_or_default()
    }
}

impl Hash for Provider {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.as_str().hash(state);
    }
}

impl AsRef<str> for Provider {
    fn as_ref(&self) -> &str {
        self.as_str()
    }
}

impl fmt::Display for Provider {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl fmt::Debug for Provider {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Provider({})", self.as_str())
    }
}

impl std::str::FromStr for Provider {
    type Err = InvalidProviderName;

    fn from_str(name: &str) -> Result<Self, Self::Err> {
        Self::try_new(name)
    }
}

impl Serialize for Provider {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl<'de> Deserialize<'de> for Provider {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let name = Cow::<'de, str>::deserialize(deserializer)?;
        Self::try_new(&name).map_err(serde::de::Error::custom)
    }
}
