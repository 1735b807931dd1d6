//! The texts of the client libraries' exceptions: a line of a log is enough.
//!
//! | library | form |
//! |---|---|
//! | Python, `tccli`, PHP | `[TencentCloudSDKException] code:C message:M requestId:R` |
//! | Java | `[TencentCloudSDKException]code: C message:M requestId:R cause:…` |
//! | Java until 2020 | `[TencentCloudSDKException]message:C-M requestId:R` |
//! | Go | `[TencentCloudSDKError] Code=C, Message=M, RequestId=R` |
//! | Node | `[TencentCloudSDKException]message:M  requestId:R  traceId:T`, without a code |
//! | .NET, Ruby, behind the class's name | `…TencentCloudSDKException: code:C message:M requestId:R` |
//! | Node, printed as an object | `TencentCloudSDKHttpException [Error]: M … requestId: 'R', code: 'C'` |
//!
//! Messages hold anything, commas, line breaks and nested request ids included, so that every form is read from both ends.

use crate::catalogue::Api3;

/// The parts of an exception's text.
#[derive(Copy, Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct SdkText<'a> {
    pub(crate) code: &'a str,
    pub(crate) message: &'a str,
    pub(crate) request_id: &'a str,
}

/// What every library writes in front.
const MARKER: &str = "TencentCloudSDK";

/// Reads an exception's text, wherever in the text it begins.
pub(crate) fn parse(text: &str) -> Option<SdkText<'_>> {
    let marked = text.find(MARKER).and_then(|at| text.get(at..));
    let after = marked.map(|text| text.split_once(']').map_or(text, |(_, rest)| rest).trim_start());
    let parts = match after {
        Some(rest) => go(rest)
            .or_else(|| labelled(rest))
            .or_else(|| java_until_2020_or_node(rest))
            .or_else(|| labelled(rest.split_once(": ")?.1.trim_start())),
        // Without the marker, only texts with all their labels in place.
        None => text.find("Code=").and_then(|at| go(text.get(at..)?)).or_else(|| {
            text.find("code:").filter(|_| text.contains(" requestId:")).and_then(|at| labelled(text.get(at..)?))
        }),
    };
    let mut parts = parts.or_else(|| marked.and_then(printed_object)).or_else(|| marked.map(unlabelled))?;
    if matches!(parts.request_id, "None" | "undefined" | "null") {
        parts.request_id = "";
    }
    Some(parts)
}

/// `Code=C, Message=M, RequestId=R`; the last part is absent when empty.
fn go(text: &str) -> Option<SdkText<'_>> {
    let (code, rest) = text.strip_prefix("Code=")?.split_once(", Message=")?;
    let (message, request_id) = rest.rsplit_once(", RequestId=").unwrap_or((rest, ""));
    Some(SdkText {
        code: code.trim(),
        message: message.trim_end_matches([',', ' ', '\n']),
        request_id: first_word(request_id),
    })
}

/// `code:C message:M requestId:R`. No library puts commas between the parts; tools that reword its texts may.
fn labelled(text: &str) -> Option<SdkText<'_>> {
    let (code, rest) = text.strip_prefix("code:")?.split_once(" message:")?;
    let (message, request_id) = split_request_id(rest);
    let (code, message) = match code.trim().strip_suffix(',') {
        Some(code) => (code, message.strip_suffix(',').unwrap_or(message)),
        None => (code.trim(), message),
    };
    Some(SdkText { code, message, request_id: first_word(request_id) })
}

/// `message:C-M requestId:R`, or without a code where a trace id follows.
fn java_until_2020_or_node(text: &str) -> Option<SdkText<'_>> {
    let (message, tail) = split_request_id(text.strip_prefix("message:")?);
    let request_id = first_word(tail);
    let glued = message.split_once('-').filter(|(code, _)| !tail.contains("traceId:") && is_code(code));
    let (code, message) = glued.unwrap_or(("", message));
    Some(SdkText { code, message, request_id })
}

/// Node's inspection of the exception: the code is a property and the text is not labelled.
fn printed_object(text: &str) -> Option<SdkText<'_>> {
    let code = property(text, "code: '")?;
    let request_id = property(text, "requestId: '").unwrap_or_default();
    let message = text.split_once(": ").map_or("", |(_, rest)| rest.lines().next().unwrap_or_default());
    Some(SdkText { code, message, request_id })
}

/// The marker and nothing that we can take apart.
fn unlabelled(text: &str) -> SdkText<'_> {
    let message = text.split_once(']').map_or("", |(_, rest)| rest).trim_start_matches(':').trim();
    SdkText { code: "", message, request_id: "" }
}

