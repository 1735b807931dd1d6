//! `RateLimit`, the IETF's structured field, and the form of its earlier drafts.

use std::time::Duration;

use crate::{Delay, DelaySource};

/// Reads a `RateLimit` value such as `"default";r=0;t=30`: the longest `t` of the limits with nothing remaining (`r=0`).
/// Earlier drafts wrote `limit=100, remaining=0, reset=5`. A malformed field is ignored as a whole.
///
/// `r=0` may come with any status: on a success it is a forecast.
///
/// ```
/// use messaging_error::waits::rate_limit;
/// use std::time::Duration;
///
/// let field = r#""burst";r=0;t=3, "daily";r=0;t=7200;pk=:dXNlcg==:"#;
/// assert_eq!(rate_limit(field).unwrap().length(), Some(Duration::from_secs(7200)));
/// assert_eq!(rate_limit(r#""default";r=50;t=30"#), None);
/// ```
#[must_use]
pub fn rate_limit(field: &str) -> Option<Delay> {
    let seconds = early_draft(field).or_else(|| longest_reset(field))?;
    Some(Delay::after(Duration::from_secs(seconds), DelaySource::Header))
}

/// `limit=100, remaining=0, reset=5`
fn early_draft(field: &str) -> Option<u64> {
    let member = |name: &str| {
        let value = field.split(',').find_map(|part| part.trim().strip_prefix(name)?.strip_prefix('='))?;
        whole(value.split(';').next()?.trim())
    };
    if member("remaining")? == 0 { member("reset") } else { None }
}

fn longest_reset(field: &str) -> Option<u64> {
    let mut reader = Reader { rest: field.trim() };
    let mut longest = None;
    loop {
        let (remaining, reset) = reader.limit()?;
        if remaining == 0 {
            longest = longest.max(reset);
        }
        reader.skip_spaces();
        if reader.rest.is_empty() {
            return longest;
        }
        reader.expect(',')?;
        reader.skip_spaces();
    }
}

/// What is left of a list of items with parameters (RFC 9651).
struct Reader<'a> {
    rest: &'a str,
}

impl<'a> Reader<'a> {
    /// One limit: its `r`, which is required, and its `t`.
    fn limit(&mut self) -> Option<(u64, Option<u64>)> {
        self.value()?;
        let (mut remaining, mut reset) = (None, None);
        while self.expect(';').is_some() {
            self.skip_spaces();
            let key = self.take(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || "_-.*".contains(c))?;
            let value = if self.expect('=').is_some() { self.value()? } else { "" };
            match key {
                "r" => remaining = Some(whole(value)?),
                "t" => reset = Some(whole(value)?),
                // Unknown parameters are comments.
                _ => {}
            }
        }
        Some((remaining?, reset))
    }

    /// A bare item as it is written: a string or byte sequence with its marks, a token, number, boolean or date.
    fn value(&mut self) -> Option<&'a str> {
        match self.rest.chars().next()? {
            '"' => self.string(),
            ':' => {
                let end = self.rest.get(1..)?.find(':')?;
                Some(self.advance(end + 2))
            }
            _ => self.take(|c| c.is_ascii_graphic() && !"\";,=()".contains(c)),
        }
    }

    fn string(&mut self) -> Option<&'a str> {
        let mut is_escaped = false;
        let end = self.rest.get(1..)?.find(|c| {
            let ends = c == '"' && !is_escaped;
            is_escaped = c == '\\' && !is_escaped;
            ends
        })?;
        Some(self.advance(end + 2))
    }

    fn advance(&mut self, length: usize) -> &'a str {
        let (taken, rest) = self.rest.split_at_checked(length).unwrap_or((self.rest, ""));
        self.rest = rest;
        taken
    }

    fn take(&mut self, belongs: impl Fn(char) -> bool) -> Option<&'a str> {
        let end = self.rest.find(|c| !belongs(c)).unwrap_or(self.rest.len());
        if end == 0 { None } else { Some(self.advance(end)) }
    }

    fn expect(&mut self, c: char) -> Option<()> {
        self.rest = self.rest.strip_prefix(c)?;
        Some(())
    }

    fn skip_spaces(&mut self) {
        self.rest = self.rest.trim_start_matches([' ', '\t']);
    }
}

/// An integer of at most 15 digits, as structured fields allow.
fn whole(text: &str) -> Option<u64> {
    let fits = super::decimal::is_digits(text) && text.len() <= 15;
    if fits { text.parse().ok() } else { None }
}
