//! What a provider's code may look like.

const LONGEST: usize = 96;
/// Shorter numbers are codes; provider codes of more digits are unknown to us, phone numbers are not.
const FEWEST_PHONE_DIGITS: usize = 10;

pub(super) fn is_plausible(code: &str) -> bool {
    code.len() <= LONGEST
        && code.bytes().all(|b| b.is_ascii_graphic() && b != b'@' && b != b'+')
        && code.bytes().filter(u8::is_ascii_digit).count() < FEWEST_PHONE_DIGITS
}

/// An address that names a kind of problem: it carries no query, no user and no long number.
pub(super) fn is_problem_type(code: &str) -> bool {
    let is_web = code.starts_with("https://") || code.starts_with("http://");
    is_web && is_plausible(code) && !code.contains(['?', '=', '&', '%'])
}
