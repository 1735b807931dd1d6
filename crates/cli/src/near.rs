//! Did you mean.

/// The candidates that are most like a word, best first, at most `most`. Nothing that is too far off.
pub(crate) fn nearest<'a>(word: &str, candidates: impl IntoIterator<Item = &'a str>, most: usize) -> Vec<&'a str> {
    let word = word.to_lowercase().replace(['-', ' '], "_");
    let mut ranked: Vec<(f64, &str)> = candidates
        .into_iter()
        .filter_map(|candidate| {
            let likeness = likeness(&word, &candidate.to_lowercase());
            (likeness >= 0.72).then_some((likeness, candidate))
        })
        .collect();
    ranked.sort_by(|(a, one), (b, other)| b.total_cmp(a).then(one.len().cmp(&other.len())).then(one.cmp(other)));
    ranked.dedup_by(|(_, one), (_, other)| one == other);
    ranked.into_iter().take(most).map(|(_, candidate)| candidate).collect()
}

/// From 0 to 1. A word that the candidate contains is near, however long the candidate.
fn likeness(word: &str, candidate: &str) -> f64 {
    let edits = strsim::normalized_damerau_levenshtein(word, candidate);
    let contains = word.len() >= 4 && candidate.contains(word);
    if contains { edits.max(0.8) } else { edits }
}

#[cfg(test)]
mod tests {
    use super::nearest;

    #[test]
    fn typos_find_their_word() {
        let words =
            ["pair_rate_limited", "sender_rate_limited", "api_rate_limited", "quota_exceeded", "131056", "131047"];
        assert_eq!(nearest("pair_rate_limted", words, 1), ["pair_rate_limited"]);
        assert_eq!(nearest("Quota-Exceeded", words, 1), ["quota_exceeded"]);
        assert_eq!(nearest("131065", words, 1), ["131056"]);
        assert_eq!(nearest("rate_limited", words, 5).len(), 3);
        assert!(nearest("zebra", words, 5).is_empty());
    }
}