fn property<'a>(text: &'a str, label: &str) -> Option<&'a str> {
    let at = text.rfind(label)?;
    text.get(at + label.len()..)?.split('\'').next()
}

/// The message and what follows its last `requestId:`.
fn split_request_id(text: &str) -> (&str, &str) {
    match text.rfind("requestId:") {
        Some(at) => (text.get(..at).unwrap_or(text).trim(), text.get(at + "requestId:".len()..).unwrap_or_default()),
        None => (text.trim(), ""),
    }
}

/// The id that begins here: empty if the next label follows at once.
fn first_word(text: &str) -> &str {
    let text = text.strip_prefix(' ').unwrap_or(text);
    let word = text.split([' ', '\n', '\r', '\t', '"', ',']).next().unwrap_or_default();
    if word.ends_with(':') || word.starts_with("traceId:") || word.starts_with("cause:") { "" } else { word }
}

/// Whether a word glued to a message is a code: words and dots, and known or at least dotted.
fn is_code(word: &str) -> bool {
    let is_segment = |segment: &str| {
        segment.starts_with(|c: char| c.is_ascii_uppercase()) && segment.bytes().all(|b| b.is_ascii_alphanumeric())
    };
    let mut segments = word.strip_suffix('.').unwrap_or(word).split('.');
    segments.all(is_segment) && (word.contains('.') || Api3::knows(word))
}

#[cfg(test)]
mod tests {
    use super::{SdkText, parse};

    fn read(text: &str) -> (&str, &str, &str) {
        let SdkText { code, message, request_id } = parse(text).unwrap_or_default();
        (code, message, request_id)
    }

    #[test]
    fn python_and_php() {
        assert_eq!(read("[TencentCloudSDKException] code:A.B message:m, n requestId:r-1"), ("A.B", "m, n", "r-1"));
        let php = "[TencentCloud\\Common\\Exception\\TencentCloudSDKException] code:A.B message:m requestId:r";
        assert_eq!(read(php), ("A.B", "m", "r"));
    }

    #[test]
    fn labels_behind_the_name_of_the_class() {
        let net = "TencentCloud.Common.TencentCloudSDKException: code:A.B message:m requestId:r";
        assert_eq!(read(net), ("A.B", "m", "r"));
    }

    #[test]
    fn java_with_a_cause() {
        let java = "[TencentCloudSDKException]code: A.B message:m requestId:r cause:java.io.IOException: x";
        assert_eq!(read(java), ("A.B", "m", "r"));
    }

    #[test]
    fn java_until_2020_glues_the_code_with_a_hyphen() {
        assert_eq!(read("[TencentCloudSDKException]message:A.B-m-n requestId:r"), ("A.B", "m-n", "r"));
        assert_eq!(read("[TencentCloudSDKException]message:LimitExceeded-m requestId:"), ("LimitExceeded", "m", ""));
        let io = "[TencentCloudSDKException]message:java.net.SocketTimeoutException-timed out requestId:";
        assert_eq!(read(io), ("", "java.net.SocketTimeoutException-timed out", ""));
    }

    #[test]
    fn go_without_its_last_part() {
        assert_eq!(read("[TencentCloudSDKError] Code=A.B, Message=m, n, RequestId=r"), ("A.B", "m, n", "r"));
        assert_eq!(read("[TencentCloudSDKError] Code=A.B, Message=m, "), ("A.B", "m", ""));
        assert_eq!(read("2024 ERROR send: Code=A.B, Message=m"), ("A.B", "m", ""));
    }

    #[test]
    fn node_has_no_code_in_its_text() {
        assert_eq!(
            read("[TencentCloudSDKException]message:Well-known  requestId:r  traceId:t"),
            ("", "Well-known", "r")
        );
        let printed = "TencentCloudSDKHttpException [Error]: m\n  at x {\n requestId: 'r',\n code: 'A.B'\n}";
        assert_eq!(read(printed), ("A.B", "m", "r"));
    }

    #[test]
    fn the_last_request_id_counts_and_the_word_none_is_none() {
        let nested = "[TencentCloudSDKException] code:A message:[[request id:x] requestId:y] requestId:None";
        assert_eq!(read(nested), ("A", "[[request id:x] requestId:y]", ""));
    }

    #[test]
    fn other_texts_are_not_taken() {
        for text in ["", "not json", "<html>code:1</html>", "Code=1", "message:x requestId:y"] {
            assert_eq!(parse(text), None, "{text}");
        }
    }
}
