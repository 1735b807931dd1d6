//! Python's way of printing a dictionary, which is how many people log an answer.

/// The text as JSON, if it looks like a dictionary that Python printed, or a list of them; else `None`. Single quotes,
/// `None`, `True` and `False` become JSON's own; one pass, linear in the text.
///
/// ```
/// use messaging_error::json::from_python;
///
/// assert_eq!(from_python("{'code': 190, 'is_transient': False}").as_deref(), Some(r#"{"code": 190, "is_transient": false}"#));
/// assert_eq!(from_python(r#"{"code":190}"#), None);
/// ```
#[must_use]
pub fn from_python(text: &str) -> Option<String> {
    let start = text.trim_start();
    if !["{'", "[{'"].iter().any(|opening| start.starts_with(opening)) {
        return None;
    }
    let mut out = String::with_capacity(text.len() + 16);
    let mut chars = text.chars();
    let mut word = String::new();
    while let Some(c) = chars.next() {
        if c.is_ascii_alphabetic() {
            word.push(c);
            continue;
        }
        finish(&mut word, &mut out);
        match c {
            '\'' | '"' => string(c, &mut chars, &mut out),
            _ => out.push(c),
        }
    }
    finish(&mut word, &mut out);
    Some(out)
}

/// Copies a bare word; Python has its own for JSON's three.
fn finish(word: &mut String, out: &mut String) {
    out.push_str(match word.as_str() {
        "None" => "null",
        "True" => "true",
        "False" => "false",
        other => other,
    });
    word.clear();
}

/// Copies a string up to its closing quote.
fn string(quote: char, chars: &mut std::str::Chars<'_>, out: &mut String) {
    out.push('"');
    while let Some(c) = chars.next() {
        match c {
            '\\' => match chars.next() {
                Some('\'') => out.push('\''),
                Some(escaped) => out.extend(['\\', escaped]),
                None => {}
            },
            c if c == quote => break,
            '"' => out.push_str("\\\""),
            c => out.push(c),
        }
    }
    out.push('"');
}

#[cfg(test)]
mod tests {
    use super::from_python;

    #[test]
    fn quotes_words_and_escapes_become_json() {
        let printed = r#"{'a': None, 'b': "it's", 'c': 'say "so"\'', 'd': [True, -1.5]}"#;
        let json = r#"{"a": null, "b": "it's", "c": "say \"so\"'", "d": [true, -1.5]}"#;
        assert_eq!(from_python(printed).as_deref(), Some(json));
    }

    #[test]
    fn other_texts_are_left_alone() {
        assert_eq!(from_python(r#"{"a":1}"#), None);
        assert_eq!(from_python("[TencentCloudSDKException] code:X"), None);
    }
}
