//! Masking of addresses and secrets in what providers send.
//!
//! Everything that an error shows passes through here. A marker takes the place of what was hidden, so that the sentence
//! stays readable: `[number]`, `[e-mail]`, `[link]`, `[token]`, `[name]`. Masking errs on the side of hiding; what it cannot
//! tell apart is listed in `docs/privacy.md`.
//!
//! All functions run in linear time, accept every string, and borrow where nothing has to change.
//!
//! ```
//! use messaging_error::mask;
//!
//! let text = "(#131026) +1 202-555-0123 cannot be reached, see https://example.com/u?id=7";
//! assert_eq!(mask::text(text), "(#131026) [number] cannot be reached, see [link]");
//! assert_eq!(mask::address("+12025550123"), "…23");
//! assert_eq!(mask::code("FailedOperation.PhoneNumberInBlacklist"), "FailedOperation.PhoneNumberInBlacklist");
//! assert_eq!(mask::id("aaaaaaaa-bbbb-4ccc-8ddd-0123456789ab"), "aaaaaaaa-bbbb-4ccc-8ddd-0123456789ab");
//! ```

mod address;
mod chars;
mod clues;
mod code;
mod email;
mod id;
mod known;
mod link;
mod name;
mod pass;
mod phone;
mod secret;
mod token;

use std::borrow::Cow;

use pass::Finder;

/// What may never be shown, wherever it stands. The order matters: a link or a secret may contain an address.
const SECRETS: [Finder; 5] = [link::FINDER, secret::FINDER, id::FINDER, email::FINDER, token::FINDER];

/// What is private in a sentence, although it may be an id or a code elsewhere.
const PRIVATE: [Finder; 2] = [name::FINDER, phone::FINDER];

#[cfg(test)]
const FINDERS: [Finder; 7] =
    [link::FINDER, secret::FINDER, id::FINDER, email::FINDER, token::FINDER, name::FINDER, phone::FINDER];

/// Masks addresses, names and secrets inside a text and leaves the rest readable. Masking twice changes nothing.
#[must_use]
pub fn text(text: &str) -> Cow<'_, str> {
    pass::settle(text, &[&SECRETS, &PRIVATE])
}

/// Masks a recipient's address: all but its last two characters, or all but the first letter of an e-mail address.
///
/// ```
/// # use messaging_error::mask;
/// assert_eq!(mask::address("+44 7700 900123"), "…23");
/// assert_eq!(mask::address("jane@example.com"), "j…@…");
/// assert_eq!(mask::address("1234"), "…");
/// ```
#[must_use]
pub fn address(address: &str) -> Cow<'_, str> {
    address::shorten(address)
}

/// Leaves a code alone if it looks like one: printable, short, and with too few digits for a phone number. Masks it like a
/// text otherwise. A bare web address is the code at providers that answer with problem types (RFC 9457), and stays.
#[must_use]
pub fn code(code: &str) -> Cow<'_, str> {
    if code::is_problem_type(code) {
        Cow::Borrowed(code)
    } else if code::is_plausible(code) {
        pass::settle(code, &[&SECRETS])
    } else {
        text(code)
    }
}

/// Leaves a message id or a trace id alone, except that one which spells out an address is shortened to its unique tail, and
/// that several words are masked like a text.
///
/// ```
/// # use messaging_error::mask;
/// // WhatsApp's ids hold the recipient's number in base64.
/// let id = "wamid.HBgLMTIwMjU1NTAxMjMVAgARGBI4MjZGRDA0OUE2OTQ3RkEyMzcA";
/// assert_eq!(mask::id(id), "wamid.…OTQ3RkEyMzcA");
/// assert_eq!(mask::id("true_12025550123@c.us_3EB0C767D26A1B2F"), "true_[number]_3EB0C767D26A1B2F");
/// assert_eq!(mask::id("0A0000001234567B"), "0A0000001234567B");
/// ```
#[must_use]
pub fn id(id: &str) -> Cow<'_, str> {
    id::mask(id)
}
