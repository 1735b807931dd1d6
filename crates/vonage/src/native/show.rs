//! `Debug` and `Display` of native errors.

use std::borrow::Cow;
use std::fmt;

use messaging_error::mask;

/// How a member is shown.
#[derive(Copy, Clone)]
pub(super) enum As {
    Code,
    Id,
    Text,
    Address,
}

impl As {
    fn show(self, text: &str) -> Cow<'_, str> {
        match self {
            Self::Code => mask::code(text),
            Self::Id => mask::id(text),
            Self::Text => mask::text(text),
            Self::Address => mask::address(text),
        }
    }
}

/// The members that are there, masked.
pub(super) fn debug(f: &mut fmt::Formatter<'_>, name: &str, members: &[(&str, As, &Option<String>)]) -> fmt::Result {
    let mut out = f.debug_struct(name);
    for (name, kind, member) in members {
        if let Some(text) = member.as_deref() {
            out.field(name, &kind.show(text));
        }
    }
    out.finish_non_exhaustive()
}

/// One line: what it is, and its code.
pub(super) fn display(f: &mut fmt::Formatter<'_>, what: &str, code: &str) -> fmt::Result {
    if code.is_empty() { write!(f, "{what} without a code") } else { write!(f, "{what} {}", mask::code(code)) }
}

/// The conversions that every native error has, and `Error`, which gives away nothing more than `Display`.
macro_rules! native {
    ($type:ty) => {
        impl std::error::Error for $type {}

        impl From<$type> for messaging_error::MessagingError {
            fn from(error: $type) -> Self {
                error.judged().with_source(error)
            }
        }

        impl From<&$type> for messaging_error::MessagingError {
            fn from(error: &$type) -> Self {
                error.judged().with_source(error.clone())
            }
        }
    };
}

pub(super) use native;
