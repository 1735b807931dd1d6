//! The title of each reason.

use messaging_error::Reason;

/// The reason's word as people write it: `api_rate_limited` is "API rate limited".
pub(super) fn of(reason: Reason) -> String {
    let mut title = String::with_capacity(reason.as_str().len());
    for (at, word) in reason.as_str().split('_').enumerate() {
        if at > 0 {
            title.push(' ');
        }
        match word {
            "api" | "ip" | "url" => title.push_str(&word.to_ascii_uppercase()),
            _ if at == 0 => {
                let mut letters = word.chars();
                title.extend(letters.next().map(|first| first.to_ascii_uppercase()));
                title.push_str(letters.as_str());
            }
            _ => title.push_str(word),
        }
    }
    title
}
