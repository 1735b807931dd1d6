//! What the native errors have in common.

use std::fmt;

use messaging_error::mask;

/// One line: what it is, and its code, never the text.
pub(super) fn display(f: &mut fmt::Formatter<'_>, what: &str, code: Option<&str>) -> fmt::Result {
    match code {
        Some(code) => write!(f, "{what} {}", mask::code(code)),
        None => write!(f, "{what} without a code"),
    }
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
