//! What the errors that arrive in lists have in common.

/// Conversions, `Error`, and a `Display` that shows the code and never the texts.
macro_rules! listed {
    ($type:ty, $name:literal) => {
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

        /// The code, never the texts.
        impl std::fmt::Display for $type {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                match self.code.as_deref() {
                    Some(code) => write!(f, concat!($name, " {}"), messaging_error::mask::code(code)),
                    None => f.write_str(concat!($name, " without a code")),
                }
            }
        }
    };
}

pub(super) use listed;
