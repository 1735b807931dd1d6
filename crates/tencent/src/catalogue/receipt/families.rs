//! Families of receipt codes: which row stands for a code that has none.

/// The row that speaks for a code's family, if the family means one thing.
///
/// Two prefixes are documented as placeholders, `MI:xxxx` and `MN:xxxx`. A code that joins a delivery state of the SMPP
/// protocol with a number (`UNDELIV_777`, `EXPIREDS777S`) means at least what the state alone means. `REJECTD` does not hold:
/// its members are handset faults and its bare form is not. Every other prefix mixes handsets, filters and gateway faults,
/// so that an unknown member says nothing.
pub(super) fn of(code: &str) -> Option<&'static str> {
    if is_numbered(code, "MI:") {
        return Some("MI:xxxx");
    }
    if is_numbered(code, "MN:") {
        return Some("MN:xxxx");
    }
    let state = ["UNDELIV", "EXPIRED"].into_iter().find(|state| code.starts_with(state))?;
    is_suffix(code.get(state.len()..)?).then_some(state)
}

/// Four characters after the prefix, as in the placeholder.
fn is_numbered(code: &str, prefix: &str) -> bool {
    code.strip_prefix(prefix).is_some_and(|rest| rest.len() == 4 && rest.bytes().all(|b| b.is_ascii_alphanumeric()))
}

/// `_601`, `S601s` or `S601S`.
fn is_suffix(suffix: &str) -> bool {
    let digits = suffix
        .strip_prefix('_')
        .or_else(|| suffix.strip_prefix('S').and_then(|rest| rest.strip_suffix(['s', 'S'])))
        .unwrap_or_default();
    matches!(digits.len(), 2..=4) && digits.bytes().all(|b| b.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use super::of;

    #[test]
    fn placeholders_and_states_speak_for_their_families() {
        assert_eq!(of("MI:9999"), Some("MI:xxxx"));
        assert_eq!(of("MN:0A01"), Some("MN:xxxx"));
        assert_eq!(of("UNDELIV_777"), Some("UNDELIV"));
        assert_eq!(of("EXPIREDS777s"), Some("EXPIRED"));
    }

    #[test]
    fn mixed_prefixes_and_lookalikes_have_no_family() {
        for code in
            ["MK:9999", "ID:9999", "MI:", "MI:12345", "UNDELIVS777", "UNDELIVERED", "REJECTDS777S", "TX:9999", ""]
        {
            assert_eq!(of(code), None, "{code}");
        }
    }
}
