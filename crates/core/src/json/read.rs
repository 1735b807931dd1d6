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
/// [`Broken`] if the text is not one complete JSON value; the value keeps what was read before. A number at which an object or
/// list breaks off is not kept: `{"code":13105` may have been `131056`, and another number is another code.
pub fn read<'de>(text: &'de str, into: &mut dyn Absorb<'de>) -> Result<(), Broken> {
    let whole = without_cut_number(text);
    let done = read_as_it_is(whole, into);
    // What was taken away stood behind a complete value.
    if done.is_ok() && whole.len() < text.len() { Err(Broken::Trailing) } else { done }
}

/// An object or a list never ends in a number.
fn without_cut_number(text: &str) -> &str {
    if text.ends_with(['}', ']']) {
        return text;
    }
    let kept = text.trim_end_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | '-' | '+' | 'e' | 'E'));
    // `true` ends in such a letter too.
    let is_number = text[kept.len()..].starts_with(|c: char| c.is_ascii_digit() || c == '-');
    if is_number && kept.trim_ascii_start().starts_with(['{', '[']) { kept } else { text }
}

fn read_as_it_is<'de>(text: &'de str, into: &mut dyn Absorb<'de>) -> Result<(), Broken> {
    let mut reader = serde_json::Deserializer::from_str(text);
    Seed(into)
        .deserialize(&mut reader)
        .map_err(|error| if error.is_eof() { Broken::Truncated } else { Broken::Syntax })?;
    reader.end().map_err(|_| Broken::Trailing)
}
