//! Reading a whole document into an [`Absorb`] value.

use serde::de::DeserializeSeed;

use super::{Absorb, Seed};

/// Why a text could not be read to its end. What was read before is in the value.
#[derive(Copy, Clone, Debug, PartialEq, Eq, Hash, thiserror::Error)]
#[non_exhaustive]
pub enum Broken {
    /// The text ends in the middle of a value.
    #[error("the JSON text breaks off")]
    Truncated,
    /// Something follows the value.
    #[error("the JSON text is followed by something else")]
    Trailing,
    /// The text is not JSON, or is nested too deeply.
    #[error("the text is not JSON")]
    Syntax,
}

/// Reads JSON text into a value.
///
/// # Errors
///
/// [`Broken`] if the text is not one complete JSON value; the value keeps what was read before.
pub fn read<'de, T: Absorb<'de> + ?Sized>(text: &'de str, into: &mut T) -> Result<(), Broken> {
    let mut reader = serde_json::Deserializer::from_str(text);
    Seed(into)
        .deserialize(&mut reader)
        .map_err(|error| if error.is_eof() { Broken::Truncated } else { Broken::Syntax })?;
    reader.end().map_err(|_| Broken::Trailing)
}
